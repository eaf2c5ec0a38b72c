//! Work that repeats or may fail: noticing that rights have ended, clearing renditions that nobody may see any more,
//! sweeping blobs that no row names.

use db::DbError;
use futures::TryStreamExt as _;
use kernel::{HOUR, Timestamp};
use ports::blobs::{BlobHead, BlobKey};
use slice::{CheckOutcome, Ctx, JobError};

use crate::api::{FileChanged, PictureChanged, PictureId, PictureWithdrawn};
use crate::config::Config;
use crate::darkroom::{Darkroom, folder};
use crate::error::MediaError;
use crate::policy;
use crate::store;

/// How many endings are noted in one transaction.
const BATCH: u32 = 200;

/// Notes the pictures and files whose rights have ended since the last time, so that the pages that show them go.
pub(crate) async fn end_rights(cx: Ctx) -> Result<(), JobError> {
    loop {
        let ended = cx
            .write::<_, DbError, _, _>(|tx| async move {
                let pictures = store::end_rights(&tx, BATCH).await?;
                for picture in &pictures {
                    tx.emit(&PictureWithdrawn { picture: picture.clone() }).await?;
                }
                let files = store::end_file_rights(&tx, BATCH).await?;
                for file in &files {
                    tx.emit(&FileChanged { file: file.clone() }).await?;
                }
                Ok(pictures.len().max(files.len()))
            })
            .await?;
        if ended < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}

/// Clears the renditions of a picture that was withdrawn.
pub(crate) async fn clear_withdrawn(cx: Ctx, event: PictureWithdrawn) -> Result<(), JobError> {
    clear(&cx, &event.picture, None).await.map_err(failed)
}

/// Clears the renditions of a picture's earlier files.
pub(crate) async fn clear_replaced(cx: Ctx, event: PictureChanged) -> Result<(), JobError> {
    let current = store::held(cx.db(), &event.picture).await?;
    match current {
        Some(1) => Ok(()),
        current => clear(&cx, &event.picture, current).await.map_err(failed),
    }
}

fn failed(error: MediaError) -> JobError {
    JobError { is_final: false, message: error.to_string() }
}

/// Removes the renditions of every version but `current`.
async fn clear(cx: &Ctx, id: &PictureId, current: Option<u32>) -> Result<(), MediaError> {
    let blobs = &cx.ports().blobs;
    let folder = folder(id)?;
    let keep = current.map(|version| format!("{folder}/{version}/"));
    let mut found = blobs.list(Some(&folder));
    while let Some(head) = found.try_next().await? {
        if !keep.as_ref().is_some_and(|keep| head.key.as_str().starts_with(keep.as_str())) {
            blobs.delete(&head.key).await?;
        }
    }
    Ok(())
}

/// What a sweep found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Originals looked at.
    pub seen: u64,
    /// Originals that no row named, removed.
    pub removed: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// Removes originals that no row names and that were written before `before`: what an upload left that failed between
/// the blob and the row.
///
/// # Errors
/// [`MediaError`].
pub async fn sweep(cx: &Ctx, before: Timestamp) -> Result<Swept, MediaError> {
    policy::may(&cx.actor, policy::ADD)?;
    let blobs = &cx.ports().blobs;
    let originals = BlobKey::new("originals").ok();
    let mut swept = Swept::default();
    let mut found = blobs.list(originals.as_ref());
    while let Some(head) = found.try_next().await? {
        swept.seen += 1;
        if head.modified >= before || named(cx, &head).await? {
            continue;
        }
        // Written again since it was listed: an upload is under way.
        if blobs.head(&head.key).await?.is_none_or(|now| now.modified >= before) || named(cx, &head).await? {
            continue;
        }
        blobs.delete(&head.key).await?;
        swept.removed += 1;
        swept.bytes += head.size;
    }
    Ok(swept)
}

async fn named(cx: &Ctx, head: &BlobHead) -> Result<bool, MediaError> {
    let digest = head.key.as_str().rsplit('/').next().unwrap_or_default();
    Ok(store::digest_in_use(cx.db(), digest).await?)
}

/// The daily sweep.
pub(crate) async fn sweep_daily(cx: Ctx) -> Result<(), JobError> {
    let hours = i64::from(cx.config::<Config>().orphan_hours);
    let swept = sweep(&cx, cx.now().plus(-HOUR * hours)).await.map_err(failed)?;
    if swept.removed > 0 {
        tracing::info!(
            removed = swept.removed,
            bytes = swept.bytes,
            "originals that no picture names were removed"
        );
    }
    Ok(())
}

/// Whether the darkroom works: a blob is written, read and removed; the queue is not full.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    let Some(darkroom) = cx.state::<Darkroom>() else {
        return CheckOutcome { ok: false, detail: "no darkroom".into() };
    };
    if let Err(error) = probe(&cx).await {
        return CheckOutcome { ok: false, detail: error.to_string() };
    }
    let (workers, waiting) = (darkroom.config.worker_count(), darkroom.queue.waiting());
    let ok = waiting < darkroom.config.queue;
    let hint = if ok { "" } else { " hint: raise media.workers or media.queue" };
    CheckOutcome { ok, detail: format!("{workers} workers, {waiting} renditions wait{hint}") }
}

async fn probe(cx: &Ctx) -> Result<(), MediaError> {
    let refused = |error: String| MediaError::Blob(ports::blobs::BlobError::Refused(error));
    let key =
        BlobKey::new(format!("probes/{}", cx.ids().next())).map_err(|error| refused(error.to_string()))?;
    let blobs = &cx.ports().blobs;
    blobs.put(&key, "probe".into(), "text/plain").await?;
    let read = blobs.get(&key).await?;
    blobs.delete(&key).await?;
    if read.as_deref() == Some(b"probe".as_slice()) {
        Ok(())
    } else {
        Err(refused("a blob was not read as it was written".into()))
    }
}
