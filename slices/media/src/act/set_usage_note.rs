//! Writes what must be minded when a picture is used; for the newsroom only.

use slice::Ctx;

use crate::api::PictureId;
use crate::error::MediaError;
use crate::model::{longest_texts, within};
use crate::policy;
use crate::store;

/// Sets the note; empty for none.
///
/// # Errors
/// [`MediaError`].
pub async fn set_usage_note(cx: &Ctx, id: &PictureId, note: &str) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::RIGHTS)?;
    let note = note.trim();
    within("usage_note", note, longest_texts::NOTE)?;
    cx.write(|tx| async move {
        if store::set_usage_note(&tx, id, note).await? { Ok(()) } else { Err(MediaError::NoPicture) }
    })
    .await
}
