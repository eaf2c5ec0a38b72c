//! The whole paper over a real socket and under random requests: nothing a client sends makes it fail, grow or
//! repeat the client's words in its addresses.

use std::collections::HashSet;
use std::io::Read as _;
use std::net::SocketAddr;
use std::time::Duration;

use articles::api::{self as articles_api, NewStory, Release};
use axum::body::Body;
use editions::api::{NewEdition, NewSection, establish_edition, establish_section};
use http::{HeaderValue, Request, StatusCode};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{Engine, TestPaper};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::watch;
use web::{Listening, SECURITY_HEADERS, ServeConfig};

use crate::harness::{both_engines, paper_with};

/// Longer than any answer takes; only what hangs meets it.
const GUARD: Duration = Duration::from_secs(60);

/// A paper of two editions with a story; returns the story's path, too.
async fn printed(engine: Engine, config: &str) -> (TestPaper, String) {
    let paper = paper_with(engine, config).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "Paper", "", "Europe/London")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "جريدة", "/ar", "Asia/Amman")).await.unwrap();
    let section = NewSection {
        edition: "en".into(),
        slug: "city".into(),
        name: "City".into(),
        description: String::new(),
        in_navigation: true,
    };
    establish_section(cx, section).await.unwrap();
    let story = NewStory {
        edition: "en".into(),
        section: Some("city".into()),
        headline: "Night ferries return".into(),
        standfirst: "What happened.".into(),
        body: text::markdown::parse("First paragraph.\n\n## Subhead\n\nSecond.").document,
        release: Release::Published(cx.now()),
        ..NewStory::default()
    };
    let filed = articles_api::file_story(cx, story).await.unwrap();
    let address = articles_api::address_of(cx, &filed.id).await.unwrap().unwrap();
    let path = address.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    paper.run_jobs().await;
    (paper, path)
}

struct Open {
    listening: Listening,
    stop: watch::Sender<bool>,
}

async fn open(paper: &TestPaper) -> Open {
    let (stop, stopped) = watch::channel(false);
    let config = ServeConfig {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        connections: 50,
        header_patience: GUARD,
        write_patience: GUARD,
        stop_patience: GUARD,
        proxies: Vec::new(),
    };
    Open { listening: web::serve(config, paper.app.front.clone(), stopped).await.unwrap(), stop }
}

impl Open {
    async fn exchange(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.listening.address).await.unwrap();
        drop(stream.write_all(request.as_bytes()).await);
        let mut answer = Vec::new();
        drop(tokio::time::timeout(GUARD, stream.read_to_end(&mut answer)).await.expect("the server closes"));
        String::from_utf8_lossy(&answer).into_owned()
    }
}

fn status(answer: &str) -> &str {
    answer.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).unwrap_or_default()
}

const PAGES: [&str; 14] = [
    "/",
    "/ar/",
    "/city/",
    "/city",
    "/news/",
    "/archive/",
    "/contact/",
    "/contact",
    "/robots.txt",
    "/sitemap.xml",
    "/feed/",
    "/nowhere/",
    "/ar/nowhere",
    "/.well-known/security.txt",
];

