//! Takes a story off the page without withdrawing it: it is a draft again, and may come back at the same address.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{ArticleWithdrawn, StoryId};
use crate::error::ArticlesError;
use crate::policy::{self, PUBLISH};
use crate::store::{filing, later, stories};
use crate::working::place_of;

/// Makes a published or scheduled story a draft; what is neither stays as it is.
///
/// # Errors
/// [`ArticlesError`].
pub async fn unpublish_story(cx: &Ctx, id: &StoryId) -> Result<(), ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    policy::require_in(&cx.actor, PUBLISH, &row.edition, section.as_deref())?;
    let actor = cx.actor.clone();
    cx.write(|tx| async move {
        let row = stories::row(&tx, id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
        if row.status != "published" && row.status != "scheduled" {
            return Ok(());
        }
        filing::set_status(&tx, id, "draft", None).await?;
        later::forget(&tx, id).await?;
        let what = Happening {
            verb: "articles.unpublish",
            subject_kind: "story",
            subject: id.as_str(),
            edition: &row.edition,
            detail: "",
        };
        accounts::api::note(&tx, &actor, &what).await?;
        if row.status == "published" {
            let story = filing::facts(&tx, &row).await?;
            tx.emit(&ArticleWithdrawn { story }).await?;
        }
        Ok(())
    })
    .await
}
