//! Change one's picture: an upload becomes a square of 256 pixels without anything its file said, or the drawing returns.

use bytes::Bytes;
use pictures::{Aspect, Format, Limits, Rect, Rendition, smart_crop};
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

/// The part that is to be seen, in shares of the picture: the square's side of the shorter one, and its corner of the room
/// that is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) size: f64,
    pub(crate) left: f64,
    pub(crate) top: f64,
}

impl Part {
    /// The square in points of a picture of `width` × `height`.
    fn within(self, width: u32, height: u32) -> Rect {
        let share = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
        let of = |share: f64, whole: u32| (share * f64::from(whole)).round();
        let shorter = width.min(height);
        let side = whole(of(share(self.size).max(0.1), shorter)).clamp(1, shorter.max(1));
        let x = whole(of(share(self.left), width.saturating_sub(side)));
        let y = whole(of(share(self.top), height.saturating_sub(side)));
        Rect { x, y, width: side, height: side }
    }
}

/// A share of a picture's side, as points.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(points: f64) -> u32 {
    points as u32
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
    let wrong =
        |key| AccountsError::Mistakes(Box::new(Mistakes { picture: Some(key), ..Mistakes::default() }));
    let old = accounts::account(cx.db(), id).await?.ok_or(AccountsError::Missing("account"))?;
    let version = match upload {
        None => None,
        Some(bytes) if bytes.len() > LARGEST => return Err(wrong("accounts-error-picture-large")),
        Some(bytes) => {
            let work = tokio::task::spawn_blocking(move || square(&bytes, part));
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

fn square(bytes: &[u8], part: Option<Part>) -> Result<Vec<u8>, pictures::PictureError> {
    let limits = Limits::default();
    let facts = pictures::inspect(bytes, &limits)?;
    let crop = match part {
        Some(part) => part.within(facts.width, facts.height),
        None => smart_crop(facts.width, facts.height, Aspect::new(1, 1), None, None),
    };
    let rendition = Rendition {
        crop: Some(crop),
        width: SIDE.min(crop.width),
        height: SIDE.min(crop.width),
        format: Format::Webp,
        quality: Format::Webp.quality_like_jpeg(80),
        carry: pictures::Carry::Nothing,
    };
    Ok(pictures::render(bytes, &rendition, &limits)?.bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_never_leaves_the_picture() {
        let part = |size, left, top| Part { size, left, top }.within(300, 200);
        assert_eq!(part(1.0, 0.5, 0.5), Rect { x: 50, y: 0, width: 200, height: 200 });
        assert_eq!(part(0.5, 1.0, 1.0), Rect { x: 200, y: 100, width: 100, height: 100 });
        for odd in [
            part(f64::NAN, -4.0, 9.0),
            part(99.0, f64::INFINITY, 0.0),
            Part { size: 0.0, left: 1.0, top: 1.0 }.within(1, 1),
        ] {
            assert!(odd.width >= 1 && odd.x + odd.width <= 300 && odd.y + odd.height <= 200, "{odd:?}");
        }
    }
}
