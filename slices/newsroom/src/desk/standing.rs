//! Standing pages: their list in the footer's order, and the page where one is written, in the same editor as stories.
//! Deliberately absent: locks and stages; a text saved by somebody else meanwhile is shown beside one's own.

use articles::api::{
    self as articles_api, ArticlesError, PageId, SavePage, begin_page, kept_page, kept_pages, move_page,
    name_of, preview_page, publish_page, save_page, show_in_footer, unpublish_page, working_page,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Path};
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::{get, post};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use slice::{Ctx, View};
use text::Document;
use web::{Failure, Site, Visit};

use super::editor::refused as refused_save;
use super::panels::failed;
use super::refusal;
use super::tags::require;

/// The list, within a site.
pub(crate) const PATH: &str = "/desk/pages/";
/// The largest text that is saved, in bytes, with another set aside.
const LARGEST_TEXT: usize = 16 * 1024 * 1024;

pub(crate) fn routes() -> Router<Ctx> {
    let saves =
        Router::new().route("/desk/pages/{id}/save/", post(save)).layer(DefaultBodyLimit::max(LARGEST_TEXT));
    Router::new()
        .route(PATH, get(list).post(begin))
        .route("/desk/pages/{id}/", get(page))
        .route("/desk/pages/{id}/beat/", post(beat))
        .route("/desk/pages/{id}/preview/", get(preview))
        .route("/desk/pages/{id}/steer/", post(steer))
        .merge(saves)
}

/// `newsroom/standing.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StandingListView {
    list: ListText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ListText {
    rows: Vec<Row>,
    title: String,
    refused: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Row {
    url: String,
    title: String,
    slug: String,
    published: bool,
    ahead: bool,
    in_footer: bool,
    first: bool,
    last: bool,
}

/// `newsroom/standingpage.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StandingPageView {
    standing: StandingText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct StandingText {
    row: Row,
    public_url: String,
    list_url: String,
    version: i64,
    changed_at: i64,
    changed_by: String,
    lang: String,
    dir: &'static str,
    built: bool,
    options: Value,
    done: Option<&'static str>,
    refused: Option<String>,
}

fn sample() -> Row {
    Row {
        url: "/desk/pages/a/".into(),
        title: "<b>About</b>".into(),
        slug: "about".into(),
        published: true,
        ahead: true,
        in_footer: true,
        first: false,
        last: false,
    }
}

impl View for StandingListView {
    const TEMPLATE: &'static str = "newsroom/standing.html";

    fn samples() -> Vec<Self> {
        let rows = vec![sample(), Row { first: true, last: true, ..Row::default() }];
        let full = ListText { rows, title: "\"<".into(), refused: Some("…".into()) };
        vec![Self { list: ListText::default() }, Self { list: full }]
    }
}

impl View for StandingPageView {
    const TEMPLATE: &'static str = "newsroom/standingpage.html";

    fn samples() -> Vec<Self> {
        let bare = StandingText { lang: "en".into(), dir: "ltr", ..StandingText::default() };
        let full = StandingText {
            row: sample(),
            version: 4,
            changed_at: 1_602_450_840_000,
            changed_by: "Layla".into(),
            built: true,
            done: Some("newsroom-done-saved"),
            refused: Some("…".into()),
            ..bare.clone()
        };
        vec![Self { standing: bare }, Self { standing: full }]
    }
}

/// What the forms send; each uses some.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    title: String,
    what: String,
    version: i64,
}

/// What the editor sends to save.
#[derive(Deserialize)]
pub(crate) struct Saved {
    base_version: i64,
    save_id: String,
    document: Value,
    #[serde(default)]
    fields: Fields,
    set_aside: Option<SetAside>,
}

#[derive(Deserialize)]
struct SetAside {
    document: Value,
    #[serde(default)]
    fields: Fields,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    title: String,
}

async fn rows(cx: &Ctx, visit: &Visit) -> Result<Vec<Row>, Failure> {
    let pages = kept_pages(cx.db(), &visit.site.code).await.map_err(failed)?;
    let last = pages.len().saturating_sub(1);
    let row = |(at, page): (usize, articles_api::KeptPage)| Row {
        url: visit.site.path(&format!("{PATH}{}/", page.id)),
        ahead: page.version != page.approved,
        title: page.title,
        slug: page.slug,
        published: page.published,
        in_footer: page.in_footer,
        first: at == 0,
        last: at == last,
    };
    Ok(pages.into_iter().enumerate().map(row).collect())
}

async fn list(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    show_list(&cx, &visit, String::new(), None).await
}

async fn show_list(
    cx: &Ctx,
    visit: &Visit,
    title: String,
    refused: Option<String>,
) -> Result<Response, Failure> {
    require(cx, visit)?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = StandingListView { list: ListText { rows: rows(cx, visit).await?, title, refused } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-standing-title");
    cx.desk_page(visit, StandingListView::TEMPLATE, title, view).status(status).respond().await
}

async fn begin(cx: Ctx, visit: Visit, Form(sent): Form<Sent>) -> Result<Response, Failure> {
    match begin_page(&cx, &visit.site.code, &sent.title).await {
        Ok(id) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}{id}/"))).into_response()),
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show_list(&cx, &visit, sent.title, Some(reason)).await
        }
    }
}

/// The page of an address, if it is one of the visited edition.
async fn held(cx: &Ctx, visit: &Visit, id: &str) -> Result<PageId, Failure> {
    require(cx, visit)?;
    let id: PageId = id.parse().map_err(|_| Failure::not_found())?;
    let page = kept_page(cx.db(), &id).await.map_err(failed)?;
    page.filter(|page| page.edition == visit.site.code).map(|_| id).ok_or_else(Failure::not_found)
}

