//! Why a notice was not shown, read or stopped.

use db::DbError;
use kernel::ErrorKind;
use web::Failure;

/// What was not done, and why.
#[derive(Debug, thiserror::Error)]
pub enum NoticesError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignIn,
    /// There is no such notice, or it is somebody else's.
    #[error("no such notice")]
    Missing,
    /// The link has run out or is not ours.
    #[error("the link does not work")]
    Link,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<NoticesError> for Failure {
    fn from(error: NoticesError) -> Self {
        match error {
            NoticesError::SignIn => Self::of(ErrorKind::Forbidden),
            NoticesError::Missing | NoticesError::Link => Self::not_found(),
            NoticesError::Db(error) => Self::reported(ErrorKind::Unavailable, error),
        }
    }
}
