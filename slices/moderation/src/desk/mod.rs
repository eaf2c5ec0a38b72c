//! The moderators' desk: the queue, an author's history, the rules. Every decision is a form that works without script; a
//! script adds the keyboard.
// words: moderation-cause-*
// words: moderation-done-*
// words: moderation-strictness-*
// words: moderation-sanction-*
// words: moderation-outcome-*
// words: moderation-action-*
// words: moderation-shift-*

mod author;
mod edit;
mod marked;
mod queue;
mod rules;
mod shift;
mod shown;

use axum::Router;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use db::DbError;
use http::{HeaderMap, header};
use kernel::ErrorKind;
use slice::{Ctx, DeskEntry};
use web::{Failure, same_origin};

pub(crate) use self::author::AuthorView;
pub(crate) use self::edit::EditView;
pub(crate) use self::rules::RulesView;
pub(crate) use self::shift::ShiftView;
pub(crate) use self::shown::QueueView;
use crate::policy::DECIDE;
use crate::store;

/// Where the queue stands.
pub(crate) const QUEUE: &str = "/desk/moderation/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(QUEUE, get(queue::page))
        .route("/desk/moderation/decide/", post(queue::decide))
        .route("/desk/moderation/undo/", post(queue::undo))
        .route("/desk/moderation/claim/", post(queue::claim))
        .route("/desk/moderation/found/", get(queue::found))
        .route("/desk/moderation/author/", get(author::page))
        .route("/desk/moderation/sanction/", post(author::sanction))
        .route("/desk/moderation/lift/", post(author::lift))
        .route("/desk/moderation/settle/", post(author::settle))
        .route("/desk/moderation/edit/", get(edit::form).post(edit::save))
        .route(shift::SHIFT, get(shift::page).post(shift::hand_over))
        .route("/desk/moderation/views/", post(shift::views))
        .route("/desk/moderation/rules/", get(rules::page).post(rules::save))
        .route("/desk/moderation/rule/", post(rules::save_rule))
}

/// The entry of the desk's menu.
pub(crate) fn entry() -> DeskEntry {
    DeskEntry::new("moderation-desk-title", QUEUE).needs(DECIDE).at(50).counts(async |cx: Ctx| {
        let load = store::queue::load(cx.db()).await.map_err(failed)?;
        Ok(load.iter().map(|one| one.count).sum())
    })
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

/// Refuses a form that stood elsewhere.
fn from_here(headers: &HeaderMap) -> Result<(), Failure> {
    if same_origin(headers) { Ok(()) } else { Err(Failure::of(ErrorKind::Forbidden)) }
}

/// To another page of the desk, after a form.
fn onward(place: &str) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(place)).into_response()
}

/// A value of the address's query; what holds anything but plain letters is left out.
fn value<'a>(query: &'a str, name: &str) -> &'a str {
    let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let plain =
        |text: &&str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_:.".contains(&byte));
    found.filter(plain).unwrap_or_default()
}
