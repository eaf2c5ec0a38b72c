//! The picture library of the desk, and what the editor in the page asks of it.

use std::collections::BTreeMap;

use articles::api::used_pictures;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Json, Response};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use kernel::Timestamp;
use media::api::{
    Format, MediaError, NewPicture, Picture, PictureId, PictureView, Shelf, add_picture, find_pictures,
    picture, pictures, pictures_at_desk, rendition_url, set_crop, set_focal,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::failed;

/// Pictures on a page.
const ROWS: u32 = 60;
/// How many pictures are looked at in one step for those that nobody uses.
const LOOK: u32 = 500;
/// The most such steps for one page.
const MOST_LOOKS: usize = 20;

/// `newsroom/pictures.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LibraryView {
    library: LibraryText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct LibraryText {
    q: String,
    shelf: String,
    pictures: Vec<Shown>,
    upload: String,
    older: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Shown {
    pub(crate) url: String,
    pub(crate) picture: PictureView,
    pub(crate) caption: String,
    pub(crate) credit: String,
    pub(crate) alt: String,
    pub(crate) headline: String,
    pub(crate) size: String,
    /// When its rights end.
    pub(crate) until: Option<i64>,
    /// Why readers no longer see it: `withdrawn` or `ended`.
    pub(crate) gone: Option<&'static str>,
}

impl View for LibraryView {
    const TEMPLATE: &'static str = "newsroom/pictures.html";

    fn samples() -> Vec<Self> {
        let shown = Shown { url: "/desk/pictures/a/".into(), caption: "<b>".into(), ..Shown::default() };
        let full = LibraryText {
            q: "\"<".into(),
            shelf: "ended".into(),
            pictures: vec![shown.clone(), Shown { gone: Some("ended"), until: Some(1), ..shown }],
            upload: "/desk/editor/pictures".into(),
            older: Some("?before=a".into()),
        };
        vec![Self { library: LibraryText::default() }, Self { library: full }]
    }
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    shelf: String,
    ids: Option<String>,
    before: String,
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

pub(crate) fn refusal(error: &MediaError) -> Failure {
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
        None => find_pictures(cx.db(), Shelf::All, &asked.q, ("", 40), cx.now()).await.map_err(failed)?,
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

pub(crate) fn shown(cx: &Ctx, visit: &Visit, held: &Picture) -> Shown {
    let ended = held.rights_end.is_some_and(|end| end <= cx.now());
    Shown {
        url: visit.site.path(&format!("/desk/pictures/{}/", held.id)),
        picture: held.view(),
        caption: held.caption.clone(),
        credit: held.credit_line().unwrap_or_default(),
        alt: held.alt.clone(),
        headline: held.headline.clone(),
        size: format!("{} × {}", held.width, held.height),
        until: held.rights_end.map(Timestamp::millis),
        gone: if held.withdrawn_at.is_some() { Some("withdrawn") } else { ended.then_some("ended") },
    }
}

/// One more than a page of the pictures asked for, as far as there are so many.
async fn on_shelf(cx: &Ctx, asked: &Asked) -> Result<Vec<PictureId>, Failure> {
    let shelf = match asked.shelf.as_str() {
        "uncredited" => Shelf::Uncredited,
        "ending" => Shelf::Ending,
        "ended" => Shelf::Ended,
        _ => Shelf::All,
    };
    let wanted = usize::try_from(ROWS + 1).unwrap_or(usize::MAX);
    let (mut found, mut before) = (Vec::new(), asked.before.clone());
    let is_picky = asked.shelf == "unused";
    for _ in 0..if is_picky { MOST_LOOKS } else { 1 } {
        let some = if is_picky { LOOK } else { ROWS + 1 };
        let ids = find_pictures(cx.db(), shelf, &asked.q, (&before, some), cx.now()).await.map_err(failed)?;
        let Some(last) = ids.last().map(ToString::to_string) else { break };
        let used = if is_picky {
            let names: Vec<String> = ids.iter().map(ToString::to_string).collect();
            used_pictures(cx.db(), &names).await.map_err(failed)?
        } else {
            Vec::new()
        };
        found.extend(ids.into_iter().filter(|id| !used.iter().any(|held| held == id.as_str())));
        if found.len() >= wanted {
            break;
        }
        before = last;
    }
    found.truncate(wanted);
    Ok(found)
}

pub(crate) async fn library(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let mut ids = on_shelf(&cx, &asked).await?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = ids.len() > most;
    ids.truncate(most);
    let coded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let older = ids
        .last()
        .filter(|_| more)
        .map(|last| format!("?before={last}&q={}&shelf={}", coded(&asked.q), coded(&asked.shelf)));
    let mut held = pictures_at_desk(cx.db(), &ids, &visit.site.lang).await.map_err(failed)?;
    let held: Vec<Picture> = ids.iter().filter_map(|id| held.remove(id.as_str())).collect();
    let library = LibraryText {
        q: asked.q,
        shelf: asked.shelf,
        pictures: held.iter().map(|one| shown(&cx, &visit, one)).collect(),
        upload: visit.site.path("/desk/editor/pictures"),
        older,
    };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-pictures-title");
    cx.desk_page(&visit, LibraryView::TEMPLATE, title, LibraryView { library }).respond().await
}
