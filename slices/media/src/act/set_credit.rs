//! Writes the credit line of a picture, as it is printed.

use slice::Ctx;

use crate::api::{PictureChanged, PictureId};
use crate::error::MediaError;
use crate::model::{longest_texts, within};
use crate::policy;
use crate::store;

/// Sets the credit; empty for none, and then no story with the picture can be published.
///
/// # Errors
/// [`MediaError`].
pub async fn set_credit(cx: &Ctx, id: &PictureId, credit: &str) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::EDIT)?;
    let credit = credit.trim();
    within("credit", credit, longest_texts::CREDIT)?;
    cx.write(|tx| async move {
        if !store::set_credit(&tx, id, credit).await? {
            return Err(MediaError::NoPicture);
        }
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await
}
