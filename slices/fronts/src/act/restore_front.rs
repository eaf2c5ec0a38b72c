//! Brings back what a front said in an earlier version, as a new version on top.

use slice::Ctx;

use crate::act::save_front::save;
use crate::error::FrontsError;
use crate::model::FrontOf;
use crate::policy;
use crate::store;

/// Restores `version` and returns the number it has now. `seen` is the newest version the editor has seen. Stories that were
/// killed since stay away, as everywhere.
///
/// # Errors
/// [`FrontsError`].
pub async fn restore_front(cx: &Ctx, front: &FrontOf, seen: i64, version: i64) -> Result<i64, FrontsError> {
    policy::may_curate(&cx.actor, front)?;
    let wanted = store::arrangement_of(cx.db(), front, version).await?;
    let wanted = wanted.ok_or(FrontsError::NoVersion(version))?;
    save(cx, front, seen, &wanted, Some(version)).await
}
