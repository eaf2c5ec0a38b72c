//! Sanction an account: warn, restrict, block, delete; and lift a first block. A second block is final for every role.

use db::Tx;
use kernel::DAY;
use slice::Ctx;

use crate::api::Sanctioned;
use crate::config::Config;
use crate::error::ModerationError;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{SanctionId, SanctionKind, Standing, Subject, signature};
use crate::policy;
use crate::registry;
use crate::store::sanctions::{self, SanctionRow};
use crate::store::shifts::{self, ProposalRow};

/// The longest restriction in days.
pub const MOST_DAYS: i64 = 365;

/// A sanction as a moderator imposes it.
#[derive(Clone, Debug)]
pub struct NewSanction {
    /// Against whom.
    pub account: String,
    /// What.
    pub kind: SanctionKind,
    /// In which edition it came about.
    pub edition: String,
    /// The rule that was broken.
    pub rule: String,
    /// Why, in words; needed for all but a warning.
    pub reason: String,
    /// How many days a restriction lasts.
    pub days: i64,
}

/// Imposes a sanction.
///
/// # Errors
/// [`ModerationError`].
pub async fn sanction(cx: &Ctx, new: NewSanction) -> Result<SanctionId, ModerationError> {
    check(cx, &new).await?;
    if needs_two(cx, new.kind) {
        return Err(ModerationError::SameHands);
    }
    impose(cx, new, None).await
}

/// Whether a sanction needs a second person here.
pub(crate) fn needs_two(cx: &Ctx, kind: SanctionKind) -> bool {
    let grave = matches!(kind, SanctionKind::Block | SanctionKind::Delete);
    grave && cx.config::<Config>().second_person && !cx.actor.is_trusted()
}

/// Proposes a sanction that somebody else is to confirm. It stands in the queue until then.
///
/// # Errors
/// [`ModerationError::Already`] where one is proposed.
pub(crate) async fn propose(cx: &Ctx, new: NewSanction) -> Result<(), ModerationError> {
    check(cx, &new).await?;
    let actor = cx.actor.clone();
    cx.write(async move |tx| {
        let subject = Subject::new("account", new.account.clone());
        let verb = if new.kind == SanctionKind::Block { "propose-block" } else { "propose-delete" };
        ledger::write(&tx, &actor, entry(verb, &subject, &new)).await?;
        policy::may_sanction(&sanctions::standing(&tx, &new.account, tx.now()).await?, new.kind)?;
        let row = ProposalRow {
            id: tx.ids().next(),
            account: new.account.clone(),
            kind: new.kind.as_str().to_owned(),
            edition: new.edition.clone(),
            rule: new.rule.clone(),
            reason: new.reason.clone(),
            proposed_by: signature(&actor),
            proposed_at: tx.now(),
        };
        if !shifts::propose(&tx, &row).await? {
            return Err(ModerationError::Already("a sanction is proposed"));
        }
        crate::api::ask(&tx, &subject, (&new.account, &new.edition, ""), "ban").await?;
        Ok(())
    })
    .await
}

/// Confirms what somebody else proposed against an account, or turns it down.
///
/// # Errors
/// [`ModerationError::SameHands`] for a confirmation by who proposed it.
pub(crate) async fn settle(cx: &Ctx, account: &str, confirmed: bool) -> Result<(), ModerationError> {
    let row = shifts::proposal(cx.db(), account).await?.ok_or(ModerationError::Missing("proposal"))?;
    policy::require(&cx.actor, &row.edition)?;
    let kind = SanctionKind::parse(&row.kind).ok_or(ModerationError::Missing("proposal"))?;
    let new = NewSanction {
        account: row.account.clone(),
        kind,
        edition: row.edition.clone(),
        rule: row.rule.clone(),
        reason: row.reason.clone(),
        days: 0,
    };
    if confirmed {
        if row.proposed_by == signature(&cx.actor) {
            return Err(ModerationError::SameHands);
        }
        check(cx, &new).await?;
        return impose(cx, new, Some(row)).await.map(|_| ());
    }
    let actor = cx.actor.clone();
    cx.write(async move |tx| {
        let subject = Subject::new("account", new.account.clone());
        ledger::write(&tx, &actor, entry("turn-down", &subject, &new)).await?;
        close(&tx, &row).await
    })
    .await
}

async fn close(tx: &Tx, row: &ProposalRow) -> Result<(), ModerationError> {
    if !shifts::settle(tx, &row.id).await? {
        return Err(ModerationError::Already("somebody was quicker"));
    }
    Ok(crate::api::close_item(tx, &Subject::new("account", row.account.clone()), "removed").await?)
}

