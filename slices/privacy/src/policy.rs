//! Who may publish policies. Pure.

use kernel::Actor;

use crate::error::PrivacyError;

/// May publish a new version of a policy.
pub(crate) const PUBLISH: &str = "privacy.publish";

/// Refuses an actor without the permission.
pub(crate) fn may_publish(actor: &Actor) -> Result<(), PrivacyError> {
    if actor.may(PUBLISH) { Ok(()) } else { Err(PrivacyError::Forbidden(PUBLISH)) }
}
