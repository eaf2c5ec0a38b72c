//! The contact form through the front door, on both engines.

use http::{Request, header};
use include_dir::{Dir, include_dir};
use kernel::{DAY, HOUR, MINUTE, Timestamp};
use ports::mail::MailError;
use serde::{Deserialize, Serialize};
use slice::{Ctx, Slice, View};
use testkit::{Answer, Engine, Start, TestPaper};
use web::Site;

use crate::model::MessageId;
use crate::{jobs, pages, store};

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../theme/default");
static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../base/web/locales");
const SAMPLE: &str = include_str!("../templates/contact/contact.sample.json");

macro_rules! both_engines {
    ($name:ident, |$paper:ident| $body:expr) => {
        both_engines!($name, "", |$paper| $body);
    };
    ($name:ident, $config:expr, |$paper:ident| $body:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn on_sqlite() {
                let $paper = start(Engine::Sqlite, $config).await;
                $body
            }

            #[tokio::test]
            async fn on_postgres() {
                let $paper = start(Engine::Postgres, $config).await;
                $body
            }
        }
    };
}

#[derive(Serialize, Deserialize)]
struct Never;

impl db::Event for Never {
    const NAME: &'static str = "Never";
}

/// Two editions, as the slice that keeps them would tell.
async fn sites(_: Ctx) -> Result<Vec<Site>, String> {
    let sample: serde_json::Value = serde_json::from_str(SAMPLE).map_err(|error| error.to_string())?;
    let site = |code: &str, name: &str, prefix: &str| Site {
        code: code.into(),
        lang: code.parse().unwrap(),
        name: name.into(),
        origin: "http://127.0.0.1:8080".into(),
        host: None,
        prefix: prefix.into(),
        zone: jiff::tz::TimeZone::UTC,
        layout: minijinja::Value::from(minijinja::value::Serde(&sample["site"])),
        kept: std::sync::Arc::new(()),
    };
    Ok(vec![site("en", "The Harbour Post", ""), site("ar", "صحيفة الميناء", "/ar")])
}

async fn start(engine: Engine, contact: &str) -> TestPaper {
    let mut config = toml::Table::new();
    let settings = format!(
        "from = \"paper@post.example\"\nmailbox = \"newsroom@post.example\"\ndifficulty = 4\n{contact}"
    );
    config.insert("contact".into(), settings.parse::<toml::Table>().unwrap().into());
    let slices = vec![Slice::new("sites").sites::<Never, _, _>(sites), crate::slice()];
    TestPaper::start(engine, Start { slices, theme: &THEME, words: &WORDS, config }).await
}

/// Templates write slashes in values as references, which mean the same.
fn plain_slashes(answer: &Answer) -> String {
    answer.text().replace("&#x2f;", "/")
}

/// What stands between `before` and the next quotation mark.
fn after<'a>(html: &'a str, before: &str) -> &'a str {
    let (_, rest) = html.split_once(before).unwrap_or_else(|| panic!("no {before} in {html}"));
    rest.split('"').next().unwrap()
}

/// A fresh challenge and the sum that solves it, as a person without script reads them.
async fn challenge(paper: &TestPaper, path: &str) -> (String, String) {
    let page = paper.get(path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let html = page.text();
    let token = after(&html, "data-challenge=\"").to_owned();
    let question = html.split("for=\"answer\">").nth(1).unwrap().split("</label>").next().unwrap();
    let numbers =
        question.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u32>().ok());
    (token, numbers.sum::<u32>().to_string())
}

const WHOLE: [(&str, &str); 4] = [
    ("name", "Zoë Müller"),
    ("email", "zoe@home.example"),
    ("topic", "correction"),
    ("message", "The bridge is closed on Mondays.\r\n\r\nNot on Tuesdays."),
];

async fn write(paper: &TestPaper, path: &str, fields: &[(&str, &str)]) -> Answer {
    let (token, sum) = challenge(paper, path).await;
    let mut all = vec![("challenge", token.as_str()), ("answer", sum.as_str())];
    all.extend_from_slice(fields);
    paper.post_form(path, &all).await
}

