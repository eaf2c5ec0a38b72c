//! The rows of pictures and their texts.

use db::{DbError, Reads, Tx, params, sql};
use kernel::{Lang, Timestamp};

use crate::api::PictureId;
use crate::model::Caption;

db::record! {
    /// A picture with its words in one language.
    pub(crate) struct PictureRow {
        pub(crate) id: String,
        pub(crate) version: u32,
        pub(crate) width: u32,
        pub(crate) height: u32,
        pub(crate) mime: String,
        pub(crate) animated: bool,
        pub(crate) colour: String,
        pub(crate) credit: String,
        pub(crate) byline: String,
        pub(crate) source: String,
        pub(crate) licence: String,
        pub(crate) digital_source_type: String,
        pub(crate) rights_end: Option<Timestamp>,
        pub(crate) withdrawn_at: Option<Timestamp>,
        pub(crate) focal_x: Option<f64>,
        pub(crate) focal_y: Option<f64>,
        pub(crate) crops: String,
        pub(crate) caption: String,
        pub(crate) alt: String,
        pub(crate) headline: String,
        pub(crate) created_at: Timestamp,
    }
}

/// The pictures of `ids` (a JSON list) that may be shown at `now` (before 1970: all of them), with the words in `lang`, each text falling back to
/// the language without its region and then to the picture's own.
pub(crate) async fn picture_rows(
    on: &impl Reads,
    ids: &str,
    lang: &Lang,
    now: Timestamp,
) -> Result<Vec<PictureRow>, DbError> {
    on.all(
        sql!(
            "SELECT p.id, p.version, p.width, p.height, p.mime, p.animated, p.colour, p.credit, p.byline, p.source, \
             p.licence, p.digital_source_type, p.rights_end, p.withdrawn_at, p.focal_x, p.focal_y, p.crops, p.created_at, \
             COALESCE(NULLIF(t.caption, ''), NULLIF(b.caption, ''), o.caption, '') AS caption, \
             COALESCE(NULLIF(t.alt, ''), NULLIF(b.alt, ''), o.alt, '') AS alt, \
             COALESCE(NULLIF(t.headline, ''), NULLIF(b.headline, ''), o.headline, '') AS headline \
             FROM media_pictures AS p \
             LEFT JOIN media_texts AS t ON t.picture = p.id AND t.lang = $2 \
             LEFT JOIN media_texts AS b ON b.picture = p.id AND b.lang = $3 \
             LEFT JOIN media_texts AS o ON o.picture = p.id AND o.lang = p.lang \
             WHERE p.id IN json_list($1) AND (p.withdrawn_at IS NULL OR CAST($4 AS BIGINT) < 0) AND (p.rights_end IS NULL OR p.rights_end > $4)"
        ),
        params![ids, lang, lang.primary(), now],
    )
    .await
}

db::record! {
    /// Which picture a key of a source names.
    pub(crate) struct Sourced {
        pub(crate) id: String,
        pub(crate) source_key: String,
    }
}

/// The pictures that the keys (a JSON list) name.
pub(crate) async fn pictures_by_source(
    on: &impl Reads,
    keys: &str,
) -> Result<Vec<(String, PictureId)>, DbError> {
    let rows: Vec<Sourced> = on
        .all(
            sql!("SELECT id, source_key FROM media_pictures WHERE source_key IN json_list($1)"),
            params![keys],
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.source_key, PictureId::from_stored(row.id))).collect())
}

db::record! {
    /// What adding a picture must know of the one with the same key.
    pub(crate) struct Held {
        pub(crate) id: PictureId,
        pub(crate) digest: String,
    }
}

/// The picture with this key of a source.
pub(crate) async fn picture_by_source(on: &impl Reads, key: &str) -> Result<Option<Held>, DbError> {
    on.optional(sql!("SELECT id, digest FROM media_pictures WHERE source_key = $1"), params![key]).await
}

