//! Authors: lists, and one author's words, address, kind, links and account; several made one.

use accounts::api::people;
use articles::api::{
    ArticlesError, AuthorChange, AuthorId, AuthorQuery, KeptAuthor, change_author, kept_author, kept_authors,
    merge_authors,
};
use axum::Router;
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use media::api::{PictureId, PictureView, picture};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::failed;
use super::stories::Choice;
use super::tags::{marked, require};
use super::{portraits, refusal};

/// The list, within a site.
pub(crate) const PATH: &str = "/desk/authors/";
/// Authors on a page.
const ROWS: u32 = 100;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(PATH, get(list))
        .route("/desk/authors/{id}/", get(page).post(change))
        .route("/desk/authors/{id}/portrait/", get(portraits::list).post(portraits::choose))
        .route("/desk/authors/{id}/merge/", get(others).post(merge))
}

/// `newsroom/authors.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AuthorsView {
    list: ListText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ListText {
    q: String,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Row {
    id: String,
    url: String,
    name: String,
    slug: String,
    role: String,
    agency: bool,
    stories: i64,
}

/// `newsroom/author.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AuthorView {
    author: AuthorText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct AuthorText {
    row: Row,
    bio: String,
    links: String,
    account: String,
    people: Vec<Choice>,
    portrait: Option<PictureView>,
    public_url: String,
    done: Option<&'static str>,
    refused: Option<String>,
}

/// `newsroom/authormerge.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AuthorMergeView {
    merge: MergeText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct MergeText {
    row: Row,
    q: String,
    rows: Vec<Row>,
    refused: Option<String>,
}

/// What addresses ask for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: Option<String>,
    name: String,
    id: String,
    done: String,
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    name: String,
    role: String,
    bio: String,
    slug: String,
    kind: String,
    links: String,
    account: String,
}

pub(crate) fn sample() -> Row {
    Row {
        id: "a".into(),
        url: "/desk/authors/a/".into(),
        name: "<b>Mara</b>".into(),
        slug: "mara".into(),
        role: "Editor & <i>".into(),
        agency: true,
        stories: 1_200,
    }
}

impl View for AuthorsView {
    const TEMPLATE: &'static str = "newsroom/authors.html";

    fn samples() -> Vec<Self> {
        let rows = vec![sample(), Row::default()];
        let full = ListText { q: "\"<".into(), rows, more: Some("?name=a&id=b".into()) };
        vec![Self { list: ListText::default() }, Self { list: full }]
    }
}

impl View for AuthorView {
    const TEMPLATE: &'static str = "newsroom/author.html";

    fn samples() -> Vec<Self> {
        let full = AuthorText {
            row: sample(),
            bio: "</textarea>".into(),
            links: "Site https://a.example".into(),
            account: "a".into(),
            people: vec![Choice { value: "a".into(), name: "Mara".into() }],
            portrait: Some(PictureView::default()),
            done: Some("newsroom-done-saved"),
            refused: Some("…".into()),
            ..AuthorText::default()
        };
        vec![Self { author: AuthorText::default() }, Self { author: full }]
    }
}

impl View for AuthorMergeView {
    const TEMPLATE: &'static str = "newsroom/authormerge.html";

    fn samples() -> Vec<Self> {
        let rows = vec![sample(), sample()];
        let full = MergeText { row: sample(), q: "\"<".into(), rows, refused: Some("…".into()) };
        vec![Self { merge: MergeText::default() }, Self { merge: full }]
    }
}

pub(crate) fn row(visit: &Visit, author: &KeptAuthor) -> Row {
    Row {
        id: author.id.to_string(),
        url: visit.site.path(&format!("{PATH}{}/", author.id)),
        name: author.name.clone(),
        slug: author.slug.clone(),
        role: author.role.clone(),
        agency: author.kind == "agency",
        stories: author.stories,
    }
}

pub(crate) async fn held(cx: &Ctx, visit: &Visit, id: &str) -> Result<(AuthorId, KeptAuthor), Failure> {
    require(cx, visit)?;
    let id: AuthorId = id.parse().map_err(|_| Failure::not_found())?;
    let author = kept_author(cx.db(), &visit.site.code, &id).await.map_err(failed)?;
    Ok((id, author.ok_or_else(Failure::not_found)?))
}