/// Runs all jobs; how many letters have left.
async fn letters(paper: &TestPaper) -> usize {
    paper.run_jobs().await;
    paper.ctx().ports().mail.sent().len()
}

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    WHOLE.iter().map(|(name, held)| if *name == field { (field, value) } else { (*name, *held) }).collect()
}

both_engines!(a_message_is_kept_and_delivered_to_the_right_mailbox, SETTINGS, |paper| {
    let answer = write(&paper, "/contact/", &WHOLE).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(paper.ctx().ports().mail.sent().is_empty(), "a letter left before its job");
    paper.run_jobs().await;
    let sent = paper.ctx().ports().mail.sent();
    assert_eq!(sent.len(), 1);
    let letter = &sent[0];
    assert_eq!(letter.to()[0].address(), "corrections@post.example");
    assert_eq!(letter.from().address(), "paper@post.example");
    assert_eq!(letter.from().name(), Some("The Harbour Post"));
    assert_eq!(letter.answers_to().unwrap().address(), "zoe@home.example");
    assert_eq!(letter.answers_to().unwrap().name(), Some("Zoë Müller"));
    assert!(letter.subject().contains("Zoë Müller"), "{}", letter.subject());
    assert!(letter.text().contains("The bridge is closed on Mondays.\n\nNot on Tuesdays."));

    let stored = store::message(paper.ctx().db(), &MessageId::from_stored(letter.id().into())).await;
    let stored = stored.unwrap().unwrap();
    assert_eq!((stored.edition.as_str(), stored.topic.as_str()), ("en", "correction"));
    assert!(stored.delivered_at.is_some());
    let confirmation = paper.get(answer.header("location")).await;
    assert_eq!(confirmation.status, 200);
    assert!(confirmation.text().contains(&format!("<code>{}</code>", stored.reference)));
    assert!(letter.text().contains(&stored.reference));

    write(&paper, "/ar/contact/", &with("topic", "newsroom")).await;
    write(&paper, "/ar/contact/", &with("topic", "privacy")).await;
    paper.run_jobs().await;
    let sent = paper.ctx().ports().mail.sent();
    let mut mailboxes: Vec<_> = sent.iter().map(|letter| letter.to()[0].address().to_owned()).collect();
    mailboxes.sort();
    assert_eq!(mailboxes, ["arabic@post.example", "corrections@post.example", "privacy@post.example"]);
});

const SETTINGS: &str = r#"
    mailboxes = { correction = "corrections@post.example", privacy = "privacy@post.example", "ar/*" = "arabic@post.example" }
    addresses = [{ name = "Newsroom", email = "newsroom@post.example", edition = "en" }]
"#;

both_engines!(the_form_shows_what_it_offers, SETTINGS, |paper| {
    let page = paper.get("/contact/?topic=privacy&x=%00").await;
    let html = plain_slashes(&page);
    assert!(html.contains("<option value=\"privacy\" selected>My personal data</option>"), "{html}");
    assert!(html.contains("mailto:newsroom@post.example"));
    assert!(html.contains("href=\"/pages/privacy/\""));
    assert!(html.contains("hreflang=\"ar\" href=\"http://127.0.0.1:8080/ar/contact/\""));
    assert_eq!(page.header("cache-control"), "private, no-store");
    let arabic = plain_slashes(&paper.get("/ar/contact/").await);
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("action=\"/ar/contact/\""));
    assert!(!arabic.contains("mailto:newsroom@post.example"));
    let bare = paper.get("/ar/contact").await;
    assert_eq!((bare.status.as_u16(), bare.header("location")), (308, "/ar/contact/"));
});