db::record! {
    /// Whether a picture may be shown, and where its original lies.
    #[derive(Clone, Debug)]
    pub(crate) struct Standing {
        pub(crate) version: u32,
        pub(crate) digest: String,
        pub(crate) width: u32,
        pub(crate) height: u32,
        pub(crate) focal_x: Option<f64>,
        pub(crate) focal_y: Option<f64>,
        pub(crate) rights_end: Option<Timestamp>,
        pub(crate) withdrawn_at: Option<Timestamp>,
        pub(crate) created_at: Timestamp,
    }
}

/// How a picture stands.
pub(crate) async fn standing(on: &impl Reads, id: &PictureId) -> Result<Option<Standing>, DbError> {
    on.optional(
        sql!(
            "SELECT version, digest, width, height, focal_x, focal_y, rights_end, withdrawn_at, created_at \
             FROM media_pictures WHERE id = $1"
        ),
        params![id],
    )
    .await
}

db::record! {
    /// What the newsroom says of a picture, to travel inside its renditions.
    #[derive(Clone, Debug)]
    pub(crate) struct Sayings {
        pub(crate) credit: String,
        pub(crate) byline: String,
        pub(crate) source: String,
        pub(crate) copyright: String,
        pub(crate) licence: String,
    }
}

/// What travels inside the renditions of a picture.
pub(crate) async fn sayings(on: &impl Reads, id: &PictureId) -> Result<Option<Sayings>, DbError> {
    on.optional(
        sql!("SELECT credit, byline, source, copyright, licence FROM media_pictures WHERE id = $1"),
        params![id],
    )
    .await
}

db::record! {
    /// The size of a picture and the rectangles drawn on it.
    pub(crate) struct Sizes {
        pub(crate) width: u32,
        pub(crate) height: u32,
        pub(crate) crops: String,
    }
}

/// The size of a picture and the rectangles drawn on it.
pub(crate) async fn sizes(on: &impl Reads, id: &PictureId) -> Result<Option<Sizes>, DbError> {
    on.optional(sql!("SELECT width, height, crops FROM media_pictures WHERE id = $1"), params![id]).await
}

/// A picture's row as it is written.
#[derive(Clone, Debug)]
pub(crate) struct NewRow {
    pub(crate) digest: String,
    pub(crate) file_name: String,
    pub(crate) mime: &'static str,
    pub(crate) bytes: i64,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) animated: bool,
    pub(crate) colour: String,
    pub(crate) lang: Lang,
    pub(crate) credit: String,
    pub(crate) byline: String,
    pub(crate) source: String,
    pub(crate) copyright: String,
    pub(crate) licence: String,
    pub(crate) usage_note: String,
    pub(crate) digital_source_type: String,
    pub(crate) taken: String,
    pub(crate) place: String,
    pub(crate) keywords: String,
    pub(crate) rights_end: Option<Timestamp>,
    pub(crate) focal: Option<(f64, f64)>,
}

/// Writes a new picture.
pub(crate) async fn insert_picture(
    tx: &Tx,
    id: &PictureId,
    source_key: Option<&str>,
    row: &NewRow,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO media_pictures (id, source_key, version, digest, file_name, mime, bytes, width, height, \
             animated, colour, lang, credit, byline, source, copyright, licence, usage_note, digital_source_type, taken, \
             place, keywords, rights_end, focal_x, focal_y, crops, created_at, updated_at) VALUES ($1, $2, 1, $3, $4, $5, \
             $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, '{}', $25, $25)"
        ),
        params![
            id,
            source_key,
            &row.digest,
            &row.file_name,
            row.mime,
            row.bytes,
            row.width,
            row.height,
            row.animated,
            &row.colour,
            &row.lang,
            &row.credit,
            &row.byline,
            &row.source,
            &row.copyright,
            &row.licence,
            &row.usage_note,
            &row.digital_source_type,
            &row.taken,
            &row.place,
            &row.keywords,
            row.rights_end,
            row.focal.map(|(x, _)| x),
            row.focal.map(|(_, y)| y),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Puts another file in a picture's place: a new version, without the rectangles drawn on the old one. A picture that
/// was withdrawn or whose rights had ended is shown again, as far as the new end date allows.
pub(crate) async fn replace_picture(tx: &Tx, id: &PictureId, row: &NewRow) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE media_pictures SET version = version + 1, digest = $2, file_name = $3, mime = $4, bytes = $5, \
             width = $6, height = $7, animated = $8, colour = $9, lang = $10, credit = $11, byline = $12, source = $13, \
             copyright = $14, licence = $15, usage_note = $16, digital_source_type = $17, taken = $18, place = $19, \
             keywords = $20, rights_end = $21, focal_x = $22, focal_y = $23, crops = '{}', ended_at = NULL, \
             withdrawn_at = NULL, updated_at = $24 WHERE id = $1"
        ),
        params![
            id,
            &row.digest,
            &row.file_name,
            row.mime,
            row.bytes,
            row.width,
            row.height,
            row.animated,
            &row.colour,
            &row.lang,
            &row.credit,
            &row.byline,
            &row.source,
            &row.copyright,
            &row.licence,
            &row.usage_note,
            &row.digital_source_type,
            &row.taken,
            &row.place,
            &row.keywords,
            row.rights_end,
            row.focal.map(|(x, _)| x),
            row.focal.map(|(_, y)| y),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Writes a picture's words in one language, replacing what was there.
pub(crate) async fn put_text(tx: &Tx, id: &PictureId, lang: &Lang, words: &Caption) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO media_texts (picture, lang, caption, alt, headline) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (picture, lang) DO UPDATE SET caption = excluded.caption, alt = excluded.alt, \
             headline = excluded.headline"
        ),
        params![id, lang, &words.caption, &words.alt, &words.headline],
    )
    .await
    .map(|_| ())
}

