//! Letters at the desk: lists, one letter with its answers, what is done with it.

pub(crate) mod letter;
pub(crate) mod letters;

use axum::Router;
use axum::routing::{get, post};
use db::DbError;
use slice::Ctx;
use web::Failure;

use crate::policy::{ANSWER, PRIVATE};
use crate::store::mailbox;

/// The list, within a site.
pub(crate) const PATH: &str = "/desk/letters/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(PATH, get(letters::list))
        .route("/desk/letters/{id}/", get(letter::page))
        .route("/desk/letters/{id}/answer/", post(letter::answer))
        .route("/desk/letters/{id}/steer/", post(letter::steer))
}

/// How many letters nobody has opened, for the menu.
pub(crate) async fn unread(cx: Ctx) -> Result<i64, Failure> {
    let reach = Reach::of(&cx, "")?;
    mailbox::unread(cx.db(), &reach.editions, &reach.private).await.map_err(failed)
}

/// Database trouble as a failed request.
pub(crate) fn failed(error: DbError) -> Failure {
    Failure::reported(error.kind(), error)
}

/// The editions whose letters the actor may read, as JSON lists.
pub(crate) struct Reach {
    pub(crate) editions: String,
    pub(crate) private: String,
    /// Code and name.
    pub(crate) choices: Vec<(String, String)>,
}

impl Reach {
    /// All of them, or only the edition asked for.
    pub(crate) fn of(cx: &Ctx, asked: &str) -> Result<Self, Failure> {
        let sites = cx.sites().all();
        let choices: Vec<(String, String)> = sites
            .iter()
            .filter(|site| cx.actor.may_in(ANSWER, &site.code, None))
            .map(|site| (site.code.clone(), site.name.clone()))
            .collect();
        let codes = choices.iter().map(|(code, _)| code).filter(|code| asked.is_empty() || *code == asked);
        let codes: Vec<&String> = codes.collect();
        let private: Vec<&String> =
            codes.iter().copied().filter(|code| cx.actor.may_in(PRIVATE, code, None)).collect();
        let list = |codes: &[&String]| serde_json::to_string(codes).map_err(|error| failed(error.into()));
        Ok(Self { editions: list(&codes)?, private: list(&private)?, choices })
    }
}
