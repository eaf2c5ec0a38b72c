//! Answers for machines: stored by the page cache, packed and told apart there like pages.

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use db::DbError;
use http::{HeaderValue, header};
use kernel::{ErrorKind, SECOND, Timestamp};
use slice::Ctx;
use web::{Failure, Storable};

/// A document on its way out.
pub(crate) struct Document {
    pub(crate) body: String,
    pub(crate) mime: &'static str,
    /// When its content last changed, where that is known.
    pub(crate) modified: Option<Timestamp>,
    /// What it shows: when one of these changes, it is made anew.
    pub(crate) tags: Vec<String>,
    /// When it changes by itself.
    pub(crate) until: Option<Timestamp>,
}

/// The answer, which may be kept and served to everyone.
pub(crate) fn stored(cx: &Ctx, document: Document) -> Response {
    let mut fresh = i64::from(cx.paper().page_seconds) * SECOND;
    if let Some(until) = document.until {
        fresh = fresh.min(until.since(cx.now()).max(0));
    }
    let body = Bytes::from(document.body);
    let mut response = Response::new(Body::from(body.clone()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(document.mime));
    let lifetime = format!(
        "public, max-age=0, s-maxage={}, stale-while-revalidate=600, stale-if-error=86400",
        fresh / SECOND
    );
    if let Ok(lifetime) = HeaderValue::from_str(&lifetime) {
        headers.insert(header::CACHE_CONTROL, lifetime);
    }
    if let Some(Ok(modified)) = document.modified.map(|at| HeaderValue::from_str(&at.http_date())) {
        headers.insert(header::LAST_MODIFIED, modified);
    }
    response.extensions_mut().insert(Storable { body, tags: document.tags, fresh });
    response
}

/// What a machine is told when the database does not answer.
pub(crate) fn failed(error: DbError) -> Failure {
    match error.kind() {
        kind @ (ErrorKind::Internal | ErrorKind::Unavailable) => Failure::reported(kind, error),
        kind => Failure::of(kind),
    }
}
