//! Fronts at the desk through the front door: arranging without script, permissions, two editors at once, previews, pins.

use accounts::api::{Grant, NewStaff, Role, establish_staff};
use articles::api::{NewStory, Release, StoryId, TagKind};
use http::{Request, header};
use kernel::{HOUR, MINUTE};
use testkit::{Answer, Engine, TestPaper};

use super::{file, furnished, picture, read, story, tag};
use crate::harness::{both_engines, paper_with};

const QUICK: &str = "[accounts]\nhash_memory_kib = 8\nhash_rounds = 1\ndifficulty = 4\n";
const PASSWORD: &str = "nine ferries at dawn";
const FRONTS: &str = "/desk/fronts/";
const CITY: &str = "/desk/fronts/?front=city";

/// The newsstand with a newsroom.
pub(crate) async fn newsroom(engine: Engine) -> TestPaper {
    furnished(paper_with(engine, QUICK).await).await
}

/// One of the paper's people, signed in: the cookie.
pub(crate) async fn staff(
    paper: &TestPaper,
    name: &str,
    role: Role,
    place: Option<(&str, Option<&str>)>,
) -> String {
    let email = format!("{}@post.example", name.to_lowercase().replace(' ', "."));
    let grant = Grant {
        role,
        edition: place.map(|(edition, _)| edition.to_owned()),
        section: place.and_then(|(_, section)| section).map(str::to_owned),
    };
    let new = NewStaff { email: email.clone(), name: name.into(), password: Some(PASSWORD.into()), grant };
    establish_staff(paper.ctx(), new).await.unwrap();
    let answer = paper.post_form("/account/login/", &[("email", &email), ("password", PASSWORD)]).await;
    let set = answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let pairs: Vec<&str> = set.map(|text| text.split(';').next().unwrap()).collect();
    pairs.join("; ")
}

pub(crate) async fn page(paper: &TestPaper, path: &str, cookie: &str) -> Answer {
    paper.get_with(path, &[("cookie", cookie)]).await
}

/// Presses a button of a form: its fields, as the browser sends them.
pub(crate) async fn send(paper: &TestPaper, path: &str, cookie: &str, fields: &str) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    paper.send(request.body(fields.to_owned().into()).unwrap()).await
}

/// Six stories with pictures, the newest first, and what leads.
async fn six(paper: &TestPaper) -> Vec<StoryId> {
    let shown = picture(paper, "A flat sea").await;
    let mut ids = Vec::new();
    for number in 0..6 {
        let new = NewStory {
            picture: Some(shown.clone()),
            ..story(paper, "en", &format!("Story {number}"), number * HOUR + MINUTE)
        };
        ids.push(file(paper, new).await);
    }
    ids
}

/// The headlines of the stories that `main` leads to, in order.
pub(crate) fn headlines(html: &str) -> Vec<String> {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0;
    let link = |part: &str| {
        let (path, rest) = part.split_once('"')?;
        let text = rest.split_once('>')?.1.split_once("</a>")?.0.trim();
        let story = path.contains("/2020") || path.starts_with("/desk/story/");
        (story && !text.is_empty() && !text.contains('<')).then(|| text.to_owned())
    };
    main.split("<a href=\"").skip(1).filter_map(link).collect()
}

fn leads(html: &str) -> String {
    headlines(html).first().cloned().unwrap_or_default()
}

/// A part of a page between two marks.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    rest.split_once(to).unwrap().0
}

