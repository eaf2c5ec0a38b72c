//! `/health/live`, `/health/ready`, `/metrics`.

use std::sync::OnceLock;

use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::{HeaderMap, StatusCode, header};
use kernel::ErrorKind;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde_json::json;
use slice::Ctx;
use web::Failure;

use crate::config::Config;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .route("/metrics", get(metrics_page))
}

/// The process-wide recorder: metrics of every paper in one process (tests) go to the same place.
pub(crate) struct Recorder;

static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

impl Recorder {
    /// Installs the recorder once for the process.
    pub(crate) fn install(_: &Ctx) -> Self {
        HANDLE.get_or_init(|| match PrometheusBuilder::new().install_recorder() {
            Ok(handle) => Some(handle),
            Err(error) => {
                tracing::warn!(%error, "metrics can't be recorded");
                None
            }
        });
        Self
    }
}

const NEVER_STORED: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

async fn live() -> Response {
    ([NEVER_STORED], "alive\n").into_response()
}

async fn ready(cx: Ctx) -> Response {
    let mut checks = Vec::new();
    let mut all_well = true;
    let mut say = |name: &str, ok: bool, detail: String| {
        all_well &= ok;
        checks.push(json!({ "name": name, "ok": ok, "detail": detail }));
    };
    match cx.db().ping().await {
        Ok(()) => say("database", true, "answers".into()),
        Err(error) => say("database", false, error.to_string()),
    }
    for check in cx.ports().check().await {
        match check.outcome {
            Ok(()) => say(check.role, true, "works".into()),
            Err(error) => say(check.role, false, error),
        }
    }
    for check in cx.checks() {
        let outcome = check.run(&cx).await;
        say(check.name, outcome.ok, outcome.detail);
    }
    let status = if all_well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, [NEVER_STORED], Json(json!({ "ready": all_well, "checks": checks }))).into_response()
}

async fn metrics_page(cx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let config = cx.config::<Config>();
    if !config.metrics {
        return Err(Failure::not_found());
    }
    let token = config.token().map_err(|error| Failure::reported(ErrorKind::Internal, error))?;
    if let Some(token) = token {
        let given =
            headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let wanted = format!("Bearer {token}");
        let same = given.len() == wanted.len()
            && given.bytes().zip(wanted.bytes()).fold(0, |different, (a, b)| different | (a ^ b)) == 0;
        if !same {
            return Err(Failure::of(ErrorKind::Forbidden));
        }
    }
    if let Ok(counts) = cx.db().job_counts().await {
        set("courant_jobs_waiting", counts.waiting);
        set("courant_jobs_failed", counts.failed);
    }
    let (pages, bytes) = cx.cache().size();
    set("courant_page_cache_pages", i64::try_from(pages).unwrap_or(i64::MAX));
    set("courant_page_cache_bytes", i64::try_from(bytes).unwrap_or(i64::MAX));
    let handle = HANDLE.get().and_then(Option::as_ref).ok_or_else(Failure::not_found)?;
    let headers = [NEVER_STORED, (header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    Ok((headers, handle.render()).into_response())
}

#[expect(clippy::cast_precision_loss, reason = "a gauge is read by eye")]
fn set(name: &'static str, value: i64) {
    metrics::gauge!(name).set(value as f64);
}
