//! Decides how much of what a front shows.

use editions::api as editions_api;
use slice::Ctx;

use crate::api::FrontChanged;
use crate::error::FrontsError;
use crate::model::Settings;
use crate::policy;
use crate::store;

/// Sets the numbers and bands of the front of `edition`.
///
/// # Errors
/// [`FrontsError`].
pub async fn arrange_front(cx: &Ctx, edition: &str, settings: &Settings) -> Result<(), FrontsError> {
    policy::may_curate(&cx.actor)?;
    settings.check()?;
    if editions_api::edition(cx.db(), edition).await?.is_none() {
        return Err(FrontsError::NoEdition(edition.to_owned()));
    }
    for band in settings.bands.iter().flatten() {
        if editions_api::section(cx.db(), edition, band.section.as_str()).await?.is_none() {
            return Err(FrontsError::NoSection(band.section.to_string()));
        }
    }
    cx.write(|tx| async move {
        store::put_settings(&tx, edition, settings).await?;
        tx.emit(&FrontChanged { edition: edition.to_owned() }).await?;
        Ok(())
    })
    .await
}
