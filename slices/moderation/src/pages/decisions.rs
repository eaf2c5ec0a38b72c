//! What was decided about a reader: each with its rule, the words that triggered it, whether a person or the program
//! decided, and how to contest it (Digital Services Act, Article 17).

use axum::response::{IntoResponse as _, Redirect, Response};
use db::DbError;
use kernel::ErrorKind;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{head, words_of};
use crate::api::DECISIONS;
use crate::edition;
use crate::store::{ledger, sanctions};

/// The most entries shown.
const MOST: u32 = 100;

/// `moderation/decisions.html`
#[derive(Serialize)]
pub(crate) struct DecisionsView {
    standing: StandingView,
    decisions: Vec<DecisionView>,
    standards_url: String,
    appeal_url: String,
}

#[derive(Serialize)]
struct StandingView {
    blocked: bool,
    is_final: bool,
    restricted_until: Option<i64>,
}

#[derive(Serialize)]
struct DecisionView {
    id: String,
    at: i64,
    verb: String,
    rule: Option<String>,
    rule_text: Option<String>,
    quotes: Vec<String>,
    reason: String,
    automatic: bool,
    contest_url: Option<String>,
}

impl View for DecisionsView {
    const TEMPLATE: &'static str = "moderation/decisions.html";

    fn samples() -> Vec<Self> {
        let verbs = [
            "hold",
            "reject",
            "remove",
            "approve",
            "undo",
            "warn",
            "restrict",
            "block",
            "delete",
            "lift",
            "overturn",
            "appeal-refused",
            "edit",
        ];
        let decisions = verbs
            .iter()
            .map(|verb| DecisionView {
                id: "a".into(),
                at: 1_602_450_840_000,
                verb: (*verb).into(),
                rule: Some("<i>…".into()),
                rule_text: Some("…".into()),
                quotes: vec!["\"<script>".into()],
                reason: "…".repeat(200),
                automatic: *verb == "hold",
                contest_url: Some("/appeals/?entry=a".into()),
            })
            .collect();
        let view = |standing, decisions| Self {
            standing,
            decisions,
            standards_url: "/standards/".into(),
            appeal_url: "/appeals/".into(),
        };
        vec![
            view(StandingView { blocked: false, is_final: false, restricted_until: None }, Vec::new()),
            view(
                StandingView { blocked: true, is_final: true, restricted_until: Some(1_602_450_840_000) },
                decisions,
            ),
        ]
    }
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let Some(viewer) = cx.viewer.clone() else {
        let here = visit.site.path(DECISIONS);
        let login = visit.site.path(&format!("/account/login/?next={here}"));
        return Ok(Redirect::to(&login).into_response());
    };
    let failed = |error: DbError| Failure::reported(ErrorKind::Unavailable, error);
    let standing = sanctions::standing(cx.db(), &viewer.account, cx.now()).await.map_err(failed)?;
    let rules = edition::rules_of(&cx, &visit.site.code).await?;
    let lang = visit.site.lang.as_str();
    let mut decisions = Vec::new();
    let rows = ledger::of_author(cx.db(), &viewer.account, MOST).await.map_err(failed)?;
    // What was only proposed is no decision yet.
    for row in rows.into_iter().filter(|row| !row.verb.starts_with("propose-") && row.verb != "turn-down") {
        let told = crate::ledger::told(&cx, row).await.map_err(failed)?;
        let contestable =
            matches!(told.verb.as_str(), "reject" | "remove" | "edit" | "restrict" | "block" | "delete");
        let words = (!told.rule.is_empty()).then(|| words_of(&cx, &rules, lang, &told.rule));
        decisions.push(DecisionView {
            contest_url: contestable
                .then(|| visit.site.path(&format!("/appeals/?entry={}", told.id.as_str()))),
            id: told.id.as_str().to_owned(),
            at: told.at.millis(),
            verb: told.verb,
            rule: words.as_ref().map(|(title, _)| title.clone()),
            rule_text: words.map(|(_, text)| text),
            quotes: told.grounds.quotes,
            reason: told.grounds.reason,
            automatic: told.automatic,
        });
    }
    let view = DecisionsView {
        standing: StandingView {
            blocked: standing.blocked,
            is_final: standing.is_final,
            restricted_until: standing.restricted_until.map(|at| at.millis()),
        },
        decisions,
        standards_url: visit.site.path("/standards/"),
        appeal_url: visit.site.path("/appeals/"),
    };
    let mut head = head(&cx, &visit, "moderation-decisions-title", DECISIONS);
    head.robots = Some("noindex");
    cx.page(&visit, DecisionsView::TEMPLATE, head, view).private().respond().await
}
