//! Which pages are stored, for whom, and what happens while they are rendered.

use std::io::Read as _;

use futures::FutureExt as _;
use futures::future::join_all;
use http::header;

use crate::house::{Answer, house, house_of};

fn unpacked(answer: &Answer) -> String {
    let mut text = String::new();
    match answer.headers.get(header::CONTENT_ENCODING).map(|coding| coding.to_str().unwrap()) {
        Some("gzip") => drop(flate2::read::GzDecoder::new(&*answer.body).read_to_string(&mut text).unwrap()),
        Some("br") => {
            let mut bytes = Vec::new();
            brotli::BrotliDecompress(&mut &*answer.body, &mut bytes).unwrap();
            text = String::from_utf8(bytes).unwrap();
        }
        Some(other) => panic!("{other} was not offered"),
        None => text = answer.text(),
    }
    text
}

#[tokio::test]
async fn each_coding_unpacks_to_the_same_page_under_a_tag_of_its_own() {
    let house = house();
    let plain = house.get("/en/").await;
    assert!(plain.headers.get(header::CONTENT_ENCODING).is_none());
    let mut tags = std::collections::HashSet::from([plain.headers[header::ETAG].clone()]);
    for (accept, coding) in [
        ("gzip", Some("gzip")),
        ("br", Some("br")),
        ("gzip, deflate, br, zstd", Some("br")),
        ("br;q=0, gzip;q=0.1", Some("gzip")),
        ("zstd", None),
        (";;,,=", None),
        ("gzip;q=banana", None),
    ] {
        let answer = house.ask("GET", "/en/", &[("accept-encoding", accept)]).await;
        let used = answer.headers.get(header::CONTENT_ENCODING).map(|used| used.to_str().unwrap());
        assert_eq!(used, coding, "{accept}");
        assert_eq!(unpacked(&answer), plain.text(), "{accept}");
        assert_eq!(answer.headers[header::VARY], "accept-encoding");
        tags.insert(answer.headers[header::ETAG].clone());
    }
    assert_eq!(tags.len(), 3);
    assert_eq!(house.renderings(), 1);
}

#[tokio::test]
async fn who_has_the_page_is_not_sent_it_again() {
    let house = house();
    for coding in ["", "gzip", "br"] {
        let first = house.ask("GET", "/en/", &[("accept-encoding", coding)]).await;
        let etag = first.headers[header::ETAG].to_str().unwrap().to_owned();
        let held = [("accept-encoding", coding), ("if-none-match", etag.as_str())];
        let again = house.ask("GET", "/en/", &held).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
        assert_eq!(again.headers[header::ETAG], etag.as_str());
        assert_eq!(again.headers[header::VARY], "accept-encoding");
    }
    for nonsense in ["", "\"", "W/", "\"a\", \"b", "\u{e9}"] {
        assert_eq!(house.ask("GET", "/en/", &[("if-none-match", nonsense)]).await.status, 200, "{nonsense}");
    }
    for range in ["bytes=0-10", "bytes=5-1", "bytes=99999999999999999999-", "lines=1-2", "bytes=0-0,1-1,2-2"]
    {
        let answer = house.ask("GET", "/en/", &[("range", range)]).await;
        assert_eq!(answer.status, 200, "a range may be answered with the whole: {range}");
    }
}

#[tokio::test]
async fn a_visitor_s_own_pages_are_neither_stored_nor_given_to_others() {
    let house = house();
    let own = house.ask("GET", "/en/page/a", &[("cookie", "x=1; courant-session=abc")]).await;
    assert!(own.text().contains("courant-session=abc"));
    let host = house.ask("GET", "/en/page/a", &[("cookie", "__Host-courant=abc")]).await;
    assert!(host.text().contains("__Host-courant=abc"));
    let stranger = house.get("/en/page/a").await;
    assert!(stranger.text().contains("None"), "{}", stranger.text());
    assert_eq!(house.renderings(), 3);
    house.ask("GET", "/en/page/a", &[("authorization", "Bearer x")]).await;
    assert_eq!(house.renderings(), 4);
}

#[tokio::test]
async fn the_cookies_of_others_neither_pass_the_cache_by_nor_get_into_it() {
    let house = house();
    for cookie in ["_ga=1", "__cf_bm=2; x=courant", "not-courant=1", "=", ";;;"] {
        let answer = house.ask("GET", "/en/page/b", &[("cookie", cookie)]).await;
        assert!(answer.text().contains(" 0 None "), "{cookie}: {}", answer.text());
    }
    assert_eq!(house.renderings(), 1);
}

#[tokio::test]
async fn a_page_that_sets_a_cookie_is_not_stored() {
    let house = house();
    assert!(house.get("/en/with-cookie").await.headers.contains_key(header::SET_COOKIE));
    assert_eq!(house.cache.size().0, 0);
}

#[tokio::test]
async fn a_crowd_has_a_page_rendered_once() {
    let house = house();
    let crowd = join_all((0..200).map(|_| house.get("/en/page/a"))).await;
    assert!(crowd.iter().all(|answer| answer.text().contains(" 0 None ")));
    assert_eq!((house.renderings(), house.cache.rendering()), (1, 0));
}

#[tokio::test]
async fn visitors_who_go_away_leave_no_page_waiting() {
    let house = house();
    let mut gone: Vec<_> = (0..50).map(|_| Box::pin(house.get("/en/slow"))).collect();
    for visitor in &mut gone {
        assert!(visitor.as_mut().now_or_never().is_none());
    }
    assert_eq!(house.cache.rendering(), 1);
    // The one who renders goes first; those who wait go on.
    drop(gone.remove(0));
    house.go_on.notify_one();
    let served = join_all(gone).await;
    assert!(served.iter().all(|answer| answer.text() == "slow"));
    assert_eq!(house.cache.rendering(), 0);
    house.cache.clear();
    let mut alone = Box::pin(house.get("/en/slow"));
    assert!(alone.as_mut().now_or_never().is_none());
    drop(alone);
    assert_eq!(house.cache.rendering(), 0);
}

#[tokio::test]
async fn a_page_purged_while_it_is_rendered_is_rendered_again_for_the_next() {
    let house = house();
    let mut early = Box::pin(house.get("/en/slow"));
    assert!(early.as_mut().now_or_never().is_none());
    house.cache.purge(["all"]);
    let mut late = Box::pin(house.get("/en/slow"));
    assert!(late.as_mut().now_or_never().is_none());
    house.go_on.notify_one();
    assert_eq!(early.await.text(), "slow");
    assert_eq!(house.cache.size().0, 0);
    assert!(late.as_mut().now_or_never().is_none(), "it waits for a new page");
    house.go_on.notify_one();
    assert_eq!(late.await.text(), "slow");
    assert_eq!(house.cache.size().0, 1);
}

#[tokio::test]
async fn ten_thousand_queries_stay_within_the_memory_given() {
    const CAPACITY: usize = 300_000;
    let house = house_of(CAPACITY, std::time::Duration::from_secs(5));
    for number in 0..10_000 {
        let path = format!("/en/page/a?number={number}&{}", "x".repeat(100));
        assert_eq!(house.get(&path).await.status, 200);
        assert!(house.cache.size().1 <= CAPACITY);
    }
    for number in 0..2_000 {
        house.get(&format!("/en/private?number={number}")).await;
        house.get(&format!("/en/nowhere/{number}")).await;
    }
    assert!(house.cache.size().0 > 10);
    assert_eq!(house.cache.rendering(), 0);
}
