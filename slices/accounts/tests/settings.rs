//! What a reader decides: profile, password, address, consents, leaving and coming back, being erased.

use http::{Request, header};
use kernel::{DAY, MINUTE};
use testkit::TestPaper;

use super::{PASSWORD, after, cookie, letters, link, log_in, member, paper, post_as};
use crate::harness::both_engines;

/// A member who is signed in.
async fn signed_in(paper: &TestPaper, email: &str, name: &str) -> String {
    member(paper, email, name).await;
    cookie(&log_in(paper, email, PASSWORD).await)
}

async fn page(paper: &TestPaper, path: &str, cookie: &str) -> String {
    paper.get_with(path, &[("cookie", cookie)]).await.text()
}

both_engines!(a_profile_is_changed_and_a_staff_name_is_not_taken, |engine| async move {
    let paper = paper(engine).await;
    let staff = accounts::api::NewStaff {
        email: "chief@post.example".into(),
        name: "Mara Lindqvist".into(),
        password: Some(PASSWORD.into()),
        grant: accounts::api::Grant {
            role: accounts::api::Role::EditorInChief,
            edition: None,
            section: None,
        },
    };
    accounts::api::establish_staff(paper.ctx(), staff).await.unwrap();
    let cookie = signed_in(&paper, "zoe@home.example", "Zoë").await;
    let body = "name=Zoe+of+the+Quay&bio=I+like+boats.&zone=Asia%2FAmman&edition=ar";
    let answer = post_as(&paper, "/account/profile/", &cookie, body).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/account/profile/?done=saved"));
    let html = page(&paper, "/account/profile/", &cookie).await;
    for text in [
        "value=\"Zoe of the Quay\"",
        "I like boats.",
        "value=\"Asia/Amman\"",
        "<option value=\"ar\" selected>",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    for (body, text) in [
        ("name=mara+lindqvist&edition=en", "belongs to the paper"),
        ("name=M%D0%B0ra+Lindqvist&edition=en", "different alphabets"),
        ("name=Admin&edition=en", "belongs to the paper"),
        ("name=The+Harbour+Post&edition=en", "belongs to the paper"),
        ("name=Zoe&edition=en&zone=Mars%2FOlympus", "do not know this time zone"),
    ] {
        let answer = post_as(&paper, "/account/profile/", &cookie, body).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(text), "{body}");
    }
});

both_engines!(a_picture_becomes_a_small_square_and_can_be_taken_away, |engine| async move {
    let paper = paper(engine).await;
    let cookie = signed_in(&paper, "zoe@home.example", "Zoë").await;
    let drawing = page(&paper, "/account/", &cookie).await;
    let drawing = after(&drawing, "account__portrait\" src=\"").to_owned();
    let svg = paper.get(&drawing).await;
    assert_eq!((svg.status.as_u16(), svg.header("content-type")), (200, "image/svg+xml"));
    assert_eq!(paper.get("/account/picture/%3Cscript%3E.svg").await.status, 404);
    let file = std::fs::read(crate::harness::data("photos/orientation/Landscape_6.jpg")).unwrap();
    let send = async |bytes: &[u8]| {
        let mut body =
            b"--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n\r\n".to_vec();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = Request::post("/account/profile/picture/")
            .header(header::HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &cookie)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        paper.send(request.body(body.into()).unwrap()).await
    };
    assert_eq!(send(b"no picture at all").await.status, 422);
    let taken = send(&file).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let html = page(&paper, "/account/", &cookie).await;
    let own = after(&html, "account__portrait\" src=\"").to_owned();
    assert!(own.ends_with(".webp"), "{own}");
    let picture = paper.get(&own).await;
    assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/webp"));
    let body = "--x\r\nContent-Disposition: form-data; name=\"remove\"\r\n\r\n1\r\n--x--\r\n";
    let request = Request::post("/account/profile/picture/")
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, &cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    assert_eq!(paper.send(request.body(body.to_owned().into()).unwrap()).await.status, 303);
    assert!(page(&paper, "/account/", &cookie).await.contains(&drawing));
    assert_eq!(paper.get(&own).await.status, 404, "the old picture is still there");
});

