//! The queue: what waits for a person, oldest first, with everything that is needed to decide on one page.

use std::collections::HashMap;

use axum::extract::Form;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, StatusCode};
use kernel::{Cursor, MINUTE, Timestamp};
use slice::{Ctx, View as _};
use web::{Failure, Visit};

use super::marked::marked;
use super::shift::{self, SHIFT};
use super::shown::{
    CAUSES, CauseView, FindingView, ItemView, MemberView, Queue, QueueView, ReportView, SavedView,
};
use super::{QUEUE, failed, from_here, onward, value};
use crate::act::decide::{self, Decision};
use crate::edition;
use crate::error::ModerationError;
use crate::model::{Evidence, ItemId, Outcome, Subject, signature};
use crate::pages::{choices, words_of};
use crate::policy::{DECIDE, require, require_somewhere};
use crate::registry::{self, Person, Presented};
use crate::store::queue::{self, ItemRow};
use crate::store::{reports, sanctions, shifts};

/// Items on a page.
const PAGE: u32 = 20;
/// Members of a case that are shown.
const MEMBERS: u32 = 8;
/// How long somebody looks at an item.
const CLAIM: i64 = 5 * MINUTE;

/// What a page may say after a form.
fn done(word: &str) -> Option<&'static str> {
    match word {
        "approve" => Some("moderation-done-approve"),
        "remove" => Some("moderation-done-remove"),
        "edit" => Some("moderation-done-edit"),
        "undo" => Some("moderation-done-undo"),
        _ => None,
    }
}

