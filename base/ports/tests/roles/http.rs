//! Fetching from a web server of bad manners, and the fake that must answer alike.

use std::net::IpAddr;
use std::time::Duration;

use ports::http::{FetchLimits, Http, HttpConfig, HttpError};

use crate::servers::web::WebServer;
use crate::servers::{Certificate, soon};

const HOST: &str = "paper.example";

fn limits() -> FetchLimits {
    FetchLimits {
        bytes: 4_000,
        total: Duration::from_secs(30),
        idle: Duration::from_secs(20),
        ..FetchLimits::default()
    }
}

fn html_only() -> FetchLimits {
    FetchLimits { content_types: vec!["text/html".into(), "image/*".into()], ..limits() }
}

/// Allows the server's one address and nothing else of the house.
fn config(server: &WebServer) -> HttpConfig {
    let loopback: IpAddr = server.address.ip();
    let inside: IpAddr = "127.0.0.9".parse().unwrap();
    HttpConfig {
        ports: vec![server.address.port()],
        allow: vec![loopback],
        hosts: [
            (HOST.to_owned(), vec![loopback]),
            ("inside.example".to_owned(), vec![inside]),
            ("mixed.example".to_owned(), vec![loopback, inside]),
            ("unknown.example".to_owned(), vec![]),
        ]
        .into(),
        contact: "desk@post.example".into(),
        ..HttpConfig::default()
    }
}

async fn start() -> (WebServer, Http, String) {
    let server = WebServer::start(None).await;
    let http = Http::open(&config(&server)).unwrap();
    let base = format!("http://{HOST}:{}", server.address.port());
    (server, http, base)
}

/// What the real thing and the fake must both do.
async fn conforms(http: &Http, base: &str) {
    let page = http.fetch(&format!("{base}/page"), &html_only()).await.unwrap();
    assert_eq!((page.status, page.is_success()), (200, true));
    assert_eq!(page.content_type(), "text/html");
    assert_eq!(page.bytes, "<p>Good morning</p>");
    assert_eq!(page.final_url.path(), "/page");

    let pictures = FetchLimits { content_types: vec!["image/*".into()], ..limits() };
    let missing = http.fetch(&format!("{base}/missing"), &pictures).await.unwrap();
    assert_eq!((missing.status, missing.is_success()), (404, false));

    let refused = |error| move |answer: Result<_, HttpError>| assert_eq!(answer.map(|_: ()| ()), Err(error));
    let fetch = async |address: String, limits: FetchLimits| http.fetch(&address, &limits).await.map(|_| ());
    let wrong_type = HttpError::ContentType("text/html; charset=utf-8".into());
    refused(wrong_type)(fetch(format!("{base}/page"), pictures).await);
    refused(HttpError::TooLarge(4_000))(fetch(format!("{base}/large"), limits()).await);
    refused(HttpError::Scheme("ftp".into()))(fetch("ftp://paper.example/".into(), limits()).await);
    refused(HttpError::Port(22))(fetch("http://paper.example:22/".into(), limits()).await);
    refused(HttpError::Credentials)(fetch("http://a:b@paper.example/".into(), limits()).await);
    refused(HttpError::Address)(fetch("not an address".into(), limits()).await);
    let unknown = base.replace(HOST, "unknown.example");
    refused(HttpError::NotResolved("unknown.example".into()))(fetch(unknown, limits()).await);
    for inside in ["127.0.0.2", "2130706434", "[::ffff:127.0.0.1]", "169.254.169.254", "[::1]"] {
        let answer = http.fetch(&base.replace(HOST, inside), &limits()).await;
        assert!(matches!(answer, Err(HttpError::NotPublic { .. })), "{inside}: {answer:?}");
    }
}

#[tokio::test]
async fn guarded_fetching_conforms() {
    let (_server, http, base) = start().await;
    conforms(&http, &base).await;
}

#[tokio::test]
async fn the_fake_conforms_and_remembers_what_was_asked() {
    let (http, base) = (Http::canned(), format!("http://{HOST}"));
    http.answer(&format!("{base}/page"), 200, "text/html; charset=utf-8", "<p>Good morning</p>");
    http.answer(&format!("{base}/missing"), 404, "text/html", "");
    http.answer(&format!("{base}/large"), 200, "text/html", vec![b'x'; 5_000]);
    conforms(&http, &base).await;
    assert_eq!(http.asked()[0], "http://paper.example/page");
    http.fail(&format!("{base}/page"), HttpError::TooSlow(1));
    assert_eq!(http.fetch(&format!("{base}/page"), &limits()).await.unwrap_err(), HttpError::TooSlow(1));
}

