//! Enter a judged text: into the ledger where something was done to it, into the queue where a person must look.

use db::{DbError, Tx};
use kernel::Actor;
use screening::Action;
use slice::Ctx;

use crate::campaign::{self, Watched, Written};
use crate::edition;
use crate::error::ModerationError;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{ItemId, Outcome, Verdict};
use crate::store::queue::{self, NewItem};

/// A judged text on its way into the paper.
#[derive(Clone, Debug)]
pub struct Entering<'a> {
    /// What it is.
    pub written: Written<'a>,
    /// What was made of it.
    pub verdict: &'a Verdict,
    /// The patterns it belongs to.
    pub watched: &'a Watched,
    /// Whether it waits for a person whatever the verdict: the place or the author is pre-moderated.
    pub waits: bool,
}

/// The versions of the edition's rules, read before the transaction.
#[derive(Clone, Debug)]
pub struct Versions(std::sync::Arc<edition::EditionRules>);

/// Reads the versions that [`enter`] writes down.
///
/// # Errors
/// [`ModerationError`].
pub async fn versions(cx: &Ctx, edition: &str) -> Result<Versions, ModerationError> {
    Ok(Versions(edition::rules_of(cx, edition).await?))
}

/// What becomes of a judged text.
pub fn outcome_of(verdict: &Verdict, watched: &Watched, waits: bool) -> Outcome {
    match verdict.action {
        Action::Reject => Outcome::Removed,
        Action::Hold | Action::AskToRephrase => Outcome::Held,
        Action::Publish if waits || watched.rule().is_some() => Outcome::Held,
        Action::Publish => Outcome::Published,
    }
}

/// Enters the text, in the transaction that wrote it down. A clean text that is published leaves no entry.
///
/// # Errors
/// The database's.
pub async fn enter(
    cx: &Ctx,
    tx: &Tx,
    versions: &Versions,
    entering: &Entering<'_>,
) -> Result<Outcome, DbError> {
    let Entering { written, verdict, watched, waits } = entering;
    let Versions(rules) = versions;
    let outcome = outcome_of(verdict, watched, *waits);
    if verdict.action != Action::Publish {
        let verb = if outcome == Outcome::Removed { "reject" } else { "hold" };
        let entry = Entry {
            verb,
            subject: written.subject,
            author: written.author,
            edition: written.edition,
            rule: verdict.rule(),
            rule_version: rules.version(verdict.rule()),
            policy_version: verdict.policy_version,
            grounds: Grounds::of(written.text, &verdict.evidence),
        };
        ledger::write(tx, &Actor::System, entry).await?;
    }
    if outcome == Outcome::Held && watched.rule().is_none() {
        let cause = if verdict.action == Action::Publish { "waiting" } else { "held" };
        let evidence = serde_json::to_string(&verdict.evidence)?;
        let id = ItemId::new(tx.ids());
        let new = NewItem {
            id: &id,
            subject: written.subject,
            edition: written.edition,
            place: written.place,
            author: written.author,
            cause,
            // What a clean text was merely noted for is no charge against it.
            rule: if cause == "held" { verdict.rule() } else { "" },
            evidence: &evidence,
            case_id: None,
            reports: 0,
        };
        queue::open(tx, &new).await?;
    }
    if outcome != Outcome::Removed {
        campaign::record(cx, tx, written, watched, |rule| rules.version(rule)).await?;
    }
    Ok(outcome)
}