/// The query of a filter.
pub(super) fn query_of(cause: &str, edition: &str) -> String {
    let parts = [("cause", cause), ("edition", edition)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    require_somewhere(&cx.actor)?;
    show(&cx, &visit, None, StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    wrong: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let query = visit.query.clone();
    let cause = CAUSES.into_iter().find(|cause| *cause == value(&query, "cause")).unwrap_or_default();
    // Who may decide in one edition only sees that edition's items.
    let everywhere = cx.actor.may(DECIDE);
    let asked = cx.sites().get(value(&query, "edition")).map(|site| site.code.clone());
    let edition = if everywhere { asked.unwrap_or_default() } else { visit.site.code.clone() };
    if !edition.is_empty() {
        require(&cx.actor, &edition)?;
    }
    let edition = edition.as_str();
    let after: Option<Cursor> = value(&query, "after").parse().ok();
    let from = after.unwrap_or(Cursor { at: Timestamp(i64::MIN), id: String::new() });
    let only: Option<ItemId> = value(&query, "item").parse().ok();
    let rows = match &only {
        Some(id) => queue::item(cx.db(), id).await.map_err(failed)?.into_iter().collect(),
        None => queue::open_items(cx.db(), (cause, edition), (from.at, &from.id), PAGE + 1)
            .await
            .map_err(failed)?,
    };
    let more = u32::try_from(rows.len()).is_ok_and(|count| count > PAGE);
    let mut rows: Vec<ItemRow> = rows;
    rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let kept = if everywhere { edition } else { "" };
    let address = |cause: &str| visit.site.path(&format!("{QUEUE}{}", query_of(cause, kept)));
    let next_url = rows.last().filter(|_| more).map(|last| {
        let cursor = Cursor { at: last.created_at, id: last.id.as_str().to_owned() };
        visit.site.path(&format!("{QUEUE}?cause={cause}&edition={kept}&after={cursor}"))
    });
    let load = queue::load(cx.db()).await.map_err(failed)?;
    let count = |cause: &str| load.iter().find(|one| one.cause == cause).map_or(0, |one| one.count);
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let me = cx.actor.account().unwrap_or_default();
    let saved = shifts::views(cx.db(), me).await.map_err(failed)?;
    let editions: Vec<String> = cx.sites().all().iter().map(|site| site.code.clone()).collect();
    let view = Queue {
        shift_url: visit.site.path(SHIFT),
        views_url: visit.site.path("/desk/moderation/views/"),
        views: saved
            .into_iter()
            .map(|row| SavedView {
                id: row.id,
                name: row.name,
                url: visit.site.path(&format!("{QUEUE}{}", row.query)),
            })
            .collect(),
        cause,
        edition: kept.to_owned(),
        editions: if everywhere && editions.len() > 1 { editions } else { Vec::new() },
        note: shift::notes(cx, 1).await?.pop(),
        items: items(cx, visit, rows).await?,
        causes: CAUSES
            .into_iter()
            .map(|one| CauseView { cause: one, count: count(one), url: address(one), current: one == cause })
            .filter(|one| one.count > 0 || one.current)
            .collect(),
        rules: choices(cx, &rules, visit.site.lang.as_str()),
        next_url,
        done: done(value(&query, "done")),
        undo: Some(value(&query, "undo").to_owned()).filter(|id| !id.is_empty()),
        wrong,
        back: address(cause),
        decide_url: visit.site.path("/desk/moderation/decide/"),
        undo_url: visit.site.path("/desk/moderation/undo/"),
        claim_url: visit.site.path("/desk/moderation/claim/"),
        rules_url: visit.site.path("/desk/moderation/rules/"),
    };
    let title = cx.word(visit.site.lang.as_str(), "moderation-desk-title");
    cx.desk_page(visit, QueueView::TEMPLATE, title, QueueView { queue: view }).status(status).respond().await
}

/// What several items need, asked for all at once: texts by kind, people, what was decided before.
async fn items(cx: &Ctx, visit: &Visit, rows: Vec<ItemRow>) -> Result<Vec<ItemView>, Failure> {
    let mut members: HashMap<String, Vec<ItemRow>> = HashMap::new();
    for row in rows.iter().filter(|row| row.subject_kind == "case") {
        let found = queue::members(cx.db(), row.id.as_str(), 500).await.map_err(failed)?;
        members.insert(row.id.as_str().to_owned(), found);
    }
    let mut wanted: HashMap<String, Vec<String>> = HashMap::new();
    let shown_members = members.values().flat_map(|all| all.iter().take(MEMBERS as usize));
    for row in rows.iter().chain(shown_members) {
        wanted.entry(row.subject_kind.clone()).or_default().push(row.subject.clone());
    }
    let mut texts: HashMap<(String, String), Presented> = HashMap::new();
    for (kind, ids) in wanted {
        for one in registry::present(cx, &kind, ids).await.map_err(failed)? {
            texts.insert((kind.clone(), one.subject.clone()), one);
        }
    }
    let mut accounts: Vec<String> = rows.iter().map(|row| row.author.clone()).collect();
    accounts.extend(rows.iter().filter_map(|row| row.claimed_by.strip_prefix("account:").map(str::to_owned)));
    accounts.retain(|account| !account.is_empty());
    let authors = serde_json::to_string(&accounts).map_err(|error| failed(error.into()))?;
    let past = queue::past(cx.db(), &authors).await.map_err(failed)?;
    let people = registry::people(cx, accounts).await.map_err(failed)?;
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let lang = visit.site.lang.as_str();
    let title = |code: &str| words_of(cx, &rules, lang, code).0;
    let me = signature(&cx.actor);
    let mut views = Vec::new();
    for row in rows {
        let presented = texts.get(&(row.subject_kind.clone(), row.subject.clone()));
        let evidence: Vec<Evidence> = serde_json::from_str(&row.evidence).unwrap_or_default();
        let subject = Subject { kind: row.subject_kind.clone(), id: row.subject.clone() };
        let told = if row.reports > 0 {
            reports::open_of(cx.db(), &subject).await.map_err(failed)?
        } else {
            Vec::new()
        };
        let standing = sanctions::standing(cx.db(), &row.author, cx.now()).await.map_err(failed)?;
        let group = members.get(row.id.as_str());
        let ended = |outcome: &str| {
            past.iter()
                .filter(|one| one.author == row.author && one.outcome == outcome)
                .map(|one| one.count)
                .sum()
        };
        let fresh = row.claimed_at.is_some_and(|at| cx.now().since(at) < CLAIM) && row.claimed_by != me;
        let claimer = row.claimed_by.strip_prefix("account:").filter(|_| fresh);
        views.push(ItemView {
            id: row.id.as_str().to_owned(),
            edition: row.edition.clone(),
            rule: Some(row.rule.as_str()).filter(|rule| !rule.is_empty()).map(title),
            heading: presented.map(|one| one.heading.clone()).unwrap_or_default(),
            url: presented.map(|one| one.url.clone()).unwrap_or_default(),
            name: match presented {
                Some(one) => one.name.clone(),
                None => named(&people, &row.author),
            },
            author_url: Some(&row.author)
                .filter(|author| !author.is_empty())
                .map(|author| visit.site.path(&format!("/desk/moderation/author/?a={author}"))),
            at: presented.map_or(row.created_at, |one| one.at).millis(),
            html: presented.map(|one| marked(&one.text, &evidence)).unwrap_or_default(),
            context: presented.and_then(|one| one.context.clone()),
            findings: evidence
                .iter()
                .map(|one| FindingView { rule: title(&one.rule), percent: percent(one.confidence) })
                .collect(),
            reports: told
                .into_iter()
                .map(|one| ReportView { rule: title(&one.rule), text: one.text, stranger: one.name })
                .collect(),
            members: group
                .into_iter()
                .flatten()
                .take(MEMBERS as usize)
                .filter_map(|one| texts.get(&(one.subject_kind.clone(), one.subject.clone())))
                .map(|one| MemberView { name: one.name.clone(), html: marked(&one.text, &[]) })
                .collect(),
            member_count: group.map_or(0, |all| i64::try_from(all.len()).unwrap_or(i64::MAX)),
            claimed_by: claimer.map(|id| named(&people, id)),
            published: ended("published"),
            removed: ended("removed"),
            blocks: standing.blocks,
            warnings: standing.warnings,
            decide_url: match row.cause.as_str() {
                "appeal" => presented.map(|one| one.url.clone()),
                "ban" => Some(visit.site.path(&format!("/desk/moderation/author/?a={}", row.author))),
                _ => None,
            },
            edit_url: presented
                .filter(|_| registry::is_editable(cx, &row.subject_kind))
                .map(|_| visit.site.path(&format!("/desk/moderation/edit/?item={}", row.id))),
            chosen: row.rule.clone(),
            cause: row.cause,
        });
    }
    Ok(views)
}

fn named(people: &[Person], id: &str) -> String {
    people.iter().find(|person| person.id == id).map(|person| person.name.clone()).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "a share of one hundred")]
fn percent(confidence: f32) -> i64 {
    (confidence * 100.0).round() as i64
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value.as_str())
}

