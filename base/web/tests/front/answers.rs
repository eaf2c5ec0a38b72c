//! What is answered when all goes well, and when not.

use std::time::Duration;

use axum::body::Body;
use http::{Request, StatusCode, header};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use web::SECURITY_HEADERS;

use crate::house::{House, house, house_of};

fn is_guarded(headers: &http::HeaderMap) -> bool {
    SECURITY_HEADERS.iter().all(|(name, _)| headers.contains_key(name))
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let house = house();
    let css = "/assets/css/a.css";
    for (method, path, status) in [
        ("GET", "/en/", 200),
        ("GET", "/en/", 200),
        ("HEAD", "/en/", 200),
        ("GET", "/en/private", 200),
        ("GET", "/en/nowhere", 404),
        ("GET", "/nowhere", 404),
        ("GET", "/", 302),
        ("POST", "/en/", 405),
        ("TRACE", "/en/", 405),
        ("DELETE", "/en/page/a", 405),
        ("GET", "/en/panics", 500),
        ("GET", "/en/broken-error-page", 500),
        ("GET", "/health", 200),
        ("POST", "/health", 405),
        ("GET", "/health/other", 404),
        ("GET", css, 200),
        ("HEAD", css, 200),
        ("POST", css, 404),
        ("GET", "/assets/none", 404),
    ] {
        let answer = house.ask(method, path, &[]).await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert!(is_guarded(&answer.headers), "{method} {path}: {:?}", answer.headers);
        let allow = answer.headers.get(header::ALLOW).map(|allow| allow.to_str().unwrap().to_owned());
        assert_eq!(allow.is_some(), status == 405, "{method} {path}: {allow:?}");
    }
}

#[tokio::test]
async fn a_handler_that_panics_is_an_error_page_and_not_a_broken_connection() {
    let house = house();
    let answer = house.get("/en/panics").await;
    assert_eq!((answer.status.as_u16(), answer.text().as_str()), (500, "<p>500 at /panics</p>"));
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    let answer = house.get("/en/broken-error-page").await;
    assert_eq!(answer.text(), "500 Internal Server Error\n");
    assert_eq!(house.cache.rendering(), 0);
}

#[tokio::test]
async fn a_handler_that_never_ends_is_cut_off() {
    let house = house_of(1 << 20, Duration::from_millis(50));
    let answer = house.get("/en/stuck").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.headers[header::RETRY_AFTER], "60");
    assert_eq!(house.cache.rendering(), 0);
}

#[tokio::test]
async fn head_is_get_without_its_body() {
    let house = house();
    for path in ["/en/", "/en/private", "/en/nowhere", "/health", "/assets/css/a.css", "/nowhere"] {
        for cookie in ["", "courant-session=1"] {
            for coding in ["", "gzip", "br"] {
                let headers = [("cookie", cookie), ("accept-encoding", coding)];
                let get = house.ask("GET", path, &headers).await;
                let head = house.ask("HEAD", path, &headers).await;
                assert!(head.body.is_empty(), "{path}");
                assert_eq!(head.status, get.status, "{path}");
                let length = head.headers[header::CONTENT_LENGTH].to_str().unwrap().parse::<usize>().unwrap();
                assert_eq!(length, get.body.len(), "{path} {cookie} {coding}");
                for name in [header::ETAG, header::CONTENT_TYPE, header::CONTENT_ENCODING, header::VARY] {
                    // A page that is not stored is rendered anew for each.
                    if cookie.is_empty() {
                        assert_eq!(head.headers.get(&name), get.headers.get(&name), "{path} {name}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn the_reader_s_language_decides_where_the_address_does_not() {
    let house = house();
    for (accept, home) in [
        ("fr", "/fr/"),
        ("fr;q=0, en", "/en/"),
        ("*", "/en/"),
        (";;;,,,q=", "/en/"),
        ("fr;q=nan, en;q=inf", "/en/"),
        ("xx-yy-zz;q=1e999", "/en/"),
    ] {
        let answer = house.ask("GET", "/", &[("accept-language", accept)]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.headers[header::LOCATION].to_str().unwrap()),
            (302, home),
            "{accept}"
        );
        assert_eq!(answer.headers[header::VARY], "accept-language");
    }
    let long = "fr-".repeat(5_000);
    assert_eq!(house.ask("GET", "/", &[("accept-language", &long)]).await.status, 302);
    let odd = Request::get("/")
        .header(header::ACCEPT_LANGUAGE, http::HeaderValue::from_bytes(b"\xff\xfe").unwrap());
    assert_eq!(house.send(odd.body(Body::empty()).unwrap()).await.status, 302);
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let house = house();
    let post = |bytes: usize| Request::post("/en/echo").body(Body::from(vec![b'x'; bytes])).unwrap();
    assert_eq!(house.send(post(10_000)).await.text(), "10000");
    let answer = house.send(post(10_001)).await;
    assert_eq!((answer.status.as_u16(), answer.text().as_str()), (413, "<p>413 at /echo</p>"));
}

#[tokio::test]
async fn two_hosts_in_one_request_are_refused() {
    let house = house();
    let answer = house.ask("GET", "/en/", &[("host", "a.example"), ("host", "b.example")]).await;
    assert!(answer.status.is_client_error());
    for host in ["", "a.example:99999", "[::1]:80", "[::1", ":::", "..", "\u{7f}".trim(), "a b"] {
        let Ok(value) = http::HeaderValue::from_str(host) else { continue };
        let request = Request::get("/en/").header(header::HOST, value).body(Body::empty()).unwrap();
        assert_eq!(house.send(request).await.status, 200, "{host:?}");
    }
}

async fn status_of(
    house: &House,
    method: &str,
    path: &str,
    headers: &[(String, Vec<u8>)],
) -> Option<StatusCode> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(name.as_str(), http::HeaderValue::from_bytes(value).ok()?);
    }
    Some(house.send(request.body(Body::empty()).ok()?).await.status)
}

#[test]
fn no_path_query_or_header_makes_the_front_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = house();
    let path = prop_oneof![
        "/(en|fr|health|assets)?/{0,3}[a-z%/.?&=;:@+~\\\\|-]{0,40}",
        "/en/(page/)?(%[0-9a-fA-F]{2}|%|[a-z/.]|\\.\\./){0,20}(\\?[ -~]{0,30})?",
        "(\\*|http://[a-z.:@%]{0,12}/en/[a-z]{0,5})",
    ];
    let name = prop::sample::select(vec![
        "host",
        "accept-language",
        "accept-encoding",
        "if-none-match",
        "range",
        "cookie",
        "referer",
        "origin",
        "if-modified-since",
        "sec-fetch-site",
        "x-forwarded-host",
        "content-length",
        "expect",
        "te",
    ]);
    let headers = prop::collection::vec(
        (name.prop_map(str::to_owned), prop::collection::vec(any::<u8>(), 0..40)),
        0..5,
    );
    let method = prop::sample::select(vec!["GET", "GET", "HEAD", "POST", "PUT", "TRACE", "OPTIONS", "BREW"]);
    let config = ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&(method, path, headers), |(method, path, headers)| {
            if path.contains("panics")
                || path.contains("stuck")
                || path.contains("slow")
                || path.contains("broken")
            {
                return Ok(());
            }
            if let Some(status) = runtime.block_on(status_of(&house, method, &path, &headers)) {
                prop_assert!(!status.is_server_error(), "{} {}: {}", method, path, status);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(house.cache.rendering(), 0);
}
