//! Decides what stands in one slot of a front.

use editions::api as editions_api;
use slice::Ctx;

use crate::api::FrontChanged;
use crate::error::FrontsError;
use crate::model::{Choice, Placement, Rule, Slot};
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
    policy::may_curate(&cx.actor)?;
    if editions_api::edition(cx.db(), edition).await?.is_none() {
        return Err(FrontsError::NoEdition(edition.to_owned()));
    }
    if placements.len() > slot.most() {
        return Err(FrontsError::TooMany { field: "placements", most: slot.most() });
    }
    for placement in placements {
        if let (Some(from), Some(until)) = (placement.from, placement.until)
            && until <= from
        {
            return Err(FrontsError::Span);
        }
        match &placement.choice {
            Choice::Story(id) => {
                let held = articles::api::edition_of(cx.db(), id).await?;
                if held.as_deref() != Some(edition) {
                    return Err(FrontsError::NoStory(id.to_string()));
                }
            }
            Choice::Rule(Rule::Section(slug)) => {
                if editions_api::section(cx.db(), edition, slug.as_str()).await?.is_none() {
                    return Err(FrontsError::NoSection(slug.to_string()));
                }
            }
            Choice::Rule(_) => {}
        }
    }
    cx.write(|tx| async move {
        store::replace_slot(&tx, edition, slot, placements).await?;
        tx.emit(&FrontChanged { edition: edition.to_owned() }).await?;
        Ok(())
    })
    .await
}
