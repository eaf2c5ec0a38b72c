//! Letters: stopping optional ones by one click, those that come back, and a mail server that is down for an hour.

use std::sync::{Arc, Mutex};

use accounts::api::{AccountId, LetterText, Purpose, allows, note_bounce, write_optional_letter};
use http::{Request, header};
use kernel::MINUTE;
use ports::Ports;
use ports::mail::{Letter, MailConfig, MailEncryption, MailKind, Mailer};
use slice::Worker;
use testkit::TestPaper;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;

use super::{PASSWORD, QUICK, cookie, editions, letters, link, log_in, member, paper, post_as, register_at};
use crate::harness::{both_engines, paper_with_ports};

fn header_of<'a>(letter: &'a Letter, name: &str) -> &'a str {
    letter
        .headers()
        .iter()
        .find(|(held, _)| held == name)
        .map(|(_, value)| value.as_str())
        .unwrap_or_default()
}

async fn optional(paper: &TestPaper, id: &AccountId) -> bool {
    let letter = LetterText { words: "accounts-mail-ways-changed", path: None, values: Vec::new() };
    write_optional_letter(paper.ctx(), id, Purpose::Newsletter, letter).await.unwrap()
}

async fn subscriber(paper: &TestPaper) -> (AccountId, String) {
    member(paper, "zoe@home.example", "Zoë").await;
    let session = cookie(&log_in(paper, "zoe@home.example", PASSWORD).await);
    let id: AccountId = super::settings::ids_of(paper, "zoe@home.example").await[0].parse().unwrap();
    assert!(!optional(paper, &id).await, "written before anyone asked for it");
    post_as(paper, "/account/privacy/", &session, "purpose=newsletter&given=1").await;
    (id, session)
}

