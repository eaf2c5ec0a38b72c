//! The discussion through the front door. What all the tests share stands here.

#[path = "acts.rs"]
mod acts;
#[path = "campaign.rs"]
mod campaign;
#[path = "desk.rs"]
mod desk;
#[path = "moderators.rs"]
mod moderators;
#[path = "notices.rs"]
mod notices;
#[path = "thread.rs"]
mod thread;

use accounts::api::{AccountId, Grant, NewReader, NewStaff, Role, establish_reader, establish_staff};
use articles::api::{NewStory, Release, file_story};
use editions::api::{NewEdition, NewSection, establish_edition, establish_section};
use http::{Request, header};
use testkit::{Answer, Engine, TestPaper};

use crate::harness::paper_with;

/// Hashing that costs nothing, work that takes no time.
const QUICK: &str = "[accounts]\nhash_memory_kib = 8\nhash_rounds = 1\ndifficulty = 4\n";
const PASSWORD: &str = "nine ferries at dawn";
/// A harmless comment.
pub(crate) const KIND_WORDS: &str =
    "The night ferry has been a blessing for everyone who works late on the other bank.";

/// A paper with a story, its readers trusted from the start.
pub(crate) async fn paper(engine: Engine) -> (TestPaper, String) {
    paper_where(engine, "trusted_after = 0").await
}

/// A paper with a story and settings of `[comments]`.
pub(crate) async fn paper_where(engine: Engine, settings: &str) -> (TestPaper, String) {
    let paper = paper_with(engine, &format!("{QUICK}[comments]\n{settings}\n")).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "The Harbour Post", "", "UTC")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "صحيفة الميناء", "/ar", "UTC")).await.unwrap();
    let section = NewSection {
        edition: "en".into(),
        slug: "city".into(),
        name: "City".into(),
        description: String::new(),
        in_navigation: true,
    };
    establish_section(cx, section).await.unwrap();
    paper.reload_sites().await;
    let story = story(&paper, "Night ferries are to run until two").await;
    (paper, story)
}

/// A published story.
pub(crate) async fn story(paper: &TestPaper, headline: &str) -> String {
    let new = NewStory {
        edition: "en".into(),
        section: Some("city".into()),
        headline: headline.into(),
        standfirst: "The council votes on the night service of the ferry.".into(),
        body: text::markdown::parse("The ferry is to run until two.").document,
        release: Release::Published(paper.ctx().now()),
        ..NewStory::default()
    };
    file_story(paper.ctx(), new).await.unwrap().id.as_str().to_owned()
}

/// The path of a story.
pub(crate) async fn address(paper: &TestPaper, story: &str) -> String {
    let id = articles::api::StoryId::from_stored(story.to_owned());
    let full = articles::api::address_of(paper.ctx(), &id).await.unwrap().unwrap();
    let (_, rest) = full.split_once("://").unwrap();
    rest[rest.find('/').unwrap()..].to_owned()
}

/// A reader: the cookie of a session, and the account.
pub(crate) async fn reader(paper: &TestPaper, name: &str) -> (String, String) {
    let email = format!("{}@home.example", name.to_lowercase());
    let new = NewReader {
        email: email.clone(),
        name: name.into(),
        password: Some(PASSWORD.into()),
        edition: "en".into(),
    };
    let id: AccountId = establish_reader(paper.ctx(), new).await.unwrap();
    (log_in(paper, &email).await, id.as_str().to_owned())
}

/// One of the paper's people: the cookie, and the account.
pub(crate) async fn staff(paper: &TestPaper, name: &str, role: Role) -> (String, String) {
    let email = format!("{}@post.example", name.to_lowercase());
    let grant = Grant { role, edition: None, section: None };
    let new = NewStaff { email: email.clone(), name: name.into(), password: Some(PASSWORD.into()), grant };
    let id = establish_staff(paper.ctx(), new).await.unwrap();
    (log_in(paper, &email).await, id.as_str().to_owned())
}

async fn log_in(paper: &TestPaper, email: &str) -> String {
    let answer = paper.post_form("/account/login/", &[("email", email), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let set = answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let pairs: Vec<&str> = set.map(|text| text.split(';').next().unwrap()).collect();
    pairs.join("; ")
}

pub(crate) async fn page(paper: &TestPaper, path: &str, cookie: &str) -> Answer {
    paper.get_with(path, &[("cookie", cookie)]).await
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// Posts a form from the paper's own page.
pub(crate) async fn post(paper: &TestPaper, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let body: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let request = Request::post(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    paper.send(request.body(body.join("&").into()).unwrap()).await
}

/// Writes a comment.
pub(crate) async fn write(paper: &TestPaper, cookie: &str, story: &str, text: &str) -> Answer {
    let token = paper.ctx().ids().next();
    post(paper, "/discussion/write/", cookie, &[("story", story), ("text", text), ("token", &token)]).await
}

/// The identifier of the comment that an answer leads to.
pub(crate) fn comment_of(answer: &Answer) -> String {
    let place = answer.header("location");
    place.split("comment=").nth(1).unwrap_or_else(|| panic!("{place}")).split('#').next().unwrap().to_owned()
}

/// What stands between `before` and the next quotation mark.
pub(crate) fn after<'a>(html: &'a str, before: &str) -> &'a str {
    let (_, rest) = html.split_once(before).unwrap_or_else(|| panic!("no {before} in {html}"));
    rest.split('"').next().unwrap()
}
