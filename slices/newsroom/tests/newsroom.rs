//! The newsroom through the front door. What all the tests share stands here.

#[path = "copy.rs"]
mod copy;
#[path = "door.rs"]
mod door;
#[path = "names.rs"]
mod names;
#[path = "pictures.rs"]
mod pictures;
#[path = "publishing.rs"]
mod publishing;
#[path = "standing.rs"]
mod standing;

use accounts::api::{Grant, NewStaff, Role, establish_staff};
use editions::api::{NewEdition, NewSection, establish_edition, establish_section};
use http::{Request, header};
use testkit::{Answer, Engine, TestPaper};

use crate::harness::paper_with;

/// Hashing that costs nothing, work that takes no time.
const QUICK: &str = "[accounts]\nhash_memory_kib = 8\nhash_rounds = 1\ndifficulty = 4\n";

pub(crate) const PASSWORD: &str = "nine ferries at dawn";

/// A paper in English and Arabic, with a section each.
pub(crate) async fn paper(engine: Engine) -> TestPaper {
    paper_and(engine, "").await
}

/// The same with sections of configuration more.
pub(crate) async fn paper_and(engine: Engine, config: &str) -> TestPaper {
    let paper = paper_with(engine, &format!("{QUICK}{config}")).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "The Harbour Post", "", "UTC")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "صحيفة الميناء", "/ar", "UTC")).await.unwrap();
    for (edition, slug, name) in
        [("en", "city", "City"), ("en", "sport", "Sport"), ("ar", "madina", "المدينة")]
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
    paper.reload_sites().await;
    paper
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
    log_in(paper, &email).await
}

/// Signs in: the cookie.
pub(crate) async fn log_in(paper: &TestPaper, email: &str) -> String {
    let answer = paper.post_form("/account/login/", &[("email", email), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let set = answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let pairs: Vec<&str> = set.map(|text| text.split(';').next().unwrap()).collect();
    pairs.join("; ")
}

pub(crate) async fn page(paper: &TestPaper, path: &str, cookie: &str) -> Answer {
    paper.get_with(path, &[("cookie", cookie)]).await
}

/// Posts from the paper's own page; `kind` is the body's media type.
pub(crate) async fn post_as(paper: &TestPaper, path: &str, cookie: &str, kind: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, kind);
    paper.send(request.body(body.to_owned().into()).unwrap()).await
}
