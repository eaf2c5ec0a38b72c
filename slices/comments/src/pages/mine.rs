//! What a reader wrote, with what became of it; whom the reader does not want to read; which
//! discussions the reader follows.

use std::collections::HashMap;

use accounts::api::faces;
use articles::api::{Query, rows};
use axum::extract::Form;
use axum::response::Response;
use http::HeaderMap;
use kernel::Timestamp;
use moderation::api as moderation_api;
use serde::Deserialize;
use slice::{Ctx, View as _};
use web::{Failure, Visit};

use super::shown::{FollowedRow, MineRow, MineView, MutedRow};
use super::{failed, from_here, head, onward, sign_in};
use crate::act::mute::unmute;
use crate::markup;
use crate::store::{follows, lists, readers};

const PATH: &str = "/discussion/mine/";
/// Comments on a page.
const MOST: u32 = 30;

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let Some(viewer) = cx.viewer.clone() else { return Ok(sign_in(&visit, &visit.site.path(PATH))) };
    let before = visit.query.split('&').find_map(|pair| pair.strip_prefix("before=")?.parse::<i64>().ok());
    let before = before.map_or(Timestamp(i64::MAX), Timestamp);
    let found = lists::of_account(cx.db(), &viewer.account, before, MOST).await.map_err(failed)?;
    let mut stories: Vec<String> = found.iter().map(|row| row.story.clone()).collect();
    stories.sort();
    stories.dedup();
    let headlines: HashMap<String, String> = rows(cx.db(), &Query::ids(&stories))
        .await
        .map_err(failed)?
        .into_iter()
        .map(|row| (row.id.as_str().to_owned(), row.headline))
        .collect();
    let full = u32::try_from(found.len()).is_ok_and(|count| count == MOST);
    let next_url = found
        .last()
        .filter(|_| full)
        .map(|last| visit.site.path(&format!("{PATH}?before={}", last.created_at.millis())));
    let muted = readers::muted_by(cx.db(), &viewer.account).await.map_err(failed)?;
    let muted = faces(cx.db(), &muted).await.map_err(failed)?;
    let followed = follows::of_account(cx.db(), &viewer.account, MOST).await.map_err(failed)?;
    let mut rows_followed = rows(cx.db(), &Query::ids(&followed)).await.map_err(failed)?;
    rows_followed.sort_by_key(|row| followed.iter().position(|id| id == row.id.as_str()));
    let mut followed = Vec::new();
    for row in rows_followed {
        let story = row.id.as_str().to_owned();
        let url = format!("{}#discussion", super::story_address(&cx, &story).await?);
        followed.push(FollowedRow { story, headline: row.headline, url });
    }
    let view = MineView {
        mine: found
            .into_iter()
            .map(|row| MineRow {
                html: markup::html(&row.text),
                at: row.created_at.millis(),
                url: visit.site.path(&format!("/discussion/go/?c={}", row.id)),
                headline: headlines.get(&row.story).cloned().unwrap_or_default(),
                reactions: row.reactions,
                replies: row.replies,
                state: row.state,
            })
            .collect(),
        muted: muted
            .into_iter()
            .filter(|face| !face.hidden)
            .map(|face| MutedRow { account: face.id.as_str().to_owned(), name: face.name })
            .collect(),
        followed,
        follow_url: visit.site.path("/discussion/follow/"),
        notices_url: visit.site.path("/account/notices/"),
        next_url,
        settings_url: visit.site.path("/discussion/settings/"),
        decisions_url: visit.site.path(moderation_api::DECISIONS),
        saved: visit.query.contains("done=saved"),
    };
    cx.page(&visit, MineView::TEMPLATE, head(&cx, &visit, "comments-mine-title"), view)
        .private()
        .respond()
        .await
}

/// What the settings send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    unmute: String,
}

pub(crate) async fn set(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(settings): Form<Settings>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    unmute(&cx, &settings.unmute).await?;
    Ok(onward(&visit.site.path(&format!("{PATH}?done=saved"))))
}
