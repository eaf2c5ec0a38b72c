//! A notice about unlawful content, from anyone (Digital Services Act, Article 16): with grounds, name and address, a
//! receipt at once, and a place in the moderators' queue.

use axum::extract::Form;
use axum::response::Response;
use db::DbError;
use fluent_bundle::FluentArgs;
use http::{HeaderMap, StatusCode};
use kernel::{ErrorKind, HOUR};
use ports::mail::{Correspondent, Letter, MailError};
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError, View};
use web::{Challenge, Failure, Visit, same_origin};

use super::{Choice, choices, head};
use crate::act::report::{LONGEST, Reporting, report};
use crate::config::Config;
use crate::edition;
use crate::model::Subject;
use crate::registry;
use crate::store::reports;

const PATH: &str = "/standards/notice/";
/// The job that writes a receipt.
pub(crate) const NOTICE_RECEIPT: &str = "moderation.receipt";

/// `moderation/notice.html`
#[derive(Serialize)]
pub(crate) struct NoticeView {
    notice: Notice,
}

#[derive(Default, Serialize)]
struct Notice {
    action: String,
    about: String,
    quote: Option<String>,
    rules: Vec<Choice>,
    values: Fields,
    wrong: Option<&'static str>,
    captcha: Option<Challenge>,
    reference: Option<String>,
}

/// What the form sends.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    about: String,
    rule: String,
    text: String,
    name: String,
    email: String,
    good_faith: String,
    challenge: String,
    proof: String,
    answer: String,
}

impl View for NoticeView {
    const TEMPLATE: &'static str = "moderation/notice.html";

    fn samples() -> Vec<Self> {
        let captcha = || Some(Challenge { challenge: "token".into(), difficulty: 15, first: 7, second: 4 });
        let form = |wrong| Notice {
            action: PATH.into(),
            about: "comment:a".into(),
            quote: Some("<b>…".into()),
            rules: vec![Choice { value: "abuse", name: "…".into() }],
            values: Fields { text: "</textarea>".into(), rule: "abuse".into(), ..Fields::default() },
            wrong,
            captcha: captcha(),
            reference: None,
        };
        let sent = Notice { reference: Some("N-2345-6789".into()), ..Notice::default() };
        let none = Notice { action: PATH.into(), captcha: captcha(), ..Notice::default() };
        [form(None), form(Some("moderation-notice-wrong")), sent, none]
            .into_iter()
            .map(|notice| Self { notice })
            .collect()
    }
}

/// What the letter of receipt says, besides the words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Receipt {
    reference: String,
    edition: String,
    email: String,
    name: String,
}

async fn subject_of(cx: &Ctx, about: &str) -> Result<Option<(Subject, registry::Presented)>, Failure> {
    let Some((kind, id)) = about.split_once(':') else { return Ok(None) };
    let failed = |error: DbError| Failure::reported(ErrorKind::Unavailable, error);
    let found = registry::present(cx, kind, vec![id.to_owned()]).await.map_err(failed)?;
    Ok(found.into_iter().next().map(|presented| (Subject::new(kind, id), presented)))
}

pub(crate) async fn form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let about = visit.query.split('&').find_map(|pair| pair.strip_prefix("about=")).unwrap_or_default();
    let values = Fields { about: about.replace("%3A", ":"), ..Fields::default() };
    show(&cx, &visit, values, None, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    values: Fields,
    wrong: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let quote = subject_of(cx, &values.about).await?.map(|(_, presented)| presented.text);
    let difficulty = cx.config::<Config>().difficulty;
    let notice = Notice {
        action: visit.site.path(PATH),
        about: values.about.clone(),
        quote,
        rules: choices(cx, &rules, visit.site.lang.as_str()),
        values,
        wrong,
        captcha: Some(Challenge::new(cx.form_key(), cx.rng(), difficulty, cx.now().plus(2 * HOUR))),
        reference: None,
    };
    let mut head = head(cx, visit, "moderation-notice-title", PATH);
    head.robots = Some("noindex");
    cx.page(visit, NoticeView::TEMPLATE, head, NoticeView { notice }).status(status).private().respond().await
}

