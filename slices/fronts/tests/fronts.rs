//! Fronts and lists through the front door.

mod archive;
mod banner;
mod curated;
mod desk;
mod history;
mod lists;
mod safety;
mod words;

use articles::api::{
    AuthorId, AuthorText, NewAuthor, NewStory, NewTag, Release, StoryId, TagId, TagKind, establish_author,
    establish_tag, file_story, withdraw_story,
};
use editions::api::{EditionsError, NewEdition, NewSection, establish_edition, establish_section};
use kernel::{HOUR, MINUTE, Timestamp};
use media::api::{Caption, NewPicture, PictureId, add_picture};
use testkit::{Engine, TestPaper};
use text::{Block, Document};

use crate::harness::{both_engines, paper};

/// 96 × 64 pixels of one colour.
const PNG: &str = "\
    89504e470d0a1a0a0000000d49484452000000600000004008020000006a56e559000000694944415478daedd0310d000008\
    03b049421292908c036e8e2655d0540f87281024489020418204094290204182040912240841820409122448902004091224\
    489020418204214890204182040912842041820409122448108204091224489020418210244890a07f1671b00196e32dcb92\
    0000000049454e44ae426082";

/// A paper in English at the root and in Arabic at `/ar`, both with the sections city and sport; English has culture too.
pub(crate) async fn newsstand(engine: Engine) -> TestPaper {
    furnished(paper(engine).await).await
}

pub(crate) async fn furnished(paper: TestPaper) -> TestPaper {
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "Courier", "", "Europe/London")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "بريد", "/ar", "Asia/Amman")).await.unwrap();
    for (edition, slug, name) in [
        ("en", "city", "City"),
        ("en", "sport", "Sport"),
        ("en", "culture", "Culture"),
        ("ar", "city", "المدينة"),
        ("ar", "sport", "رياضة"),
    ] {
        section(&paper, edition, slug, name).await.unwrap();
    }
    paper
}

pub(crate) async fn section(
    paper: &TestPaper,
    edition: &str,
    slug: &str,
    name: &str,
) -> Result<(), EditionsError> {
    let section = NewSection {
        edition: edition.into(),
        slug: slug.into(),
        name: name.into(),
        description: String::new(),
        in_navigation: true,
    };
    establish_section(paper.ctx(), section).await.map(|_| ())
}

/// A published story of the city, `age` before now.
pub(crate) fn story(paper: &TestPaper, edition: &str, headline: &str, age: i64) -> NewStory {
    NewStory {
        edition: edition.into(),
        section: Some("city".into()),
        headline: headline.into(),
        standfirst: format!("Standfirst of {headline}"),
        body: Document::new(Block::paragraph("A paragraph.").into_iter().collect()),
        slug: (edition == "ar").then(|| "story".to_owned()),
        release: Release::Published(paper.ctx().now().plus(-age)),
        ..NewStory::default()
    }
}

pub(crate) async fn file(paper: &TestPaper, new: NewStory) -> StoryId {
    file_story(paper.ctx(), new).await.unwrap().id
}

/// Where a story stands, as a path.
pub(crate) async fn path_of(paper: &TestPaper, id: &StoryId) -> String {
    let address = articles::api::address_of(paper.ctx(), id).await.unwrap().unwrap();
    address.strip_prefix(&paper.ctx().paper().url).unwrap().to_owned()
}

pub(crate) async fn author(paper: &TestPaper, slug: &str, name: &str, bio: &str) -> AuthorId {
    let text = AuthorText { edition: "en".into(), name: name.into(), role: String::new(), bio: bio.into() };
    let new = NewAuthor { slug: Some(slug.into()), texts: vec![text], ..NewAuthor::default() };
    establish_author(paper.ctx(), new).await.unwrap().0
}

pub(crate) async fn tag(paper: &TestPaper, edition: &str, kind: TagKind, slug: &str, name: &str) -> TagId {
    let new = NewTag {
        edition: edition.into(),
        kind,
        slug: Some(slug.into()),
        name: name.into(),
        description: String::new(),
    };
    establish_tag(paper.ctx(), new).await.unwrap().0
}

pub(crate) async fn picture(paper: &TestPaper, alt: &str) -> PictureId {
    let bytes: Vec<u8> =
        (0..PNG.len()).step_by(2).map(|at| u8::from_str_radix(&PNG[at..at + 2], 16).unwrap()).collect();
    let words = Caption { caption: "A caption".into(), alt: alt.into(), headline: String::new() };
    let mut new = NewPicture::new(bytes, "flat.png");
    new.texts = vec![("en".parse().unwrap(), words)];
    new.credit = Some("© Agency / Ada".into());
    add_picture(paper.ctx(), new).await.unwrap().id
}

