//! Stories and standing pages through the front door.

use articles::api::{
    self as articles_api, AuthorText, NewAuthor, NewPage, NewStory, NewTag, Outcome, Release, StoryId,
    TagKind,
};
use editions::api::{NewEdition, NewSection, establish_edition, establish_section};
use kernel::{HOUR, MINUTE};
use testkit::TestPaper;

use crate::harness::{both_engines, paper};

/// A paper in English and Arabic with one section.
async fn two_editions(engine: testkit::Engine) -> TestPaper {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "Paper", "", "Europe/London")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "جريدة", "/ar", "Asia/Amman")).await.unwrap();
    for edition in ["en", "ar"] {
        let section = NewSection {
            edition: edition.into(),
            slug: "city".into(),
            name: "City".into(),
            description: String::new(),
            in_navigation: true,
        };
        establish_section(cx, section).await.unwrap();
    }
    paper
}

fn story(paper: &TestPaper, headline: &str) -> NewStory {
    NewStory {
        edition: "en".into(),
        section: Some("city".into()),
        headline: headline.into(),
        standfirst: "What happened.".into(),
        body: text::markdown::parse("First paragraph.\n\n## Subhead\n\nSecond.").document,
        release: Release::Published(paper.ctx().now()),
        ..NewStory::default()
    }
}

async fn file(paper: &TestPaper, new: NewStory) -> StoryId {
    articles_api::file_story(paper.ctx(), new).await.unwrap().id
}

