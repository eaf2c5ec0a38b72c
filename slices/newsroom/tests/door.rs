//! Who comes in, what the frame shows, and that none of it is kept.

use accounts::api::Role;
use http::{Request, header};

use super::{PASSWORD, log_in, page, paper, post_as, staff};
use crate::harness::both_engines;

both_engines!(strangers_are_led_to_sign_in_and_back, |engine| async move {
    let paper = paper(engine).await;
    let answer = paper.get("/desk/?stage=review&q=quay").await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/account/login/?next=/desk/%3Fstage%3Dreview%26q%3Dquay");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(paper.get("/ar/desk/").await.header("location"), "/ar/account/login/?next=/ar/desk/");
    // A script is told, and keeps what it has; a form without a session is nobody's.
    let script = paper.get_with("/desk/counts/", &[("sec-fetch-dest", "empty")]).await;
    assert_eq!(script.status, 401);
    assert_eq!(paper.post_form("/desk/", &[]).await.status, 403);
    staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let fields = [("email", "layla.mansour@post.example"), ("password", PASSWORD), ("next", "/desk/?q=a")];
    assert_eq!(paper.post_form("/account/login/", &fields).await.header("location"), "/desk/?q=a");
});

both_engines!(readers_are_refused_and_see_no_way_in, |engine| async move {
    let paper = paper(engine).await;
    let journalist = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    assert!(page(&paper, "/account/", &journalist).await.text().contains("href=\"/desk/\""));
    crate::accounts_tests::member(&paper, "zoe@home.example", "Zoë").await;
    let reader = log_in(&paper, "zoe@home.example").await;
    let answer = page(&paper, "/desk/", &reader).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (403, "no-store"));
    assert!(!page(&paper, "/account/", &reader).await.text().contains("/desk/"));
    assert_eq!(post_as(&paper, "/desk/", &reader, "text/plain", "").await.status, 403);
});

both_engines!(the_frame_speaks_the_edition_s_language_and_is_kept_by_nobody, |engine| async move {
    let paper = paper(engine).await;
    let cookie = staff(&paper, "Layla Mansour", Role::Journalist, Some(("en", Some("city")))).await;
    let answer = page(&paper, "/desk/", &cookie).await;
    let html = answer.text();
    assert_eq!(
        (answer.status.as_u16(), answer.header("cache-control")),
        (200, "private, no-store"),
        "{html}"
    );
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    for part in [
        "<title>Today · Desk · The Harbour Post</title>",
        "Layla Mansour",
        "href=\"/desk/\" aria-current=\"page\"",
        "href=\"/ar/desk/\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let arabic = page(&paper, "/ar/desk/", &cookie).await.text();
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("اليوم"), "{arabic}");
    assert_eq!(page(&paper, "/desk", &cookie).await.header("location"), "/desk/");
    assert_eq!(page(&paper, "/desk/nothing-here/", &cookie).await.status, 404);
    let counts = page(&paper, "/desk/counts/", &cookie).await;
    assert!(counts.header("content-type").starts_with("application/json"));
    // A form that stood elsewhere is nobody's, whatever cookie comes with it.
    let foreign = Request::post("/desk/")
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "cross-site")
        .header(header::COOKIE, &cookie);
    assert_eq!(paper.send(foreign.body("".into()).unwrap()).await.status, 403);
});
