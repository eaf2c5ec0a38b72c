//! The door: registering, confirming, signing in and out, recovering, and what strangers learn.

use http::{Request, header};
use kernel::{HOUR, MINUTE};

use super::{
    PASSWORD, QUICK, confirm, cookie, letters, link, log_in, member, paper, post_as, register_at, solved,
};
use crate::harness::{both_engines, paper_with};

both_engines!(a_reader_registers_confirms_logs_in_is_greeted_and_logs_out, |engine| async move {
    let paper = paper(engine).await;
    let stranger = paper.get("/").await;
    assert!(
        stranger.text().contains("/account/register/") && stranger.text().contains("/account/login/?next=/")
    );
    let answer = register_at(&paper, "", "Zoe@Home.Example", "Zoë Müller").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/account/register/sent/"));
    assert_eq!(paper.get("/account/register/sent/").await.status, 200);

    let sent = letters(&paper, 0).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].to()[0].address(), "Zoe@Home.Example");
    assert_eq!(sent[0].subject(), "Confirm your address");
    assert!(sent[0].html_text().unwrap().contains("Hello Zoë Müller,"));
    // Before the click there is no account.
    assert_eq!(log_in(&paper, "zoe@home.example", PASSWORD).await.status, 422);
    let page = paper.get(&link(&sent[0])).await;
    assert!(page.text().contains("Zoë Müller") && page.text().contains("method=\"post\""), "{}", page.text());
    confirm(&paper, &sent[0]).await;
    assert_eq!(paper.get(&link(&sent[0])).await.status, 410, "the link is used up");

    let answer = log_in(&paper, " ZOE@home.example", PASSWORD).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"));
    let cookie = cookie(&answer);
    let front = paper.get_with("/", &[("cookie", &cookie)]).await;
    assert!(front.text().contains("Hello, Zoë Müller"), "{}", front.text());
    assert_eq!(front.header("cache-control"), "private, no-store");
    assert!(!paper.get("/").await.text().contains("Zoë"), "a stranger is shown a reader's page");
    let home = paper.get_with("/account/", &[("cookie", &cookie)]).await;
    assert!(home.text().contains("Zoe@Home.Example"), "{}", home.text());
    assert_eq!(home.status, 200);

    let left = post_as(&paper, "/account/logout/", &cookie, "").await;
    assert_eq!((left.status.as_u16(), left.header("location")), (303, "/account/login/?done=left"));
    assert!(left.header("set-cookie").contains("Max-Age=0"));
    let front = paper.get_with("/", &[("cookie", &cookie)]).await;
    assert!(!front.text().contains("Zoë"), "a session that has ended still opens");
    assert!(front.header("set-cookie").contains("Max-Age=0"), "a dead cookie is taken back");
    let home = paper.get_with("/account/", &[("cookie", &cookie)]).await;
    assert_eq!((home.status.as_u16(), home.header("location")), (303, "/account/login/?next=/account/"));
});

both_engines!(nobody_learns_whether_an_address_has_an_account, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let known = register_at(&paper, "", "zoe@home.example", "Somebody").await;
    let new = register_at(&paper, "", "mara@home.example", "Mara").await;
    assert_eq!((known.status, known.text()), (new.status, new.text()));
    assert_eq!(known.header("location"), new.header("location"));
    let sent = letters(&paper, 1).await;
    assert_eq!(sent.len(), 2);
    let to = |address: &str| sent.iter().find(|letter| letter.to()[0].address() == address).unwrap();
    assert_eq!(to("zoe@home.example").subject(), "You have an account already");
    assert!(!to("zoe@home.example").text().contains("Somebody"));
    assert_eq!(to("mara@home.example").subject(), "Confirm your address");

    // Both answers of the log-in page are the same but for what was typed.
    let strip = |answer: testkit::Answer, typed: &str| answer.text().replace(typed, "");
    let wrong = log_in(&paper, "zoe@home.example", "wrong wrong wrong").await;
    let nobody = log_in(&paper, "eve@home.example", "wrong wrong wrong").await;
    assert_eq!((wrong.status, nobody.status), (http::StatusCode::UNPROCESSABLE_ENTITY, wrong.status));
    assert_eq!(strip(wrong, "zoe@home.example"), strip(nobody, "eve@home.example"));

    let recover = async |email: &str| paper.post_form("/account/recover/", &[("email", email)]).await;
    let (known, nobody) = (recover("zoe@home.example").await, recover("eve@home.example").await);
    assert_eq!((known.status.as_u16(), known.header("location")), (303, "/account/recover/sent/"));
    assert_eq!((known.text(), known.header("location")), (nobody.text(), nobody.header("location")));
    let sent = letters(&paper, 3).await;
    let to = |address: &str| sent.iter().find(|letter| letter.to()[0].address() == address).unwrap();
    assert_eq!(to("zoe@home.example").subject(), "A new password");
    assert_eq!(to("eve@home.example").subject(), "There is no account with this address");
});