both_engines!(an_editor_arranges_a_front_with_nothing_but_forms, |engine| async move {
    let paper = newsroom(engine).await;
    let ids = six(&paper).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let opened = page(&paper, FRONTS, &mara).await;
    assert_eq!(opened.status, 200);
    let html = opened.text();
    assert!(html.contains("it fills itself") && html.contains("Story 0") && html.contains("fills itself"));
    assert!(!html.contains("Not saved yet") && html.contains(" id=\"q\""));
    // Placing and moving is the page's own business: readers see nothing of it.
    let first = send(&paper, FRONTS, &mara, &format!("front=&seen=0&into=secondary&do=add:{}", ids[4])).await;
    assert_eq!(first.status, 200);
    let html = first.text();
    assert!(
        html.contains("Not saved yet") && html.contains("added to Beside the lead, number 1 of 1"),
        "{html}"
    );
    assert!(html.contains(&format!("value=\"story:{}\"", ids[4])) && html.contains("by hand"));
    let two = format!("front=&seen=0&slot=lead&slot=secondary&line=story:{}&line=story:{}", ids[4], ids[5]);
    let moved = send(&paper, FRONTS, &mara, &format!("{two}&do=up:secondary:1")).await.text();
    assert!(moved.contains("now number 1 of 2 in Beside the lead"), "{moved}");
    let order = between(&moved, "id=\"slot-secondary\"", "</ol>");
    assert!(order.find("Story 5").unwrap() < order.find("Story 4").unwrap(), "{order}");
    assert!(order.contains("id=\"down-secondary-0\" autofocus"), "{order}");
    let gone = send(&paper, FRONTS, &mara, &format!("{two}&do=remove:secondary:0")).await.text();
    assert!(!between(&gone, "id=\"slot-secondary\"", "</ol>").contains("Story 4"));
    assert!(read(&paper, "/").await.contains("Story 0"));
    let over = format!("{two}&secondary=2&features=0&multimedia=0&wire=0&bands=own&do=save");
    let saved = send(&paper, FRONTS, &mara, &over).await;
    assert_eq!((saved.status.as_u16(), saved.header("location")), (303, "/desk/fronts/?done=saved"));
    assert_eq!(headlines(&read(&paper, "/").await), ["Story 0", "Story 4", "Story 5"]);
    let html = page(&paper, "/desk/fronts/?done=saved", &mara).await.text();
    assert!(
        html.contains("Readers see it now")
            && html.contains("Mara Lindqvist")
            && html.contains("name=\"seen\" value=\"1\"")
    );
    // What has no room, no time or no reader yet is told apart.
    let lines = format!(
        "front=&seen=1&slot=lead&line=story:{}&line=story:{}&slot=secondary&line=story:{}&from=2020-10-12T10:00",
        ids[1], ids[2], ids[3]
    );
    let html = send(&paper, FRONTS, &mara, &format!("{lines}&do=look")).await.text();
    for state in ["is-stands", "is-no-room", "is-waits"] {
        assert!(html.contains(state), "{state}: {html}");
    }
    let never = lines.replace("&from", "&until=2020-10-11T10:00&from");
    let refused = send(&paper, FRONTS, &mara, &format!("{never}&do=save")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("ends before it begins") && refused.text().contains("Story 3"));
    let found = send(&paper, FRONTS, &mara, "front=&seen=1&q=story+5&do=look").await.text();
    let found = between(&found, "data-front-found", "</ul>");
    assert!(found.contains("Story 5") && !found.contains("Story 4"), "{found}");
});

both_engines!(of_two_editors_at_once_the_second_is_told_and_both_texts_are_kept, |engine| async move {
    let paper = newsroom(engine).await;
    let ids = six(&paper).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let yusuf = staff(&paper, "Yusuf Karam", Role::SectionEditor, Some(("en", None))).await;
    let form = |story: usize| format!("front=&seen=0&slot=lead&line=story:{}", ids[story]);
    assert_eq!(send(&paper, FRONTS, &mara, &format!("{}&do=save", form(3))).await.status, 303);
    let late = send(&paper, FRONTS, &yusuf, &format!("{}&do=save", form(4))).await;
    assert_eq!(late.status, 409);
    let html = late.text();
    for part in [
        "Mara Lindqvist saved this front",
        "Story 3: added to Lead",
        "value=\"overwrite:1\"",
        "name=\"seen\" value=\"0\"",
    ] {
        let html = html.replace(['\u{2068}', '\u{2069}'], "");
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains(&format!("value=\"story:{}\"", ids[4])), "what the second made is still there");
    assert_eq!(leads(&read(&paper, "/").await), "Story 3");
    let over = send(&paper, FRONTS, &yusuf, &format!("{}&do=overwrite:1", form(4))).await;
    assert_eq!(over.status, 303);
    assert_eq!(leads(&read(&paper, "/").await), "Story 4");
    let third = send(&paper, FRONTS, &mara, &format!("{}&do=overwrite:1", form(5))).await;
    assert_eq!(third.status, 409, "a third saving is told of the second");
});