both_engines!(sessions_are_listed_and_ended_and_a_new_password_ends_the_others, |engine| async move {
    let paper = paper(engine).await;
    let here = signed_in(&paper, "zoe@home.example", "Zoë").await;
    let there = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let html = page(&paper, "/account/security/", &here).await;
    assert_eq!(html.matches("name=\"session\"").count(), 1, "the other one can be ended: {html}");
    let session = after(&html, "name=\"session\" value=\"").to_owned();
    let mara = signed_in(&paper, "mara@home.example", "Mara").await;
    let foreign = post_as(&paper, "/account/security/sessions/", &mara, &format!("session={session}")).await;
    assert_eq!(foreign.status, 404, "somebody else's session was ended");
    assert!(page(&paper, "/", &there).await.contains("Hello, Zoë"));
    post_as(&paper, "/account/security/sessions/", &here, &format!("session={session}")).await;
    assert!(!page(&paper, "/", &there).await.contains("Hello, Zoë"));

    let there = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let wrong = post_as(
        &paper,
        "/account/security/password/",
        &here,
        "password=wrong&new_password=a+boat+with+two+masts",
    )
    .await;
    assert_eq!(wrong.status, 422);
    let body = "password=nine+ferries+at+dawn&new_password=a+boat+with+two+masts";
    let changed = post_as(&paper, "/account/security/password/", &here, body).await;
    assert_eq!(changed.status, 303);
    let rotated = cookie(&changed);
    assert!(page(&paper, "/", &rotated).await.contains("Hello, Zoë"));
    assert!(!page(&paper, "/", &here).await.contains("Hello, Zoë"), "the old secret still opens");
    assert!(!page(&paper, "/", &there).await.contains("Hello, Zoë"));
    assert_eq!(log_in(&paper, "zoe@home.example", PASSWORD).await.status, 422);
});

both_engines!(a_change_of_address_is_confirmed_and_can_be_undone, |engine| async move {
    let paper = paper(engine).await;
    let cookie = signed_in(&paper, "zoe@home.example", "Zoë").await;
    let seen = paper.ctx().ports().mail.sent().len();
    let body = "email=zoe%40away.example&password=nine+ferries+at+dawn";
    let answer = post_as(&paper, "/account/security/email/", &cookie, body).await;
    assert_eq!(answer.header("location"), "/account/security/?done=email");
    let sent = letters(&paper, seen).await;
    let to = |address: &str| sent.iter().find(|letter| letter.to()[0].address() == address).unwrap();
    assert_eq!(to("zoe@home.example").subject(), "Your address is to be changed");
    let confirm = link(to("zoe@away.example"));
    assert_eq!(paper.get(&confirm).await.status, 200);
    assert_eq!(
        log_in(&paper, "zoe@away.example", PASSWORD).await.status,
        422,
        "changed before it is confirmed"
    );
    let token = confirm.split("?t=").nth(1).unwrap();
    let done = paper.post_form("/account/email/", &[("t", token)]).await;
    assert_eq!(done.header("location"), "/account/login/?done=changed");
    assert_eq!(paper.post_form("/account/email/", &[("t", token)]).await.status, 410);
    assert_eq!(log_in(&paper, "zoe@away.example", PASSWORD).await.status, 303);

    let told = letters(&paper, seen + 2).await;
    assert_eq!(
        (told[0].subject(), told[0].to()[0].address().as_str()),
        ("Your address was changed", "zoe@home.example")
    );
    let undo = link(&told[0]);
    let token = undo.split("?t=").nth(1).unwrap();
    let done = paper.post_form("/account/undo/", &[("t", token)]).await;
    assert_eq!(done.header("location"), "/account/login/?done=undone");
    assert!(!page(&paper, "/", &cookie).await.contains("Hello, Zoë"), "who changed it is still signed in");
    assert_eq!(
        log_in(&paper, "zoe@home.example", PASSWORD).await.status,
        422,
        "the known password still opens"
    );
    let recovery = letters(&paper, seen + 3).await;
    assert_eq!(
        (recovery[0].subject(), recovery[0].to()[0].address().as_str()),
        ("A new password", "zoe@home.example")
    );
});

