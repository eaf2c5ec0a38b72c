//! What can go wrong with stories and pages.

use db::DbError;
use kernel::ErrorKind;

/// A refused story, page, author, tag or address.
#[derive(Debug, thiserror::Error)]
pub enum ArticlesError {
    /// The actor may not do this.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// There is no such edition.
    #[error("no edition {0:?}")]
    NoEdition(String),
    /// There is no such section in the edition.
    #[error("no section {0:?} in this edition")]
    NoSection(String),
    /// There is no such story.
    #[error("no such story")]
    NoStory,
    /// A text is empty or too long.
    #[error("{field} must have {least} to {most} characters")]
    Length {
        /// Which.
        field: &'static str,
        /// The least.
        least: usize,
        /// The most.
        most: usize,
    },
    /// More of something than a story may have.
    #[error("more than {most} {field}")]
    TooMany {
        /// Of what.
        field: &'static str,
        /// The most.
        most: usize,
    },
    /// The body is not well-formed.
    #[error("body: {0}")]
    Body(#[from] text::TextError),
    /// The slug is none.
    #[error(transparent)]
    Slug(#[from] kernel::InvalidSlug),
    /// The lead picture has no credit, so the story may not be published.
    #[error("the lead picture has no credit hint: a credit is required before publishing")]
    NoCredit,
    /// The working copy was changed meanwhile.
    #[error("the story was changed meanwhile")]
    Changed,
    /// It may not be published before this moment.
    #[error("under embargo until {0:?}")]
    Embargo(kernel::Timestamp),
    /// There is no change that could be published later.
    #[error("readers already see this version")]
    Unchanged,
    /// A moment that should lie ahead has passed.
    #[error("this moment has passed")]
    Past,
    /// A withdrawn story stays withdrawn.
    #[error("the story was withdrawn")]
    Withdrawn,
    /// There is no such tag, or no longer.
    #[error("no such tag")]
    NoTag,
    /// There is no such standing page.
    #[error("no such standing page")]
    NoPage,
    /// There is no such author, or no longer.
    #[error("no such author")]
    NoAuthor,
    /// The address belongs to another tag or author.
    #[error("the address {0:?} is taken hint: merge the two")]
    Taken(String),
    /// So many stories bear the tag.
    #[error("{0} stories bear it")]
    InUse(i64),
    /// What was to become one is not of one kind and edition, or is one already.
    #[error("these two can't become one")]
    Unlike,
    /// There is no such stage or field.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// An account: a proof of who it is, or the account's own trouble.
    #[error(transparent)]
    Accounts(#[from] accounts::api::AccountsError),
    /// The address to redirect is none, or belongs to the program.
    #[error("not an address to redirect: {0:?}")]
    Address(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ArticlesError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden(_) => ErrorKind::Forbidden,
            Self::NoEdition(_)
            | Self::NoSection(_)
            | Self::NoStory
            | Self::NoTag
            | Self::NoPage
            | Self::NoAuthor => ErrorKind::NotFound,
            Self::Changed | Self::Taken(_) => ErrorKind::Conflict,
            Self::Accounts(error) => error.kind(),
            Self::Db(error) => error.kind(),
            _ => ErrorKind::Invalid,
        }
    }
}

impl From<ArticlesError> for web::Failure {
    fn from(error: ArticlesError) -> Self {
        match error.kind() {
            ErrorKind::Internal | ErrorKind::Unavailable => Self::reported(error.kind(), error),
            kind => Self::of(kind),
        }
    }
}
