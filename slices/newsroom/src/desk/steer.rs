//! What editors decide about a story, each a form of its page. After each the page is shown again, with what was done or
//! why it was not.

use articles::api::{
    ArticlesError, Stage, Steer, correct_story, publish_story, steer_story, unpublish_story, working,
};
use axum::extract::{Form, Path};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit};

use super::editor::story_id;
use super::refusal;
use super::story::{moment, show};

/// What the forms send; each uses some.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    stage: Option<String>,
    assignee: Option<String>,
    embargo: Option<String>,
    end: Option<String>,
    drop_update: Option<String>,
    caught_up: Option<String>,
    note: Option<String>,
    quote: String,
    prefix: String,
    done: Option<String>,
    version: i64,
    at: String,
    text: String,
}

/// The page again: with what was done, or with the refusal.
async fn answer(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    done: &str,
    outcome: Result<(), ArticlesError>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(()) => {
            Ok(Redirect::to(&visit.site.path(&format!("/desk/story/{id}/?done={done}"))).into_response())
        }
        Err(error) => {
            let refused = refusal::sentence(cx, visit.site.lang.as_str(), error)?;
            show(cx, visit, id, None, Some(refused)).await
        }
    }
}

pub(crate) async fn steer(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let site = &visit.site;
    let wish = if let Some(stage) = sent.stage {
        Stage::parse(&stage).map(Steer::Stage)
    } else if let Some(account) = sent.assignee {
        Some(Steer::Assign(Some(account).filter(|account| !account.is_empty())))
    } else if let Some(embargo) = sent.embargo {
        Some(Steer::Embargo(moment(site, &embargo)))
    } else if let Some(end) = sent.end {
        Some(Steer::End(moment(site, &end)))
    } else if sent.drop_update.is_some() {
        Some(Steer::DropUpdate)
    } else if sent.caught_up.is_some() {
        Some(Steer::CaughtUp)
    } else if let Some(note) = sent.note {
        Some(Steer::Note { text: note, quote: sent.quote, prefix: sent.prefix })
    } else {
        sent.done.map(Steer::Done)
    };
    let outcome = match wish {
        Some(wish) => steer_story(&cx, &story_id(&id), wish).await,
        None => Err(ArticlesError::Unknown("wish")),
    };
    answer(&cx, &visit, &id, "saved", outcome).await
}

pub(crate) async fn publish(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let at = moment(&visit.site, &sent.at);
    let done = if at.is_some_and(|at| at > cx.now()) { "scheduled" } else { "published" };
    let outcome = publish_story(&cx, &story_id(&id), sent.version, at).await;
    answer(&cx, &visit, &id, done, outcome).await
}

pub(crate) async fn correct(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let outcome = correct_story(&cx, &story_id(&id), sent.text.trim()).await;
    answer(&cx, &visit, &id, "corrected", outcome).await
}

pub(crate) async fn unpublish(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let story = story_id(&id);
    working(&cx, &story).await?;
    let outcome = unpublish_story(&cx, &story).await;
    answer(&cx, &visit, &id, "unpublished", outcome).await
}
