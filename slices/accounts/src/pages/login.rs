//! Logging in and out.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::shown::{failed, session_of};
use super::who::{Author, Reader};
use super::{
    Form, challenge, device_of, entered, from_here, mistaken, onward, provider, second, show, way_back,
};
use crate::act::prove::prove;
use crate::act::sign_in::{Attempt, Outcome, sign_in, work_asked};
use crate::act::sign_out::sign_out;
use crate::cookies;
use crate::model::{AccountId, SessionId};
use crate::store::{accounts, identities};

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
        "invited" => Some("accounts-login-invited"),
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
        device: device_of(&headers),
        network,
    };
    match sign_in(&cx, attempt).await {
        Ok(Outcome::NeedsCode(account)) => second::ask(&cx, &visit, &account, remember, next).await,
        Ok(Outcome::Begun(begun)) => Ok(entered(&cx, &visit, &next, "/", (&begun.secret, begun.seconds))),
        Err(error) => {
            let captcha = work_asked(&cx, &email).map(|difficulty| challenge(&cx, difficulty));
            let form = Form { kind: "login", email, remember, next, captcha, ..Form::default() };
            mistaken(&cx, &visit, TITLE, FORM, form, error).await
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
    Reader(id): Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let next = way_back(&asked.next).unwrap_or_default().to_owned();
    let form = prove_page(&cx, &visit, &id, next).await?;
    show(&cx, &visit, PROVE_TITLE, PROVE, form, StatusCode::OK).await
}

/// The form with every way in which this account can prove itself.
async fn prove_page(cx: &Ctx, visit: &Visit, id: &AccountId, next: String) -> Result<Form, Failure> {
    let row = accounts::account(cx.db(), id).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    let held = identities::of_account(cx.db(), id).await.map_err(failed)?;
    let mut houses = provider::houses(cx, visit, &next, "prove");
    let names: Vec<String> = held.iter().map(|row| format!("/account/with/{}/", row.provider)).collect();
    houses.retain(|house| names.iter().any(|name| house.url.contains(name.as_str())));
    Ok(Form { kind: "prove", next, houses, password: row.password.is_some(), ..Form::default() })
}

pub(crate) async fn prove_again(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let next = way_back(&fields.next).unwrap_or_default().to_owned();
    match prove(&cx, &id, &session_of(&cx), &fields.password).await {
        Ok((secret, seconds)) => Ok(entered(&cx, &visit, &next, "/account/", (&secret, seconds))),
        Err(error) => {
            let form = prove_page(&cx, &visit, &id, next).await?;
            mistaken(&cx, &visit, PROVE_TITLE, PROVE, form, error).await
        }
    }
}
