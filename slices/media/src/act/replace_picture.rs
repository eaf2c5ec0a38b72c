//! Puts another file in the place of a picture, everywhere at once. Its words, credit and rights stay; rectangles and focal
//! point, which were drawn on the old file, do not.

use bytes::Bytes;
use slice::Ctx;

use super::add_picture::take_in;
use crate::api::{PictureChanged, PictureId};
use crate::darkroom;
use crate::error::MediaError;
use crate::model::{longest_texts, within};
use crate::policy;
use crate::store::{self, NewFile};

/// Replaces the file; says whether it is another one. Every address of the picture changes then.
///
/// # Errors
/// [`MediaError`]; nothing was stored then.
pub async fn replace_picture(
    cx: &Ctx,
    id: &PictureId,
    bytes: Bytes,
    file_name: &str,
) -> Result<bool, MediaError> {
    policy::may(&cx.actor, policy::EDIT)?;
    within("file_name", file_name, longest_texts::HEADLINE)?;
    let held = store::standing(cx.db(), id).await?.ok_or(MediaError::NoPicture)?;
    let Some(looked) = take_in(cx, &bytes, Some(held.digest)).await? else { return Ok(false) };
    let file = NewFile {
        digest: &looked.digest,
        file_name: file_name.trim(),
        mime: looked.facts.format.mime(),
        bytes: i64::try_from(looked.facts.bytes).unwrap_or(i64::MAX),
        width: looked.facts.width,
        height: looked.facts.height,
        animated: looked.facts.animated(),
        colour: &looked.colour(),
    };
    let file = &file;
    cx.write(|tx| async move {
        if !store::replace_bytes(&tx, id, file).await? {
            return Err(MediaError::NoPicture);
        }
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await?;
    darkroom::changed(cx, id);
    Ok(true)
}
