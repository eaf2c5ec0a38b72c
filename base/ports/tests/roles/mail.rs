//! Letters to a mail server (plain, STARTTLS, TLS), into a folder, and into memory.

use kernel::Timestamp;
use ports::mail::{Correspondent, Letter, MailConfig, MailEncryption, MailError, Mailer};

use crate::servers::smtp::{Mood, SmtpSink};
use crate::servers::{Certificate, soon};

fn letter(id: &str) -> Letter {
    let from = Correspondent::named("صحيفة الميناء", "desk@post.example").unwrap();
    let to = Correspondent::named("Zoë “Z” Müller, Esq.", "reader@home.example").unwrap();
    let text = "مرحبا،\n\nThe results are in.\n.\n..two dots\nFrom the desk\n";
    Letter::new(id, Timestamp(1_602_450_840_000), from, to, "نتائج الانتخابات – élections", text)
        .unwrap()
        .html("<p dir=\"rtl\">مرحبا،</p>")
        .reply_to(Correspondent::new("letters@post.example").unwrap())
        .also_to(Correspondent::new("second@home.example").unwrap())
        .header("List-Unsubscribe", "<https://post.example/newsletter/leave?token=abc>")
        .unwrap()
}

/// What every mailer must do; `arrived` gives the bytes of the letter with an id.
async fn conforms(mailer: &Mailer, arrived: impl Fn(&str) -> Option<Vec<u8>>) {
    mailer.check().await.unwrap();
    for id in ["0198-a", "0198-b"] {
        let letter = letter(id);
        soon(mailer.send(&letter)).await.unwrap();
        let (expected, found) = (letter.to_bytes().unwrap(), arrived(id).unwrap());
        assert_eq!(String::from_utf8_lossy(&found).trim_end(), String::from_utf8_lossy(&expected).trim_end());
    }
    let someone = Correspondent::new("a@b.example").unwrap();
    let crowd = (0..60).fold(letter("0198-c"), |crowd, _| crowd.also_to(someone.clone()));
    assert!(matches!(mailer.send(&crowd).await, Err(MailError::Recipients(62))));
    assert_eq!(arrived("0198-c"), None);
}

