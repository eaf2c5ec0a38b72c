//! Every text a story ever had: the list, what changed since, and putting one back.

use articles::api::{self as articles_api, Fields, Save, Saved, name_of, save_story, working};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use serde::Serialize;
use serde_json::{Value, json};
use slice::{Ctx, View};
use text::Document;
use web::{Failure, Visit};

use super::editor::{refused, story_id};
use super::panels::failed;

/// Revisions on the page.
const ROWS: u32 = 300;

/// `newsroom/revisions.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RevisionsView {
    revisions: RevisionsText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct RevisionsText {
    url: String,
    headline: String,
    rows: Vec<RevisionText>,
    /// One that is looked at.
    shown: Option<Shown>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct RevisionText {
    url: String,
    version: Option<i64>,
    headline: String,
    who: String,
    at: i64,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Shown {
    url: String,
    changed: Vec<ChangedField>,
    text: String,
    /// What the comparing script needs.
    data: Value,
    script: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ChangedField {
    name: String,
    before: String,
    now: String,
}

impl View for RevisionsView {
    const TEMPLATE: &'static str = "newsroom/revisions.html";

    fn samples() -> Vec<Self> {
        let row = RevisionText {
            version: Some(2),
            headline: "<b>".into(),
            current: true,
            ..RevisionText::default()
        };
        let aside = RevisionText { version: None, ..row.clone() };
        let change =
            ChangedField { name: "newsroom-field-headline".into(), before: "a".into(), now: "<b>".into() };
        let shown = Shown {
            url: "/desk/story/a/revisions/b/".into(),
            changed: vec![change],
            text: "Text".into(),
            data: json!({}),
            script: None,
        };
        let full = RevisionsText { rows: vec![row, aside], shown: Some(shown), ..RevisionsText::default() };
        vec![Self { revisions: RevisionsText::default() }, Self { revisions: full }]
    }
}

async fn rows(cx: &Ctx, visit: &Visit, id: &str, current: &str) -> Result<Vec<RevisionText>, Failure> {
    let mut rows = Vec::new();
    let mut names: std::collections::HashMap<String, String> = std::collections::HashMap::new();
    for held in articles_api::revisions(cx.db(), &story_id(id), ROWS).await.map_err(failed)? {
        let account = held.account.unwrap_or_default();
        if !account.is_empty() && !names.contains_key(&account) {
            names.insert(account.clone(), name_of(cx, &account).await.map_err(failed)?);
        }
        rows.push(RevisionText {
            url: visit.site.path(&format!("/desk/story/{id}/revisions/{}/", held.id)),
            version: held.version,
            headline: held.headline,
            who: names.get(&account).cloned().unwrap_or_default(),
            at: held.at.millis(),
            current: held.id == current,
        });
    }
    Ok(rows)
}

pub(crate) async fn list(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let held = working(&cx, &story_id(&id)).await?;
    let rows = rows(&cx, &visit, &id, "").await?;
    respond(&cx, &visit, &id, held.field("headline").to_owned(), rows, None).await
}

async fn respond(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    headline: String,
    rows: Vec<RevisionText>,
    shown: Option<Shown>,
) -> Result<Response, Failure> {
    let url = visit.site.path(&format!("/desk/story/{id}/"));
    let view = RevisionsView { revisions: RevisionsText { url, headline, rows, shown } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-revisions-title");
    cx.desk_page(visit, RevisionsView::TEMPLATE, title, view).respond().await
}

/// The fields and the body of a revision.
async fn text_of(cx: &Ctx, id: &str, revision: &str) -> Result<(Fields, Document), Failure> {
    let held = articles_api::revision_text(cx.db(), &story_id(id), revision).await.map_err(failed)?;
    let held = held.ok_or_else(Failure::not_found)?;
    let fields: Fields = serde_json::from_str(&held.fields).map_err(DbError::from).map_err(failed)?;
    let body = Document::from_json(&held.body).map_err(articles_api::ArticlesError::from)?;
    Ok((fields, body))
}

pub(crate) async fn compare(
    cx: Ctx,
    visit: Visit,
    Path((id, revision)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let now = working(&cx, &story_id(&id)).await?;
    let (fields, body) = text_of(&cx, &id, &revision).await?;
    let word = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or_default();
    // words: newsroom-field-*
    let changed = articles_api::FIELDS
        .iter()
        .map(|(name, _)| ChangedField {
            name: format!("newsroom-field-{}", name.replace('_', "-")),
            before: word(&fields, name),
            now: word(&now.fields, name),
        })
        .filter(|change| change.before != change.now)
        .collect();
    let lang = visit.site.lang.as_str();
    let words = cx
        .assets()
        .bytes(&format!("editor/words/{lang}.json"))
        .or_else(|| cx.assets().bytes("editor/words/en.json"));
    let words: Value = words.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let tree = |body: &Document| serde_json::from_str::<Value>(&body.to_json()).unwrap_or_default();
    let script = cx.assets().url("editor/editor.js").map(str::to_owned);
    let shown = Shown {
        url: visit.site.path(&format!("/desk/story/{id}/revisions/{revision}/")),
        changed,
        text: text::plain(&body),
        data: json!({ "before": tree(&body), "after": tree(&now.body), "words": words, "lang": lang, "script": script }),
        script,
    };
    let rows = rows(&cx, &visit, &id, &revision).await?;
    respond(&cx, &visit, &id, now.field("headline").to_owned(), rows, Some(shown)).await
}

/// Puts the text back, as a new revision on top of the present one.
pub(crate) async fn restore(
    cx: Ctx,
    visit: Visit,
    Path((id, revision)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let now = working(&cx, &story_id(&id)).await?;
    let (fields, document) = text_of(&cx, &id, &revision).await?;
    let save = Save {
        base_version: now.version,
        save_id: format!("restore-{}-{revision}", now.version),
        document,
        fields,
        set_aside: None,
    };
    match save_story(&cx, &story_id(&id), save).await {
        Ok(Saved::Stored { .. }) => {
            Ok(Redirect::to(&visit.site.path(&format!("/desk/story/{id}/?done=restored"))).into_response())
        }
        Ok(_) => Err(Failure::of(kernel::ErrorKind::Conflict)),
        Err(error) => refused(&cx, visit.site.lang.as_str(), error),
    }
}
