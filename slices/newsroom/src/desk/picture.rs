//! The page of one picture: its words, rights, crops and focal point, where it is used, another file in its place, and
//! taking it off every page. Every form works without script; script draws what the sliders mean.

use articles::api::stories_with_picture;
use axum::extract::{Form, Multipart, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::ErrorKind;
use media::api::{
    Caption, MediaError, Picture, PictureId, pictures_at_desk, replace_picture, set_credit, set_crop,
    set_focal, set_rights, set_texts, set_usage_note, usage_note, withdraw,
};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::{Row, failed, rows};
use super::pictures::{Shown, refusal, shown};
use super::story::{local, moment};

/// The formats that pages use, in which a crop may be drawn: name, across, down.
const FORMATS: [(&str, f64, f64); 5] =
    [("16:9", 16.0, 9.0), ("3:2", 3.0, 2.0), ("4:3", 4.0, 3.0), ("1:1", 1.0, 1.0), ("4:5", 4.0, 5.0)];
/// The most stories that are named as users of a picture.
const MOST_USES: u32 = 100;
/// The permission to set the end of rights and to withdraw.
const RIGHTS: &str = "media.rights";

/// `newsroom/picture.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PictureFormView {
    shown: Shown,
    done: Option<&'static str>,
    refused: Option<&'static str>,
    formats: Vec<FormatText>,
    /// The format whose crop is being drawn.
    tool: Option<FormatText>,
    focal: (f64, f64),
    has_focal: bool,
    end: String,
    zone: String,
    note: String,
    may_rights: bool,
    uses: Vec<Row>,
}

/// A format, and the part of the picture that it shows: the share of the largest part possible, and where that stands in the
/// room that is left, each from 0 to 1.
#[derive(Clone, Debug, Default, Serialize)]
struct FormatText {
    name: &'static str,
    across: f64,
    down: f64,
    drawn: bool,
    size: f64,
    left: f64,
    top: f64,
}

impl View for PictureFormView {
    const TEMPLATE: &'static str = "newsroom/picture.html";

    fn samples() -> Vec<Self> {
        let shown = Shown { caption: "<b>".into(), ..Shown::default() };
        let format = FormatText { name: "16:9", across: 16.0, down: 9.0, ..FormatText::default() };
        let bare = Self {
            shown,
            done: None,
            refused: Some("newsroom-refused-text"),
            formats: vec![format.clone()],
            tool: None,
            focal: (0.5, 0.5),
            has_focal: false,
            end: String::new(),
            zone: "UTC".into(),
            note: "<b>".into(),
            may_rights: false,
            uses: Vec::new(),
        };
        let full = Self {
            shown: Shown { gone: Some("ended"), until: Some(1_602_450_840_000), ..bare.shown.clone() },
            done: Some("newsroom-done-saved"),
            refused: None,
            tool: Some(FormatText { drawn: true, ..format }),
            has_focal: true,
            may_rights: true,
            uses: vec![Row { state: "draft", ..Row::default() }],
            ..bare.clone()
        };
        vec![bare, full]
    }
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: String,
    crop: String,
}

