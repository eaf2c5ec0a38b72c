//! Why something about an appeal was not done.

use db::DbError;
use kernel::ErrorKind;
use moderation::api::ModerationError;
use web::Failure;

/// What was not done, and why.
#[derive(Debug, thiserror::Error)]
pub enum AppealsError {
    /// Nobody is signed in, and no link says who asks.
    #[error("nobody is signed in")]
    SignIn,
    /// There is no such case, or nothing to contest.
    #[error("no such {0}")]
    Missing(&'static str),
    /// The subject or the explanation is missing or too long.
    #[error("{0} is needed")]
    Needed(&'static str),
    /// The second block is final: there is no appeal.
    #[error("the second block is final")]
    Final,
    /// Too many within a day.
    #[error("too many appeals within a day")]
    TooMany,
    /// It is decided already.
    #[error("it is decided already")]
    Decided,
    /// Moderation.
    #[error(transparent)]
    Moderation(#[from] ModerationError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl AppealsError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::SignIn => ErrorKind::Forbidden,
            Self::Missing(_) => ErrorKind::NotFound,
            Self::Needed(_) => ErrorKind::Invalid,
            Self::Final | Self::Decided => ErrorKind::Conflict,
            Self::TooMany => ErrorKind::TooMany,
            Self::Moderation(error) => error.kind(),
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }

    /// The words for whoever tried.
    pub fn key(&self) -> &'static str {
        match self {
            Self::SignIn | Self::Missing(_) => "appeals-error-missing",
            Self::Needed(_) => "appeals-error-needed",
            Self::Final => "appeals-error-final",
            Self::TooMany => "appeals-error-many",
            Self::Decided => "appeals-error-decided",
            Self::Moderation(error) => error.key(),
            Self::Db(_) => "appeals-error-busy",
        }
    }
}

impl From<AppealsError> for Failure {
    fn from(error: AppealsError) -> Self {
        match error {
            AppealsError::Db(error) => Self::reported(ErrorKind::Unavailable, error),
            other => Self { kind: other.kind(), key: Some(other.key()), report: None },
        }
    }
}
