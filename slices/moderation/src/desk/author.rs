//! An author: standing, sanctions, what was decided before; and the sanctions a moderator may impose, each with its rule and a
//! written reason.

use axum::extract::Form;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{failed, from_here, onward, value};
use crate::act::sanction::{self as sanctioning, NewSanction};
use crate::edition;
use crate::error::ModerationError;
use crate::model::{SanctionKind, signature};
use crate::pages::{Choice, choices, words_of};
use crate::policy::{self, require, require_somewhere};
use crate::registry;
use crate::store::{queue, sanctions, shifts};

const PATH: &str = "/desk/moderation/author/";

/// `moderation/author.html`
#[derive(Serialize)]
pub(crate) struct AuthorView {
    author: Author,
}

#[derive(Serialize)]
struct Author {
    id: String,
    name: String,
    number: String,
    since: i64,
    staff: bool,
    blocked: bool,
    is_final: bool,
    deleted: bool,
    restricted_until: Option<i64>,
    blocks: i64,
    sanctions: Vec<SanctionView>,
    past: Vec<PastView>,
    rules: Vec<Choice>,
    wrong: Option<&'static str>,
    /// What a moderator has typed already.
    reason: String,
    /// Where who it is is proved before access is closed; nothing where that was done a short while ago.
    prove_url: Option<String>,
    /// Whether closing access needs a second person.
    needs_two: bool,
    proposal: Option<ProposalView>,
    settle_url: String,
    done: bool,
    sanction_url: String,
    lift_url: String,
    back_url: String,
}

#[derive(Serialize)]
struct ProposalView {
    kind: String,
    rule: String,
    reason: String,
    by: String,
    at: i64,
    /// Whether the moderator who looks proposed it.
    own: bool,
}

#[derive(Serialize)]
struct SanctionView {
    kind: String,
    rule: String,
    reason: String,
    at: i64,
    until: Option<i64>,
    lifted: bool,
    is_final: bool,
}

#[derive(Serialize)]
struct PastView {
    text: String,
    rule: String,
    outcome: String,
    at: i64,
    url: String,
}

impl View for AuthorView {
    const TEMPLATE: &'static str = "moderation/author.html";

