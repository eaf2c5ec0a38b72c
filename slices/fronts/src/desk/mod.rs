//! Fronts at the desk: what stands where and why, previewed, saved as one act, with its history; and the banner. Every button is
//! a button of a form and works without script; a script adds speed, the arrow keys and dragging.

mod banner;
mod board;
mod draft;
mod history;
mod names;
mod preview;
mod views;
mod work;

use axum::Router;
use axum::routing::{get, post};
use editions::api as editions_api;
use kernel::{ErrorKind, Slug};
use slice::{Ctx, DeskEntry};
use web::{Failure, Site};

pub(crate) use self::views::{BannerView, BoardView, HistoryView};
use crate::error::{FrontsError, failed};
use crate::model::FrontOf;
use crate::policy::{self, CURATE};

/// Where the fronts are.
const FRONTS: &str = "/desk/fronts/";
const PREVIEW: &str = "/desk/fronts/preview/";
const HISTORY: &str = "/desk/fronts/history/";
const BANNER: &str = "/desk/fronts/banner/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(FRONTS, get(work::open).post(work::press))
        .route(PREVIEW, get(preview::stored).post(preview::draft))
        .route(HISTORY, get(history::page))
        .route("/desk/fronts/restore/", post(history::restore))
        .route(BANNER, get(banner::page).post(banner::put_up))
        .route("/desk/fronts/banner/down/", post(banner::take_down))
}

/// The entry of the desk's menu.
pub(crate) fn entry() -> DeskEntry {
    DeskEntry::new("fronts-desk-title", FRONTS).needs(CURATE).at(25)
}

/// The front that an address or a form names: empty for the edition's, else the slug of a section. Refuses who may not curate it.
async fn front_of(cx: &Ctx, site: &Site, place: &str) -> Result<FrontOf, Failure> {
    let front = match place {
        "" => FrontOf::edition(&site.code),
        slug => {
            let slug: Slug = slug.parse().map_err(|_| Failure::not_found())?;
            let held = editions_api::section(cx.db(), &site.code, slug.as_str()).await.map_err(failed)?;
            held.ok_or_else(Failure::not_found)?;
            FrontOf::section(&site.code, slug)
        }
    };
    policy::may_curate(&cx.actor, &front)?;
    Ok(front)
}

/// An address of the desk for one front.
fn address(site: &Site, path: &str, front: &FrontOf) -> String {
    match front.place() {
        "" => site.path(path),
        place => format!("{}?front={place}", site.path(path)),
    }
}

/// The fronts of a site that the actor may curate, the edition's first.
fn fronts(cx: &Ctx, site: &Site) -> Vec<FrontOf> {
    let sections = editions_api::known_sections(site).iter();
    let all = sections.map(|section| FrontOf::section(&site.code, section.slug.clone()));
    let all = std::iter::once(FrontOf::edition(&site.code)).chain(all);
    all.filter(|front| policy::may_curate(&cx.actor, front).is_ok()).collect()
}

/// The key of the sentence that tells the editor why, and the status; the failure itself where it is the program's trouble.
fn refusal(error: FrontsError) -> Result<(&'static str, http::StatusCode), Failure> {
    let status = match error.kind() {
        ErrorKind::Conflict => http::StatusCode::CONFLICT,
        _ => http::StatusCode::UNPROCESSABLE_ENTITY,
    };
    match error.key() {
        Some(key) => Ok((key, status)),
        None => Err(error.into()),
    }
}

/// A field of a form.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value.as_str())
}
