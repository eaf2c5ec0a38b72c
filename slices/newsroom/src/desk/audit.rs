//! The audit: who did what to what, when; found by who, what and to which.

use std::collections::HashMap;

use accounts::api::{audit, people};
use axum::extract::Query;
use axum::response::Response;
use kernel::ErrorKind;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::panels::failed;
use super::stories::Choice;

/// Lines on a page.
const ROWS: u32 = 100;

/// `newsroom/audit.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AuditView {
    audit: AuditText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct AuditText {
    asked: Asked,
    people: Vec<Choice>,
    lines: Vec<Line>,
    older: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Line {
    at: i64,
    who: String,
    verb: String,
    subject: String,
    url: Option<String>,
    edition: String,
    detail: String,
}

/// What the address asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    who: String,
    verb: String,
    subject: String,
    #[serde(skip_serializing)]
    before: String,
}

impl View for AuditView {
    const TEMPLATE: &'static str = "newsroom/audit.html";

    fn samples() -> Vec<Self> {
        let line =
            Line { verb: "articles.kill".into(), url: Some("/desk/story/a/".into()), ..Line::default() };
        let full = AuditText {
            people: vec![Choice { value: "a".into(), name: "Ada".into() }],
            lines: vec![line, Line::default()],
            older: Some("?before=a".into()),
            ..AuditText::default()
        };
        vec![Self { audit: AuditText::default() }, Self { audit: full }]
    }
}

pub(crate) async fn page(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let query = (asked.who.as_str(), asked.verb.as_str(), asked.subject.trim());
    let mut rows = audit(&cx, query, &asked.before, ROWS + 1).await.map_err(|error| match error.kind() {
        ErrorKind::Forbidden => Failure::of(ErrorKind::Forbidden),
        kind => Failure::reported(kind, error),
    })?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let part = |name: &str, text: &str| format!("&{name}={}", utf8_percent_encode(text, NON_ALPHANUMERIC));
    let older = rows.last().filter(|_| more).map(|last| {
        let kept = [part("who", &asked.who), part("verb", &asked.verb), part("subject", &asked.subject)];
        format!("?before={}{}", last.id, kept.concat())
    });
    let staff = people(cx.db()).await.map_err(failed)?;
    let names: HashMap<&str, &str> = staff.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    let line = |row: accounts::api::AuditRow| Line {
        at: row.at.millis(),
        who: names.get(row.actor.as_str()).map_or(row.actor_kind, |name| (*name).to_owned()),
        verb: row.verb,
        url: (row.subject_kind == "story").then(|| visit.site.path(&format!("/desk/story/{}/", row.subject))),
        subject: names.get(row.subject.as_str()).map_or(row.subject, |name| (*name).to_owned()),
        edition: row.edition,
        detail: names.get(row.detail.as_str()).map_or(row.detail, |name| (*name).to_owned()),
    };
    let lines = rows.into_iter().map(line).collect();
    let choices = staff.iter().map(|(id, name)| Choice { value: id.as_str().to_owned(), name: name.clone() });
    let view =
        AuditView { audit: AuditText { people: choices.collect(), asked: asked.clone(), lines, older } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-audit-title");
    cx.desk_page(&visit, AuditView::TEMPLATE, title, view).respond().await
}
