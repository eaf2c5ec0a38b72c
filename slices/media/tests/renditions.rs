//! Signed addresses: what is answered, what is refused, and that the work is done once.

use axum::body::Body;
use futures::TryStreamExt as _;
use http::{Method, Request};
use kernel::SECOND;
use media::api::{Format, rendition_url, workload};
use testkit::TestPaper;

use super::{added, blob_count, shown, with_edition};
use crate::harness::{both_engines, paper, paper_with};

/// Waits for an AVIF as long as it takes.
const PATIENT: &str = "[media]\navif_wait_ms = 20000";

async fn url(paper: &TestPaper, seed: u64, width: u32, format: Format) -> String {
    let cx = paper.ctx();
    let id = added(cx, seed).await;
    rendition_url(cx, &shown(cx, &id, "en").await.unwrap().view(), "16:9", width, format)
}

both_engines!(a_signed_address_is_answered_in_each_format_and_kept, |engine| async move {
    let paper = paper_with(engine, PATIENT).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let view = shown(cx, &id, "en").await.unwrap().view();
    for (format, mime) in
        [(Format::Jpeg, "image/jpeg"), (Format::Webp, "image/webp"), (Format::Avif, "image/avif")]
    {
        let url = rendition_url(cx, &view, "16:9", 240, format);
        assert!(url.starts_with("/img/2020/10/11/") && url.len() < 140, "{url}");
        let answer = paper.get(&url).await;
        assert_eq!(answer.status, 200, "{url}");
        assert_eq!(answer.header("content-type"), mime);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
        let facts = ::pictures::inspect(&answer.bytes, &::pictures::Limits::default()).unwrap();
        assert_eq!((facts.width, facts.height, facts.format), (240, 135, format));
        let etag = answer.header("etag").to_owned();
        let same = paper.get_with(&url, &[("if-none-match", &etag)]).await;
        assert_eq!((same.status.as_u16(), same.bytes.len()), (304, 0));
        assert_eq!(same.header("etag"), etag);
        let head = Request::builder().method(Method::HEAD).uri(&url).body(Body::empty()).unwrap();
        let head = paper.send(head).await;
        assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
        assert_eq!(head.header("content-length"), answer.bytes.len().to_string());
    }
    assert_eq!(workload(cx).rendered, 3);
    assert_eq!(blob_count(&cx.ports().blobs, "renditions").await, 3);
});

