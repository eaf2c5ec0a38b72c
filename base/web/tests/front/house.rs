//! A front over a handful of handlers.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::{HeaderMap, Request, StatusCode, header};
use kernel::{FixedClock, Timestamp};
use tokio::sync::Notify;
use web::{
    AssetSource, Assets, ErrorPages, Failure, Front, FrontConfig, Located, PageCache, Site, Sites, Storable,
    Visit,
};

/// A front, and what its handlers did.
pub struct House {
    pub front: Front,
    pub cache: Arc<PageCache>,
    pub rendered: Arc<AtomicUsize>,
    pub go_on: Arc<Notify>,
}

struct Pages;

impl ErrorPages for Pages {
    fn page(
        &self,
        located: Located,
        failure: Failure,
    ) -> Pin<Box<dyn Future<Output = Option<String>> + Send + '_>> {
        Box::pin(async move {
            assert_ne!(located.path, "/broken-error-page", "the error page breaks, too");
            Some(format!("<p>{} at {}</p>", failure.status().as_u16(), located.path))
        })
    }
}

/// A page that may be stored, with `text` as its body.
pub fn page(text: String, tags: &[&str]) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], text.clone()).into_response();
    let tags = tags.iter().map(ToString::to_string).collect();
    response.extensions_mut().insert(Storable { body: text.into(), tags, fresh: 60_000 });
    response
}

pub const LONG: &str = "a line of a long page, which says the same thing again and again. ";

pub fn house() -> House {
    house_of(1 << 20, Duration::from_secs(5))
}

pub fn house_of(capacity: usize, patience: Duration) -> House {
    let cache = Arc::new(PageCache::new(Arc::new(FixedClock::new(Timestamp(0))), capacity));
    let rendered = Arc::new(AtomicUsize::new(0));
    let go_on = Arc::new(Notify::new());
    let sites = Arc::new(Sites::default());
    let site = |code: &str, prefix: &str| Site {
        code: code.into(),
        lang: code.parse().unwrap(),
        name: code.into(),
        origin: "https://paper.example".into(),
        host: None,
        prefix: prefix.into(),
        zone: jiff::tz::TimeZone::UTC,
        layout: minijinja::Value::UNDEFINED,
        kept: Arc::new(()),
    };
    sites.replace(vec![site("en", "/en"), site("fr", "/fr")]);
    let count = Arc::clone(&rendered);
    let counted = move |visit: Visit, headers: HeaderMap| {
        let number = count.fetch_add(1, Ordering::SeqCst);
        let seen = headers.get(header::COOKIE).map(|value| value.to_str().unwrap().to_owned());
        async move { page(format!("{} {number} {seen:?} {}", visit.path, LONG.repeat(20)), &["all"]) }
    };
    let wait = Arc::clone(&go_on);
    let slow = move || {
        let wait = Arc::clone(&wait);
        async move {
            wait.notified().await;
            page("slow".into(), &["all"])
        }
    };
    let stuck = || async { std::future::pending::<Response>().await };
    let panics = |visit: Visit| async move {
        let empty: Vec<String> = Vec::new();
        empty[visit.query.len()].clone()
    };
    let private = |visit: Visit| async move {
        ([(header::CONTENT_TYPE, "text/html")], format!("for you alone at {}", visit.path))
    };
    let with_cookie = || async {
        let mut response = page("with a cookie".into(), &[]);
        response.headers_mut().insert(header::SET_COOKIE, "courant-session=1".parse().unwrap());
        response
    };
    let pages = Router::new()
        .route("/", get(counted.clone()))
        .route("/page/{name}", get(counted))
        .route("/slow", get(slow))
        .route("/stuck", get(stuck))
        .route("/panics", get(panics))
        .route("/broken-error-page", get(|| async { Failure::of(kernel::ErrorKind::Internal) }))
        .route("/private", get(private))
        .route("/with-cookie", get(with_cookie))
        .route("/echo", post(|body: Bytes| async move { body.len().to_string() }))
        .layer(axum::extract::DefaultBodyLimit::max(10_000));
    let root = Router::new().route("/health", get(|| async { "well" }));
    let css = AssetSource { path: "css/a.css".into(), bytes: "a{color:red}".repeat(100).into() };
    let front = Front::new(FrontConfig {
        sites,
        cache: Arc::clone(&cache),
        assets: Arc::new(Assets::new(vec![css])),
        root,
        root_segments: ["health".to_owned()].into(),
        pages,
        errors: Arc::new(Pages),
        patience,
        surrogate_keys: true,
    });
    House { front, cache, rendered, go_on }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl House {
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.front.answer(request).await.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[]).await
    }

    pub fn renderings(&self) -> usize {
        self.rendered.load(Ordering::SeqCst)
    }
}
