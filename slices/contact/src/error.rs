//! Why a message was not taken, or a letter not dealt with.

use db::DbError;
use kernel::ErrorKind;

use crate::model::Mistakes;

/// A message that was not taken, or a letter that was not dealt with.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// Fields that must be corrected, or an unsolved challenge.
    #[error("the form has mistakes")]
    Mistakes(Box<Mistakes>),
    /// This sender, or all together, wrote too many within the hour.
    #[error("too many messages within the hour")]
    TooMany,
    /// The actor may not do this.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// There is no such letter, or no longer.
    #[error("no such letter")]
    NoLetter,
    /// Somebody answered the letter since the page was made.
    #[error("the letter was answered meanwhile")]
    Answered,
    /// An answer or a note without words, or with too many.
    #[error("an answer must have 1 to {0} characters")]
    Length(usize),
    /// A letter can't be given to an account that may not read it.
    #[error("this account may not read the letter")]
    NoReader,
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
            Self::Forbidden(_) => ErrorKind::Forbidden,
            Self::NoLetter => ErrorKind::NotFound,
            Self::Answered => ErrorKind::Conflict,
            Self::Length(_) | Self::NoReader => ErrorKind::Invalid,
            Self::Db(_) => ErrorKind::Unavailable,
        }
    }

    /// What the form shows: the mistakes, or one sentence above it.
    pub(crate) fn into_mistakes(self) -> Mistakes {
        match self {
            Self::Mistakes(mistakes) => *mistakes,
            Self::TooMany => Mistakes { form: Some("contact-error-too-many"), ..Mistakes::default() },
            _ => Mistakes { form: Some("contact-error-delivery"), ..Mistakes::default() },
        }
    }

    /// The key of the sentence that the desk shows; what has none is the program's own trouble.
    pub(crate) fn at_the_desk(&self) -> Option<&'static str> {
        Some(match self {
            Self::Answered => "contact-desk-refused-answered",
            Self::Length(_) => "contact-desk-refused-length",
            Self::NoReader => "contact-desk-refused-person",
            _ => return None,
        })
    }
}

impl From<ContactError> for web::Failure {
    fn from(error: ContactError) -> Self {
        match error.kind() {
            ErrorKind::Internal | ErrorKind::Unavailable => Self::reported(error.kind(), error),
            kind => Self::of(kind),
        }
    }
}
