//! The banner of an edition at the desk: what readers see, putting one up, taking it down.

use articles::api::{DeskQuery, StoryId, desk_stories};
use axum::extract::{Form, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use kernel::{ErrorKind, Timestamp};
use serde::Deserialize;
use slice::{Ctx, View};
use web::{Failure, Visit, same_origin};

use super::draft::moment;
use super::names::{headline, staff};
use super::views::{BannerText, BannerView, Named, StandingBanner};
use super::{BANNER, FRONTS, front_of, refusal};
use crate::act::put_up_banner::{NewBanner, put_up_banner};
use crate::act::take_down_banner::take_down_banner;
use crate::banner::standing;
use crate::error::failed;

/// Stories offered by name.
const OFFERED: u32 = 30;

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: String,
    q: String,
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    text: String,
    link: String,
    story: String,
    until: String,
}

pub(crate) async fn page(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    front_of(&cx, &visit.site, "").await?;
    let done = match asked.done.as_str() {
        "up" => Some("fronts-done-banner-up"),
        "down" => Some("fronts-done-banner-down"),
        _ => None,
    };
    let text = BannerText { done, words: asked.q, ..BannerText::default() };
    show(&cx, &visit, text, StatusCode::OK).await
}

async fn show(cx: &Ctx, visit: &Visit, text: BannerText, status: StatusCode) -> Result<Response, Failure> {
    let site = &*visit.site;
    let shown = standing(cx, site, cx.now()).await.map_err(failed)?;
    let staff = if shown.is_some() { staff(cx).await.map_err(failed)? } else { Default::default() };
    let query = DeskQuery {
        edition: &site.code,
        status: "published",
        words: &text.words,
        limit: OFFERED,
        ..DeskQuery::default()
    };
    let stories = desk_stories(cx.db(), &query).await.map_err(failed)?;
    let banner = BannerText {
        url: site.path(BANNER),
        back_url: site.path(FRONTS),
        standing: shown.map(|one| StandingBanner {
            who: one.row.put_up_by.as_ref().and_then(|who| staff.get(who)).cloned().unwrap_or_default(),
            at: one.row.put_up_at.millis(),
            until: one.row.until_at.map(Timestamp::millis),
            text: one.text,
            url: one.url,
        }),
        zone: site.zone.iana_name().unwrap_or("UTC").to_owned(),
        stories: stories
            .iter()
            .map(|story| Named { value: story.id.to_string(), name: headline(story) })
            .collect(),
        ..text
    };
    let title = cx.word(site.lang.as_str(), "fronts-banner-title");
    cx.desk_page(visit, BannerView::TEMPLATE, title, BannerView { banner }).status(status).respond().await
}

pub(crate) async fn put_up(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    front_of(&cx, &visit.site, "").await?;
    let new = NewBanner {
        text: sent.text.clone(),
        link: sent.link.clone(),
        story: Some(sent.story.clone()).filter(|id| !id.is_empty()).map(StoryId::from_stored),
        until: moment(&visit.site.zone, &sent.until),
    };
    match put_up_banner(&cx, &visit.site.code, &new).await {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{BANNER}?done=up"))).into_response()),
        Err(error) => {
            let (key, status) = refusal(error)?;
            let Sent { text, link, story, until } = sent;
            let again = BannerText { text, link, story, until, refused: Some(key), ..BannerText::default() };
            show(&cx, &visit, again, status).await
        }
    }
}

pub(crate) async fn take_down(cx: Ctx, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    front_of(&cx, &visit.site, "").await?;
    take_down_banner(&cx, &visit.site.code).await?;
    Ok(Redirect::to(&visit.site.path(&format!("{BANNER}?done=down"))).into_response())
}
