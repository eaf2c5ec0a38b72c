//! Who may do what with stories and pages. Pure.

use kernel::Actor;

use crate::error::ArticlesError;

/// May file and change stories.
pub(crate) const FILE: &str = "articles.file";
/// May publish, schedule, correct and take back.
pub(crate) const PUBLISH: &str = "articles.publish";
/// May change standing pages, authors, tags and addresses.
pub(crate) const ARRANGE: &str = "articles.arrange";

/// Refuses an actor without the permission.
pub(crate) fn require(actor: &Actor, permission: &'static str) -> Result<(), ArticlesError> {
    if actor.may(permission) { Ok(()) } else { Err(ArticlesError::Forbidden(permission)) }
}
