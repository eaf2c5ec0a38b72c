//! From a writer's draft to readers and back: review, publishing, updating, scheduling, embargo, correcting, taking down.

use accounts::api::Role;
use kernel::{HOUR, MINUTE};
use testkit::TestPaper;

use super::copy::{begun, save, tree, version};
use super::{PASSWORD, page, paper, post_as, staff};
use crate::harness::both_engines;

const FORM: &str = "application/x-www-form-urlencoded";

async fn send(paper: &TestPaper, cookie: &str, story: &str, what: &str, body: &str) -> (u16, String) {
    let answer = post_as(paper, &format!("{story}{what}/"), cookie, FORM, body).await;
    (
        answer.status.as_u16(),
        if answer.status == 303 { answer.header("location").to_owned() } else { answer.text() },
    )
}

/// The address of the story that the front page leads to.
async fn on_front(paper: &TestPaper) -> Option<String> {
    paper.run_jobs().await;
    let html = paper.get("/news/").await.text();
    let (_, rest) = html.split_once("href=\"/city/20")?;
    Some(format!("/city/20{}", rest.split('"').next()?))
}

both_engines!(a_journalist_files_and_an_editor_publishes_updates_and_corrects, |engine| async move {
    let paper = paper(engine).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::SectionEditor, Some(("en", Some("city")))).await;
    let other = staff(&paper, "Yusuf Karam", Role::SectionEditor, Some(("en", Some("sport")))).await;
    let story = begun(&paper, &layla, "Night ferries", "city").await;
    version(&save(&paper, &layla, &story, 1, "a", "The first ferry left.").await);
    assert_eq!(
        send(&paper, &layla, &story, "publish", "version=2").await.0,
        422,
        "a journalist can't publish"
    );
    assert_eq!(send(&paper, &layla, &story, "steer", "stage=ready").await.0, 422);
    assert_eq!(send(&paper, &layla, &story, "steer", "stage=review").await.0, 303);
    let counts = page(&paper, "/desk/counts/", &mara).await.text();
    assert!(counts.contains("\"/desk/review/\":1"), "{counts}");
    let counts = page(&paper, "/desk/counts/", &other).await.text();
    assert!(counts.contains("\"/desk/review/\":0"), "{counts}");
    assert!(page(&paper, "/desk/", &mara).await.text().contains("Night ferries"));
    let note = "note=Which+one%3F&quote=first+ferry&prefix=The+";
    assert_eq!(send(&paper, &mara, &story, "steer", note).await.0, 303);
    let html = page(&paper, &story, &layla).await.text();
    assert!(html.contains("data-prefix=\"The \">first ferry</q>") && html.contains("Which one?"), "{html}");
    let long = format!("note=a&quote={}", "x".repeat(301));
    assert_eq!(send(&paper, &mara, &story, "steer", &long).await.0, 422);
    let (status, text) = send(&paper, &mara, &story, "publish", "version=1").await;
    assert!(status == 422 && text.contains("changed the story meanwhile"), "{text}");
    assert!(on_front(&paper).await.is_none());
    let (status, text) = send(&paper, &mara, &story, "publish", "version=2").await;
    assert_eq!((status, text.ends_with("?done=published")), (303, true), "{text}");
    let address = on_front(&paper).await.expect("on the front");
    let html = paper.get(&address).await.text();
    for part in
        ["The first ferry left.", "They sail at night.", "Layla Mansour", "/tags/ferries/", "/tags/quay/"]
    {
        assert!(html.contains(part), "{part}: {html}");
    }
    // A live story is edited beside what readers see, and published as an update at the same address.
    post_as(&paper, &format!("{story}take-over/"), &mara, "application/json", "{}").await;
    version(&save(&paper, &mara, &story, 2, "b", "The second ferry left too.").await);
    assert!(!paper.get(&address).await.text().contains("second ferry"));
    let preview = page(&paper, &format!("{story}preview/"), &mara).await;
    assert!(preview.text().contains("The second ferry left too.") && preview.text().contains("noindex"));
    assert_eq!(preview.header("cache-control"), "private, no-store");
    assert!(page(&paper, "/desk/stories/", &mara).await.text().contains("Changed since"));
    paper.advance(MINUTE).await;
    assert_eq!(send(&paper, &mara, &story, "publish", "version=3").await.0, 303);
    paper.run_jobs().await;
    let html = paper.get(&address).await.text();
    assert!(html.contains("The second ferry left too.") && html.contains("21:15"), "{html}");
    assert_eq!(send(&paper, &mara, &story, "correct", "text=It+was+the+third.").await.0, 303);
    paper.run_jobs().await;
    assert!(paper.get(&address).await.text().contains("It was the third."));
    // Off the site it is not there; published again it has the same address.
    assert_eq!(send(&paper, &mara, &story, "unpublish", "").await.0, 303);
    paper.run_jobs().await;
    assert_eq!(paper.get(&address).await.status, 404);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=3").await.0, 303);
    paper.run_jobs().await;
    assert_eq!(paper.get(&address).await.status, 200);
    assert!(paper.get(&address).await.text().contains("It was the third."));
});

