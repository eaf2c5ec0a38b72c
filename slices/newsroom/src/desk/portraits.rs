//! An author's portrait, chosen from the library. Deliberately absent: crops, which are drawn on the picture itself.

use articles::api::{AuthorChange, change_author};
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use media::api::{PictureId, PictureView, Shelf, find_pictures, pictures};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::authors::{PATH, Row, as_is, held, row, sample};
use super::panels::failed;

/// Pictures to choose from.
const PORTRAITS: u32 = 40;

/// `newsroom/portrait.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PortraitView {
    portrait: PortraitText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct PortraitText {
    row: Row,
    q: String,
    held: bool,
    pictures: Vec<Shown>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Shown {
    id: String,
    picture: PictureView,
    words: String,
}

/// What the portraits' form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    picture: String,
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

impl View for PortraitView {
    const TEMPLATE: &'static str = "newsroom/portrait.html";

    fn samples() -> Vec<Self> {
        let shown = Shown { words: "<b>".into(), ..Shown::default() };
        let full = PortraitText { row: sample(), q: "\"<".into(), held: true, pictures: vec![shown] };
        vec![Self { portrait: PortraitText::default() }, Self { portrait: full }]
    }
}

pub(crate) async fn list(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, author) = held(&cx, &visit, &id).await?;
    let q = asked.q;
    let ids = find_pictures(cx.db(), Shelf::All, &q, ("", PORTRAITS), cx.now()).await.map_err(failed)?;
    let mut held = pictures(cx.db(), &ids, &visit.site.lang, cx.now()).await.map_err(failed)?;
    let shown = ids.iter().filter_map(|id| held.remove(id.as_str())).map(|one| Shown {
        id: one.id.to_string(),
        picture: one.view(),
        words: [&one.headline, &one.caption, &one.alt]
            .into_iter()
            .find(|words| !words.is_empty())
            .cloned()
            .unwrap_or_default(),
    });
    let portrait = PortraitText {
        row: row(&visit, &author),
        held: author.portrait.is_some(),
        pictures: shown.collect(),
        q,
    };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-portrait-title");
    cx.desk_page(&visit, PortraitView::TEMPLATE, title, PortraitView { portrait }).respond().await
}

pub(crate) async fn choose(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Chosen>,
) -> Result<Response, Failure> {
    let (author, kept) = held(&cx, &visit, &id).await?;
    let portrait = Some(sent.picture).filter(|id| !id.is_empty()).map(PictureId::from_stored);
    change_author(&cx, &visit.site.code, &author, AuthorChange { portrait, ..as_is(&kept) }).await?;
    Ok(Redirect::to(&visit.site.path(&format!("{PATH}{author}/?done=saved"))).into_response())
}
