//! Signatures of letters, verified here as a receiver does (RFC 6376 §6): by another library than the one that signs.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ports::mail::{Correspondent, DkimConfig, Letter, MailConfig, MailEncryption, Mailer};
use ring::digest::{SHA256, digest};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use rsa::pkcs1::EncodeRsaPublicKey as _;
use rsa::pkcs8::DecodePrivateKey as _;

use crate::servers::smtp::SmtpSink;

/// Made for this test with openssl; signs nothing else.
const RSA: &str = include_str!("keys/dkim.pem");

/// §3.4.2: names in small letters, lines unfolded, blanks as one.
fn relaxed_header(name: &str, value: &str) -> String {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}:{value}", name.to_ascii_lowercase())
}

/// §3.4.4: blanks as one, none at the end of a line, no empty lines at the end.
fn relaxed_body(body: &str) -> String {
    let tidy = |line: &str| {
        let mut out = String::new();
        for c in line.trim_end_matches([' ', '\t']).chars() {
            match c {
                ' ' | '\t' if out.ends_with(' ') => {}
                ' ' | '\t' => out.push(' '),
                c => out.push(c),
            }
        }
        out
    };
    let lines: Vec<String> = body.split("\r\n").map(tidy).collect();
    let text = lines.join("\r\n");
    let text = text.trim_end_matches("\r\n");
    if text.is_empty() { String::new() } else { format!("{text}\r\n") }
}

/// The headers in order, unfolded only at their ends.
fn headers(head: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n") {
        match (line.starts_with([' ', '\t']), all.last_mut()) {
            (true, Some((_, value))) => value.push_str(line),
            _ => {
                let (name, value) = line.split_once(':').unwrap();
                all.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    all
}

/// Whether the first signature is good for `domain`, by this public key.
fn is_signed(mail: &[u8], domain: &str, verify: impl Fn(&[u8], &[u8]) -> bool) -> bool {
    let text = std::str::from_utf8(mail).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let headers = headers(head);
    let Some((name, value)) = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("DKIM-Signature"))
    else {
        return false;
    };
    let tag = |wanted: &str| {
        let found =
            value.split(';').filter_map(|part| part.split_once('=')).find(|(tag, _)| tag.trim() == wanted);
        found.map(|(_, value)| value.split_whitespace().collect::<String>()).unwrap_or_default()
    };
    let hash = STANDARD.encode(digest(&SHA256, relaxed_body(body).as_bytes()));
    if tag("c") != "relaxed/relaxed" || tag("d") != domain || tag("bh") != hash {
        return false;
    }
    let mut signed = String::new();
    for wanted in tag("h").split(':') {
        if let Some((name, value)) = headers.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case(wanted))
        {
            signed.push_str(&relaxed_header(name, value));
            signed.push_str("\r\n");
        }
    }
    let at = value.find("; b=").or_else(|| value.find(";b=")).or_else(|| value.rfind("b=").map(|at| at - 1));
    let own = &value[..value[at.unwrap()..].find("b=").unwrap() + at.unwrap() + 2];
    signed.push_str(&relaxed_header(name, own));
    let from = tag("h").split(':').any(|name| name.eq_ignore_ascii_case("from"));
    from && verify(signed.as_bytes(), &STANDARD.decode(tag("b")).unwrap())
}

fn letter() -> Letter {
    let to = |address: &str| Correspondent::named("Zoë", address).unwrap();
    Letter::new(
        "one-letter",
        kernel::Timestamp(1_602_450_840_000),
        to("paper@post.example"),
        to("zoe@home.example"),
        "Ferries  stop — a subject that is long enough to be folded when it is written into the head of a letter",
        "Line  with   blanks \n\n.\nÄ\n\n\n",
    )
    .unwrap()
    .html("<p>Ä</p>")
    .header("List-Unsubscribe", "<https://post.example/account/unsubscribe/?t=x>")
    .unwrap()
}

async fn sent(key: &str) -> Vec<u8> {
    let sink = SmtpSink::start(MailEncryption::None).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    std::fs::write(&path, key).unwrap();
    let dkim = DkimConfig { domain: "post.example".into(), selector: "s1".into(), key_file: Some(path) };
    let mailer = Mailer::open(&MailConfig { dkim, ..sink.config() }).unwrap();
    mailer.send(&letter()).await.unwrap();
    sink.letters()[0].data.clone()
}

#[tokio::test]
async fn a_letter_signed_with_rsa_is_believed_and_a_changed_one_is_not() {
    let private = rsa::RsaPrivateKey::from_pkcs8_pem(RSA).unwrap();
    let public = private.to_public_key().to_pkcs1_der().unwrap();
    let verify = |text: &[u8], signature: &[u8]| {
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, public.as_bytes()).verify(text, signature).is_ok()
    };
    let mail = sent(RSA).await;
    assert!(is_signed(&mail, "post.example", verify), "{}", String::from_utf8_lossy(&mail));
    let text = String::from_utf8(mail).unwrap();
    for (from, to) in
        [("List-Unsubscribe: <https://post", "List-Unsubscribe: <https://evil"), ("Line", "Lime")]
    {
        assert!(text.contains(from), "{text}");
        assert!(!is_signed(text.replace(from, to).as_bytes(), "post.example", verify), "{from}");
    }
}

#[tokio::test]
async fn a_letter_signed_with_ed25519_is_believed() {
    let seed = [7; 32];
    let pair = Ed25519KeyPair::from_seed_unchecked(&seed).unwrap();
    let mail = sent(&STANDARD.encode(seed)).await;
    let verify = |text: &[u8], signature: &[u8]| {
        // RFC 8463 §3: the hash of the text is signed, not the text.
        let hash = digest(&SHA256, text);
        UnparsedPublicKey::new(&ED25519, pair.public_key()).verify(hash.as_ref(), signature).is_ok()
    };
    assert!(is_signed(&mail, "post.example", verify), "{}", String::from_utf8_lossy(&mail));
}

#[test]
fn a_key_that_is_none_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    for text in ["", "not a key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
        std::fs::write(&path, text).unwrap();
        let dkim =
            DkimConfig { domain: "post.example".into(), selector: "s1".into(), key_file: Some(path.clone()) };
        let error = Mailer::open(&MailConfig { dkim, ..MailConfig::default() }).unwrap_err();
        assert!(error.to_string().contains("mail.dkim.key_file"), "{error}");
    }
    let half = DkimConfig { domain: "post.example".into(), ..DkimConfig::default() };
    assert!(
        MailConfig { dkim: half, ..MailConfig::default() }.validate().unwrap_err().starts_with("mail.dkim")
    );
}
