//! What can go wrong with editions.

use db::DbError;
use kernel::ErrorKind;

/// A refused edition or section.
#[derive(Debug, thiserror::Error)]
pub enum EditionsError {
    /// The actor may not change editions.
    #[error("not allowed to change editions")]
    Forbidden,
    /// The code is none.
    #[error("not an edition code: {0:?} hint: two to twelve of a-z, 0-9 and hyphen")]
    Code(String),
    /// The language tag is none.
    #[error(transparent)]
    Lang(#[from] kernel::InvalidLang),
    /// The time zone is unknown.
    #[error("no such time zone: {0:?} hint: an IANA name such as Europe/Paris")]
    Zone(String),
    /// The path is none.
    #[error("not an edition path: {0:?} hint: empty or like /fr")]
    Prefix(String),
    /// The colour is none.
    #[error("not a colour: {0:?} hint: six hexadecimal digits such as #8c1c13")]
    Colour(String),
    /// A name is empty or too long.
    #[error("{field} must have 1 to {most} characters")]
    Length {
        /// Which.
        field: &'static str,
        /// The most.
        most: usize,
    },
    /// The slug is none.
    #[error(transparent)]
    Slug(#[from] kernel::InvalidSlug),
    /// The slug is an address of the program.
    #[error("the section address {0:?} is taken by the program")]
    Reserved(String),
    /// There is no such edition.
    #[error("no edition {0:?}")]
    NoEdition(String),
    /// Another edition has this address.
    #[error("another edition has this host and path")]
    AddressTaken,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl EditionsError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden => ErrorKind::Forbidden,
            Self::NoEdition(_) => ErrorKind::NotFound,
            Self::AddressTaken => ErrorKind::Conflict,
            Self::Db(error) => error.kind(),
            _ => ErrorKind::Invalid,
        }
    }
}