both_engines!(consents_are_off_until_given_and_withdrawn_in_one_click, |engine| async move {
    let paper = paper(engine).await;
    let cookie = signed_in(&paper, "zoe@home.example", "Zoë").await;
    let html = page(&paper, "/account/privacy/", &cookie).await;
    assert_eq!(html.matches(">Allow<").count(), 4, "{html}");
    post_as(&paper, "/account/privacy/", &cookie, "purpose=personal&given=1").await;
    let html = page(&paper, "/account/privacy/", &cookie).await;
    assert_eq!((html.matches(">Allow<").count(), html.matches(">Withdraw<").count()), (3, 1));
    post_as(&paper, "/account/privacy/", &cookie, "purpose=personal").await;
    assert_eq!(page(&paper, "/account/privacy/", &cookie).await.matches(">Allow<").count(), 4);
    assert_eq!(post_as(&paper, "/account/privacy/", &cookie, "purpose=everything&given=1").await.status, 422);
    let headers = [("cookie", cookie.as_str()), ("sec-gpc", "1")];
    assert!(paper.get_with("/account/privacy/", &headers).await.text().contains("Global Privacy Control"));
});

/// Everything the database says, as text.
async fn everything(paper: &TestPaper) -> String {
    paper.everything().await
}

both_engines!(a_deleted_account_comes_back_within_thirty_days_and_is_erased_after, |engine| async move {
    let paper = paper(engine).await;
    let cookie = signed_in(&paper, "zoe@home.example", "Zoë Quayside").await;
    assert!(page(&paper, "/account/delete/", &cookie).await.contains("I am sure"));
    paper.clock.advance(20 * MINUTE);
    let stale = post_as(&paper, "/account/delete/", &cookie, "sure=1").await;
    assert!(stale.header("location").starts_with("/account/prove/?next="), "{}", stale.text());
    let proved = post_as(
        &paper,
        "/account/prove/",
        &cookie,
        "password=nine+ferries+at+dawn&next=%2Faccount%2Fdelete%2F",
    )
    .await;
    assert_eq!(proved.header("location"), "/account/delete/");
    let cookie = crate::accounts_tests::cookie(&proved);
    assert_eq!(post_as(&paper, "/account/delete/", &cookie, "").await.status, 422, "unsure");
    let gone = post_as(&paper, "/account/delete/", &cookie, "sure=1").await;
    assert_eq!(gone.header("location"), "/account/deleted/");
    assert!(!page(&paper, "/", &cookie).await.contains("Hello, "));
    assert_eq!(log_in(&paper, "zoe@home.example", PASSWORD).await.status, 422);
    let seen = paper.ctx().ports().mail.sent().len();
    let sent = letters(&paper, seen).await;
    assert_eq!(sent[0].subject(), "Your account is deleted");
    let restore = link(&sent[0]);
    let token = restore.split("?t=").nth(1).unwrap().to_owned();

    paper.advance(29 * DAY).await;
    assert_eq!(paper.get(&restore).await.status, 200);
    let back = paper.post_form("/account/restore/", &[("t", &token)]).await;
    assert_eq!(back.header("location"), "/account/login/?done=restored");
    let cookie = crate::accounts_tests::cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    assert!(page(&paper, "/", &cookie).await.contains("Hello, Zoë Quayside"));

    post_as(&paper, "/account/delete/", &cookie, "sure=1").await;
    paper.run_jobs().await;
    assert!(everything(&paper).await.contains("zoe@home.example"));
    paper.advance(31 * DAY).await;
    assert_eq!(paper.post_form("/account/restore/", &[("t", &token)]).await.status, 410);
    let left = everything(&paper).await.to_lowercase();
    for trace in ["zoe@home", "zoë quayside", "zoëquayside", "quayside", "argon2"] {
        assert!(!left.contains(trace), "{trace} is left: {}", around(&left, trace));
    }
    assert!(left.contains("accounts.erase"), "the audit says that it was done");
    let blobs = paper.ctx().ports().blobs.clone();
    let names = blob_names(&blobs).await;
    assert!(
        names.iter().any(|name| name.starts_with("erased/")),
        "no list to replay after a backup: {names:?}"
    );
    assert!(!names.iter().any(|name| name.starts_with("avatars/")), "{names:?}");
});

