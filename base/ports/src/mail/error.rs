//! What can go wrong with a letter, told apart by what the caller should do.

use kernel::ErrorKind;

/// A letter that could not be written or sent. The texts name no person.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// A text that is no mail address.
    #[error("not a mail address")]
    Address,
    /// A letter to nobody, or to more people than [`MAX_RECIPIENTS`](super::MAX_RECIPIENTS).
    #[error("a letter to {0} recipients")]
    Recipients(usize),
    /// A header, name or subject that holds control characters, is too long, or belongs to the mailer.
    #[error("the header {0:?} can't be sent")]
    Header(String),
    /// An id with other characters than letters, digits, hyphens, dots and underscores.
    #[error("not a letter's id")]
    Id,
    /// The server refused for good (5xx, RFC 5321 §4.2.1): trying again will not help.
    #[error("the mail server refused with code {code}")]
    Refused {
        /// The reply code.
        code: u16,
    },
    /// The server refused for now (4xx), did not answer, or the folder can't be written. Trying again may help.
    #[error("mail is unavailable: {0}")]
    Unavailable(String),
    /// The server's certificate is not believed, or it offers no encryption although the configuration asks for it.
    #[error("the mail server can't be trusted: {0}")]
    Untrusted(String),
}

impl MailError {
    /// Whether trying again later may help.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }

    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Address | Self::Recipients(_) | Self::Header(_) | Self::Id => ErrorKind::Invalid,
            Self::Unavailable(_) => ErrorKind::Unavailable,
            Self::Refused { .. } | Self::Untrusted(_) => ErrorKind::Internal,
        }
    }
}
