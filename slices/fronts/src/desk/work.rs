//! The buttons of a front's page: each sends the whole form, and gets the page with what it did. Only saving, and pinning, change
//! anything that others see.

use std::sync::Arc;

use articles::api::{TagKind, pin_story, tag_by_name};
use axum::extract::{Form, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use kernel::ErrorKind;
use serde::Deserialize;
use slice::Ctx;
use web::{Failure, Site, Visit, same_origin};

use super::board::{Outcome, may_pin, show, usual_bands};
use super::draft::{Done, Draft, Wish};
use super::names::{Names, staff};
use super::views::Conflict;
use super::{FRONTS, address, field, front_of, fronts, refusal};
use crate::act::save_front::save_front;
use crate::changes::changes;
use crate::error::{FrontsError, failed};
use crate::model::{Choice, FrontOf, Rule};
use crate::store;

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    front: Option<String>,
    done: String,
}

/// The front as it is stored; without a name, the first that the viewer may curate.
pub(crate) async fn open(cx: Ctx, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let place = asked.front.as_deref().unwrap_or_default();
    let front = match front_of(&cx, &visit.site, place).await {
        // Who may curate one section, or another edition, is led there.
        Err(failure) if asked.front.is_none() => {
            let sites = cx.sites().all();
            let others = std::iter::once(&visit.site).chain(sites.iter());
            let first = |site: &Arc<Site>| Some((site.clone(), fronts(&cx, site).into_iter().next()?));
            let Some((site, other)) = others.filter(|site| site.host == visit.site.host).find_map(first)
            else {
                return Err(failure);
            };
            return Ok(Redirect::to(&address(&site, FRONTS, &other)).into_response());
        }
        other => other?,
    };
    let held = store::arrangement(cx.db(), &front).await.map_err(failed)?;
    let said = match asked.done.as_str() {
        "saved" => Some("fronts-done-saved"),
        "restored" => Some("fronts-done-restored"),
        _ => None,
    };
    show(&cx, &visit, &front, &Draft::of(&held), Outcome { said, ..Outcome::default() }).await
}