both_engines!(mistakes_are_shown_beside_their_fields_and_nothing_is_lost, |paper| {
    let fields = [("name", ""), ("email", "zoe@"), ("topic", "weather"), ("message", "<script>\"&")];
    let answer = write(&paper, "/contact/", &fields).await;
    assert_eq!(answer.status, 422);
    let html = answer.text();
    for text in ["Please tell us your name.", "does not look like an e-mail address", "Please choose what"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(html.contains("value=\"zoe@\"") && html.contains("&lt;script&gt;"), "{html}");
    assert!(!html.contains("<script>\""));
    assert_eq!(letters(&paper).await, 0);
});

both_engines!(an_unsolved_challenge_is_refused_and_an_old_one_renewed, |paper| {
    let (token, _) = challenge(&paper, "/contact/").await;
    let mut wrong = WHOLE.to_vec();
    wrong.extend([("challenge", token.as_str()), ("answer", "99")]);
    let answer = paper.post_form("/contact/", &wrong).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("not the sum we were looking for"));
    assert!(answer.text().contains("Not on Tuesdays."));

    let (token, sum) = challenge(&paper, "/contact/").await;
    paper.clock.advance(3 * HOUR);
    let mut late = WHOLE.to_vec();
    late.extend([("challenge", token.as_str()), ("answer", sum.as_str())]);
    assert!(paper.post_form("/contact/", &late).await.text().contains("This check has expired"));
    for forged in ["", "x", "a.b.c"] {
        let mut fields = WHOLE.to_vec();
        fields.extend([("challenge", forged), ("answer", "5")]);
        assert_eq!(paper.post_form("/contact/", &fields).await.status, 422);
    }
    assert_eq!(letters(&paper).await, 0);
});

both_engines!(work_by_script_counts_like_the_sum, |paper| {
    let (token, _) = challenge(&paper, "/contact/").await;
    let mut status = 422;
    // Four bits of work: one number in sixteen.
    for number in 0..1_000_u32 {
        let proof = number.to_string();
        let mut fields = WHOLE.to_vec();
        fields.extend([("challenge", token.as_str()), ("proof", proof.as_str())]);
        status = paper.post_form("/contact/", &fields).await.status.as_u16();
        if status != 422 {
            break;
        }
    }
    assert_eq!(status, 303);
    assert_eq!(letters(&paper).await, 1);
});

both_engines!(a_double_click_sends_one_message, |paper| {
    let (token, sum) = challenge(&paper, "/contact/").await;
    let mut fields = WHOLE.to_vec();
    fields.extend([("challenge", token.as_str()), ("answer", sum.as_str())]);
    let (first, second) =
        tokio::join!(paper.post_form("/contact/", &fields), paper.post_form("/contact/", &fields));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(letters(&paper).await, 1);
});

both_engines!(a_machine_in_the_trap_is_thanked_and_ignored, |paper| {
    let mut fields = WHOLE.to_vec();
    fields.push(("website", "https://pills.example"));
    let answer = write(&paper, "/contact/", &fields).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/contact/sent/"));
    assert_eq!(paper.get("/contact/sent/").await.status, 200);
    assert_eq!(letters(&paper).await, 0);
});

both_engines!(a_form_posted_from_elsewhere_is_refused, |paper| {
    let request = Request::post("/contact/")
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = paper.send(request.body("name=x".into()).unwrap()).await;
    assert_eq!(answer.status, 403);
});

both_engines!(hostile_bodies_get_a_clear_answer, |paper| {
    let long = "x".repeat(2_000_000);
    let bodies = [
        ("application/x-www-form-urlencoded", "name=a&name=b", 422),
        ("application/x-www-form-urlencoded", "%FF%00=%FF&name=%00%FF%0D%0A&message=%00", 422),
        ("application/x-www-form-urlencoded", "", 422),
        ("application/json", "{}", 415),
        ("application/x-www-form-urlencoded", long.as_str(), 413),
    ];
    for (kind, body, status) in bodies {
        let request = Request::post("/contact/")
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::CONTENT_TYPE, kind);
        let answer = paper.send(request.body(body.to_owned().into()).unwrap()).await;
        assert_eq!(answer.status, status, "{kind} {}", body.chars().take(40).collect::<String>());
        assert!(answer.header("content-type").starts_with("text/html"));
    }
});

both_engines!(one_sender_can_not_flood_the_newsroom, "per_sender = 2", |paper| {
    for email in ["zoe@home.example", "ZOE@home.example"] {
        assert_eq!(write(&paper, "/contact/", &with("email", email)).await.status, 303);
    }
    let third = write(&paper, "/contact/", &with("email", "Zoe@Home.example")).await;
    assert_eq!(third.status, 429);
    assert!(third.text().contains("Many messages have come in") && third.text().contains("Not on Tuesdays."));
    assert_eq!(write(&paper, "/contact/", &with("email", "other@home.example")).await.status, 303);
    paper.clock.advance(HOUR + MINUTE);
    assert_eq!(write(&paper, "/contact/", &WHOLE).await.status, 303);
});

