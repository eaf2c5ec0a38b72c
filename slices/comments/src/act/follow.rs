//! Follow a discussion, or follow it no more; and note that a follower has looked.

use db::DbError;
use moderation::api as moderation_api;
use slice::Ctx;

use crate::error::CommentsError;
use crate::policy;
use crate::store::follows;

/// Turns following on or off. A blocked reader may stop, but not begin.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn follow(cx: &Ctx, story: &str, on: bool) -> Result<(), CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?.to_owned();
    if on {
        policy::may_take_part(&moderation_api::standing(cx.db(), &account, cx.now()).await?)?;
        super::submit::story(cx, story).await?;
    }
    let story = story.to_owned();
    cx.write::<_, DbError, _, _>(async move |tx| follows::set(&tx, &story, &account, on).await).await?;
    Ok(())
}

/// What notices call a story.
pub(crate) fn about(story: &str) -> String {
    format!("story:{story}")
}

/// Whether the account follows the story; a notice about it is read once the account looks at the discussion.
///
/// # Errors
/// The database's.
pub(crate) async fn looked(cx: &Ctx, story: &str, account: &str) -> Result<bool, DbError> {
    let follows = follows::follows(cx.db(), story, account).await?;
    let about = about(story);
    if follows && notices::api::has_unread_about(cx.db(), account, &about).await? {
        let account = account.to_owned();
        cx.write::<_, DbError, _, _>(async move |tx| notices::api::read_about(&tx, &account, &about).await)
            .await?;
    }
    Ok(follows)
}
