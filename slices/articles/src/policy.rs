//! Who may do what with stories and pages. Pure.

use kernel::Actor;

use crate::error::ArticlesError;

/// May file and change stories.
pub const FILE: &str = "articles.file";
/// May publish, schedule, correct and take back.
pub const PUBLISH: &str = "articles.publish";
/// May change standing pages, authors, tags and addresses.
pub const ARRANGE: &str = "articles.arrange";

/// Refuses an actor without the permission.
pub(crate) fn require(actor: &Actor, permission: &'static str) -> Result<(), ArticlesError> {
    if actor.may(permission) { Ok(()) } else { Err(ArticlesError::Forbidden(permission)) }
}

/// Refuses an actor without the permission in this edition and section.
pub(crate) fn require_in(
    actor: &Actor,
    permission: &'static str,
    edition: &str,
    section: Option<&str>,
) -> Result<(), ArticlesError> {
    if actor.may_in(permission, edition, section) {
        Ok(())
    } else {
        Err(ArticlesError::Forbidden(permission))
    }
}

/// Refuses an actor who holds the permission nowhere.
pub(crate) fn require_somewhere(actor: &Actor, permission: &'static str) -> Result<(), ArticlesError> {
    if actor.may_somewhere(permission) { Ok(()) } else { Err(ArticlesError::Forbidden(permission)) }
}
