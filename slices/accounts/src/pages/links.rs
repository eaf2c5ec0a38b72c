//! The pages behind the links of letters that change something: a new address, its undoing, restoring an account. Each
//! shows a button first: programs that look at links in letters change nothing.

use axum::extract::{Form as Posted, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit};

use super::{Form, Said, dead_link, from_here, onward, refused, say, show};
use crate::act::{change_email, delete_account, reset_password, unsubscribe};

/// A link's token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Token {
    t: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Email,
    Undo,
    Restore,
}

impl Kind {
    fn of(path: &str) -> Self {
        match path {
            "/account/email/" => Self::Email,
            "/account/undo/" => Self::Undo,
            _ => Self::Restore,
        }
    }

    /// Name, title, path, and what the log-in page says afterwards.
    fn words(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Email => ("email", "accounts-email-title", "/account/email/", "changed"),
            Self::Undo => ("undo", "accounts-undo-title", "/account/undo/", "undone"),
            Self::Restore => ("restore", "accounts-restore-title", "/account/restore/", "restored"),
        }
    }
}

pub(crate) async fn form(
    cx: Ctx,
    visit: Visit,
    Query(Token { t }): Query<Token>,
) -> Result<Response, Failure> {
    let kind = Kind::of(&visit.path);
    let (name, title, path, _) = kind.words();
    let email = match kind {
        Kind::Email => reset_password::link(&cx, change_email::CONFIRM, &t).await.map(|link| link.detail),
        Kind::Undo => reset_password::link(&cx, change_email::UNDO, &t).await.map(|link| link.detail),
        Kind::Restore => delete_account::hidden(&cx, &t).await.map(|row| row.email),
    };
    match email {
        Ok(email) => {
            let form = Form { kind: name, email, token: t, ..Form::default() };
            show(&cx, &visit, title, path, form, StatusCode::OK).await
        }
        Err(error) => refused(&cx, &visit, path, error).await,
    }
}

pub(crate) async fn follow(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(Token { t }): Posted<Token>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let kind = Kind::of(&visit.path);
    let (_, _, path, done) = kind.words();
    let outcome = match kind {
        Kind::Email => change_email::finish(&cx, &t).await.map(|_| ()),
        Kind::Undo => change_email::undo(&cx, &t).await.map(|_| ()),
        Kind::Restore => delete_account::restore_account(&cx, &t).await,
    };
    match outcome {
        Ok(()) => Ok(onward(&visit.site.path(&format!("/account/login/?done={done}")), Vec::new())),
        Err(error) => refused(&cx, &visit, path, error).await,
    }
}

const UNSUBSCRIBE: &str = "/account/unsubscribe/";

pub(crate) async fn unsubscribe_form(
    cx: Ctx,
    visit: Visit,
    Query(Token { t }): Query<Token>,
) -> Result<Response, Failure> {
    if unsubscribe::opened(&cx, &t).is_err() {
        return dead_link(&cx, &visit, UNSUBSCRIBE).await;
    }
    let action = format!("{}?t={}", visit.site.path(UNSUBSCRIBE), super::encoded(&t));
    let form = Form { kind: "unsubscribe", action, ..Form::default() };
    show(&cx, &visit, "accounts-unsubscribe-title", UNSUBSCRIBE, form, StatusCode::OK).await
}

/// By the page's button, or by the reader's own program, which sends neither cookie nor origin: the token alone counts.
pub(crate) async fn unsubscribe(
    cx: Ctx,
    visit: Visit,
    Query(Token { t }): Query<Token>,
) -> Result<Response, Failure> {
    let page = visit.site.url(UNSUBSCRIBE);
    match unsubscribe::unsubscribe(&cx, &t, visit.site.lang.as_str(), &page).await {
        Ok(()) => {
            let ways = vec![(visit.site.path("/account/privacy/"), "accounts-privacy-title")];
            let said = Said { kind: "unsubscribed", hours: 0, minutes: 0, ways };
            say(&cx, &visit, "accounts-said-unsubscribed-title", UNSUBSCRIBE, said, StatusCode::OK).await
        }
        Err(error) => refused(&cx, &visit, UNSUBSCRIBE, error).await,
    }
}
