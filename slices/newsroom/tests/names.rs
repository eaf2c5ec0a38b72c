//! Tags and authors at the desk: renamed, described, made one, deleted; old addresses lead on.

use accounts::api::Role;
use articles::api::{
    ARRANGE, AuthorText, Kind, NewAuthor, NewStory, NewTag, Release, TagId, TagKind, establish_author,
    establish_tag, file_story,
};
use kernel::Actor;
use testkit::TestPaper;
use text::Document;

use super::{page, paper, post_as, staff};
use crate::harness::both_engines;

const FORM: &str = "application/x-www-form-urlencoded";

fn operator(paper: &TestPaper) -> slice::Ctx {
    paper.ctx().on_behalf_of(Actor::Operator)
}

async fn tag(paper: &TestPaper, name: &str, kind: TagKind) -> TagId {
    let new =
        NewTag { edition: "en".into(), kind, slug: None, name: name.into(), description: String::new() };
    establish_tag(&operator(paper), new).await.unwrap().0
}

async fn file(paper: &TestPaper, headline: &str, tags: Vec<TagId>, byline: Vec<articles::api::AuthorId>) {
    let body = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"See the tag.",
        "marks":[{"type":"link","attrs":{"href":"tag:ferry"}}]}]}]}"#;
    let new = NewStory {
        edition: "en".into(),
        section: Some("city".into()),
        kind: Kind::News,
        headline: headline.into(),
        body: Document::from_json(body).unwrap(),
        tags,
        byline,
        release: Release::Published(paper.ctx().now()),
        ..NewStory::default()
    };
    file_story(&operator(paper), new).await.unwrap();
}

async fn author(paper: &TestPaper, name: &str, source: &str) -> articles::api::AuthorId {
    let text = AuthorText { edition: "en".into(), name: name.into(), ..AuthorText::default() };
    let new = NewAuthor { source: Some(source.into()), texts: vec![text], ..NewAuthor::default() };
    establish_author(&operator(paper), new).await.unwrap().0
}

both_engines!(a_renamed_tag_keeps_its_readers, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let ferry = tag(&paper, "Ferry", TagKind::Tag).await;
    file(&paper, "Night ferries", vec![ferry.clone()], vec![]).await;
    assert_eq!(paper.get("/tags/ferry/").await.status, 200);
    assert_eq!(paper.get("/tags/ferries/").await.status, 404);
    let list = page(&paper, "/desk/tags/?q=FERR", &mara).await.text();
    assert!(list.contains(">Ferry</a>") && list.contains("1 story"), "{list}");
    let path = format!("/desk/tags/{ferry}/");
    let body = "name=Ferries&slug=ferries&description=Boats+that+come+%3Cback%3E.";
    let done = post_as(&paper, &path, &mara, FORM, body).await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, &*format!("{path}?done=saved")));
    let moved = paper.get("/tags/ferry/").await;
    assert_eq!(
        (moved.status.as_u16(), moved.header("location")),
        (301, "http://127.0.0.1:8080/tags/ferries/")
    );
    let feed = paper.get("/tags/ferry/atom.xml").await;
    assert_eq!(
        (feed.status.as_u16(), feed.header("location")),
        (301, "http://127.0.0.1:8080/tags/ferries/atom.xml")
    );
    assert_eq!(paper.get("/tags/ferries/atom.xml").await.status, 200);
    let html = paper.get("/tags/ferries/").await.text();
    assert!(html.contains("Boats that come &lt;back&gt;.") && html.contains("Night ferries"), "{html}");
    let (_, rest) = html.split_once("href=\"/city/").unwrap();
    let story = paper.get(&format!("/city/{}", rest.split('"').next().unwrap())).await.text();
    assert!(story.contains("href=\"/tags/ferries/\""), "links inside the text follow too");
    assert!(page(&paper, &path, &mara).await.text().contains("<bdi>Ferry</bdi>"));
    // Copy that still has the old name, and an importer that comes again, find the same tag.
    assert_eq!(tag(&paper, "Ferry", TagKind::Tag).await, ferry);
    // Given back, the old address is the page itself again.
    assert_eq!(post_as(&paper, &path, &mara, FORM, "name=Ferry&slug=ferry").await.status, 303);
    assert_eq!(paper.get("/tags/ferry/").await.status, 200);
    assert_eq!(paper.get("/tags/ferries/").await.header("location"), "http://127.0.0.1:8080/tags/ferry/");
    let audit = page(&paper, "/desk/audit/?verb=articles.tag", &mara).await.text();
    assert!(audit.contains("ferry → ferries"), "{audit}");
});

