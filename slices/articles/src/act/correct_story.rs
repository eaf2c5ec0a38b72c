//! Adds a dated note that says what was wrong.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{ArticleChanged, StoryId};
use crate::error::ArticlesError;
use crate::model::{Correction, length};
use crate::policy::{self, PUBLISH};
use crate::store::{filing, later, stories};
use crate::working::place_of;

/// Adds the note, dated now, and marks the story as updated.
///
/// # Errors
/// [`ArticlesError`].
pub async fn correct_story(cx: &Ctx, id: &StoryId, text: &str) -> Result<(), ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    policy::require_in(&cx.actor, PUBLISH, &row.edition, section.as_deref())?;
    let actor = cx.actor.clone();
    length("correction", text, 1, 4_000)?;
    let note = Correction { at: cx.now(), text: text.to_owned() };
    let note = &note;
    cx.write(|tx| async move {
        let row = stories::row(&tx, id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
        filing::add_correction(&tx, id, note).await?;
        filing::touch(&tx, id, note.at).await?;
        later::went_ahead(&tx, id, &row.translation_group).await?;
        let what = Happening {
            verb: "articles.correct",
            subject_kind: "story",
            subject: id.as_str(),
            edition: &row.edition,
            detail: "",
        };
        accounts::api::note(&tx, &actor, &what).await?;
        let story = filing::facts(&tx, &row).await?;
        tx.emit(&ArticleChanged { story }).await?;
        Ok(())
    })
    .await
}
