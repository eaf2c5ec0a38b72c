//! Where moderators open, pre-moderate and close discussions: of an edition, of a section, of one story.

use articles::api::{Query, rows};
use axum::Router;
use axum::extract::Form;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use db::DbError;
use http::HeaderMap;
use kernel::ErrorKind;
use moderation::api as moderation_api;
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit, same_origin};

use crate::act::change_mode::{Scope, change_mode};
use crate::model::Mode;
use crate::store::threads;

const PATH: &str = "/desk/discussion/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route(PATH, get(page).post(save))
}

/// `comments/modes.html`
#[derive(Serialize)]
pub(crate) struct ModesView {
    modes: Modes,
}

#[derive(Default, Serialize)]
struct Modes {
    action: String,
    story: String,
    headline: String,
    scopes: Vec<ScopeView>,
    choices: Vec<&'static str>,
    saved: bool,
}

/// An edition, a section, a story, with what was set for it.
#[derive(Serialize)]
struct ScopeView {
    /// `edition`, `section`, `story`.
    kind: &'static str,
    mode: String,
    days: i64,
}

impl View for ModesView {
    const TEMPLATE: &'static str = "comments/modes.html";

    fn samples() -> Vec<Self> {
        let scope = |kind, mode: &str| ScopeView { kind, mode: mode.into(), days: 14 };
        let full = Modes {
            story: "0a".into(),
            headline: "<b>…".into(),
            scopes: vec![scope("edition", "open"), scope("section", ""), scope("story", "closed")],
            choices: Mode::ALL.map(Mode::as_str).into(),
            saved: true,
            ..Modes::default()
        };
        let plain = Modes {
            scopes: vec![scope("edition", "")],
            choices: Mode::ALL.map(Mode::as_str).into(),
            ..Modes::default()
        };
        vec![Self { modes: full }, Self { modes: plain }]
    }
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

/// The scopes that concern a story, or the edition alone: kind and name.
async fn scopes(
    cx: &Ctx,
    visit: &Visit,
    story: &str,
) -> Result<(Vec<(&'static str, String)>, String), Failure> {
    let mut scopes = vec![("edition", format!("edition:{}", visit.site.code))];
    let ids = [story.to_owned()];
    let found = if story.is_empty() {
        None
    } else {
        rows(cx.db(), &Query::ids(&ids)).await.map_err(failed)?.into_iter().next()
    };
    let Some(row) = found.filter(|row| row.edition == visit.site.code) else {
        return Ok((scopes, String::new()));
    };
    scopes.extend(row.section.as_ref().map(|section| ("section", format!("section:{section}"))));
    scopes.push(("story", format!("story:{}", row.id)));
    Ok((scopes, row.headline))
}

async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    moderation_api::require(&cx.actor, &visit.site.code)?;
    let story =
        visit.query.split('&').find_map(|pair| pair.strip_prefix("story=")).unwrap_or_default().to_owned();
    let (scopes, headline) = scopes(&cx, &visit, &story).await?;
    let names: Vec<&String> = scopes.iter().map(|(_, name)| name).collect();
    let names = serde_json::to_string(&names).map_err(|error| failed(error.into()))?;
    let set = threads::modes(cx.db(), &names).await.map_err(failed)?;
    let view = |(kind, name): &(&'static str, String)| {
        let held = set.iter().find(|row| row.scope == *name);
        ScopeView {
            kind,
            mode: held.map(|row| row.mode.clone()).unwrap_or_default(),
            days: held.map_or(0, |row| row.days),
        }
    };
    let modes = Modes {
        action: visit.site.path(PATH),
        scopes: scopes.iter().map(view).collect(),
        choices: Mode::ALL.map(Mode::as_str).into(),
        saved: visit.query.contains("done=saved"),
        story: if headline.is_empty() { String::new() } else { story },
        headline,
    };
    let title = cx.word(visit.site.lang.as_str(), "comments-modes-title");
    cx.desk_page(&visit, ModesView::TEMPLATE, title, ModesView { modes }).respond().await
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    story: String,
    kind: String,
    mode: String,
    days: String,
}

async fn save(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    moderation_api::require(&cx.actor, &visit.site.code)?;
    let (scopes, _) = scopes(&cx, &visit, &fields.story).await?;
    let scope = scopes.into_iter().find(|(kind, _)| *kind == fields.kind);
    let (_, name) = scope.ok_or_else(Failure::not_found)?;
    let scope = Scope { edition: visit.site.code.clone(), name };
    change_mode(&cx, scope, Mode::parse(&fields.mode), fields.days.parse().unwrap_or(0)).await?;
    let place = format!("{PATH}?story={}&done=saved", fields.story);
    Ok(Redirect::to(&visit.site.path(&place)).into_response())
}
