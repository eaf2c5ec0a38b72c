//! Fetching from addresses that someone else chose: an archive's pictures, a feed, a partner's wire.
//!
//! Only the public web is asked, on every hop of a redirect; size, time and kind are bounded. What is sent, to services
//! that the operator named, is an [`Exchange`]. Deliberately absent: cookies, unpacking, caching, robots rules. A mail
//! server or a store that the operator chose is not fetched through here.

pub mod address;
mod canned;
mod config;
mod error;
mod exchange;
mod fetch;
mod guard;

use std::sync::Arc;
use std::time::Duration;

use ::http::HeaderMap;
use bytes::Bytes;
use canned::Canned;
use fetch::Guarded;
use url::Url;

pub use config::HttpConfig;
pub use error::HttpError;
pub use exchange::Exchange;
pub use guard::MAX_ADDRESS;

use crate::PortsError;

/// How much, how long, of what kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchLimits {
    /// Bytes of the answer.
    pub bytes: u64,
    /// From the request to the last byte, redirects included; waiting for a free slot is not.
    pub total: Duration,
    /// Silence: until the headers, and between two pieces of the answer.
    pub idle: Duration,
    /// How many redirects are followed.
    pub redirects: u8,
    /// Media types that are accepted, as `image/jpeg` or `image/*`; every type when empty. Only successful answers
    /// are held to it.
    pub content_types: Vec<String>,
}

impl Default for FetchLimits {
    fn default() -> Self {
        Self {
            bytes: 10 * 1024 * 1024,
            total: Duration::from_secs(60),
            idle: Duration::from_secs(15),
            redirects: 5,
            content_types: Vec::new(),
        }
    }
}

impl FetchLimits {
    /// Whether an answer of this `Content-Type` (parameters and all) is of an accepted kind.
    pub fn accepts(&self, content_type: &str) -> bool {
        let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        self.content_types.is_empty()
            || self.content_types.iter().any(|wanted| match wanted.strip_suffix("/*") {
                Some(family) => kind.split_once('/').is_some_and(|(found, _)| found == family),
                None => kind == *wanted,
            })
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The HTTP status: any but a followed redirect. Whether 404 is a failure is the caller's to say.
    pub status: u16,
    /// The headers of the last hop.
    pub headers: HeaderMap,
    /// The whole body.
    pub bytes: Bytes,
    /// Where it came from in the end.
    pub final_url: Url,
}

impl Fetched {
    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The media type in small letters without parameters; empty when there was none.
    pub fn content_type(&self) -> String {
        let value = self.headers.get(::http::header::CONTENT_TYPE);
        let text =
            value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default();
        text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }
}

/// Whoever fetches. Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Http {
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    Guarded(Arc<Guarded>),
    Canned(Arc<Canned>),
}

impl Http {
    /// Prepares what the section says. Asks nobody.
    ///
    /// # Errors
    /// A contradictory section, or a certificate file that can't be read.
    pub fn open(config: &HttpConfig) -> Result<Self, PortsError> {
        config.validate().map_err(PortsError::Config)?;
        Ok(Self { way: Way::Guarded(Arc::new(Guarded::open(config)?)) })
    }

    /// The fake, which knows only what [`Http::answer`] told it.
    pub fn canned() -> Self {
        Self { way: Way::Canned(Arc::default()) }
    }

    /// Fetches `url` with GET.
    ///
    /// # Errors
    /// See [`HttpError`].
    pub async fn fetch(&self, url: &str, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        match &self.way {
            Way::Guarded(guarded) => guarded.fetch(url, limits).await,
            Way::Canned(canned) => canned.fetch(url, limits),
        }
    }

    /// Asks a service once; redirects are not followed.
    ///
    /// # Errors
    /// See [`HttpError`].
    pub async fn exchange(&self, exchange: &Exchange, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        match &self.way {
            Way::Guarded(guarded) => guarded.exchange(exchange, limits).await,
            Way::Canned(canned) => canned.exchange(exchange, limits),
        }
    }

    /// Tells the fake what to answer. The real thing ignores it.
    pub fn answer(&self, url: &str, status: u16, content_type: &str, bytes: impl Into<Bytes>) {
        if let Way::Canned(canned) = &self.way {
            canned.answer(url, status, content_type, bytes.into());
        }
    }

    /// Tells the fake how to fail. The real thing ignores it.
    pub fn fail(&self, url: &str, error: HttpError) {
        if let Way::Canned(canned) = &self.way {
            canned.fail(url, error);
        }
    }

    /// What the fake was asked, in order. The real thing keeps no list and answers with none.
    pub fn asked(&self) -> Vec<String> {
        match &self.way {
            Way::Canned(canned) => canned.asked(),
            Way::Guarded(_) => Vec::new(),
        }
    }
}
