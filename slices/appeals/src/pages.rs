//! The appeal form, open to a reader who is blocked, and by the link of a letter to one who can't sign in any more.
// words: appeals-state-*

use accounts::api::{AccountId, Face, faces};
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use db::DbError;
use http::{HeaderMap, StatusCode, header};
use kernel::ErrorKind;
use moderation::api::{APPEAL, EntryId, entry, rule_words, sanctions_of, standing};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, PageHead, Visit, same_origin};

use crate::act::file::{Filing, file};
use crate::error::AppealsError;
use crate::store;

const PATH: &str = "/appeals/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route(PATH, get(form).post(send)).route("/appeals/sent/", get(sent))
}

/// `appeals/appeal.html`
#[derive(Serialize)]
pub(crate) struct AppealView {
    appeal: Appeal,
}

#[derive(Default, Serialize)]
struct Appeal {
    action: String,
    token: String,
    entry: String,
    number: String,
    name: String,
    about: Option<About>,
    is_final: bool,
    nothing: bool,
    sent: bool,
    values: Values,
    wrong: Option<&'static str>,
    cases: Vec<CaseView>,
    decisions_url: String,
}

#[derive(Clone, Default, Serialize)]
struct Values {
    subject: String,
    explanation: String,
}

/// The decision that is contested.
#[derive(Serialize)]
struct About {
    verb: String,
    rule: String,
    reason: String,
    at: i64,
}

#[derive(Serialize)]
struct CaseView {
    subject: String,
    state: String,
    answer: String,
    at: i64,
    due: i64,
}

impl View for AppealView {
    const TEMPLATE: &'static str = "appeals/appeal.html";

    fn samples() -> Vec<Self> {
        let about = || {
            Some(About {
                verb: "block".into(),
                rule: "<b>…".into(),
                reason: "<i>".into(),
                at: 1_602_450_840_000,
            })
        };
        let cases = || {
            ["open", "granted", "refused", "gone"]
                .map(|state| CaseView {
                    subject: "<b>".into(),
                    state: state.into(),
                    answer: "…".into(),
                    at: 1_602_450_840_000,
                    due: 1_602_450_840_000,
                })
                .into()
        };
        let full = Appeal {
            number: "2345-6789".into(),
            name: "<Zoë>".into(),
            about: about(),
            values: Values { subject: "\"<".into(), explanation: "</textarea>".into() },
            wrong: Some("appeals-error-needed"),
            cases: cases(),
            ..Appeal::default()
        };
        let plain = Appeal { number: "2345-6789".into(), ..Appeal::default() };
        let over = Appeal { is_final: true, ..Appeal::default() };
        let none = Appeal { nothing: true, ..Appeal::default() };
        let sent = Appeal { sent: true, ..Appeal::default() };
        [full, plain, over, none, sent].into_iter().map(|appeal| Self { appeal }).collect()
    }
}

/// What the form sends, and what its address says.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    t: String,
    entry: String,
    subject: String,
    explanation: String,
}

fn failed(error: DbError) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

/// Who asks: whoever is signed in, or whom a letter's link names.
async fn asker(cx: &Ctx, token: &str) -> Result<Option<Face>, Failure> {
    let account = match (&cx.viewer, token.is_empty()) {
        (Some(viewer), _) => viewer.account.clone(),
        (None, true) => return Ok(None),
        (None, false) => match cx.form_key().open(APPEAL, token, cx.now()) {
            Ok(account) => account,
            Err(_) => return Ok(None),
        },
    };
    Ok(faces(cx.db(), &[account]).await.map_err(failed)?.into_iter().next())
}

fn head(cx: &Ctx, visit: &Visit) -> PageHead {
    PageHead {
        title: cx.word(visit.site.lang.as_str(), "appeals-title"),
        canonical: Some(visit.site.url(PATH)),
        kind: "account",
        robots: Some("noindex"),
        translations: cx.sites().all().iter().map(|site| (site.code.clone(), site.url(PATH))).collect(),
        ..PageHead::default()
    }
}