both_engines!(a_forgotten_password_is_replaced_once_and_every_session_ends, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let cookie = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    paper.post_form("/account/recover/", &[("email", "zoe@home.example")]).await;
    let sent = letters(&paper, 1).await;
    let link = link(&sent[0]);
    assert_eq!(paper.get(&link).await.status, 200);
    let token = link.split("?t=").nth(1).unwrap();
    let short = paper.post_form("/account/reset/", &[("t", token), ("new_password", "short")]).await;
    assert_eq!(short.status, 422);
    let set =
        paper.post_form("/account/reset/", &[("t", token), ("new_password", "a boat with two masts")]).await;
    assert_eq!((set.status.as_u16(), set.header("location")), (303, "/account/login/?done=reset"));
    assert!(!paper.get_with("/", &[("cookie", &cookie)]).await.text().contains("Zoë"));
    assert_eq!(log_in(&paper, "zoe@home.example", PASSWORD).await.status, 422);
    assert_eq!(log_in(&paper, "zoe@home.example", "a boat with two masts").await.status, 303);
    let again =
        paper.post_form("/account/reset/", &[("t", token), ("new_password", "a third one entirely")]).await;
    assert_eq!(again.status, 410);
    assert_eq!(letters(&paper, 2).await[0].subject(), "Your password was changed");

    paper.post_form("/account/recover/", &[("email", "zoe@home.example")]).await;
    let late = letters(&paper, 3).await;
    paper.clock.advance(31 * MINUTE);
    assert_eq!(paper.get(&self::link(&late[0])).await.status, 410, "half an hour is over");
});

both_engines!(mistakes_are_shown_kindly_and_nothing_typed_is_lost, |engine| async move {
    let paper = paper(engine).await;
    let (challenge, answer) = solved(&paper.get("/account/register/").await);
    let fields = [
        ("email", "a@mailinator.com"),
        ("name", "Pаul"),
        ("new_password", "password123"),
        ("challenge", challenge.as_str()),
        ("answer", answer.as_str()),
    ];
    let page = paper.post_form("/account/register/", &fields).await;
    assert_eq!(page.status, 422);
    let html = page.text();
    for text in [
        "would soon be lost",
        "different alphabets",
        "burglars",
        "you need to agree",
        "value=\"a@mailinator.com\"",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("password123"), "a password is never sent back");
    let arabic = register_at(&paper, "/ar", "", "x").await.text();
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("يُرجى ذكر بريدك الإلكتروني"), "{arabic}");
    paper.run_jobs().await;
    assert!(paper.ctx().ports().mail.sent().is_empty());
});

both_engines!(a_challenge_counts_once_and_machines_learn_nothing, |engine| async move {
    let paper = paper(engine).await;
    let (challenge, answer) = solved(&paper.get("/account/register/").await);
    let with = async |email: &str, trap: &str| {
        let fields = [
            ("email", email),
            ("name", "Zoë"),
            ("new_password", PASSWORD),
            ("consent", "1"),
            ("challenge", challenge.as_str()),
            ("answer", answer.as_str()),
            ("website", trap),
        ];
        paper.post_form("/account/register/", &fields).await.status.as_u16()
    };
    assert_eq!(with("bot@home.example", "https://pills.example").await, 303);
    assert_eq!(letters(&paper, 0).await.len(), 0);
    assert_eq!(with("zoe@home.example", "").await, 303);
    assert_eq!(with("mara@home.example", "").await, 303);
    assert_eq!(letters(&paper, 0).await.len(), 1, "the challenge was played again");
    paper.clock.advance(3 * HOUR);
    assert_eq!(with("late@home.example", "").await, 422);
});

