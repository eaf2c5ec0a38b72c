//! Decide about an item of the queue, undo a decision, look at an item, overturn a decision.

use db::Tx;
use slice::Ctx;

use crate::api::DecisionMade;
use crate::edition;
use crate::error::ModerationError;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{Applied, EntryId, ItemId, Outcome, Subject, signature};
use crate::policy;
use crate::registry;
use crate::store::queue::{self, ItemRow};
use crate::store::{ledger as entries, reports};

/// The most members of a case decided at once.
const MOST_MEMBERS: u32 = 5_000;

/// What a moderator decides.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Shown, or not.
    pub outcome: Outcome,
    /// The code of the rule that was broken; needed for a removal.
    pub rule: String,
    /// A word to the author, may be empty.
    pub reason: String,
}

/// Decides about an item; about every member where it is a case.
///
/// # Errors
/// [`ModerationError::Already`] where somebody decided first.
pub async fn decide(cx: &Ctx, id: &ItemId, decision: Decision) -> Result<(), ModerationError> {
    let item = queue::item(cx.db(), id).await?.ok_or(ModerationError::Missing("item"))?;
    policy::require(&cx.actor, &item.edition)?;
    let known = screening::Rule::from_code(&decision.rule).is_some();
    if decision.outcome == Outcome::Removed && !known {
        return Err(ModerationError::Needed("a rule"));
    }
    if decision.outcome == Outcome::Held {
        return Err(ModerationError::Needed("a decision"));
    }
    let rules = edition::rules_of(cx, &item.edition).await?;
    let version = rules.version(&decision.rule);
    let cx_ = cx.clone();
    cx.write(async move |tx| {
        let items = if item.subject_kind == "case" {
            queue::members(&tx, item.id.as_str(), MOST_MEMBERS).await?
        } else {
            vec![item.clone()]
        };
        for one in &items {
            decide_one(&cx_, &tx, one, &decision, version).await?;
        }
        if item.subject_kind == "case" && !queue::close(&tx, &item.id, word(decision.outcome)).await? {
            return Err(ModerationError::Already("somebody decided about this case"));
        }
        Ok(())
    })
    .await
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Published => "published",
        Outcome::Held => "held",
        Outcome::Removed => "removed",
    }
}

async fn decide_one(
    cx: &Ctx,
    tx: &Tx,
    item: &ItemRow,
    decision: &Decision,
    rule_version: i64,
) -> Result<(), ModerationError> {
    require_open(cx, tx, item, decision.outcome).await?;
    let subject = Subject { kind: item.subject_kind.clone(), id: item.subject.clone() };
    let verb = if decision.outcome == Outcome::Published { "approve" } else { "remove" };
    let mut grounds = Grounds::reason(&decision.reason);
    if decision.outcome == Outcome::Removed {
        // The words that the machine marked go with the decision that a person made of them.
        if let Some(earlier) = entries::latest_of(tx, &subject.kind, &subject.id).await?
            && let Some(text) = entries::grounds(tx, &earlier.id).await?
            && let Ok(earlier) = serde_json::from_str::<Grounds>(&text)
        {
            grounds.quotes = earlier.quotes;
        }
    }
    let entry = Entry {
        verb,
        subject: &subject,
        author: &item.author,
        edition: &item.edition,
        rule: if decision.outcome == Outcome::Published { "" } else { &decision.rule },
        rule_version,
        policy_version: 0,
        grounds,
    };
    let entry = ledger::write(tx, &cx.actor, entry).await?;
    let applied = Applied {
        subject: subject.id.clone(),
        outcome: decision.outcome,
        rule: if decision.outcome == Outcome::Published { String::new() } else { decision.rule.clone() },
        entry: entry.clone(),
        automatic: false,
    };
    registry::apply(cx, tx, &subject.kind, applied).await?;
    reports::close_of(tx, &subject, word(decision.outcome)).await?;
    emit(tx, &subject, item, decision.outcome, &entry).await
}

/// Closes the item with an outcome, unless somebody was quicker or the item is about the actor.
///
/// # Errors
/// [`ModerationError::SameHands`], [`ModerationError::Already`].
pub(super) async fn require_open(
    cx: &Ctx,
    tx: &Tx,
    item: &ItemRow,
    outcome: Outcome,
) -> Result<(), ModerationError> {
    if cx.actor.account().is_some_and(|account| account == item.author) {
        return Err(ModerationError::SameHands);
    }
    if !queue::close(tx, &item.id, word(outcome)).await? {
        return Err(ModerationError::Already("somebody decided about this"));
    }
    Ok(())
}

