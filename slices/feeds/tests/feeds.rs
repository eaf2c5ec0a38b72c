//! Feeds, sitemaps and the files at the door, through the front door and read back by a parser.

mod doors;
mod forms;
mod parsed;
mod sitemaps;

use articles::api::{
    AuthorId, AuthorText, NewAuthor, NewPage, NewStory, NewTag, Release, StoryId, TagId, TagKind,
    establish_author, establish_tag, file_page, file_story,
};
use editions::api::{NewEdition, NewSection, establish_edition, establish_section};
use media::api::{Caption, NewPicture, PictureId, add_picture};
use testkit::{Engine, TestPaper};
use text::{Block, Document};

use crate::harness::paper_with;

/// 8 × 8 pixels of one colour.
const PNG: [u8; 74] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0, 75,
    109, 41, 220, 0, 0, 0, 17, 73, 68, 65, 84, 120, 218, 99, 48, 72, 152, 128, 21, 49, 12, 45, 9, 0, 10, 108,
    72, 1, 214, 254, 141, 74, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A paper in English at the root and in Arabic at `/ar` with the sections city and sport, and configuration as TOML.
async fn press(engine: Engine, config: &str) -> TestPaper {
    let paper = paper_with(engine, config).await;
    let cx = paper.ctx();
    let mut english = NewEdition::plain("en", "Courier", "", "Europe/London");
    english.contact = "mailto:security@courier.example".into();
    english.tagline = "The city & the gulf".into();
    establish_edition(cx, english).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "بريد", "/ar", "Asia/Amman")).await.unwrap();
    for (edition, slug, name) in [("en", "city", "City"), ("en", "sport", "Sport"), ("ar", "city", "المدينة")]
    {
        let section = NewSection {
            edition: edition.into(),
            slug: slug.into(),
            name: name.into(),
            description: String::new(),
            in_navigation: true,
        };
        establish_section(cx, section).await.unwrap();
    }
    paper
}

/// A published story of the city, `age` before now.
fn story(paper: &TestPaper, edition: &str, headline: &str, age: i64) -> NewStory {
    NewStory {
        edition: edition.into(),
        section: Some("city".into()),
        headline: headline.into(),
        standfirst: format!("Standfirst of {headline}"),
        body: words("A paragraph."),
        slug: (edition == "ar").then(|| "story".to_owned()),
        release: Release::Published(paper.ctx().now().plus(-age)),
        ..NewStory::default()
    }
}

fn words(text: &str) -> Document {
    Document::new(Block::paragraph(text).into_iter().collect())
}

async fn file(paper: &TestPaper, new: NewStory) -> StoryId {
    file_story(paper.ctx(), new).await.unwrap().id
}

async fn standing(paper: &TestPaper, slug: &str) {
    let page = NewPage {
        edition: "en".into(),
        slug: Some(slug.into()),
        title: slug.into(),
        body: words("A page."),
        published: true,
        ..NewPage::default()
    };
    file_page(paper.ctx(), page).await.unwrap();
}

async fn author(paper: &TestPaper, slug: &str, name: &str) -> AuthorId {
    let text = AuthorText { edition: "en".into(), name: name.into(), ..AuthorText::default() };
    let new = NewAuthor { slug: Some(slug.into()), texts: vec![text], ..NewAuthor::default() };
    establish_author(paper.ctx(), new).await.unwrap().0
}

async fn tag(paper: &TestPaper, kind: TagKind, slug: &str, name: &str) -> TagId {
    let new = NewTag {
        edition: "en".into(),
        kind,
        slug: Some(slug.into()),
        name: name.into(),
        description: String::new(),
    };
    establish_tag(paper.ctx(), new).await.unwrap().0
}

async fn picture(paper: &TestPaper, alt: &str) -> PictureId {
    let caption = Caption { caption: "A caption".into(), alt: alt.into(), headline: String::new() };
    let mut new = NewPicture::new(PNG.to_vec(), "flat.png");
    new.texts = vec![("en".parse().unwrap(), caption)];
    new.credit = Some("© Agency".into());
    add_picture(paper.ctx(), new).await.unwrap().id
}

/// The document's text, which must be there.
async fn read(paper: &TestPaper, path: &str) -> String {
    let answer = paper.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text()
}