pub(crate) async fn press(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    if !same_origin(&headers) {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    let front = front_of(&cx, &visit.site, field(&fields, "front")).await?;
    let mut draft = Draft::read(&fields, &front, &visit.site.zone);
    let wish = Wish::parse(field(&fields, "do")).unwrap_or(Wish::Look);
    let outcome = match &wish {
        Wish::Save(known) => {
            let seen = known.unwrap_or(draft.seen);
            match save_front(&cx, &front, seen, &draft.arrangement()).await {
                Ok(_) => {
                    let place = address(&visit.site, FRONTS, &front);
                    let joint = if place.contains('?') { '&' } else { '?' };
                    return Ok(Redirect::to(&format!("{place}{joint}done=saved")).into_response());
                }
                Err(error) => refused(&cx, &visit, &front, &draft, error).await?,
            }
        }
        Wish::Pin(id, pinned) => match pin_story(&cx, id, *pinned).await {
            Ok(()) => {
                let said = if *pinned { "fronts-done-pinned" } else { "fronts-done-unpinned" };
                Outcome { said: Some(said), focus: "pinned".into(), ..Outcome::default() }
            }
            Err(error) if error.kind() == ErrorKind::Forbidden || !may_pin(&cx, &front) => {
                refusal_of("fronts-refused-pin")
            }
            Err(error) => return Err(error.into()),
        },
        Wish::Add(id) => {
            let done = draft.add(&front, Choice::Story(id.clone()), 1);
            Outcome { done: Some(done), focus: format!("add-{id}"), ..Outcome::default() }
        }
        Wish::AddRule => match rule(&cx, &visit, &draft).await? {
            Some(rule) => {
                let done = draft.add(&front, Choice::Rule(rule), draft.stories);
                Outcome { done: Some(done), focus: "add-rule".into(), ..Outcome::default() }
            }
            None => refusal_of("fronts-refused-rule"),
        },
        Wish::Look => Outcome { focus: "q".into(), ..Outcome::default() },
        other => {
            let done = draft.apply(&front, other, &usual_bands(&visit));
            let focus = focus(&draft, other, done.as_ref());
            Outcome { done, focus, ..Outcome::default() }
        }
    };
    show(&cx, &visit, &front, &draft, outcome).await
}

fn refusal_of(key: &'static str) -> Outcome {
    Outcome {
        refused: Some(key),
        focus: "refused".into(),
        status: StatusCode::UNPROCESSABLE_ENTITY,
        ..Outcome::default()
    }
}

/// Why it was not saved; where somebody else did meanwhile, what they changed.
async fn refused(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    draft: &Draft,
    error: FrontsError,
) -> Result<Outcome, Failure> {
    let changed = matches!(error, FrontsError::Changed(_));
    let (key, status) = refusal(error)?;
    let mut outcome = Outcome { status, ..refusal_of(key) };
    if changed {
        let held = store::arrangement(cx.db(), front).await.map_err(failed)?;
        let base =
            store::arrangement_of(cx.db(), front, draft.seen).await.map_err(failed)?.unwrap_or_default();
        let names = Names::of(cx, &visit.site, &[&held, &base]).await.map_err(failed)?;
        let rows = store::versions(cx.db(), front, held.version + 1, 1).await.map_err(failed)?;
        let staff = staff(cx).await.map_err(failed)?;
        let row = rows.first();
        let who = row.and_then(|row| staff.get(row.changed_by.as_deref()?)).cloned().unwrap_or_default();
        outcome.conflict = Some(Conflict {
            version: held.version,
            who,
            at: row.map_or(0, |row| row.changed_at.millis()),
            changes: changes(&base, &held).iter().map(|change| names.change(change)).collect(),
        });
    }
    Ok(outcome)
}

/// The rule of the form; a tag by its name or its address.
async fn rule(cx: &Ctx, visit: &Visit, draft: &Draft) -> Result<Option<Rule>, Failure> {
    if draft.rule != "tag" {
        return Ok(draft.rule.parse().ok());
    }
    let (edition, wanted) = (&visit.site.code, draft.tag.trim());
    let slug = text::slugify(wanted, visit.site.lang.as_str());
    let by_slug = articles::api::tag(cx.db(), edition, TagKind::Tag, &slug).await.map_err(failed)?;
    let tag = match by_slug {
        Some(tag) => Some(tag),
        None => tag_by_name(cx.db(), edition, TagKind::Tag, wanted).await.map_err(failed)?,
    };
    Ok(tag.and_then(|tag| tag.slug.parse().ok()).map(Rule::Tag))
}

/// The control that the keyboard goes on with: that of the thing that moved, else of what took its place.
fn focus(draft: &Draft, wish: &Wish, done: Option<&Done>) -> String {
    match (wish, done) {
        (Wish::Move(from, at, to, place), Some(Done::Moved(..))) => {
            let last = draft.lines.get(to).map_or(0, Vec::len).saturating_sub(1);
            let place = (*place).min(last);
            let upward = from != to || place < *at;
            let way = if (upward && place > 0) || place == last { "up" } else { "down" };
            if last == 0 {
                format!("remove-{}-0", to.as_str())
            } else {
                format!("{way}-{}-{place}", to.as_str())
            }
        }
        (Wish::Remove(slot, at), _) => match draft.lines.get(slot).map_or(0, Vec::len) {
            0 => format!("slot-{}", slot.as_str()),
            left => format!("remove-{}-{}", slot.as_str(), (*at).min(left - 1)),
        },
        (Wish::MoveBand(at, to), Some(Done::Band(_, place, count))) => {
            let way = if (to < at && *to > 0) || place == count { "up" } else { "down" };
            format!("band{way}-{to}")
        }
        _ => "bands".into(),
    }
}
