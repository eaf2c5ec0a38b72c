//! The reader's side of accounts: addresses below `/account/`. Every page works without script, is nobody else's and is
//! kept by no cache; every form is posted from the paper's own pages.

mod forms;
mod home;
mod invited;
mod leaving;
mod links;
mod login;
mod passkey;
mod provider;
mod recover;
mod register;
mod second;
mod settings;
mod shown;
mod who;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::ErrorKind;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use slice::Ctx;
use web::{Challenge, Failure, PageHead, Visit};

pub(crate) use self::forms::{
    Form, FormView, House, Said, SaidView, dead_link, mistaken, refused, say, show,
};
pub(crate) use self::home::HomeView;
pub(crate) use self::shown::SettingsView;
use crate::act::change_picture;
use crate::config::Config;
use crate::error::AccountsError;
use credentials::device;

use crate::cookies;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/account", get(to_home))
        .route("/account/", get(home::home))
        .route("/account/header/", get(home::header))
        .route("/account/picture/{file}", get(home::picture))
        .route("/account/register/", get(register::form).post(register::send))
        .route("/account/register/sent/", get(register::sent))
        .route("/account/confirm/", get(register::confirm_form).post(register::confirm))
        .route("/account/login/", get(login::form).post(login::send))
        .route("/account/login/code/", post(second::send))
        .route("/account/login/passkey/begin/", post(passkey::ask))
        .route("/account/login/passkey/", post(passkey::enter))
        .route("/account/logout/", post(login::leave))
        .route("/account/with/new/", post(provider::newcomer))
        .route("/account/with/{name}/", get(provider::leave))
        .route("/account/with/{name}/back/", get(provider::back).post(provider::posted_back))
        .route("/account/security/ways/", post(provider::disconnect))
        .route("/account/security/passkeys/begin/", post(passkey::begin))
        .route("/account/security/passkeys/", post(passkey::add))
        .route("/account/security/passkeys/name/", post(passkey::rename))
        .route("/account/security/passkeys/remove/", post(passkey::remove))
        .route("/account/invited/", get(invited::form).post(invited::follow))
        .route("/account/setup/", get(second::setup_form).post(second::setup))
        .route("/account/security/second/", get(second::setting).post(second::set))
        .route("/account/recover/", get(recover::form).post(recover::send))
        .route("/account/recover/sent/", get(recover::sent))
        .route("/account/reset/", get(recover::reset_form).post(recover::reset))
        .route("/account/prove/passkey/", post(passkey::prove))
        .route("/account/prove/", get(login::prove_form).post(login::prove_again))
        .route("/account/profile/", get(settings::profile).post(settings::set_profile))
        .route(
            "/account/profile/picture/",
            post(settings::set_picture).layer(DefaultBodyLimit::max(change_picture::LARGEST + 64 * 1024)),
        )
        .route("/account/security/", get(settings::security))
        .route("/account/security/password/", post(settings::set_password))
        .route("/account/security/email/", post(settings::set_email))
        .route("/account/security/sessions/", post(settings::end_sessions))
        .route("/account/email/", get(links::form).post(links::follow))
        .route("/account/undo/", get(links::form).post(links::follow))
        .route("/account/restore/", get(links::form).post(links::follow))
        .route("/account/unsubscribe/", get(links::unsubscribe_form).post(links::unsubscribe))
        .route("/account/privacy/", get(settings::privacy).post(settings::set_privacy))
        .route("/account/delete/", get(leaving::delete_form).post(leaving::delete))
        .route("/account/deleted/", get(leaving::deleted))
}

/// Characters of a path that stay as they are within a query.
const IN_QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// A path as a value in a query.
pub(crate) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, IN_QUERY).to_string()
}

/// Where to lead a reader back to: a path of the paper's own, or nothing. `//host` and `/\host` lead elsewhere.
pub(crate) fn way_back(next: &str) -> Option<&str> {
    let own = next.starts_with('/') && !next.starts_with("//") && next.len() <= 600;
    let plain = next.bytes().all(|byte| byte > b' ' && byte != 0x7f && byte != b'\\');
    (own && plain && !next.contains("/account/log")).then_some(next)
}

/// A head for a page of accounts, which no search engine keeps.
pub(crate) fn head(cx: &Ctx, visit: &Visit, title: &str, path: &str) -> PageHead {
    PageHead {
        title: cx.word(visit.site.lang.as_str(), title),
        canonical: Some(visit.site.url(path)),
        kind: "account",
        robots: Some("noindex"),
        translations: cx.sites().all().iter().map(|site| (site.code.clone(), site.url(path))).collect(),
        ..PageHead::default()
    }
}

/// A fresh challenge.
pub(crate) fn challenge(cx: &Ctx, difficulty: u32) -> Challenge {
    let minutes = i64::from(cx.config::<Config>().challenge_minutes);
    Challenge::new(cx.form_key(), cx.rng(), difficulty, cx.now().plus(minutes * kernel::MINUTE))
}

/// The status for an error, which is logged where it is the paper's own.
pub(crate) fn status_of(error: &AccountsError) -> StatusCode {
    if let AccountsError::Db(_) | AccountsError::Hash(_) = error {
        tracing::error!(%error, "something about an account was not done");
    }
    StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
}

/// To another page of the paper, after a form; with cookies where there are some.
pub(crate) fn onward(place: &str, cookies: Vec<HeaderValue>) -> Response {
    let mut response = ([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(place)).into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Into the paper with a session: to where the reader was, else to `front`.
pub(crate) fn entered(
    cx: &Ctx,
    visit: &Visit,
    next: &str,
    front: &str,
    (secret, seconds): (&str, Option<i64>),
) -> Response {
    let front = visit.site.path(front);
    onward(way_back(next).unwrap_or(&front), cookies::given(cx, secret, seconds))
}

/// What a reader recognises the device by that sends this.
pub(crate) fn device_of(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    device::describe(agent.unwrap_or_default())
}

/// Refuses a form that stood elsewhere.
pub(crate) fn from_here(headers: &HeaderMap) -> Result<(), Failure> {
    if web::same_origin(headers) { Ok(()) } else { Err(Failure::of(ErrorKind::Forbidden)) }
}

async fn to_home(visit: Visit) -> Redirect {
    Redirect::permanent(&visit.site.path("/account/"))
}

#[cfg(test)]
mod tests;
