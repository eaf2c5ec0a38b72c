//! Has a story in hand: asked again every half minute while it is open, taken over where somebody else has it, let go.

use kernel::Timestamp;
use slice::Ctx;

use crate::act::save_story::other_holder;
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::store::workings;
use crate::working::require_hand;

/// Takes the story in hand, or keeps it there. Somebody else who has it is returned with the moment since when; `over`
/// takes it from them.
///
/// # Errors
/// [`ArticlesError`].
pub async fn hold_story(
    cx: &Ctx,
    id: &StoryId,
    over: bool,
) -> Result<Option<(String, Timestamp)>, ArticlesError> {
    require_hand(cx, id).await?;
    let actor = cx.actor.clone();
    let actor = &actor;
    cx.write(|tx| async move {
        if !over && let Some(other) = other_holder(&tx, actor, id, tx.now()).await? {
            return Ok(Some(other));
        }
        if let Some(account) = actor.account() {
            workings::take_lock(&tx, id, account).await?;
        }
        Ok(None)
    })
    .await
}

/// Who else has the story in hand, and since when; nothing is changed.
///
/// # Errors
/// The database's.
pub async fn holder(cx: &Ctx, id: &StoryId) -> Result<Option<(String, Timestamp)>, db::DbError> {
    other_holder(cx.db(), &cx.actor, id, cx.now()).await
}

/// Lets go of the story.
///
/// # Errors
/// [`ArticlesError`].
pub async fn let_go(cx: &Ctx, id: &StoryId) -> Result<(), ArticlesError> {
    let Some(account) = cx.actor.account().map(str::to_owned) else { return Ok(()) };
    cx.write(|tx| async move { Ok(workings::drop_lock(&tx, id, &account).await?) }).await
}
