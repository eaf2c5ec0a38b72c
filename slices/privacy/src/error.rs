//! Why something about privacy was not done.

use accounts::api::AccountsError;
use db::DbError;
use kernel::ErrorKind;

/// Something that was not done.
#[derive(Debug, thiserror::Error)]
pub enum PrivacyError {
    /// The actor may not do this.
    #[error("the actor lacks {0}")]
    Forbidden(&'static str),
    /// An edition without the standing page that a policy is made from.
    #[error("edition {edition} has no page {slug}; hint: file it, or name another with --page")]
    NoPage {
        /// The edition's code.
        edition: String,
        /// The page's slug.
        slug: String,
    },
    /// A stored page that can't be read.
    #[error("the page can't be read: {0}")]
    Text(#[from] text::TextError),
    /// Accounts refused.
    #[error(transparent)]
    Accounts(#[from] AccountsError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl PrivacyError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden(_) => ErrorKind::Forbidden,
            Self::NoPage { .. } => ErrorKind::Invalid,
            Self::Accounts(error) => error.kind(),
            Self::Text(_) => ErrorKind::Internal,
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }
}
