//! The pages of the newsroom, below `/desk/`.

pub(crate) mod audit;
pub(crate) mod authors;
pub(crate) mod editor;
pub(crate) mod home;
pub(crate) mod kill;
pub(crate) mod panels;
pub(crate) mod picture;
pub(crate) mod pictures;
pub(crate) mod portraits;
pub(crate) mod refusal;
pub(crate) mod revisions;
pub(crate) mod standing;
pub(crate) mod steer;
pub(crate) mod stories;
pub(crate) mod story;
pub(crate) mod tags;
pub(crate) mod versions;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, patch, post};
use slice::Ctx;

/// The largest picture that is taken over the desk, in bytes.
const LARGEST_PICTURE: usize = 64 * 1024 * 1024;
/// The largest text that is saved, in bytes, with another set aside.
const LARGEST_TEXT: usize = 16 * 1024 * 1024;

pub(crate) fn routes() -> Router<Ctx> {
    let uploads = Router::new()
        .route("/desk/editor/pictures", get(pictures::find).post(pictures::upload))
        .route("/desk/pictures/{picture}/replace/", post(picture::replace))
        .layer(DefaultBodyLimit::max(LARGEST_PICTURE));
    let saves = Router::new()
        .route("/desk/story/{id}/save/", post(editor::save))
        .layer(DefaultBodyLimit::max(LARGEST_TEXT));
    Router::new()
        .route("/desk/", get(home::home))
        .route("/desk/stories/", get(stories::list))
        .route("/desk/review/", get(stories::review))
        .route("/desk/stories/new/", get(story::new_form).post(story::begin))
        .route("/desk/story/{id}/", get(story::page))
        .route("/desk/story/{id}/preview/", get(story::preview))
        .route("/desk/story/{id}/beat/", post(editor::beat))
        .route("/desk/story/{id}/take-over/", post(editor::take_over))
        .route("/desk/story/{id}/leave/", post(editor::leave))
        .route("/desk/story/{id}/steer/", post(steer::steer))
        .route("/desk/story/{id}/publish/", post(steer::publish))
        .route("/desk/story/{id}/translate/", post(versions::begin))
        .route("/desk/story/{id}/correct/", post(steer::correct))
        .route("/desk/story/{id}/unpublish/", post(steer::unpublish))
        .route("/desk/story/{id}/kill/", get(kill::form).post(kill::kill))
        .route("/desk/story/{id}/revisions/", get(revisions::list))
        .route("/desk/story/{id}/revisions/{revision}/", get(revisions::compare).post(revisions::restore))
        .route("/desk/editor/search", get(editor::search))
        .route("/desk/editor/pictures/{picture}", patch(pictures::change))
        .route("/desk/pictures/", get(pictures::library))
        .route("/desk/pictures/{picture}/", get(picture::page).post(picture::describe))
        .route("/desk/pictures/{picture}/crop/", post(picture::crop))
        .route("/desk/pictures/{picture}/focal/", post(picture::focal))
        .route("/desk/pictures/{picture}/rights/", post(picture::rights))
        .route("/desk/pictures/{picture}/withdraw/", post(picture::take_away))
        .route("/desk/audit/", get(audit::page))
        .merge(authors::routes())
        .merge(standing::routes())
        .merge(tags::routes())
        .merge(uploads)
        .merge(saves)
}
