//! The public face: what a picture and a file are, how to read, add and change them, their addresses and events.

use std::collections::{BTreeMap, HashMap};

use db::{DbError, Event, Reads};
use kernel::{Lang, Timestamp};
use serde::{Deserialize, Serialize};
use slice::Ctx;

pub use crate::act::add_file::{AddedFile, add_file};
pub use crate::act::add_picture::{Added, add_picture};
pub use crate::act::replace_picture::replace_picture;
pub use crate::act::set_credit::set_credit;
pub use crate::act::set_crop::set_crop;
pub use crate::act::set_focal::set_focal;
pub use crate::act::set_rights::{set_file_rights, set_rights};
pub use crate::act::set_texts::set_texts;
pub use crate::act::set_usage_note::set_usage_note;
pub use crate::act::withdraw::{withdraw, withdraw_file};
pub use crate::config::Config;
pub use crate::darkroom::{Rendition, Workload, rendition, rendition_url, workload};
pub use crate::error::MediaError;
pub use crate::jobs::{Swept, sweep};
pub use crate::model::{Caption, File, FileView, NewFile, NewPicture, Picture, PictureView};
pub use pictures::Format;

use crate::store;

kernel::id! {
    /// Identifies a picture.
    PictureId
}

kernel::id! {
    /// Identifies a file that is no picture: sound, film, captions, a document.
    FileId
}

impl PictureId {
    /// The cache tag of pages that show the picture.
    pub fn tag(&self) -> String {
        format!("picture:{self}")
    }
}

impl FileId {
    /// The cache tag of pages that show the file.
    pub fn tag(&self) -> String {
        format!("file:{self}")
    }
}

/// A picture was added.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PictureAdded {
    /// Which.
    pub picture: PictureId,
}

impl Event for PictureAdded {
    const NAME: &'static str = "PictureAdded";
}

/// A picture has another file, crop, focal point, end of rights or words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PictureChanged {
    /// Which.
    pub picture: PictureId,
}

impl Event for PictureChanged {
    const NAME: &'static str = "PictureChanged";
}

/// A picture may no longer be shown: withdrawn, or its rights have ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PictureWithdrawn {
    /// Which.
    pub picture: PictureId,
}

impl Event for PictureWithdrawn {
    const NAME: &'static str = "PictureWithdrawn";
}

/// A file was added or replaced, or may no longer be served.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FileChanged {
    /// Which.
    pub file: FileId,
}

impl Event for FileChanged {
    const NAME: &'static str = "FileChanged";
}

/// The pictures of `ids` that may be shown at `now`, by identifier: rights not ended, not withdrawn. Each text is that of
/// `lang`, else of its language without the region, else the picture's own. One query.
///
/// # Errors
/// The database's.
pub async fn pictures(
    on: &impl Reads,
    ids: &[PictureId],
    lang: &Lang,
    now: Timestamp,
) -> Result<HashMap<String, Picture>, DbError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = store::picture_rows(on, &serde_json::to_string(ids)?, lang, now).await?;
    let mut found = HashMap::with_capacity(rows.len());
    for row in rows {
        let crops: BTreeMap<String, [u32; 4]> =
            if row.crops == "{}" { BTreeMap::new() } else { serde_json::from_str(&row.crops)? };
        let picture = Picture {
            id: PictureId::from_stored(row.id.clone()),
            version: row.version,
            width: row.width,
            height: row.height,
            mime: row.mime,
            animated: row.animated,
            colour: row.colour,
            credit: row.credit,
            byline: row.byline,
            source: row.source,
            licence: row.licence,
            digital_source_type: row.digital_source_type,
            rights_end: row.rights_end,
            withdrawn_at: row.withdrawn_at,
            focal: row.focal_x.zip(row.focal_y),
            crops,
            alt: row.alt,
            caption: row.caption,
            headline: row.headline,
            created_at: row.created_at,
        };
        found.insert(row.id, picture);
    }
    Ok(found)
}

/// The pictures of `ids` whether they may be shown or not: for the newsroom; see [`pictures`].
///
/// # Errors
/// The database's.
pub async fn pictures_at_desk(
    on: &impl Reads,
    ids: &[PictureId],
    lang: &Lang,
) -> Result<HashMap<String, Picture>, DbError> {
    pictures(on, ids, lang, Timestamp(-1)).await
}

/// What must be minded when a picture is used.
///
/// # Errors
/// The database's.
pub async fn usage_note(on: &impl Reads, id: &PictureId) -> Result<String, DbError> {
    Ok(store::usage_note(on, id).await?.unwrap_or_default())
}

/// Which pictures of the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// All that may be shown.
    #[default]
    All,
    /// Those without a credit.
    Uncredited,
    /// Those whose rights end within 30 days.
    Ending,
    /// Those that may no longer be shown: rights ended, or withdrawn.
    Ended,
}

/// One picture, if it may be shown at `now`; see [`pictures`].
///
/// # Errors
/// The database's.
pub async fn picture(
    on: &impl Reads,
    id: &PictureId,
    lang: &Lang,
    now: Timestamp,
) -> Result<Option<Picture>, DbError> {
    Ok(pictures(on, std::slice::from_ref(id), lang, now).await?.remove(id.as_str()))
}

/// Pictures of a shelf at `now` whose words, credit or file name contain `words` (all, where it is empty), newest first, older than the identifier `before` (empty for the newest).
///
/// # Errors
/// The database's.
pub async fn find_pictures(
    on: &impl Reads,
    shelf: Shelf,
    words: &str,
    (before, limit): (&str, u32),
    now: Timestamp,
) -> Result<Vec<PictureId>, DbError> {
    let ids = store::archive::find(on, shelf, words, (before, limit), now).await?;
    Ok(ids.into_iter().map(PictureId::from_stored).collect())
}

/// The pictures that keys of a source name, by key; withdrawn ones too.
///
/// # Errors
/// The database's.
pub async fn pictures_by_source(
    on: &impl Reads,
    keys: &[String],
) -> Result<HashMap<String, PictureId>, DbError> {
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(store::pictures_by_source(on, &serde_json::to_string(keys)?).await?.into_iter().collect())
}

/// The files of `ids` that may be served at `now`, by identifier.
///
/// # Errors
/// The database's.
pub async fn files(
    on: &impl Reads,
    ids: &[FileId],
    now: Timestamp,
) -> Result<HashMap<String, File>, DbError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = store::file_rows(on, &serde_json::to_string(ids)?, now).await?;
    let file = |row: store::FileRow| {
        let file = File {
            id: FileId::from_stored(row.id.clone()),
            version: row.version,
            file_name: row.file_name,
            mime: row.mime,
            bytes: u64::try_from(row.bytes).unwrap_or(0),
            credit: row.credit,
            rights_end: row.rights_end,
            created_at: row.created_at,
        };
        (row.id, file)
    };
    Ok(rows.into_iter().map(file).collect())
}

/// How many pictures the archive holds.
///
/// # Errors
/// The database's.
pub async fn picture_count(on: &impl Reads) -> Result<i64, DbError> {
    store::count(on).await
}

/// The address in full, for places that need scheme and host (feeds, Open Graph, sitemaps).
pub fn absolute(cx: &Ctx, address: &str) -> String {
    format!("{}{address}", cx.paper().url)
}
