//! Adds a file that is no picture, or puts another content in the place of the one with the same key. The content is
//! written before its row, as with pictures.

use slice::Ctx;

use crate::api::{FileChanged, FileId};
use crate::darkroom::{Darkroom, key_of_original};
use crate::error::MediaError;
use crate::model::{NewFile, kind_of};
use crate::policy;
use crate::store::{self, Content};

/// What came of adding a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedFile {
    /// The file.
    pub id: FileId,
    /// Whether it is new.
    pub created: bool,
    /// Whether anything was written.
    pub changed: bool,
}

/// Adds the file: sound (mp3, aac, m4a, ogg, flac, wav), film (mp4, webm, ogv), captions (WebVTT) or a PDF, told by its
/// first bytes. With a `source_key` that is known, the same bytes change nothing and other bytes replace it.
///
/// # Errors
/// [`MediaError`]; nothing was stored then.
pub async fn add_file(cx: &Ctx, new: NewFile) -> Result<AddedFile, MediaError> {
    policy::may(&cx.actor, policy::ADD)?;
    let darkroom = cx.state::<Darkroom>().ok_or_else(|| MediaError::BrokenOff("no darkroom".into()))?;
    new.check(darkroom.config.file_bytes())?;
    let content = new.bytes.clone();
    let turn = darkroom.queue.turn(false).await?;
    let looked = turn
        .run(move || kind_of(&content).map(|kind| (kind, blake3::hash(&content).to_hex().to_string())))
        .await?;
    let (kind, digest) = looked.ok_or(MediaError::UnknownKind)?;
    let key = key_of_original(&digest)?;
    let content = &Content {
        digest,
        file_name: new.file_name.trim().to_owned(),
        mime: kind.mime(),
        bytes: i64::try_from(new.bytes.len()).unwrap_or(i64::MAX),
        credit: new.credit.clone().unwrap_or_default(),
        rights_end: new.rights_end,
    };
    let source_key = new.source_key.as_deref();
    if let Some(source) = source_key
        && let Some(held) = store::file_by_source(cx.db(), source).await?
        && held.digest == content.digest
    {
        return Ok(AddedFile { id: held.id, created: false, changed: false });
    }
    cx.ports().blobs.put(&key, new.bytes.clone(), kind.mime()).await?;
    match keep(cx, source_key, content).await {
        // Someone else added the same key meanwhile; now it is there.
        Err(MediaError::Db(error)) if error.is_unique() => keep(cx, source_key, content).await,
        other => other,
    }
}

async fn keep(cx: &Ctx, source_key: Option<&str>, content: &Content) -> Result<AddedFile, MediaError> {
    cx.write(|tx| async move {
        let held = match source_key {
            Some(key) => store::file_by_source(&tx, key).await?,
            None => None,
        };
        let added = match held {
            Some(held) if held.digest == content.digest => {
                return Ok(AddedFile { id: held.id, created: false, changed: false });
            }
            Some(held) => {
                store::replace_file(&tx, &held.id, content).await?;
                AddedFile { id: held.id, created: false, changed: true }
            }
            None => {
                let id = FileId::new(tx.ids());
                store::insert_file(&tx, &id, source_key, content).await?;
                AddedFile { id, created: true, changed: true }
            }
        };
        tx.emit(&FileChanged { file: added.id.clone() }).await?;
        Ok(added)
    })
    .await
}
