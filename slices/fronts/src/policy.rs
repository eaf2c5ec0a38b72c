//! Who may change what stands on a front. Pure.

use kernel::Actor;

use crate::error::FrontsError;

/// May choose what stands on a front.
pub(crate) const CURATE: &str = "fronts.curate";

/// Refuses an actor without the permission.
pub(crate) fn may_curate(actor: &Actor) -> Result<(), FrontsError> {
    if actor.may(CURATE) { Ok(()) } else { Err(FrontsError::Forbidden) }
}