both_engines!(an_address_that_was_changed_is_refused_without_any_work, |engine| async move {
    let paper = paper(engine).await;
    let url = url(&paper, 1, 240, Format::Webp).await;
    let (before, rest) = url.rsplit_once('_').unwrap();
    let changed = [
        (url.replace("240x135", "2400x1350"), 403),
        (url.replace(".webp", ".jpg"), 403),
        (url.replace(".webp", ".avif"), 403),
        (url.replace("_80_", "_100_"), 403),
        (url.replace("2020/10/11", "2020/10/12"), 403),
        (url.replace(":506_", ":500_").replace(":549_", ":540_").replace(":548_", ":540_"), 403),
        (format!("{before}_AAAAAAAAAAAAAAAA.webp"), 403),
        (format!("{url}?w=4000"), 403),
        (url.replace(".webp", ".png"), 404),
        (url.replace(".webp", ".svg"), 404),
        (format!("{before}_{}", &rest[1..]), 404),
        (format!("{before}.webp"), 404),
        (url.replace("240x135", "0240x0135"), 404),
        (url.replace("240x135", "%32%34%30x135"), 404),
    ];
    for (address, status) in changed {
        assert_ne!(address, url);
        let answer = paper.get(&address).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.bytes.is_empty(), "{address}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(workload(paper.ctx()).rendered, 0);
    assert_eq!(blob_count(&paper.ctx().ports().blobs, "renditions").await, 0);
});

both_engines!(path_tricks_lead_nowhere, |engine| async move {
    let paper = paper(engine).await;
    with_edition(&paper).await;
    let tricks = [
        "/img",
        "/img/",
        "/img/..",
        "/img/../secret.key",
        "/img/%2e%2e/%2e%2e/secret.key",
        "/img/2020/10/11/",
        "/img/2020/10/11/..%2f..%2fsecret.key",
        "/img//2020/10/11/x_0:0:1:1_1x1_80_AAAAAAAAAAAAAAAA.jpg",
        "/img/2020/10/11/x_0:0:1:1_1x1_80_AAAAAAAAAAAAAAAA.jpg/",
        "/img/%00",
        "/img/%ff%fe",
        "/media",
        "/media/",
        "/media/../secret.key",
        "/media/originals/ab/abc",
        "/media/2020/10/11/%2e%2e/x.mp3",
        "/media/2020/10/11/0000000000000000000000/x.mp3",
    ];
    for path in tricks {
        let answer = paper.get(path).await;
        assert!([400, 404].contains(&answer.status.as_u16()), "{path}: {}", answer.status);
    }
    let long = format!("/img/{}", "a".repeat(30_000));
    assert_eq!(paper.get(&long).await.status, 404);
    let posted = Request::post("/img/x").body(Body::from("x")).unwrap();
    assert_eq!(paper.send(posted).await.status, 405);
});

both_engines!(a_person_who_opens_a_wrong_address_reads_why, |engine| async move {
    let paper = paper(engine).await;
    with_edition(&paper).await;
    let url = url(&paper, 1, 240, Format::Webp).await;
    let wrong = url.replace("240x135", "250x140");
    let page = paper.get_with(&wrong, &[("accept", "text/html,*/*"), ("accept-language", "en")]).await;
    assert_eq!(page.status, 403);
    assert!(page.text().contains("This picture address is not one of ours"), "{}", page.text());
    assert_eq!(workload(paper.ctx()).rendered, 0);
});

both_engines!(many_who_ask_at_once_cost_the_work_once, |engine| async move {
    let paper = paper(engine).await;
    let url = url(&paper, 1, 480, Format::Webp).await;
    let answers = futures::future::join_all((0..32).map(|_| paper.get(&url))).await;
    assert!(answers.iter().all(|answer| answer.status == 200 && answer.bytes == answers[0].bytes));
    assert_eq!(workload(paper.ctx()).rendered, 1);
});

both_engines!(who_leaves_early_does_not_stop_the_work, |engine| async move {
    let paper = paper(engine).await;
    let url = url(&paper, 1, 480, Format::Jpeg).await;
    {
        let mut impatient = Box::pin(paper.get(&url));
        while workload(paper.ctx()).working == 0 && futures::poll!(&mut impatient).is_pending() {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(paper.get(&url).await.status, 200);
    assert_eq!(workload(paper.ctx()).rendered, 1);
});

both_engines!(more_than_the_queue_holds_are_told_to_come_back, |engine| async move {
    let paper = paper_with(engine, "[media]\nworkers = 1\nqueue = 1").await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let view = shown(cx, &id, "en").await.unwrap().view();
    let urls: Vec<String> =
        (0..8).map(|step| rendition_url(cx, &view, "full", 800 + step, Format::Webp)).collect();
    let answers = futures::future::join_all(urls.iter().map(|url| paper.get(url))).await;
    let count = |status: u16| answers.iter().filter(|answer| answer.status == status).count();
    assert!(count(200) >= 2, "one works, one waits");
    assert!(count(503) >= 1, "the others are told so");
    assert_eq!(count(200) + count(503), 8);
    let busy = answers.iter().find(|answer| answer.status == 503).unwrap();
    assert_eq!(busy.header("retry-after"), "10");
    for url in &urls {
        assert_eq!(paper.get(url).await.status, 200, "later there is room for each");
    }
});

both_engines!(who_cannot_wait_for_an_avif_is_led_to_a_webp_meanwhile, |engine| async move {
    let paper = paper_with(engine, "[media]\navif_wait_ms = 0").await;
    let url = url(&paper, 1, 240, Format::Avif).await;
    let answer = paper.get(&url).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (302, "no-store"));
    let quick = paper.get(answer.header("location")).await;
    assert_eq!((quick.status.as_u16(), quick.header("content-type")), (200, "image/webp"));
    // The work goes on without the one who asked.
    let mut answer = paper.get(&url).await;
    while answer.status == 302 {
        tokio::task::yield_now().await;
        answer = paper.get(&url).await;
    }
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "image/avif"));
    assert_eq!(workload(paper.ctx()).rendered, 2);
});

both_engines!(a_lost_original_is_an_error_for_the_operator_and_not_a_broken_answer, |engine| async move {
    let paper = paper(engine).await;
    let url = url(&paper, 1, 240, Format::Jpeg).await;
    let blobs = &paper.ctx().ports().blobs;
    let folder = ports::blobs::BlobKey::new("originals").unwrap();
    let heads: Vec<_> = blobs.list(Some(&folder)).try_collect().await.unwrap();
    blobs.delete(&heads[0].key).await.unwrap();
    assert_eq!(paper.get(&url).await.status, 500);
    let checks = paper.ctx().checks();
    let darkroom = checks.iter().find(|check| check.name == "media darkroom").unwrap();
    assert!(darkroom.run(paper.ctx()).await.ok);
    paper.advance(6 * SECOND).await;
});
