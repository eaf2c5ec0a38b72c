//! The gate: who is signed in and has not agreed to the policies in force meets them before any page but those by which
//! one reads them, takes one's data along, or leaves.

use std::collections::BTreeMap;

use accounts::api::{AccountId, agreed_versions};
use axum::response::{IntoResponse as _, Redirect, Response};
use db::DbError;
use http::header;
use kernel::{ErrorKind, SECOND, Timestamp};
use parking_lot::Mutex;
use slice::Ctx;
use web::{Failure, Visit};

use crate::model::Kind;
use crate::{pages, store};

/// How long the versions in force are believed without asking again: what another node publishes holds then.
const BELIEVED: i64 = 5 * SECOND;

/// Paths that stay open.
const OPEN: [&str; 13] = [
    "/pages/",
    "/contact/",
    "/privacy/",
    "/account/logout/",
    "/account/prove/",
    "/account/with/",
    "/account/unsubscribe/",
    "/account/login/passkey/",
    "/account/delete/",
    "/account/deleted/",
    "/account/restore/",
    "/account/header/",
    "/account/picture/",
];

type Versions = BTreeMap<&'static str, i64>;

/// The versions in force, as this process last knew them.
#[derive(Default)]
pub(crate) struct InForce(Mutex<Option<(Timestamp, Versions)>>);

impl InForce {
    /// Asks anew next time.
    pub(crate) fn forget(&self) {
        *self.0.lock() = None;
    }
}

async fn versions(cx: &Ctx) -> Result<Versions, DbError> {
    let state = cx.state::<InForce>();
    let held = state.and_then(|state| state.0.lock().clone());
    if let Some((at, versions)) = held
        && (0..BELIEVED).contains(&cx.now().since(at))
    {
        return Ok(versions);
    }
    let mut versions = Versions::new();
    for kind in Kind::ALL {
        if let Some(version) = store::latest(cx.db(), kind.as_str()).await? {
            versions.insert(kind.as_str(), version);
        }
    }
    if let Some(state) = state {
        *state.0.lock() = Some((cx.now(), versions.clone()));
    }
    Ok(versions)
}

/// The versions that a registration agrees to.
pub(crate) async fn in_force(cx: Ctx, _: String) -> Result<BTreeMap<&'static str, String>, DbError> {
    Ok(versions(&cx).await?.into_iter().map(|(kind, version)| (kind, version.to_string())).collect())
}

/// The kinds that the account has not agreed to as they are in force, with their versions.
pub(crate) async fn missing(cx: &Ctx, account: &AccountId) -> Result<Vec<(Kind, i64)>, DbError> {
    let versions = versions(cx).await?;
    if versions.is_empty() {
        return Ok(Vec::new());
    }
    let agreed = agreed_versions(cx.db(), account).await?;
    let open = Kind::ALL.into_iter().filter_map(|kind| {
        let version = *versions.get(kind.as_str())?;
        let held = agreed.get(kind.as_str()).is_some_and(|held| *held == version.to_string());
        (!held).then_some((kind, version))
    });
    Ok(open.collect())
}

/// Answers in place of the page where something is missing.
pub(crate) async fn gate(cx: Ctx, visit: Visit) -> Result<Option<Response>, Failure> {
    let Some(viewer) = &cx.viewer else { return Ok(None) };
    if OPEN.iter().any(|open| visit.path.starts_with(open)) {
        return Ok(None);
    }
    let account = AccountId::from_stored(viewer.account.clone());
    let missing = missing(&cx, &account).await;
    let missing = missing.map_err(|error| Failure::reported(ErrorKind::Unavailable, error))?;
    if missing.is_empty() {
        return Ok(None);
    }
    let place =
        visit.site.path(&format!("{}?next={}", pages::ACCEPT, pages::encoded(&visit.site.path(&visit.path))));
    Ok(Some(([(header::CACHE_CONTROL, "private, no-store")], Redirect::to(&place)).into_response()))
}
