//! Lets a story lead the fronts on which nobody placed another by hand, or no longer.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{ArticleChanged, StoryFacts, StoryId};
use crate::error::ArticlesError;
use crate::policy::{self, PUBLISH};
use crate::store::{filing, stories, workings};
use crate::working::{Fields, place_of};

/// Pins the story, or takes the pin off; its working copy says the same, so that the next publishing does not undo it.
///
/// # Errors
/// [`ArticlesError`]: [`ArticlesError::Withdrawn`] for a story that was taken back.
pub async fn pin_story(cx: &Ctx, id: &StoryId, pinned: bool) -> Result<(), ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    policy::require_in(&cx.actor, PUBLISH, &row.edition, section.as_deref())?;
    let actor = cx.actor.clone();
    cx.write(|tx| async move {
        let row = stories::row(&tx, id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
        if row.status == "withdrawn" {
            return Err(ArticlesError::Withdrawn);
        }
        if row.pinned == pinned {
            return Ok(());
        }
        filing::set_pinned(&tx, id, pinned).await?;
        if let Some(held) = workings::working(&tx, id).await? {
            let mut fields: Fields = serde_json::from_str(&held.fields).map_err(db::DbError::from)?;
            fields.insert("pinned".into(), if pinned { "1".into() } else { String::new() });
            let fields = serde_json::to_string(&fields).map_err(db::DbError::from)?;
            workings::set_fields(&tx, id, &fields).await?;
        }
        let verb = if pinned { "articles.pin" } else { "articles.unpin" };
        let what = Happening {
            verb,
            subject_kind: "story",
            subject: id.as_str(),
            edition: &row.edition,
            detail: "",
        };
        accounts::api::note(&tx, &actor, &what).await?;
        if row.status == "published" {
            let facts = StoryFacts {
                id: id.to_string(),
                edition: row.edition,
                group: row.translation_group,
                sections: row.section.into_iter().collect(),
                tags: filing::tag_ids(&tx, id).await?,
                authors: filing::author_ids(&tx, id).await?,
                breaking: row.breaking,
            };
            tx.emit(&ArticleChanged { story: facts }).await?;
        }
        Ok(())
    })
    .await
}
