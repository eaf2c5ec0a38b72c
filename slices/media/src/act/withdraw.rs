//! Takes a picture or a file away from every page and address, for good. The original stays in the archive.

use slice::Ctx;

use crate::api::{FileChanged, FileId, PictureId, PictureWithdrawn};
use crate::darkroom;
use crate::error::MediaError;
use crate::policy;
use crate::store;

/// Withdraws the picture. Doing so twice changes nothing.
///
/// # Errors
/// [`MediaError`].
pub async fn withdraw(cx: &Ctx, id: &PictureId) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::RIGHTS)?;
    cx.write(|tx| async move {
        if store::set_withdrawn(&tx, id).await? {
            tx.emit(&PictureWithdrawn { picture: id.clone() }).await?;
        } else if store::sizes(&tx, id).await?.is_none() {
            return Err(MediaError::NoPicture);
        }
        Ok(())
    })
    .await?;
    darkroom::changed(cx, id);
    Ok(())
}

/// Withdraws the file. Doing so twice changes nothing.
///
/// # Errors
/// [`MediaError`].
pub async fn withdraw_file(cx: &Ctx, id: &FileId) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::RIGHTS)?;
    cx.write(|tx| async move {
        if store::set_file_withdrawn(&tx, id).await? {
            tx.emit(&FileChanged { file: id.clone() }).await?;
        } else if store::file_standing(&tx, id).await?.is_none() {
            return Err(MediaError::NoFile);
        }
        Ok(())
    })
    .await
}
