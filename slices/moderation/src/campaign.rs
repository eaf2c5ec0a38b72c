//! The memory of what was written lately, shared by all nodes through the database: identical texts by many accounts, and
//! one account's flood. Each node keeps the patterns in memory and takes in what the others wrote.

use std::collections::BTreeSet;

use db::{DbError, Tx};
use kernel::{Actor, HOUR, SECOND, Timestamp};
use parking_lot::Mutex;
use screening::reading::Reading;
use screening::stream::{Post, Stream};
use screening::{Comment, Detector};
use slice::Ctx;

use crate::error::ModerationError;
use crate::judge::shipped;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{Applied, ItemId, Outcome, Subject};
use crate::registry;
use crate::store::queue::{self, NewItem};
use crate::store::traces::{self, TraceRow};

/// How far back a node reads when it starts.
const MEMORY: i64 = 48 * HOUR;
/// The most texts a node reads at once.
const MOST: u32 = 5_000;
/// How often a node looks at what others wrote.
const LOOK: i64 = SECOND;
/// How much earlier than its last look, since transactions end in another order than they begin.
const OVERLAP: i64 = 3 * SECOND;

/// The patterns this node has in memory.
pub(crate) struct Watch {
    node: String,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    stream: Stream,
    looked_at: Option<Timestamp>,
    /// Numbers taken in lately, so that the overlap counts nothing twice.
    known: BTreeSet<(Timestamp, u64)>,
}

impl Watch {
    /// A memory of its own for this process.
    pub(crate) fn new(cx: &Ctx) -> Self {
        Self { node: cx.ids().next(), inner: Mutex::default() }
    }
}

/// A text as the watch sees it.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// What it is.
    pub subject: &'a Subject,
    /// The account that wrote it.
    pub author: &'a str,
    /// What it stands under: a story.
    pub place: &'a str,
    /// The edition's code.
    pub edition: &'a str,
    /// The text.
    pub text: &'a str,
}

/// What the watch saw: to be recorded in the transaction of the text.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    patterns: Vec<Pattern>,
    node: String,
}

#[derive(Clone, Debug)]
struct Pattern {
    rule: &'static str,
    cause: &'static str,
    case: String,
    numbers: Vec<String>,
}

impl Watched {
    /// The rule that a pattern breaks, where there is one.
    pub fn rule(&self) -> Option<&'static str> {
        self.patterns.first().map(|pattern| pattern.rule)
    }
}

fn number(text: &str) -> u64 {
    let hash = blake3::hash(text.as_bytes());
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(hash.as_bytes()) {
        *to = *from;
    }
    u64::from_le_bytes(bytes)
}

/// Takes a text in and says which patterns it completes or joins.
///
/// # Errors
/// The database's.
pub async fn watch(cx: &Ctx, written: &Written<'_>) -> Result<Watched, ModerationError> {
    let Some(watch) = cx.state::<Watch>() else { return Ok(Watched::default()) };
    let now = cx.now();
    let due = {
        let inner = watch.inner.lock();
        inner.looked_at.is_none_or(|at| now.since(at) >= LOOK || now < at).then_some(inner.looked_at)
    };
    if let Some(last) = due {
        let since = last.map_or(now.plus(-MEMORY), |at| at.plus(-OVERLAP));
        let others = traces::of_others(cx.db(), &watch.node, since, MOST).await?;
        let mut inner = watch.inner.lock();
        inner.looked_at = Some(now);
        let old = (now.plus(-OVERLAP * 4), 0);
        inner.known = inner.known.split_off(&old);
        for row in others {
            let seen = Seen { id: &row.subject, account: &row.account, place: &row.place, at: row.at };
            if inner.known.insert((row.at, number(&row.subject))) {
                inner.observe(&seen, &row.text);
            }
        }
    }
    let seen = Seen { id: &written.subject.id, account: written.author, place: written.place, at: now };
    let found = watch.inner.lock().observe(&seen, written.text);
    let patterns = found
        .into_iter()
        .map(|pattern| {
            let (rule, cause) = match pattern.detector {
                Detector::Flood => ("flood", "flood"),
                _ => ("campaign", "campaign"),
            };
            let numbers = pattern.posts.iter().map(u64::to_string).collect();
            Pattern { rule, cause, case: format!("{:016x}", pattern.case), numbers }
        })
        .collect();
    Ok(Watched { patterns, node: watch.node.clone() })
}

struct Seen<'a> {
    id: &'a str,
    account: &'a str,
    place: &'a str,
    at: Timestamp,
}

impl Inner {
    fn observe(&mut self, seen: &Seen<'_>, text: &str) -> Vec<screening::stream::Pattern> {
        let post = Post {
            id: number(seen.id),
            account: number(seen.account),
            story: number(seen.place),
            time: seen.at.millis() / 1_000,
        };
        self.stream.observe(post, &Reading::new(Comment::new(text)), shipped().gibberish.as_ref())
    }
}

/// Writes down that the text was written, and puts it and its like into one case each.
///
/// # Errors
/// The database's.
pub(crate) async fn record(
    cx: &Ctx,
    tx: &Tx,
    written: &Written<'_>,
    watched: &Watched,
    rule_version: impl Fn(&str) -> i64,
) -> Result<(), DbError> {
    let trace = TraceRow {
        number: number(&written.subject.id).to_string(),
        subject_kind: written.subject.kind.clone(),
        subject: written.subject.id.clone(),
        account: written.author.to_owned(),
        place: written.place.to_owned(),
        edition: written.edition.to_owned(),
        text: written.text.to_owned(),
        at: tx.now(),
    };
    traces::insert(tx, &watched.node, &trace).await?;
    for pattern in &watched.patterns {
        let case = Subject::new("case", format!("{}-{}", pattern.cause, pattern.case));
        let id = ItemId::new(tx.ids());
        let new = NewItem {
            id: &id,
            subject: &case,
            edition: written.edition,
            place: written.place,
            author: if pattern.rule == "flood" { written.author } else { "" },
            cause: pattern.cause,
            rule: pattern.rule,
            evidence: "[]",
            case_id: None,
            reports: 0,
        };
        let case_id = queue::open(tx, &new).await?;
        let members = traces::by_numbers(tx, &serde_json::to_string(&pattern.numbers)?).await?;
        for member in members {
            let subject = Subject { kind: member.subject_kind, id: member.subject };
            let id = ItemId::new(tx.ids());
            let new = NewItem {
                id: &id,
                subject: &subject,
                edition: &member.edition,
                place: &member.place,
                author: &member.account,
                cause: pattern.cause,
                rule: pattern.rule,
                evidence: "[]",
                case_id: Some(case_id.as_str()),
                reports: 0,
            };
            queue::open(tx, &new).await?;
            let entry = Entry {
                verb: "hold",
                subject: &subject,
                author: &member.account,
                edition: &member.edition,
                rule: pattern.rule,
                rule_version: rule_version(pattern.rule),
                policy_version: 0,
                grounds: Grounds::default(),
            };
            let entry = ledger::write(tx, &Actor::System, entry).await?;
            let applied = Applied {
                subject: subject.id.clone(),
                outcome: Outcome::Held,
                rule: pattern.rule.to_owned(),
                entry,
                automatic: true,
            };
            registry::apply(cx, tx, &subject.kind, applied).await?;
        }
    }
    Ok(())
}
