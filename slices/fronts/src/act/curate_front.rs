//! Decides what stands in one slot of an edition's front; the rest stays as it is.

use slice::Ctx;

use crate::act::save_front::save_front;
use crate::error::FrontsError;
use crate::model::{Arrangement, FrontOf, Placement, Slot};
use crate::policy;
use crate::store;

/// Replaces the placements of `slot` on the front of `edition`; none leaves the slot to the default rule.
///
/// # Errors
/// [`FrontsError`].
pub async fn curate_front(
    cx: &Ctx,
    edition: &str,
    slot: Slot,
    placements: &[Placement],
) -> Result<(), FrontsError> {
    let front = FrontOf::edition(edition);
    policy::may_curate(&cx.actor, &front)?;
    let held = store::arrangement(cx.db(), &front).await?;
    let others = held.placements.into_iter().filter(|(of, _)| *of != slot);
    let own = placements.iter().map(|placement| (slot, placement.clone()));
    let wanted = Arrangement { placements: others.chain(own).collect(), ..held };
    save_front(cx, &front, wanted.version, &wanted).await.map(|_| ())
}