fn entry<'a>(verb: &'static str, subject: &'a Subject, new: &'a NewSanction) -> Entry<'a> {
    Entry {
        verb,
        subject,
        author: &new.account,
        edition: &new.edition,
        rule: &new.rule,
        rule_version: 1,
        policy_version: 0,
        grounds: Grounds::reason(&new.reason),
    }
}

/// Whether the actor may impose or propose such a sanction at all.
async fn check(cx: &Ctx, new: &NewSanction) -> Result<(), ModerationError> {
    policy::require(&cx.actor, &new.edition)?;
    policy::require_proof(new.kind, cx.viewer.as_ref().map(|viewer| viewer.proved_at), cx.now())?;
    if screening::Rule::from_code(&new.rule).is_none() {
        return Err(ModerationError::Needed("a rule"));
    }
    if new.reason.trim().is_empty() && new.kind != SanctionKind::Warn {
        return Err(ModerationError::Needed("a reason"));
    }
    if new.kind == SanctionKind::Restrict && !(1..=MOST_DAYS).contains(&new.days) {
        return Err(ModerationError::Needed("a number of days"));
    }
    if cx.actor.account().is_some_and(|account| account == new.account) {
        return Err(ModerationError::SameHands);
    }
    let person = registry::people(cx, vec![new.account.clone()]).await?.into_iter().next();
    match person {
        None => Err(ModerationError::Missing("account")),
        Some(person) if person.staff => Err(ModerationError::Forbidden("the paper's own people")),
        Some(_) => Ok(()),
    }
}

/// Imposes what was checked; `proposal` is what it confirms.
async fn impose(
    cx: &Ctx,
    new: NewSanction,
    proposal: Option<ProposalRow>,
) -> Result<SanctionId, ModerationError> {
    let actor = cx.actor.clone();
    cx.write(async move |tx| {
        let subject = Subject::new("account", new.account.clone());
        // The ledger first: from here on two who act at once act one after the other.
        ledger::write(&tx, &actor, entry(new.kind.as_str(), &subject, &new)).await?;
        if let Some(row) = &proposal {
            close(&tx, row).await?;
        }
        let standing = sanctions::standing(&tx, &new.account, tx.now()).await?;
        let is_final = policy::may_sanction(&standing, new.kind)?;
        let row = SanctionRow {
            id: SanctionId::new(tx.ids()),
            account: new.account.clone(),
            kind: new.kind.as_str().to_owned(),
            edition: new.edition.clone(),
            rule: new.rule.clone(),
            reason: new.reason.clone(),
            imposed_by: signature(&actor),
            imposed_at: tx.now(),
            until_at: (new.kind == SanctionKind::Restrict).then(|| tx.now().plus(DAY * new.days)),
            is_final,
            lifted_at: None,
        };
        sanctions::insert(&tx, &row).await?;
        let event = Sanctioned {
            sanction: row.id.as_str().to_owned(),
            account: new.account.clone(),
            kind: new.kind,
            is_final,
        };
        tx.emit(&event).await?;
        Ok(row.id)
    })
    .await
}

/// Lifts the first block of an account. The strike is kept.
///
/// # Errors
/// [`ModerationError::Final`] after the second, for every role; [`ModerationError::SameHands`] for who imposed it.
pub async fn lift_block(cx: &Ctx, account: &str, reason: &str) -> Result<(), ModerationError> {
    let (actor, account, reason) = (cx.actor.clone(), account.to_owned(), reason.to_owned());
    cx.write(async move |tx| {
        let all = sanctions::of_account(&tx, &account).await?;
        let block = all.iter().rfind(|row| row.kind == "block" && row.lifted_at.is_none());
        let block = block.cloned().ok_or(ModerationError::Missing("block"))?;
        policy::require(&actor, &block.edition)?;
        let subject = Subject::new("account", account.clone());
        let entry = Entry {
            verb: "lift",
            subject: &subject,
            author: &account,
            edition: &block.edition,
            rule: &block.rule,
            rule_version: 1,
            policy_version: 0,
            grounds: Grounds::reason(&reason),
        };
        ledger::write(&tx, &actor, entry).await?;
        let standing: Standing = sanctions::standing(&tx, &account, tx.now()).await?;
        policy::may_lift(&standing, &block.imposed_by, &signature(&actor))?;
        if !sanctions::lift(&tx, &account, "block", &signature(&actor)).await? {
            return Err(ModerationError::Missing("block"));
        }
        Ok(())
    })
    .await
}
