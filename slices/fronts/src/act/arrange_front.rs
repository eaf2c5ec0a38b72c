//! Decides how much of what an edition's front shows; what stands there stays as it is.

use slice::Ctx;

use crate::act::save_front::save_front;
use crate::error::FrontsError;
use crate::model::{Arrangement, FrontOf, Settings};
use crate::policy;
use crate::store;

/// Sets the numbers and bands of the front of `edition`.
///
/// # Errors
/// [`FrontsError`].
pub async fn arrange_front(cx: &Ctx, edition: &str, settings: &Settings) -> Result<(), FrontsError> {
    let front = FrontOf::edition(edition);
    policy::may_curate(&cx.actor, &front)?;
    let held = store::arrangement(cx.db(), &front).await?;
    let wanted = Arrangement { settings: settings.clone(), ..held };
    save_front(cx, &front, wanted.version, &wanted).await.map(|_| ())
}
