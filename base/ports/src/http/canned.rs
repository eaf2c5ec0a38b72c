//! The fake: answers prepared beforehand, and a list of what was asked.

use std::collections::HashMap;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use parking_lot::Mutex;

use super::fetch::check_headers;
use super::guard::Guard;
use super::{Exchange, FetchLimits, Fetched, HttpConfig, HttpError};

/// Prepared answers by address. What is not prepared has no address in DNS.
#[derive(Debug, Default)]
pub(super) struct Canned {
    answers: Mutex<HashMap<String, Answer>>,
    asked: Mutex<Vec<String>>,
}

#[derive(Clone, Debug)]
enum Answer {
    Given { status: StatusCode, headers: HeaderMap, bytes: Bytes },
    Failure(HttpError),
}

impl Canned {
    pub(super) fn answer(&self, address: &str, status: u16, content_type: &str, bytes: Bytes) {
        let mut headers = HeaderMap::new();
        if let Ok(value) = HeaderValue::from_str(content_type) {
            headers.insert(header::CONTENT_TYPE, value);
        }
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.answers.lock().insert(address.to_owned(), Answer::Given { status, headers, bytes });
    }

    pub(super) fn fail(&self, address: &str, error: HttpError) {
        self.answers.lock().insert(address.to_owned(), Answer::Failure(error));
    }

    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().clone()
    }

    /// Refuses what the real thing refuses by the words of the address, and keeps the same limits.
    pub(super) fn fetch(&self, address: &str, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        self.respond(Guard::new(&HttpConfig::default()), address, limits)
    }

    /// Answers as to [`Canned::fetch`]; what was sent along is not looked at.
    pub(super) fn exchange(&self, exchange: &Exchange, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        let config = HttpConfig::default();
        let guard = if exchange.is_named() { Guard::of_the_house(&config) } else { Guard::new(&config) };
        self.respond(guard, exchange.url(), limits)
    }

    fn respond(&self, guard: Guard, address: &str, limits: &FetchLimits) -> Result<Fetched, HttpError> {
        self.asked.lock().push(address.to_owned());
        let url = guard.admit(address)?;
        let answer = self.answers.lock().get(address).cloned();
        match answer {
            None => Err(HttpError::NotResolved(url.host_str().unwrap_or_default().to_owned())),
            Some(Answer::Failure(error)) => Err(error),
            Some(Answer::Given { status, headers, bytes }) => {
                check_headers(status, &headers, limits)?;
                if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.bytes {
                    return Err(HttpError::TooLarge(limits.bytes));
                }
                Ok(Fetched { status: status.as_u16(), headers, bytes, final_url: url })
            }
        }
    }
}
