//! Why a message was not taken.

use db::DbError;
use kernel::ErrorKind;

use crate::model::Mistakes;

/// A message that was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// Fields that must be corrected, or an unsolved challenge.
    #[error("the form has mistakes")]
    Mistakes(Box<Mistakes>),
    /// This sender, or all together, wrote too many within the hour.
    #[error("too many messages within the hour")]
    TooMany,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ContactError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Mistakes(_) => ErrorKind::Invalid,
            Self::TooMany => ErrorKind::TooMany,
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }

    /// What the form shows: the mistakes, or one sentence above it.
    pub(crate) fn into_mistakes(self) -> Mistakes {
        match self {
            Self::Mistakes(mistakes) => *mistakes,
            Self::TooMany => Mistakes { form: Some("contact-error-too-many"), ..Mistakes::default() },
            Self::Db(_) => Mistakes { form: Some("contact-error-delivery"), ..Mistakes::default() },
        }
    }
}
