//! Change one's picture: an upload becomes a square of 256 pixels without anything its file said, or the drawing returns.

use bytes::Bytes;
use pictures::{Part, portrait};
use ports::blobs::BlobKey;
use slice::Ctx;

use crate::act::sign_out::own;
use crate::api::ProfileChanged;
use crate::error::AccountsError;
use crate::model::{AccountId, Mistakes};
use crate::store::accounts;

/// The side of the square in pixels.
const SIDE: u32 = 256;
/// The largest file taken, in bytes.
pub(crate) const LARGEST: usize = 8 * 1024 * 1024;

/// Where the picture lies.
pub(crate) fn key(id: &AccountId, version: &str) -> Option<BlobKey> {
    BlobKey::new(format!("avatars/{id}-{version}.webp")).ok()
}

/// Takes the upload; without one the drawing returns.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn change_picture(
    cx: &Ctx,
    id: &AccountId,
    upload: Option<Bytes>,
    part: Option<Part>,
) -> Result<(), AccountsError> {
    own(cx, id)?;
    let wrong = |key| AccountsError::from(Mistakes { picture: Some(key), ..Mistakes::default() });
    let old = accounts::account(cx.db(), id).await?.ok_or(AccountsError::Missing("account"))?;
    let version = match upload {
        None => None,
        Some(bytes) if bytes.len() > LARGEST => return Err(wrong("accounts-error-picture-large")),
        Some(bytes) => {
            let work = tokio::task::spawn_blocking(move || portrait(&bytes, SIDE, part));
            let made = work.await.map_err(|error| AccountsError::Hash(error.to_string()))?;
            let made = made.map_err(|_| wrong("accounts-error-picture-form"))?;
            let version: String = crate::act::confirm_registration::seed(cx);
            let key = key(id, &version).ok_or(AccountsError::Busy)?;
            cx.ports().blobs.put(&key, made.into(), "image/webp").await.map_err(|error| {
                tracing::error!(%error, "a picture could not be kept");
                AccountsError::Busy
            })?;
            Some(version)
        }
    };
    let own = id.clone();
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        accounts::set_avatar(&tx, &own, version.as_deref()).await?;
        Ok(tx.emit(&ProfileChanged { account: own.as_str().into() }).await?)
    })
    .await?;
    if let Some(key) = old.avatar.and_then(|version| key(id, &version))
        && let Err(error) = cx.ports().blobs.delete(&key).await
    {
        tracing::warn!(%error, "an old picture could not be removed");
    }
    Ok(())
}