async fn sink_conforms(encryption: MailEncryption) {
    let sink = SmtpSink::start(encryption).await;
    let mailer = Mailer::open(&sink.config()).unwrap();
    conforms(&mailer, |id| {
        let marker = format!("Message-ID: <{id}@post.example>");
        let letters = sink.letters();
        let found = letters.iter().find(|found| String::from_utf8_lossy(&found.data).contains(&marker))?;
        assert_eq!(found.from, "desk@post.example");
        assert_eq!(found.to, ["reader@home.example", "second@home.example"]);
        assert_eq!(found.encrypted, encryption != MailEncryption::None);
        Some(found.data.clone())
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_on_this_machine_conforms() {
    sink_conforms(MailEncryption::None).await;
}

#[tokio::test]
async fn a_mail_server_with_starttls_conforms() {
    sink_conforms(MailEncryption::Starttls).await;
}

#[tokio::test]
async fn a_mail_server_with_tls_conforms() {
    sink_conforms(MailEncryption::Tls).await;
}

#[tokio::test]
async fn a_folder_conforms() {
    let folder = tempfile::tempdir().unwrap();
    let config = MailConfig { path: folder.path().join("outbox"), ..MailConfig::default() };
    let mailer = Mailer::open(&config).unwrap();
    conforms(&mailer, |id| std::fs::read(folder.path().join(format!("outbox/{id}.eml"))).ok()).await;
    assert!(mailer.sent().is_empty());
}

#[tokio::test]
async fn memory_does_what_a_mailer_must() {
    let mailer = Mailer::memory();
    conforms(&mailer, |id| {
        mailer.sent().iter().find(|letter| letter.id() == id).map(|letter| letter.to_bytes().unwrap())
    })
    .await;
}

#[tokio::test]
async fn the_fake_fails_as_told_and_then_recovers() {
    let mailer = Mailer::memory();
    mailer.fail_next(MailError::Unavailable("down".into()));
    mailer.fail_next(MailError::Refused { code: 550 });
    assert!(mailer.send(&letter("a")).await.unwrap_err().is_transient());
    assert!(!mailer.send(&letter("a")).await.unwrap_err().is_transient());
    mailer.send(&letter("a")).await.unwrap();
    assert_eq!(mailer.sent().len(), 1);
    assert_eq!(mailer.sent()[0].to()[0].name(), Some("Zoë “Z” Müller, Esq."));
}

#[tokio::test]
async fn refusals_for_good_and_for_now_are_told_apart() {
    let sink = SmtpSink::start(MailEncryption::None).await;
    let mailer = Mailer::open(&sink.config()).unwrap();
    *sink.mood.lock().unwrap() = Mood::Refusing;
    let error = soon(mailer.send(&letter("a"))).await.unwrap_err();
    assert!(matches!(error, MailError::Refused { code: 550 }), "{error}");
    assert!(!error.is_transient());
    *sink.mood.lock().unwrap() = Mood::Busy;
    let error = soon(mailer.send(&letter("a"))).await.unwrap_err();
    assert!(error.is_transient(), "{error}");
    assert!(!error.to_string().contains("reader"), "a person's data in an error");
    *sink.mood.lock().unwrap() = Mood::Kind;
    soon(mailer.send(&letter("a"))).await.unwrap();
}

#[tokio::test]
async fn connections_are_used_again() {
    let sink = SmtpSink::start(MailEncryption::None).await;
    let mailer = Mailer::open(&sink.config()).unwrap();
    for number in 0..20 {
        soon(mailer.send(&letter(&format!("n{number}")))).await.unwrap();
    }
    assert_eq!(sink.letters().len(), 20);
    assert!(*sink.connections.lock().unwrap() <= 2);
}

#[tokio::test]
async fn a_server_that_is_down_is_transient() {
    let sink = SmtpSink::start(MailEncryption::None).await;
    let config = sink.config();
    drop(sink);
    let mailer = Mailer::open(&config).unwrap();
    while !matches!(soon(mailer.check()).await, Err(error) if error.is_transient()) {}
    assert!(soon(mailer.send(&letter("a"))).await.unwrap_err().is_transient());
}

#[tokio::test]
async fn encryption_that_is_asked_for_is_never_done_without() {
    let sink = SmtpSink::start(MailEncryption::None).await;
    let config = MailConfig { encryption: MailEncryption::Starttls, ..sink.config() };
    let error = soon(Mailer::open(&config).unwrap().send(&letter("a"))).await.unwrap_err();
    assert!(matches!(error, MailError::Untrusted(_)), "{error}");
    assert!(sink.letters().is_empty());
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_not_believed() {
    let stranger = Certificate::new();
    for encryption in [MailEncryption::Starttls, MailEncryption::Tls] {
        let sink = SmtpSink::start(encryption).await;
        let config = MailConfig { ca_file: Some(stranger.ca_file()), ..sink.config() };
        let error = soon(Mailer::open(&config).unwrap().send(&letter("a"))).await.unwrap_err();
        assert!(matches!(error, MailError::Untrusted(_)), "{encryption:?}: {error}");
        assert!(sink.letters().is_empty());
    }
}

#[tokio::test]
async fn the_account_is_told_with_the_password_from_its_file() {
    let sink = SmtpSink::start(MailEncryption::Tls).await;
    let folder = tempfile::tempdir().unwrap();
    let password_file = folder.path().join("password");
    std::fs::write(&password_file, "open sesame\n").unwrap();
    let config = MailConfig { username: "desk".into(), password_file: Some(password_file), ..sink.config() };
    soon(Mailer::open(&config).unwrap().send(&letter("a"))).await.unwrap();
    // RFC 4616: base64 of NUL, account, NUL, password.
    assert_eq!(sink.letters()[0].account.as_deref(), Some("AUTH PLAIN AGRlc2sAb3BlbiBzZXNhbWU="));
}

#[tokio::test]
async fn a_file_without_certificates_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let ca_file = folder.path().join("ca.pem");
    std::fs::write(&ca_file, "nothing of the kind").unwrap();
    let sink = SmtpSink::start(MailEncryption::Tls).await;
    let error = Mailer::open(&MailConfig { ca_file: Some(ca_file), ..sink.config() }).unwrap_err();
    assert!(error.to_string().starts_with("mail.ca_file"), "{error}");
}
