//! Recommend a comment, or take that back.

use db::DbError;
use moderation::api as moderation_api;
use slice::Ctx;

use crate::api::DiscussionChanged;
use crate::error::CommentsError;
use crate::policy;
use crate::store::comments::{self, CommentRow};

/// Turns the actor's reaction on or off. Nobody recommends themselves.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn react(cx: &Ctx, id: &str) -> Result<CommentRow, CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?.to_owned();
    policy::may_take_part(&moderation_api::standing(cx.db(), &account, cx.now()).await?)?;
    let row = comments::comment(cx.db(), id).await?.filter(CommentRow::is_published);
    let row = row.ok_or(CommentsError::Missing("comment"))?;
    if row.account == account {
        return Err(CommentsError::Forbidden("one's own comment"));
    }
    let held = row.clone();
    cx.write::<_, DbError, _, _>(async move |tx| {
        comments::react(&tx, held.id.as_str(), &account).await?;
        tx.emit(&DiscussionChanged { story: held.story.clone() }).await
    })
    .await?;
    Ok(row)
}