both_engines!(nothing_is_seen_before_its_minute, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    version(&save(&paper, &mara, &story, 1, "a", "At night.").await);
    assert_eq!(send(&paper, &mara, &story, "steer", "embargo=2020-10-11T22:14").await.0, 303);
    let (status, text) = send(&paper, &mara, &story, "publish", "version=2").await;
    assert!(status == 422 && text.contains("under embargo"), "{text}");
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2&at=2020-10-11T22:00").await.0, 422);
    let (status, place) = send(&paper, &mara, &story, "publish", "version=2&at=2020-10-11T22:14").await;
    assert_eq!((status, place.ends_with("?done=scheduled")), (303, true), "{place}");
    assert!(page(&paper, "/desk/", &mara).await.text().contains("22:14"));
    // A change after scheduling is not published by the clock.
    version(&save(&paper, &mara, &story, 2, "b", "Not approved.").await);
    paper.advance(HOUR - 1).await;
    assert!(on_front(&paper).await.is_none());
    paper.advance(1).await;
    let address = on_front(&paper).await.expect("published at its minute");
    let html = paper.get(&address).await.text();
    assert!(html.contains("At night.") && !html.contains("Not approved."), "{html}");
});

both_engines!(a_change_to_a_live_story_waits_for_its_minute, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    version(&save(&paper, &mara, &story, 1, "a", "They sail at nine.").await);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 303);
    let address = on_front(&paper).await.expect("on the front");
    let (status, text) = send(&paper, &mara, &story, "publish", "version=2&at=2020-10-11T22:14").await;
    assert!(status == 422 && text.contains("already see this version"), "{text}");
    version(&save(&paper, &mara, &story, 2, "b", "They sail at ten.").await);
    let (status, place) = send(&paper, &mara, &story, "publish", "version=3&at=2020-10-11T22:14").await;
    assert_eq!((status, place.ends_with("?done=scheduled")), (303, true), "{place}");
    assert!(page(&paper, &story, &mara).await.text().contains("drop_update"));
    assert!(page(&paper, "/desk/", &mara).await.text().contains("22:14"));
    // What is written after the approval is not published by the clock.
    version(&save(&paper, &mara, &story, 3, "c", "Not approved.").await);
    paper.advance(HOUR - 1).await;
    paper.run_jobs().await;
    assert!(paper.get(&address).await.text().contains("They sail at nine."));
    paper.advance(1).await;
    paper.run_jobs().await;
    let html = paper.get(&address).await.text();
    assert!(html.contains("They sail at ten.") && !html.contains("Not approved."), "{html}");
    let html = page(&paper, &story, &mara).await.text();
    assert!(
        html.contains("Not approved.") && html.contains("Changed since") && !html.contains("drop_update")
    );
    // A plan that was dropped, and one that a later version overtook, change nothing.
    assert_eq!(send(&paper, &mara, &story, "publish", "version=4&at=2020-10-11T23:00").await.0, 303);
    assert_eq!(send(&paper, &mara, &story, "steer", "drop_update=1").await.0, 303);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=4&at=2020-10-11T23:10").await.0, 303);
    version(&save(&paper, &mara, &story, 4, "d", "They sail at eleven.").await);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=5").await.0, 303);
    paper.advance(2 * HOUR).await;
    paper.run_jobs().await;
    assert!(paper.get(&address).await.text().contains("They sail at eleven."));
});

both_engines!(a_story_leaves_the_site_at_its_end, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    version(&save(&paper, &mara, &story, 1, "a", "Tonight only.").await);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 303);
    let address = on_front(&paper).await.expect("on the front");
    assert_eq!(send(&paper, &layla, &story, "steer", "end=2020-10-11T22:14").await.0, 422);
    let (status, text) = send(&paper, &mara, &story, "steer", "end=2020-10-11T20:00").await;
    assert!(status == 422 && text.contains("already passed"), "{text}");
    assert_eq!(send(&paper, &mara, &story, "steer", "end=2020-10-11T21:44").await.0, 303);
    assert_eq!(send(&paper, &mara, &story, "steer", "end=2020-10-11T22:14").await.0, 303);
    paper.advance(HOUR - 1).await;
    paper.run_jobs().await;
    assert_eq!(paper.get(&address).await.status, 200);
    paper.advance(1).await;
    paper.run_jobs().await;
    assert_eq!(paper.get(&address).await.status, 404);
    assert!(on_front(&paper).await.is_none());
});

