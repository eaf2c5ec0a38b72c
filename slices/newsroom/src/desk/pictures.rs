//! The picture library of the desk, and what the editor in the page asks of it.

use std::collections::BTreeMap;

use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Json, Redirect, Response};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use media::api::{
    Caption, Format, MediaError, NewPicture, Picture, PictureId, PictureView, add_picture, find_pictures,
    picture, pictures, rendition_url, set_credit, set_crop, set_focal, set_texts,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::failed;

/// Pictures on a page.
const ROWS: u32 = 60;

/// `newsroom/pictures.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LibraryView {
    library: LibraryText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct LibraryText {
    q: String,
    pictures: Vec<Shown>,
    upload: String,
    older: Option<String>,
}

/// `newsroom/picture.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PictureFormView {
    shown: Shown,
    done: bool,
    refused: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Shown {
    url: String,
    picture: PictureView,
    caption: String,
    credit: String,
    alt: String,
    headline: String,
    size: String,
}

impl View for LibraryView {
    const TEMPLATE: &'static str = "newsroom/pictures.html";

    fn samples() -> Vec<Self> {
        let shown = Shown { url: "/desk/pictures/a/".into(), caption: "<b>".into(), ..Shown::default() };
        let full = LibraryText {
            q: "\"<".into(),
            pictures: vec![shown],
            upload: "/desk/editor/pictures".into(),
            older: Some("?before=a".into()),
        };
        vec![Self { library: LibraryText::default() }, Self { library: full }]
    }
}

impl View for PictureFormView {
    const TEMPLATE: &'static str = "newsroom/picture.html";

    fn samples() -> Vec<Self> {
        let shown = Shown { caption: "<b>".into(), ..Shown::default() };
        vec![
            Self { shown: shown.clone(), done: false, refused: true },
            Self { shown, done: true, refused: false },
        ]
    }
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    ids: Option<String>,
    before: String,
    done: String,
}

/// What the form of one picture sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    credit: String,
    caption: String,
    alt: String,
    headline: String,
}

/// What the editor changes of a picture.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Change {
    crops: BTreeMap<String, Option<[u32; 4]>>,
    #[serde(deserialize_with = "given")]
    focal: Option<Option<(f64, f64)>>,
}

/// Tells a value that is null from one that is not there.
fn given<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<(f64, f64)>>, D::Error> {
    Option::deserialize(from).map(Some)
}

fn refusal(error: &MediaError) -> Failure {
    match error.kind() {
        kernel::ErrorKind::Internal | kernel::ErrorKind::Unavailable => {
            Failure::reported(error.kind(), error)
        }
        kind => Failure::of(kind),
    }
}

/// A picture as the editor knows it.
fn described(cx: &Ctx, held: &Picture) -> Value {
    let view = held.view();
    json!({
        "id": view.id,
        "preview": rendition_url(cx, &view, "full", 960, Format::Jpeg),
        "width": held.width,
        "height": held.height,
        "caption": held.caption,
        "credit": held.credit_line().unwrap_or_default(),
        "alt": held.alt,
        "crops": held.crops,
        "focal": held.focal.map(|(x, y)| [x, y]),
    })
}

async fn by_ids(cx: &Ctx, visit: &Visit, ids: &[PictureId]) -> Result<Vec<Picture>, Failure> {
    let mut held = pictures(cx.db(), ids, &visit.site.lang, cx.now()).await.map_err(failed)?;
    Ok(ids.iter().filter_map(|id| held.remove(id.as_str())).collect())
}

/// Pictures by their identifiers or by words.
pub(crate) async fn find(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let ids = match &asked.ids {
        Some(ids) => ids
            .split(',')
            .filter(|id| !id.is_empty())
            .take(200)
            .map(|id| PictureId::from_stored(id.into()))
            .collect(),
        None => find_pictures(cx.db(), &asked.q, ("", 40), cx.now()).await.map_err(failed)?,
    };
    let held = by_ids(&cx, &visit, &ids).await?;
    Ok(Json(held.iter().map(|one| described(&cx, one)).collect::<Vec<_>>()).into_response())
}

