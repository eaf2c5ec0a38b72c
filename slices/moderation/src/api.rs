//! The public face: judging a text, entering it, deciding, sanctioning, reporting, and what others need to know of it.

use db::{DbError, Event, Reads};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use slice::Ctx;

pub use screening::{Action, Kind as TextKind, Rule};

pub use crate::act::decide::{Decision, claim, decide, overturn, undo};
pub use crate::act::enter::{Entering, Versions, enter, outcome_of, versions};
pub use crate::act::report::{LONGEST as LONGEST_REPORT, Reporting, report};
pub use crate::act::sanction::{NewSanction, lift_block, sanction};
pub use crate::campaign::{Watched, Written, watch};
pub use crate::error::ModerationError;
pub use crate::judge::{TextContext, judge};
pub use crate::ledger::{Entry, Grounds, Told, verify as verify_ledger, write as write_entry};
pub use crate::model::{
    Applied, EntryId, Evidence, ItemId, Outcome, SanctionId, SanctionKind, Standing, Subject, Verdict, quoted,
};
pub use crate::policy::{DECIDE, require, require_somewhere};
pub use crate::registry::{People, Person, Presented, Rewritten, SubjectKind};
use crate::store;

/// Where the house rules of an edition stand.
pub const STANDARDS: &str = "/standards/";
/// Where readers see what was decided about them.
pub const DECISIONS: &str = "/standards/decisions/";

/// A person decided about a subject.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DecisionMade {
    /// What about.
    pub subject: Subject,
    /// The account it concerns.
    pub author: String,
    /// The edition.
    pub edition: String,
    /// What was decided.
    pub outcome: Outcome,
    /// The entry of the ledger.
    pub entry: String,
}

impl Event for DecisionMade {
    const NAME: &'static str = "DecisionMade";
}

/// An account was sanctioned.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sanctioned {
    /// The sanction.
    pub sanction: String,
    /// Against whom.
    pub account: String,
    /// What.
    pub kind: SanctionKind,
    /// Whether nothing can undo it.
    pub is_final: bool,
}

impl Event for Sanctioned {
    const NAME: &'static str = "Sanctioned";
}

/// The house rules of an edition changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RulesChanged {
    /// Which edition.
    pub edition: String,
}

impl Event for RulesChanged {
    const NAME: &'static str = "RulesChanged";
}

/// How an account stands with the house rules.
///
/// # Errors
/// The database's.
pub async fn standing(on: &impl Reads, account: &str, now: Timestamp) -> Result<Standing, DbError> {
    store::sanctions::standing(on, account, now).await
}

/// A sanction, as a letter or a case needs it.
#[derive(Clone, Debug)]
pub struct SanctionFacts {
    /// Which.
    pub id: SanctionId,
    /// Against whom.
    pub account: String,
    /// What.
    pub kind: String,
    /// In which edition.
    pub edition: String,
    /// The rule that was broken.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// Until when, for a restriction.
    pub until: Option<Timestamp>,
    /// Whether nothing can undo it.
    pub is_final: bool,
    /// Whether it is in force no more.
    pub lifted: bool,
    /// The signature of who imposed it.
    pub imposed_by: String,
}

/// The sanctions of an account, oldest first.
///
/// # Errors
/// The database's.
pub async fn sanctions_of(on: &impl Reads, account: &str) -> Result<Vec<SanctionFacts>, DbError> {
    Ok(store::sanctions::of_account(on, account).await?.into_iter().map(facts).collect())
}

/// One sanction.
///
/// # Errors
/// The database's.
pub async fn sanction_facts(on: &impl Reads, id: &SanctionId) -> Result<Option<SanctionFacts>, DbError> {
    Ok(store::sanctions::sanction(on, id).await?.map(facts))
}

fn facts(row: store::sanctions::SanctionRow) -> SanctionFacts {
    SanctionFacts {
        id: row.id,
        account: row.account,
        kind: row.kind,
        edition: row.edition,
        rule: row.rule,
        reason: row.reason,
        at: row.imposed_at,
        until: row.until_at,
        is_final: row.is_final,
        lifted: row.lifted_at.is_some(),
        imposed_by: row.imposed_by,
    }
}

/// An entry of the ledger.
///
/// # Errors
/// The database's.
pub async fn entry(cx: &Ctx, id: &EntryId) -> Result<Option<Told>, DbError> {
    match store::ledger::entry(cx.db(), id.as_str()).await? {
        Some(row) => crate::ledger::told(cx, row).await.map(Some),
        None => Ok(None),
    }
}

/// The title and text of a rule as an edition has it, in the language of the edition.
///
/// # Errors
/// [`ModerationError`].
pub async fn rule_words(
    cx: &Ctx,
    edition: &str,
    lang: &str,
    code: &str,
) -> Result<(String, String), ModerationError> {
    let rules = crate::edition::rules_of(cx, edition).await?;
    Ok(crate::pages::words_of(cx, &rules, lang, code))
}

/// Opens an item of the queue about something that is no text: an appeal. Returns the item.
///
/// # Errors
/// The database's.
pub async fn ask(
    tx: &db::Tx,
    subject: &Subject,
    (author, edition, place): (&str, &str, &str),
    cause: &str,
) -> Result<ItemId, DbError> {
    let id = ItemId::new(tx.ids());
    let new = store::queue::NewItem {
        id: &id,
        subject,
        edition,
        place,
        author,
        cause,
        rule: "",
        evidence: "[]",
        case_id: None,
        reports: 0,
    };
    store::queue::open(tx, &new).await
}

/// Closes the open item about a subject, which was decided elsewhere.
///
/// # Errors
/// The database's.
pub async fn close_item(tx: &db::Tx, subject: &Subject, outcome: &str) -> Result<(), DbError> {
    if let Some(item) = store::queue::open_of(tx, subject).await? {
        store::queue::close(tx, &item.id, outcome).await?;
    }
    Ok(())
}

/// The open item about a subject.
///
/// # Errors
/// The database's.
pub async fn open_item(on: &impl Reads, subject: &Subject) -> Result<Option<ItemId>, DbError> {
    Ok(store::queue::open_of(on, subject).await?.map(|row| row.id))
}

/// How many items wait, in all.
///
/// # Errors
/// The database's.
pub async fn waiting(on: &impl Reads) -> Result<i64, DbError> {
    Ok(store::queue::load(on).await?.iter().map(|load| load.count).sum())
}

/// What links to the appeal form are signed for.
pub const APPEAL: &str = "moderation.appeal";

/// The way to the appeal form for an account, which need not be able to sign in.
pub fn appeal_path(cx: &Ctx, account: &str) -> String {
    let until = cx.now().plus(365 * kernel::DAY);
    format!("/appeals/?t={}", cx.form_key().sign(APPEAL, account, until))
}

/// What is wrong with a display name by the screening that ships, in a site's language; nothing where nothing is.
pub fn name_fault(name: &str, lang: &str) -> bool {
    let context = TextContext { lang, kind: TextKind::Name, ..TextContext::default() };
    crate::judge::with(&crate::edition::EditionRules::default(), name, context).action != Action::Publish
}

/// Lifts a restriction before its day, in the transaction of the appeal that was granted.
///
/// # Errors
/// The database's.
pub async fn lift_restriction(tx: &db::Tx, actor: &kernel::Actor, account: &str) -> Result<(), DbError> {
    store::sanctions::lift(tx, account, "restrict", &crate::model::signature(actor)).await.map(|_| ())
}