both_engines!(the_other_languages_lag_after_a_correction, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let sport = staff(&paper, "Yusuf Karam", Role::SectionEditor, Some(("en", Some("sport")))).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    version(&save(&paper, &mara, &story, 1, "a", "They sail at night.").await);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 303);
    assert_eq!(send(&paper, &sport, &story, "translate", "edition=ar").await.0, 403);
    assert_eq!(send(&paper, &mara, &story, "translate", "edition=xx").await.0, 404);
    let (status, french) = send(&paper, &mara, &story, "translate", "edition=ar").await;
    assert!(status == 303 && french.starts_with("/ar/desk/story/"), "{french}");
    // Begun twice it is the same.
    assert_eq!(send(&paper, &mara, &story, "translate", "edition=ar").await.1, french);
    let html = page(&paper, &french, &mara).await.text();
    assert!(html.contains("They sail at night.") && html.contains(&story), "{html}");
    assert!(!html.contains("caught_up"));
    assert_eq!(send(&paper, &mara, &story, "correct", "text=At+dawn.").await.0, 303);
    assert!(page(&paper, &french, &mara).await.text().contains("caught_up"));
    assert!(!page(&paper, &story, &mara).await.text().contains("caught_up"));
    assert!(page(&paper, "/desk/", &mara).await.text().contains(french.trim_start_matches("/ar")));
    assert_eq!(send(&paper, &mara, &french, "steer", "caught_up=1").await.0, 303);
    assert!(!page(&paper, &french, &mara).await.text().contains("caught_up"));
    // Published as an update, the one that lagged has caught up, and the first does not lag behind it.
    assert_eq!(send(&paper, &mara, &french, "publish", "version=1").await.0, 303);
    assert_eq!(send(&paper, &mara, &story, "correct", "text=At+noon.").await.0, 303);
    assert!(page(&paper, &french, &mara).await.text().contains("caught_up"));
    assert_eq!(send(&paper, &mara, &french, "correct", "text=A+midi.").await.0, 303);
    assert!(!page(&paper, &french, &mara).await.text().contains("caught_up"));
    assert!(!page(&paper, &story, &mara).await.text().contains("caught_up"));
});

both_engines!(a_kill_asks_for_the_password_and_leaves_410, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    version(&save(&paper, &mara, &story, 1, "a", "At night.").await);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 303);
    let address = on_front(&paper).await.expect("on the front");
    paper.advance(20 * MINUTE).await;
    let asked = page(&paper, &format!("{story}kill/"), &mara).await;
    assert_eq!(
        (asked.status.as_u16(), asked.header("location")),
        (303, &*format!("/account/prove/?next={story}kill/"))
    );
    assert!(send(&paper, &mara, &story, "kill", "").await.1.starts_with("/account/prove/"));
    assert_eq!(paper.get(&address).await.status, 200);
    let proved = post_as(
        &paper,
        "/account/prove/",
        &mara,
        FORM,
        &format!("password={}&next={story}kill/", PASSWORD.replace(' ', "+")),
    )
    .await;
    let mara = proved.headers.get_all(http::header::SET_COOKIE).iter();
    let mara: Vec<&str> = mara.map(|set| set.to_str().unwrap().split(';').next().unwrap()).collect();
    let mara = mara.join("; ");
    assert_eq!(proved.header("location"), format!("{story}kill/"), "{}", proved.text());
    assert_eq!(page(&paper, &format!("{story}kill/"), &mara).await.status, 200);
    assert_eq!(page(&paper, &format!("{story}kill/"), &layla).await.status, 403);
    assert_eq!(send(&paper, &mara, &story, "kill", "").await.0, 303);
    assert_eq!(paper.get(&address).await.status, 410);
    assert!(on_front(&paper).await.is_none());
    assert!(!paper.get("/feeds/atom.xml").await.text().contains("Night ferries"));
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 422, "it can't come back");
    let audit = page(&paper, "/desk/audit/?verb=articles.kill", &mara).await.text();
    assert!(
        audit.contains("articles.kill") && audit.contains("Mara Lindqvist") && audit.contains(&story),
        "{audit}"
    );
    assert!(
        !page(&paper, "/desk/audit/?verb=articles.publish", &mara)
            .await
            .text()
            .contains("<bdi>articles.kill</bdi>")
    );
    assert_eq!(page(&paper, "/desk/audit/", &layla).await.status, 403);
});