async fn path_of(paper: &TestPaper, id: &StoryId) -> String {
    let address = articles_api::address_of(paper.ctx(), id).await.unwrap().unwrap();
    address.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

both_engines!(a_published_story_has_a_page_with_everything_that_finds_it, |engine| async move {
    let paper = two_editions(engine).await;
    let id = file(&paper, story(&paper, "Night ferries return")).await;
    let path = path_of(&paper, &id).await;
    assert_eq!(path, "/city/202010110001-night-ferries-return/");
    let page = paper.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    for expected in [
        "<h1 class=\"story__headline\">Night ferries return</h1>",
        "<link rel=\"canonical\"",
        "\"@type\":\"NewsArticle\"",
        "\"@type\":\"BreadcrumbList\"",
        "og:title",
        "application/ld+json",
        "datetime=\"2020-10-11T22:14:00+01:00\"",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(page.header("content-security-policy").contains("script-src 'self'"));
    assert!(page.headers.get("set-cookie").is_none());
});

both_engines!(the_number_decides_and_everything_else_redirects, |engine| async move {
    let paper = two_editions(engine).await;
    let id = file(&paper, story(&paper, "Night ferries return")).await;
    let path = path_of(&paper, &id).await;
    for other in
        ["/city/202010110001-old-slug/", "/news/202010110001/", "/x/202010110001-night-ferries-return/"]
    {
        let answer = paper.get(other).await;
        assert_eq!(answer.status, 301, "{other}");
        assert!(answer.header("location").ends_with(&path), "{other}");
    }
    let without_slash = paper.get(path.trim_end_matches('/')).await;
    assert!(without_slash.status.is_redirection());
    for none in ["/city/202010110002-a/", "/city/hello/", "/city/99999999999999999999-a/", "/city/2020/"] {
        assert_eq!(paper.get(none).await.status, 404, "{none}");
    }
});

both_engines!(the_short_address_leads_to_the_story_and_back_to_nothing_when_unknown, |engine| async move {
    let paper = two_editions(engine).await;
    let id = file(&paper, story(&paper, "Night ferries return")).await;
    let path = path_of(&paper, &id).await;
    let text = paper.get(&path).await.text();
    let short = text.split("/s/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = paper.get(&format!("/s/{short}")).await;
    assert_eq!(answer.status, 301);
    assert!(answer.header("location").ends_with(&path));
    assert_eq!(paper.get("/s/zzzzzzz").await.status, 404);
});

both_engines!(a_withdrawn_story_says_so_and_is_gone_from_lists, |engine| async move {
    let paper = two_editions(engine).await;
    let id = file(&paper, story(&paper, "Night ferries return")).await;
    let path = path_of(&paper, &id).await;
    assert_eq!(paper.get(&path).await.status, 200);
    articles_api::withdraw_story(paper.ctx(), &id).await.unwrap();
    let gone = paper.get(&path).await;
    assert_eq!(gone.status, 410);
    assert!(gone.text().contains("withdrawn"), "{}", gone.text());
    let site = paper.ctx().sites().get("en").unwrap();
    let set = articles_api::cards(paper.ctx(), &site, &articles_api::Query::latest("en", 10)).await.unwrap();
    assert!(set.cards.is_empty());
});

both_engines!(a_scheduled_story_appears_on_its_minute_and_not_before, |engine| async move {
    let paper = two_editions(engine).await;
    let mut new = story(&paper, "Tomorrow");
    new.release = Release::Scheduled(paper.ctx().now().plus(HOUR));
    let id = file(&paper, new).await;
    assert!(articles_api::address_of(paper.ctx(), &id).await.unwrap().is_none());
    paper.advance(HOUR - MINUTE).await;
    assert!(articles_api::address_of(paper.ctx(), &id).await.unwrap().is_none());
    paper.advance(MINUTE).await;
    let path = path_of(&paper, &id).await;
    assert_eq!(paper.get(&path).await.status, 200);
});

both_engines!(filing_the_same_again_changes_nothing_and_a_change_shows_at_once, |engine| async move {
    let paper = two_editions(engine).await;
    let mut new = story(&paper, "Night ferries return");
    new.source = Some("test:1".into());
    let first = articles_api::file_story(paper.ctx(), new.clone()).await.unwrap();
    let path = path_of(&paper, &first.id).await;
    assert!(paper.get(&path).await.text().contains("First paragraph."));
    let again = articles_api::file_story(paper.ctx(), new.clone()).await.unwrap();
    assert_eq!((again.id.clone(), again.outcome), (first.id.clone(), Outcome::Unchanged));
    new.body = text::markdown::parse("Another beginning.").document;
    let changed = articles_api::file_story(paper.ctx(), new).await.unwrap();
    assert_eq!((changed.id, changed.outcome), (first.id, Outcome::Updated));
    let text = paper.get(&path).await.text();
    assert!(text.contains("Another beginning.") && !text.contains("First paragraph."));
});

both_engines!(a_correction_is_shown_with_its_date, |engine| async move {
    let paper = two_editions(engine).await;
    let id = file(&paper, story(&paper, "Night ferries return")).await;
    let path = path_of(&paper, &id).await;
    paper.get(&path).await;
    paper.clock.advance(HOUR);
    articles_api::correct_story(paper.ctx(), &id, "The year was <2009>.").await.unwrap();
    let text = paper.get(&path).await.text();
    assert!(text.contains("The year was &lt;2009&gt;."), "{text}");
    assert!(text.contains("\"correction\""));
});

both_engines!(versions_of_a_story_are_linked_both_ways, |engine| async move {
    let paper = two_editions(engine).await;
    let mut english = story(&paper, "Night ferries return");
    english.group = Some("ferries".into());
    let english_path = path_of(&paper, &file(&paper, english).await).await;
    assert!(!paper.get(&english_path).await.text().contains("rel=\"alternate\" hreflang=\"ar\""));
    let mut arabic = story(&paper, "عودة العبّارات الليلية");
    arabic.edition = "ar".into();
    arabic.group = Some("ferries".into());
    let arabic_path = path_of(&paper, &file(&paper, arabic).await).await;
    assert!(arabic_path.starts_with("/ar/city/"), "{arabic_path}");
    let text = paper.get(&english_path).await.text();
    assert!(text.contains("rel=\"alternate\" hreflang=\"ar\""), "{text}");
    assert!(paper.get(&arabic_path).await.text().contains("rel=\"alternate\" hreflang=\"en\""));
});

both_engines!(hostile_words_are_inert_everywhere, |engine| async move {
    let paper = two_editions(engine).await;
    let hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let cx = paper.ctx();
    let text =
        AuthorText { edition: "en".into(), name: hostile.into(), role: hostile.into(), bio: hostile.into() };
    let new = NewAuthor { texts: vec![text], ..NewAuthor::default() };
    let (author, _) = articles_api::establish_author(cx, new).await.unwrap();
    let tag = NewTag {
        edition: "en".into(),
        kind: TagKind::Tag,
        slug: None,
        name: hostile.into(),
        description: hostile.into(),
    };
    let (tag, _) = articles_api::establish_tag(cx, tag).await.unwrap();
    let mut new = story(&paper, hostile);
    new.standfirst = hostile.into();
    new.agency = Some(hostile.into());
    new.byline = vec![author];
    new.tags = vec![tag];
    new.body = text::html::parse(&format!("<p>{hostile}</p>"), &Default::default()).document;
    let id = file(&paper, new).await;
    let page = paper.get(&path_of(&paper, &id).await).await.text();
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
    let json = page.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    assert!(json.ends_with('}') && !json.contains('<'), "{json}");
});

both_engines!(a_standing_page_is_in_the_footer_and_at_its_address, |engine| async move {
    let paper = two_editions(engine).await;
    let page = NewPage {
        edition: "en".into(),
        slug: Some("imprint".into()),
        title: "Imprint".into(),
        body: text::markdown::parse("Published by us.").document,
        in_footer: true,
        published: true,
        old_addresses: vec!["https://old.example/impressum/".into()],
        ..NewPage::default()
    };
    articles_api::file_page(paper.ctx(), page.clone()).await.unwrap();
    let answer = paper.get("/pages/imprint/").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains("Published by us."));
    let old = paper.get("/impressum/").await;
    assert_eq!((old.status.as_u16(), old.header("location")), (301, "http://127.0.0.1:8080/pages/imprint/"));
    articles_api::file_page(paper.ctx(), NewPage { published: false, ..page }).await.unwrap();
    assert_eq!(paper.get("/pages/imprint/").await.status, 404);
});

both_engines!(an_old_address_with_a_query_leads_on, |engine| async move {
    let paper = two_editions(engine).await;
    let mut new = story(&paper, "Night ferries return");
    new.old_addresses =
        vec!["http://old.example/2014/03/ferries/".into(), "http://old.example/article.php?id=7".into()];
    let id = file(&paper, new).await;
    let path = path_of(&paper, &id).await;
    for old in
        ["/2014/03/ferries/", "/2014/03/ferries", "/article.php?id=7", "/2014/03/ferries/?utm_source=x"]
    {
        let answer = paper.get(old).await;
        assert_eq!(answer.status, 301, "{old}");
        assert!(answer.header("location").ends_with(&path), "{old}");
    }
    assert_eq!(paper.get("/article.php?id=8").await.status, 404);
});

both_engines!(who_has_no_right_files_nothing, |engine| async move {
    let paper = two_editions(engine).await;
    let stranger = paper.ctx().on_behalf_of(kernel::Actor::Anonymous);
    let error = articles_api::file_story(&stranger, story(&paper, "No")).await.unwrap_err();
    assert_eq!(error.kind(), kernel::ErrorKind::Forbidden);
    let clerk = paper
        .ctx()
        .on_behalf_of(kernel::Actor::Account { id: "1".into(), permissions: vec!["articles.file".into()] });
    assert!(articles_api::file_story(&clerk, story(&paper, "No")).await.is_err(), "filing is not publishing");
    let mut draft = story(&paper, "Yes");
    draft.release = Release::Draft;
    articles_api::file_story(&clerk, draft).await.unwrap();
});

both_engines!(texts_that_are_too_long_and_unknown_places_are_refused, |engine| async move {
    let paper = two_editions(engine).await;
    let refused = async |change: fn(&mut NewStory)| {
        let mut new = story(&paper, "Headline");
        change(&mut new);
        articles_api::file_story(paper.ctx(), new).await.unwrap_err().kind()
    };
    assert_eq!(refused(|new| new.headline = "x".repeat(401)).await, kernel::ErrorKind::Invalid);
    assert_eq!(refused(|new| new.headline = "  ".into()).await, kernel::ErrorKind::Invalid);
    assert_eq!(refused(|new| new.section = Some("nowhere".into())).await, kernel::ErrorKind::NotFound);
    assert_eq!(refused(|new| new.edition = "xx".into()).await, kernel::ErrorKind::NotFound);
});