pub(crate) async fn decide(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    require_somewhere(&cx.actor)?;
    let verb = field(&fields, "verb");
    let outcome = match verb {
        "approve" => Outcome::Published,
        "remove" => Outcome::Removed,
        _ => return Err(ModerationError::Needed("a decision").into()),
    };
    let decision = Decision {
        outcome,
        rule: field(&fields, "rule").to_owned(),
        reason: field(&fields, "reason").trim().chars().take(2_000).collect(),
    };
    let ids: Vec<ItemId> = fields
        .iter()
        .filter(|(name, _)| name == "item")
        .filter_map(|(_, value)| value.parse().ok())
        .take(200)
        .collect();
    let mut last = None;
    for id in &ids {
        match decide::decide(&cx, id, decision.clone()).await {
            Ok(()) => last = Some(id.as_str()),
            // Somebody was quicker with one of many: the others go on.
            Err(ModerationError::Already(_)) if ids.len() > 1 => {}
            Err(error) => {
                let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
                return show(&cx, &visit, Some(error.key()), status).await;
            }
        }
    }
    let undo = last.map(|id| format!("&undo={id}")).unwrap_or_default();
    let cause = CAUSES.into_iter().find(|cause| *cause == field(&fields, "cause")).unwrap_or_default();
    Ok(onward(&visit.site.path(&format!("{QUEUE}?cause={cause}&done={verb}{undo}"))))
}

pub(crate) async fn undo(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let id: ItemId = field(&fields, "item").parse().map_err(|_| ModerationError::Missing("item"))?;
    match decide::undo(&cx, &id).await {
        Ok(()) => Ok(onward(&visit.site.path(&format!("{QUEUE}?done=undo")))),
        Err(error) => {
            let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
            show(&cx, &visit, Some(error.key()), status).await
        }
    }
}

pub(crate) async fn claim(
    cx: Ctx,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let id: ItemId = field(&fields, "item").parse().map_err(|_| ModerationError::Missing("item"))?;
    decide::claim(&cx, &id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A subject that a moderator found while reading the paper: its item, opened where there is none.
pub(crate) async fn found(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let about = value(&visit.query, "about");
    let (kind, id) = about.split_once(':').ok_or_else(Failure::not_found)?;
    require(&cx.actor, &visit.site.code)?;
    let presented = registry::present(&cx, kind, vec![id.to_owned()]).await.map_err(failed)?;
    let presented = presented.into_iter().next().ok_or_else(Failure::not_found)?;
    let subject = Subject::new(kind, id);
    let at = (presented.author.as_str(), visit.site.code.as_str(), presented.place.as_str());
    let item = decide::take_up(&cx, subject, at).await?;
    Ok(onward(&visit.site.path(&format!("{QUEUE}?item={item}"))))
}