pub(crate) async fn page(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    // words: newsroom-done-*
    let done = match asked.done.as_str() {
        "saved" => Some("newsroom-done-saved"),
        "replaced" => Some("newsroom-done-replaced"),
        "same" => Some("newsroom-done-same"),
        _ => None,
    };
    show(&cx, &visit, id, &asked.crop, done, None).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: String,
    crop: &str,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, Failure> {
    let held = held(cx, visit, &PictureId::from_stored(id)).await?;
    let formats: Vec<FormatText> = FORMATS.into_iter().map(|format| part_of(&held, format)).collect();
    let uses = stories_with_picture(cx.db(), held.id.as_str(), MOST_USES).await.map_err(failed)?;
    let view = PictureFormView {
        shown: shown(cx, visit, &held),
        done,
        refused,
        tool: formats.iter().find(|format| format.name == crop).cloned(),
        formats,
        focal: held.focal.unwrap_or((0.5, 0.5)),
        has_focal: held.focal.is_some(),
        end: held.rights_end.map(|end| local(&visit.site, end)).unwrap_or_default(),
        zone: visit.site.zone.iana_name().unwrap_or("UTC").to_owned(),
        note: usage_note(cx.db(), &held.id).await.map_err(failed)?,
        may_rights: cx.actor.may_somewhere(RIGHTS),
        uses: rows(cx, visit, uses).await?,
    };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-picture-title");
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    cx.desk_page(visit, PictureFormView::TEMPLATE, title, view).status(status).respond().await
}

async fn held(cx: &Ctx, visit: &Visit, id: &PictureId) -> Result<Picture, Failure> {
    let mut found =
        pictures_at_desk(cx.db(), std::slice::from_ref(id), &visit.site.lang).await.map_err(failed)?;
    found.remove(id.as_str()).ok_or_else(Failure::not_found)
}

/// The largest part of a format that a picture holds: width and height.
fn largest(held: &Picture, across: f64, down: f64) -> (f64, f64) {
    let (width, height) = (f64::from(held.width), f64::from(held.height));
    let wide = width.min(height * across / down);
    (wide, wide * down / across)
}

fn part_of(held: &Picture, (name, across, down): (&'static str, f64, f64)) -> FormatText {
    let (width, height) = (f64::from(held.width), f64::from(held.height));
    let (most, most_down) = largest(held, across, down);
    let place = |start: f64, room: f64| if room < 1.0 { 0.5 } else { (start / room).clamp(0.0, 1.0) };
    let (size, left, top) = match held.crops.get(name) {
        Some([left, top, right, bottom]) => {
            let (wide, high) =
                (f64::from(right.saturating_sub(*left)), f64::from(bottom.saturating_sub(*top)));
            let size = (wide / most).clamp(0.1, 1.0);
            (size, place(f64::from(*left), width - wide), place(f64::from(*top), height - high))
        }
        None => {
            let (x, y) = held.focal.unwrap_or((0.5, 0.5));
            let left = (x * width - most / 2.0).clamp(0.0, width - most);
            let top = (y * height - most_down / 2.0).clamp(0.0, height - most_down);
            (1.0, place(left, width - most), place(top, height - most_down))
        }
    };
    FormatText { name, across, down, drawn: held.crops.contains_key(name), size, left, top }
}

/// The page again: with what was done, or with the refusal.
async fn answer(
    cx: &Ctx,
    visit: &Visit,
    id: String,
    outcome: Result<&str, MediaError>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(done) => {
            let back = visit.site.path(&format!("/desk/pictures/{id}/?done={done}"));
            Ok(Redirect::to(&back).into_response())
        }
        Err(error) => {
            // words: newsroom-refused-* newsroom-picture-refused-*
            let key = match error.kind() {
                ErrorKind::Invalid => match error {
                    MediaError::Picture(_) => "newsroom-picture-refused-form",
                    _ => "newsroom-refused-text",
                },
                ErrorKind::TooLarge => "newsroom-picture-refused-large",
                _ => return Err(refusal(&error)),
            };
            show(cx, visit, id, "", None, Some(key)).await
        }
    }
}

/// What the forms send; each uses some.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    credit: String,
    caption: String,
    alt: String,
    headline: String,
    format: String,
    size: f64,
    left: f64,
    top: f64,
    drop: Option<String>,
    end: String,
    note: String,
    sure: Option<String>,
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
    answer(&cx, &visit, id, outcome.map(|()| "saved")).await
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place inside the picture")]
pub(crate) async fn crop(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let picture = held(&cx, &visit, &PictureId::from_stored(id.clone())).await?;
    let format =
        FORMATS.into_iter().find(|(name, ..)| *name == sent.format).ok_or_else(Failure::not_found)?;
    let corners = if sent.drop.is_some() {
        None
    } else {
        let share = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
        let (most, most_down) = largest(&picture, format.1, format.2);
        let (wide, high) = (most * share(sent.size).max(0.1), most_down * share(sent.size).max(0.1));
        let left = share(sent.left) * (f64::from(picture.width) - wide);
        let top = share(sent.top) * (f64::from(picture.height) - high);
        let right = ((left + wide).round() as u32).min(picture.width);
        let bottom = ((top + high).round() as u32).min(picture.height);
        Some([left.round() as u32, top.round() as u32, right, bottom])
    };
    let outcome = set_crop(&cx, &picture.id, format.0, corners).await;
    answer(&cx, &visit, id, outcome.map(|()| "saved")).await
}

pub(crate) async fn focal(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let point = sent.drop.is_none().then_some((sent.left, sent.top));
    let outcome = set_focal(&cx, &PictureId::from_stored(id.clone()), point).await;
    answer(&cx, &visit, id, outcome.map(|()| "saved")).await
}

pub(crate) async fn rights(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let picture = PictureId::from_stored(id.clone());
    let outcome = match set_usage_note(&cx, &picture, &sent.note).await {
        Ok(()) => set_rights(&cx, &picture, moment(&visit.site, &sent.end)).await,
        refused => refused,
    };
    answer(&cx, &visit, id, outcome.map(|()| "saved")).await
}

pub(crate) async fn replace(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    mut parts: Multipart,
) -> Result<Response, Failure> {
    let mut file = None;
    while let Ok(Some(part)) = parts.next_field().await {
        if part.name() == Some("file") {
            let name: String = part.file_name().unwrap_or_default().chars().take(200).collect();
            let bytes = part.bytes().await.map_err(|_| Failure::of(ErrorKind::TooLarge))?;
            file = Some((name, bytes)).filter(|(_, bytes)| !bytes.is_empty());
        }
    }
    let Some((name, bytes)) = file else {
        return show(&cx, &visit, id, "", None, Some("newsroom-picture-refused-form")).await;
    };
    let outcome = replace_picture(&cx, &PictureId::from_stored(id.clone()), bytes, &name).await;
    answer(&cx, &visit, id, outcome.map(|is_other| if is_other { "replaced" } else { "same" })).await
}

pub(crate) async fn take_away(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    if sent.sure.is_none() {
        return show(&cx, &visit, id, "", None, Some("newsroom-refused-text")).await;
    }
    let outcome = withdraw(&cx, &PictureId::from_stored(id.clone())).await;
    answer(&cx, &visit, id, outcome.map(|()| "saved")).await
}
