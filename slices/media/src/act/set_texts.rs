//! Writes a picture's words, a language each.

use kernel::Lang;
use slice::Ctx;

use crate::api::{PictureChanged, PictureId};
use crate::error::MediaError;
use crate::model::Caption;
use crate::policy;
use crate::store;

/// Replaces the words in the languages given; the others stay.
///
/// # Errors
/// [`MediaError`].
pub async fn set_texts(cx: &Ctx, id: &PictureId, texts: &[(Lang, Caption)]) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::EDIT)?;
    texts.iter().try_for_each(|(_, words)| words.check())?;
    cx.write(|tx| async move {
        if store::sizes(&tx, id).await?.is_none() {
            return Err(MediaError::NoPicture);
        }
        for (lang, words) in texts {
            store::put_text(&tx, id, lang, words).await?;
        }
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await
}
