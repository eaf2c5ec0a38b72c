//! Sets when the rights to a picture or a file end. What has been withdrawn stays withdrawn.

use kernel::Timestamp;
use slice::Ctx;

use crate::api::{FileChanged, FileId, PictureChanged, PictureId};
use crate::darkroom;
use crate::error::MediaError;
use crate::policy;
use crate::store;

/// Sets when the picture must be gone from every page and address; `None` for never.
///
/// # Errors
/// [`MediaError`].
pub async fn set_rights(cx: &Ctx, id: &PictureId, end: Option<Timestamp>) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::RIGHTS)?;
    cx.write(|tx| async move {
        if !store::set_rights(&tx, id, end).await? {
            return Err(MediaError::NoPicture);
        }
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await?;
    darkroom::changed(cx, id);
    Ok(())
}

/// Sets when the file must be gone; `None` for never.
///
/// # Errors
/// [`MediaError`].
pub async fn set_file_rights(cx: &Ctx, id: &FileId, end: Option<Timestamp>) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::RIGHTS)?;
    cx.write(|tx| async move {
        if !store::set_file_rights(&tx, id, end).await? {
            return Err(MediaError::NoFile);
        }
        tx.emit(&FileChanged { file: id.clone() }).await?;
        Ok(())
    })
    .await
}
