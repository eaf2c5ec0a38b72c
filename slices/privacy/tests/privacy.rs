//! The gate before who has not agreed, and the download of one's data, through the front door.

use kernel::{Actor, DAY};
use testkit::TestPaper;

use crate::accounts_tests::{PASSWORD, cookie, letters, link, log_in, member, paper, post_as};
use crate::harness::both_engines;

/// Files the privacy page in both editions.
async fn file_page(paper: &TestPaper, text: &str) {
    for edition in ["en", "ar"] {
        let page = articles::api::NewPage {
            source: Some(format!("test:privacy:{edition}")),
            edition: edition.into(),
            slug: Some("privacy".into()),
            title: "Privacy policy".into(),
            body: text::markdown::parse(text).document,
            in_footer: true,
            published: true,
            updated_at: None,
            old_addresses: Vec::new(),
        };
        articles::api::file_page(paper.ctx(), page).await.unwrap();
    }
}

async fn publish(paper: &TestPaper, summary: &str) {
    let command = paper.app.commands.iter().find(|command| command.clap.get_name() == "policy").unwrap();
    let matches = command.clap.clone().get_matches_from(["policy", "publish", "--summary", summary]);
    (command.run)(paper.ctx().on_behalf_of(Actor::Operator), matches).await.unwrap();
}

both_engines!(who_has_not_agreed_to_the_latest_policy_meets_the_gate, |engine| async move {
    let paper = paper(engine).await;
    file_page(&paper, "We keep your name.\n\nWe sell nothing.").await;
    publish(&paper, "The first one.").await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let cookie = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    assert_eq!(paper.get_with("/", &[("cookie", &cookie)]).await.status, 200, "who registers agrees");

    file_page(&paper, "We keep your name and address.\n\nWe sell nothing.").await;
    publish(&paper, "We now keep your address, too.").await;
    for path in ["/", "/news/", "/account/", "/account/profile/", "/nowhere/at/all/"] {
        let answer = paper.get_with(path, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.text());
        assert!(answer.header("location").starts_with("/privacy/accept/?next=/"), "{path}");
    }
    assert_eq!(post_as(&paper, "/account/profile/", &cookie, "name=Eve&edition=en").await.status, 303);
    assert_eq!(paper.get("/").await.status, 200, "a stranger met the gate");
    for path in ["/pages/privacy/", "/account/header/"] {
        assert_eq!(paper.get_with(path, &[("cookie", &cookie)]).await.status, 200, "{path}");
    }
    let leave = paper.get_with("/account/delete/", &[("cookie", &cookie)]).await;
    assert_eq!(leave.status, 200, "the way out is shut");

    let gate = paper.get_with("/privacy/accept/?next=/news/", &[("cookie", &cookie)]).await;
    let html = gate.text();
    for text in [
        "We now keep your address, too.",
        "<ins>We keep your name and address.</ins>",
        "<del>We keep your name.</del>",
        "/account/delete/",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("<ins>We sell nothing"));
    assert_eq!(post_as(&paper, "/privacy/accept/", &cookie, "next=%2Fnews%2F").await.status, 422);
    let agreed = post_as(&paper, "/privacy/accept/", &cookie, "next=%2Fnews%2F&agreed=1").await;
    assert_eq!((agreed.status.as_u16(), agreed.header("location")), (303, "/news/"));
    assert_eq!(paper.get_with("/news/", &[("cookie", &cookie)]).await.status, 200);
    let led = post_as(&paper, "/privacy/accept/", &cookie, "next=%2F%2Fevil.example&agreed=1").await;
    assert_eq!(led.header("location"), "/");
});

both_engines!(a_reader_is_sent_everything_the_paper_holds, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let own = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let seen = paper.ctx().ports().mail.sent().len();
    let asked = post_as(&paper, "/privacy/download/", &own, "").await;
    assert_eq!(asked.header("location"), "/account/privacy/?asked=1");
    post_as(&paper, "/privacy/download/", &own, "").await;
    let sent = letters(&paper, seen).await;
    assert_eq!((sent.len(), sent[0].subject()), (1, "Your data is ready"));
    let file = link(&sent[0]);
    let zip = paper.get_with(&file, &[("cookie", &own)]).await;
    assert_eq!((zip.status.as_u16(), zip.header("content-type")), (200, "application/zip"));
    assert!(zip.bytes.starts_with(b"PK\x03\x04"));
    let text = zip.text();
    for part in [
        "account/profile.json",
        "account/sessions.json",
        "account/consents.json",
        "index.html",
        "zoe@home.example",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("argon2"), "the password's hash is nobody's to have");
    assert_eq!(paper.get(&file).await.status, 303, "the link alone opens the file");
    member(&paper, "mara@home.example", "Mara").await;
    let other = cookie(&log_in(&paper, "mara@home.example", PASSWORD).await);
    assert_eq!(paper.get_with(&file, &[("cookie", &other)]).await.status, 403);
    paper.advance(9 * DAY).await;
    let own = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    assert_eq!(paper.get_with(&file, &[("cookie", &own)]).await.status, 410);
});
