//! Mute a reader: what that reader writes is folded away for oneself alone, and nothing is told of it.

use db::DbError;
use slice::Ctx;

use crate::error::CommentsError;
use crate::store::{comments, readers};

/// Mutes the author of a comment, or listens again. Says whether the author is muted now, and the comment's story.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn mute(cx: &Ctx, id: &str) -> Result<(bool, String), CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?.to_owned();
    let row = comments::comment(cx.db(), id).await?.ok_or(CommentsError::Missing("comment"))?;
    if row.account.is_empty() || row.account == account {
        return Err(CommentsError::Missing("reader"));
    }
    let story = row.story.clone();
    let muted = cx
        .write::<_, DbError, _, _>(async move |tx| {
            let muted = readers::mute(&tx, &account, &row.account).await?;
            if muted {
                notices::api::withdraw_from(&tx, &row.account, &account).await?;
            }
            Ok(muted)
        })
        .await?;
    Ok((muted, story))
}

/// Listens again to somebody.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn unmute(cx: &Ctx, muted: &str) -> Result<(), CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?.to_owned();
    let muted = muted.to_owned();
    cx.write::<_, DbError, _, _>(async move |tx| {
        if readers::muted_by(&tx, &account).await?.contains(&muted) {
            readers::mute(&tx, &account, &muted).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
