//! Another file in the place of a picture's, and what the newsroom must mind when it uses the picture.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::PictureId;

/// A file in the place of another.
pub(crate) struct NewFile<'a> {
    pub(crate) digest: &'a str,
    pub(crate) file_name: &'a str,
    pub(crate) mime: &'static str,
    pub(crate) bytes: i64,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) animated: bool,
    pub(crate) colour: &'a str,
}

/// Puts the file in a picture's place and nothing else; says whether there is such a picture.
pub(crate) async fn replace_bytes(tx: &Tx, id: &PictureId, file: &NewFile<'_>) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "UPDATE media_pictures SET version = version + 1, digest = $2, file_name = $3, mime = $4, bytes = $5, \
                 width = $6, height = $7, animated = $8, colour = $9, crops = '{}', focal_x = NULL, focal_y = NULL, \
                 updated_at = $10 WHERE id = $1"
            ),
            params![
                id,
                file.digest,
                file.file_name,
                file.mime,
                file.bytes,
                file.width,
                file.height,
                file.animated,
                file.colour,
                tx.now()
            ],
        )
        .await?;
    Ok(changed > 0)
}

/// What must be minded when the picture is used.
pub(crate) async fn usage_note(on: &impl Reads, id: &PictureId) -> Result<Option<String>, DbError> {
    on.optional(sql!("SELECT usage_note FROM media_pictures WHERE id = $1"), params![id]).await
}

/// Writes that; says whether there is such a picture.
pub(crate) async fn set_usage_note(tx: &Tx, id: &PictureId, note: &str) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_pictures SET usage_note = $2, updated_at = $3 WHERE id = $1"),
            params![id, note, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}