pub(super) async fn emit(
    tx: &Tx,
    subject: &Subject,
    item: &ItemRow,
    outcome: Outcome,
    entry: &EntryId,
) -> Result<(), ModerationError> {
    let made = DecisionMade {
        subject: subject.clone(),
        author: item.author.clone(),
        edition: item.edition.clone(),
        outcome,
        entry: entry.as_str().to_owned(),
    };
    Ok(tx.emit(&made).await?)
}

/// Undoes a decision: the item is open again and its subject waits.
///
/// # Errors
/// [`ModerationError::Already`] where it is open.
pub async fn undo(cx: &Ctx, id: &ItemId) -> Result<(), ModerationError> {
    let item = queue::item(cx.db(), id).await?.ok_or(ModerationError::Missing("item"))?;
    policy::require(&cx.actor, &item.edition)?;
    let cx_ = cx.clone();
    cx.write(async move |tx| {
        if !queue::reopen(&tx, &item.id).await? {
            return Err(ModerationError::Already("it is open"));
        }
        let subject = Subject { kind: item.subject_kind.clone(), id: item.subject.clone() };
        let entry = Entry {
            verb: "undo",
            subject: &subject,
            author: &item.author,
            edition: &item.edition,
            rule: &item.rule,
            rule_version: 1,
            policy_version: 0,
            grounds: Grounds::default(),
        };
        let entry = ledger::write(&tx, &cx_.actor, entry).await?;
        let applied = Applied {
            subject: subject.id.clone(),
            outcome: Outcome::Held,
            rule: item.rule.clone(),
            entry,
            automatic: false,
        };
        Ok(registry::apply(&cx_, &tx, &subject.kind, applied).await?)
    })
    .await
}

/// Notes that the actor looks at an item, so that colleagues see it.
///
/// # Errors
/// [`ModerationError`].
pub async fn claim(cx: &Ctx, id: &ItemId) -> Result<(), ModerationError> {
    policy::require_somewhere(&cx.actor)?;
    let (id, by) = (id.clone(), signature(&cx.actor));
    cx.write(async move |tx| Ok(queue::claim(&tx, &id, &by).await?)).await
}

/// Overturns a decision on appeal: the subject is shown again, or has its author's text back.
/// Who decided does not overturn.
///
/// # Errors
/// [`ModerationError`].
pub async fn overturn(cx: &Ctx, tx: &Tx, entry: &EntryId, reason: &str) -> Result<(), ModerationError> {
    let row = entries::entry(tx, entry.as_str()).await?.ok_or(ModerationError::Missing("entry"))?;
    policy::require(&cx.actor, &row.edition)?;
    if row.actor == signature(&cx.actor) && !cx.actor.is_trusted() {
        return Err(ModerationError::SameHands);
    }
    let subject = Subject { kind: row.subject_kind.clone(), id: row.subject.clone() };
    let new = Entry {
        verb: "overturn",
        subject: &subject,
        author: &row.author,
        edition: &row.edition,
        rule: &row.rule,
        rule_version: row.rule_version,
        policy_version: row.policy_version,
        grounds: Grounds::reason(reason),
    };
    let new = ledger::write(tx, &cx.actor, new).await?;
    if let Some(open) = queue::open_of(tx, &subject).await? {
        queue::close(tx, &open.id, "published").await?;
    }
    if row.verb == "edit" {
        let by = cx.actor.account().unwrap_or_default().to_owned();
        let rewritten = registry::Rewritten { subject: subject.id.clone(), text: None, by, entry: new };
        return Ok(registry::rewrite(cx, tx, &subject.kind, rewritten).await?);
    }
    let applied = Applied {
        subject: subject.id.clone(),
        outcome: Outcome::Published,
        rule: String::new(),
        entry: new,
        automatic: false,
    };
    Ok(registry::apply(cx, tx, &subject.kind, applied).await?)
}

/// Takes a subject up that a moderator found while reading: its open item, or a new one. `at` is author, edition, place.
///
/// # Errors
/// [`ModerationError`].
pub async fn take_up(
    cx: &Ctx,
    subject: Subject,
    (author, edition, place): (&str, &str, &str),
) -> Result<ItemId, ModerationError> {
    policy::require(&cx.actor, edition)?;
    let (author, edition, place) = (author.to_owned(), edition.to_owned(), place.to_owned());
    cx.write(async move |tx| {
        let id = ItemId::new(tx.ids());
        let new = queue::NewItem {
            id: &id,
            subject: &subject,
            edition: &edition,
            place: &place,
            author: &author,
            cause: "held",
            rule: "",
            evidence: "[]",
            case_id: None,
            reports: 0,
        };
        Ok(queue::open(&tx, &new).await?)
    })
    .await
}
