//! The gate's page, and the download of one's data. Nothing here is kept by any cache.

use accounts::api::AccountId;
use axum::Router;
use axum::extract::{Form as Posted, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, StatusCode, header};
use kernel::ErrorKind;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, Subject, View};
use web::{Failure, PageHead, Visit};

use crate::act::accept_policies::accept_policies;
use crate::act::ask_for_download::ask_for_download;
use crate::difference::{Change, difference};
use crate::model::Kind;
use crate::{gate, jobs, store};

/// Where the gate leads.
pub(crate) const ACCEPT: &str = "/privacy/accept/";

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route(ACCEPT, get(form).post(accept))
        .route("/privacy/download/", post(ask))
        .route("/privacy/download/file/", get(file))
}

/// `privacy/accept.html`
#[derive(Serialize)]
pub(crate) struct AcceptView {
    accept: Accept,
}

#[derive(Serialize)]
struct Accept {
    action: String,
    next: String,
    error: Option<&'static str>,
    policies: Vec<PolicyText>,
}

#[derive(Serialize)]
struct PolicyText {
    kind: &'static str,
    url: String,
    summary: String,
    published: i64,
    changes: Vec<Change>,
}

/// `privacy/offer.html`
#[derive(Serialize)]
pub(crate) struct OfferView {
    offer: Offer,
}

#[derive(Serialize)]
struct Offer {
    asked: bool,
}

impl View for AcceptView {
    const TEMPLATE: &'static str = "privacy/accept.html";

    fn samples() -> Vec<Self> {
        let change = |added| Change { added, text: "<b>…</b>".into() };
        let policy = |kind| PolicyText {
            kind,
            url: "/pages/privacy/".into(),
            summary: "…".into(),
            published: 1_602_450_840_000,
            changes: vec![change(true), change(false)],
        };
        let plain = Accept { action: ACCEPT.into(), next: String::new(), error: None, policies: Vec::new() };
        let full = Accept {
            action: ACCEPT.into(),
            next: "/\"<".into(),
            error: Some("privacy-error-tick"),
            policies: vec![policy("privacy"), policy("terms")],
        };
        vec![Self { accept: plain }, Self { accept: full }]
    }
}

impl View for OfferView {
    const TEMPLATE: &'static str = "privacy/offer.html";

    fn samples() -> Vec<Self> {
        [true, false].map(|asked| Self { offer: Offer { asked } }).into()
    }
}

/// What addresses and forms may say.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    next: String,
    agreed: String,
    t: String,
}

/// Characters of a path that stay as they are within a query.
const IN_QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// A path as a value in a query.
pub(crate) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, IN_QUERY).to_string()
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

fn reader(cx: &Ctx) -> Option<AccountId> {
    cx.viewer.as_ref().map(|viewer| AccountId::from_stored(viewer.account.clone()))
}

fn onward(place: &str) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(place)).into_response()
}

/// To the form that signs in, and back here.
fn to_login(visit: &Visit, path: &str) -> Response {
    onward(&visit.site.path(&format!("/account/login/?next={}", encoded(&visit.site.path(path)))))
}

pub(crate) async fn form(cx: Ctx, visit: Visit, Query(fields): Query<Fields>) -> Result<Response, Failure> {
    show(&cx, &visit, &fields.next, None).await
}

async fn show(cx: &Ctx, visit: &Visit, next: &str, error: Option<&'static str>) -> Result<Response, Failure> {
    let Some(account) = reader(cx) else { return Ok(to_login(visit, ACCEPT)) };
    let missing = gate::missing(cx, &account).await.map_err(failed)?;
    if missing.is_empty() {
        return Ok(onward(way_back(next).unwrap_or(&visit.site.path("/"))));
    }
    let mut policies = Vec::new();
    for (kind, _) in missing {
        let versions = store::last_two(cx.db(), kind.as_str(), &visit.site.code).await.map_err(failed)?;
        let Some(newest) = versions.first() else { continue };
        let changes = match versions.get(1) {
            Some(before) if before.version < newest.version => difference(&before.body, &newest.body),
            _ => Vec::new(),
        };
        policies.push(PolicyText {
            kind: kind.as_str(),
            url: visit.site.path(&format!("/pages/{}/", Kind::page(kind))),
            summary: newest.summary.clone(),
            published: newest.published_at.millis(),
            changes,
        });
    }
    let head = PageHead {
        title: cx.word(visit.site.lang.as_str(), "privacy-accept-title"),
        kind: "account",
        robots: Some("noindex"),
        ..PageHead::default()
    };
    let next = way_back(next).unwrap_or_default().to_owned();
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = AcceptView { accept: Accept { action: visit.site.path(ACCEPT), next, error, policies } };
    cx.page(visit, AcceptView::TEMPLATE, head, view).status(status).private().respond().await
}

fn way_back(next: &str) -> Option<&str> {
    let plain = next.bytes().all(|byte| byte > b' ' && byte != 0x7f && byte != b'\\');
    (next.starts_with('/') && !next.starts_with("//") && plain && next.len() <= 600).then_some(next)
}

pub(crate) async fn accept(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    if !web::same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let Some(account) = reader(&cx) else { return Ok(to_login(&visit, ACCEPT)) };
    if fields.agreed.is_empty() {
        return show(&cx, &visit, &fields.next, Some("privacy-error-tick")).await;
    }
    let page = visit.site.url(ACCEPT);
    accept_policies(&cx, &account, visit.site.lang.as_str(), &page)
        .await
        .map_err(|error| Failure::reported(error.kind(), error))?;
    Ok(onward(way_back(&fields.next).unwrap_or(&visit.site.path("/"))))
}

/// The part of the account's page by which one asks for one's data.
pub(crate) async fn offer(cx: Ctx, visit: Visit, _: Subject) -> Result<Option<String>, Failure> {
    let templates = cx.templates().ok_or_else(Failure::not_found)?;
    let asked = visit.query.split('&').any(|pair| pair == "asked=1");
    Ok(Some(templates.fragment(OfferView::TEMPLATE, &visit.site, &OfferView { offer: Offer { asked } })?))
}

pub(crate) async fn ask(cx: Ctx, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    if !web::same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let Some(account) = reader(&cx) else { return Ok(to_login(&visit, "/account/privacy/")) };
    ask_for_download(&cx, &account).await.map_err(|error| Failure::reported(error.kind(), error))?;
    Ok(onward(&visit.site.path("/account/privacy/?asked=1")))
}

/// The file, for its owner alone: the link by itself opens nothing.
pub(crate) async fn file(cx: Ctx, visit: Visit, Query(fields): Query<Fields>) -> Result<Response, Failure> {
    let Some(account) = reader(&cx) else {
        return Ok(to_login(&visit, &format!("{}?{}", visit.path, visit.query)));
    };
    let opened = cx.form_key().open(jobs::PURPOSE, &fields.t, cx.now()).map_err(|_| Failure::gone())?;
    let (id, owner) = opened.split_once(':').ok_or_else(Failure::gone)?;
    if owner != account.as_str() {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let key = jobs::key(id).ok_or_else(Failure::gone)?;
    let bytes = cx.ports().blobs.get(&key).await.map_err(failed)?.ok_or_else(Failure::gone)?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((StatusCode::OK, headers, bytes).into_response())
}