both_engines!(an_optional_letter_is_stopped_by_one_click, |engine| async move {
    let paper = paper(engine).await;
    let (id, _) = subscriber(&paper).await;
    let seen = paper.ctx().ports().mail.sent().len();
    assert!(optional(&paper, &id).await);
    let letter = &paper.ctx().ports().mail.sent()[seen];
    assert_eq!(header_of(letter, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    let way = header_of(letter, "List-Unsubscribe").trim_matches(['<', '>']).to_owned();
    assert!(letter.text().contains(&way) && letter.html_text().unwrap().contains("/account/unsubscribe/?t="));
    let path = way.strip_prefix("http://127.0.0.1:8080").unwrap();
    // Looking at the page stops nothing: programs open links in letters.
    assert!(paper.get(path).await.text().contains("Stop these letters"));
    assert!(allows(paper.ctx().db(), &id, Purpose::Newsletter).await.unwrap());
    // As a mail program posts it (RFC 8058 §3.2): no cookie, no origin.
    let click = async || {
        let request = Request::post(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        paper.send(request.body("List-Unsubscribe=One-Click".to_owned().into()).unwrap()).await
    };
    assert_eq!(click().await.status, 200);
    assert!(!allows(paper.ctx().db(), &id, Purpose::Newsletter).await.unwrap());
    assert!(!optional(&paper, &id).await);
    assert_eq!(click().await.status, 200, "a second click is no mistake");
    let forged = path.replace("?t=", "?t=x");
    assert_eq!(paper.get(&forged).await.status, 410);
    // A letter that an account needs carries no such thing.
    assert_eq!(header_of(&paper.ctx().ports().mail.sent()[0], "List-Unsubscribe"), "");
});

both_engines!(an_address_from_which_letters_come_back_is_marked, |engine| async move {
    let paper = paper(engine).await;
    let (id, session) = subscriber(&paper).await;
    let letter = paper.ctx().ports().mail.sent()[0].clone();
    let report = |id: &str, status: &str| {
        format!(
            "From: MAILER-DAEMON@mx.example\r\n\r\nFinal-Recipient: rfc822; Zoe@home.example\r\nAction: failed\r\n\
             Status: {status}\r\n\r\nMessage-ID: <{id}@localhost>\r\n"
        )
    };
    let note = async |text: String| note_bounce(paper.ctx(), text.as_bytes()).await.unwrap();
    let forged = letter.id().split('.').next().unwrap().to_owned() + ".0123456789abcdef";
    assert_eq!(note(report(&forged, "5.1.1")).await.failed, 0, "anyone can kill an address");
    assert_eq!(note(report(letter.id(), "4.2.2")).await.failed, 0, "a full mailbox is not for good");
    for dead in [0, 0, 1] {
        let done = note(report(letter.id(), "5.1.1")).await;
        assert_eq!((done.failed, done.dead), (1, dead));
    }
    let security = paper.get_with("/account/security/", &[("cookie", &session)]).await.text();
    assert!(security.contains("came back to us"), "{security}");
    assert!(!optional(&paper, &id).await, "optional letters go on to a dead address");
    // A letter that arrives after all makes the mark go.
    paper.post_form("/account/recover/", &[("email", "zoe@home.example")]).await;
    let seen = paper.ctx().ports().mail.sent().len();
    let way = link(&letters(&paper, seen).await[0]);
    let token = way.split("?t=").nth(1).unwrap();
    paper.post_form("/account/reset/", &[("t", token), ("new_password", "a boat with two masts")]).await;
    assert!(optional(&paper, &id).await);
});

/// A mail server as far as it is needed: takes every letter.
async fn take_letters(listener: TcpListener, taken: Arc<Mutex<Vec<String>>>) {
    while let Ok((socket, _)) = listener.accept().await {
        let mut wire = BufReader::new(socket);
        wire.write_all(b"220 sink ESMTP\r\n").await.unwrap();
        let (mut line, mut letter, mut in_letter) = (String::new(), String::new(), false);
        while wire.read_line(&mut line).await.unwrap_or(0) > 0 {
            let answer = match (in_letter, line.trim_end()) {
                (true, ".") => {
                    taken.lock().unwrap().push(std::mem::take(&mut letter));
                    in_letter = false;
                    "250 taken\r\n"
                }
                (true, text) => {
                    letter.push_str(text);
                    letter.push('\n');
                    ""
                }
                (false, "DATA") => {
                    in_letter = true;
                    "354 go on\r\n"
                }
                (false, "QUIT") => break,
                (false, _) => "250 well\r\n",
            };
            wire.write_all(answer.as_bytes()).await.unwrap();
            line.clear();
        }
    }
}

both_engines!(a_mail_server_that_is_down_for_an_hour_loses_no_letter, |engine| async move {
    // A port that nobody listens at: bound once, so that it is ours, and let go.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mail = MailConfig {
        kind: MailKind::Smtp,
        host: "127.0.0.1".into(),
        port: address.port(),
        encryption: MailEncryption::None,
        timeout_seconds: 10,
        ..MailConfig::default()
    };
    let ports = Ports { mail: Mailer::open(&mail).unwrap(), ..Ports::fake() };
    let paper = paper_with_ports(engine, QUICK, ports).await;
    editions(&paper).await;
    let worker = Worker::new(paper.ctx().clone());
    for reader in ["zoe", "mara", "felix"] {
        register_at(&paper, "", &format!("{reader}@home.example"), "Someone").await;
    }
    // An hour of attempts: each fails, and none is the last.
    let mut failures = 0;
    for _ in 0..60 {
        while worker.drain().await.is_err() {
            failures += 1;
        }
        paper.clock.advance(MINUTE);
    }
    assert!(failures >= 6, "{failures} attempts in an hour");
    let taken = Arc::<Mutex<Vec<String>>>::default();
    let listener = TcpListener::bind(address).await.unwrap();
    let sink = kernel::spawn("sink", take_letters(listener, Arc::clone(&taken)));
    for _ in 0..120 {
        worker.drain().await.unwrap();
        if taken.lock().unwrap().len() >= 3 {
            break;
        }
        paper.clock.advance(MINUTE);
    }
    sink.abort();
    let all = taken.lock().unwrap().clone();
    assert_eq!(all.len(), 3, "a letter is lost, or sent twice");
    for reader in ["zoe", "mara", "felix"] {
        assert!(all.iter().any(|letter| letter.contains(&format!("{reader}@home.example"))), "{reader}");
    }
});
