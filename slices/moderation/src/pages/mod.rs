//! What readers see of moderation: the house rules, what was decided about them, a notice about unlawful content, and the
//! transparency report.
// words: moderation-rule-*
// words: moderation-verb-*

mod decisions;
mod notice;
mod standards;
mod transparency;

use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use slice::Ctx;
use web::{Alternate, PageHead, Visit};

pub(crate) use self::decisions::DecisionsView;
pub(crate) use self::notice::{NOTICE_RECEIPT, NoticeView, send_receipt};
pub(crate) use self::standards::StandardsView;
pub(crate) use self::transparency::TransparencyView;
use crate::edition::EditionRules;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/standards", get(async |visit: Visit| Redirect::permanent(&visit.site.path("/standards/"))))
        .route("/standards/", get(standards::page))
        .route("/standards/decisions/", get(decisions::page))
        .route("/standards/notice/", get(notice::form).post(notice::send))
        .route("/standards/transparency/", get(transparency::page))
        .route("/standards/transparency/report.csv", get(transparency::csv))
        .route("/standards/transparency/report.json", get(transparency::json))
}

/// Title and text of a rule: the edition's own words, or those that ship.
pub(crate) fn words_of(cx: &Ctx, rules: &EditionRules, lang: &str, code: &str) -> (String, String) {
    let own = rules.rules.get(code);
    let title = own.map(|rule| rule.title.clone()).filter(|title| !title.is_empty());
    let text = own.map(|rule| rule.text.clone()).filter(|text| !text.is_empty());
    (
        title.unwrap_or_else(|| cx.word(lang, &format!("moderation-rule-{code}"))),
        text.unwrap_or_else(|| cx.word(lang, &format!("moderation-rule-{code}-text"))),
    )
}

/// A head for a page of moderation, in every language of the paper.
fn head(cx: &Ctx, visit: &Visit, title: &str, path: &str) -> PageHead {
    let sites = cx.sites().all();
    let alternate = |lang: &str, url: String| Alternate { lang: lang.to_owned(), url };
    PageHead {
        title: cx.word(visit.site.lang.as_str(), title),
        canonical: Some(visit.site.url(path)),
        kind: "standards",
        alternates: sites.iter().map(|site| alternate(site.lang.as_str(), site.url(path))).collect(),
        translations: sites.iter().map(|site| (site.code.clone(), site.url(path))).collect(),
        ..PageHead::default()
    }
}

/// Every rule with its words, for forms that ask for one.
pub(crate) fn choices(cx: &Ctx, rules: &EditionRules, lang: &str) -> Vec<Choice> {
    screening::Rule::ALL
        .into_iter()
        .filter(|rule| rules.is_on(rule.code()))
        .map(|rule| Choice { value: rule.code(), name: words_of(cx, rules, lang, rule.code()).0 })
        .collect()
}

/// An entry of a list to choose from.
#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) name: String,
}
