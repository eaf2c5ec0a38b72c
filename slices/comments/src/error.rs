//! Why something in the discussion was not done.

use db::DbError;
use kernel::ErrorKind;
use moderation::api::{ModerationError, Verdict};
use web::Failure;

/// What was not done, and why.
#[derive(Debug, thiserror::Error)]
pub enum CommentsError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignIn,
    /// There is no such story or comment.
    #[error("no such {0}")]
    Missing(&'static str),
    /// The discussion is closed.
    #[error("the discussion is closed")]
    Closed,
    /// The account may not take part.
    #[error("the account may not take part: {0}")]
    Barred(&'static str),
    /// The text is empty or too long.
    #[error("the text does not fit: {0}")]
    Text(&'static str),
    /// The author is asked to put it differently.
    #[error("the author is asked to rephrase")]
    Rephrase(Box<Verdict>),
    /// Too many within a short time.
    #[error("too many within a short time")]
    TooMany,
    /// It is too late, or not one's own.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// Moderation.
    #[error(transparent)]
    Moderation(#[from] ModerationError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl CommentsError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::SignIn | Self::Barred(_) | Self::Forbidden(_) | Self::Closed => ErrorKind::Forbidden,
            Self::Missing(_) => ErrorKind::NotFound,
            Self::Text(_) | Self::Rephrase(_) => ErrorKind::Invalid,
            Self::TooMany => ErrorKind::TooMany,
            Self::Moderation(error) => error.kind(),
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }

    /// The words for whoever tried.
    pub fn key(&self) -> &'static str {
        match self {
            Self::SignIn => "comments-error-sign-in",
            Self::Missing(_) => "comments-error-missing",
            Self::Closed => "comments-error-closed",
            Self::Barred("blocked") => "comments-error-blocked",
            Self::Barred(_) => "comments-error-restricted",
            Self::Text("empty") => "comments-error-empty",
            Self::Text(_) => "comments-error-long",
            Self::Rephrase(_) => "comments-rephrase-title",
            Self::TooMany => "comments-error-many",
            Self::Forbidden(_) => "comments-error-late",
            Self::Moderation(error) => error.key(),
            Self::Db(_) => "comments-error-busy",
        }
    }
}

impl From<CommentsError> for Failure {
    fn from(error: CommentsError) -> Self {
        match error {
            CommentsError::Moderation(error) => error.into(),
            CommentsError::Db(error) => Self::reported(ErrorKind::Unavailable, error),
            other => Self { kind: other.kind(), key: Some(other.key()), report: None },
        }
    }
}
