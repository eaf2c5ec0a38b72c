//! The addresses of this slice.

use articles::api::TagKind;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderValue, StatusCode, header};
use kernel::{ErrorKind, Slug};
use slice::Ctx;
use web::{Failure, Visit};

use crate::error::failed;
use crate::{archive, calendar, front, lists, section};

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/", get(home))
        .route("/news/", get(news))
        .route("/multimedia/", get(multimedia))
        .route("/tags/{slug}/", get(tag))
        .route("/topics/{slug}/", get(topic))
        .route("/authors/{slug}/", get(author))
        .route("/archive/", get(newest))
        .route("/archive/{year}/{month}/", get(month))
        .route("/archive/{year}/{month}/{day}/", get(day))
}

/// The front; but an address such as `/?p=123` of the old site leads where its story is now.
async fn home(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    if !visit.query.is_empty() {
        let address = format!("/?{}", visit.query);
        let target = articles::api::old_address(&cx, &visit.site, &address).await.map_err(failed)?;
        if let Some(target) = target {
            return moved(&target);
        }
    }
    front::page(&cx, &visit).await
}

/// 301 with a day's memory.
fn moved(target: &str) -> Result<Response, Failure> {
    let target = HeaderValue::from_str(target).map_err(|_| Failure::not_found())?;
    let headers = [
        (header::LOCATION, target),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400")),
    ];
    Ok((StatusCode::MOVED_PERMANENTLY, headers).into_response())
}

/// Answers `/{section}/` where the section is one. Not a route, so that other slices can have addresses of the same form.
pub(crate) async fn section(cx: Ctx, visit: Visit) -> Result<Option<Response>, Failure> {
    let name = visit.path.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let Some(slug) = name.and_then(|name| name.parse::<Slug>().ok()) else { return Ok(None) };
    let held = editions::api::section(cx.db(), &visit.site.code, slug.as_str()).await.map_err(failed)?;
    match held {
        Some(section) => section::page(&cx, &visit, &section).await.map(Some),
        None => Ok(None),
    }
}

async fn news(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    lists::news(&cx, &visit).await
}

async fn multimedia(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    lists::multimedia(&cx, &visit).await
}

/// The longest slug there is: a hundred letters and a number behind it for namesakes.
const LONGEST_SLUG: usize = 110;

/// What can't be a slug leads nowhere, without a look into the database.
fn slug_of(text: &str) -> Result<&str, Failure> {
    let fits = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits && text.len() <= LONGEST_SLUG { Ok(text) } else { Err(Failure::not_found()) }
}

async fn tag(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    match lists::tag(&cx, &visit, slug_of(&slug)?).await {
        Err(missing) if missing.kind == ErrorKind::NotFound => {
            let edition = &visit.site.code;
            let now =
                articles::api::moved_tag(cx.db(), edition, TagKind::Tag, &slug).await.map_err(failed)?;
            renamed(&visit, "tags", now.ok_or(missing)?)
        }
        found => found,
    }
}

async fn topic(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    match lists::topic(&cx, &visit, slug_of(&slug)?).await {
        Err(missing) if missing.kind == ErrorKind::NotFound => {
            let edition = &visit.site.code;
            let now =
                articles::api::moved_tag(cx.db(), edition, TagKind::Topic, &slug).await.map_err(failed)?;
            renamed(&visit, "topics", now.ok_or(missing)?)
        }
        found => found,
    }
}

async fn author(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    match crate::author::page(&cx, &visit, slug_of(&slug)?).await {
        Err(missing) if missing.kind == ErrorKind::NotFound => {
            let now = articles::api::moved_author(cx.db(), &slug).await.map_err(failed)?;
            renamed(&visit, "authors", now.ok_or(missing)?)
        }
        found => found,
    }
}

/// 301 with a short memory: a name may be given back.
fn renamed(visit: &Visit, folder: &str, slug: String) -> Result<Response, Failure> {
    let target = visit.site.url(&format!("/{folder}/{slug}/"));
    let target = HeaderValue::from_str(&target).map_err(|_| Failure::not_found())?;
    let headers = [
        (header::LOCATION, target),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300")),
    ];
    Ok((StatusCode::MOVED_PERMANENTLY, headers).into_response())
}

async fn newest(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    archive::newest(&cx, &visit.site).await
}

async fn month(
    cx: Ctx,
    visit: Visit,
    Path((year, month)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let month = calendar::month(&year, &month).ok_or_else(Failure::not_found)?;
    archive::month(&cx, &visit.site, month).await
}

async fn day(
    cx: Ctx,
    visit: Visit,
    Path((year, month, day)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let date = calendar::day(&year, &month, &day).ok_or_else(Failure::not_found)?;
    archive::day(&cx, &visit, date).await
}
