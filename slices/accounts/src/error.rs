//! Why something about an account was not done.

use credentials::CredentialError;
use db::DbError;
use kernel::ErrorKind;

use crate::model::Mistakes;

/// Something that was not done.
#[derive(Debug, thiserror::Error)]
pub enum AccountsError {
    /// Fields that must be corrected.
    #[error("the form has mistakes")]
    Mistakes(Box<Mistakes>),
    /// Address and password don't belong together. Says no more than that.
    #[error("address and password do not belong together")]
    Refused,
    /// The link is used, old or not ours.
    #[error("the link is not good any more")]
    Link,
    /// Too many attempts.
    #[error("too many attempts")]
    TooMany,
    /// The actor may not do this.
    #[error("the actor lacks {0}")]
    Forbidden(&'static str),
    /// The account must prove itself again first.
    #[error("the account must prove itself again")]
    Prove,
    /// There is no such account, session or grant.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// It would leave the paper without an administrator, or names a role or edition that is none.
    #[error("{0}")]
    Rule(&'static str),
    /// What another house says can't be believed, or it says nothing.
    #[error("the provider's answer can't be used: {0}")]
    Provider(String),
    /// Too many passwords wait to be hashed.
    #[error("too many passwords wait to be hashed")]
    Busy,
    /// A hash could not be made.
    #[error("a password could not be hashed: {0}")]
    Hash(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Mistakes> for AccountsError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Mistakes(Box::new(mistakes))
    }
}

impl From<CredentialError> for AccountsError {
    fn from(error: CredentialError) -> Self {
        match error {
            CredentialError::Busy => Self::Busy,
            CredentialError::Hash(reason) => Self::Hash(reason),
            CredentialError::Provider(reason) => Self::Provider(reason),
            CredentialError::Passkey(reason) => {
                tracing::debug!(%reason, "a passkey was refused");
                Self::form("accounts-error-passkey")
            }
        }
    }
}

impl AccountsError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Mistakes(_) | Self::Refused | Self::Link | Self::Rule(_) => ErrorKind::Invalid,
            Self::TooMany => ErrorKind::TooMany,
            Self::Forbidden(_) | Self::Prove => ErrorKind::Forbidden,
            Self::Missing(_) => ErrorKind::NotFound,
            Self::Busy | Self::Provider(_) | Self::Db(_) => ErrorKind::Unavailable,
            Self::Hash(_) => ErrorKind::Internal,
        }
    }

    /// A mistake that belongs to no field, as a locale key.
    pub(crate) fn form(key: &'static str) -> Self {
        Mistakes { form: Some(key), ..Mistakes::default() }.into()
    }

    /// What a form shows: the mistakes, or one sentence above it.
    pub(crate) fn into_mistakes(self) -> Mistakes {
        let form = match self {
            Self::Mistakes(mistakes) => return *mistakes,
            Self::Refused => "accounts-error-refused",
            Self::Link => "accounts-error-link",
            Self::TooMany => "accounts-error-too-many",
            Self::Forbidden(_) | Self::Prove | Self::Missing(_) | Self::Rule(_) => "accounts-error-forbidden",
            Self::Provider(_) => "accounts-error-provider",
            Self::Busy | Self::Hash(_) | Self::Db(_) => "accounts-error-busy",
        };
        Mistakes { form: Some(form), ..Mistakes::default() }
    }
}
