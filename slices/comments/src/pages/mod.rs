//! The reader's side of the discussion: forms below `/discussion/`, each a page of its own where script is off, and lists.
// words: comments-order-*
// words: comments-state-*
// words: comments-write-*
// words: comments-modes-*

mod forms;
mod live;
mod mine;
mod replies;
pub(crate) mod shown;

pub(crate) use self::live::Listeners;
use articles::api::{StoryId, address_of};
use axum::Router;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use db::DbError;
use http::{HeaderMap, header};
use kernel::ErrorKind;
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, PageHead, Visit, same_origin};

use crate::store::comments;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/discussion/write/", post(forms::write))
        .route("/discussion/reply/", get(forms::reply))
        .route("/discussion/edit/", get(forms::edit_form).post(forms::edit))
        .route("/discussion/delete/", post(forms::delete))
        .route("/discussion/react/", post(forms::react))
        .route("/discussion/report/", get(forms::report_form).post(forms::report))
        .route("/discussion/mute/", post(forms::mute))
        .route("/discussion/follow/", post(forms::follow))
        .route("/discussion/mine/", get(mine::page))
        .route("/discussion/settings/", post(mine::set))
        .route("/discussion/replies/", get(replies::page))
        .route("/discussion/live/{story}/", get(live::listen))
        .route("/discussion/go/", get(go))
}

/// Which comment.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    pub(crate) c: String,
    /// Whether the answer begins with a quotation of it.
    pub(crate) quote: String,
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

/// The address of a story, whatever its edition.
pub(crate) async fn story_address(cx: &Ctx, story: &str) -> Result<String, Failure> {
    let address = address_of(cx, &StoryId::from_stored(story.to_owned())).await.map_err(failed)?;
    address.ok_or_else(Failure::not_found)
}

/// Leads to a comment, in whatever edition it stands.
async fn go(cx: Ctx, Query(Which { c, .. }): Query<Which>) -> Result<Response, Failure> {
    let row = comments::comment(cx.db(), &c).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    let address = story_address(&cx, &row.story).await?;
    Ok(Redirect::to(&format!("{address}?comment={c}#comment-{c}", c = row.id)).into_response())
}

/// Refuses a form that stood elsewhere.
fn from_here(headers: &HeaderMap) -> Result<(), Failure> {
    if same_origin(headers) { Ok(()) } else { Err(Failure::of(ErrorKind::Forbidden)) }
}

/// To another page of the paper, after a form.
fn onward(place: &str) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(place)).into_response()
}

/// Sends who is not signed in to sign in, and back to `here`.
fn sign_in(visit: &Visit, here: &str) -> Response {
    onward(&crate::thread::login(visit, here).replace("%23discussion", ""))
}

/// A head for a page of the discussion, which no search engine keeps.
fn head(cx: &Ctx, visit: &Visit, title: &str) -> PageHead {
    PageHead {
        title: cx.word(visit.site.lang.as_str(), title),
        kind: "discussion",
        robots: Some("noindex"),
        ..PageHead::default()
    }
}