both_engines!(several_tags_become_one, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let kept = tag(&paper, "Ferries", TagKind::Tag).await;
    let (first, second) =
        (tag(&paper, "Ferry", TagKind::Tag).await, tag(&paper, "Ferry boats", TagKind::Tag).await);
    let topic = tag(&paper, "Ferry strike", TagKind::Topic).await;
    file(&paper, "Bears both", vec![kept.clone(), first.clone()], vec![]).await;
    file(&paper, "Bears the first", vec![first.clone()], vec![]).await;
    file(&paper, "Bears the second", vec![second.clone(), topic.clone()], vec![]).await;
    assert!(!paper.get("/tags/ferries/").await.text().contains("Bears the second"));
    let path = format!("/desk/tags/{kept}/merge/");
    let offered = page(&paper, &path, &mara).await.text();
    assert!(offered.contains("<bdi>Ferry</bdi>") && offered.contains("<bdi>Ferry boats</bdi>"), "{offered}");
    assert!(!offered.contains("Ferry strike") && !offered.contains(&format!("value=\"{kept}\"")));
    assert_eq!(post_as(&paper, &path, &mara, FORM, "").await.status, 422);
    assert_eq!(post_as(&paper, &path, &mara, FORM, &format!("with={topic}")).await.status, 422);
    assert_eq!(post_as(&paper, &path, &mara, FORM, "with=nothing").await.status, 404);
    assert_eq!(paper.get("/tags/ferry/").await.status, 200, "nothing was merged by what was refused");
    let body = format!("with={first}&with={second}");
    let done = post_as(&paper, &path, &mara, FORM, &body).await;
    assert_eq!(done.header("location"), format!("/desk/tags/{kept}/?done=merged"), "{}", done.text());
    let html = paper.get("/tags/ferries/").await.text();
    for headline in ["Bears both", "Bears the first", "Bears the second"] {
        assert!(html.contains(headline), "{headline}: {html}");
    }
    for old in ["ferry", "ferry-boats"] {
        let moved = paper.get(&format!("/tags/{old}/")).await;
        assert_eq!(moved.header("location"), "http://127.0.0.1:8080/tags/ferries/", "{old}");
    }
    assert!(paper.get("/tags/ferries/atom.xml").await.text().contains("Bears the second"));
    // Twice is once; what was merged stays merged for importers and old copy.
    assert_eq!(post_as(&paper, &path, &mara, FORM, &body).await.status, 303);
    assert_eq!(tag(&paper, "Ferry boats", TagKind::Tag).await, kept);
    let one = page(&paper, &format!("/desk/tags/{kept}/"), &mara).await.text();
    assert!(one.contains("3 stories") && one.contains("<bdi>Ferry boats</bdi>"), "{one}");
    // Merged on, everything leads to the last.
    let last = tag(&paper, "Water transport", TagKind::Tag).await;
    let path = format!("/desk/tags/{last}/merge/");
    assert_eq!(post_as(&paper, &path, &mara, FORM, &format!("with={kept}")).await.status, 303);
    for old in ["ferry", "ferries"] {
        let moved = paper.get(&format!("/tags/{old}/")).await;
        assert_eq!(moved.header("location"), "http://127.0.0.1:8080/tags/water-transport/", "{old}");
    }
});

