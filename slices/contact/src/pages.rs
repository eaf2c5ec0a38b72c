//! The reader's side: the form and the confirmation. Nothing here is kept in the page cache: each form has a challenge
//! of its own.

use axum::Router;
use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::{HeaderMap, StatusCode, header};
use kernel::{ErrorKind, HOUR, MINUTE};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Alternate, Challenge, Failure, PageHead, Visit, same_origin};

use crate::act::submit::{Submission, submit};
use crate::config::Config;
use crate::error::ContactError;
use crate::model::{Draft, Mistakes, Topic};

const FORM: &str = "/contact/";
const SENT: &str = "/contact/sent/";
const PURPOSE: &str = "contact.sent";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/contact", get(to_form)).route(FORM, get(form).post(send)).route(SENT, get(sent))
}

/// The form.
#[derive(Serialize)]
pub(crate) struct ContactView {
    form: FormView,
}

#[derive(Serialize)]
struct FormView {
    action: String,
    values: Draft,
    topics: Vec<Choice>,
    addresses: Vec<AddressView>,
    errors: Mistakes,
    captcha: Challenge,
    privacy_url: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    name: String,
}

#[derive(Serialize)]
struct AddressView {
    name: String,
    email: String,
}

/// The confirmation.
#[derive(Serialize)]
pub(crate) struct SentView {
    sent: SentText,
}

#[derive(Serialize)]
struct SentText {
    reference: Option<String>,
}

impl View for ContactView {
    const TEMPLATE: &'static str = "contact/contact.html";

    fn samples() -> Vec<Self> {
        let captcha = || Challenge { challenge: "token".into(), difficulty: 15, first: 7, second: 4 };
        let topics = || {
            Topic::ALL.into_iter().map(|topic| Choice { value: topic.as_str(), name: "…".into() }).collect()
        };
        let plain = FormView {
            action: FORM.into(),
            values: Draft::default(),
            topics: topics(),
            addresses: Vec::new(),
            errors: Mistakes::default(),
            captcha: captcha(),
            privacy_url: None,
        };
        let wrong = FormView {
            action: "/ar/contact/".into(),
            values: Draft {
                name: "<b>مارا</b>".into(),
                email: "mara".into(),
                topic: "privacy".into(),
                message: "\"…\" & </textarea>".repeat(200),
            },
            topics: topics(),
            addresses: vec![AddressView { name: "Newsroom".into(), email: "newsroom@post.example".into() }],
            errors: Mistakes {
                name: Some("contact-error-name-long"),
                email: Some("contact-error-email-form"),
                topic: Some("contact-error-topic"),
                message: Some("contact-error-message-missing"),
                captcha: Some("contact-error-captcha-wrong"),
                form: Some("contact-error-delivery"),
            },
            captcha: captcha(),
            privacy_url: Some("/ar/pages/privacy/".into()),
        };
        vec![Self { form: plain }, Self { form: wrong }]
    }
}

impl View for SentView {
    const TEMPLATE: &'static str = "contact/sent.html";

    fn samples() -> Vec<Self> {
        let sample =
            |reference: Option<&str>| Self { sent: SentText { reference: reference.map(Into::into) } };
        vec![sample(None), sample(Some("2345-6789"))]
    }
}

/// What the form sends. Unknown fields are passed over, missing ones are empty.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fields {
    name: String,
    email: String,
    topic: String,
    message: String,
    website: String,
    challenge: String,
    proof: String,
    answer: String,
}

async fn to_form(visit: Visit) -> Redirect {
    Redirect::permanent(&visit.site.path(FORM))
}

async fn form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let chosen = visit.query.split('&').find_map(|pair| pair.strip_prefix("topic=")?.parse::<Topic>().ok());
    let topic = chosen.map(|topic| topic.to_string()).unwrap_or_default();
    answer(&cx, &visit, Draft { topic, ..Draft::default() }, Mistakes::default(), StatusCode::OK).await
}

async fn send(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let Fields { name, email, topic, message, website, challenge, proof, answer: sum } = fields;
    let draft = Draft { name, email, topic, message }.tidied();
    let submission = Submission {
        edition: visit.site.code.clone(),
        draft: draft.clone(),
        challenge,
        proof,
        answer: sum,
        trap: website,
    };
    match submit(&cx, submission).await {
        Ok(reference) => Ok(confirmed(&cx, &visit, reference)),
        Err(error) => {
            let status =
                StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
            if let ContactError::Db(cause) = &error {
                tracing::error!(error = %cause, "a contact message could not be kept");
            }
            answer(&cx, &visit, draft, error.into_mistakes(), status).await
        }
    }
}

/// To the confirmation, which can be loaded again without sending again. The reference travels signed, so that nobody
/// can make the page show something else.
fn confirmed(cx: &Ctx, visit: &Visit, reference: Option<String>) -> Response {
    let mut place = visit.site.path(SENT);
    if let Some(reference) = reference {
        place = format!("{place}?r={}", cx.form_key().sign(PURPOSE, &reference, cx.now().plus(HOUR)));
    }
    ([(header::CACHE_CONTROL, "no-store")], Redirect::to(&place)).into_response()
}

async fn sent(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let token = visit.query.split('&').find_map(|pair| pair.strip_prefix("r="));
    let reference = token.and_then(|token| cx.form_key().open(PURPOSE, token, cx.now()).ok());
    let mut head = head(&cx, &visit, "contact-sent-title", SENT);
    head.robots = Some("noindex");
    cx.page(&visit, SentView::TEMPLATE, head, SentView { sent: SentText { reference } })
        .private()
        .respond()
        .await
}

async fn answer(
    cx: &Ctx,
    visit: &Visit,
    values: Draft,
    errors: Mistakes,
    status: StatusCode,
) -> Result<Response, Failure> {
    let (config, lang) = (cx.config::<Config>(), visit.site.lang.as_str());
    let expires = cx.now().plus(MINUTE * i64::from(config.challenge_minutes));
    let here = |edition: &Option<String>| edition.as_ref().is_none_or(|code| *code == visit.site.code);
    let view = ContactView {
        form: FormView {
            action: visit.site.path(FORM),
            values,
            topics: config
                .topics
                .iter()
                .map(|topic| Choice { value: topic.as_str(), name: cx.word(lang, topic.key()) })
                .collect(),
            addresses: config
                .addresses
                .iter()
                .filter(|shown| here(&shown.edition))
                .map(|shown| AddressView { name: shown.name.clone(), email: shown.email.clone() })
                .collect(),
            errors,
            captcha: Challenge::new(cx.form_key(), cx.rng(), config.difficulty, expires),
            privacy_url: Some(&config.privacy_page)
                .filter(|page| !page.is_empty())
                .map(|page| visit.site.path(page)),
        },
    };
    let head = head(cx, visit, "contact-title", FORM);
    cx.page(visit, ContactView::TEMPLATE, head, view).status(status).private().respond().await
}

fn head(cx: &Ctx, visit: &Visit, title: &str, path: &str) -> PageHead {
    let sites = cx.sites().all();
    let alternate = |lang: &str, url: String| Alternate { lang: lang.to_owned(), url };
    let mut alternates: Vec<Alternate> =
        sites.iter().map(|site| alternate(site.lang.as_str(), site.url(path))).collect();
    alternates.extend(sites.first().map(|site| alternate("x-default", site.url(path))));
    PageHead {
        title: cx.word(visit.site.lang.as_str(), title),
        canonical: Some(visit.site.url(path)),
        kind: "contact",
        alternates,
        translations: sites.iter().map(|site| (site.code.clone(), site.url(FORM))).collect(),
        ..PageHead::default()
    }
}
