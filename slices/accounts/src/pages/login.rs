//! Logging in and out.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::home::signed_in;
use super::second;
use super::settings::session_of;
use super::{Form, challenge, from_here, onward, show, status_of, way_back};
use crate::act::prove::prove;
use crate::act::sign_in::{Attempt, Outcome, sign_in, work_asked};
use crate::act::sign_out::sign_out;
use crate::model::{AccountId, SessionId};
use crate::{cookies, device};

const FORM: &str = "/account/login/";
const TITLE: &str = "accounts-login-title";
const PROVE: &str = "/account/prove/";
const PROVE_TITLE: &str = "accounts-prove-title";

/// What the address may say.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    next: String,
    done: String,
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    email: String,
    password: String,
    remember: String,
    next: String,
    challenge: String,
    proof: String,
    answer: String,
}

pub(crate) async fn form(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    if cx.viewer.is_some() {
        let home = visit.site.path("/account/");
        return Ok(onward(way_back(&asked.next).unwrap_or(&home), Vec::new()));
    }
    let notice = match asked.done.as_str() {
        "confirmed" => Some("accounts-login-confirmed"),
        "reset" => Some("accounts-login-reset"),
        "setup" => Some("accounts-login-setup"),
        "left" => Some("accounts-login-left"),
        "changed" => Some("accounts-login-changed"),
        "undone" => Some("accounts-login-undone"),
        "restored" => Some("accounts-login-restored"),
        _ => None,
    };
    let next = way_back(&asked.next).unwrap_or_default().to_owned();
    let form = Form { kind: "login", next, notice, ..Form::default() };
    show(&cx, &visit, TITLE, FORM, form, StatusCode::OK).await
}

pub(crate) async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let remember = !fields.remember.is_empty();
    let next = way_back(&fields.next).unwrap_or_default().to_owned();
    let email = fields.email.clone();
    let attempt = Attempt {
        email: fields.email,
        password: fields.password,
        remember,
        challenge: fields.challenge,
        proof: fields.proof,
        answer: fields.answer,
        device: device::describe(agent),
        network,
    };
    match sign_in(&cx, attempt).await {
        Ok(Outcome::NeedsCode(account)) => second::ask(&cx, &visit, &account, remember, next).await,
        Ok(Outcome::Begun(begun)) => {
            let front = visit.site.path("/");
            let place = if next.is_empty() { &front } else { &next };
            Ok(onward(place, cookies::given(&cx, &begun.secret, begun.seconds)))
        }
        Err(error) => {
            let status = status_of(&error);
            let captcha = work_asked(&cx, &email).map(|difficulty| challenge(&cx, difficulty));
            let errors = error.into_mistakes();
            let form = Form { kind: "login", email, remember, next, errors, captcha, ..Form::default() };
            show(&cx, &visit, TITLE, FORM, form, status).await
        }
    }
}

pub(crate) async fn leave(cx: Ctx, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    from_here(&headers)?;
    if let Some(viewer) = &cx.viewer {
        let account = AccountId::from_stored(viewer.account.clone());
        let session = SessionId::from_stored(viewer.session.clone());
        // One that has ended meanwhile has ended.
        if let Err(error) = sign_out(&cx, &account, &session).await {
            tracing::debug!(%error, "a session was gone before it was ended");
        }
    }
    Ok(onward(&visit.site.path("/account/login/?done=left"), cookies::removed(&cx)))
}

pub(crate) async fn prove_form(
    cx: Ctx,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    if let Err(response) = signed_in(&cx, &visit, PROVE) {
        return Ok(*response);
    }
    let next = way_back(&asked.next).unwrap_or_default().to_owned();
    show(&cx, &visit, PROVE_TITLE, PROVE, Form { kind: "prove", next, ..Form::default() }, StatusCode::OK)
        .await
}

pub(crate) async fn prove_again(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let id = match signed_in(&cx, &visit, PROVE) {
        Ok(id) => id,
        Err(response) => return Ok(*response),
    };
    let next = way_back(&fields.next).unwrap_or_default().to_owned();
    match prove(&cx, &id, &session_of(&cx), &fields.password).await {
        Ok((secret, seconds)) => {
            let home = visit.site.path("/account/");
            let place = if next.is_empty() { &home } else { &next };
            Ok(onward(place, cookies::given(&cx, &secret, seconds)))
        }
        Err(error) => {
            let status = status_of(&error);
            let form = Form { kind: "prove", next, errors: error.into_mistakes(), ..Form::default() };
            show(&cx, &visit, PROVE_TITLE, PROVE, form, status).await
        }
    }
}
