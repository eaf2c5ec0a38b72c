//! The reader's notices and the choices about them, below `/account/notices/`. Opening one leads to what it is about and
//! notes that it was read; nothing else is changed by a link.
// words: notices-kind-*
// words: notices-choice-*
// words: notices-mail-when-*

use std::collections::HashMap;

use accounts::api::{Face, faces};
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use db::DbError;
use http::{HeaderMap, header};
use kernel::ErrorKind;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, Subject, View};
use web::{Failure, PageHead, Visit};

use crate::act::{choose, read, stop};
use crate::config::Config;
use crate::model::{Choice, Kind, Mail};
use crate::store;

/// Where a reader's notices stand.
pub(crate) const PATH: &str = "/account/notices/";

/// Characters of a token that stay as they are within a query.
const IN_QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, IN_QUERY).to_string()
}

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/account/notices/", get(page).post(set))
        .route("/account/notices/read/", post(read_all))
        .route("/account/notices/open/", get(open))
        .route("/account/notices/stop/", get(stop_form).post(stop_letters))
}

/// `notices/notices.html`
#[derive(Serialize)]
pub(crate) struct NoticesView {
    notices: Notices,
}

#[derive(Serialize)]
struct Notices {
    rows: Vec<Row>,
    unread: bool,
    choices: Vec<ChoiceView>,
    when: [&'static str; 3],
    next_url: Option<String>,
    saved: bool,
}

#[derive(Serialize)]
struct Row {
    word: String,
    who: String,
    picture: Option<String>,
    title: String,
    quote: String,
    count: i64,
    at: i64,
    url: String,
    unread: bool,
}

#[derive(Serialize)]
struct ChoiceView {
    kind: &'static str,
    shown: bool,
    mail: &'static str,
}

impl View for NoticesView {
    const TEMPLATE: &'static str = "notices/notices.html";

    fn samples() -> Vec<Self> {
        let row = |word: &str| Row {
            word: word.into(),
            who: if word == "reply" { "<b>Zoë".into() } else { String::new() },
            picture: (word == "reply").then(|| "/account/picture/a.svg".into()),
            title: "A headline <i>that</i> is long enough to break over more than two lines".into(),
            quote: "…".repeat(200),
            count: 12,
            at: 1_602_450_840_000,
            url: "/account/notices/open/?n=0a".into(),
            unread: word != "appeal",
        };
        let words = ["reply", "thread", "published", "removed", "edited", "sanctioned", "appeal"];
        let view = |rows: Vec<Row>| Self {
            notices: Notices {
                unread: !rows.is_empty(),
                next_url: (!rows.is_empty()).then(|| "/account/notices/?before=0a".into()),
                saved: !rows.is_empty(),
                rows,
                when: Mail::ALL.map(Mail::as_str),
                choices: Kind::CHOSEN
                    .map(|kind| ChoiceView {
                        kind: kind.as_str(),
                        shown: true,
                        mail: kind.usual().mail.as_str(),
                    })
                    .into(),
            },
        };
        vec![view(Vec::new()), view(words.map(row).into())]
    }
}

/// `notices/nav.html`: the entry of the account's own navigation.
#[derive(Serialize)]
pub(crate) struct NavView {
    unread: i64,
}

impl View for NavView {
    const TEMPLATE: &'static str = "notices/nav.html";

    fn samples() -> Vec<Self> {
        [0, 1, 1_200].map(|unread| Self { unread }).into()
    }
}

/// `notices/stop.html`: the page behind a letter's link.
#[derive(Serialize)]
pub(crate) struct StopView {
    action: String,
    done: bool,
}

impl View for StopView {
    const TEMPLATE: &'static str = "notices/stop.html";

    fn samples() -> Vec<Self> {
        [true, false].map(|done| Self { action: "/account/notices/stop/?t=a".into(), done }).into()
    }
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

fn onward(place: &str) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(place)).into_response()
}

fn from_here(headers: &HeaderMap) -> Result<(), Failure> {
    if web::same_origin(headers) { Ok(()) } else { Err(Failure::of(ErrorKind::Forbidden)) }
}

fn head(cx: &Ctx, visit: &Visit, title: &str) -> PageHead {
    PageHead {
        title: cx.word(visit.site.lang.as_str(), title),
        kind: "account",
        robots: Some("noindex"),
        ..PageHead::default()
    }
}

fn log_in(visit: &Visit) -> Response {
    let next = encoded(&visit.site.path(PATH)).replace("%2F", "/");
    onward(&visit.site.path(&format!("/account/login/?next={next}")))
}

/// How many notices a reader has not read, for the menu.
pub(crate) async fn unread(cx: Ctx, account: String) -> Result<i64, DbError> {
    store::unread(cx.db(), &account).await
}

