//! A story in the paper's other languages: where it is, where it could be begun, and whether it lags behind.

use std::sync::Arc;

use articles::api::{
    self as articles_api, FILE, StoryId, Working, behind, translate_story, versions as versions_of,
};
use axum::extract::{Form, Path};
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};
use slice::Ctx;
use web::{Failure, Site, Visit};

use super::editor::story_id;
use super::panels::{Row, failed, rows};
use super::refusal;
use super::stories::Choice;
use super::story::show;

/// What the page of a story says of its other languages.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Versions {
    /// The others.
    pub(crate) held: Vec<Row>,
    /// The editions where the viewer may begin one.
    pub(crate) missing: Vec<Choice>,
    /// What went ahead of this one.
    pub(crate) ahead: Option<Ahead>,
}

/// A version that says something newer.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Ahead {
    pub(crate) edition: String,
    pub(crate) url: String,
    pub(crate) since: i64,
}

pub(crate) async fn versions(cx: &Ctx, visit: &Visit, held: &Working) -> Result<Versions, Failure> {
    let all = versions_of(cx.db(), &held.group).await.map_err(failed)?;
    let has = |site: &Arc<Site>| all.iter().any(|one| one.edition == site.code && one.status != "withdrawn");
    let missing = cx.sites().all().into_iter().filter(|site| !has(site));
    let missing = missing
        .filter(|site| cx.actor.may_in(FILE, &site.code, held.section.as_deref()))
        .map(|site| Choice { value: site.code.clone(), name: site.name.clone() })
        .collect();
    let ahead = match behind(cx.db(), &held.id).await.map_err(failed)? {
        Some(lag) => {
            let site = all
                .iter()
                .find(|one| one.id == lag.sibling)
                .and_then(|one| cx.sites().get(&one.edition))
                .ok_or_else(Failure::not_found)?;
            let url = site.path(&format!("/desk/story/{}/", lag.sibling));
            Some(Ahead { edition: site.name.clone(), url, since: lag.since.millis() })
        }
        None => None,
    };
    let others = all.into_iter().filter(|one| one.id != held.id).collect();
    Ok(Versions { held: rows(cx, visit, others).await?, missing, ahead })
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    edition: String,
}

pub(crate) async fn begin(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let source: StoryId = story_id(&id);
    let site = cx.sites().get(&sent.edition).ok_or_else(Failure::not_found)?;
    let byline = cx.viewer.as_ref().map(|viewer| viewer.name.clone()).unwrap_or_default();
    match translate_story(&cx, &source, &site.code, &byline).await {
        Ok(begun) => Ok(Redirect::to(&site.path(&format!("/desk/story/{begun}/"))).into_response()),
        Err(error) => {
            let refused = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show(&cx, &visit, &id, None, Some(refused)).await
        }
    }
}

/// What lags behind, for the desk's front.
pub(crate) async fn panel(cx: Ctx, visit: Visit) -> Result<Option<String>, Failure> {
    let stories = articles_api::lagging(cx.db(), super::panels::ROWS).await.map_err(failed)?;
    let stories = super::panels::within_reach(&cx, stories, FILE).await.map_err(failed)?;
    super::panels::html(&cx, &visit, stories, "newsroom-panel-behind-none").await
}
