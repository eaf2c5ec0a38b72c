//! What can go wrong with fronts.

use db::DbError;
use kernel::ErrorKind;

/// A refused change of a front.
#[derive(Debug, thiserror::Error)]
pub enum FrontsError {
    /// The actor may not curate.
    #[error("not allowed to curate fronts")]
    Forbidden,
    /// There is no such edition.
    #[error("no edition {0:?}")]
    NoEdition(String),
    /// The edition has no such section.
    #[error("no section {0:?} in this edition")]
    NoSection(String),
    /// There is no such story, or it belongs to another edition.
    #[error("no story {0} in this edition")]
    NoStory(String),
    /// More than fits.
    #[error("more than {most} {field}")]
    TooMany {
        /// Of what.
        field: &'static str,
        /// The most.
        most: usize,
    },
    /// A placement that ends before it begins.
    #[error("a placement ends before it begins")]
    Span,
    /// The rule is none.
    #[error("not a rule: {0:?} hint: newest, media, section:city or kind:interview")]
    Rule(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl FrontsError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden => ErrorKind::Forbidden,
            Self::NoEdition(_) | Self::NoStory(_) => ErrorKind::NotFound,
            Self::Db(error) => error.kind(),
            _ => ErrorKind::Invalid,
        }
    }
}

impl From<FrontsError> for web::Failure {
    fn from(error: FrontsError) -> Self {
        match error.kind() {
            ErrorKind::Internal | ErrorKind::Unavailable => Self::reported(error.kind(), error),
            kind => Self::of(kind),
        }
    }
}

/// What a page says when the database does not answer.
pub(crate) fn failed(error: DbError) -> web::Failure {
    FrontsError::Db(error).into()
}
