//! Recovering a password: asking for the letter, and the page behind its link.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::{Form, Said, dead_link, from_here, mistaken, onward, refused, say, show};
use crate::act::begin_recovery::begin_recovery;
use crate::act::reset_password::{self, reset_password};
use crate::config::Config;
use crate::cookies;
use crate::error::AccountsError;

const FORM: &str = "/account/recover/";
const SENT: &str = "/account/recover/sent/";
const RESET: &str = "/account/reset/";
const TITLE: &str = "accounts-recover-title";
const RESET_TITLE: &str = "accounts-reset-title";

/// What the forms send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    email: String,
    new_password: String,
    t: String,
}

pub(crate) async fn form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    show(&cx, &visit, TITLE, FORM, Form { kind: "recover", ..Form::default() }, StatusCode::OK).await
}

pub(crate) async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    match begin_recovery(&cx, &visit.site.code, &fields.email, network).await {
        Ok(()) => Ok(onward(&visit.site.path(SENT), Vec::new())),
        Err(error) => {
            let form = Form { kind: "recover", email: fields.email, ..Form::default() };
            mistaken(&cx, &visit, TITLE, FORM, form, error).await
        }
    }
}

pub(crate) async fn sent(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let minutes = cx.config::<Config>().recover_minutes;
    let ways = vec![(visit.site.path("/account/login/"), "accounts-login-title")];
    let said = Said { kind: "recovering", hours: 0, minutes, ways };
    say(&cx, &visit, "accounts-said-recovering-title", SENT, said, StatusCode::OK).await
}

pub(crate) async fn reset_form(
    cx: Ctx,
    visit: Visit,
    Query(Fields { t, .. }): Query<Fields>,
) -> Result<Response, Failure> {
    match reset_password::link(&cx, reset_password::PURPOSE, &t).await {
        Ok(_) => {
            let form = Form { kind: "reset", token: t, ..Form::default() };
            show(&cx, &visit, RESET_TITLE, RESET, form, StatusCode::OK).await
        }
        Err(error) => refused(&cx, &visit, RESET, error).await,
    }
}

pub(crate) async fn reset(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    match reset_password(&cx, &fields.t, &fields.new_password).await {
        Ok(_) => Ok(onward(&visit.site.path("/account/login/?done=reset"), cookies::removed(&cx))),
        Err(AccountsError::Link) => dead_link(&cx, &visit, RESET).await,
        Err(error) => {
            let form = Form { kind: "reset", token: fields.t, ..Form::default() };
            mistaken(&cx, &visit, RESET_TITLE, RESET, form, error).await
        }
    }
}
