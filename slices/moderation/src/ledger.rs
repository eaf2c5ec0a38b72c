//! The ledger as a chain: every entry carries the hash of the one before it, so that none can be changed or taken out
//! without its being seen. Grounds (a person's words, a moderator's reason) stand apart and may be erased; their hash stays.

use db::{DbError, Tx};
use kernel::{Actor, Timestamp};
use serde::{Deserialize, Serialize};
use slice::{CheckOutcome, Ctx};

use crate::model::{EntryId, Evidence, MODEL, Subject, signature};
use crate::store::ledger::{self, EntryRow};

/// Why something was decided: kept apart, so that it can be erased.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grounds {
    /// The words that triggered it.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// What a person wrote as the reason.
    #[serde(default)]
    pub reason: String,
    /// Detectors with their confidence.
    #[serde(default)]
    pub detectors: Vec<(String, f32)>,
}

impl Grounds {
    /// The grounds that evidence in a text comes to.
    pub fn of(text: &str, evidence: &[Evidence]) -> Self {
        Self {
            quotes: crate::model::quoted(text, evidence),
            reason: String::new(),
            detectors: evidence.iter().map(|one| (one.detector.clone(), one.confidence)).collect(),
        }
    }

    /// What a person wrote.
    pub fn reason(reason: &str) -> Self {
        Self { reason: reason.to_owned(), ..Self::default() }
    }
}

/// What is written down.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// `hold`, `reject`, `approve`, `remove`, `undo`, `warn`, `restrict`, `block`, `delete`, `lift`, `appeal-granted` …
    pub verb: &'a str,
    /// What it is about.
    pub subject: &'a Subject,
    /// The account it concerns, empty for none.
    pub author: &'a str,
    /// The edition, empty for all.
    pub edition: &'a str,
    /// The code of the rule, empty for none.
    pub rule: &'a str,
    /// The version of the rule.
    pub rule_version: i64,
    /// The version of the policy.
    pub policy_version: i64,
    /// Why.
    pub grounds: Grounds,
}

/// Adds an entry at the end of the chain, in the transaction of what it tells. From here until the transaction ends nobody
/// else adds one.
///
/// # Errors
/// The database's.
pub async fn write(tx: &Tx, actor: &Actor, entry: Entry<'_>) -> Result<EntryId, DbError> {
    let head = ledger::take_head(tx).await?;
    let id = EntryId::new(tx.ids());
    let grounds = serde_json::to_string(&entry.grounds)?;
    let mut row = EntryRow {
        number: head.number,
        id: id.as_str().to_owned(),
        at: tx.now(),
        actor: signature(actor),
        verb: entry.verb.to_owned(),
        subject_kind: entry.subject.kind.clone(),
        subject: entry.subject.id.clone(),
        author: entry.author.to_owned(),
        edition: entry.edition.to_owned(),
        rule: entry.rule.to_owned(),
        rule_version: entry.rule_version,
        policy_version: entry.policy_version,
        model: MODEL.to_owned(),
        grounds_hash: blake3::hash(grounds.as_bytes()).to_hex().to_string(),
        previous: head.hash,
        hash: String::new(),
    };
    row.hash = hash_of(&row)?;
    ledger::insert(tx, &row).await?;
    ledger::insert_grounds(tx, id.as_str(), entry.author, &grounds).await?;
    ledger::set_head(tx, &row.hash).await?;
    Ok(id)
}

fn hash_of(row: &EntryRow) -> Result<String, DbError> {
    let facts = serde_json::to_vec(&(
        row.number,
        (&row.id, row.at.millis(), &row.actor, &row.verb),
        (&row.subject_kind, &row.subject, &row.author, &row.edition),
        (&row.rule, row.rule_version, row.policy_version, &row.model),
        (&row.grounds_hash, &row.previous),
    ))?;
    Ok(blake3::hash(&facts).to_hex().to_string())
}

/// Reads the chain from `start` (a number; 0 is the beginning) and says how many entries hold.
///
/// # Errors
/// The operator's words, with the number of the first entry that does not hold.
pub async fn verify(cx: &Ctx, start: i64) -> Result<i64, String> {
    let wrong = |error: DbError| error.to_string();
    let (mut number, mut previous, mut count) = (start, None, 0);
    // What is being written while this reads lies behind the head as it was.
    let head = ledger::head(cx.db()).await.map_err(wrong)?;
    if start == 0 {
        previous = Some(String::new());
    }
    loop {
        let rows = ledger::after(cx.db(), number, 500).await.map_err(wrong)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.number > head.number {
                return Ok(count);
            }
            let follows = previous.as_ref().is_none_or(|hash| *hash == row.previous);
            let in_order = row.number == number + 1;
            if !follows || !in_order || hash_of(&row).map_err(wrong)? != row.hash {
                return Err(format!(
                    "the ledger does not hold at entry {} hint: compare it with a backup",
                    row.number
                ));
            }
            let grounds = ledger::grounds(cx.db(), &row.id).await.map_err(wrong)?;
            if grounds.is_some_and(|text| blake3::hash(text.as_bytes()).to_hex().as_str() != row.grounds_hash)
            {
                return Err(format!("the grounds of entry {} were changed", row.number));
            }
            number = row.number;
            previous = Some(row.hash);
            count += 1;
        }
    }
    let ends = number == head.number && previous.is_none_or(|hash| hash == head.hash);
    if ends { Ok(count) } else { Err(format!("the ledger ends at entry {number}, not at {}", head.number)) }
}

/// Whether the newest entries hold; `courant ledger` reads them all.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    let start = match ledger::head(cx.db()).await {
        Ok(head) => (head.number - 200).max(0),
        Err(error) => return CheckOutcome { ok: false, detail: error.to_string() },
    };
    match verify(&cx, start).await {
        Ok(count) => CheckOutcome { ok: true, detail: format!("the newest {count} entries hold") },
        Err(detail) => CheckOutcome { ok: false, detail },
    }
}

/// `courant ledger`: reads the whole chain.
pub(crate) fn command_line() -> clap::Command {
    clap::Command::new("ledger").about("Check the ledger of moderation from its first entry to its last")
}

/// Reads the whole chain and says what was found.
///
/// # Errors
/// The operator's words.
pub(crate) async fn command(cx: Ctx) -> Result<(), String> {
    let count = verify(&cx, 0).await?;
    tracing::info!(count, "the ledger holds");
    Ok(())
}

/// An entry as an author is told of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Which.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// What was done.
    pub verb: String,
    /// What it is about.
    pub subject: Subject,
    /// The account it concerns.
    pub author: String,
    /// The edition.
    pub edition: String,
    /// The rule.
    pub rule: String,
    /// Whether the program decided.
    pub automatic: bool,
    /// The signature of who decided; shown to nobody outside the paper.
    pub actor: String,
    /// Why.
    pub grounds: Grounds,
}

pub(crate) async fn told(cx: &Ctx, row: EntryRow) -> Result<Told, DbError> {
    let grounds = ledger::grounds(cx.db(), &row.id).await?;
    let grounds = grounds.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(Told {
        id: EntryId::from_stored(row.id),
        at: row.at,
        verb: row.verb,
        subject: Subject { kind: row.subject_kind, id: row.subject },
        author: row.author,
        edition: row.edition,
        rule: row.rule,
        automatic: row.actor == "system",
        actor: row.actor,
        grounds,
    })
}