async fn form(cx: Ctx, visit: Visit, Query(fields): Query<Fields>) -> Result<Response, Failure> {
    show(&cx, &visit, fields, None, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    fields: Fields,
    wrong: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let Some(face) = asker(cx, &fields.t).await? else {
        let next = if fields.entry.is_empty() {
            String::new()
        } else {
            format!("%3Fentry%3D{}", plain(&fields.entry))
        };
        let login = visit.site.path(&format!("/account/login/?next={}{next}", visit.site.path(PATH)));
        return Ok(Redirect::to(&login).into_response());
    };
    let account = face.id.as_str();
    let standing = standing(cx.db(), account, cx.now()).await.map_err(failed)?;
    let about = about(cx, visit, &face.id, &fields.entry).await?;
    let cases = store::of_account(cx.db(), account).await.map_err(failed)?;
    let of_block = fields.entry.is_empty() || about.as_ref().is_some_and(|about| about.verb == "block");
    let appeal = Appeal {
        action: visit.site.path(PATH),
        token: fields.t,
        number: face.number,
        name: face.name,
        is_final: of_block && (standing.is_final || standing.blocks >= 2),
        nothing: about.is_none(),
        about,
        entry: fields.entry,
        values: Values { subject: fields.subject, explanation: fields.explanation },
        wrong,
        cases: cases
            .into_iter()
            .map(|row| CaseView {
                subject: row.subject_line,
                answer: row.answer,
                state: row.state,
                at: row.created_at.millis(),
                due: row.due_at.millis(),
            })
            .collect(),
        decisions_url: visit.site.path(moderation::api::DECISIONS),
        sent: false,
    };
    cx.page(visit, AppealView::TEMPLATE, head(cx, visit), AppealView { appeal })
        .status(status)
        .private()
        .respond()
        .await
}

/// An identifier in an address: nothing but letters and digits.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).take(64).collect()
}

/// The decision that is contested, as long as it is about the asker: by its entry, else the block in force.
async fn about(cx: &Ctx, visit: &Visit, account: &AccountId, id: &str) -> Result<Option<About>, Failure> {
    let lang = visit.site.lang.as_str();
    let (verb, rule, reason, at) = if id.is_empty() {
        let all = sanctions_of(cx.db(), account.as_str()).await.map_err(failed)?;
        match all.into_iter().rfind(|one| one.kind == "block" && !one.lifted) {
            Some(one) => (one.kind, one.rule, one.reason, one.at),
            None => return Ok(None),
        }
    } else {
        let told = entry(cx, &EntryId::from_stored(id.to_owned())).await.map_err(failed)?;
        match told.filter(|told| told.author == account.as_str()) {
            Some(told) => (told.verb, told.rule, told.grounds.reason, told.at),
            None => return Ok(None),
        }
    };
    let rule = match rule.is_empty() {
        true => String::new(),
        false => rule_words(cx, &visit.site.code, lang, &rule).await?.0,
    };
    Ok(Some(About { verb, rule, reason, at: at.millis() }))
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
    let Some(face) = asker(&cx, &fields.t).await? else { return Err(AppealsError::SignIn.into()) };
    let filing = Filing {
        account: face.id.as_str().to_owned(),
        edition: visit.site.code.clone(),
        entry: plain(&fields.entry),
        subject_line: fields.subject.clone(),
        explanation: fields.explanation.clone(),
    };
    match file(&cx, filing).await {
        Ok(()) => {
            let place = visit.site.path("/appeals/sent/");
            Ok(([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(&place)).into_response())
        }
        Err(error) => {
            let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
            show(&cx, &visit, fields, Some(error.key()), status).await
        }
    }
}

async fn sent(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let decisions_url = visit.site.path(moderation::api::DECISIONS);
    let appeal = Appeal { sent: true, decisions_url, ..Appeal::default() };
    cx.page(&visit, AppealView::TEMPLATE, head(&cx, &visit), AppealView { appeal }).private().respond().await
}
