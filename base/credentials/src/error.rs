//! Why a proof was not taken, or could not be looked at.

/// Something that was not done.
#[derive(Debug, thiserror::Error)]
pub enum CredentialError {
    /// Too many passwords wait to be hashed.
    #[error("too many passwords wait to be hashed")]
    Busy,
    /// A hash could not be made, or is none.
    #[error("a password could not be hashed: {0}")]
    Hash(String),
    /// What another house says can't be believed, or it says nothing.
    #[error("the provider's answer can't be used: {0}")]
    Provider(String),
    /// A passkey's answer does not fit.
    #[error("the passkey does not fit: {0}")]
    Passkey(String),
}