both_engines!(only_unused_tags_are_deleted_and_only_by_editors, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let layla = staff(&paper, "Layla Mansour", Role::SectionEditor, None).await;
    let arabic = staff(&paper, "Sami Arabi", Role::EditorInChief, Some(("ar", None))).await;
    let used = tag(&paper, "Quay", TagKind::Tag).await;
    let unused = tag(&paper, "Kwai", TagKind::Tag).await;
    file(&paper, "The quay", vec![used.clone()], vec![]).await;
    for cookie in [&layla, &arabic] {
        assert_eq!(page(&paper, "/desk/tags/", cookie).await.status, 403);
        let path = format!("/desk/tags/{unused}/delete/");
        assert_eq!(post_as(&paper, &path, cookie, FORM, "").await.status, 403);
    }
    assert!(!page(&paper, "/desk/", &layla).await.text().contains("/desk/tags/"));
    assert_eq!(page(&paper, &format!("/ar/desk/tags/{unused}/"), &mara).await.status, 404);
    let only = page(&paper, "/desk/tags/?unused=1", &mara).await.text();
    assert!(only.contains(">Kwai</a>") && !only.contains(">Quay</a>"), "{only}");
    let refused = post_as(&paper, &format!("/desk/tags/{used}/delete/"), &mara, FORM, "").await;
    assert!(refused.status == 422 && refused.text().contains("A story bears it"), "{}", refused.text());
    let done = post_as(&paper, &format!("/desk/tags/{unused}/delete/"), &mara, FORM, "").await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, "/desk/tags/?kind=tag"));
    assert_eq!(page(&paper, &format!("/desk/tags/{unused}/"), &mara).await.status, 404);
    let taken = tag(&paper, "Pier", TagKind::Tag).await;
    let path = format!("/desk/tags/{taken}/");
    let refused = post_as(&paper, &path, &mara, FORM, "name=Pier+%3Cb%3E&slug=quay").await;
    assert!(refused.status == 422 && refused.text().contains("Another one has this address"));
    assert!(refused.text().contains("value=\"Pier &lt;b&gt;\""), "what was typed stays");
});

both_engines!(tags_are_listed_by_name_in_pages, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    for number in 0..103 {
        tag(&paper, &format!("Tag {number:03}"), TagKind::Tag).await;
    }
    let first = page(&paper, "/desk/tags/", &mara).await.text();
    assert!(first.contains(">Tag 000<") && first.contains(">Tag 099<") && !first.contains(">Tag 100<"));
    let (_, rest) = first.split_once("class=\"deskmore\"><a class=\"button button--quiet\" href=\"").unwrap();
    let more = rest.split('"').next().unwrap().replace("&amp;", "&");
    let second = page(&paper, &format!("/desk/tags/{more}"), &mara).await.text();
    assert!(
        second.contains(">Tag 102<") && !second.contains(">Tag 099<") && !second.contains("rel=\"next\"")
    );
    assert!(page(&paper, "/desk/tags/?q=%25_", &mara).await.text().contains("Tag 000"), "no wildcard is one");
});