/// Takes a picture: the file is the body, its name is in `X-File-Name`.
pub(crate) async fn upload(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    bytes: Bytes,
) -> Result<Response, Failure> {
    let name = headers.get("x-file-name").and_then(|name| name.to_str().ok()).unwrap_or_default();
    let name: String = percent_decode_str(name).decode_utf8_lossy().chars().take(200).collect();
    let new = NewPicture { lang: Some(visit.site.lang.clone()), ..NewPicture::new(bytes, name) };
    match add_picture(&cx, new).await {
        Ok(added) => {
            let held = picture(cx.db(), &added.id, &visit.site.lang, cx.now()).await.map_err(failed)?;
            let held = held.ok_or_else(Failure::not_found)?;
            Ok(Json(described(&cx, &held)).into_response())
        }
        Err(error) => {
            let status =
                StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
            if status.is_server_error() {
                tracing::error!(%error, "a picture could not be taken");
            }
            // words: newsroom-picture-refused-*
            let key = match error.kind() {
                kernel::ErrorKind::Forbidden => "newsroom-refused-forbidden",
                kernel::ErrorKind::TooLarge => "newsroom-picture-refused-large",
                kernel::ErrorKind::Invalid => "newsroom-picture-refused-form",
                _ => "newsroom-picture-refused-later",
            };
            let reason = cx.word(visit.site.lang.as_str(), key);
            Ok((status, Json(json!({ "reason": reason }))).into_response())
        }
    }
}

/// Sets crops and the focal point.
pub(crate) async fn change(
    cx: Ctx,
    Path(id): Path<String>,
    Json(wanted): Json<Change>,
) -> Result<StatusCode, Failure> {
    let id = PictureId::from_stored(id);
    for (format, corners) in wanted.crops {
        set_crop(&cx, &id, &format, corners).await.map_err(|error| refusal(&error))?;
    }
    if let Some(focal) = wanted.focal {
        set_focal(&cx, &id, focal).await.map_err(|error| refusal(&error))?;
    }
    Ok(StatusCode::NO_CONTENT)
}

fn shown(visit: &Visit, held: &Picture) -> Shown {
    Shown {
        url: visit.site.path(&format!("/desk/pictures/{}/", held.id)),
        picture: held.view(),
        caption: held.caption.clone(),
        credit: held.credit_line().unwrap_or_default(),
        alt: held.alt.clone(),
        headline: held.headline.clone(),
        size: format!("{} × {}", held.width, held.height),
    }
}

pub(crate) async fn library(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let mut ids =
        find_pictures(cx.db(), &asked.q, (&asked.before, ROWS + 1), cx.now()).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = ids.len() > most;
    ids.truncate(most);
    let older = ids
        .last()
        .filter(|_| more)
        .map(|last| format!("?before={last}&q={}", utf8_percent_encode(&asked.q, NON_ALPHANUMERIC)));
    let held = by_ids(&cx, &visit, &ids).await?;
    let library = LibraryText {
        q: asked.q,
        pictures: held.iter().map(|one| shown(&visit, one)).collect(),
        upload: visit.site.path("/desk/editor/pictures"),
        older,
    };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-pictures-title");
    cx.desk_page(&visit, LibraryView::TEMPLATE, title, LibraryView { library }).respond().await
}

pub(crate) async fn one(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    form(&cx, &visit, id, asked.done == "saved", false).await
}

async fn form(cx: &Ctx, visit: &Visit, id: String, done: bool, refused: bool) -> Result<Response, Failure> {
    let id = PictureId::from_stored(id);
    let held = picture(cx.db(), &id, &visit.site.lang, cx.now()).await.map_err(failed)?;
    let held = held.ok_or_else(Failure::not_found)?;
    let view = PictureFormView { shown: shown(visit, &held), done, refused };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-picture-title");
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    cx.desk_page(visit, PictureFormView::TEMPLATE, title, view).status(status).respond().await
}

pub(crate) async fn describe(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let picture = PictureId::from_stored(id.clone());
    let words = Caption { caption: sent.caption, alt: sent.alt, headline: sent.headline };
    let outcome = match set_texts(&cx, &picture, &[(visit.site.lang.clone(), words)]).await {
        Ok(()) => set_credit(&cx, &picture, &sent.credit).await,
        refused => refused,
    };
    match outcome {
        Ok(()) => {
            let back = visit.site.path(&format!("/desk/pictures/{picture}/?done=saved"));
            Ok(Redirect::to(&back).into_response())
        }
        Err(error) if error.kind() == kernel::ErrorKind::Invalid => form(&cx, &visit, id, false, true).await,
        Err(error) => Err(refusal(&error)),
    }
}
