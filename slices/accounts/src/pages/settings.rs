//! What a reader decides about the account: profile, security, privacy. What is typed goes to the acts; what is shown is
//! in `shown.rs`.

use axum::extract::{Form as Posted, Multipart, Query};
use axum::response::Response;
use bytes::Bytes;
use http::HeaderMap;
use kernel::ErrorKind;
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit};

use super::shown::{Fields, PRIVACY, failed, page, path_of, session_of};
use super::who::{Author, Reader};
use super::{onward, provider, status_of};
use crate::act::change_profile::{Profile, change_profile};
use crate::act::set_consent::set_consent;
use crate::act::{change_email, change_password, change_picture, sign_out};
use crate::cookies;
use crate::error::AccountsError;
use crate::model::{AccountId, Mistakes, Purpose, SessionId};
use crate::store::accounts;

/// What the address may say.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: String,
}

/// Whether the browser asks not to share or sell (Global Privacy Control).
fn signal(headers: &HeaderMap) -> bool {
    headers.get("sec-gpc").is_some_and(|value| value == "1")
}

async fn show(
    cx: Ctx,
    visit: Visit,
    kind: &'static str,
    id: AccountId,
    asked: Asked,
    signal: bool,
) -> Result<Response, Failure> {
    let notice = match asked.done.as_str() {
        "saved" => Some("accounts-settings-saved"),
        "email" => Some("accounts-settings-email"),
        "ended" => Some("accounts-settings-ended"),
        _ => None,
    };
    page(&cx, &visit, kind, &id, notice, None, signal).await
}

pub(crate) async fn profile(
    cx: Ctx,
    visit: Visit,
    Reader(id): Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(cx, visit, "profile", id, asked, false).await
}

pub(crate) async fn security(
    cx: Ctx,
    visit: Visit,
    Reader(id): Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(cx, visit, "security", id, asked, false).await
}

pub(crate) async fn privacy(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Reader(id): Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(cx, visit, "privacy", id, asked, signal(&headers)).await
}

/// Leads back to the page, or shows it with what is wrong.
pub(super) async fn settled(
    cx: &Ctx,
    visit: &Visit,
    kind: &'static str,
    id: &AccountId,
    (fields, done): (Fields, &str),
    outcome: Result<Vec<http::HeaderValue>, AccountsError>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(cookies) => Ok(onward(&visit.site.path(&format!("{}?done={done}", path_of(kind))), cookies)),
        Err(AccountsError::Prove) => Ok(provider::to_proof(visit)),
        Err(error) => {
            let status = status_of(&error);
            page(cx, visit, kind, id, None, Some((fields, error.into_mistakes(), status)), false).await
        }
    }
}

pub(crate) async fn set_profile(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let typed = fields.clone();
    let profile = Profile { name: typed.name, bio: typed.bio, zone: typed.zone, edition: typed.edition };
    let outcome = change_profile(&cx, &id, profile).await.map(|()| Vec::new());
    settled(&cx, &visit, "profile", &id, (fields, "saved"), outcome).await
}

pub(crate) async fn set_picture(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    mut parts: Multipart,
) -> Result<Response, Failure> {
    let mut upload: Option<Bytes> = None;
    let mut remove = false;
    let mut shares: [Option<f64>; 3] = [None; 3];
    while let Ok(Some(part)) = parts.next_field().await {
        match part.name() {
            Some("remove") => remove = true,
            Some("picture") => {
                let bytes = part.bytes().await.map_err(|_| Failure::of(ErrorKind::TooLarge))?;
                upload = Some(bytes).filter(|bytes| !bytes.is_empty());
            }
            Some(name) => {
                let at = ["size", "left", "top"].iter().position(|known| *known == name);
                let value = part.text().await.ok().and_then(|text| text.parse().ok());
                if let Some(share) = at.and_then(|at| shares.get_mut(at)) {
                    *share = value;
                }
            }
            None => {}
        }
    }
    let part = match shares {
        [Some(size), Some(left), Some(top)] => Some(pictures::Part { size, left, top }),
        _ => None,
    };
    let outcome = if upload.is_none() && !remove {
        Err(AccountsError::from(Mistakes {
            picture: Some("accounts-error-picture-form"),
            ..Mistakes::default()
        }))
    } else {
        change_picture::change_picture(&cx, &id, upload, part).await.map(|()| Vec::new())
    };
    let row = accounts::account(cx.db(), &id).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    let kept =
        Fields { name: row.name, bio: row.bio, zone: row.zone.unwrap_or_default(), ..Fields::default() };
    settled(&cx, &visit, "profile", &id, (kept, "saved"), outcome).await
}

pub(crate) async fn set_password(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let session = session_of(&cx);
    let (old, new) = (fields.password.clone(), fields.new_password.clone());
    let outcome = change_password::change_password(&cx, &id, &session, &old, &new).await;
    let outcome = outcome.map(|(secret, seconds)| cookies::given(&cx, &secret, seconds));
    settled(&cx, &visit, "security", &id, (fields, "saved"), outcome).await
}

pub(crate) async fn set_email(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let outcome = change_email::begin(&cx, &id, &fields.email, &fields.password).await;
    settled(&cx, &visit, "security", &id, (fields, "email"), outcome.map(|()| Vec::new())).await
}

pub(crate) async fn end_sessions(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let outcome = if fields.session.is_empty() {
        sign_out::sign_out_everywhere(&cx, &id, Some(&session_of(&cx))).await.map(|_| ())
    } else {
        match fields.session.parse::<SessionId>() {
            Ok(session) => sign_out::sign_out(&cx, &id, &session).await,
            Err(_) => Err(AccountsError::Missing("session")),
        }
    };
    settled(&cx, &visit, "security", &id, (fields, "ended"), outcome.map(|()| Vec::new())).await
}

pub(crate) async fn set_privacy(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let Some(purpose) = Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == fields.purpose) else {
        return Err(Failure::of(ErrorKind::Invalid));
    };
    let (given, page) = (!fields.given.is_empty(), visit.site.url(PRIVACY));
    let outcome = set_consent(&cx, &id, purpose, given, visit.site.lang.as_str(), &page).await;
    settled(&cx, &visit, "privacy", &id, (fields, "saved"), outcome.map(|()| Vec::new())).await
}