async fn list(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    require(&cx, &visit)?;
    let q = asked.q.unwrap_or_default();
    let after = (asked.name.as_str(), asked.id.as_str());
    let query = AuthorQuery { edition: &visit.site.code, words: &q, after, limit: ROWS + 1 };
    let mut authors = kept_authors(cx.db(), &query).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = authors.len() > most;
    authors.truncate(most);
    let part = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let more = authors
        .last()
        .filter(|_| more)
        .map(|last| format!("?q={}&name={}&id={}", part(&q), part(&last.name), last.id));
    let rows = authors.iter().map(|author| row(&visit, author)).collect();
    let view = AuthorsView { list: ListText { q, rows, more } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-authors-title");
    cx.desk_page(&visit, AuthorsView::TEMPLATE, title, view).respond().await
}

async fn page(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
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
    refused: Option<(String, Sent)>,
) -> Result<Response, Failure> {
    let (_, author) = held(cx, visit, id).await?;
    let portrait = match &author.portrait {
        Some(id) => {
            let id = PictureId::from_stored(id.clone());
            picture(cx.db(), &id, &visit.site.lang, cx.now()).await.map_err(failed)?
        }
        None => None,
    };
    let staff = people(cx.db()).await.map_err(failed)?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let links: Vec<String> = author.links().iter().map(|(name, url)| format!("{name} {url}")).collect();
    let mut view = AuthorText {
        row: row(visit, &author),
        bio: author.bio.clone(),
        links: links.join("\n"),
        account: author.account.clone().unwrap_or_default(),
        people: staff.into_iter().map(|(id, name)| Choice { value: id.as_str().to_owned(), name }).collect(),
        portrait: portrait.map(|picture| picture.view()),
        public_url: visit.site.path(&format!("/authors/{}/", author.slug)),
        done,
        refused: None,
    };
    let title = author.name;
    if let Some((reason, sent)) = refused {
        let agency = sent.kind == "agency";
        view.row = Row { name: sent.name, role: sent.role, slug: sent.slug, agency, ..view.row };
        view = AuthorText {
            bio: sent.bio,
            links: sent.links,
            account: sent.account,
            refused: Some(reason),
            ..view
        };
    }
    cx.desk_page(visit, AuthorView::TEMPLATE, title, AuthorView { author: view })
        .status(status)
        .respond()
        .await
}

/// A line is a link: its last word the address, the others the name.
fn links_of(text: &str) -> Vec<(String, String)> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| match line.rsplit_once(char::is_whitespace) {
            Some((name, url)) => (name.trim().to_owned(), url.to_owned()),
            None => (line.trim_start_matches("https://").trim_end_matches('/').to_owned(), line.to_owned()),
        })
        .collect()
}

/// What the author is now, as a change that changes nothing.
pub(crate) fn as_is(author: &KeptAuthor) -> AuthorChange {
    AuthorChange {
        name: author.name.clone(),
        role: author.role.clone(),
        bio: author.bio.clone(),
        slug: author.slug.clone(),
        agency: author.kind == "agency",
        portrait: author.portrait.clone().map(PictureId::from_stored),
        links: author.links(),
        account: author.account.clone(),
    }
}

async fn change(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let (author, kept) = held(&cx, &visit, &id).await?;
    let wanted = AuthorChange {
        name: sent.name.clone(),
        role: sent.role.clone(),
        bio: sent.bio.clone(),
        slug: sent.slug.clone(),
        agency: sent.kind == "agency",
        links: links_of(&sent.links),
        account: Some(sent.account.clone()).filter(|account| !account.is_empty()),
        ..as_is(&kept)
    };
    match change_author(&cx, &visit.site.code, &author, wanted).await {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}{author}/?done=saved"))).into_response()),
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            show(&cx, &visit, &id, None, Some((reason, sent))).await
        }
    }
}

async fn others(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    candidates(&cx, &visit, &id, asked.q, None).await
}

/// Authors who may be the same: by the words asked for, else by the last part of the name.
async fn candidates(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    asked: Option<String>,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let (_, author) = held(cx, visit, id).await?;
    let last = || author.name.split_whitespace().next_back().unwrap_or_default().to_owned();
    let q = asked.unwrap_or_else(last);
    let query = AuthorQuery { edition: &visit.site.code, words: &q, after: ("", ""), limit: ROWS };
    let found = kept_authors(cx.db(), &query).await.map_err(failed)?;
    let rows = found.iter().filter(|other| other.id != author.id).map(|other| row(visit, other)).collect();
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = AuthorMergeView { merge: MergeText { row: row(visit, &author), q, rows, refused } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-merge-title");
    cx.desk_page(visit, AuthorMergeView::TEMPLATE, title, view).status(status).respond().await
}

async fn merge(cx: Ctx, visit: Visit, Path(id): Path<String>, body: String) -> Result<Response, Failure> {
    let (author, _) = held(&cx, &visit, &id).await?;
    let from: Result<Vec<AuthorId>, _> = marked(&body).into_iter().map(str::parse).collect();
    let from = from.map_err(|_| Failure::not_found())?;
    let mut outcome = if from.is_empty() { Err(ArticlesError::Unlike) } else { Ok(()) };
    for other in &from {
        if outcome.is_ok() {
            outcome = merge_authors(&cx, &visit.site.code, other, &author).await;
        }
    }
    match outcome {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}{author}/?done=merged"))).into_response()),
        Err(error) => {
            let reason = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            candidates(&cx, &visit, &id, None, Some(reason)).await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::links_of;

    #[test]
    fn a_line_is_a_link_with_its_name() {
        let pair = |name: &str, url: &str| (name.to_owned(), url.to_owned());
        assert_eq!(
            links_of(" My  pages https://a.example/b \n\nhttps://c.example/\n"),
            [pair("My  pages", "https://a.example/b"), pair("c.example", "https://c.example/")]
        );
    }
}
