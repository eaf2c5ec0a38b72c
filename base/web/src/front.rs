//! The front of the house: finds the site, serves assets and cached pages, lets handlers make the rest, and puts a
//! page in the reader's language where something fails.

mod tally;
mod upload;

use std::collections::HashSet;
use std::convert::Infallible;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use futures::FutureExt as _;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use kernel::ErrorKind;
use tower::ServiceExt as _;

use crate::cache::{Lead, Turn};
use crate::{Assets, CacheKey, Failure, Located, PageCache, Sites, Storable};

/// Headers on every answer. No inline script or style, no plug-ins, no frame around our pages; frames of others only
/// over HTTPS, which a reader opens by a click.
pub const SECURITY_HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; \
         connect-src 'self'; media-src 'self' https:; frame-src 'self' https:; object-src 'none'; base-uri 'self'; \
         form-action 'self'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(), camera=(), microphone=(), interest-cohort=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("x-frame-options"), "DENY"),
];

/// Makes the page that says what went wrong, in the words of the site asked.
pub trait ErrorPages: Send + Sync {
    /// The HTML, or `None` when no page can be made; then a plain line is sent.
    fn page(
        &self,
        located: Located,
        failure: Failure,
    ) -> Pin<Box<dyn Future<Output = Option<String>> + Send + '_>>;
}

/// How the front is put together.
pub struct FrontConfig {
    /// The sites.
    pub sites: Arc<Sites>,
    /// The cache of whole pages.
    pub cache: Arc<PageCache>,
    /// Files below `/assets/`.
    pub assets: Arc<Assets>,
    /// Addresses that belong to no site: health, metrics, pictures.
    pub root: Router,
    /// The first segments of `root`'s addresses.
    pub root_segments: HashSet<String>,
    /// Addresses within a site.
    pub pages: Router,
    /// Makes error pages.
    pub errors: Arc<dyn ErrorPages>,
    /// How long a handler may take.
    pub patience: Duration,
    /// Whether to send `Surrogate-Key` with a page's tags, for a CDN that purges by them.
    pub surrogate_keys: bool,
}

/// Answers requests.
#[derive(Clone)]
pub struct Front {
    inner: Arc<FrontConfig>,
}

/// The longest query a cached address may have.
const QUERY: usize = 200;
/// The longest path that is looked at.
const PATH: usize = 2_000;
/// What the names of the paper's own cookies begin with, after the `__Host-` of those that need it. Who sends one gets
/// pages of his own; cookies that others set (a network in front of the paper, a counter) change nothing.
const COOKIE: &str = "courant";

impl Front {
    /// A front over `config`.
    pub fn new(config: FrontConfig) -> Self {
        Self { inner: Arc::new(config) }
    }

