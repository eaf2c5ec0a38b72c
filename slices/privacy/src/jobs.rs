//! Collecting a download, and forgetting it after a while.

// words: privacy-mail-*

use accounts::api::{AccountId, LetterText, profile, write_letter};
use bytes::Bytes;
use kernel::DAY;
use ports::blobs::BlobKey;
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError, PersonalFile};

use crate::archive::{Entry, zip};
use crate::store;

/// The job that collects.
pub(crate) const COLLECT: &str = "privacy.collect";
/// What links to downloads are signed for.
pub(crate) const PURPOSE: &str = "privacy.download";
/// How long a download lies ready.
const READY: i64 = 7 * DAY;

/// Whose data.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Collect {
    pub(crate) account: AccountId,
}

/// Where a download lies.
pub(crate) fn key(id: &str) -> Option<BlobKey> {
    BlobKey::new(format!("downloads/{id}.zip")).ok()
}

/// Collects everything, keeps it as one file and has the letter written.
pub(crate) async fn collect(cx: Ctx, job: Collect) -> Result<(), JobError> {
    let Some(owner) = profile(cx.db(), &job.account).await? else { return Ok(()) };
    let mut files = cx.export_account(job.account.as_str()).await?;
    files.push(overview(&owner.name, &files));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let entries: Vec<Entry<'_>> =
        files.iter().map(|file| Entry { path: &file.path, bytes: &file.bytes }).collect();
    let id = cx.ids().next();
    let key = key(&id).ok_or("not a key")?;
    cx.ports().blobs.put(&key, Bytes::from(zip(&entries)), "application/zip").await?;
    let until = cx.now().plus(READY);
    let (row, account) = (id.clone(), job.account.as_str().to_owned());
    cx.write::<_, db::DbError, _, _>(async move |tx| {
        store::insert_download(&tx, &row, &account, until).await
    })
    .await?;
    let token = cx.form_key().sign(PURPOSE, &format!("{id}:{}", job.account), until);
    let letter = LetterText {
        words: "privacy-mail-download",
        path: Some(format!("/privacy/download/file/?t={token}")),
        values: Vec::new(),
    };
    write_letter(&cx, &job.account, letter).await
}

/// One page that lists the files and shows those that are text: readable without any program but a browser.
fn overview(name: &str, files: &[PersonalFile]) -> PersonalFile {
    let escape = |text: &str| {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
    };
    let mut html =
        format!("<!doctype html><meta charset=\"utf-8\"><title>{0}</title><h1>{0}</h1>", escape(name));
    for file in files {
        html.push_str(&format!("<h2><a href=\"{0}\">{0}</a></h2>", escape(&file.path)));
        if file.path.ends_with(".json") {
            html.push_str(&format!("<pre>{}</pre>", escape(&String::from_utf8_lossy(&file.bytes))));
        }
    }
    PersonalFile { path: "index.html".into(), bytes: html.into_bytes() }
}

/// Removes downloads that have run out.
pub(crate) async fn forget(cx: Ctx) -> Result<(), JobError> {
    for id in store::expired(cx.db(), cx.now()).await? {
        remove(&cx, &id).await?;
    }
    Ok(())
}

/// Removes one download, file first.
///
/// # Errors
/// The store's words.
pub(crate) async fn remove(cx: &Ctx, id: &str) -> Result<(), String> {
    if let Some(key) = key(id) {
        cx.ports().blobs.delete(&key).await.map_err(|error| error.to_string())?;
    }
    let id = id.to_owned();
    cx.write::<_, db::DbError, _, _>(async move |tx| store::remove_download(&tx, &id).await)
        .await
        .map_err(|error| error.to_string())
}
