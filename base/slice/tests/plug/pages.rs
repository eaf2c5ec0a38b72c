//! Pages: parts that fail, pages that must change at their time, methods nobody answers.

use std::sync::atomic::Ordering;

use axum::body::Body;
use http::Request;
use testkit::Engine;

use crate::probe::{change, paper};

#[tokio::test]
async fn a_part_that_fails_does_not_take_the_page_along() {
    let (paper, _) = paper(Engine::Sqlite).await;
    let page = paper.get("/holed").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.header("cache-control").contains("s-maxage=5"), "{}", page.header("cache-control"));
    paper.clock.advance(6_000);
    assert_eq!(paper.ctx().cache().size().0, 1);
    assert_eq!(paper.get("/holed").await.status, 200);
}

#[tokio::test]
async fn a_page_that_must_change_at_its_time_is_not_shown_stale_by_others() {
    let (paper, _) = paper(Engine::Sqlite).await;
    assert_eq!(paper.get("/until").await.header("cache-control"), "public, max-age=0, s-maxage=10");
    assert!(paper.get("/").await.header("cache-control").contains("stale-while-revalidate"));
}

#[tokio::test]
async fn an_address_nobody_answers_is_not_found_and_cannot_be_posted_to() {
    let (paper, _) = paper(Engine::Sqlite).await;
    assert_eq!(paper.get("/nowhere").await.status, 404);
    for method in ["POST", "PUT", "DELETE", "TRACE"] {
        let request = Request::builder().method(method).uri("/nowhere").body(Body::empty()).unwrap();
        let answer = paper.send(request).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET,HEAD"), "{method}");
    }
}

#[tokio::test]
async fn the_last_of_two_loads_of_the_sites_is_the_one_that_stays() {
    let (paper, board) = paper(Engine::Sqlite).await;
    let heard = board.heard.load(Ordering::SeqCst);
    board.version.store(1, Ordering::SeqCst);
    let mut older = Box::pin(paper.ctx().reload_sites());
    assert!(futures::FutureExt::now_or_never(&mut older).is_none(), "the older load takes its time");
    assert_eq!(board.heard.load(Ordering::SeqCst), heard + 1);
    board.version.store(2, Ordering::SeqCst);
    let newer = paper.ctx().reload_sites();
    let release = async { board.go_on.add_permits(1) };
    let (older, newer, ()) = tokio::join!(older, newer, release);
    older.unwrap();
    newer.unwrap();
    assert_eq!(paper.ctx().sites().all()[0].name, "Version 2");
}

#[tokio::test]
async fn a_change_purges_its_pages_with_the_commit() {
    let (paper, _) = paper(Engine::Sqlite).await;
    paper.get("/").await;
    assert_eq!(paper.ctx().cache().size().0, 1);
    change(paper.ctx().db()).await;
    assert_eq!(paper.ctx().cache().size().0, 0);
    paper.get("/").await;
    // What this process has applied already is not applied a second time.
    paper.run_jobs().await;
    assert_eq!(paper.ctx().cache().size().0, 1);
}
