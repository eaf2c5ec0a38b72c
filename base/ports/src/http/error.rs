//! Why something was not fetched, told apart by what the caller should do or report.

use std::net::IpAddr;

use kernel::ErrorKind;

/// Something that was not fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// No address, or one of more than [`MAX_ADDRESS`](super::MAX_ADDRESS) bytes.
    #[error("not a web address")]
    Address,
    /// Neither `http` nor `https`.
    #[error("addresses with {0}: are not fetched")]
    Scheme(String),
    /// A name or password in the address.
    #[error("addresses with a name or password are not fetched")]
    Credentials,
    /// A port that the configuration does not list.
    #[error("port {0} is not asked")]
    Port(u16),
    /// The host is, or resolves to, something that is not the public internet.
    #[error("{host} is not a public address")]
    NotPublic {
        /// The host as written.
        host: String,
        /// What it stands for.
        address: IpAddr,
    },
    /// DNS knows no address for the host.
    #[error("{0} has no address")]
    NotResolved(String),
    /// More redirects than allowed.
    #[error("more than {0} redirects")]
    Redirects(u8),
    /// More bytes than allowed.
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    /// It took too long altogether.
    #[error("not fetched within {0} seconds")]
    TooSlow(u64),
    /// The other side was silent for too long.
    #[error("silent for {0} seconds")]
    Silent(u64),
    /// The answer is of another kind than expected.
    #[error("the answer is of type {0:?}")]
    ContentType(String),
    /// The answer is packed in a way that we did not ask for.
    #[error("the answer is packed as {0:?}")]
    Encoding(String),
    /// The certificate is not believed, or there is no common encryption.
    #[error("the connection can't be trusted: {0}")]
    Untrusted(String),
    /// The other side can't be reached, hung up, or does not speak HTTP.
    #[error("the connection failed: {0}")]
    Connection(String),
    /// This machine can't make requests at all.
    #[error("no requests can be made: {0}")]
    Unusable(String),
}

impl HttpError {
    /// Whether trying again later may help.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::NotResolved(_) | Self::TooSlow(_) | Self::Silent(_) | Self::Connection(_))
    }

    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Unusable(_) => ErrorKind::Internal,
            Self::TooLarge(_) => ErrorKind::TooLarge,
            _ if self.is_transient() => ErrorKind::Unavailable,
            _ => ErrorKind::Invalid,
        }
    }
}
