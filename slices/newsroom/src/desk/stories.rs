//! Lists of stories: all of an edition, found by words and filters, and what waits to be reviewed.

use articles::api::{self as articles_api, DeskQuery, Stage};
use axum::extract::Query;
use axum::response::Response;
use editions::api as editions_api;
use kernel::Cursor;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::{Row, failed, rows, to_review};

/// Stories on a page.
const ROWS: u32 = 50;

/// `newsroom/stories.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StoriesView {
    list: ListText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ListText {
    review: bool,
    asked: Asked,
    sections: Vec<Choice>,
    rows: Vec<Row>,
    older: Option<String>,
}

/// A choice of a form.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) name: String,
}

/// What the address asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    status: String,
    section: String,
    stage: String,
    mine: String,
    #[serde(skip_serializing)]
    before: String,
}

impl View for StoriesView {
    const TEMPLATE: &'static str = "newsroom/stories.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            url: "/desk/story/a/".into(),
            headline: "Ferries".into(),
            state: "draft",
            ..Row::default()
        };
        let section = Choice { value: "city".into(), name: "City".into() };
        vec![
            Self { list: ListText::default() },
            Self { list: ListText { review: true, ..ListText::default() } },
            Self {
                list: ListText {
                    asked: Asked { q: "\"<b>".into(), status: "draft".into(), ..Asked::default() },
                    sections: vec![section],
                    rows: vec![row],
                    older: Some("?before=1.a".into()),
                    review: false,
                },
            },
        ]
    }
}

/// The sections of an edition as choices.
pub(crate) async fn section_choices(cx: &Ctx, edition: &str) -> Result<Vec<Choice>, Failure> {
    let sections = editions_api::sections(cx.db(), edition).await.map_err(failed)?;
    Ok(sections.into_iter().map(|one| Choice { value: one.slug.to_string(), name: one.name }).collect())
}

pub(crate) async fn list(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let sections = section_choices(&cx, &visit.site.code).await?;
    let section = match asked.section.as_str() {
        "" => String::new(),
        slug => {
            let found = editions_api::section(cx.db(), &visit.site.code, slug).await.map_err(failed)?;
            found.ok_or_else(Failure::not_found)?.id.as_str().to_owned()
        }
    };
    let before: Option<Cursor> = asked.before.parse().ok();
    let query = DeskQuery {
        edition: &visit.site.code,
        status: &asked.status,
        section: &section,
        stage: &asked.stage,
        account: cx.actor.account().filter(|_| !asked.mine.is_empty()).unwrap_or_default(),
        words: &asked.q,
        before: before.as_ref(),
        limit: ROWS + 1,
    };
    let mut stories = articles_api::desk_stories(cx.db(), &query).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = stories.len() > most;
    stories.truncate(most);
    let older = stories.last().filter(|_| more).map(|last| {
        let cursor = Cursor { at: last.changed_at, id: last.id.to_string() };
        let part =
            |name: &str, text: &str| format!("&{name}={}", utf8_percent_encode(text, NON_ALPHANUMERIC));
        let kept = [
            part("q", &asked.q),
            part("status", &asked.status),
            part("section", &asked.section),
            part("stage", &asked.stage),
            part("mine", &asked.mine),
        ];
        format!("?before={cursor}{}", kept.concat())
    });
    let rows = rows(&cx, &visit, stories).await?;
    let view = StoriesView { list: ListText { review: false, asked, sections, rows, older } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-stories-title");
    cx.desk_page(&visit, StoriesView::TEMPLATE, title, view).respond().await
}

pub(crate) async fn review(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let stories = to_review(&cx).await.map_err(failed)?;
    let rows = rows(&cx, &visit, stories).await?;
    let asked = Asked { stage: Stage::Review.as_str().into(), ..Asked::default() };
    let view = StoriesView { list: ListText { review: true, asked, rows, ..ListText::default() } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-review-title");
    cx.desk_page(&visit, StoriesView::TEMPLATE, title, view).respond().await
}
