//! Open, pre-moderate or close the discussion of an edition, a section or a story.

use db::DbError;
use moderation::api as moderation_api;
use slice::Ctx;

use crate::api::DiscussionChanged;
use crate::error::CommentsError;
use crate::model::Mode;
use crate::store::threads;

/// What a mode holds for.
#[derive(Clone, Debug)]
pub(crate) struct Scope {
    pub(crate) edition: String,
    /// `edition:en`, `section:{id}`, `story:{id}`.
    pub(crate) name: String,
}

/// Sets the mode of a scope; `None` lets what is above it hold again.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn change_mode(
    cx: &Ctx,
    scope: Scope,
    mode: Option<Mode>,
    days: i64,
) -> Result<(), CommentsError> {
    moderation_api::require(&cx.actor, &scope.edition)?;
    if !(0..=36_500).contains(&days) {
        return Err(CommentsError::Text("days"));
    }
    cx.write::<_, DbError, _, _>(async move |tx| {
        match mode {
            Some(mode) => threads::set_mode(&tx, &scope.name, mode.as_str(), days).await?,
            None => threads::unset_mode(&tx, &scope.name).await?,
        }
        // A story's own page is made anew at once, others within the minute a page is kept.
        if let Some(story) = scope.name.strip_prefix("story:") {
            tx.emit(&DiscussionChanged { story: story.to_owned() }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
