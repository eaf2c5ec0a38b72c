//! One stored page: its headers, its body plain and packed, and the answer to one request.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use kernel::Timestamp;

use super::Storable;
use crate::compress::{Coding, accepted_coding, pack};

/// Bodies shorter than this (bytes) are not worth packing.
const SHORT: usize = 512;

pub(crate) struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    etags: [HeaderValue; 3],
    body: Bytes,
    packed: [OnceLock<Bytes>; 2],
    pub(super) tags: Vec<String>,
    pub(super) fresh_until: Timestamp,
    used: AtomicI64,
}

impl Entry {
    pub(super) fn new(
        status: StatusCode,
        mut headers: HeaderMap,
        storable: Storable,
        now: Timestamp,
    ) -> Self {
        let digest = blake3::hash(&storable.body).to_hex();
        let short = digest.get(..16).unwrap_or_default();
        let etag = |suffix: &str| {
            HeaderValue::from_str(&format!("\"{short}{suffix}\"")).unwrap_or(HeaderValue::from_static("\"\""))
        };
        headers.remove(header::CONTENT_LENGTH);
        let varies = headers.get(header::VARY).and_then(|value| value.to_str().ok());
        let varies = varies.map(|others| format!("accept-encoding, {others}"));
        let varies = varies.and_then(|value| HeaderValue::from_str(&value).ok());
        headers.insert(header::VARY, varies.unwrap_or(HeaderValue::from_static("accept-encoding")));
        Self {
            status,
            headers,
            etags: [etag(""), etag("b"), etag("g")],
            body: storable.body,
            packed: Default::default(),
            tags: storable.tags,
            fresh_until: now.plus(storable.fresh),
            used: AtomicI64::new(now.millis()),
        }
    }

    pub(super) fn touch(&self, now: Timestamp) {
        self.used.store(now.millis(), Ordering::Relaxed);
    }

    pub(super) fn used(&self) -> i64 {
        self.used.load(Ordering::Relaxed)
    }

    /// Bytes held for the page under a key of `key` bytes. Counts the packed forms from the start, so that memory
    /// stays bounded when they are made later.
    pub(super) fn weight(&self, key: usize) -> usize {
        let tags: usize = self.tags.iter().map(|tag| tag.len() + 64).sum();
        self.body.len() + self.body.len() / 2 + tags + key + 1024
    }

    /// The answer to one request: plain or packed, whole or "not modified".
    pub(crate) fn respond(&self, method: &Method, request: &HeaderMap) -> Response<Bytes> {
        let [plain, brotli, gzip] = &self.etags;
        let coding = if self.body.len() < SHORT { None } else { accepted_coding(request) };
        let etag = match coding {
            None => plain,
            Some(Coding::Brotli) => brotli,
            Some(Coding::Gzip) => gzip,
        };
        let mut response = Response::new(Bytes::new());
        *response.headers_mut() = self.headers.clone();
        *response.status_mut() = self.status;
        response.headers_mut().insert(header::ETAG, etag.clone());
        if self.status == StatusCode::OK && is_held(request, etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        let body = match coding {
            None => self.body.clone(),
            Some(coding) => {
                response.headers_mut().insert(header::CONTENT_ENCODING, coding.header());
                self.packed(coding)
            }
        };
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if *method != Method::HEAD {
            *response.body_mut() = body;
        }
        response
    }

    fn packed(&self, coding: Coding) -> Bytes {
        let [brotli, gzip] = &self.packed;
        match coding {
            Coding::Brotli => brotli.get_or_init(|| pack(&self.body, coding, 5)).clone(),
            Coding::Gzip => gzip.get_or_init(|| pack(&self.body, coding, 6)).clone(),
        }
    }
}

/// Whether the client says that it holds the form with this `etag`: weak comparison against every list it sends
/// (RFC 9110 §13.1.2).
pub(crate) fn is_held(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    let lists = request.get_all(header::IF_NONE_MATCH).iter().filter_map(|list| list.to_str().ok());
    lists
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}
