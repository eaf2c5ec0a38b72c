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
    /// The edition has no such tag.
    #[error("no tag {0:?} in this edition")]
    NoTag(String),
    /// The front has no such slot.
    #[error("no slot {0:?} on this front")]
    NoSlot(&'static str),
    /// There is no such version of the front.
    #[error("no version {0} of this front")]
    NoVersion(i64),
    /// Somebody saved the front meanwhile.
    #[error("the front was saved meanwhile, as version {0}")]
    Changed(i64),
    /// The banner says nothing, or too much.
    #[error("a banner has 1 to {0} characters, or a story")]
    BannerText(usize),
    /// The banner leads nowhere.
    #[error("the banner leads nowhere hint: a path of the paper that begins with /, or https://…")]
    BannerLink,
    /// The banner's time is over before it begins.
    #[error("the banner ends before it begins")]
    BannerSpan,
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
    #[error("not a rule: {0:?} hint: newest, media, section:city, tag:ferries or kind:interview")]
    Rule(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl FrontsError {
    /// The key of the sentence that tells an editor what to do next; none where it is the program's own trouble.
    // words: fronts-refused-*
    pub(crate) fn key(&self) -> Option<&'static str> {
        Some(match self {
            Self::Forbidden => "fronts-refused-forbidden",
            Self::NoStory(_) => "fronts-refused-story",
            Self::NoSection(_) | Self::NoTag(_) | Self::Rule(_) => "fronts-refused-rule",
            Self::TooMany { .. } | Self::NoSlot(_) => "fronts-refused-many",
            Self::Span => "fronts-refused-span",
            Self::Changed(_) => "fronts-refused-changed",
            Self::NoVersion(_) => "fronts-refused-version",
            Self::BannerText(_) => "fronts-refused-banner-text",
            Self::BannerLink => "fronts-refused-banner-link",
            Self::BannerSpan => "fronts-refused-banner-span",
            Self::NoEdition(_) | Self::Db(_) => return None,
        })
    }

    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden => ErrorKind::Forbidden,
            Self::NoEdition(_) | Self::NoStory(_) | Self::NoVersion(_) => ErrorKind::NotFound,
            Self::Changed(_) => ErrorKind::Conflict,
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
