//! One guarded request: every hop judged anew, every byte counted, every silence timed.

use std::sync::OnceLock;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode, header};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use rustls::pki_types::CertificateDer;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use url::Url;

use super::guard::Guard;
use super::{Exchange, FetchLimits, Fetched, HttpConfig, HttpError};
use crate::{PortsError, trust};

const CONNECT: Duration = Duration::from_secs(10);
const POOL_IDLE: Duration = Duration::from_secs(20);
/// What is set aside for an answer that promises its length; the rest is found room for as it comes.
const FIRST_ROOM: u64 = 64 * 1024;

/// The real thing.
#[derive(Debug)]
pub(super) struct Guarded {
    guard: Guard,
    /// Guards what goes to addresses that the operator named.
    house: Guard,
    user_agent: String,
    authorities: Vec<CertificateDer<'static>>,
    /// Made at the first request: reading the machine's authorities would slow every start.
    client: OnceLock<Result<Client, HttpError>>,
    house_client: OnceLock<Result<Client, HttpError>>,
    slots: Semaphore,
}

impl Guarded {
    pub(super) fn open(config: &HttpConfig) -> Result<Self, PortsError> {
        let authorities = match &config.ca_file {
            Some(path) => trust::read_certificates("http.ca_file", path)?,
            None => Vec::new(),
        };
        Ok(Self {
            guard: Guard::new(config),
            house: Guard::of_the_house(config),
            user_agent: config.user_agent(),
            authorities,
            client: OnceLock::new(),
            house_client: OnceLock::new(),
            slots: Semaphore::new(config.concurrent),
        })
    }

    pub(super) async fn fetch(&self, address: &str, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        let url = self.guard.admit(address)?;
        let closed = |_| HttpError::Unusable("shutting down".into());
        let _slot = self.slots.acquire().await.map_err(closed)?;
        timeout(limits.total, self.follow(url, limits))
            .await
            .map_err(|_| HttpError::TooSlow(limits.total.as_secs()))?
    }

    /// One question and its answer; where the answer sends us is not followed.
    pub(super) async fn exchange(
        &self,
        exchange: &Exchange,
        limits: &FetchLimits,
    ) -> Result<Fetched, HttpError> {
        let named = exchange.is_named();
        let (guard, client) =
            if named { (&self.house, &self.house_client) } else { (&self.guard, &self.client) };
        let url = guard.admit(exchange.url())?;
        let client = client.get_or_init(|| self.make_client(guard)).as_ref().map_err(HttpError::clone)?;
        let closed = |_| HttpError::Unusable("shutting down".into());
        let _slot = self.slots.acquire().await.map_err(closed)?;
        let ask = async {
            let response = timeout(limits.idle, exchange.dress(client, url.clone()).send())
                .await
                .map_err(|_| HttpError::Silent(limits.idle.as_secs()))?
                .map_err(|error| meaning(&error))?;
            if let Some(peer) = response.remote_addr() {
                guard.judge(url.host_str().unwrap_or_default(), peer.ip())?;
            }
            read(response, url, limits).await
        };
        timeout(limits.total, ask).await.map_err(|_| HttpError::TooSlow(limits.total.as_secs()))?
    }

    async fn follow(&self, mut url: Url, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        for _ in 0..=limits.redirects {
            let response = self.ask(&url, limits).await?;
            match redirect(&response, &url)? {
                Some(next) => {
                    self.guard.admit_url(&next)?;
                    url = next;
                }
                None => return read(response, url, limits).await,
            }
        }
        Err(HttpError::Redirects(limits.redirects))
    }

    async fn ask(&self, url: &Url, limits: &FetchLimits) -> Result<Response, HttpError> {
        let client = self.client.get_or_init(|| self.make_client(&self.guard));
        let client = client.as_ref().map_err(HttpError::clone)?;
        let mut request = client.get(url.clone()).header(header::ACCEPT_ENCODING, "identity");
        if !limits.content_types.is_empty() {
            request = request.header(header::ACCEPT, limits.content_types.join(", "));
        }
        let response = timeout(limits.idle, request.send())
            .await
            .map_err(|_| HttpError::Silent(limits.idle.as_secs()))?
            .map_err(|error| meaning(&error))?;
        // The resolver has judged every address; this looks at the one that was in fact connected to.
        if let Some(peer) = response.remote_addr() {
            self.guard.judge(url.host_str().unwrap_or_default(), peer.ip())?;
        }
        Ok(response)
    }

    fn make_client(&self, guard: &Guard) -> Result<Client, HttpError> {
        let unusable = |error: &dyn std::fmt::Display| HttpError::Unusable(error.to_string());
        let tls = trust::client_config(&self.authorities).map_err(|error| unusable(&error))?;
        Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(guard.clone())
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .connect_timeout(CONNECT)
            .pool_idle_timeout(POOL_IDLE)
            .user_agent(self.user_agent.as_str())
            .build()
            .map_err(|error| unusable(&error))
    }
}

/// Where the answer sends us (RFC 9110 §15.4), when it does. A redirect without a place is an answer like any other.
fn redirect(response: &Response, from: &Url) -> Result<Option<Url>, HttpError> {
    let moved = matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    );
    let Some(place) = response.headers().get(header::LOCATION).filter(|_| moved) else { return Ok(None) };
    let place = std::str::from_utf8(place.as_bytes()).map_err(|_| HttpError::Address)?;
    from.join(place).map(Some).map_err(|_| HttpError::Address)
}

async fn read(mut response: Response, url: Url, limits: &FetchLimits) -> Result<Fetched, HttpError> {
    let (status, headers) = (response.status(), response.headers().clone());
    check_headers(status, &headers, limits)?;
    let promised = response.content_length().unwrap_or(0);
    if promised > limits.bytes {
        return Err(HttpError::TooLarge(limits.bytes));
    }
    let mut bytes = BytesMut::with_capacity(usize::try_from(promised.min(FIRST_ROOM)).unwrap_or(0));
    loop {
        let chunk = timeout(limits.idle, response.chunk())
            .await
            .map_err(|_| HttpError::Silent(limits.idle.as_secs()))?
            .map_err(|error| meaning(&error))?;
        let Some(chunk) = chunk else { break };
        let size = bytes.len().saturating_add(chunk.len());
        if u64::try_from(size).unwrap_or(u64::MAX) > limits.bytes {
            return Err(HttpError::TooLarge(limits.bytes));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Fetched { status: status.as_u16(), headers, bytes: Bytes::from(bytes), final_url: url })
}

pub(super) fn check_headers(
    status: StatusCode,
    headers: &HeaderMap,
    limits: &FetchLimits,
) -> Result<(), HttpError> {
    let text = |name| {
        headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_ascii_lowercase())
    };
    if let Some(encoding) = text(header::CONTENT_ENCODING)
        && !matches!(encoding.as_str(), "" | "identity")
    {
        return Err(HttpError::Encoding(encoding));
    }
    let found = text(header::CONTENT_TYPE).unwrap_or_default();
    if status.is_success() && !limits.accepts(&found) {
        return Err(HttpError::ContentType(found));
    }
    Ok(())
}

fn meaning(error: &reqwest::Error) -> HttpError {
    if let Some(refusal) = Guard::refusal_in(error) {
        return refusal;
    }
    if let Some(reason) = trust::reason_in(error) {
        return HttpError::Untrusted(reason);
    }
    let mut deepest: &(dyn std::error::Error + 'static) = error;
    while let Some(cause) = deepest.source() {
        deepest = cause;
    }
    HttpError::Connection(deepest.to_string())
}