/// The page's text, which must be there.
pub(crate) async fn read(paper: &TestPaper, path: &str) -> String {
    let answer = paper.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text()
}

/// Every address that `main` links to, in order.
pub(crate) fn links(html: &str) -> Vec<String> {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0;
    main.split("href=\"")
        .skip(1)
        .filter_map(|part| Some(part.split_once('"')?.0.replace("&amp;", "&")))
        .collect()
}

/// The stories that `main` links to, in order.
pub(crate) fn stories(html: &str) -> Vec<String> {
    let is_story = |path: &String| {
        path.rsplit('/').nth(1).is_some_and(|part| part.bytes().take(12).all(|b| b.is_ascii_digit()))
            && path.len() > 14
            && !path.contains("/archive/")
    };
    links(html).into_iter().filter(is_story).collect()
}

both_engines!(a_published_story_is_everywhere_at_once_and_a_withdrawn_one_nowhere, |engine| async move {
    let paper = newsstand(engine).await;
    let places = ["/", "/city/", "/news/", "/archive/2020/10/11/", "/tags/ferries/", "/authors/ada/"];
    let ada = author(&paper, "ada", "Ada Brenner", "Writes.").await;
    let ferries = tag(&paper, "en", TagKind::Tag, "ferries", "Ferries").await;
    for place in places {
        let page = paper.get(place).await;
        // A tag is not known before a story of its is.
        assert_eq!(page.status.as_u16(), if place.starts_with("/tags/") { 404 } else { 200 }, "{place}");
        assert!(!page.text().contains("Night ferries return"), "{place}");
    }
    let new = NewStory {
        byline: vec![ada],
        tags: vec![ferries],
        ..story(&paper, "en", "Night ferries return", HOUR)
    };
    let id = file(&paper, new).await;
    let own = path_of(&paper, &id).await;
    for place in places {
        assert!(read(&paper, place).await.contains("Night ferries return"), "{place}");
    }
    assert_eq!(paper.get(&own).await.status, 200);
    withdraw_story(paper.ctx(), &id).await.unwrap();
    for place in places {
        let page = paper.get(place).await;
        // A tag is not known before a story of its is.
        assert_eq!(page.status.as_u16(), if place.starts_with("/tags/") { 404 } else { 200 }, "{place}");
        assert!(!page.text().contains("Night ferries return"), "{place}");
    }
    assert_eq!(paper.get(&own).await.status, 410);
});

both_engines!(a_scheduled_story_appears_on_its_minute, |engine| async move {
    let paper = newsstand(engine).await;
    let at = paper.ctx().now().plus(30 * MINUTE);
    let new = NewStory { release: Release::Scheduled(at), ..story(&paper, "en", "Not before time", 0) };
    file(&paper, new).await;
    paper.advance(30 * MINUTE - 1).await;
    for place in ["/", "/city/", "/news/"] {
        assert!(!read(&paper, place).await.contains("Not before time"), "{place}");
    }
    paper.advance(1).await;
    for place in ["/", "/city/", "/news/"] {
        assert!(read(&paper, place).await.contains("Not before time"), "{place}");
    }
});

both_engines!(the_front_tells_machines_what_it_is, |engine| async move {
    let paper = newsstand(engine).await;
    let shown = picture(&paper, "A flat sea").await;
    file(&paper, NewStory { picture: Some(shown), ..story(&paper, "en", "Flat sea", HOUR) }).await;
    let html = read(&paper, "/").await;
    let origin = &paper.ctx().paper().url;
    for part in [
        format!(r#"<link rel="canonical" href="{origin}/">"#),
        format!(r#"<link rel="alternate" hreflang="en" href="{origin}/">"#),
        format!(r#"<link rel="alternate" hreflang="ar" href="{origin}/ar/">"#),
        r#"<meta name="robots" content="max-image-preview:large">"#.to_owned(),
        r#"<meta property="og:type" content="website">"#.to_owned(),
        format!(r#"<meta property="og:image" content="{origin}/img/"#),
        r#""@type":"NewsMediaOrganization""#.to_owned(),
        r#""@type":"WebSite""#.to_owned(),
        "© Agency / Ada".to_owned(),
    ] {
        assert!(html.contains(&part), "{part}\n{html}");
    }
});

both_engines!(an_empty_front_is_not_for_search_engines_and_says_what_comes_next, |engine| async move {
    let paper = newsstand(engine).await;
    let html = read(&paper, "/").await;
    assert!(html.contains(r#"content="noindex""#) && html.contains("courant import"), "{html}");
    let new = NewStory { release: Release::Published(Timestamp(1)), ..story(&paper, "en", "First", 0) };
    file(&paper, new).await;
    let html = read(&paper, "/").await;
    assert!(!html.contains("courant import") && !html.contains("noindex"), "{html}");
});
