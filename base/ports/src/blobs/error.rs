//! What can go wrong with a store, told apart by what the caller should do. "Not there" is no error.

use std::error::Error as StdError;
use std::io::ErrorKind as IoKind;

use kernel::ErrorKind;
use object_store::client::{HttpError, HttpErrorKind};

use super::BlobKey;

/// A failed call to a store.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The store did not answer, or answered that it is busy. Trying again later may help.
    #[error("the blob store is unavailable: {0}")]
    Unavailable(String),
    /// No room is left.
    #[error("the blob store is full")]
    Full,
    /// The bucket of the configuration does not exist.
    #[error("the bucket does not exist")]
    NoBucket,
    /// Keys or rights do not suffice.
    #[error("the blob store denies access: {0}")]
    Denied(String),
    /// The range is empty or begins after the blob's end.
    #[error("the range lies outside the {size} bytes of {key}")]
    Range {
        /// The blob.
        key: BlobKey,
        /// Its size in bytes.
        size: u64,
    },
    /// Refused for good: trying again will not help.
    #[error("the blob store refused: {0}")]
    Refused(String),
}

impl BlobError {
    /// Whether trying again later may help.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Full)
    }

    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Unavailable(_) | Self::Full => ErrorKind::Unavailable,
            Self::Range { .. } => ErrorKind::Invalid,
            Self::NoBucket | Self::Denied(_) | Self::Refused(_) => ErrorKind::Internal,
        }
    }
}

/// What a store's error means, before it is known whether absence is an answer.
pub(crate) enum Meaning {
    /// There is no such blob.
    Absent,
    /// There is one already.
    Present,
    /// Anything else.
    Failed(BlobError),
}

/// Reads a store's error: the typed cases first, then the causes below them, then the status in the text.
pub(crate) fn meaning(error: object_store::Error) -> Meaning {
    use object_store::Error;
    let text = error.to_string();
    if text.contains("NoSuchBucket") {
        return Meaning::Failed(BlobError::NoBucket);
    }
    match error {
        Error::NotFound { .. } => Meaning::Absent,
        Error::AlreadyExists { .. } | Error::Precondition { .. } => Meaning::Present,
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
            Meaning::Failed(BlobError::Denied(brief(&text)))
        }
        Error::Generic { source, .. } => generic(source.as_ref(), &text),
        Error::JoinError { .. } => Meaning::Failed(BlobError::Unavailable(brief(&text))),
        _ => Meaning::Failed(BlobError::Refused(brief(&text))),
    }
}

fn generic(source: &(dyn StdError + 'static), text: &str) -> Meaning {
    let mut cause = Some(source);
    while let Some(error) = cause {
        if let Some(io) = error.downcast_ref::<std::io::Error>() {
            match io.kind() {
                IoKind::NotFound | IoKind::NotADirectory | IoKind::IsADirectory => return Meaning::Absent,
                IoKind::StorageFull | IoKind::QuotaExceeded => return Meaning::Failed(BlobError::Full),
                IoKind::PermissionDenied | IoKind::ReadOnlyFilesystem => {
                    return Meaning::Failed(BlobError::Denied(brief(text)));
                }
                _ => {}
            }
        }
        if let Some(http) = error.downcast_ref::<HttpError>() {
            return Meaning::Failed(match http.kind() {
                HttpErrorKind::Decode => BlobError::Refused(brief(text)),
                _ => BlobError::Unavailable(brief(text)),
            });
        }
        cause = error.source();
    }
    Meaning::Failed(match status(text) {
        Some(408 | 429) | None => BlobError::Unavailable(brief(text)),
        Some(507) => BlobError::Full,
        Some(400..=499) => BlobError::Refused(brief(text)),
        Some(_) => BlobError::Unavailable(brief(text)),
    })
}

/// The library keeps its status private; its text does not.
fn status(text: &str) -> Option<u16> {
    let (_, rest) = text.split_once("status code: ")?;
    rest.get(..3)?.parse().ok()
}

/// Long answers (a server's HTML page) do not belong in a log line.
fn brief(text: &str) -> String {
    const LONGEST: usize = 400;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generic_of(text: &'static str) -> BlobError {
        match meaning(object_store::Error::Generic { store: "S3", source: text.into() }) {
            Meaning::Failed(error) => error,
            Meaning::Absent | Meaning::Present => panic!("{text} is no answer"),
        }
    }

    #[test]
    fn a_servers_fault_is_transient_and_a_callers_is_not() {
        assert!(generic_of("status code: 503 Service Unavailable").is_transient());
        assert!(generic_of("status code: 429 Too Many Requests").is_transient());
        assert!(!generic_of("status code: 400 Bad Request").is_transient());
    }

    #[test]
    fn a_full_disk_is_told_from_a_broken_one() {
        let full = object_store::Error::Generic {
            store: "disk",
            source: Box::new(std::io::Error::from(IoKind::StorageFull)),
        };
        assert!(matches!(meaning(full), Meaning::Failed(BlobError::Full)));
    }

    #[test]
    fn a_long_answer_is_cut() {
        assert!(generic_of(Box::leak("é".repeat(10_000).into_boxed_str())).to_string().len() < 1_000);
    }
}
