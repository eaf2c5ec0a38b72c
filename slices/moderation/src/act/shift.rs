//! What moderators leave each other and themselves: a note for the next shift, a saved view of the queue.

use slice::Ctx;

use crate::error::ModerationError;
use crate::policy;
use crate::store::shifts;

/// The longest note, in characters.
pub(crate) const LONGEST: usize = 4_000;
/// The longest name of a view, in characters.
pub(crate) const NAME: usize = 60;

fn me(cx: &Ctx) -> Result<String, ModerationError> {
    policy::require_somewhere(&cx.actor)?;
    Ok(cx.actor.account().ok_or(ModerationError::Forbidden("an account"))?.to_owned())
}

/// Leaves a note for the next shift.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn hand_over(cx: &Ctx, text: &str) -> Result<(), ModerationError> {
    let account = me(cx)?;
    let text: String = text.trim().chars().take(LONGEST).collect();
    if text.is_empty() {
        return Err(ModerationError::Needed("a note"));
    }
    cx.write(async move |tx| Ok(shifts::hand_over(&tx, &account, &text).await?)).await
}

/// Saves what the queue is filtered by under a name.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn save_view(cx: &Ctx, name: &str, query: &str) -> Result<(), ModerationError> {
    let account = me(cx)?;
    let name: String = name.trim().chars().take(NAME).collect();
    if name.is_empty() {
        return Err(ModerationError::Needed("a name"));
    }
    let query = query.to_owned();
    cx.write(async move |tx| Ok(shifts::save_view(&tx, &account, &name, &query).await?)).await
}

/// Removes one of the actor's views.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn drop_view(cx: &Ctx, id: &str) -> Result<(), ModerationError> {
    let (account, id) = (me(cx)?, id.to_owned());
    cx.write(async move |tx| Ok(shifts::drop_view(&tx, &account, &id).await?)).await
}
