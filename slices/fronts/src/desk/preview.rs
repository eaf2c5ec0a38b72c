//! A front in the paper's own frame before anyone else sees it, at any moment: what the form holds, or what was saved once.
//! Deliberately absent: keeping it anywhere; the desk's door already forbids every cache and search engine.

use axum::extract::{Form, Query};
use axum::response::Response;
use editions::api as editions_api;
use http::HeaderMap;
use kernel::{ErrorKind, Timestamp};
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Visit, same_origin};

use super::draft::{Draft, moment};
use super::{field, front_of};
use crate::error::failed;
use crate::model::{Arrangement, FrontOf};
use crate::{front, section, store};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    front: String,
    version: Option<i64>,
    at: String,
}

/// What was saved, newest or as a version.
pub(crate) async fn stored(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let front = front_of(&cx, &visit.site, &asked.front).await?;
    let held = match asked.version {
        None => store::arrangement(cx.db(), &front).await.map_err(failed)?,
        Some(version) => store::arrangement_of(cx.db(), &front, version)
            .await
            .map_err(failed)?
            .ok_or_else(Failure::not_found)?,
    };
    let at = moment(&visit.site.zone, &asked.at);
    show(&cx, &visit, &front, &held, at).await
}

/// What the form holds.
pub(crate) async fn draft(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let front = front_of(&cx, &visit.site, field(&fields, "front")).await?;
    let draft = Draft::read(&fields, &front, &visit.site.zone);
    let at = moment(&visit.site.zone, &draft.at);
    show(&cx, &visit, &front, &draft.arrangement(), at).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    arrangement: &Arrangement,
    at: Option<Timestamp>,
) -> Result<Response, Failure> {
    let at = Some(at.unwrap_or_else(|| cx.now()));
    match &front.section {
        None => front::show(cx, visit, arrangement, at).await,
        Some(slug) => {
            let held = editions_api::section(cx.db(), &front.edition, slug.as_str()).await.map_err(failed)?;
            let held = held.ok_or_else(Failure::not_found)?;
            section::show(cx, visit, &held, arrangement, None, at).await
        }
    }
}
