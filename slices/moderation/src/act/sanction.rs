//! Sanction an account: warn, restrict, block, delete; and lift a first block. A second block is final for every role.

use kernel::DAY;
use slice::Ctx;

use crate::api::Sanctioned;
use crate::error::ModerationError;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{SanctionId, SanctionKind, Standing, Subject, signature};
use crate::policy;
use crate::registry;
use crate::store::sanctions::{self, SanctionRow};

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
    policy::require(&cx.actor, &new.edition)?;
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
        None => return Err(ModerationError::Missing("account")),
        Some(person) if person.staff => return Err(ModerationError::Forbidden("the paper's own people")),
        Some(_) => {}
    }
    let actor = cx.actor.clone();
    cx.write(async move |tx| {
        let subject = Subject::new("account", new.account.clone());
        let entry = Entry {
            verb: new.kind.as_str(),
            subject: &subject,
            author: &new.account,
            edition: &new.edition,
            rule: &new.rule,
            rule_version: 1,
            policy_version: 0,
            grounds: Grounds::reason(&new.reason),
        };
        // The ledger first: from here on two who act at once act one after the other.
        ledger::write(&tx, &actor, entry).await?;
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
