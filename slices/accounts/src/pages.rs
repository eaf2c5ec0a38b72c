//! The reader's side of accounts: addresses below `/account/`. Every page works without script, is nobody else's and is
//! kept by no cache; every form is posted from the paper's own pages.

mod home;
mod leaving;
mod links;
mod login;
mod recover;
mod register;
mod second;
mod settings;
mod shown;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::ErrorKind;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use slice::{Ctx, View};
use web::{Challenge, Failure, PageHead, Visit};

pub(crate) use self::home::HomeView;
pub(crate) use self::shown::SettingsView;
use crate::act::change_picture;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::Mistakes;

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
        .route("/account/logout/", post(login::leave))
        .route("/account/setup/", get(second::setup_form).post(second::setup))
        .route("/account/security/second/", get(second::setting).post(second::set))
        .route("/account/recover/", get(recover::form).post(recover::send))
        .route("/account/recover/sent/", get(recover::sent))
        .route("/account/reset/", get(recover::reset_form).post(recover::reset))
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
        .route("/account/privacy/", get(settings::privacy).post(settings::set_privacy))
        .route("/account/delete/", get(leaving::delete_form).post(leaving::delete))
        .route("/account/deleted/", get(leaving::deleted))
}

/// `accounts/form.html`: one of the short forms.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct FormView {
    form: Form,
}

/// What a short form shows; which one `kind` says.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Form {
    pub(crate) kind: &'static str,
    pub(crate) action: String,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) remember: bool,
    pub(crate) consent: bool,
    pub(crate) next: String,
    pub(crate) token: String,
    /// The secret of one-time codes, to type.
    pub(crate) secret: String,
    /// The same for programs.
    pub(crate) address: String,
    /// Spare codes, shown once.
    pub(crate) spare: Vec<String>,
    pub(crate) notice: Option<&'static str>,
    pub(crate) errors: Mistakes,
    pub(crate) captcha: Option<Challenge>,
    pub(crate) terms_url: String,
    pub(crate) privacy_url: String,
    pub(crate) least: usize,
    pub(crate) registration: bool,
}

/// `accounts/said.html`: what has happened, and what comes next.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SaidView {
    said: Said,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Said {
    /// `accounts-said-{kind}-title` and `-text`.
    pub(crate) kind: &'static str,
    pub(crate) hours: u32,
    pub(crate) minutes: u32,
    /// Where to go on: path within the host and the key of its name.
    pub(crate) ways: Vec<(String, &'static str)>,
}

impl View for FormView {
    const TEMPLATE: &'static str = "accounts/form.html";

    fn samples() -> Vec<Self> {
        let captcha = || Some(Challenge { challenge: "token".into(), difficulty: 15, first: 7, second: 4 });
        let wrong = Mistakes {
            email: Some("accounts-error-email-form"),
            password: Some("accounts-error-password-missing"),
            new_password: Some("accounts-error-password-common"),
            name: Some("accounts-error-name-mixed"),
            consent: Some("accounts-error-consent"),
            code: Some("accounts-error-code"),
            bio: Some("accounts-error-bio-long"),
            zone: Some("accounts-error-zone"),
            picture: Some("accounts-error-picture-form"),
            captcha: Some("accounts-error-captcha-wrong"),
            form: Some("accounts-error-refused"),
        };
        let kinds = [
            "register",
            "login",
            "recover",
            "reset",
            "confirm",
            "prove",
            "email",
            "undo",
            "restore",
            "delete",
            "second",
            "second-on",
            "second-off",
            "second-spare",
            "setup",
        ];
        let plain = kinds.map(|kind| Form { kind, least: 10, registration: true, ..Form::default() });
        let full = kinds.map(|kind| Form {
            kind,
            action: "/ar/account/".into(),
            email: "\"<zoe>@home.example".into(),
            name: "ن".repeat(40),
            next: "/city/?a=\"<".into(),
            token: "t".repeat(200),
            secret: "GEZDGNBVGY3TQOJQ".into(),
            address: "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ".into(),
            spare: vec!["0011223344556677".into()],
            notice: Some("accounts-login-confirmed"),
            errors: wrong.clone(),
            captcha: captcha(),
            least: 10,
            ..Form::default()
        });
        plain.into_iter().chain(full).map(|form| Self { form }).collect()
    }
}

impl View for SaidView {
    const TEMPLATE: &'static str = "accounts/said.html";

    fn samples() -> Vec<Self> {
        ["registered", "recovering", "link", "deleted"]
            .map(|kind| Self {
                said: Said { kind, hours: 48, minutes: 30, ways: vec![("/".into(), "accounts-login-title")] },
            })
            .to_vec()
    }
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

/// Shows one of the short forms, with what the kind of error asks for.
pub(crate) async fn show(
    cx: &Ctx,
    visit: &Visit,
    title: &'static str,
    path: &str,
    mut form: Form,
    status: StatusCode,
) -> Result<Response, Failure> {
    let config = cx.config::<Config>();
    if form.action.is_empty() {
        form.action = visit.site.path(path);
    }
    form.terms_url = visit.site.path(&config.terms_page);
    form.privacy_url = visit.site.path(&config.privacy_page);
    form.least = config.password_least;
    form.registration = config.registration;
    cx.page(visit, FormView::TEMPLATE, head(cx, visit, title, path), FormView { form })
        .status(status)
        .private()
        .respond()
        .await
}

/// Says what has happened.
pub(crate) async fn say(
    cx: &Ctx,
    visit: &Visit,
    title: &'static str,
    path: &str,
    said: Said,
    status: StatusCode,
) -> Result<Response, Failure> {
    cx.page(visit, SaidView::TEMPLATE, head(cx, visit, title, path), SaidView { said })
        .status(status)
        .private()
        .respond()
        .await
}

/// The page for a link that is not good any more.
pub(crate) async fn dead_link(cx: &Ctx, visit: &Visit, path: &str) -> Result<Response, Failure> {
    let ways = vec![
        (visit.site.path("/account/login/"), "accounts-login-title"),
        (visit.site.path("/account/recover/"), "accounts-recover-title"),
    ];
    let said = Said { kind: "link", hours: 0, minutes: 0, ways };
    say(cx, visit, "accounts-said-link-title", path, said, StatusCode::GONE).await
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

/// Refuses a form that stood elsewhere.
pub(crate) fn from_here(headers: &HeaderMap) -> Result<(), Failure> {
    if web::same_origin(headers) { Ok(()) } else { Err(Failure::of(ErrorKind::Forbidden)) }
}

async fn to_home(visit: Visit) -> Redirect {
    Redirect::permanent(&visit.site.path("/account/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_led_back_only_within_the_paper() {
        for own in ["/", "/fr/ville/?a=b#c", "/account/", "/city/202010110006-ferries/"] {
            assert_eq!(way_back(own), Some(own));
        }
        for elsewhere in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x",
            "/\t/evil.example",
            "/account/login/?next=/",
            "/account/logout/",
        ] {
            assert_eq!(way_back(elsewhere), None, "{elsewhere}");
        }
        assert_eq!(encoded("/fr/à?b&c"), "/fr/%C3%A0%3Fb%26c");
    }
}
