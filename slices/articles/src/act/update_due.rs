//! Gives readers the update of a story that was planned for this minute: the version that was approved then, whatever has
//! been written since.

use db::DbError;
use slice::{Ctx, JobError};
use text::Document;

use crate::act::file_story::{Approved, file};
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::model::Release;
use crate::store::{later, workings};
use crate::working::{to_story, working};

/// The job's kind.
pub(crate) const KIND: &str = "articles.update_due";

/// Publishes the planned version if its time has come. Running twice publishes once.
pub(crate) async fn run(cx: Ctx, id: StoryId) -> Result<(), JobError> {
    Ok(update(&cx, &id).await?)
}

async fn update(cx: &Ctx, id: &StoryId) -> Result<(), ArticlesError> {
    let Some(planned) = later::update(cx.db(), id).await?.filter(|planned| planned.at <= cx.now()) else {
        return Ok(());
    };
    let mut held = working(cx, id).await?;
    let text = workings::text_of_version(cx.db(), id, planned.version).await?;
    let (Some(text), "published") = (text, held.status.as_str()) else {
        return cx.write(|tx| async move { Ok(later::drop_update(&tx, id).await?) }).await;
    };
    held.fields = serde_json::from_str(&text.fields).map_err(DbError::from)?;
    held.body = Document::from_json(&text.body)?;
    let mut new = to_story(cx, &held).await?;
    new.release = Release::Published(held.published_at.unwrap_or_else(|| cx.now()));
    new.updated_at = Some(cx.now());
    let approved = Approved { version: planned.version, is_present: false };
    file(cx, new, Some((id.clone(), String::new())), Some(approved)).await?;
    Ok(())
}
