//! A reader's own front: who one is here, and ways to everything else. Also the header's part by itself, and pictures.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use http::{StatusCode, header};
use kernel::ErrorKind;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::head;
use super::who::Reader;
use crate::act::change_picture;
use crate::header as header_part;
use crate::model::AccountId;
use crate::store;

const HOME: &str = "/account/";
const TITLE: &str = "accounts-home-title";

/// `accounts/home.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HomeView {
    own: Summary,
}

#[derive(Clone, Debug, Serialize)]
struct Summary {
    name: String,
    email: String,
    number: String,
    picture: String,
    since: i64,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "accounts/home.html";

    fn samples() -> Vec<Self> {
        let summary = |name: &str| Summary {
            name: name.into(),
            email: "zoe@home.example".into(),
            number: "2345-6789".into(),
            picture: "/account/picture/0011223344556677.svg".into(),
            since: 1_602_450_840_000,
        };
        vec![Self { own: summary("Zoë") }, Self { own: summary(&"ن".repeat(40)) }]
    }
}

pub(crate) async fn home(cx: Ctx, visit: Visit, Reader(id): Reader) -> Result<Response, Failure> {
    let failed = |error: db::DbError| Failure::reported(ErrorKind::Unavailable, error);
    let row = store::accounts::account(cx.db(), &id).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    let picture = header_part::picture_path(&row.id, row.avatar.as_deref(), &row.avatar_seed);
    let own = Summary {
        name: row.name,
        email: row.email,
        number: row.number,
        picture: visit.site.path(&picture),
        since: row.created_at.millis(),
    };
    cx.page(&visit, HomeView::TEMPLATE, head(&cx, &visit, TITLE, HOME), HomeView { own })
        .places(&[slice::Place("account.nav")])
        .private()
        .respond()
        .await
}

/// The reader's part of the header by itself, for a page that came from a cache which knows no readers.
pub(crate) async fn header(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let html = header_part::render(&cx, &visit, cx.viewer.as_deref()).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::VARY, "cookie"),
    ];
    Ok((StatusCode::OK, headers, html).into_response())
}

/// The picture of an account, or the drawing that stands for one without. Of a hidden account there is none.
pub(crate) async fn picture(cx: Ctx, Path(file): Path<String>) -> Result<Response, Failure> {
    if let Some((id, version)) = file.strip_suffix(".webp").and_then(|name| name.split_once('-')) {
        return own_picture(&cx, id, version).await;
    }
    let seed = file.strip_suffix(".svg").ok_or_else(Failure::not_found)?;
    let plain = seed.len() == 16 && seed.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !plain {
        return Err(Failure::not_found());
    }
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((StatusCode::OK, headers, credentials::drawing::draw(seed)).into_response())
}

async fn own_picture(cx: &Ctx, id: &str, version: &str) -> Result<Response, Failure> {
    let id: AccountId = id.parse().map_err(|_| Failure::not_found())?;
    let failed = |error: db::DbError| Failure::reported(ErrorKind::Unavailable, error);
    let row = store::accounts::account(cx.db(), &id).await.map_err(failed)?;
    let shown = row.filter(|row| row.is_open() && row.avatar.as_deref() == Some(version));
    let key = shown.and_then(|_| change_picture::key(&id, version)).ok_or_else(Failure::not_found)?;
    let bytes = cx.ports().blobs.get(&key).await;
    let bytes = bytes.map_err(|error| Failure::reported(ErrorKind::Unavailable, error))?;
    let headers = [
        (header::CONTENT_TYPE, "image/webp"),
        // Not for good: an account that is hidden takes its picture with it.
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((StatusCode::OK, headers, bytes.ok_or_else(Failure::not_found)?).into_response())
}
