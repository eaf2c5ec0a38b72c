//! Every saving of a front: who, when, what changed in words; one beside the present; and bringing one back.

use axum::extract::{Form, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use kernel::ErrorKind;
use serde::Deserialize;
use slice::{Ctx, View};
use web::{Failure, Visit, same_origin};

use super::names::{Names, front_name, staff};
use super::views::{Compared, ComparedSlot, History, HistoryView, Saving};
use super::{FRONTS, HISTORY, PREVIEW, address, field, front_of, refusal};
use crate::act::restore_front::restore_front;
use crate::changes::changes;
use crate::error::failed;
use crate::model::{Arrangement, FrontOf, Placement, Slot};
use crate::store;

/// Savings on a page.
const ROWS: u32 = 20;

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    front: String,
    version: Option<i64>,
    before: Option<i64>,
}

pub(crate) async fn page(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let front = front_of(&cx, &visit.site, &asked.front).await?;
    show(&cx, &visit, &front, &asked, None, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    asked: &Asked,
    refused: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let site = &*visit.site;
    let now = store::arrangement(cx.db(), front).await.map_err(failed)?;
    let before = asked.before.unwrap_or(i64::MAX);
    let mut rows = store::versions(cx.db(), front, before, ROWS + 1).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    // Each with the one it was made from.
    let mut held: Vec<Arrangement> = Vec::new();
    let first = rows.last().map_or(0, |row| row.version - 1);
    for version in rows.iter().map(|row| row.version).chain([first]) {
        let found = store::arrangement_of(cx.db(), front, version).await.map_err(failed)?;
        held.push(found.unwrap_or_default());
    }
    let shown = match asked.version {
        Some(version) => {
            let found = store::arrangement_of(cx.db(), front, version).await.map_err(failed)?;
            Some(found.ok_or_else(Failure::not_found)?)
        }
        None => None,
    };
    let known: Vec<&Arrangement> = held.iter().chain(&shown).chain([&now]).collect();
    let names = Names::of(cx, site, &known).await.map_err(failed)?;
    let staff = staff(cx).await.map_err(failed)?;
    let own = |path: &str, query: &str| format!("{}?front={}{query}", site.path(path), front.place());
    let savings = rows.iter().zip(held.windows(2)).map(|(row, pair)| {
        let changes = match pair {
            [after, before] => changes(before, after),
            _ => Vec::new(),
        };
        Saving {
            version: row.version,
            who: row.changed_by.as_ref().and_then(|who| staff.get(who)).cloned().unwrap_or_default(),
            at: row.changed_at.millis(),
            restored: row.restored,
            changes: changes.iter().map(|change| names.change(change)).collect(),
            url: own(HISTORY, &format!("&version={}", row.version)),
            preview_url: own(PREVIEW, &format!("&version={}", row.version)),
            current: row.version == now.version,
        }
    });
    let older = rows.last().filter(|_| more).map(|row| own(HISTORY, &format!("&before={}", row.version)));
    let history = History {
        name: front_name(cx, site, front),
        url: address(site, FRONTS, front),
        place: front.place().to_owned(),
        seen: now.version,
        refused,
        rows: savings.collect(),
        older,
        shown: shown.map(|then| compared(&names, front, &then, &now)),
        restore_url: site.path("/desk/fronts/restore/"),
    };
    let title = cx.word(site.lang.as_str(), "fronts-history-title");
    cx.desk_page(visit, HistoryView::TEMPLATE, title, HistoryView { history }).status(status).respond().await
}

fn compared(names: &Names<'_>, front: &FrontOf, then: &Arrangement, now: &Arrangement) -> Compared {
    let side = |one: &Arrangement, other: &Arrangement, slot: Slot| -> Vec<(String, bool)> {
        let lacks = |line: &Placement| other.of(slot).all(|held| held.choice != line.choice);
        one.of(slot).map(|line| (names.choice(&line.choice), lacks(line))).collect()
    };
    let slots = Slot::of(front).iter().map(|slot| ComparedSlot {
        name: names.slot(*slot),
        then: side(then, now, *slot),
        now: side(now, then, *slot),
    });
    Compared {
        version: then.version,
        changes: changes(then, now).iter().map(|change| names.change(change)).collect(),
        slots: slots.filter(|slot| !slot.then.is_empty() || !slot.now.is_empty()).collect(),
    }
}

/// Brings a version back, unless somebody saved another meanwhile.
pub(crate) async fn restore(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let place = field(&fields, "front");
    let front = front_of(&cx, &visit.site, place).await?;
    let number = |name: &str| field(&fields, name).parse::<i64>().ok();
    let version = number("version").ok_or_else(Failure::not_found)?;
    match restore_front(&cx, &front, number("seen").unwrap_or(0), version).await {
        Ok(_) => {
            let to = format!("{}?front={place}&done=restored", visit.site.path(FRONTS));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let (key, status) = refusal(error)?;
            let asked = Asked { version: Some(version), ..Asked::default() };
            show(&cx, &visit, &front, &asked, Some(key), status).await
        }
    }
}
