//! Decides all of what stands on a front: every slot, and how much is shown. Every saving is kept.

use accounts::api::Happening;
use articles::api::TagKind;
use editions::api as editions_api;
use slice::Ctx;

use crate::api::FrontChanged;
use crate::error::FrontsError;
use crate::model::{Arrangement, Choice, FrontOf, Placement, Rule, Slot};
use crate::policy;
use crate::store;

/// Saves the front and returns its version. `seen` is the version the editor began with: when somebody saved another one
/// meanwhile, nothing is changed. A front that already says the same gets no new version.
///
/// # Errors
/// [`FrontsError`]: [`FrontsError::Changed`] with the version that was saved meanwhile.
pub async fn save_front(
    cx: &Ctx,
    front: &FrontOf,
    seen: i64,
    wanted: &Arrangement,
) -> Result<i64, FrontsError> {
    save(cx, front, seen, wanted, None).await
}

/// As [`save_front`], noting which version this one brings back.
pub(crate) async fn save(
    cx: &Ctx,
    front: &FrontOf,
    seen: i64,
    wanted: &Arrangement,
    restored: Option<i64>,
) -> Result<i64, FrontsError> {
    policy::may_curate(&cx.actor, front)?;
    if restored.is_none() {
        check(cx, front, wanted).await?;
    }
    let actor = cx.actor.clone();
    let outcome = cx
        .write::<_, FrontsError, _, _>(|tx| async move {
            let held = store::arrangement(&tx, front).await?;
            if held.version != seen {
                return Err(FrontsError::Changed(held.version));
            }
            if held.says(wanted) {
                return Ok(held.version);
            }
            let version = held.version + 1;
            store::put(&tx, front, wanted, (version, restored), actor.account()).await?;
            let what = Happening {
                verb: if restored.is_some() { "fronts.restore" } else { "fronts.save" },
                subject_kind: "front",
                subject: front.place(),
                edition: &front.edition,
                detail: &version.to_string(),
            };
            accounts::api::note(&tx, &actor, &what).await?;
            let section = front.section.as_ref().map(ToString::to_string);
            tx.emit(&FrontChanged { edition: front.edition.clone(), section }).await?;
            Ok(version)
        })
        .await;
    match outcome {
        // Two savings of one version at the same moment: the second comes too late.
        Err(FrontsError::Db(error)) if error.is_unique() => Err(FrontsError::Changed(seen + 1)),
        other => other,
    }
}

async fn check(cx: &Ctx, front: &FrontOf, wanted: &Arrangement) -> Result<(), FrontsError> {
    let edition = front.edition.as_str();
    wanted.settings.check()?;
    if editions_api::edition(cx.db(), edition).await?.is_none() {
        return Err(FrontsError::NoEdition(edition.to_owned()));
    }
    let bands = wanted.settings.bands.iter().flatten().map(|band| &band.section);
    for slug in front.section.iter().chain(bands) {
        if editions_api::section(cx.db(), edition, slug.as_str()).await?.is_none() {
            return Err(FrontsError::NoSection(slug.to_string()));
        }
    }
    for slot in Slot::ALL {
        let count = wanted.of(slot).count();
        if count > 0 && !Slot::of(front).contains(&slot) {
            return Err(FrontsError::NoSlot(slot.as_str()));
        }
        if count > slot.most() {
            return Err(FrontsError::TooMany { field: "placements", most: slot.most() });
        }
    }
    for (_, placement) in &wanted.placements {
        check_placement(cx, edition, placement).await?;
    }
    Ok(())
}

async fn check_placement(cx: &Ctx, edition: &str, placement: &Placement) -> Result<(), FrontsError> {
    if let (Some(from), Some(until)) = (placement.from, placement.until)
        && until <= from
    {
        return Err(FrontsError::Span);
    }
    if !(1..=20).contains(&placement.stories) {
        return Err(FrontsError::TooMany { field: "stories of a rule", most: 20 });
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
        Choice::Rule(Rule::Tag(slug)) => {
            if articles::api::tag(cx.db(), edition, TagKind::Tag, slug.as_str()).await?.is_none() {
                return Err(FrontsError::NoTag(slug.to_string()));
            }
        }
        Choice::Rule(_) => {}
    }
    Ok(())
}
