//! The pages of the newsroom, below `/desk/`.

pub(crate) mod home;

use axum::Router;
use axum::routing::get;
use slice::Ctx;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/desk/", get(home::home))
}
