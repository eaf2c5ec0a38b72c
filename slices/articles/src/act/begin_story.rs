//! Begins a story: a draft that readers don't see, in a section of an edition.

use slice::Ctx;

use crate::act::file_story::file_story;
use crate::act::save_story::{Save, save_story};
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::model::{Kind, NewStory};
use crate::working::working;

/// Begins a story and makes it the actor's.
///
/// # Errors
/// [`ArticlesError`].
pub async fn begin_story(
    cx: &Ctx,
    edition: &str,
    section: Option<&str>,
    headline: &str,
    byline: &str,
) -> Result<StoryId, ArticlesError> {
    let new = NewStory {
        edition: edition.to_owned(),
        section: section.map(str::to_owned),
        kind: Kind::News,
        headline: headline.trim().to_owned(),
        ..NewStory::default()
    };
    let id = file_story(cx, new).await?.id;
    let mut first = working(cx, &id).await?;
    first.fields.insert("byline".into(), byline.to_owned());
    let save = Save {
        base_version: 0,
        save_id: "begin".into(),
        document: first.body,
        fields: first.fields,
        set_aside: None,
    };
    save_story(cx, &id, save).await?;
    Ok(id)
}