/// Writes the rectangles, as JSON; says whether there is such a picture.
pub(crate) async fn set_crops(tx: &Tx, id: &PictureId, crops: &str) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_pictures SET crops = $2, updated_at = $3 WHERE id = $1"),
            params![id, crops, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Writes the focal point; says whether there is such a picture.
pub(crate) async fn set_focal(tx: &Tx, id: &PictureId, focal: Option<(f64, f64)>) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_pictures SET focal_x = $2, focal_y = $3, updated_at = $4 WHERE id = $1"),
            params![id, focal.map(|(x, _)| x), focal.map(|(_, y)| y), tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Sets the credit line; says whether there is such a picture.
pub(crate) async fn set_credit(tx: &Tx, id: &PictureId, credit: &str) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_pictures SET credit = $2, updated_at = $3 WHERE id = $1"),
            params![id, credit, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Writes the end of the rights; says whether there is such a picture.
pub(crate) async fn set_rights(tx: &Tx, id: &PictureId, end: Option<Timestamp>) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_pictures SET rights_end = $2, ended_at = NULL, updated_at = $3 WHERE id = $1"),
            params![id, end, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Takes a picture away; says whether it was shown until now.
pub(crate) async fn set_withdrawn(tx: &Tx, id: &PictureId) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "UPDATE media_pictures SET withdrawn_at = $2, updated_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"
            ),
            params![id, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Notes that the rights to at most `limit` pictures have ended by now, and names them.
pub(crate) async fn end_rights(tx: &Tx, limit: u32) -> Result<Vec<PictureId>, DbError> {
    let ids: Vec<String> = tx
        .all(
            sql!(
                "UPDATE media_pictures SET ended_at = $1 WHERE id IN (SELECT id FROM media_pictures WHERE \
                 rights_end IS NOT NULL AND ended_at IS NULL AND rights_end <= $1 ORDER BY rights_end LIMIT $2) \
                 RETURNING id"
            ),
            params![tx.now(), limit],
        )
        .await?;
    Ok(ids.into_iter().map(PictureId::from_stored).collect())
}

db::record! {
    /// Which version of a picture its renditions must belong to.
    pub(crate) struct Current {
        pub(crate) version: u32,
        pub(crate) withdrawn_at: Option<Timestamp>,
    }
}

/// The current version of a picture, or `None` when it is not there or withdrawn.
pub(crate) async fn held(on: &impl Reads, id: &PictureId) -> Result<Option<u32>, DbError> {
    let row: Option<Current> = on
        .optional(sql!("SELECT version, withdrawn_at FROM media_pictures WHERE id = $1"), params![id])
        .await?;
    Ok(row.filter(|row| row.withdrawn_at.is_none()).map(|row| row.version))
}
