//! The addresses of this slice within an edition.

use articles::api::TagKind;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use http::{HeaderValue, StatusCode, header};
use slice::Ctx;
use web::{Failure, Visit};

use crate::answer::{Document, failed, stored};
use crate::feed::{Subject, gather};
use crate::offer::{ATOM, JSON, RSS};
use crate::{atom, doors, json_feed, rss, sitemap};

/// A form of a feed.
#[derive(Clone, Copy)]
enum Form {
    Rss,
    Atom,
    Json,
}

impl Form {
    /// The form by the last part of the path; only routes with one of the three names come here.
    fn of(visit: &Visit) -> Self {
        match visit.path.rsplit('/').next() {
            Some(RSS) => Self::Rss,
            Some(JSON) => Self::Json,
            _ => Self::Atom,
        }
    }
}

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .merge(three("/feeds", || get(of_edition)))
        .merge(three("/{section}", || get(of_section)))
        .merge(three("/tags/{slug}", || get(of_tag)))
        .merge(three("/topics/{slug}", || get(of_topic)))
        .merge(three("/authors/{slug}", || get(of_author)))
        .route("/feed/", get(former))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/news-sitemap.xml", get(sitemap::news))
        .route("/manifest.webmanifest", get(doors::manifest))
}

fn three(folder: &str, handler: fn() -> MethodRouter<Ctx>) -> Router<Ctx> {
    [RSS, ATOM, JSON]
        .into_iter()
        .fold(Router::new(), |router, file| router.route(&format!("{folder}/{file}"), handler()))
}

/// The address at which most programs before this one had their feed.
async fn former(visit: Visit) -> Response {
    Redirect::permanent(&visit.site.path(&format!("/feeds/{RSS}"))).into_response()
}

async fn answer(cx: &Ctx, visit: &Visit, subject: &Subject) -> Result<Response, Failure> {
    let gathered = gather(cx, visit, subject).await?;
    let (body, mime) = match Form::of(visit) {
        Form::Rss => (rss::write(&gathered.feed), "application/rss+xml; charset=utf-8"),
        Form::Atom => (atom::write(&gathered.feed), "application/atom+xml; charset=utf-8"),
        Form::Json => (json_feed::write(&gathered.feed), "application/feed+json; charset=utf-8"),
    };
    let modified = (!gathered.feed.entries.is_empty()).then_some(gathered.feed.updated);
    Ok(stored(cx, Document { body, mime, modified, tags: gathered.tags, until: gathered.until }))
}

async fn of_edition(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    answer(&cx, &visit, &Subject::Edition).await
}

/// A section's feed; else what stood at the address before.
async fn of_section(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    if slug_of(&slug).is_ok() {
        let section = editions::api::section(cx.db(), &visit.site.code, &slug).await.map_err(failed)?;
        if let Some(section) = section {
            return answer(&cx, &visit, &Subject::Section(section)).await;
        }
    }
    let target = articles::api::old_address(&cx, &visit.site, &visit.path).await.map_err(failed)?;
    let target = target.and_then(|target| HeaderValue::from_str(&target).ok());
    let target = target.ok_or_else(Failure::not_found)?;
    Ok((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, target)]).into_response())
}

/// The longest slug there is: a hundred letters and a number behind it for namesakes.
const LONGEST_SLUG: usize = 110;

/// What can't be a slug leads nowhere, without a look into the database.
fn slug_of(text: &str) -> Result<&str, Failure> {
    let fits = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits && text.len() <= LONGEST_SLUG { Ok(text) } else { Err(Failure::not_found()) }
}

async fn tagged(cx: &Ctx, visit: &Visit, kind: TagKind, slug: &str) -> Result<Response, Failure> {
    let edition = &visit.site.code;
    match articles::api::tag(cx.db(), edition, kind, slug_of(slug)?).await.map_err(failed)? {
        Some(tag) => answer(cx, visit, &Subject::Tag(tag)).await,
        None => {
            let now = articles::api::moved_tag(cx.db(), edition, kind, slug).await.map_err(failed)?;
            renamed(visit, &now.ok_or_else(Failure::not_found)?)
        }
    }
}

async fn of_tag(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    tagged(&cx, &visit, TagKind::Tag, &slug).await
}

async fn of_topic(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    tagged(&cx, &visit, TagKind::Topic, &slug).await
}

/// The same feed at the present address of what had this one. 301 with a short memory: a name may be given back.
fn renamed(visit: &Visit, now: &str) -> Result<Response, Failure> {
    let folder = visit.path.split('/').nth(1).unwrap_or_default();
    let file = visit.path.rsplit('/').next().unwrap_or_default();
    let target = HeaderValue::from_str(&visit.site.url(&format!("/{folder}/{now}/{file}")))
        .map_err(|_| Failure::not_found())?;
    let headers = [
        (header::LOCATION, target),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300")),
    ];
    Ok((StatusCode::MOVED_PERMANENTLY, headers).into_response())
}

/// An author of whom the edition has neither words nor stories is unknown in it.
async fn of_author(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    let edition = &visit.site.code;
    let author = articles::api::author(cx.db(), edition, slug_of(&slug)?).await.map_err(failed)?;
    let Some(author) = author else {
        let now = articles::api::moved_author(cx.db(), &slug).await.map_err(failed)?;
        return renamed(&visit, &now.ok_or_else(Failure::not_found)?);
    };
    if author.role.is_empty()
        && author.bio.is_empty()
        && !articles::api::has_stories_by(cx.db(), edition, &author.id).await.map_err(failed)?
    {
        return Err(Failure::not_found());
    }
    answer(&cx, &visit, &Subject::Author(author)).await
}
