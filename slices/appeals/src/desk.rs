//! The moderators' side of an appeal: what was decided, what the reader says, and the answer.

use accounts::api::faces;
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use db::DbError;
use http::{HeaderMap, StatusCode};
use kernel::ErrorKind;
use moderation::api::{EntryId, entry, require, rule_words, sanctions_of};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit, same_origin};

use crate::act::decide::decide;
use crate::store;

const PATH: &str = "/desk/appeals/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route(PATH, get(page).post(answer))
}

/// `appeals/case.html`
#[derive(Serialize)]
pub(crate) struct CaseView {
    case: Case,
}

#[derive(Default, Serialize)]
struct Case {
    id: String,
    action: String,
    back_url: String,
    author_url: String,
    name: String,
    number: String,
    subject: String,
    explanation: String,
    at: i64,
    due: i64,
    state: String,
    answer: String,
    verb: String,
    rule: String,
    reason: String,
    quotes: Vec<String>,
    wrong: Option<&'static str>,
}

impl View for CaseView {
    const TEMPLATE: &'static str = "appeals/case.html";

    fn samples() -> Vec<Self> {
        let case = |state: &str, wrong| Case {
            name: "<Zoë>".into(),
            number: "2345-6789".into(),
            subject: "<b>".into(),
            explanation: "</p>".into(),
            state: state.into(),
            verb: "block".into(),
            rule: "…".into(),
            reason: "…".into(),
            quotes: vec!["<i>".into()],
            wrong,
            ..Case::default()
        };
        vec![
            Self { case: case("open", None) },
            Self { case: case("open", Some("moderation-error-same-hands")) },
            Self { case: case("granted", None) },
            Self { case: case("refused", None) },
        ]
    }
}

/// What the form sends, and what its address says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    c: String,
    answer: String,
    verb: String,
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

async fn page(cx: Ctx, visit: Visit, Query(fields): Query<Fields>) -> Result<Response, Failure> {
    show(&cx, &visit, fields, None, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    fields: Fields,
    wrong: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let row = store::case(cx.db(), &fields.c).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    require(&cx.actor, &row.edition)?;
    let face = faces(cx.db(), std::slice::from_ref(&row.account)).await.map_err(failed)?.into_iter().next();
    let (verb, rule, reason, quotes) = if row.entry.is_empty() {
        let all = sanctions_of(cx.db(), &row.account).await.map_err(failed)?;
        let block = all.into_iter().rfind(|one| one.kind == "block");
        block.map(|one| (one.kind, one.rule, one.reason, Vec::new())).unwrap_or_default()
    } else {
        let told = entry(cx, &EntryId::from_stored(row.entry.clone())).await.map_err(failed)?;
        told.map(|told| (told.verb, told.rule, told.grounds.reason, told.grounds.quotes)).unwrap_or_default()
    };
    let rule = match rule.is_empty() {
        true => String::new(),
        false => rule_words(cx, &row.edition, visit.site.lang.as_str(), &rule).await?.0,
    };
    let case = Case {
        id: row.id.as_str().to_owned(),
        action: visit.site.path(PATH),
        back_url: visit.site.path("/desk/moderation/?cause=appeal"),
        author_url: visit.site.path(&format!("/desk/moderation/author/?a={}", row.account)),
        name: face.as_ref().map(|face| face.name.clone()).unwrap_or_default(),
        number: face.map(|face| face.number).unwrap_or_default(),
        subject: row.subject_line,
        explanation: row.explanation,
        at: row.created_at.millis(),
        due: row.due_at.millis(),
        state: row.state,
        answer: if fields.answer.is_empty() { row.answer } else { fields.answer },
        verb,
        rule,
        reason,
        quotes,
        wrong,
    };
    let title = cx.word(visit.site.lang.as_str(), "appeals-case-title");
    cx.desk_page(visit, CaseView::TEMPLATE, title, CaseView { case }).status(status).respond().await
}

async fn answer(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let granted = match fields.verb.as_str() {
        "grant" => true,
        "refuse" => false,
        _ => return Err(Failure::of(ErrorKind::Invalid)),
    };
    match decide(&cx, &fields.c, granted, &fields.answer).await {
        Ok(()) => Ok(Redirect::to(&visit.site.path(&format!("{PATH}?c={}", fields.c))).into_response()),
        Err(error) => {
            let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
            show(&cx, &visit, fields, Some(error.key()), status).await
        }
    }
}
