//! What a handler answers when it can't do what was asked. The front turns it into a page in the reader's language.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::ErrorKind;

/// A failed request: the kind decides the status, the key names the reader's words.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What it means.
    pub kind: ErrorKind,
    /// The Fluent message shown, or the kind's own when `None`.
    pub key: Option<&'static str>,
    /// The operator's words, logged where the answer is made; never shown.
    pub report: Option<String>,
}

impl Failure {
    /// There is no such page.
    pub fn not_found() -> Self {
        Self { kind: ErrorKind::NotFound, key: None, report: None }
    }

    /// There was such a page; it was taken back.
    pub fn gone() -> Self {
        Self { kind: ErrorKind::Gone, key: None, report: None }
    }

    /// A failure of this kind with the kind's own words.
    pub fn of(kind: ErrorKind) -> Self {
        Self { kind, key: None, report: None }
    }

    /// A failure that the operator should hear of.
    pub fn reported(kind: ErrorKind, report: impl std::fmt::Display) -> Self {
        Self { kind, key: None, report: Some(report.to_string()) }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<crate::TemplateError> for Failure {
    fn from(error: crate::TemplateError) -> Self {
        Self::reported(ErrorKind::Internal, error)
    }
}
