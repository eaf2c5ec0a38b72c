//! Leaving: the page that asks whether one is sure, and what is said afterwards.

use axum::extract::Form as Posted;
use axum::response::Response;
use http::StatusCode;
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit};

use super::who::{Author, Reader};
use super::{Form, Said, onward, say, show, status_of};
use crate::act::delete_account::delete_account;
use crate::act::prove::require_proof;
use crate::config::Config;
use crate::cookies;
use crate::model::Mistakes;

const DELETE: &str = "/account/delete/";

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    sure: String,
}

pub(crate) async fn delete_form(cx: Ctx, visit: Visit, _: Reader) -> Result<Response, Failure> {
    ask_again(&cx, &visit, Mistakes::default(), StatusCode::OK).await
}

async fn ask_again(
    cx: &Ctx,
    visit: &Visit,
    errors: Mistakes,
    status: StatusCode,
) -> Result<Response, Failure> {
    if require_proof(cx).is_err() {
        let place = format!("/account/prove/?next={}", super::encoded(&visit.site.path(DELETE)));
        return Ok(onward(&visit.site.path(&place), Vec::new()));
    }
    let form = Form { kind: "delete", errors, ..Form::default() };
    show(cx, visit, "accounts-delete-title", DELETE, form, status).await
}

pub(crate) async fn delete(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    if fields.sure.is_empty() {
        let mistakes = Mistakes { consent: Some("accounts-error-sure"), ..Mistakes::default() };
        return ask_again(&cx, &visit, mistakes, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match delete_account(&cx, &id).await {
        Ok(()) => Ok(onward(&visit.site.path("/account/deleted/"), cookies::removed(&cx))),
        Err(error) => {
            let status = status_of(&error);
            ask_again(&cx, &visit, error.into_mistakes(), status).await
        }
    }
}

pub(crate) async fn deleted(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let ways = vec![(visit.site.path("/"), "error-to-front")];
    let said = Said { kind: "deleted", hours: cx.config::<Config>().restore_days, minutes: 0, ways };
    say(&cx, &visit, "accounts-said-deleted-title", "/account/deleted/", said, StatusCode::OK).await
}