both_engines!(an_author_is_changed_and_the_page_shows_it, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let arabic = staff(&paper, "Sami Arabi", Role::EditorInChief, Some(("en", None))).await;
    let jon = author(&paper, "Jon Dahl", "wire:1").await;
    file(&paper, "Signed", vec![], vec![jon.clone()]).await;
    assert!(paper.get("/authors/jon-dahl/").await.text().contains("Jon Dahl"));
    assert!(paper.get("/news/").await.text().contains("Signed"));
    let path = format!("/desk/authors/{jon}/");
    let body = |slug: &str, links: &str| {
        format!(
            "name=John+Dahl&role=Harbour+correspondent&bio=Born+here.&slug={slug}&kind=person&account=&links={links}"
        )
    };
    let bad = post_as(&paper, &path, &mara, FORM, &body("john-dahl", "Site+javascript:alert(1)")).await;
    assert!(bad.status == 422 && bad.text().contains("A link begins with"), "{}", bad.text());
    // Who arranges one edition alone changes its words, not what holds everywhere.
    assert_eq!(post_as(&paper, &path, &arabic, FORM, &body("john-dahl", "")).await.status, 422);
    assert_eq!(post_as(&paper, &path, &arabic, FORM, &body("jon-dahl", "")).await.status, 303);
    let done = post_as(&paper, &path, &mara, FORM, &body("john-dahl", "My+site+https://dahl.example/")).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let moved = paper.get("/authors/jon-dahl/").await;
    assert_eq!(
        (moved.status.as_u16(), moved.header("location")),
        (301, "http://127.0.0.1:8080/authors/john-dahl/")
    );
    let html = paper.get("/authors/john-dahl/").await.text();
    for part in
        ["John Dahl", "Harbour correspondent", "Born here.", "href=\"https://dahl.example/\"", "sameAs"]
    {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(paper.get("/news/").await.text().contains("Signed"));
    assert_eq!(author(&paper, "John Dahl", "wire:1").await, jon);
    // A portrait from the library.
    let picture = {
        let bytes = std::fs::read(crate::harness::data("photos/orientation/Landscape_6.jpg")).unwrap();
        let new = media::api::NewPicture::new(bytes, "dahl.jpg");
        media::api::add_picture(&operator(&paper), new).await.unwrap().id
    };
    let chosen = format!("{path}portrait/");
    assert!(page(&paper, &chosen, &mara).await.text().contains(picture.as_str()));
    let done = post_as(&paper, &chosen, &mara, FORM, &format!("picture={picture}")).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert!(paper.get("/authors/john-dahl/").await.text().contains("person__portrait"));
    assert_eq!(post_as(&paper, &chosen, &mara, FORM, "picture=").await.status, 303);
    assert!(!paper.get("/authors/john-dahl/").await.text().contains("person__portrait"));
});

both_engines!(two_authors_become_one, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let limited = staff(&paper, "Sami Arabi", Role::EditorInChief, Some(("en", None))).await;
    let (kept, merged) = (author(&paper, "Zoë Marin", "a:1").await, author(&paper, "Zoe Marin", "b:7").await);
    file(&paper, "One", vec![], vec![kept.clone()]).await;
    file(&paper, "Two", vec![], vec![merged.clone()]).await;
    file(&paper, "Three", vec![], vec![kept.clone(), merged.clone()]).await;
    let path = format!("/desk/authors/{kept}/merge/");
    let offered = page(&paper, &path, &mara).await.text();
    assert!(
        offered.contains("<bdi>Zoe Marin</bdi>") && offered.contains("<bdi>zoe-marin-2</bdi>"),
        "{offered}"
    );
    let body = format!("with={merged}");
    assert_eq!(post_as(&paper, &path, &limited, FORM, &body).await.status, 422, "it holds in every edition");
    assert_eq!(post_as(&paper, &path, &mara, FORM, &body).await.status, 303);
    let html = paper.get("/authors/zoe-marin/").await.text();
    assert!(html.contains("One") && html.contains("Two") && html.contains("Three"), "{html}");
    let moved = paper.get("/authors/zoe-marin-2/").await;
    assert_eq!(moved.header("location"), "http://127.0.0.1:8080/authors/zoe-marin/");
    let feed = paper.get("/authors/zoe-marin-2/atom.xml").await;
    assert_eq!(feed.header("location"), "http://127.0.0.1:8080/authors/zoe-marin/atom.xml");
    assert_eq!(author(&paper, "Zoe Marin", "b:7").await, kept, "an importer finds who they became");
    let audit = page(&paper, "/desk/audit/?verb=articles.merge", &mara).await.text();
    assert!(audit.contains("zoe-marin-2 → zoe-marin"), "{audit}");
    assert!(Actor::Operator.may(ARRANGE));
});
