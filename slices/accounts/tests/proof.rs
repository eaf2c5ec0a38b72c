//! Proofs: shared caches leak nobody, cookies and links belong to the paper's own address, the second step holds.

use http::{Request, header};
use kernel::MINUTE;

use super::{PASSWORD, cookie, log_in, member, paper, post_as};
use crate::harness::both_engines;

/// A cache in front of the paper, shared by all (RFC 9111): keeps what is public, tells answers apart by what they vary by,
/// or (as some networks do) not even that.
struct SharedCache {
    heeds_vary: bool,
    kept: Vec<(String, Vec<(String, String)>, String)>,
}

impl SharedCache {
    async fn get(&mut self, paper: &testkit::TestPaper, path: &str, cookie: &str) -> String {
        let sent = |name: &str| if name == "cookie" { cookie.to_owned() } else { String::new() };
        let held = self.kept.iter().find(|(kept, varies, _)| {
            kept == path && (!self.heeds_vary || varies.iter().all(|(name, value)| sent(name) == *value))
        });
        if let Some((_, _, body)) = held {
            return body.clone();
        }
        let headers: &[(&str, &str)] = if cookie.is_empty() { &[] } else { &[("cookie", cookie)] };
        let answer = paper.get_with(path, headers).await;
        let control = answer.header("cache-control");
        let public =
            control.contains("public") && !control.contains("private") && !control.contains("no-store");
        if public && !answer.headers.contains_key(header::SET_COOKIE) {
            let varies = answer.header("vary").split(',').map(|name| name.trim().to_lowercase());
            let varies = varies.map(|name| (name.clone(), sent(&name))).collect();
            self.kept.push((path.to_owned(), varies, answer.text()));
        }
        answer.text()
    }
}

both_engines!(a_shared_cache_in_front_shows_nobody_another_reader_s_page, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    member(&paper, "mara@home.example", "Mara").await;
    let zoe = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let mara = cookie(&log_in(&paper, "mara@home.example", PASSWORD).await);
    let paths = [
        "/",
        "/news/",
        "/account/",
        "/account/header/",
        "/account/login/",
        "/account/security/",
        "/nowhere/",
    ];
    for heeds_vary in [true, false] {
        let mut cache = SharedCache { heeds_vary, kept: Vec::new() };
        for path in paths {
            for (who, own, others) in [
                (zoe.as_str(), "Zoë", ["Mara"]),
                ("", "", ["Zoë"]),
                (mara.as_str(), "Mara", ["Zoë"]),
                ("", "", ["Mara"]),
            ] {
                let html = cache.get(&paper, path, who).await;
                assert!(
                    !others.iter().any(|name| html.contains(name)),
                    "{path} shows another reader ({heeds_vary})"
                );
                if heeds_vary && !own.is_empty() && (path == "/" || path == "/news/") {
                    assert!(html.contains(&format!("Hello, {own}")), "{path} does not greet its reader");
                }
            }
        }
        assert!(!cache.kept.is_empty(), "strangers' pages are not shared any more");
        assert!(
            cache.kept.iter().all(|(path, ..)| path == "/" || path == "/news/"),
            "{:?}",
            cache.kept.len()
        );
    }
});

both_engines!(with_tls_the_cookies_belong_to_this_host_alone, |engine| async move {
    let config = "[paper]\nurl = \"https://post.example\"\n[accounts]\nhash_memory_kib = 8\nhash_rounds = 1\ndifficulty = 4\n";
    let paper = crate::harness::paper_with(engine, config).await;
    let edition = editions::api::NewEdition::plain("en", "The Harbour Post", "", "UTC");
    editions::api::establish_edition(paper.ctx(), edition).await.unwrap();
    let staff = accounts::api::NewStaff {
        email: "chief@post.example".into(),
        name: "Mara Lindqvist".into(),
        password: Some(PASSWORD.into()),
        grant: accounts::api::Grant {
            role: accounts::api::Role::Administrator,
            edition: None,
            section: None,
        },
    };
    accounts::api::establish_staff(paper.ctx(), staff).await.unwrap();
    let answer = log_in(&paper, "chief@post.example", PASSWORD).await;
    let set: Vec<&str> =
        answer.headers.get_all(header::SET_COOKIE).iter().map(|v| v.to_str().unwrap()).collect();
    let session = set.iter().find(|text| text.starts_with("__Host-courant_session=")).unwrap();
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(session.contains(part), "{session}");
    }
    assert!(!session.contains("Domain"));
    // A letter's link is made of the configured address, never of the request's host.
    let request = Request::post("/account/recover/")
        .header(header::HOST, "evil.example")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    paper.send(request.body("email=chief%40post.example".to_owned().into()).unwrap()).await;
    paper.run_jobs().await;
    let sent = paper.ctx().ports().mail.sent();
    assert!(sent[0].text().contains("https://post.example/account/reset/?t="), "{}", sent[0].text());
    assert!(!sent[0].text().contains("evil.example"));
});

