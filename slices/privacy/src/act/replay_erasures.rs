//! Erase again what a backup has brought back: every account whose identifier is in the list of erased ones. The list
//! lies beside the database, one empty blob for each, and can be written out to be kept where no backup replaces it.

use accounts::api::{AccountId, erase_account, is_here};
use futures::StreamExt as _;
use ports::blobs::BlobKey;
use slice::Ctx;

/// The identifiers of erased accounts, in order. They name nobody.
///
/// # Errors
/// The blob store's words.
pub async fn erased(cx: &Ctx) -> Result<Vec<String>, String> {
    let folder = BlobKey::new("erased").map_err(|error| error.to_string())?;
    let mut found = cx.ports().blobs.list(Some(&folder));
    let mut ids = Vec::new();
    while let Some(head) = found.next().await {
        let head = head.map_err(|error| error.to_string())?;
        let id = head.key.as_str().rsplit('/').next().unwrap_or_default().to_owned();
        if id.parse::<AccountId>().is_ok() {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// Erases those of `ids` that are here again; says how many were.
///
/// # Errors
/// What is no identifier; the words of whoever could not erase.
pub async fn replay_erasures(cx: &Ctx, ids: &[String]) -> Result<usize, String> {
    if !cx.actor.is_trusted() {
        return Err("only the operator replays".into());
    }
    let ids: Vec<AccountId> = ids
        .iter()
        .map(|id| id.parse().map_err(|_| format!("not an account's identifier: {id:?}")))
        .collect::<Result<_, _>>()?;
    let mut again = 0;
    for id in ids {
        if is_here(cx.db(), &id).await.map_err(|error| error.to_string())? {
            erase_account(cx, &id).await?;
            again += 1;
        }
    }
    Ok(again)
}
