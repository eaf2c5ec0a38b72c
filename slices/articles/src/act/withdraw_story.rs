//! Takes a story back: its page answers 410, and it is gone from every list.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{ArticleWithdrawn, StoryId};
use crate::error::ArticlesError;
use crate::policy::{self, PUBLISH};
use crate::store::{filing, later, stories};
use crate::working::place_of;

/// Withdraws the story; withdrawing twice changes nothing.
///
/// # Errors
/// [`ArticlesError`].
pub async fn withdraw_story(cx: &Ctx, id: &StoryId) -> Result<(), ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    policy::require_in(&cx.actor, PUBLISH, &row.edition, section.as_deref())?;
    let actor = cx.actor.clone();
    cx.write(|tx| async move {
        let row = stories::row(&tx, id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
        if row.status == "withdrawn" {
            return Ok(());
        }
        filing::set_status(&tx, id, "withdrawn", row.published_at).await?;
        later::forget(&tx, id).await?;
        later::caught_up(&tx, id).await?;
        let what = Happening {
            verb: "articles.kill",
            subject_kind: "story",
            subject: id.as_str(),
            edition: &row.edition,
            detail: "",
        };
        accounts::api::note(&tx, &actor, &what).await?;
        let story = filing::facts(&tx, &row).await?;
        tx.emit(&ArticleWithdrawn { story }).await?;
        Ok(())
    })
    .await
}
