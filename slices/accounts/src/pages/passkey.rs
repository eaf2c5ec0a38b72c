//! Passkeys, as the script `passkey.js` asks for them: JSON in and out, since browsers make them by script alone. Naming
//! and removing are forms like any other. Whoever has no script is told to use the password.

use axum::Json;
use axum::extract::Form as Posted;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Deserialize;
use serde_json::{Value, json};
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::shown::{Fields as Settings, session_of};
use super::who::Author;
use super::{device_of, from_here, second, settings, status_of, way_back};
use crate::act::passkeys::{self, Ceremony};
use crate::cookies;
use crate::error::AccountsError;

/// What the script sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    ceremony: String,
    credential: Value,
    name: String,
    next: String,
    remember: bool,
    /// The token of the step after the password.
    t: String,
}

/// What the forms send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    passkey: String,
    name: String,
}

fn told(status: StatusCode, value: &Value, cookies: Vec<HeaderValue>) -> Response {
    let mut response = (status, [(header::CACHE_CONTROL, "private, no-store")], Json(value)).into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn refused(cx: &Ctx, visit: &Visit, error: AccountsError) -> Response {
    let status = status_of(&error);
    if matches!(error, AccountsError::Prove) {
        let back = super::encoded(&visit.site.path("/account/security/"));
        let place = visit.site.path(&format!("/account/prove/?next={back}"));
        return told(status, &json!({ "next": place }), Vec::new());
    }
    let mistakes = error.into_mistakes();
    let key = mistakes.form.unwrap_or("accounts-error-passkey");
    told(status, &json!({ "error": cx.word(visit.site.lang.as_str(), key) }), Vec::new())
}

fn begun(cx: &Ctx, visit: &Visit, outcome: Result<Ceremony, AccountsError>) -> Result<Response, Failure> {
    match outcome {
        Ok(Ceremony { id, options }) => {
            let options: Value = serde_json::from_str(&options)
                .map_err(|error| Failure::reported(kernel::ErrorKind::Internal, error))?;
            Ok(told(StatusCode::OK, &json!({ "ceremony": id, "options": options }), Vec::new()))
        }
        Err(error) => Ok(refused(cx, visit, error)),
    }
}

pub(crate) async fn begin(cx: Ctx, visit: Visit, Author(id): Author) -> Result<Response, Failure> {
    let outcome = passkeys::begin_adding(&cx, &id, &visit.site).await;
    begun(&cx, &visit, outcome)
}

pub(crate) async fn add(cx: Ctx, visit: Visit, Author(id): Author, Json(sent): Json<Sent>) -> Response {
    let credential = sent.credential.to_string();
    match passkeys::add(&cx, &id, &visit.site, &sent.ceremony, (&sent.name, &credential)).await {
        Ok(()) => {
            let place = visit.site.path("/account/security/?done=saved");
            told(StatusCode::OK, &json!({ "next": place }), Vec::new())
        }
        Err(error) => refused(&cx, &visit, error),
    }
}

pub(crate) async fn ask(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let outcome = passkeys::begin_asking(&cx, &visit.site, network).await;
    begun(&cx, &visit, outcome)
}

pub(crate) async fn enter(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Json(sent): Json<Sent>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let step = second::opened(&cx, &sent.t);
    if step.is_none() && !sent.t.is_empty() {
        return Ok(refused(&cx, &visit, AccountsError::Link));
    }
    let remember = step.as_ref().map_or(sent.remember, |(_, remember)| *remember);
    let only = step.as_ref().map(|(account, _)| account);
    let credential = sent.credential.to_string();
    let answer = (sent.ceremony.as_str(), credential.as_str());
    match passkeys::sign_in(&cx, &visit.site, answer, only, (remember, &device_of(&headers))).await {
        Ok(begun) => {
            let place = way_back(&sent.next).map_or_else(|| visit.site.path("/"), str::to_owned);
            let given = cookies::given(&cx, &begun.secret, begun.seconds);
            Ok(told(StatusCode::OK, &json!({ "next": place }), given))
        }
        Err(error) => Ok(refused(&cx, &visit, error)),
    }
}

pub(crate) async fn prove(cx: Ctx, visit: Visit, Author(id): Author, Json(sent): Json<Sent>) -> Response {
    let credential = sent.credential.to_string();
    let answer = (sent.ceremony.as_str(), credential.as_str());
    match passkeys::prove(&cx, &visit.site, &id, &session_of(&cx), answer).await {
        Ok((secret, seconds)) => {
            let place = way_back(&sent.next).map_or_else(|| visit.site.path("/account/"), str::to_owned);
            told(StatusCode::OK, &json!({ "next": place }), cookies::given(&cx, &secret, seconds))
        }
        Err(error) => refused(&cx, &visit, error),
    }
}

pub(crate) async fn rename(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let outcome = passkeys::rename(&cx, &id, &fields.passkey, &fields.name).await.map(|()| Vec::new());
    settings::settled(&cx, &visit, "security", &id, (Settings::default(), "saved"), outcome).await
}

pub(crate) async fn remove(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let outcome = passkeys::remove(&cx, &id, &fields.passkey).await.map(|()| Vec::new());
    settings::settled(&cx, &visit, "security", &id, (Settings::default(), "saved"), outcome).await
}