    fn samples() -> Vec<Self> {
        let author = |full: bool| Author {
            id: "a".into(),
            name: "<b>Zoë".into(),
            number: "2345-6789".into(),
            since: 1_602_450_840_000,
            staff: !full,
            blocked: full,
            is_final: full,
            deleted: full,
            restricted_until: full.then_some(1_602_450_840_000),
            blocks: 2,
            sanctions: SanctionKind::ALL
                .into_iter()
                .filter(|_| full)
                .map(|kind| SanctionView {
                    kind: kind.as_str().into(),
                    rule: "…".into(),
                    reason: "<i>".into(),
                    at: 1,
                    until: Some(2),
                    lifted: true,
                    is_final: true,
                })
                .collect(),
            past: ["published", "removed", "held", ""]
                .into_iter()
                .filter(|_| full)
                .map(|outcome| PastView {
                    text: "…".into(),
                    rule: "…".into(),
                    outcome: outcome.into(),
                    at: 1,
                    url: "/a/".into(),
                })
                .collect(),
            rules: vec![Choice { value: "abuse", name: "…".into() }],
            wrong: full.then_some("moderation-error-final"),
            reason: if full { "</textarea>".into() } else { String::new() },
            prove_url: full.then(|| "/account/prove/?next=/".into()),
            needs_two: full,
            proposal: None,
            settle_url: "/desk/moderation/settle/".into(),
            done: full,
            sanction_url: "/desk/moderation/sanction/".into(),
            lift_url: "/desk/moderation/lift/".into(),
            back_url: "/desk/moderation/".into(),
        };
        let proposal = |own| {
            let (kind, rule, by) = ("block".into(), "…".into(), "<b>Felix".into());
            Some(ProposalView { kind, rule, reason: "<i>".into(), by, at: 1, own })
        };
        let plain = |proposal| Self { author: Author { staff: false, proposal, ..author(false) } };
        let whole = [Self { author: author(true) }, Self { author: author(false) }];
        whole.into_iter().chain([plain(None), plain(proposal(true)), plain(proposal(false))]).collect()
    }
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    require_somewhere(&cx.actor)?;
    let id = value(&visit.query, "a").to_owned();
    show(&cx, &visit, &id, (None, ""), StatusCode::OK).await
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    (wrong, reason): (Option<&'static str>, &str),
    status: StatusCode,
) -> Result<Response, Failure> {
    let person = registry::people(cx, vec![id.to_owned()]).await.map_err(failed)?.into_iter().next();
    let person = person.ok_or_else(Failure::not_found)?;
    let standing = sanctions::standing(cx.db(), id, cx.now()).await.map_err(failed)?;
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let lang = visit.site.lang.as_str();
    let title = |code: &str| if code.is_empty() { String::new() } else { words_of(cx, &rules, lang, code).0 };
    let rows = queue::of_author(cx.db(), id, 30).await.map_err(failed)?;
    let ids =
        rows.iter().filter(|row| row.subject_kind == "comment").map(|row| row.subject.clone()).collect();
    let texts = registry::present(cx, "comment", ids).await.map_err(failed)?;
    let past = rows
        .into_iter()
        .filter_map(|row| {
            let text = texts.iter().find(|one| one.subject == row.subject)?;
            Some(PastView {
                text: text.text.clone(),
                url: text.url.clone(),
                rule: title(&row.rule),
                at: row.created_at.millis(),
                outcome: row.outcome,
            })
        })
        .collect();
    let proved_at = cx.viewer.as_ref().map(|viewer| viewer.proved_at);
    let proved = policy::require_proof(SanctionKind::Block, proved_at, cx.now()).is_ok();
    let prove_url = (!proved).then(|| {
        let back = visit.site.path(&format!("{PATH}%3Fa%3D{id}"));
        visit.site.path(&format!("/account/prove/?next={back}"))
    });
    let proposal = match shifts::proposal(cx.db(), id).await.map_err(failed)? {
        Some(row) => {
            let by = row.proposed_by.strip_prefix("account:").unwrap_or_default().to_owned();
            let people = registry::people(cx, vec![by]).await.map_err(failed)?;
            Some(ProposalView {
                own: row.proposed_by == signature(&cx.actor),
                by: people.into_iter().next().map(|person| person.name).unwrap_or_default(),
                rule: title(&row.rule),
                reason: row.reason,
                at: row.proposed_at.millis(),
                kind: row.kind,
            })
        }
        None => None,
    };
    let author = Author {
        id: person.id,
        name: person.name,
        number: person.number,
        since: person.since.millis(),
        staff: person.staff,
        blocked: standing.blocked,
        is_final: standing.is_final || standing.blocks >= 2,
        deleted: standing.deleted,
        restricted_until: standing.restricted_until.map(|at| at.millis()),
        blocks: standing.blocks,
        sanctions: sanctions::of_account(cx.db(), id)
            .await
            .map_err(failed)?
            .into_iter()
            .map(|row| SanctionView {
                rule: title(&row.rule),
                reason: row.reason,
                at: row.imposed_at.millis(),
                until: row.until_at.map(|at| at.millis()),
                lifted: row.lifted_at.is_some(),
                is_final: row.is_final,
                kind: row.kind,
            })
            .collect(),
        past,
        rules: choices(cx, &rules, lang),
        wrong,
        reason: reason.to_owned(),
        prove_url,
        needs_two: sanctioning::needs_two(cx, SanctionKind::Block),
        proposal,
        settle_url: visit.site.path("/desk/moderation/settle/"),
        done: visit.query.contains("done=saved"),
        sanction_url: visit.site.path("/desk/moderation/sanction/"),
        lift_url: visit.site.path("/desk/moderation/lift/"),
        back_url: visit.site.path(super::QUEUE),
    };
    let title = author.name.clone();
    cx.desk_page(visit, AuthorView::TEMPLATE, title, AuthorView { author }).status(status).respond().await
}

/// What the forms send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    account: String,
    kind: String,
    rule: String,
    reason: String,
    days: String,
}

async fn answered(
    cx: &Ctx,
    visit: &Visit,
    (account, reason): (&str, &str),
    outcome: Result<(), ModerationError>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(()) => Ok(onward(&visit.site.path(&format!("{PATH}?a={account}&done=saved")))),
        Err(error) => {
            let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
            show(cx, visit, account, (Some(error.key()), reason), status).await
        }
    }
}

pub(crate) async fn sanction(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    require(&cx.actor, &visit.site.code)?;
    let kind = SanctionKind::parse(&fields.kind).ok_or(ModerationError::Needed("a sanction"))?;
    let new = NewSanction {
        account: fields.account.clone(),
        kind,
        edition: visit.site.code.clone(),
        rule: fields.rule,
        reason: fields.reason.trim().chars().take(2_000).collect(),
        days: fields.days.parse().unwrap_or(0),
    };
    let reason = new.reason.clone();
    let outcome = if sanctioning::needs_two(&cx, kind) {
        sanctioning::propose(&cx, new).await
    } else {
        sanctioning::sanction(&cx, new).await.map(|_| ())
    };
    answered(&cx, &visit, (&fields.account, &reason), outcome).await
}

pub(crate) async fn lift(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    require(&cx.actor, &visit.site.code)?;
    let outcome = sanctioning::lift_block(&cx, &fields.account, fields.reason.trim()).await;
    answered(&cx, &visit, (&fields.account, ""), outcome).await
}

/// Confirms or turns down what a colleague proposed.
pub(crate) async fn settle(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let outcome = sanctioning::settle(&cx, &fields.account, fields.kind == "confirm").await;
    answered(&cx, &visit, (&fields.account, ""), outcome).await
}
