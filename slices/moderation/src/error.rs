//! Why something of moderation was not done.

use db::DbError;
use kernel::ErrorKind;
use web::Failure;

/// What was not done, and why.
#[derive(Debug, thiserror::Error)]
pub enum ModerationError {
    /// The actor lacks a permission.
    #[error("the actor may not do this: {0}")]
    Forbidden(&'static str),
    /// There is no such thing.
    #[error("no such {0}")]
    Missing(&'static str),
    /// Someone else decided first, or it is so already.
    #[error("{0}")]
    Already(&'static str),
    /// The second block of an account is final for everyone.
    #[error("the second block is final")]
    Final,
    /// Who blocked does not decide about it.
    #[error("somebody else must decide")]
    SameHands,
    /// Who it is must be proved again.
    #[error("the password or passkey is asked again")]
    Prove,
    /// A reason or a rule is missing.
    #[error("{0} is needed")]
    Needed(&'static str),
    /// A policy that can't be read.
    #[error("the policy can't be read: {0}")]
    Policy(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ModerationError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden(_) | Self::SameHands | Self::Prove => ErrorKind::Forbidden,
            Self::Missing(_) => ErrorKind::NotFound,
            Self::Already(_) | Self::Final => ErrorKind::Conflict,
            Self::Needed(_) | Self::Policy(_) => ErrorKind::Invalid,
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }

    /// The words for whoever tried.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Forbidden(_) => "moderation-error-forbidden",
            Self::Missing(_) => "moderation-error-missing",
            Self::Already(_) => "moderation-error-already",
            Self::Final => "moderation-error-final",
            Self::SameHands => "moderation-error-same-hands",
            Self::Prove => "moderation-error-prove",
            Self::Needed(_) => "moderation-error-needed",
            Self::Policy(_) => "moderation-error-policy",
            Self::Db(_) => "moderation-error-busy",
        }
    }
}

impl From<ModerationError> for Failure {
    fn from(error: ModerationError) -> Self {
        match &error {
            ModerationError::Db(cause) => Self::reported(ErrorKind::Unavailable, cause),
            other => Self { kind: other.kind(), key: Some(other.key()), report: None },
        }
    }
}
