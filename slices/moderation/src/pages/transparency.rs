//! The transparency report (Digital Services Act, Articles 15 and 24) for any span: decisions by edition, kind and rule,
//! machine and person apart, and notices; as a page, CSV and JSON.

use axum::response::{IntoResponse as _, Response};
use db::DbError;
use http::header;
use kernel::{DAY, ErrorKind, Timestamp};
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{head, words_of};
use crate::edition;
use crate::store::{ledger, reports};

const PATH: &str = "/standards/transparency/";

/// `moderation/transparency.html`
#[derive(Serialize)]
pub(crate) struct TransparencyView {
    report: ReportView,
}

#[derive(Serialize)]
struct ReportView {
    from: i64,
    to: i64,
    notices: i64,
    followed: i64,
    automatic: i64,
    people: i64,
    rows: Vec<RowView>,
    csv_url: String,
    json_url: String,
}

#[derive(Serialize)]
struct RowView {
    edition: String,
    verb: String,
    rule: String,
    automatic: i64,
    people: i64,
}

impl View for TransparencyView {
    const TEMPLATE: &'static str = "moderation/transparency.html";

    fn samples() -> Vec<Self> {
        let row = |verb: &str| RowView {
            edition: "en".into(),
            verb: verb.into(),
            rule: "…".into(),
            automatic: 3,
            people: 1_000,
        };
        let report = |rows: Vec<RowView>| ReportView {
            from: 1_577_836_800_000,
            to: 1_602_450_840_000,
            notices: 5,
            followed: 2,
            automatic: 30,
            people: 40,
            rows,
            csv_url: "/standards/transparency/report.csv".into(),
            json_url: "/standards/transparency/report.json".into(),
        };
        vec![Self { report: report(Vec::new()) }, Self { report: report(vec![row("hold"), row("remove")]) }]
    }
}

/// Left out are changes of the rules themselves, and what was proposed only.
fn counts(verb: &str) -> bool {
    !verb.starts_with("change-") && !verb.starts_with("propose-") && verb != "turn-down"
}

struct Numbers {
    from: Timestamp,
    to: Timestamp,
    notices: i64,
    followed: i64,
    rows: Vec<ledger::Tally>,
}

/// The span asked for in days (`from=2026-01-01&to=2026-06-30`), else the last year.
fn span(cx: &Ctx, query: &str) -> (Timestamp, Timestamp) {
    let day = |name: &str| {
        let text = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        let at: jiff::Timestamp = format!("{text}T00:00:00Z").parse().ok()?;
        Some(Timestamp(at.as_millisecond()))
    };
    let to = day("to").map_or_else(|| cx.now().plus(1), |at| at.plus(DAY));
    let from = day("from").unwrap_or_else(|| to.plus(-365 * DAY));
    (from.min(to), to)
}

async fn numbers(cx: &Ctx, query: &str) -> Result<Numbers, Failure> {
    let failed = |error: DbError| Failure::reported(ErrorKind::Unavailable, error);
    let (from, to) = span(cx, query);
    let (notices, followed) = reports::count(cx.db(), from, to).await.map_err(failed)?;
    let mut rows = ledger::tally(cx.db(), from, to).await.map_err(failed)?;
    rows.retain(|row| counts(&row.verb));
    Ok(Numbers { from, to, notices, followed, rows })
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let numbers = numbers(&cx, &visit.query).await?;
    let mut rows: Vec<RowView> = Vec::new();
    let lang = visit.site.lang.as_str();
    let rules = edition::rules_of(&cx, &visit.site.code).await?;
    let mut last = None;
    for row in &numbers.rows {
        let key = (row.edition.clone(), row.verb.clone(), row.rule.clone());
        if last.as_ref() != Some(&key) {
            let rule =
                if row.rule.is_empty() { String::new() } else { words_of(&cx, &rules, lang, &row.rule).0 };
            rows.push(RowView {
                edition: row.edition.clone(),
                verb: row.verb.clone(),
                rule,
                automatic: 0,
                people: 0,
            });
            last = Some(key);
        }
        if let Some(shown) = rows.last_mut() {
            if row.automatic { shown.automatic += row.count } else { shown.people += row.count }
        }
    }
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    let report = ReportView {
        from: numbers.from.millis(),
        to: numbers.to.millis(),
        notices: numbers.notices,
        followed: numbers.followed,
        automatic: rows.iter().map(|row| row.automatic).sum(),
        people: rows.iter().map(|row| row.people).sum(),
        rows,
        csv_url: visit.site.path(&format!("{PATH}report.csv{query}")),
        json_url: visit.site.path(&format!("{PATH}report.json{query}")),
    };
    let head = head(&cx, &visit, "moderation-transparency-title", PATH);
    cx.page(&visit, TransparencyView::TEMPLATE, head, TransparencyView { report }).private().respond().await
}

pub(crate) async fn csv(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let numbers = numbers(&cx, &visit.query).await?;
    let mut out = String::from("edition,decision,rule,automatic,count\r\n");
    for row in &numbers.rows {
        let line = format!("{},{},{},{},{}\r\n", row.edition, row.verb, row.rule, row.automatic, row.count);
        out.push_str(&line);
    }
    out.push_str(&format!(
        ",notice,,false,{}\r\n,notice-followed,,false,{}\r\n",
        numbers.notices, numbers.followed
    ));
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], out)
        .into_response())
}

pub(crate) async fn json(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let numbers = numbers(&cx, &visit.query).await?;
    let rows: Vec<_> = numbers
        .rows
        .iter()
        .map(|row| {
            serde_json::json!({
                "edition": row.edition, "decision": row.verb, "rule": row.rule, "automatic": row.automatic,
                "count": row.count,
            })
        })
        .collect();
    let report = serde_json::json!({
        "from": numbers.from.rfc3339(), "to": numbers.to.rfc3339(), "notices": numbers.notices,
        "notices_followed": numbers.followed, "decisions": rows,
    });
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, report.to_string()).into_response())
}
