//! The newsroom's own panels of the desk's front, and rows of stories for all its lists.

use std::collections::HashMap;

use accounts::api::people;
use articles::api::{self as articles_api, DeskQuery, DeskStory, PUBLISH, Stage};
use db::DbError;
use editions::api as editions_api;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

/// How many rows a panel shows.
pub(crate) const ROWS: u32 = 8;
/// How many of those waiting are looked at.
const WAITING: u32 = 200;

/// `newsroom/rows.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RowsView {
    pub(crate) rows: Vec<Row>,
    /// The key of what is said where there is none.
    pub(crate) empty: &'static str,
}

/// A story in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Row {
    pub(crate) url: String,
    pub(crate) headline: String,
    pub(crate) lang: String,
    pub(crate) section: String,
    pub(crate) edition: String,
    pub(crate) state: &'static str,
    pub(crate) ahead: bool,
    pub(crate) stage: Option<&'static str>,
    pub(crate) who: String,
    pub(crate) at: i64,
}

impl View for RowsView {
    const TEMPLATE: &'static str = "newsroom/rows.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            url: "/desk/story/a/".into(),
            headline: "<b>Night ferries</b>".into(),
            lang: "en".into(),
            section: "City".into(),
            edition: "The Post".into(),
            state: "published",
            ahead: true,
            stage: Some("review"),
            who: "Layla Mansour".into(),
            at: 1_602_450_840_000,
        };
        let bare = Row { state: "draft", headline: String::new(), ..Row::default() };
        vec![
            Self { rows: Vec::new(), empty: "newsroom-stories-none" },
            Self { rows: vec![row, bare], empty: "newsroom-stories-none" },
        ]
    }
}

/// Database trouble as a failed request.
pub(crate) fn failed(error: DbError) -> Failure {
    Failure::reported(error.kind(), error)
}

/// Stories as rows, with the names of sections, editions and people.
pub(crate) async fn rows(cx: &Ctx, visit: &Visit, stories: Vec<DeskStory>) -> Result<Vec<Row>, Failure> {
    let names: HashMap<String, String> = people(cx.db())
        .await
        .map_err(failed)?
        .into_iter()
        .map(|(id, name)| (id.as_str().to_owned(), name))
        .collect();
    let mut sections: HashMap<String, String> = HashMap::new();
    let mut asked: Vec<String> = Vec::new();
    for story in &stories {
        if !asked.contains(&story.edition) {
            asked.push(story.edition.clone());
            for section in editions_api::sections(cx.db(), &story.edition).await.map_err(failed)? {
                sections.insert(section.id.as_str().to_owned(), section.name);
            }
        }
    }
    let row = |story: DeskStory| {
        let site = cx.sites().get(&story.edition);
        let who = story.assignee.as_ref().or(story.changed_by.as_ref());
        let stage = story.stage.as_deref().and_then(Stage::parse).map(Stage::as_str);
        let ahead = story.status != "draft" && story.version.is_some() && story.version != story.approved;
        Row {
            url: visit.site.path(&format!("/desk/story/{}/", story.id)),
            headline: story.working_headline.unwrap_or(story.headline),
            lang: site.as_ref().map(|site| site.lang.as_str().to_owned()).unwrap_or_default(),
            edition: site
                .filter(|site| site.code != visit.site.code)
                .map(|site| site.name.clone())
                .unwrap_or_default(),
            section: story.section.and_then(|id| sections.get(&id).cloned()).unwrap_or_default(),
            state: match story.status.as_str() {
                "published" => "published",
                "scheduled" => "scheduled",
                "withdrawn" => "withdrawn",
                _ => "draft",
            },
            ahead,
            stage: stage.filter(|stage| *stage != "draft" && (ahead || story.status == "draft")),
            who: who.and_then(|id| names.get(id).cloned()).unwrap_or_default(),
            at: story.publish_at.unwrap_or(story.changed_at).millis(),
        }
    };
    Ok(stories.into_iter().map(row).collect())
}

pub(crate) async fn html(
    cx: &Ctx,
    visit: &Visit,
    stories: Vec<DeskStory>,
    empty: &'static str,
) -> Result<Option<String>, Failure> {
    let view = RowsView { rows: rows(cx, visit, stories).await?, empty };
    let templates = cx.templates().ok_or_else(Failure::not_found)?;
    Ok(Some(templates.fragment(RowsView::TEMPLATE, &visit.site, &view)?))
}

/// Those of `stories` in whose place the actor may do this.
pub(crate) async fn within_reach(
    cx: &Ctx,
    stories: Vec<DeskStory>,
    permission: &str,
) -> Result<Vec<DeskStory>, DbError> {
    if cx.actor.may(permission) {
        return Ok(stories);
    }
    let mut slugs: HashMap<String, String> = HashMap::new();
    for site in cx.sites().all() {
        for section in editions_api::sections(cx.db(), &site.code).await? {
            slugs.insert(section.id.as_str().to_owned(), section.slug.to_string());
        }
    }
    let mine = |story: &DeskStory| {
        let section = story.section.as_ref().and_then(|id| slugs.get(id));
        cx.actor.may_in(permission, &story.edition, section.map(String::as_str))
    };
    Ok(stories.into_iter().filter(mine).collect())
}

/// What waits for the viewer's eyes.
pub(crate) async fn to_review(cx: &Ctx) -> Result<Vec<DeskStory>, DbError> {
    let stories = articles_api::in_stage(cx.db(), Stage::Review.as_str(), WAITING).await?;
    within_reach(cx, stories, PUBLISH).await
}

pub(crate) async fn waiting(cx: Ctx) -> Result<i64, Failure> {
    let count = to_review(&cx).await.map_err(failed)?.len();
    Ok(i64::try_from(count).unwrap_or(i64::MAX))
}

pub(crate) async fn mine(cx: Ctx, visit: Visit) -> Result<Option<String>, Failure> {
    let Some(account) = cx.actor.account() else { return Ok(None) };
    let stories = articles_api::in_hand(cx.db(), account, ROWS).await.map_err(failed)?;
    html(&cx, &visit, stories, "newsroom-panel-mine-none").await
}

pub(crate) async fn review(cx: Ctx, visit: Visit) -> Result<Option<String>, Failure> {
    let mut stories = to_review(&cx).await.map_err(failed)?;
    stories.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
    html(&cx, &visit, stories, "newsroom-panel-review-none").await
}

pub(crate) async fn scheduled(cx: Ctx, visit: Visit) -> Result<Option<String>, Failure> {
    let stories = articles_api::scheduled(cx.db(), ROWS).await.map_err(failed)?;
    html(&cx, &visit, stories, "newsroom-panel-scheduled-none").await
}

pub(crate) async fn live(cx: Ctx, visit: Visit) -> Result<Option<String>, Failure> {
    let query =
        DeskQuery { edition: &visit.site.code, status: "published", limit: ROWS, ..DeskQuery::default() };
    let stories = articles_api::desk_stories(cx.db(), &query).await.map_err(failed)?;
    html(&cx, &visit, stories, "newsroom-stories-none").await
}
