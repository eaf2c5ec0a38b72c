//! Draws the rectangle that a format shows of a picture, or takes it away.

use std::collections::BTreeMap;

use db::DbError;
use pictures::Rect;
use slice::Ctx;

use crate::api::{PictureChanged, PictureId};
use crate::darkroom;
use crate::error::MediaError;
use crate::model::proportion;
use crate::policy;
use crate::store;

/// How many formats a picture may have rectangles for.
const MOST: usize = 24;

/// Sets the rectangle of `format` (`16:9`): left, top, right, bottom in upright pixels. Nothing outside it is ever shown
/// in that format; `None` lets the focal point decide again.
///
/// # Errors
/// [`MediaError`].
pub async fn set_crop(
    cx: &Ctx,
    id: &PictureId,
    format: &str,
    corners: Option<[u32; 4]>,
) -> Result<(), MediaError> {
    policy::may(&cx.actor, policy::EDIT)?;
    proportion(format).ok_or_else(|| MediaError::Format(format.chars().take(40).collect()))?;
    cx.write(|tx| async move {
        let sizes = store::sizes(&tx, id).await?.ok_or(MediaError::NoPicture)?;
        let mut crops: BTreeMap<String, [u32; 4]> =
            serde_json::from_str(&sizes.crops).map_err(DbError::from)?;
        match corners {
            None => {
                crops.remove(format);
            }
            Some(corners) => {
                let [left, top, right, bottom] = corners;
                let inside = Rect::from_corners(left, top, right, bottom)
                    .is_some_and(|rect| rect.lies_in(sizes.width, sizes.height));
                if !inside {
                    return Err(MediaError::Crop { width: sizes.width, height: sizes.height });
                }
                crops.insert(format.to_owned(), corners);
            }
        }
        if crops.len() > MOST {
            return Err(MediaError::Format(format.to_owned()));
        }
        store::set_crops(&tx, id, &serde_json::to_string(&crops).map_err(DbError::from)?).await?;
        tx.emit(&PictureChanged { picture: id.clone() }).await?;
        Ok(())
    })
    .await?;
    darkroom::changed(cx, id);
    Ok(())
}
