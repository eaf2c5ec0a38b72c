//! Who may add and change pictures and files. Pure.

use kernel::Actor;

use crate::error::MediaError;

/// The permission to add pictures and files.
pub(crate) const ADD: &str = "media.add";
/// The permission to change words, crops and focal points.
pub(crate) const EDIT: &str = "media.edit";
/// The permission to set the end of rights and to withdraw.
pub(crate) const RIGHTS: &str = "media.rights";

/// Whether the actor holds the permission, be it in one section: the archive belongs to the whole paper.
///
/// # Errors
/// [`MediaError::Forbidden`].
pub(crate) fn may(actor: &Actor, permission: &str) -> Result<(), MediaError> {
    if actor.may_somewhere(permission) { Ok(()) } else { Err(MediaError::Forbidden) }
}
