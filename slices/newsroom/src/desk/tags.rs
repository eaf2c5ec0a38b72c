//! Tags and topics: lists with counts, one tag's name, address and words, several made one, unused ones deleted.

use articles::api::{
    ARRANGE, ArticlesError, KeptTag, MOST_MERGED, TagChange, TagId, TagQuery, change_tag, delete_tag,
    former_names, kept_tag, kept_tags, merge_tags,
};
use axum::Router;
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::StatusCode;
use kernel::ErrorKind;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::failed;
use super::refusal;

/// The list, within a site.
pub(crate) const PATH: &str = "/desk/tags/";
/// Tags on a page.
const ROWS: u32 = 100;
/// How much of a name is looked for among those that may mean the same.
const STEM: usize = 4;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(PATH, get(list))
        .route("/desk/tags/{id}/", get(page).post(change))
        .route("/desk/tags/{id}/merge/", get(others).post(merge))
        .route("/desk/tags/{id}/delete/", post(delete))
}

/// `newsroom/tags.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TagsView {
    list: ListText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ListText {
    asked: Asked,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Row {
    id: String,
    url: String,
    name: String,
    slug: String,
    description: String,
    stories: i64,
}

/// `newsroom/tag.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TagView {
    tag: TagText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct TagText {
    row: Row,
    kind: String,
    public_url: String,
    list_url: String,
    former: Vec<String>,
    done: Option<&'static str>,
    refused: Option<String>,
}

/// `newsroom/tagmerge.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TagMergeView {
    merge: MergeText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct MergeText {
    row: Row,
    q: String,
    rows: Vec<Row>,
    refused: Option<String>,
}

/// What the address asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    kind: String,
    q: String,
    unused: String,
    #[serde(skip_serializing)]
    name: String,
    #[serde(skip_serializing)]
    id: String,
}

/// What the address of one tag asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedOne {
    done: String,
    q: Option<String>,
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    name: String,
    slug: String,
    description: String,
}

fn sample() -> Row {
    Row {
        id: "a".into(),
        url: "/desk/tags/a/".into(),
        name: "<b>Ferries</b>".into(),
        slug: "ferries".into(),
        description: "</textarea>".into(),
        stories: 12_000,
    }
}

impl View for TagsView {
    const TEMPLATE: &'static str = "newsroom/tags.html";

    fn samples() -> Vec<Self> {
        let asked = Asked { kind: "topic".into(), q: "\"<".into(), unused: "1".into(), ..Asked::default() };
        let full =
            ListText { asked, rows: vec![sample(), Row::default()], more: Some("?name=a&id=b".into()) };
        vec![Self { list: ListText::default() }, Self { list: full }]
    }
}

impl View for TagView {
    const TEMPLATE: &'static str = "newsroom/tag.html";

    fn samples() -> Vec<Self> {
        let full = TagText {
            row: sample(),
            kind: "topic".into(),
            former: vec!["<i>".into(), "b".into()],
            done: Some("newsroom-done-saved"),
            refused: Some("…".into()),
            ..TagText::default()
        };
        vec![Self { tag: TagText { kind: "tag".into(), ..TagText::default() } }, Self { tag: full }]
    }
}

impl View for TagMergeView {
    const TEMPLATE: &'static str = "newsroom/tagmerge.html";

    fn samples() -> Vec<Self> {
        let full = MergeText {
            row: sample(),
            q: "\"<".into(),
            rows: vec![sample(), sample()],
            refused: Some("…".into()),
        };
        vec![Self { merge: MergeText::default() }, Self { merge: full }]
    }
}

fn row(visit: &Visit, tag: KeptTag) -> Row {
    Row {
        url: visit.site.path(&format!("{PATH}{}/", tag.id)),
        id: tag.id.to_string(),
        name: tag.name,
        slug: tag.slug,
        description: tag.description,
        stories: tag.stories,
    }
}

/// Refuses who may not arrange this edition.
pub(crate) fn require(cx: &Ctx, visit: &Visit) -> Result<(), Failure> {
    if cx.actor.may_in(ARRANGE, &visit.site.code, None) {
        Ok(())
    } else {
        Err(Failure::of(ErrorKind::Forbidden))
    }
}

/// The tag of an address, if it is one of the visited edition.
async fn held(cx: &Ctx, visit: &Visit, id: &str) -> Result<(TagId, KeptTag), Failure> {
    require(cx, visit)?;
    let id: TagId = id.parse().map_err(|_| Failure::not_found())?;
    let tag = kept_tag(cx.db(), &id).await.map_err(failed)?;
    let tag = tag.filter(|tag| tag.edition == visit.site.code).ok_or_else(Failure::not_found)?;
    Ok((id, tag))
}

