//! The second step of logging in, turning it on and off, and the page that makes the first administrator.

use axum::extract::Form as Posted;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use kernel::MINUTE;
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::who::{Author, Reader};
use super::{Form, device_of, entered, from_here, mistaken, onward, show, way_back};
use crate::act::second_factor::{self, Proposed};
use crate::act::set_up::{set_up, setup_code};
use crate::act::sign_in::begin;
use crate::error::AccountsError;
use crate::model::AccountId;

/// What tokens between the two steps are signed for.
const PURPOSE: &str = "accounts.second";
/// How long the second step may take.
const PATIENCE: i64 = 5 * MINUTE;
const STEP: &str = "/account/login/code/";
const SETTING: &str = "/account/security/second/";
const SETUP: &str = "/account/setup/";

/// What the forms send.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    t: String,
    code: String,
    next: String,
    password: String,
    email: String,
    name: String,
    new_password: String,
}

/// The page between the password and the session.
pub(super) async fn ask(
    cx: &Ctx,
    visit: &Visit,
    account: &AccountId,
    remember: bool,
    next: String,
) -> Result<Response, Failure> {
    let text = format!("{account}:{}", u8::from(remember));
    let token = cx.form_key().sign(PURPOSE, &text, cx.now().plus(PATIENCE));
    let form = Form { kind: "second", token, next, ..Form::default() };
    show(cx, visit, "accounts-second-title", STEP, form, StatusCode::OK).await
}

/// The account whose password was right a moment ago, and whether it stays logged in.
pub(super) fn opened(cx: &Ctx, token: &str) -> Option<(AccountId, bool)> {
    let text = cx.form_key().open(PURPOSE, token, cx.now()).ok()?;
    let (account, remember) = text.split_once(':')?;
    Some((AccountId::from_stored(account.to_owned()), remember == "1"))
}

pub(crate) async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let Some((account, remember)) = opened(&cx, &fields.t) else {
        return Ok(onward(&visit.site.path("/account/login/"), Vec::new()));
    };
    let next = way_back(&fields.next).unwrap_or_default().to_owned();
    let device = device_of(&headers);
    let outcome = match second_factor::check(&cx, &account, &fields.code).await {
        Ok(()) => {
            let own = cx.clone();
            cx.write::<_, AccountsError, _, _>(async move |tx| {
                begin(&own, &tx, &account, remember, &device, "password and code").await
            })
            .await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(begun) => Ok(entered(&cx, &visit, &next, "/", (&begun.secret, begun.seconds))),
        Err(error) => {
            let form = Form { kind: "second", token: fields.t, next, ..Form::default() };
            mistaken(&cx, &visit, "accounts-second-title", STEP, form, error).await
        }
    }
}

pub(crate) async fn setting(cx: Ctx, visit: Visit, Reader(id): Reader) -> Result<Response, Failure> {
    offer(&cx, &visit, &id, None).await
}

async fn offer(
    cx: &Ctx,
    visit: &Visit,
    id: &AccountId,
    error: Option<AccountsError>,
) -> Result<Response, Failure> {
    let failed = |error: AccountsError| Failure::reported(error.kind(), error);
    let form = if second_factor::is_on(cx, id).await.map_err(failed)? {
        Form { kind: "second-off", ..Form::default() }
    } else {
        let Proposed { secret, address } =
            second_factor::propose(cx, id, &visit.site.name).await.map_err(failed)?;
        Form { kind: "second-on", secret, address, ..Form::default() }
    };
    match error {
        Some(error) => mistaken(cx, visit, "accounts-second-title", SETTING, form, error).await,
        None => show(cx, visit, "accounts-second-title", SETTING, form, StatusCode::OK).await,
    }
}

pub(crate) async fn set(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let on = second_factor::is_on(&cx, &id).await.map_err(|error| Failure::reported(error.kind(), error))?;
    if on {
        return match second_factor::turn_off(&cx, &id, &fields.password).await {
            Ok(()) => Ok(onward(&visit.site.path("/account/security/?done=saved"), Vec::new())),
            Err(error) => offer(&cx, &visit, &id, Some(error)).await,
        };
    }
    match second_factor::turn_on(&cx, &id, &fields.code).await {
        Ok(codes) => {
            let form = Form { kind: "second-spare", spare: codes, ..Form::default() };
            show(&cx, &visit, "accounts-second-title", SETTING, form, StatusCode::OK).await
        }
        Err(error) => offer(&cx, &visit, &id, Some(error)).await,
    }
}

/// There while the paper has no administrator, and never again.
pub(crate) async fn setup_form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let code = setup_code(&cx).await.map_err(|error| Failure::reported(error.kind(), error))?;
    if code.is_none() {
        return Err(Failure::not_found());
    }
    let form = Form { kind: "setup", ..Form::default() };
    show(&cx, &visit, "accounts-setup-title", SETUP, form, StatusCode::OK).await
}

pub(crate) async fn setup(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let given = (fields.email.as_str(), fields.name.as_str(), fields.new_password.as_str());
    match set_up(&cx, &fields.code, given, network).await {
        Ok(_) => Ok(onward(&visit.site.path("/account/login/?done=setup"), Vec::new())),
        Err(AccountsError::Missing(_)) => Err(Failure::not_found()),
        Err(error) => {
            let form = Form { kind: "setup", email: fields.email, name: fields.name, ..Form::default() };
            mistaken(&cx, &visit, "accounts-setup-title", SETUP, form, error).await
        }
    }
}
