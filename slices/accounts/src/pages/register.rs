//! Registering: the form, what is said after it, and the page behind the letter's link.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Network, Visit};

use super::{Form, Said, challenge, from_here, onward, refused, say, show, status_of};
use crate::act::confirm_registration::{confirm_registration, waiting};
use crate::act::register::{Submission, register};
use crate::config::Config;
use crate::model::Draft;

const FORM: &str = "/account/register/";
const SENT: &str = "/account/register/sent/";
const CONFIRM: &str = "/account/confirm/";
const TITLE: &str = "accounts-register-title";

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    email: String,
    name: String,
    new_password: String,
    consent: String,
    website: String,
    challenge: String,
    proof: String,
    answer: String,
}

/// A link's token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Token {
    t: String,
}

pub(crate) async fn form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    if cx.viewer.is_some() {
        return Ok(onward(&visit.site.path("/account/"), Vec::new()));
    }
    if !cx.config::<Config>().registration {
        return Err(Failure::not_found());
    }
    answer(&cx, &visit, Form::default(), StatusCode::OK).await
}

pub(crate) async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let draft = Draft {
        email: fields.email.trim().to_owned(),
        name: fields.name,
        password: fields.new_password,
        consent: !fields.consent.is_empty(),
    };
    let shown = Form {
        email: draft.email.clone(),
        name: draft.name.clone(),
        consent: draft.consent,
        ..Form::default()
    };
    let submission = Submission {
        edition: visit.site.code.clone(),
        page: visit.site.url(FORM),
        draft,
        challenge: fields.challenge,
        proof: fields.proof,
        answer: fields.answer,
        trap: fields.website,
        network,
    };
    match register(&cx, &visit.site.lang, submission).await {
        Ok(()) => Ok(onward(&visit.site.path(SENT), Vec::new())),
        Err(error) => {
            let status = status_of(&error);
            answer(&cx, &visit, Form { errors: error.into_mistakes(), ..shown }, status).await
        }
    }
}

async fn answer(cx: &Ctx, visit: &Visit, form: Form, status: StatusCode) -> Result<Response, Failure> {
    let captcha = Some(challenge(cx, cx.config::<Config>().difficulty));
    show(cx, visit, TITLE, FORM, Form { kind: "register", captcha, ..form }, status).await
}

pub(crate) async fn sent(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let hours = cx.config::<Config>().confirm_hours;
    let ways = vec![(visit.site.path("/"), "error-to-front")];
    let said = Said { kind: "registered", hours, minutes: 0, ways };
    say(&cx, &visit, "accounts-said-registered-title", SENT, said, StatusCode::OK).await
}

/// A page with a button: programs that look at links in letters open it, and open no account.
pub(crate) async fn confirm_form(
    cx: Ctx,
    visit: Visit,
    Query(Token { t }): Query<Token>,
) -> Result<Response, Failure> {
    match waiting(&cx, &t).await {
        Ok(row) => {
            let form =
                Form { kind: "confirm", name: row.name, email: row.email, token: t, ..Form::default() };
            show(&cx, &visit, "accounts-confirm-title", CONFIRM, form, StatusCode::OK).await
        }
        Err(error) => refused(&cx, &visit, CONFIRM, error).await,
    }
}

pub(crate) async fn confirm(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(Token { t }): Posted<Token>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    match confirm_registration(&cx, &t).await {
        Ok(_) => Ok(onward(&visit.site.path("/account/login/?done=confirmed"), Vec::new())),
        Err(error) => refused(&cx, &visit, CONFIRM, error).await,
    }
}