#[tokio::test]
async fn loopback_is_refused_by_default_whatever_it_is_called() {
    let server = WebServer::start(None).await;
    let port = server.address.port();
    let http = Http::open(&HttpConfig { ports: vec![port], ..HttpConfig::default() }).unwrap();
    let names =
        ["127.0.0.1", "localhost", "localhost.", "LOCALHOST", "0x7f.1", "0177.0.0.1", "[::1]", "0.0.0.0"];
    for name in names {
        let answer = soon(http.fetch(&format!("http://{name}:{port}/page"), &limits())).await;
        let refused = matches!(answer, Err(HttpError::NotPublic { .. } | HttpError::NotResolved(_)));
        assert!(refused, "{name}: {answer:?}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn the_house_may_be_asked_when_the_operator_says_so() {
    let server = WebServer::start(None).await;
    let config =
        HttpConfig { ports: vec![server.address.port()], allow_private: true, ..HttpConfig::default() };
    let http = Http::open(&config).unwrap();
    let page = soon(http.fetch(&format!("http://{}/page", server.address), &limits())).await.unwrap();
    assert_eq!(page.bytes, "<p>Good morning</p>");
}

#[tokio::test]
async fn redirects_are_followed_up_to_a_limit() {
    let (_server, http, base) = start().await;
    let chain = format!("{base}/a?to=/b%3Fto=/page");
    let once = soon(http.fetch(&format!("{base}/a?to=/page"), &limits())).await.unwrap();
    assert_eq!((once.status, once.final_url.path()), (200, "/page"));
    assert!(soon(http.fetch(&chain, &limits())).await.is_ok());
    let round = soon(http.fetch(&format!("{base}/round"), &limits())).await;
    assert_eq!(round.unwrap_err(), HttpError::Redirects(5));
    let none = FetchLimits { redirects: 0, ..limits() };
    let stopped = soon(http.fetch(&format!("{base}/a?to=/page"), &none)).await;
    assert_eq!(stopped.unwrap_err(), HttpError::Redirects(0));
    let nowhere = soon(http.fetch(&format!("{base}/nowhere"), &limits())).await.unwrap();
    assert_eq!(nowhere.status, 302);
}

#[tokio::test]
async fn every_hop_is_judged_anew() {
    let (server, http, base) = start().await;
    let port = server.address.port();
    let inside = [
        format!("http://127.0.0.2:{port}/page"),
        format!("http://2130706434:{port}/page"),
        format!("http://[::ffff:127.0.0.1]:{port}/page"),
        format!("http://[::1]:{port}/page"),
        format!("//169.254.169.254:{port}/latest/meta-data/"),
        format!("http://inside.example:{port}/page"),
        format!("http://INSIDE.example.:{port}/page"),
        format!("http://mixed.example:{port}/page"),
    ];
    for place in inside {
        let answer = soon(http.fetch(&format!("{base}/a?to={place}"), &limits())).await;
        assert!(matches!(answer, Err(HttpError::NotPublic { .. })), "{place}: {answer:?}");
    }
    let other = [
        ("file:///etc/passwd".to_owned(), HttpError::Scheme("file".into())),
        ("gopher://paper.example/".to_owned(), HttpError::Scheme("gopher".into())),
        ("http://paper.example:22/".to_owned(), HttpError::Port(22)),
        (format!("http://a:b@paper.example:{port}/page"), HttpError::Credentials),
        ("http://[::1".to_owned(), HttpError::Address),
    ];
    for (place, reason) in other {
        let answer = soon(http.fetch(&format!("{base}/a?to={place}"), &limits())).await;
        assert_eq!(answer.unwrap_err(), reason, "{place}");
    }
    assert!(server.requests().iter().all(|request| request.starts_with("GET /a?to=")));
}

#[tokio::test]
async fn size_is_counted_while_it_comes() {
    let (_server, http, base) = start().await;
    for path in ["/large", "/promise", "/endless"] {
        let answer = soon(http.fetch(&format!("{base}{path}"), &limits())).await;
        assert_eq!(answer.unwrap_err(), HttpError::TooLarge(4_000), "{path}");
    }
}

#[tokio::test]
async fn slow_bytes_are_cut_off() {
    let (_server, http, base) = start().await;
    let quick = FetchLimits {
        total: Duration::from_millis(300),
        idle: Duration::from_secs(30),
        bytes: u64::MAX,
        ..limits()
    };
    let answer = soon(http.fetch(&format!("{base}/drip"), &quick)).await;
    assert!(matches!(answer, Err(HttpError::TooSlow(_))), "{answer:?}");
}

#[tokio::test]
async fn silence_is_cut_off() {
    let (_server, http, base) = start().await;
    let impatient = FetchLimits { idle: Duration::from_millis(300), ..limits() };
    for path in ["/silent", "/stalls"] {
        let answer = soon(http.fetch(&format!("{base}{path}"), &impatient)).await;
        assert!(matches!(answer, Err(HttpError::Silent(_))), "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn broken_answers_are_failures_with_a_reason() {
    let (_server, http, base) = start().await;
    for path in ["/short", "/garbage"] {
        let answer = soon(http.fetch(&format!("{base}{path}"), &limits())).await;
        assert!(matches!(answer, Err(HttpError::Connection(_))), "{path}: {answer:?}");
    }
    let packed = soon(http.fetch(&format!("{base}/packed"), &limits())).await;
    assert_eq!(packed.unwrap_err(), HttpError::Encoding("gzip".into()));
    let untyped = soon(http.fetch(&format!("{base}/untyped"), &html_only())).await;
    assert_eq!(untyped.unwrap_err(), HttpError::ContentType(String::new()));
}

#[tokio::test]
async fn a_request_says_who_we_are_and_nothing_about_readers() {
    let (server, http, base) = start().await;
    soon(http.fetch(&format!("{base}/a?to=/page"), &html_only())).await.unwrap();
    soon(http.fetch(&format!("{base}/page"), &html_only())).await.unwrap();
    for request in server.requests() {
        let request = request.to_ascii_lowercase();
        assert!(request.contains("user-agent: courant/"), "{request}");
        assert!(request.contains("(+desk@post.example)\r\n"), "{request}");
        assert!(request.contains("accept: text/html, image/*\r\n"), "{request}");
        assert!(request.contains("accept-encoding: identity\r\n"), "{request}");
        assert!(!request.contains("cookie") && !request.contains("referer"), "{request}");
    }
}

#[tokio::test]
async fn a_certificate_is_believed_only_from_a_known_authority() {
    let certificate = Certificate::new();
    let server = WebServer::start(Some(&certificate)).await;
    let address = format!("https://{HOST}:{}/page", server.address.port());
    let known = HttpConfig { ca_file: Some(certificate.ca_file()), ..config(&server) };
    let page = soon(Http::open(&known).unwrap().fetch(&address, &limits())).await.unwrap();
    assert_eq!(page.bytes, "<p>Good morning</p>");
    let stranger = Certificate::new();
    let unknown = HttpConfig { ca_file: Some(stranger.ca_file()), ..config(&server) };
    let answer = soon(Http::open(&unknown).unwrap().fetch(&address, &limits())).await;
    assert!(matches!(answer, Err(HttpError::Untrusted(_))), "{answer:?}");
}

#[tokio::test]
async fn a_closed_port_is_a_transient_failure() {
    let (server, http, base) = start().await;
    drop(server);
    loop {
        // The port closes a moment after the server is dropped.
        if let Err(error) = soon(http.fetch(&format!("{base}/page"), &limits())).await {
            assert!(error.is_transient(), "{error}");
            return;
        }
    }
}

#[tokio::test]
async fn only_so_many_requests_are_on_their_way_at_once() {
    let server = WebServer::start(None).await;
    let http = Http::open(&HttpConfig { concurrent: 1, ..config(&server) }).unwrap();
    let address = format!("http://{HOST}:{}/page", server.address.port());
    let limits = limits();
    let answers = soon(futures::future::join_all((0..10).map(|_| http.fetch(&address, &limits)))).await;
    assert!(answers.into_iter().all(|answer| answer.is_ok()));
}