both_engines!(what_a_backup_brings_back_is_erased_again, |engine| async move {
    use accounts::api::{AccountId, profile};
    use privacy::api::{erased, replay_erasures};

    let paper = paper(engine).await;
    let gone = signed_in(&paper, "gone@home.example", "Gone").await;
    post_as(&paper, "/account/delete/", &gone, "sure=1").await;
    paper.advance(31 * DAY).await;
    let cx = paper.ctx();
    let list = erased(cx).await.unwrap();
    assert_eq!(list.len(), 1, "{list:?}");
    assert_eq!(replay_erasures(cx, &list).await, Ok(0), "nothing has come back");

    // Another account whose identifier stands in a list that was kept elsewhere: as if a backup had brought it back.
    let back = signed_in(&paper, "back@home.example", "Back").await;
    let data = page(&paper, "/account/", &back).await;
    assert!(data.contains("back@home.example"));
    let opened = paper.ctx().on_behalf_of(kernel::Actor::Anonymous);
    let ids = ids_of(&paper, "back@home.example").await;
    assert!(replay_erasures(&opened, &ids).await.is_err(), "anyone erases");
    assert!(replay_erasures(cx, &["not one".into()]).await.is_err());
    assert_eq!(replay_erasures(cx, &ids).await, Ok(1));
    let id: AccountId = ids[0].parse().unwrap();
    assert!(profile(cx.db(), &id).await.unwrap().is_none());
    assert!(!everything(&paper).await.contains("back@home.example"));
    assert_eq!(erased(cx).await.unwrap().len(), 2);
});

/// The identifier of the account with this address.
pub(super) async fn ids_of(paper: &TestPaper, email: &str) -> Vec<String> {
    let staff = accounts::api::NewStaff {
        email: email.into(),
        name: "Back".into(),
        password: None,
        grant: accounts::api::Grant { role: accounts::api::Role::Journalist, edition: None, section: None },
    };
    // Who has an account already keeps it, and is named.
    vec![accounts::api::establish_staff(paper.ctx(), staff).await.unwrap().to_string()]
}

async fn blob_names(blobs: &ports::blobs::Blobs) -> Vec<String> {
    use futures::StreamExt as _;
    blobs.list(None).map(|head| head.unwrap().key.as_str().to_owned()).collect().await
}

fn around(text: &str, trace: &str) -> String {
    let at = text.find(trace).unwrap_or(0);
    text.chars().skip(text[..at].chars().count().saturating_sub(80)).take(200).collect()
}

both_engines!(every_table_with_personal_data_is_in_somebody_s_list, |engine| async move {
    const PERSONAL: [&str; 21] = [
        "account",
        "reader",
        "user",
        "email",
        "mail",
        "name_skeleton",
        "password",
        "bio",
        "device",
        "address",
        "phone",
        "ip",
        "network",
        "actor",
        "author_email",
        "secret",
        "avatar",
        "subscriber",
        "birth",
        "display_name",
        "recipient",
    ];
    // Neither is about readers: what renders a page, and jobs, which are removed when done.
    const OTHER: [&str; 3] = ["db_jobs", "db_events", "media_pictures"];
    let paper = paper(engine).await;
    let listed = paper.ctx().personal_tables();
    let columns = paper.ctx().db().table_columns().await.unwrap();
    let mut missing: Vec<String> = columns
        .iter()
        .filter(|column| {
            let words: Vec<&str> = column.column_name.split('_').collect();
            PERSONAL.contains(&column.column_name.as_str())
                || words.iter().any(|word| PERSONAL.contains(word))
        })
        .filter(|column| {
            !listed.contains(column.table_name.as_str()) && !OTHER.contains(&column.table_name.as_str())
        })
        .map(|column| format!("{}.{}", column.table_name, column.column_name))
        .collect();
    missing.dedup();
    assert!(missing.is_empty(), "personal data that no slice hands over or erases: {missing:?}");
});