both_engines!(notes_and_hands_pass_between_people, |engine| async move {
    let paper = paper(engine).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::SectionEditor, None).await;
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    let html = page(&paper, &story, &mara).await.text();
    let layla_id =
        html.split(">Layla Mansour</option>").next().unwrap().rsplit('"').nth(1).unwrap().to_owned();
    assert!(!page(&paper, "/desk/", &layla).await.text().contains("Night ferries"));
    assert_eq!(send(&paper, &mara, &story, "steer", &format!("assignee={layla_id}")).await.0, 303);
    assert!(page(&paper, "/desk/", &layla).await.text().contains("Night ferries"));
    assert_eq!(send(&paper, &mara, &story, "steer", "note=Who+%3Cb%3Esaid%3C%2Fb%3E+this%3F").await.0, 303);
    let html = page(&paper, &story, &layla).await.text();
    assert!(html.contains("Who &lt;b&gt;said&lt;/b&gt; this?"), "{html}");
    let note = html.split("name=\"done\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(send(&paper, &layla, &story, "steer", &format!("done={note}")).await.0, 303);
    assert!(!page(&paper, &story, &layla).await.text().contains("name=\"done\""));
    assert_eq!(send(&paper, &layla, &story, "steer", "nothing=1").await.0, 422);
});

both_engines!(stories_are_found_and_paged, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    for number in 0..53 {
        paper.clock.advance(1_000);
        begun(
            &paper,
            &mara,
            &format!("Story {number:02} of the quay"),
            if number % 2 == 0 { "city" } else { "sport" },
        )
        .await;
    }
    let first = page(&paper, "/desk/stories/?q=QUAY", &mara).await.text();
    assert!(
        first.contains("Story 52 ") && first.contains("Story 03 ") && !first.contains("Story 02 "),
        "{first}"
    );
    let (_, rest) = first.split_once("class=\"button button--quiet\" href=\"").unwrap();
    let older = rest.split('"').next().unwrap().replace("&amp;", "&");
    let second = page(&paper, &format!("/desk/stories/{older}"), &mara).await.text();
    assert!(
        second.contains("Story 02 ") && second.contains("Story 00 ") && !second.contains("Story 03 "),
        "{second}"
    );
    let sport = page(&paper, "/desk/stories/?section=sport&status=draft&mine=1&q=", &mara).await.text();
    assert!(sport.contains("Story 51 ") && !sport.contains("Story 52 "), "{sport}");
    assert!(
        page(&paper, "/desk/stories/?q=100%25_nothing", &mara)
            .await
            .text()
            .contains("There is no such story.")
    );
});

both_engines!(a_picture_is_taken_described_and_asked_for_its_credit, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let file = std::fs::read(crate::harness::data("photos/orientation/Landscape_6.jpg")).unwrap();
    let upload = async |bytes: Vec<u8>| {
        let request = http::Request::post("/desk/editor/pictures")
            .header("host", "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", &mara)
            .header("content-type", "image/jpeg")
            .header("x-file-name", "caf%C3%A9.jpg");
        paper.send(request.body(bytes.into()).unwrap()).await
    };
    let refused = upload(b"no picture".to_vec()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("no picture that can be read"), "{}", refused.text());
    let taken = upload(file).await;
    assert_eq!(taken.status, 200, "{}", taken.text());
    let held: serde_json::Value = serde_json::from_str(&taken.text()).unwrap();
    let id = held["id"].as_str().unwrap().to_owned();
    assert_eq!(paper.get(held["preview"].as_str().unwrap()).await.status, 200);
    let found = page(&paper, "/desk/editor/pictures?q=caf%C3%A9", &mara).await.text();
    assert!(found.contains(&id), "{found}");
    let story = begun(&paper, &mara, "Night ferries", "city").await;
    let fields = serde_json::json!({ "headline": "Night ferries", "section": "city", "picture": id });
    let body =
        serde_json::json!({ "base_version": 1, "save_id": "a", "document": tree("Text."), "fields": fields });
    let saved = post_as(&paper, &format!("{story}save/"), &mara, "application/json", &body.to_string()).await;
    assert_eq!(version(&saved), 2);
    let (status, text) = send(&paper, &mara, &story, "publish", "version=2").await;
    assert!(status == 422 && text.contains("has no credit"), "{text}");
    let words = "credit=%C2%A9+Harbour+Wire&alt=A+ferry&caption=The+ferry&headline=Ferry";
    let answer = post_as(&paper, &format!("/desk/pictures/{id}/"), &mara, FORM, words).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let change = http::Request::patch(format!("/desk/editor/pictures/{id}"))
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &mara)
        .header("content-type", "application/json");
    let crops = "{\"crops\":{\"16:9\":[0,0,160,90]},\"focal\":[0.5,0.25]}";
    assert_eq!(paper.send(change.body(crops.into()).unwrap()).await.status, 204);
    assert_eq!(send(&paper, &mara, &story, "publish", "version=2").await.0, 303);
    let address = on_front(&paper).await.expect("on the front");
    assert!(paper.get(&address).await.text().contains("© Harbour Wire"));
    assert!(page(&paper, "/desk/pictures/?q=harbour", &mara).await.text().contains("© Harbour Wire"));
});
