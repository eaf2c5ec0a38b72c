//! The page of a story as readers will see it, made of its working copy. Nobody but the newsroom gets it.

use axum::response::Response;
use editions::api as editions_api;
use kernel::Timestamp;
use slice::Ctx;
use web::{Failure, Visit};

use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::store::authors::BylineRow;
use crate::store::stories::{self, WholeStory};
use crate::store::tags::TagRow;
use crate::working::{Working, names_in, working};

/// The page of the working copy, in the edition's own frame.
///
/// # Errors
/// What the page says; not found where there is no such story.
pub async fn preview(cx: &Ctx, visit: &Visit, id: &StoryId) -> Result<Response, Failure> {
    let working = working(cx, id).await?;
    let site = cx.sites().get(&working.edition).ok_or_else(Failure::not_found)?;
    let held = stories::whole(cx.db(), id).await.map_err(ArticlesError::from)?;
    let held = held.ok_or_else(Failure::not_found)?;
    let slug = working.field("section");
    let section =
        editions_api::section(cx.db(), &working.edition, slug).await.map_err(ArticlesError::from)?;
    let some = |name: &str| Some(working.field(name).to_owned()).filter(|text| !text.is_empty());
    let shown = WholeStory {
        section: section.map(|section| section.id.as_str().to_owned()),
        kind: working.field("kind").to_owned(),
        headline: working.field("headline").to_owned(),
        standfirst: working.field("standfirst").to_owned(),
        body: working.body.to_json(),
        words: i64::try_from(text::word_count(&working.body)).unwrap_or(i64::MAX),
        reading_minutes: text::reading_minutes(&working.body, site.lang.as_str()),
        picture: some("picture"),
        picture_caption: some("picture_caption"),
        agency: some("agency"),
        breaking: some("breaking").is_some(),
        published_at: Some(working.published_at.unwrap_or_else(|| cx.now())),
        updated_at: held.updated_at.filter(|at| *at > Timestamp(0)),
        ..held
    };
    let visit = Visit { site, ..visit.clone() };
    crate::pages::page(cx, &visit, shown, Some(&working)).await
}

/// The byline as it stands in the working copy.
pub(crate) fn byline(working: &Working) -> Vec<BylineRow> {
    let row = |name| BylineRow {
        story: working.id.to_string(),
        author: String::new(),
        slug: String::new(),
        portrait: None,
        name,
        role: String::new(),
    };
    names_in(working.field("byline")).into_iter().map(row).collect()
}

/// The tags and topics as they stand in the working copy.
pub(crate) fn tags(working: &Working) -> Vec<TagRow> {
    let rows = |kind: &'static str, field| {
        names_in(working.field(field)).into_iter().map(move |name| TagRow {
            id: crate::api::TagId::from_stored(String::new()),
            kind: kind.to_owned(),
            slug: text::slugify(&name, "en"),
            name,
            description: String::new(),
        })
    };
    rows("topic", "topics").chain(rows("tag", "tags")).collect()
}