both_engines!(the_first_administrator_is_made_once_with_the_code_the_program_prints, |engine| async move {
    let paper = paper(engine).await;
    let code = accounts::api::setup_code(paper.ctx()).await.unwrap().unwrap();
    assert_eq!(paper.get("/account/setup/").await.status, 200);
    let form = |code: &str| {
        format!(
            "code={code}&email=chief%40post.example&name=Mara+Lindqvist&new_password=nine+ferries+at+dawn"
        )
    };
    let wrong = post_as(&paper, "/account/setup/", "", &form("AAAA-BBBB-CCCC-DDDD")).await;
    assert_eq!(wrong.status, 422);
    let made = post_as(&paper, "/account/setup/", "", &form(&code.to_lowercase())).await;
    assert_eq!(made.header("location"), "/account/login/?done=setup", "{}", made.text());
    let cookie = cookie(&log_in(&paper, "chief@post.example", PASSWORD).await);
    assert!(paper.get_with("/", &[("cookie", &cookie)]).await.text().contains("/account/logout/"));
    assert_eq!(paper.get("/account/setup/").await.status, 404);
    assert_eq!(post_as(&paper, "/account/setup/", "", &form(&code)).await.status, 404);
    assert_eq!(accounts::api::setup_code(paper.ctx()).await.unwrap(), None);
});

both_engines!(with_the_second_step_a_password_alone_opens_nothing, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let own = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let page = paper.get_with("/account/security/second/", &[("cookie", &own)]).await.text();
    let secret =
        page.split("account__secret\" dir=\"ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(post_as(&paper, "/account/security/second/", &own, "code=000000").await.status, 422);
    let first = code_of(&paper, &secret);
    let on = post_as(&paper, "/account/security/second/", &own, &format!("code={first}")).await;
    assert_eq!(on.status, 200);
    let html = on.text();
    let spare = html.split("<li><code>").nth(1).unwrap().split('<').next().unwrap().to_owned();

    let step = log_in(&paper, "zoe@home.example", PASSWORD).await;
    assert_eq!(step.status, 200);
    assert!(step.headers.get(header::SET_COOKIE).is_none(), "a session without the second step");
    let html = step.text();
    let token = crate::accounts_tests::after(&html, "name=\"t\" value=\"").to_owned();
    let send =
        async |code: &str| paper.post_form("/account/login/code/", &[("t", &token), ("code", code)]).await;
    assert_eq!(send(&first).await.status, 422, "a code counted twice");
    assert_eq!(send("123").await.status, 422);
    paper.clock.advance(MINUTE);
    let second = send(&code_of(&paper, &secret)).await;
    assert_eq!(second.status, 303);
    assert!(paper.get_with("/", &[("cookie", &cookie(&second))]).await.text().contains("Hello, Zoë"));
    assert_eq!(send(&spare).await.status, 303, "a spare code opens once");
    assert_eq!(send(&spare).await.status, 422);
    paper.clock.advance(6 * MINUTE);
    assert_eq!(
        send(&code_of(&paper, &secret)).await.header("location"),
        "/account/login/",
        "the step took too long"
    );
});

/// The code that an authenticator shows now.
fn code_of(paper: &testkit::TestPaper, secret: &str) -> String {
    use hmac::{Hmac, KeyInit as _, Mac as _};
    let mut bits = String::new();
    for letter in secret.chars() {
        let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
        bits.push_str(&format!("{value:05b}"));
    }
    let key: Vec<u8> =
        (0..bits.len() / 8).map(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2).unwrap()).collect();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&key).unwrap();
    mac.update(&(paper.ctx().now().millis() / 30_000).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 15);
    let number = u32::from_be_bytes(hash[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

both_engines!(a_letter_outlasts_a_mail_server_that_is_away_for_hours, |engine| async move {
    let paper = paper(engine).await;
    assert_eq!(crate::accounts_tests::register_at(&paper, "", "zoe@home.example", "Zoë").await.status, 303);
    let mail = paper.ctx().ports().mail.clone();
    for _ in 0..20 {
        mail.fail_next(ports::mail::MailError::Unavailable("away".into()));
    }
    let worker = slice::Worker::new(paper.ctx().clone());
    let mut failures = 0;
    while mail.sent().is_empty() && failures < 40 {
        failures += i32::from(worker.drain().await.is_err());
        paper.clock.advance(40 * MINUTE);
    }
    assert_eq!((failures, mail.sent().len()), (20, 1), "the letter was given up");
    assert_eq!(mail.sent()[0].subject(), "Confirm your address");
});
