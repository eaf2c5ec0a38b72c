//! Begins the version of a story in another edition: a draft with the text to translate, in the same group of versions.

use editions::api as editions_api;
use slice::Ctx;

use crate::act::file_story::file_story;
use crate::act::save_story::{Save, save_story};
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::model::{Kind, NewStory};
use crate::policy::{self, FILE};
use crate::store::desk;
use crate::working::{load, place_of, require_hand, working};

/// Begins the version and makes it the actor's; where the edition has one, that is the answer.
///
/// # Errors
/// [`ArticlesError`].
pub async fn translate_story(
    cx: &Ctx,
    id: &StoryId,
    edition: &str,
    byline: &str,
) -> Result<StoryId, ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    let versions = desk::versions(cx.db(), &row.translation_group).await?;
    if let Some(held) = versions.into_iter().find(|one| one.edition == edition && one.status != "withdrawn") {
        return Ok(held.id);
    }
    // What readers see anyone may translate; a draft only who has a hand in it.
    if row.status != "published" {
        require_hand(cx, id).await?;
    }
    let group = row.translation_group.clone();
    let source = load(cx, id, row, section).await?;
    let sections = editions_api::sections(cx.db(), edition).await?;
    let section =
        sections.iter().map(|one| one.slug.to_string()).find(|slug| *slug == source.field("section"));
    policy::require_in(&cx.actor, FILE, edition, section.as_deref())?;
    let new = NewStory {
        edition: edition.to_owned(),
        section,
        kind: Kind::by_name(source.field("kind")),
        headline: source.field("headline").to_owned(),
        standfirst: source.field("standfirst").to_owned(),
        group: Some(group),
        ..NewStory::default()
    };
    let begun = file_story(cx, new).await?.id;
    let mut first = working(cx, &begun).await?;
    first.fields.insert("byline".into(), byline.to_owned());
    for name in ["picture", "picture_caption", "agency"] {
        first.fields.insert(name.into(), source.field(name).to_owned());
    }
    let save = Save {
        base_version: 0,
        save_id: "begin".into(),
        document: source.body,
        fields: first.fields,
        set_aside: None,
    };
    save_story(cx, &begun, save).await?;
    Ok(begun)
}