async fn page(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let done = match visit.query.as_str() {
        "done=published" => Some("newsroom-standing-published"),
        "done=unpublished" => Some("newsroom-standing-unpublished"),
        "done=saved" => Some("newsroom-done-saved"),
        _ => None,
    };
    show(&cx, &visit, &id, done, None).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    done: Option<&'static str>,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let id = held(cx, visit, id).await?;
    let working = working_page(cx, &id).await?;
    let site = &visit.site;
    let own = site.path(&format!("{PATH}{id}/"));
    let changed_by = match &working.changed_by {
        Some(account) => name_of(cx, account).await.map_err(failed)?,
        None => String::new(),
    };
    let document: Value = serde_json::from_str(&working.body.to_json()).unwrap_or_default();
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let standing = StandingText {
        options: options(cx, site, &id, (working.version, &working.title), document),
        public_url: site.path(&format!("/pages/{}/", working.page.slug)),
        list_url: site.path(PATH),
        row: Row {
            url: own,
            title: working.title.clone(),
            ahead: working.version != working.page.approved,
            slug: working.page.slug,
            published: working.page.published,
            in_footer: working.page.in_footer,
            ..Row::default()
        },
        version: working.version,
        changed_at: working.changed_at.millis(),
        changed_by,
        lang: site.lang.as_str().to_owned(),
        dir: site.lang.direction().as_str(),
        built: cx.assets().url("editor/editor.js").is_some(),
        done,
        refused,
    };
    let title = if working.title.is_empty() {
        cx.word(site.lang.as_str(), "newsroom-untitled")
    } else {
        working.title
    };
    cx.desk_page(visit, StandingPageView::TEMPLATE, title, StandingPageView { standing })
        .status(status)
        .respond()
        .await
}

/// What the editor is mounted with.
fn options(cx: &Ctx, site: &Site, id: &PageId, (version, title): (i64, &str), document: Value) -> Value {
    let own = |path: &str| site.path(&format!("{PATH}{id}/{path}"));
    json!({
        "story": id.as_str(),
        "version": version,
        "document": document,
        "fields": { "title": title },
        "lang": site.lang.as_str(),
        "dir": site.lang.direction().as_str(),
        "interfaceLang": site.lang.as_str(),
        "words": editor_words(cx, site),
        "token": "",
        "addresses": {
            "save": own("save/"),
            "sign_in": site.path(&format!("/account/login/?next={}", own(""))),
            "search": site.path("/desk/editor/search"),
            "pictures": site.path("/desk/editor/pictures"),
        },
    })
}

/// The editor's words in the site's language.
fn editor_words(cx: &Ctx, site: &Site) -> Value {
    let file = |lang: &str| cx.assets().bytes(&format!("editor/words/{lang}.json"));
    let words = file(site.lang.as_str()).or_else(|| file(site.lang.primary())).or_else(|| file("en"));
    words.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_else(|| json!({}))
}

fn parsed(sent: Saved) -> Result<SavePage, ArticlesError> {
    let document = |value: Value| Document::from_json(&value.to_string()).map_err(ArticlesError::from);
    Ok(SavePage {
        base_version: sent.base_version,
        save_id: sent.save_id,
        title: sent.fields.title.trim().to_owned(),
        body: document(sent.document)?,
        set_aside: match sent.set_aside {
            Some(aside) => Some((aside.fields.title.trim().to_owned(), document(aside.document)?)),
            None => None,
        },
    })
}

/// Saves, as `editor/README.md` has it.
async fn save(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Json(sent): Json<Saved>,
) -> Result<Response, Failure> {
    let id = held(&cx, &visit, &id).await?;
    let outcome = match parsed(sent) {
        Ok(wanted) => save_page(&cx, &id, wanted).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(Some(version)) => Ok(Json(json!({ "version": version })).into_response()),
        Ok(None) => {
            let theirs = working_page(&cx, &id).await?;
            let document: Value = serde_json::from_str(&theirs.body.to_json()).unwrap_or_default();
            let by = match &theirs.changed_by {
                Some(account) => Some(name_of(&cx, account).await.map_err(failed)?),
                None => None,
            };
            let body = json!({
                "version": theirs.version, "document": document, "fields": { "title": theirs.title },
                "by": by, "at": theirs.changed_at.millis(),
            });
            Ok((StatusCode::CONFLICT, Json(body)).into_response())
        }
        Err(error) => refused_save(&cx, visit.site.lang.as_str(), error),
    }
}

/// At which version the page is.
async fn beat(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = held(&cx, &visit, &id).await?;
    let working = working_page(&cx, &id).await?;
    Ok(Json(json!({ "version": working.version })).into_response())
}

async fn preview(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = held(&cx, &visit, &id).await?;
    preview_page(&cx, &visit, &id).await
}

/// What is done with a page: published, taken back, named in the footer or not, moved in it.
async fn steer(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let page = held(&cx, &visit, &id).await?;
    let (outcome, back) = match sent.what.as_str() {
        "publish" => (publish_page(&cx, &page, sent.version).await, Some("published")),
        "unpublish" => (unpublish_page(&cx, &page).await, Some("unpublished")),
        "footer" => (show_in_footer(&cx, &page, true).await, Some("saved")),
        "no-footer" => (show_in_footer(&cx, &page, false).await, Some("saved")),
        "up" => (move_page(&cx, &page, true).await, None),
        "down" => (move_page(&cx, &page, false).await, None),
        _ => return Err(Failure::not_found()),
    };
    match outcome {
        Ok(()) => {
            let back = back.map_or(PATH.to_owned(), |done| format!("{PATH}{page}/?done={done}"));
            Ok(Redirect::to(&visit.site.path(&back)).into_response())
        }
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show(&cx, &visit, &id, None, Some(reason)).await
        }
    }
}