both_engines!(a_section_editor_arranges_the_section_s_front_and_no_other, |engine| async move {
    let paper = newsroom(engine).await;
    let mut ids = Vec::new();
    for number in 0..30 {
        let age = number * HOUR + MINUTE;
        ids.push(file(&paper, story(&paper, "en", &format!("City {number}"), age)).await);
    }
    let sport = NewStory { section: Some("sport".into()), ..story(&paper, "en", "A goal", 900 * HOUR) };
    let sport = file(&paper, sport).await;
    let layla = staff(&paper, "Layla Mansour", Role::SectionEditor, Some(("en", Some("city")))).await;
    let writer = staff(&paper, "Ada Okafor", Role::Journalist, None).await;
    assert_eq!(page(&paper, FRONTS, &layla).await.header("location"), CITY);
    assert_eq!(page(&paper, "/desk/fronts/?front=", &layla).await.status, 403);
    assert_eq!(page(&paper, "/desk/fronts/?front=sport", &layla).await.status, 403);
    assert_eq!(page(&paper, "/desk/fronts/banner/", &layla).await.status, 403);
    assert_eq!(page(&paper, "/desk/fronts/?front=attic", &layla).await.status, 404);
    assert_eq!(page(&paper, CITY, &writer).await.status, 403);
    assert_eq!(send(&paper, FRONTS, &layla, "front=&seen=0&do=save").await.status, 403);
    let before = read(&paper, "/city/").await;
    assert_eq!(headlines(&before).len(), 24);
    let next = between(&before, "rel=\"next\" href=\"", "\"").to_owned();
    let behind = headlines(&read(&paper, &next).await);
    let html = page(&paper, CITY, &layla).await.text();
    assert!(!html.contains("slot-features") && html.contains("slot-secondary") && !html.contains("bands"));
    let form =
        format!("front=city&seen=0&slot=lead&line=story:{}&slot=secondary&line=story:{}", ids[28], sport);
    let saved = send(&paper, FRONTS, &layla, &format!("{form}&do=save")).await;
    assert_eq!(saved.header("location"), "/desk/fronts/?front=city&done=saved", "{}", saved.text());
    let after = headlines(&read(&paper, "/city/").await);
    assert_eq!(&after[..4], ["City 28", "A goal", "City 0", "City 1"]);
    assert_eq!(after.len(), 26);
    assert_eq!(headlines(&read(&paper, &next).await), behind, "pages behind the first do not move");
    articles::api::withdraw_story(paper.ctx(), &sport).await.unwrap();
    assert!(!read(&paper, "/city/").await.contains("A goal"));
});

both_engines!(a_rule_finds_the_newest_of_a_tag_as_often_as_it_says, |engine| async move {
    let paper = newsroom(engine).await;
    six(&paper).await;
    let ferries = tag(&paper, "en", TagKind::Tag, "ferries", "Ferries").await;
    for number in 0..3 {
        let new = story(&paper, "en", &format!("Ferry {number}"), 200 * HOUR + number * HOUR);
        file(&paper, NewStory { tags: vec![ferries.clone()], ..new }).await;
    }
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let rule = "front=&seen=0&into=secondary&rule=tag&tag=ferries&stories=2";
    let html = send(&paper, FRONTS, &mara, &format!("{rule}&do=rule")).await.text();
    assert!(
        html.contains("value=\"rule:tag:ferries\"") && html.contains("by rule") && html.contains("Ferry 1"),
        "{html}"
    );
    let unknown =
        send(&paper, FRONTS, &mara, &format!("{}&do=rule", rule.replace("tag=ferries", "tag=trams"))).await;
    assert_eq!(unknown.status, 422);
    let form = "front=&seen=0&slot=secondary&line=rule:tag:ferries&count=2&secondary=3&features=0&multimedia=0&wire=0&bands=own";
    assert_eq!(send(&paper, FRONTS, &mara, &format!("{form}&do=save")).await.status, 303);
    assert_eq!(headlines(&read(&paper, "/").await), ["Story 0", "Ferry 0", "Ferry 1", "Story 1"]);
    let newer = story(&paper, "en", "Ferry new", 100 * HOUR);
    file(&paper, NewStory { tags: vec![ferries], ..newer }).await;
    assert_eq!(headlines(&read(&paper, "/").await), ["Story 0", "Ferry new", "Ferry 0", "Story 1"]);
});

