//! Sets the point of a picture that must stay in sight.

use slice::Ctx;

use crate::api::{PictureChanged, PictureId};
use crate::darkroom;
use crate::error::MediaError;
use crate::model::check_focal;
use crate::policy;
use crate::store;

/// Sets the focal point: fractions of the upright width and height; `None` for the usual place.
///
/// # Errors
/// [`MediaError`].
pub async fn set_focal(cx: &Ctx, id: &PictureId, focal: Option<(f64, f64)>) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::EDIT)?;
    check_focal(focal)?;
    cx.write(|tx| async move {
        if !store::set_focal(&tx, id, focal).await? {
            return Err(MediaError::NoPicture);
        }
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await?;
    darkroom::changed(cx, id);
    Ok(())
}