    /// Answers one request. The answer to `HEAD` is that to `GET` without its body.
    pub async fn answer(&self, request: Request<Body>) -> Response<Body> {
        let head = *request.method() == Method::HEAD;
        let response = self.respond(request).await;
        tally::answered(response.status());
        if !head {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        if let Some(length) = axum::body::HttpBody::size_hint(&body).exact().filter(|length| *length > 0) {
            parts.headers.entry(header::CONTENT_LENGTH).or_insert(HeaderValue::from(length));
        }
        Response::from_parts(parts, Body::empty())
    }

    /// Answers a request that HTTP itself forbids (RFC 9110 §15.5.1).
    pub async fn refuse(&self) -> Response<Body> {
        let response = self.bad_request().await;
        tally::answered(response.status());
        response
    }

    async fn bad_request(&self) -> Response<Body> {
        let mut response = self.failed(None, Failure::of(ErrorKind::Invalid)).await;
        *response.status_mut() = StatusCode::BAD_REQUEST;
        response
    }

    async fn respond(&self, mut request: Request<Body>) -> Response<Body> {
        let inner = &self.inner;
        // Before anything is read that a purge could make stale.
        let epoch = inner.cache.epoch();
        let path = request.uri().path();
        if path.starts_with("/assets/")
            && matches!(*request.method(), Method::GET | Method::HEAD)
            && let Some(response) = inner.assets.answer(path, request.method(), request.headers()).await
        {
            return response.map(Body::from);
        }
        let segment = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        if inner.root_segments.contains(segment) {
            let located = None;
            return self.guarded(inner.root.clone(), request, located).await;
        }
        if request.headers().get_all(header::HOST).iter().nth(1).is_some() {
            return self.bad_request().await;
        }
        // A request in absolute form names its host there (RFC 9112 §3.2.2).
        let host = request.uri().authority().map(|authority| authority.as_str());
        let host = host.or_else(|| request.headers().get(header::HOST)?.to_str().ok()).unwrap_or_default();
        let Some(located) = inner.sites.locate(host, path) else {
            let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            let accept = accept.unwrap_or_default().to_owned();
            let path = path.to_owned();
            return self.nowhere(&accept, path).await;
        };
        if !matches!(*request.method(), Method::GET | Method::HEAD) || path.len() > PATH {
            return self.handled(request, located).await;
        }
        let query = request.uri().query().unwrap_or_default();
        if query.len() > QUERY || is_personal(request.headers()) {
            return self.handled(request, located).await;
        }
        let path = if query.is_empty() { located.path.clone() } else { format!("{}?{query}", located.path) };
        let key = Arc::new(CacheKey { site: located.site.code.clone(), path });
        // What is stored for everyone can't depend on what one visitor sent.
        request.headers_mut().remove(header::COOKIE);
        self.cached(request, located, key, epoch).await
    }

    async fn cached(
        &self,
        request: Request<Body>,
        located: Located,
        key: Arc<CacheKey>,
        epoch: u64,
    ) -> Response<Body> {
        let lead = match self.inner.cache.turn(&key, epoch).await {
            Turn::Found(entry) => {
                tally::looked_up(true);
                return entry.respond(request.method(), request.headers()).map(Body::from);
            }
            Turn::Lead(lead) => Some(lead),
            Turn::Alone => None,
        };
        tally::looked_up(false);
        let (method, headers) = (request.method().clone(), request.headers().clone());
        let mut get = request;
        *get.method_mut() = Method::GET;
        let response = self.handled(get, located).await;
        self.keep((&key, epoch, lead), &method, &headers, response)
    }

    /// Stores what may be stored and answers from the stored form.
    fn keep(
        &self,
        (key, epoch, lead): (&Arc<CacheKey>, u64, Option<Lead>),
        method: &Method,
        headers: &HeaderMap,
        response: Response<Body>,
    ) -> Response<Body> {
        let (mut parts, body) = response.into_parts();
        let Some(storable) = parts.extensions.remove::<Storable>() else {
            if let Some(lead) = lead {
                lead.alone(!parts.status.is_server_error());
            }
            return Response::from_parts(parts, body);
        };
        if self.inner.surrogate_keys
            && let Ok(keys) = HeaderValue::from_str(&storable.tags.join(" "))
        {
            parts.headers.insert("surrogate-key", keys);
        }
        let for_everyone = !parts.headers.contains_key(header::SET_COOKIE);
        let keep = parts.status == StatusCode::OK && storable.fresh > 0 && for_everyone;
        let entry = self.inner.cache.entry(parts.status, parts.headers, storable);
        if keep {
            self.inner.cache.store(key, epoch, &entry);
        }
        match lead {
            Some(lead) if keep => lead.share(&entry, epoch),
            Some(lead) => lead.alone(true),
            None => {}
        }
        entry.respond(method, headers).map(Body::from)
    }

    /// Runs the site's handlers on the path within the site.
    async fn handled(&self, mut request: Request<Body>, located: Located) -> Response<Body> {
        let within = match request.uri().query() {
            Some(query) => format!("{}?{query}", located.path),
            None => located.path.clone(),
        };
        match Uri::try_from(within) {
            Ok(uri) => *request.uri_mut() = uri,
            Err(_) => return self.failed(Some(located), Failure::of(ErrorKind::Invalid)).await,
        }
        request.extensions_mut().insert(located.clone());
        let began = self.inner.cache.monotonic();
        let response = self.guarded(self.inner.pages.clone(), request, Some(located)).await;
        tally::made(self.inner.cache.monotonic().saturating_sub(began));
        response
    }

    /// Runs a router with a time limit, adds what every answer carries, and turns failures into pages.
    async fn guarded(
        &self,
        router: Router,
        request: Request<Body>,
        located: Option<Located>,
    ) -> Response<Body> {
        let located = located.or_else(|| {
            let language =
                request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            let site = self.inner.sites.by_language(language.unwrap_or_default())?;
            Some(Located { site, path: request.uri().path().to_owned() })
        });
        let (request, received) = upload::noticed(request);
        let work = AssertUnwindSafe(router.oneshot(request)).catch_unwind();
        let mut response = match tokio::time::timeout(self.inner.patience, work).await {
            Ok(Ok(Ok::<_, Infallible>(response))) => response,
            Ok(Ok(Err(never))) => match never {},
            Ok(Err(_)) => {
                return self
                    .failed(located, Failure::reported(ErrorKind::Internal, "a handler panicked"))
                    .await;
            }
            Err(_) if !received.whole() => {
                let mut page = self.failed(located, Failure::of(ErrorKind::Invalid)).await;
                *page.status_mut() = StatusCode::REQUEST_TIMEOUT;
                page.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
                return page;
            }
            Err(_) => {
                return self
                    .failed(located, Failure::reported(ErrorKind::Unavailable, "a handler took too long"))
                    .await;
            }
        };
        if let Some(failure) = response.extensions_mut().remove::<Failure>() {
            return self.failed(located, failure).await;
        }
        let status = response.status();
        let plain = response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_none_or(|held| held.as_bytes().starts_with(b"text/plain"));
        if (status.is_client_error() || status.is_server_error()) && plain {
            let allow = response.headers().get(header::ALLOW).cloned();
            let mut page = self.failed(located, Failure::of(kind_of(status))).await;
            *page.status_mut() = status;
            if let Some(allow) = allow {
                page.headers_mut().insert(header::ALLOW, allow);
            }
            return page;
        }
        secure(response.headers_mut());
        response
    }

    /// No site answers this address: the root leads to the home of the reader's language.
    async fn nowhere(&self, accept: &str, path: String) -> Response<Body> {
        let site = self.inner.sites.by_language(accept);
        match site {
            Some(site) if path == "/" => {
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::FOUND;
                let headers = response.headers_mut();
                let to = HeaderValue::from_str(&site.path("/")).unwrap_or(HeaderValue::from_static("/"));
                headers.insert(header::LOCATION, to);
                headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
                secure(headers);
                response
            }
            Some(site) => self.failed(Some(Located { site, path }), Failure::not_found()).await,
            None => self.failed(None, Failure::not_found()).await,
        }
    }

    async fn failed(&self, located: Option<Located>, failure: Failure) -> Response<Body> {
        let status = failure.status();
        let report = failure.report.clone();
        let page = match located {
            Some(located) => {
                // What broke the request may break its page, too.
                let page = AssertUnwindSafe(self.inner.errors.page(located, failure)).catch_unwind();
                tokio::time::timeout(self.inner.patience, page).await.ok().and_then(Result::ok).flatten()
            }
            None => None,
        };
        if let Some(report) = report.filter(|_| page.is_none()) {
            tracing::error!(status = status.as_u16(), report, "a request failed, and no page says so");
        }
        let (body, mime) = match page {
            Some(html) => (html, "text/html; charset=utf-8"),
            None => (format!("{status}\n"), "text/plain; charset=utf-8"),
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        secure(headers);
        response
    }
}

/// Whether the visitor has shown who he is, so that pages stored for everyone are not for him.
fn is_personal(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let own = |cookie: &str| {
        let cookie = cookie.trim();
        cookie.strip_prefix("__Host-").unwrap_or(cookie).starts_with(COOKIE)
    };
    headers.contains_key(header::AUTHORIZATION) || cookies.flat_map(|value| value.split(';')).any(own)
}

/// Adds what every answer carries, where the handler has not said otherwise.
pub(crate) fn secure(headers: &mut HeaderMap) {
    for (name, value) in SECURITY_HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

fn kind_of(status: StatusCode) -> ErrorKind {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => ErrorKind::NotFound,
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => ErrorKind::Forbidden,
        StatusCode::GONE => ErrorKind::Gone,
        StatusCode::CONFLICT => ErrorKind::Conflict,
        StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => ErrorKind::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => ErrorKind::Unavailable,
        status if status.is_server_error() => ErrorKind::Internal,
        _ => ErrorKind::Invalid,
    }
}
