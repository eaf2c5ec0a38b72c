//! The rules of an edition, changed at noon: how strictly each detector works, words and links, with a dry run over what was
//! written within the last day before anything is saved; and the words of each rule.

use axum::extract::Form;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use screening::{Detector, Rule};
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{from_here, onward};
use crate::act::change_rules::{PolicyDraft, Strictness, change_policy, change_rule, try_policy};
use crate::edition;
use crate::pages::words_of;
use crate::policy::require;

const PATH: &str = "/desk/moderation/rules/";

/// `moderation/rules.html`
#[derive(Serialize)]
pub(crate) struct RulesView {
    form: RulesForm,
}

#[derive(Default, Serialize)]
struct RulesForm {
    version: i64,
    detectors: Vec<DetectorView>,
    strictness: Vec<&'static str>,
    words: String,
    hosts: String,
    rules: Vec<RuleView>,
    wrong: Option<&'static str>,
    saved: bool,
    tried: Option<Tried>,
    action: String,
    rule_action: String,
    back_url: String,
}

#[derive(Serialize)]
struct DetectorView {
    slug: &'static str,
    rule: String,
    chosen: &'static str,
}

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    title: String,
    text: String,
    enabled: bool,
    version: i64,
}

#[derive(Serialize)]
struct Tried {
    texts: usize,
    count: usize,
    different: Vec<DifferenceView>,
}

#[derive(Serialize)]
struct DifferenceView {
    text: String,
    before: &'static str,
    after: &'static str,
    rule: String,
}

impl View for RulesView {
    const TEMPLATE: &'static str = "moderation/rules.html";

    fn samples() -> Vec<Self> {
        let difference =
            |before, after| DifferenceView { text: "<b>…".into(), before, after, rule: "…".into() };
        let full = RulesForm {
            version: 3,
            detectors: Strictness::ALL
                .map(|one| DetectorView { slug: "insult", rule: "…".into(), chosen: one.as_str() })
                .into(),
            strictness: Strictness::ALL.map(Strictness::as_str).into(),
            words: "</textarea>".into(),
            hosts: "-a.example".into(),
            rules: vec![RuleView {
                code: "abuse",
                title: "…".into(),
                text: "…".into(),
                enabled: true,
                version: 2,
            }],
            wrong: Some("moderation-error-policy"),
            saved: true,
            tried: Some(Tried {
                texts: 1_000,
                count: 2,
                different: vec![difference("publish", "hold"), difference("rephrase", "reject")],
            }),
            ..RulesForm::default()
        };
        let none = RulesForm {
            tried: Some(Tried { texts: 0, count: 0, different: Vec::new() }),
            ..RulesForm::default()
        };
        vec![Self { form: full }, Self { form: none }, Self { form: RulesForm::default() }]
    }
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    require(&cx.actor, &visit.site.code)?;
    let rules = edition::rules_of(&cx, &visit.site.code).await?;
    let draft = PolicyDraft {
        words: rules.words_text.clone(),
        hosts: rules.hosts_text.clone(),
        strictness: Detector::ALL
            .into_iter()
            .map(|detector| (detector, Strictness::of(&rules.policy, detector)))
            .collect(),
    };
    let form = RulesForm { saved: visit.query.contains("done=saved"), ..RulesForm::default() };
    show(&cx, &visit, &draft, form, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    draft: &PolicyDraft,
    form: RulesForm,
    status: StatusCode,
) -> Result<Response, Failure> {
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let lang = visit.site.lang.as_str();
    let chosen = |detector: Detector| {
        let held = draft.strictness.iter().find(|(one, _)| *one == detector);
        held.map_or(Strictness::Shipped, |(_, strictness)| *strictness).as_str()
    };
    let form = RulesForm {
        version: rules.policy_version,
        detectors: Detector::ALL
            .into_iter()
            .filter(|one| !matches!(one, Detector::FlashMob | Detector::Flood))
            .map(|one| DetectorView {
                slug: one.slug(),
                rule: words_of(cx, &rules, lang, one.rule().code()).0,
                chosen: chosen(one),
            })
            .collect(),
        strictness: Strictness::ALL.map(Strictness::as_str).into(),
        words: draft.words.clone(),
        hosts: draft.hosts.clone(),
        rules: Rule::ALL
            .into_iter()
            .map(|rule| {
                let (title, text) = words_of(cx, &rules, lang, rule.code());
                let version = rules.version(rule.code());
                RuleView { code: rule.code(), title, text, enabled: rules.is_on(rule.code()), version }
            })
            .collect(),
        action: visit.site.path(PATH),
        rule_action: visit.site.path("/desk/moderation/rule/"),
        back_url: visit.site.path(super::QUEUE),
        ..form
    };
    let title = cx.word(lang, "moderation-rules-title");
    cx.desk_page(visit, RulesView::TEMPLATE, title, RulesView { form }).status(status).respond().await
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value.as_str())
}

pub(crate) async fn save(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    require(&cx.actor, &visit.site.code)?;
    let strictness = Detector::ALL
        .into_iter()
        .filter_map(|detector| {
            let chosen = field(&fields, &format!("detector-{}", detector.slug()));
            Strictness::parse(chosen).map(|strictness| (detector, strictness))
        })
        .collect();
    let draft = PolicyDraft {
        words: field(&fields, "words").replace("\r\n", "\n"),
        hosts: field(&fields, "hosts").replace("\r\n", "\n"),
        strictness,
    };
    let outcome = if field(&fields, "try").is_empty() {
        match change_policy(&cx, &visit.site.code, &draft).await {
            Ok(()) => return Ok(onward(&visit.site.path(&format!("{PATH}?done=saved")))),
            Err(error) => Err(error),
        }
    } else {
        try_policy(&cx, &visit.site.code, &draft).await
    };
    match outcome {
        Ok(run) => {
            let rules = edition::rules_of(&cx, &visit.site.code).await?;
            let lang = visit.site.lang.as_str();
            let different = run
                .different
                .into_iter()
                .map(|one| DifferenceView {
                    text: one.text,
                    before: one.before,
                    after: one.after,
                    rule: if one.rule.is_empty() {
                        String::new()
                    } else {
                        words_of(&cx, &rules, lang, &one.rule).0
                    },
                })
                .collect();
            let tried = Tried { texts: run.texts, count: run.count, different };
            let form = RulesForm { tried: Some(tried), ..RulesForm::default() };
            show(&cx, &visit, &draft, form, StatusCode::OK).await
        }
        Err(error) => {
            let form = RulesForm { wrong: Some(error.key()), ..RulesForm::default() };
            let status =
                StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
            show(&cx, &visit, &draft, form, status).await
        }
    }
}

pub(crate) async fn save_rule(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let words = (field(&fields, "title"), field(&fields, "text"));
    let enabled = !field(&fields, "enabled").is_empty();
    change_rule(&cx, &visit.site.code, field(&fields, "code"), words, enabled).await?;
    Ok(onward(&visit.site.path(&format!("{PATH}?done=saved"))))
}