both_engines!(guessing_grows_dear_but_never_locks_the_owner_out, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    for address in ["zoe@home.example", "nobody@home.example"] {
        for _ in 0..4 {
            let answer = log_in(&paper, address, "wrong wrong wrong").await;
            assert!(answer.status == 422 && !answer.text().contains("data-captcha "), "{address}");
        }
        let answer = log_in(&paper, address, "wrong wrong wrong").await;
        assert!(
            answer.text().contains("data-captcha "),
            "{address}: work is asked whether or not there is an account"
        );
        let refused = log_in(&paper, address, PASSWORD).await;
        assert!(refused.status == 422 && refused.text().contains("data-captcha "));
    }
    let (challenge, answer) = solved(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let fields = [
        ("email", "zoe@home.example"),
        ("password", PASSWORD),
        ("challenge", challenge.as_str()),
        ("answer", answer.as_str()),
    ];
    assert_eq!(paper.post_form("/account/login/", &fields).await.status, 303, "the owner is shut out");
});

both_engines!(a_form_from_elsewhere_is_nobody_s, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let cookie = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let foreign = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ];
    for path in [
        "/account/logout/",
        "/account/login/",
        "/account/register/",
        "/account/recover/",
        "/account/reset/",
        "/account/confirm/",
    ] {
        for (name, value) in foreign {
            let request = Request::post(path)
                .header(header::HOST, "127.0.0.1:8080")
                .header(name, value)
                .header(header::COOKIE, &cookie)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = paper.send(request.body("email=a%40b.example&t=x".to_owned().into()).unwrap()).await;
            assert_eq!(answer.status, 403, "{path} {name}: {value}");
        }
    }
    // A client that says nothing of where its form stood is not believed to be the reader's browser.
    let request = Request::post("/account/logout/")
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::COOKIE, &cookie);
    paper.send(request.body(String::new().into()).unwrap()).await;
    assert!(paper.get_with("/", &[("cookie", &cookie)]).await.text().contains("Hello, Zoë"));
});

both_engines!(a_session_is_new_at_each_sign_in_and_runs_out, |engine| async move {
    let paper = paper(engine).await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let planted = "courant_session=planted-by-somebody-else";
    let request = Request::post("/account/login/")
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, planted)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let body = "email=zoe%40home.example&password=nine+ferries+at+dawn&next=%2F%2Fevil.example";
    let answer = paper.send(request.body(body.to_owned().into()).unwrap()).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"), "led elsewhere");
    let given: Vec<&str> =
        answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
    let session = given
        .iter()
        .find(|text| text.starts_with("courant_session=") && !text.contains("Max-Age=0"))
        .unwrap();
    assert!(session.contains("HttpOnly") && session.contains("SameSite=Lax") && !session.contains("planted"));
    let cookie = session.split(';').next().unwrap().to_owned();
    assert!(paper.get_with("/", &[("cookie", &cookie)]).await.text().contains("Hello, Zoë"));
    assert!(!paper.get_with("/", &[("cookie", planted)]).await.text().contains("Hello, Zoë"));
    paper.clock.advance(13 * HOUR);
    assert!(!paper.get_with("/", &[("cookie", &cookie)]).await.text().contains("Hello, Zoë"));
});

both_engines!(the_demos_people_sign_in_with_the_password_that_is_printed, |engine| async move {
    let paper = paper_with(engine, &format!("{QUICK}\n[media]\ndemo_width = 96")).await;
    paper.app.seed(|_| {}).await.unwrap();
    for (email, name, _) in accounts::api::DEMO_STAFF {
        let answer = log_in(&paper, email, accounts::api::DEMO_PASSWORD).await;
        assert_eq!(answer.status, 303, "{email}: {}", answer.text());
        let front = paper.get_with("/", &[("cookie", &cookie(&answer))]).await;
        assert!(front.text().contains(&format!("Hello, {name}")), "{email}");
    }
});