both_engines!(a_preview_shows_what_will_stand_there_and_only_to_the_editor, |engine| async move {
    let paper = newsroom(engine).await;
    let ids = six(&paper).await;
    let at = paper.ctx().now().plus(2 * HOUR);
    let soon = NewStory { release: Release::Scheduled(at), ..story(&paper, "en", "Tonight", 0) };
    let soon = file(&paper, soon).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    // The edition keeps London's time: 21:14 GMT is 22:14 there.
    let form = format!("front=&seen=0&slot=lead&line=story:{soon}&line=story:{}&bands=own", ids[5]);
    let look = async |when: &str| {
        let answer = send(&paper, "/desk/fronts/preview/", &mara, &format!("{form}&at={when}")).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert_eq!(answer.header("x-robots-tag"), "noindex");
        answer.text()
    };
    let (before, after) = (look("2020-10-11T23:00").await, look("2020-10-12T00:30").await);
    assert_eq!((leads(&before), leads(&after)), ("Story 5".into(), "Tonight".into()));
    assert!(after.contains("previewnote") && after.contains("name=\"robots\" content=\"noindex\""));
    assert!(after.contains(&format!("/desk/story/{soon}/preview/")));
    let public = read(&paper, "/").await;
    assert!(!public.contains("Tonight") && !public.contains("previewnote") && leads(&public) == "Story 0");
    assert_eq!(paper.get("/desk/fronts/preview/").await.status, 303, "a stranger is sent to sign in");
    assert_eq!(send(&paper, FRONTS, &mara, &format!("{form}&do=save")).await.status, 303);
    let html = page(&paper, FRONTS, &mara).await.text();
    assert!(html.contains("is-unseen"), "{html}");
    assert_eq!(leads(&read(&paper, "/").await), "Story 5");
    paper.advance(2 * HOUR).await;
    paper.run_jobs().await;
    assert_eq!(leads(&read(&paper, "/").await), "Tonight", "it takes its place by itself");
    let section = "front=city&seen=0&slot=lead&slot=secondary&at=2020-10-12T00:30";
    let city = send(&paper, "/desk/fronts/preview/", &mara, section).await.text();
    assert!(city.contains("Tonight") && city.contains("previewnote"));
});

both_engines!(a_story_is_pinned_and_unpinned_from_the_front_s_page, |engine| async move {
    let paper = newsroom(engine).await;
    let ids = six(&paper).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let pinned = send(&paper, FRONTS, &mara, &format!("front=&seen=0&do=pin:{}", ids[3])).await.text();
    assert!(pinned.contains("Pinned.") && pinned.contains(&format!("unpin:{}", ids[3])), "{pinned}");
    assert_eq!(leads(&read(&paper, "/").await), "Story 3");
    assert_eq!(leads(&read(&paper, "/city/").await), "Story 3");
    send(&paper, FRONTS, &mara, &format!("front=&seen=0&do=unpin:{}", ids[3])).await;
    assert_eq!(leads(&read(&paper, "/").await), "Story 0");
    let sport = staff(&paper, "Yusuf Karam", Role::SectionEditor, Some(("en", Some("sport")))).await;
    let refused = send(&paper, FRONTS, &sport, &format!("front=sport&seen=0&do=pin:{}", ids[3])).await;
    assert_eq!(refused.status, 422);
    assert_eq!(leads(&read(&paper, "/").await), "Story 0");
});