pub(crate) async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let text = fields.text.trim();
    let name = fields.name.trim();
    let email = fields.email.trim();
    let complete = !text.is_empty()
        && text.chars().count() <= LONGEST
        && !name.is_empty()
        && name.chars().count() <= 120
        && Correspondent::new(email).is_ok()
        && !fields.good_faith.is_empty()
        && screening::Rule::from_code(&fields.rule).is_some();
    let found = subject_of(&cx, &fields.about).await?;
    let (Some((subject, presented)), true) = (found, complete) else {
        let wrong = Some("moderation-notice-wrong");
        return show(&cx, &visit, fields, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (key, now) = (cx.form_key(), cx.now());
    let Ok(nonce) = Challenge::accept(key, &fields.challenge, fields.proof.trim(), &fields.answer, now)
    else {
        let wrong = Some("moderation-notice-captcha");
        return show(&cx, &visit, fields, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let failed = |error: DbError| Failure::reported(ErrorKind::Unavailable, error);
    let (made, _) = reports::count(cx.db(), now.plus(-HOUR), now.plus(1)).await.map_err(failed)?;
    if made >= i64::from(cx.config::<Config>().notices_per_hour) * 20 {
        return show(&cx, &visit, fields, Some("moderation-notice-many"), StatusCode::TOO_MANY_REQUESTS)
            .await;
    }
    let reference =
        format!("N-{}", nonce.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>())
            .to_uppercase();
    let new = Reporting {
        rule: fields.rule.clone(),
        text: text.to_owned(),
        account: String::new(),
        name: name.to_owned(),
        email: email.to_owned(),
        token: nonce,
        reference: reference.clone(),
    };
    let at = (presented.author.as_str(), visit.site.code.as_str(), presented.place.as_str());
    report(&cx, subject, at, new).await?;
    let receipt = Receipt {
        reference: reference.clone(),
        edition: visit.site.code.clone(),
        email: email.to_owned(),
        name: name.to_owned(),
    };
    cx.write::<_, DbError, _, _>(async move |tx| {
        let payload = serde_json::to_string(&receipt)?;
        let key = Some(receipt.reference.clone());
        tx.enqueue(db::NewJob { kind: NOTICE_RECEIPT, key, payload, run_at: tx.now() }).await
    })
    .await
    .map_err(failed)?;
    let notice = Notice { reference: Some(reference), ..Notice::default() };
    let mut head = head(&cx, &visit, "moderation-notice-title", PATH);
    head.robots = Some("noindex");
    cx.page(&visit, NoticeView::TEMPLATE, head, NoticeView { notice }).private().respond().await
}

/// Writes the receipt of a notice.
pub(crate) async fn send_receipt(cx: Ctx, receipt: Receipt) -> Result<(), JobError> {
    let Some(letter) = letter(&cx, &receipt).map_err(failed)? else { return Ok(()) };
    cx.ports().mail.send(&letter).await.map_err(failed)
}

fn failed(error: MailError) -> JobError {
    JobError { is_final: !error.is_transient(), message: error.to_string() }
}

fn letter(cx: &Ctx, receipt: &Receipt) -> Result<Option<Letter>, MailError> {
    let Some(site) = cx.sites().get(&receipt.edition) else { return Ok(None) };
    let mut args = FluentArgs::new();
    args.set("reference", receipt.reference.clone());
    args.set("paper", site.name.clone());
    let words = |key| cx.words().text(site.lang.as_str(), key, &args).unwrap_or_default();
    let from = Correspondent::named(&site.name, &cx.config::<Config>().from)?;
    let to = Correspondent::named(&receipt.name, &receipt.email)?;
    let (subject, text) = (words("moderation-mail-receipt-subject"), words("moderation-mail-receipt-text"));
    let letter = Letter::new(&receipt.reference, cx.now(), from, to, &subject, &text)?;
    letter.header("Auto-Submitted", "auto-replied").map(Some)
}