both_engines!(no_page_repeats_the_host_it_was_asked_by, |engine| async move {
    let (paper, story) = printed(engine, "").await;
    let open = open(&paper).await;
    let hosts = [
        "evil.example",
        "evil.example:80",
        "127.0.0.1:8080.evil.example",
        "evil.example\"><script>",
        "",
        "[::evil",
    ];
    for page in PAGES.into_iter().chain([story.as_str()]) {
        for host in hosts {
            let request = format!(
                "GET {page} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n\
                 X-Forwarded-Proto: evil\r\nX-Original-URL: /evil\r\nConnection: close\r\n\r\n"
            );
            let answer = open.exchange(&request).await;
            assert!(
                matches!(status(&answer).as_bytes()[..], [b'2' | b'3' | b'4', _, _]),
                "{page} {host}: {answer}"
            );
            assert!(!answer.contains("evil"), "{page} {host}: {answer}");
        }
        let absolute =
            format!("GET http://evil.example{page} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let answer = open.exchange(&absolute).await;
        assert!(!answer.contains("evil"), "{page}: {answer}");
    }
    open.stop.send_replace(true);
});

both_engines!(no_redirect_leads_out_of_the_paper, |engine| async move {
    let (paper, story) = printed(engine, "").await;
    let bare = story.trim_end_matches('/');
    for path in [
        "//evil.example",
        "//evil.example/",
        "///evil.example//",
        "/\\evil.example/",
        "/%2f%2fevil.example/",
        "/ar//evil.example",
        "/ar/%0d%0aLocation:evil",
        "/.//evil.example",
        "/city//evil.example",
        "/city/..//evil.example",
        "/s/..%2fevil",
        bare,
        &format!("{bare}?next=//evil.example"),
        &format!("/{story}"),
        "/?url=//evil.example",
        "/city?//evil.example",
    ] {
        let Ok(request) = Request::get(path).header("host", "evil.example").body(Body::empty()) else {
            continue;
        };
        let answer = paper.send(request).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
        let to = answer.header("location");
        let inside = to.is_empty()
            || to.starts_with("http://127.0.0.1:8080/")
            || (to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\"));
        assert!(inside, "{path} leads to {to}");
    }
});

both_engines!(every_kind_of_answer_is_guarded_and_varies_as_it_says, |engine| async move {
    let (paper, story) = printed(engine, "").await;
    for path in PAGES.into_iter().chain([
        story.as_str(),
        "/health/live",
        "/assets/css/site.css",
        "/img/x/y",
        "/media/x",
    ]) {
        let get = paper.get(path).await;
        for (name, _) in SECURITY_HEADERS {
            assert!(get.headers.contains_key(&name), "{path}: {name}");
        }
        assert!(get.headers.get("set-cookie").is_none(), "{path}");
        let head = paper.send(Request::head(path).header("host", "x").body(Body::empty()).unwrap()).await;
        assert_eq!((head.status, head.bytes.len()), (get.status, 0), "{path}");
        if get.headers.contains_key("etag") {
            assert!(get.header("vary").contains("accept-encoding"), "{path}");
            let held = paper.get_with(path, &[("if-none-match", get.header("etag"))]).await;
            assert_eq!((held.status.as_u16(), held.bytes.len()), (304, 0), "{path}");
        }
        for coding in ["gzip", "br"] {
            let packed = paper.get_with(path, &[("accept-encoding", coding)]).await;
            assert_eq!(packed.status, get.status);
            let mut text = Vec::new();
            match packed.header("content-encoding") {
                "gzip" => drop(flate2::read::GzDecoder::new(&*packed.bytes).read_to_end(&mut text).unwrap()),
                "br" => brotli::BrotliDecompress(&mut &*packed.bytes, &mut text).unwrap(),
                _ => text = packed.bytes,
            }
            // A page for one visitor carries a challenge of its own.
            if get.headers.contains_key("etag") {
                assert_eq!(text, get.bytes, "{path} {coding}");
            }
        }
    }
    for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "BREW"] {
        for path in ["/", "/ar/", "/city/", "/nowhere/", "/robots.txt", story.as_str()] {
            let request =
                Request::builder().method(method).uri(path).header("host", "x").body(Body::empty()).unwrap();
            let answer = paper.send(request).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(answer.header("allow").contains("GET"), "{method} {path}: {}", answer.header("allow"));
        }
    }
});

both_engines!(many_queries_do_not_grow_the_paper, |engine| async move {
    let (paper, _) = printed(engine, "[paper]\npage_cache_mb = 1").await;
    for number in 0..400 {
        let path = format!("/city/?tracking={number}{}", "x".repeat(150));
        assert_eq!(paper.get(&path).await.status, 200);
        assert!(paper.ctx().cache().size().1 <= 1 << 20);
    }
    assert!(paper.ctx().cache().size().0 > 1);
    assert_eq!(paper.ctx().cache().rendering(), 0);
});

both_engines!(a_crowd_at_the_front_page_is_one_rendering, |engine| async move {
    let (paper, _) = printed(engine, "").await;
    paper.ctx().cache().clear();
    let crowd = futures::future::join_all((0..100).map(|_| paper.get("/"))).await;
    let tags: HashSet<&str> = crowd.iter().map(|answer| answer.header("etag")).collect();
    assert_eq!(tags.len(), 1);
    assert!(crowd.iter().all(|answer| answer.status == StatusCode::OK));
    assert_eq!((paper.ctx().cache().size().0, paper.ctx().cache().rendering()), (1, 0));
});

both_engines!(a_stop_lets_the_open_request_end, |engine| async move {
    let (paper, story) = printed(engine, "").await;
    let open = open(&paper).await;
    let answer =
        open.exchange(&format!("GET {story} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).await;
    assert_eq!(status(&answer), "200");
    let mut half = TcpStream::connect(open.listening.address).await.unwrap();
    half.write_all(format!("GET {story} HTTP/1.1\r\nHost: x\r\n").as_bytes()).await.unwrap();
    tokio::task::yield_now().await;
    open.stop.send_replace(true);
    half.write_all(b"\r\n").await.unwrap();
    let mut answer = Vec::new();
    drop(tokio::time::timeout(GUARD, half.read_to_end(&mut answer)).await.expect("the server closes"));
    tokio::time::timeout(GUARD, open.listening.ended).await.expect("it ends").unwrap();
});

/// Requests made of pieces that mean something to the paper and pieces that mean nothing to anyone.
fn requests(story: &str) -> impl Strategy<Value = (String, String, Vec<(String, Vec<u8>)>, Vec<u8>)> {
    let known = prop::sample::select(vec![
        "/".to_owned(),
        "/ar/".into(),
        "/city/".into(),
        story.to_owned(),
        "/tags/a/".into(),
        "/topics/a/".into(),
        "/authors/a/".into(),
        "/news/".into(),
        "/multimedia/".into(),
        "/archive/2020/10/".into(),
        "/archive/".into(),
        "/archive/9999/99/99/".into(),
        "/archive/-1/0/0/".into(),
        "/pages/a/".into(),
        "/s/abc/".into(),
        "/contact".into(),
        "/feed/".into(),
        "/sitemap.xml".into(),
        "/news-sitemap.xml".into(),
        "/img/a/b/c.jpg".into(),
        "/media/a/b".into(),
        "/identity/en.x.css".into(),
        "/assets/css/site.css".into(),
        "/robots.txt".into(),
        "/manifest.webmanifest".into(),
    ]);
    let tail = prop_oneof![
        3 => Just(String::new()),
        2 => "[a-zA-Z0-9%/.:;=~@,*'()!$+_-]{0,24}",
        1 => "(%[0-9a-fA-F]{2}|\\.\\./|/){1,12}",
        1 => "[a-z0-9]{300,400}",
    ];
    let query = prop_oneof![
        3 => Just(String::new()),
        2 => "\\?(page|after|before|q|lang|month|year|size|token|from|to)=[0-9a-zA-Z%._-]{0,20}",
        1 => "\\?(page|after|q)=(-1|0|99999999999999999999|%00|%ff|[0-9]{13}-[0-9a-f]{32}|-9223372036854775808-a)",
        1 => "\\?[!-~&&[^#]]{0,60}",
    ];
    let path = (known, tail, query).prop_map(|(known, tail, query)| format!("{known}{tail}{query}"));
    let name = prop::sample::select(vec![
        "host",
        "accept-language",
        "accept-encoding",
        "accept",
        "if-none-match",
        "if-modified-since",
        "range",
        "cookie",
        "referer",
        "origin",
        "sec-fetch-site",
        "content-type",
        "x-forwarded-for",
        "authorization",
        "user-agent",
    ]);
    let value = prop_oneof![
        Just(b"application/x-www-form-urlencoded".to_vec()),
        Just(b"multipart/form-data; boundary=x".to_vec()),
        Just(b"application/json".to_vec()),
        Just(b"same-origin".to_vec()),
        Just(b"bytes=0-0,5-,-1,9-1".to_vec()),
        Just(b"W/\"x\", \"y\", *".to_vec()),
        Just(b"courant-session=x; courant=\"".to_vec()),
        prop::collection::vec(any::<u8>(), 0..60),
    ];
    let headers = prop::collection::vec((name.prop_map(str::to_owned), value), 0..5);
    let method =
        prop::sample::select(vec!["GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "TRACE", "OPTIONS"]);
    let body = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "(name|email|message|token|challenge|proof|answer|subject)=[ -~]{0,40}(&(name|email|message)=%[0-9A-F]{2}){0,4}"
            .prop_map(String::into_bytes),
        Just(b"--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\"\r\n\r\n\0\xff\r\n--x--".to_vec()),
    ];
    (method.prop_map(str::to_owned), path, headers, body)
}

fn no_request_makes_the_paper_fail(engine: Engine, cases: u32) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (paper, story) = runtime.block_on(printed(engine, ""));
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    };
    TestRunner::new(config)
        .run(&requests(&story), |(method, path, headers, body)| {
            let mut request = Request::builder().method(method.as_str()).uri(path.as_str());
            for (name, value) in &headers {
                let Ok(value) = HeaderValue::from_bytes(value) else { continue };
                request = request.header(name.as_str(), value);
            }
            let Ok(request) = request.body(Body::from(body)) else { return Ok(()) };
            let answer = runtime.block_on(paper.send(request));
            prop_assert!(!answer.status.is_server_error(), "{} {}: {}", method, path, answer.status);
            for (name, _) in SECURITY_HEADERS {
                prop_assert!(answer.headers.contains_key(&name), "{} {}: {}", method, path, name);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(paper.ctx().cache().rendering(), 0);
    assert_eq!(runtime.block_on(paper.get("/")).status, StatusCode::OK);
}

#[test]
fn no_request_makes_the_paper_fail_on_sqlite() {
    no_request_makes_the_paper_fail(Engine::Sqlite, 1_200);
}

#[test]
fn no_request_makes_the_paper_fail_on_postgres() {
    no_request_makes_the_paper_fail(Engine::Postgres, 400);
}