/// The entry of the account's navigation.
pub(crate) async fn nav(cx: Ctx, visit: Visit, _: Subject) -> Result<Option<String>, Failure> {
    let Some(viewer) = cx.viewer.clone() else { return Ok(None) };
    let view = NavView { unread: store::unread(cx.db(), &viewer.account).await.map_err(failed)? };
    let templates = cx.templates().ok_or_else(|| Failure::reported(ErrorKind::Internal, "no templates"))?;
    Ok(Some(templates.fragment(NavView::TEMPLATE, &visit.site, &view)?))
}

/// What the address may say.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    before: String,
    done: String,
    n: String,
    t: String,
}

async fn page(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let Some(viewer) = cx.viewer.clone() else { return Ok(log_in(&visit)) };
    let limit = cx.config::<Config>().per_page;
    let before = if asked.before.is_empty() { "g" } else { asked.before.as_str() };
    let mut rows = store::page(cx.db(), &viewer.account, before, limit + 1).await.map_err(failed)?;
    let more = u32::try_from(rows.len()).is_ok_and(|count| count > limit);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next_url =
        rows.last().filter(|_| more).map(|last| format!("{}?before={}", visit.site.path(PATH), last.id));
    let senders: Vec<String> =
        rows.iter().map(|row| row.sender.clone()).filter(|sender| !sender.is_empty()).collect();
    let people: HashMap<String, Face> = faces(cx.db(), &senders)
        .await
        .map_err(failed)?
        .into_iter()
        .filter(|face| !face.hidden)
        .map(|face| (face.id.as_str().to_owned(), face))
        .collect();
    let chosen = store::choices(cx.db(), &viewer.account).await.map_err(failed)?;
    let choices = Kind::CHOSEN.map(|kind| {
        let held = chosen.iter().find(|row| row.kind == kind.as_str());
        let choice =
            held.map_or(kind.usual(), |row| Choice { shown: row.shown, mail: Mail::parse(&row.mail) });
        ChoiceView { kind: kind.as_str(), shown: choice.shown, mail: choice.mail.as_str() }
    });
    let unread = store::unread(cx.db(), &viewer.account).await.map_err(failed)? > 0;
    let shown = |row: store::NoticeRow| {
        let face = people.get(&row.sender);
        // Of who is hidden or gone nothing is told.
        if face.is_none() && !row.sender.is_empty() {
            return None;
        }
        Some(Row {
            who: face.map(|face| face.name.clone()).unwrap_or_default(),
            picture: face.map(|face| visit.site.path(&face.picture)),
            url: visit.site.path(&format!("{PATH}open/?n={}", row.id)),
            word: row.word,
            title: row.title,
            quote: row.quote,
            count: row.count,
            at: row.created_at.millis(),
            unread: row.read_at.is_none(),
        })
    };
    let view = Notices {
        rows: rows.into_iter().filter_map(shown).collect(),
        unread,
        choices: choices.into(),
        when: Mail::ALL.map(Mail::as_str),
        next_url,
        saved: asked.done == "saved",
    };
    let head = head(&cx, &visit, "notices-title");
    cx.page(&visit, NoticesView::TEMPLATE, head, NoticesView { notices: view }).private().respond().await
}

async fn set(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let choice = |kind: Kind| {
        let field = |name: &str| fields.get(&format!("{}-{name}", kind.as_str())).map_or("", String::as_str);
        (kind, Choice { shown: !field("shown").is_empty(), mail: Mail::parse(field("mail")) })
    };
    choose::choose(&cx, Kind::CHOSEN.map(choice).into()).await?;
    Ok(onward(&format!("{}?done=saved#choices", visit.site.path(PATH))))
}

async fn read_all(cx: Ctx, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    from_here(&headers)?;
    read::read_all(&cx).await?;
    Ok(onward(&visit.site.path(PATH)))
}

async fn open(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    if cx.viewer.is_none() {
        return Ok(log_in(&visit));
    }
    let row = read::open(&cx, &asked.n).await?;
    let site = cx.sites().get(&row.edition).ok_or_else(Failure::not_found)?;
    Ok(onward(&site.path(&row.path)))
}

async fn stop_page(cx: &Ctx, visit: &Visit, token: &str, done: bool) -> Result<Response, Failure> {
    let action = format!("{}stop/?t={}", visit.site.path(PATH), encoded(token));
    let head = head(cx, visit, "notices-stop-title");
    cx.page(visit, StopView::TEMPLATE, head, StopView { action, done }).private().respond().await
}

async fn stop_form(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    stop::opened(&cx, &asked.t)?;
    stop_page(&cx, &visit, &asked.t, false).await
}

/// By the page's button, or by the reader's own program, which sends neither cookie nor origin: the token alone counts.
async fn stop_letters(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    stop::stop(&cx, &asked.t).await?;
    stop_page(&cx, &visit, &asked.t, true).await
}