both_engines!(all_senders_together_are_limited_too, "per_hour = 1", |paper| {
    assert_eq!(write(&paper, "/contact/", &WHOLE).await.status, 303);
    assert_eq!(write(&paper, "/contact/", &with("email", "other@home.example")).await.status, 429);
});

both_engines!(a_letter_outlives_a_mail_server_that_is_down, |paper| {
    let mail = &paper.ctx().ports().mail;
    assert_eq!(write(&paper, "/contact/", &WHOLE).await.status, 303);
    mail.fail_next(MailError::Unavailable("down".into()));
    let worker = slice::Worker::new(paper.ctx().clone());
    assert!(worker.drain().await.unwrap_err().contains("down"));
    paper.clock.advance(2 * HOUR);
    assert!(!jobs::check(paper.ctx().clone()).await.ok);
    assert_eq!(letters(&paper).await, 1);
    assert!(jobs::check(paper.ctx().clone()).await.ok);
});

both_engines!(a_message_is_delivered_once_and_forgotten_in_time, "keep_days = 30", |paper| {
    assert_eq!(write(&paper, "/contact/", &WHOLE).await.status, 303);
    paper.run_jobs().await;
    let id = MessageId::from_stored(paper.ctx().ports().mail.sent()[0].id().into());
    jobs::deliver(paper.ctx().clone(), jobs::Deliver { message: id.clone() }).await.unwrap();
    assert_eq!(paper.ctx().ports().mail.sent().len(), 1);
    paper.advance(29 * DAY).await;
    assert!(store::message(paper.ctx().db(), &id).await.unwrap().is_some());
    paper.advance(2 * DAY).await;
    assert!(store::message(paper.ctx().db(), &id).await.unwrap().is_none());
    jobs::deliver(paper.ctx().clone(), jobs::Deliver { message: id }).await.unwrap();
    assert_eq!(paper.ctx().ports().mail.sent().len(), 1);
});

both_engines!(the_confirmation_shows_only_references_we_gave, |paper| {
    let page = paper.get("/contact/sent/?r=Win+a+phone").await;
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("<code>") && page.text().contains("noindex"));
    let other = paper.ctx().form_key().sign("other", "Win a phone", Timestamp(i64::MAX));
    assert!(!paper.get(&format!("/contact/sent/?r={other}")).await.text().contains("<code>"));
});

both_engines!(every_view_renders_in_every_edition, |paper| {
    let templates = paper.ctx().templates().unwrap();
    for site in paper.ctx().sites().all() {
        let head = web::PageHead { kind: "contact", ..web::PageHead::default() };
        let frame = || web::PageFrame {
            site: &site,
            head: &head,
            places: Default::default(),
            layout: minijinja::context! {},
            now: paper.ctx().now(),
        };
        for view in pages::ContactView::samples() {
            templates.page(pages::ContactView::TEMPLATE, frame(), &view).unwrap();
        }
        for view in pages::SentView::samples() {
            templates.page(pages::SentView::TEMPLATE, frame(), &view).unwrap();
        }
    }
});

#[test]
fn a_wrong_section_names_its_key() {
    use crate::config::Config;
    use slice::SliceConfig as _;

    assert_eq!(Config::default().validate(), Ok(()));
    let wrong = [
        ("from = \"nobody\"", "from"),
        ("mailbox = \"a@b\\r\\nBcc: c@d\"", "mailbox"),
        ("mailboxes = { weather = \"a@b.example\" }", "mailboxes"),
        ("mailboxes = { \"/*\" = \"a@b.example\" }", "mailboxes"),
        ("topics = []", "topics"),
        ("privacy_page = \"privacy\"", "privacy_page"),
        ("keep_days = 0", "keep_days"),
        ("difficulty = 60", "difficulty"),
    ];
    for (text, key) in wrong {
        let config: Config = toml::from_str(text).unwrap();
        assert!(config.validate().unwrap_err().starts_with(key), "{text}");
    }
    assert!(toml::from_str::<Config>("topics = [\"weather\"]").is_err());
}
