//! Adds a dated note that says what was wrong.

use slice::Ctx;

use crate::api::{ArticleChanged, StoryFacts, StoryId};
use crate::error::ArticlesError;
use crate::model::{Correction, length};
use crate::policy::{self, PUBLISH};
use crate::store::{filing, stories};

/// Adds the note, dated now, and marks the story as updated.
///
/// # Errors
/// [`ArticlesError`].
pub async fn correct_story(cx: &Ctx, id: &StoryId, text: &str) -> Result<(), ArticlesError> {
    policy::require(&cx.actor, PUBLISH)?;
    length("correction", text, 1, 4_000)?;
    let note = Correction { at: cx.now(), text: text.to_owned() };
    let note = &note;
    cx.write(|tx| async move {
        let row = stories::row(&tx, id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
        filing::add_correction(&tx, id, note).await?;
        filing::touch(&tx, id, note.at).await?;
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
        Ok(())
    })
    .await
}
