//! Delete one's own comment. Answers to it stay; moderators keep nothing but that it was there.

use db::DbError;
use moderation::api::{self as moderation_api, Subject};
use notices::api::Kind;
use slice::Ctx;

use super::edit::own;
use crate::api::DiscussionChanged;
use crate::error::CommentsError;
use crate::model::{KIND, State};
use crate::store::comments::{self, CommentRow};
use crate::tell::comment_of;

/// Deletes the actor's own comment. One that was removed by moderation stays removed.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn delete(cx: &Ctx, id: &str) -> Result<CommentRow, CommentsError> {
    let row = own(cx, id).await?;
    if row.state == State::Removed.as_str() {
        return Err(CommentsError::Forbidden("it was removed"));
    }
    let held = row.clone();
    cx.write::<_, DbError, _, _>(async move |tx| {
        moderation_api::close_item(&tx, &Subject::new(KIND, held.id.as_str()), "deleted").await?;
        comments::set_state(&tx, &held, State::Deleted, "").await?;
        notices::api::withdraw_about(&tx, Kind::Reply, &comment_of(held.id.as_str())).await?;
        tx.emit(&DiscussionChanged { story: held.story.clone() }).await
    })
    .await?;
    Ok(row)
}
