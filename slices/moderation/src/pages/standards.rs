//! The house rules of an edition, as its readers agree to them.

use axum::response::Response;
use screening::Rule;
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{head, words_of};
use crate::api::STANDARDS;
use crate::edition;

/// `moderation/standards.html`
#[derive(Serialize)]
pub(crate) struct StandardsView {
    rules: Vec<RuleView>,
    changed_at: Option<i64>,
    notice_url: String,
    decisions_url: String,
    report_url: String,
}

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    title: String,
    text: String,
}

impl View for StandardsView {
    const TEMPLATE: &'static str = "moderation/standards.html";

    fn samples() -> Vec<Self> {
        let rule = |code| RuleView { code, title: "<b>…".into(), text: "…".repeat(300) };
        let view = |rules, changed_at| Self {
            rules,
            changed_at,
            notice_url: "/standards/notice/".into(),
            decisions_url: "/standards/decisions/".into(),
            report_url: "/standards/transparency/".into(),
        };
        vec![view(Vec::new(), None), view(vec![rule("abuse"), rule("form")], Some(1_602_450_840_000))]
    }
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let rules = edition::rules_of(&cx, &visit.site.code).await?;
    let lang = visit.site.lang.as_str();
    let shown = Rule::ALL
        .into_iter()
        .filter(|rule| rules.is_on(rule.code()))
        .map(|rule| {
            let (title, text) = words_of(&cx, &rules, lang, rule.code());
            RuleView { code: rule.code(), title, text }
        })
        .collect();
    let view = StandardsView {
        rules: shown,
        changed_at: rules.rules.values().map(|rule| rule.changed_at.millis()).max(),
        notice_url: visit.site.path("/standards/notice/"),
        decisions_url: visit.site.path("/standards/decisions/"),
        report_url: visit.site.path("/standards/transparency/"),
    };
    cx.page(&visit, StandardsView::TEMPLATE, head(&cx, &visit, "moderation-standards-title", STANDARDS), view)
        .tags([format!("rules:{}", visit.site.code)])
        .respond()
        .await
}