async fn list(cx: Ctx, visit: Visit, Query(mut asked): Query<Asked>) -> Result<Response, Failure> {
    require(&cx, &visit)?;
    if asked.kind != "topic" {
        asked.kind = "tag".into();
    }
    let query = TagQuery {
        edition: &visit.site.code,
        kind: &asked.kind,
        words: &asked.q,
        unused: !asked.unused.is_empty(),
        after: (&asked.name, &asked.id),
        limit: ROWS + 1,
    };
    let mut tags = kept_tags(cx.db(), &query).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = tags.len() > most;
    tags.truncate(most);
    let part = |name: &str, text: &str| format!("&{name}={}", utf8_percent_encode(text, NON_ALPHANUMERIC));
    let more = tags.last().filter(|_| more).map(|last| {
        let kept = [part("q", &asked.q), part("unused", &asked.unused), part("name", &last.name)];
        format!("?kind={}{}&id={}", asked.kind, kept.concat(), last.id)
    });
    let rows = tags.into_iter().map(|tag| row(&visit, tag)).collect();
    let view = TagsView { list: ListText { asked, rows, more } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-tags-title");
    cx.desk_page(&visit, TagsView::TEMPLATE, title, view).respond().await
}

async fn page(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<AskedOne>,
) -> Result<Response, Failure> {
    let done = match asked.done.as_str() {
        "saved" => Some("newsroom-done-saved"),
        "merged" => Some("newsroom-done-merged"),
        _ => None,
    };
    show(&cx, &visit, &id, done, None).await
}

/// The page; with `refused`, the reason and what was typed.
async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    done: Option<&'static str>,
    refused: Option<(String, Option<Sent>)>,
) -> Result<Response, Failure> {
    let (id, tag) = held(cx, visit, id).await?;
    let former = former_names(cx.db(), &id).await.map_err(failed)?;
    let folder = if tag.kind == "topic" { "topics" } else { "tags" };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (refused, sent) = refused.map_or((None, None), |(reason, sent)| (Some(reason), sent));
    let mut view = TagText {
        public_url: visit.site.path(&format!("/{folder}/{}/", tag.slug)),
        list_url: visit.site.path(&format!("{PATH}?kind={}", tag.kind)),
        kind: tag.kind.clone(),
        former: former.into_iter().filter(|name| *name != tag.name).collect(),
        row: row(visit, tag),
        done,
        refused,
    };
    if let Some(sent) = sent {
        view.row = Row { name: sent.name, slug: sent.slug, description: sent.description, ..view.row };
    }
    let title = view.row.name.clone();
    cx.desk_page(visit, TagView::TEMPLATE, title, TagView { tag: view }).status(status).respond().await
}

async fn change(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let (tag, _) = held(&cx, &visit, &id).await?;
    let wanted =
        TagChange { name: sent.name.clone(), slug: sent.slug.clone(), description: sent.description.clone() };
    match change_tag(&cx, &tag, wanted).await {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}{tag}/?done=saved"))).into_response()),
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show(&cx, &visit, &id, None, Some((reason, Some(sent)))).await
        }
    }
}

async fn others(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<AskedOne>,
) -> Result<Response, Failure> {
    candidates(&cx, &visit, &id, asked.q, None).await
}

/// Tags that may mean the same: by the words asked for, else by how the name begins.
async fn candidates(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    asked: Option<String>,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let (_, tag) = held(cx, visit, id).await?;
    let words = asked.unwrap_or_else(|| tag.name.chars().take(STEM).collect());
    let query = TagQuery {
        edition: &visit.site.code,
        kind: &tag.kind,
        words: &words,
        unused: false,
        after: ("", ""),
        limit: u32::try_from(MOST_MERGED).unwrap_or(u32::MAX),
    };
    let found = kept_tags(cx.db(), &query).await.map_err(failed)?;
    let rows = found.into_iter().filter(|other| other.id != tag.id).map(|other| row(visit, other)).collect();
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = TagMergeView { merge: MergeText { row: row(visit, tag), q: words, rows, refused } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-merge-title");
    cx.desk_page(visit, TagMergeView::TEMPLATE, title, view).status(status).respond().await
}

/// The marked of a form: `with=` as often as there are.
pub(crate) fn marked(body: &str) -> Vec<&str> {
    body.split('&').filter_map(|pair| pair.strip_prefix("with=")).filter(|id| !id.is_empty()).collect()
}

async fn merge(cx: Ctx, visit: Visit, Path(id): Path<String>, body: String) -> Result<Response, Failure> {
    let (tag, _) = held(&cx, &visit, &id).await?;
    let from: Result<Vec<TagId>, _> = marked(&body).into_iter().map(str::parse).collect();
    let from = from.map_err(|_| Failure::not_found())?;
    let outcome =
        if from.is_empty() { Err(ArticlesError::Unlike) } else { merge_tags(&cx, &from, &tag).await };
    match outcome {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}{tag}/?done=merged"))).into_response()),
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            candidates(&cx, &visit, &id, None, Some(reason)).await
        }
    }
}

async fn delete(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let (tag, held) = held(&cx, &visit, &id).await?;
    match delete_tag(&cx, &tag).await {
        Ok(()) => {
            let back = visit.site.path(&format!("{PATH}?kind={}", held.kind));
            Ok(Redirect::to(&back).into_response())
        }
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show(&cx, &visit, &id, None, Some((reason, None))).await
        }
    }
}
