//! Accounts through the front door. What all the tests share stands here.

#[path = "door.rs"]
mod door;
#[path = "invited.rs"]
mod invited;
#[path = "letters.rs"]
mod letters_tests;
#[path = "passkeys.rs"]
mod passkeys;
#[path = "proof.rs"]
mod proof;
#[path = "provider.rs"]
mod provider;
#[path = "settings.rs"]
mod settings;

use editions::api::{NewEdition, establish_edition};
use http::{Request, header};
use ports::mail::Letter;
use testkit::{Answer, Engine, TestPaper};

use crate::harness::paper_with;

/// Hashing that costs nothing, work that takes no time.
const QUICK: &str = "[accounts]\nhash_memory_kib = 8\nhash_rounds = 1\ndifficulty = 4\n";

pub(crate) const PASSWORD: &str = "nine ferries at dawn";

/// A paper in English and Arabic.
pub(crate) async fn paper(engine: Engine) -> TestPaper {
    let paper = paper_with(engine, QUICK).await;
    editions(&paper).await;
    paper
}

/// Its two editions.
async fn editions(paper: &TestPaper) {
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "The Harbour Post", "", "UTC")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "صحيفة الميناء", "/ar", "UTC")).await.unwrap();
}

/// What stands between `before` and the next quotation mark.
fn after<'a>(html: &'a str, before: &str) -> &'a str {
    let (_, rest) = html.split_once(before).unwrap_or_else(|| panic!("no {before} in {html}"));
    rest.split('"').next().unwrap()
}

/// A fresh challenge of a form and the sum that solves it, as a person without script reads them.
fn solved(page: &Answer) -> (String, String) {
    let html = page.text();
    let token = after(&html, "data-challenge=\"").to_owned();
    let question = html.split("for=\"answer\">").nth(1).unwrap().split("</label>").next().unwrap();
    let numbers =
        question.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u32>().ok());
    (token, numbers.sum::<u32>().to_string())
}

pub(crate) async fn register_at(paper: &TestPaper, base: &str, email: &str, name: &str) -> Answer {
    let path = format!("{base}/account/register/");
    let (challenge, answer) = solved(&paper.get(&path).await);
    let fields = [
        ("email", email),
        ("name", name),
        ("new_password", PASSWORD),
        ("consent", "1"),
        ("challenge", challenge.as_str()),
        ("answer", answer.as_str()),
    ];
    paper.post_form(&path, &fields).await
}

/// The letters sent since the last look.
pub(crate) async fn letters(paper: &TestPaper, seen: usize) -> Vec<Letter> {
    paper.run_jobs().await;
    paper.ctx().ports().mail.sent().split_off(seen)
}

/// The path and query of the first link in a letter.
pub(crate) fn link(letter: &Letter) -> String {
    let text = letter.text();
    let start = text.find("http://").unwrap();
    let path = text[start + "http://".len()..].find('/').unwrap() + start + "http://".len();
    text[path..].split_whitespace().next().unwrap().to_owned()
}

/// Registers and confirms.
pub(crate) async fn member(paper: &TestPaper, email: &str, name: &str) {
    let seen = paper.ctx().ports().mail.sent().len();
    assert_eq!(register_at(paper, "", email, name).await.status, 303);
    let sent = letters(paper, seen).await;
    confirm(paper, &sent[0]).await;
}

async fn confirm(paper: &TestPaper, letter: &Letter) {
    let link = link(letter);
    let token = link.split("?t=").nth(1).unwrap();
    let answer = paper.post_form("/account/confirm/", &[("t", token)]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/account/login/?done=confirmed"));
}

pub(crate) async fn log_in(paper: &TestPaper, email: &str, password: &str) -> Answer {
    paper.post_form("/account/login/", &[("email", email), ("password", password)]).await
}

/// The session's cookie as a browser sends it back.
pub(crate) fn cookie(answer: &Answer) -> String {
    let set = answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let pairs: Vec<&str> = set.map(|text| text.split(';').next().unwrap()).collect();
    pairs.join("; ")
}

pub(crate) async fn post_as(paper: &TestPaper, path: &str, cookie: &str, fields: &str) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    paper.send(request.body(fields.to_owned().into()).unwrap()).await
}
