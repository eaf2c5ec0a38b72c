//! What readers fetch: renditions below `/img/`, files below `/media/`. Deliberately absent: originals of pictures, which
//! never leave the archive.

mod files;
mod range;
mod renditions;

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::{ErrorKind, SECOND, Timestamp};
use web::Failure;

pub(crate) use files::routes as files;
pub(crate) use renditions::routes as renditions;

/// Seconds of a year: content at these addresses never changes.
const YEAR: i64 = 31_536_000;

/// How long an answer may be kept: a year, or until the rights end.
fn lifetime(rights_end: Option<Timestamp>, now: Timestamp) -> HeaderValue {
    let text = match rights_end {
        None => return HeaderValue::from_static("public, max-age=31536000, immutable"),
        Some(end) => format!("public, max-age={}", (end.since(now) / SECOND).clamp(0, YEAR)),
    };
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("no-store"))
}

/// Whether who asks has it already: weak comparison against a list (RFC 9110 §13.1.2).
fn has_it(headers: &HeaderMap, etag: &str) -> bool {
    let held = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    held.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == etag)
}

/// A refusal: a page in the reader's language where a person looks at the address, else the status alone, which is all
/// that an image element needs and costs nothing.
fn refusal(headers: &HeaderMap, failure: Failure) -> Result<Response, Failure> {
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepts.contains("text/html") {
        return Err(failure);
    }
    if let Some(report) = &failure.report {
        tracing::error!(status = failure.status().as_u16(), report, "a picture or file could not be served");
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = failure.status();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if failure.kind == ErrorKind::Unavailable {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    Ok(response)
}

/// A failure with this slice's words.
fn failure(kind: ErrorKind, key: &'static str) -> Failure {
    Failure { kind, key: Some(key), report: None }
}

fn gone() -> Failure {
    failure(ErrorKind::Gone, "media-error-gone")
}

fn unknown() -> Failure {
    failure(ErrorKind::NotFound, "media-error-unknown")
}

/// An empty answer with a status.
fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
