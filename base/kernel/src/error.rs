//! The kinds of things that go wrong, as far as a caller must tell them apart.

/// What an error means to whoever asked. Each crate's own error enum says which kind each of its cases is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// What was sent can't be understood or breaks a stated rule (HTTP 400 or 422).
    Invalid,
    /// The actor may not do this (403).
    Forbidden,
    /// There is no such thing (404).
    NotFound,
    /// There was such a thing and it is gone for good (410).
    Gone,
    /// Someone else changed it first, or it exists already (409).
    Conflict,
    /// More than the limit in size (413).
    TooLarge,
    /// More than the limit in rate (429).
    TooMany,
    /// Something outside did not answer; trying again may help (503).
    Unavailable,
    /// A fault of this program (500).
    Internal,
}

impl ErrorKind {
    /// The HTTP status (RFC 9110 §15, RFC 6585 §4).
    pub fn status(self) -> u16 {
        match self {
            Self::Invalid => 422,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Conflict => 409,
            Self::TooLarge => 413,
            Self::TooMany => 429,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}
