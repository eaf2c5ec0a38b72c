//! What the editor in the page asks of the server: the contract of `editor/README.md`. Deliberately absent: pictures, and
//! what editors decide about a story.

use std::collections::BTreeMap;

use articles::api::{
    self as articles_api, ArticlesError, DeskQuery, Save, Saved, StoryId, hold_story, let_go, name_of,
    save_story, working,
};
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Json, Response};
use http::StatusCode;
use kernel::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use slice::Ctx;
use text::Document;
use web::{Failure, Visit};

use super::panels::failed;
use super::refusal;

/// What the editor sends to save.
#[derive(Deserialize)]
pub(crate) struct Sent {
    base_version: i64,
    save_id: String,
    document: Value,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    set_aside: Option<SetAside>,
}

#[derive(Deserialize)]
struct SetAside {
    document: Value,
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

/// What a search sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Searched {
    q: String,
}

pub(crate) fn story_id(text: &str) -> StoryId {
    StoryId::from_stored(text.to_owned())
}

pub(crate) async fn save(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Json(sent): Json<Sent>,
) -> Result<Response, Failure> {
    let lang = visit.site.lang.as_str();
    let saved = match parsed(sent) {
        Ok(save) => save_story(&cx, &story_id(&id), save).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(Saved::Stored { version }) => Ok(Json(json!({ "version": version })).into_response()),
        Ok(Saved::Conflict { version, body, fields, by, at }) => {
            let by = by_name(&cx, by.as_deref()).await?;
            let document: Value = serde_json::from_str(&body.to_json()).unwrap_or_default();
            let theirs = json!({ "version": version, "document": document, "fields": fields, "by": by, "at": at.millis() });
            Ok((StatusCode::CONFLICT, Json(theirs)).into_response())
        }
        Ok(Saved::Locked { by, since }) => locked(&cx, &by, since).await,
        Err(error) => refused(&cx, lang, error),
    }
}

fn parsed(sent: Sent) -> Result<Save, ArticlesError> {
    let document = |value: Value| Document::from_json(&value.to_string()).map_err(ArticlesError::from);
    Ok(Save {
        base_version: sent.base_version,
        save_id: sent.save_id,
        document: document(sent.document)?,
        fields: sent.fields,
        set_aside: match sent.set_aside {
            Some(aside) => Some((document(aside.document)?, aside.fields)),
            None => None,
        },
    })
}

/// A refusal that the writer reads in the page.
pub(crate) fn refused(cx: &Ctx, lang: &str, error: ArticlesError) -> Result<Response, Failure> {
    let status = StatusCode::from_u16(refusal::status(&error)).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    let reason = refusal::sentence(cx, lang, error)?;
    Ok((status, Json(json!({ "reason": reason }))).into_response())
}

async fn by_name(cx: &Ctx, account: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(account) = account else { return Ok(None) };
    let name = name_of(cx, account).await.map_err(failed)?;
    Ok(Some(name).filter(|name| !name.is_empty()))
}

async fn locked(cx: &Ctx, by: &str, since: Timestamp) -> Result<Response, Failure> {
    let by = by_name(cx, Some(by)).await?.unwrap_or_default();
    Ok((StatusCode::LOCKED, Json(json!({ "by": by, "since": since.millis() }))).into_response())
}

/// Keeps the story in hand, and says at which version it is.
pub(crate) async fn beat(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = story_id(&id);
    match hold_story(&cx, &id, false).await {
        Ok(Some((by, since))) => locked(&cx, &by, since).await,
        Ok(None) => match working(&cx, &id).await {
            Ok(held) => Ok(Json(json!({ "version": held.version, "status": held.status })).into_response()),
            Err(error) => refused(&cx, visit.site.lang.as_str(), error),
        },
        Err(error) => refused(&cx, visit.site.lang.as_str(), error),
    }
}

pub(crate) async fn take_over(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    match hold_story(&cx, &story_id(&id), true).await {
        Ok(_) => Ok(Json(json!({})).into_response()),
        Err(error) => refused(&cx, visit.site.lang.as_str(), error),
    }
}

pub(crate) async fn leave(cx: Ctx, Path(id): Path<String>) -> Result<StatusCode, Failure> {
    let_go(&cx, &story_id(&id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Own stories to link to: published ones of this edition with the words in their headline.
pub(crate) async fn search(
    cx: Ctx,
    visit: Visit,
    Query(searched): Query<Searched>,
) -> Result<Json<Vec<Value>>, Failure> {
    let query = DeskQuery {
        edition: &visit.site.code,
        status: "published",
        words: &searched.q,
        limit: 20,
        ..DeskQuery::default()
    };
    let found = articles_api::desk_stories(cx.db(), &query).await.map_err(failed)?;
    let lang = visit.site.lang.as_str();
    let entry = |story: articles_api::DeskStory| {
        let note = story
            .published_at
            .map(|at| web::format_date(lang, &visit.site.zone, at, web::DateStyle::Long))
            .unwrap_or_default();
        json!({ "href": format!("story:{}", story.id), "headline": story.headline, "note": note })
    };
    Ok(Json(found.into_iter().map(entry).collect()))
}
