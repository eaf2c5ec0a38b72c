//! Takes the banner of an edition down.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::BannerChanged;
use crate::error::FrontsError;
use crate::model::FrontOf;
use crate::policy;
use crate::store;

/// Takes the banner of `edition` off every page, at once; where there is none, nothing happens.
///
/// # Errors
/// [`FrontsError`].
pub async fn take_down_banner(cx: &Ctx, edition: &str) -> Result<(), FrontsError> {
    policy::may_curate(&cx.actor, &FrontOf::edition(edition))?;
    let actor = cx.actor.clone();
    cx.write(|tx| async move {
        if store::remove_banner(&tx, edition).await? {
            let what = Happening {
                verb: "fronts.banner_down",
                subject_kind: "banner",
                subject: "",
                edition,
                detail: "",
            };
            accounts::api::note(&tx, &actor, &what).await?;
            tx.emit(&BannerChanged { edition: edition.to_owned() }).await?;
        }
        Ok(())
    })
    .await
}
