//! Kills a story, after the password was given once more.

use accounts::api::require_proof;
use articles::api::{PUBLISH, kill_story, working};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::ErrorKind;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::editor::story_id;

/// `newsroom/kill.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct KillView {
    kill: KillText,
}

#[derive(Clone, Debug, Serialize)]
struct KillText {
    headline: String,
    url: String,
}

impl View for KillView {
    const TEMPLATE: &'static str = "newsroom/kill.html";

    fn samples() -> Vec<Self> {
        vec![Self { kill: KillText { headline: "<b>".into(), url: "/desk/story/a/".into() } }]
    }
}

/// To where the password is asked once more, and back.
fn to_prove(visit: &Visit, id: &str) -> Response {
    let back = visit.site.path(&format!("/desk/story/{id}/kill/"));
    Redirect::to(&format!("{}?next={back}", visit.site.path("/account/prove/"))).into_response()
}

pub(crate) async fn form(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let held = working(&cx, &story_id(&id)).await?;
    if !cx.actor.may_in(PUBLISH, &held.edition, held.section.as_deref()) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    if require_proof(&cx).is_err() {
        return Ok(to_prove(&visit, held.id.as_str()));
    }
    let url = visit.site.path(&format!("/desk/story/{}/", held.id));
    let view = KillView { kill: KillText { headline: held.field("headline").to_owned(), url } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-kill-title");
    cx.desk_page(&visit, KillView::TEMPLATE, title, view).respond().await
}

pub(crate) async fn kill(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let story = story_id(&id);
    let held = working(&cx, &story).await?;
    if require_proof(&cx).is_err() {
        return Ok(to_prove(&visit, held.id.as_str()));
    }
    kill_story(&cx, &story).await?;
    Ok(Redirect::to(&visit.site.path(&format!("/desk/story/{story}/?done=killed"))).into_response())
}
