//! The short forms of accounts and the pages that say what has happened, as they are shown.

use axum::response::Response;
use http::StatusCode;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Challenge, Failure, Visit};

use super::{head, provider, status_of};
use crate::act::passkeys;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::Mistakes;

/// `accounts/form.html`: one of the short forms.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct FormView {
    pub(crate) form: Form,
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
    /// Other houses by whose word one may sign in.
    pub(crate) houses: Vec<House>,
    /// Whether passkeys can be had at this address.
    pub(crate) passkeys: bool,
    /// Whether the account has a password to prove itself with.
    pub(crate) password: bool,
}

/// A button that leads to another house.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct House {
    pub(crate) label: String,
    pub(crate) url: String,
}

/// `accounts/said.html`: what has happened, and what comes next.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SaidView {
    pub(crate) said: Said,
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
        const KINDS: &str = "register login recover reset confirm prove email undo restore delete second second-on \
            second-off second-spare setup newcomer invited unsubscribe";
        let plain = KINDS.split(' ').map(|kind| Form {
            kind,
            least: 10,
            registration: true,
            password: true,
            ..Form::default()
        });
        let full = KINDS.split(' ').map(|kind| Form {
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
            houses: vec![House { label: "\"<".into(), url: "/account/with/x/?next=/".into() }],
            passkeys: true,
            ..Form::default()
        });
        plain.into_iter().chain(full).map(|form| Self { form }).collect()
    }
}

impl View for SaidView {
    const TEMPLATE: &'static str = "accounts/said.html";

    fn samples() -> Vec<Self> {
        ["registered", "recovering", "link", "deleted", "known", "unsubscribed"]
            .map(|kind| Self {
                said: Said { kind, hours: 48, minutes: 30, ways: vec![("/".into(), "accounts-login-title")] },
            })
            .to_vec()
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
    if matches!(form.kind, "login" | "register") {
        form.houses = provider::houses(cx, visit, &form.next, "");
    }
    form.passkeys = passkeys::are_possible(&visit.site);
    cx.page(visit, FormView::TEMPLATE, head(cx, visit, title, path), FormView { form })
        .status(status)
        .private()
        .respond()
        .await
}

/// Shows a short form again, with what was wrong.
pub(crate) async fn mistaken(
    cx: &Ctx,
    visit: &Visit,
    title: &'static str,
    path: &str,
    form: Form,
    error: AccountsError,
) -> Result<Response, Failure> {
    let status = status_of(&error);
    show(cx, visit, title, path, Form { errors: error.into_mistakes(), ..form }, status).await
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

/// The page for a link that is not good any more, or what went wrong besides.
pub(crate) async fn refused(
    cx: &Ctx,
    visit: &Visit,
    path: &str,
    error: AccountsError,
) -> Result<Response, Failure> {
    match error {
        AccountsError::Link => dead_link(cx, visit, path).await,
        other => Err(Failure::reported(other.kind(), other)),
    }
}
