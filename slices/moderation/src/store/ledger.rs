//! The ledger: rows are added, never changed, never removed. What names a person's words stands apart, in grounds, and can
//! be erased; the row keeps their hash.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// An entry as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct EntryRow {
        pub(crate) number: i64,
        pub(crate) id: String,
        pub(crate) at: Timestamp,
        pub(crate) actor: String,
        pub(crate) verb: String,
        pub(crate) subject_kind: String,
        pub(crate) subject: String,
        pub(crate) author: String,
        pub(crate) edition: String,
        pub(crate) rule: String,
        pub(crate) rule_version: i64,
        pub(crate) policy_version: i64,
        pub(crate) model: String,
        pub(crate) grounds_hash: String,
        pub(crate) previous: String,
        pub(crate) hash: String,
    }
}

db::record! {
    /// The last entry's number and hash.
    #[derive(Clone, Debug)]
    pub(crate) struct Head {
        pub(crate) number: i64,
        pub(crate) hash: String,
    }
}

db::record! {
    /// How many decisions of a kind there were.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct Tally {
        pub(crate) edition: String,
        pub(crate) verb: String,
        pub(crate) rule: String,
        pub(crate) automatic: bool,
        pub(crate) count: i64,
    }
}

/// Takes the end of the chain, so that nobody else adds before this transaction ends.
pub(crate) async fn take_head(tx: &Tx) -> Result<Head, DbError> {
    tx.one(
        sql!("UPDATE moderation_head SET number = number + 1 WHERE id = 1 RETURNING number, hash"),
        Vec::new(),
    )
    .await
}

/// Notes the new end of the chain.
pub(crate) async fn set_head(tx: &Tx, hash: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE moderation_head SET hash = $1 WHERE id = 1"), params![hash]).await.map(|_| ())
}

/// The end of the chain.
pub(crate) async fn head(on: &impl Reads) -> Result<Head, DbError> {
    on.one(sql!("SELECT number, hash FROM moderation_head WHERE id = 1"), Vec::new()).await
}

/// Adds an entry.
pub(crate) async fn insert(tx: &Tx, row: &EntryRow) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO moderation_ledger (number, id, at, actor, verb, subject_kind, subject, author, edition, rule, \
             rule_version, policy_version, model, grounds_hash, previous, hash) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        ),
        params![
            row.number,
            &row.id,
            row.at,
            &row.actor,
            &row.verb,
            &row.subject_kind,
            &row.subject,
            &row.author,
            &row.edition,
            &row.rule,
            row.rule_version,
            row.policy_version,
            &row.model,
            &row.grounds_hash,
            &row.previous,
            &row.hash
        ],
    )
    .await
    .map(|_| ())
}

/// Keeps the grounds of an entry.
pub(crate) async fn insert_grounds(tx: &Tx, entry: &str, author: &str, text: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO moderation_grounds (entry, author, text) VALUES ($1, $2, $3)"),
        params![entry, author, text],
    )
    .await
    .map(|_| ())
}

/// The grounds of an entry, as JSON; nothing once they are erased.
pub(crate) async fn grounds(on: &impl Reads, entry: &str) -> Result<Option<String>, DbError> {
    on.optional(sql!("SELECT text FROM moderation_grounds WHERE entry = $1"), params![entry]).await
}

/// Erases the grounds of every entry about an author.
pub(crate) async fn erase_grounds(tx: &Tx, author: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_grounds WHERE author = $1"), params![author]).await.map(|_| ())
}

/// Entries after `number` in order.
pub(crate) async fn after(on: &impl Reads, number: i64, limit: u32) -> Result<Vec<EntryRow>, DbError> {
    on.all(
        sql!(
            "SELECT number, id, at, actor, verb, subject_kind, subject, author, edition, rule, rule_version, \
             policy_version, model, grounds_hash, previous, hash FROM moderation_ledger WHERE number > $1 \
             ORDER BY number LIMIT $2"
        ),
        params![number, limit],
    )
    .await
}

/// One entry.
pub(crate) async fn entry(on: &impl Reads, id: &str) -> Result<Option<EntryRow>, DbError> {
    on.optional(
        sql!(
            "SELECT number, id, at, actor, verb, subject_kind, subject, author, edition, rule, rule_version, \
             policy_version, model, grounds_hash, previous, hash FROM moderation_ledger WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// The entries about an author, newest first.
pub(crate) async fn of_author(on: &impl Reads, author: &str, limit: u32) -> Result<Vec<EntryRow>, DbError> {
    on.all(
        sql!(
            "SELECT number, id, at, actor, verb, subject_kind, subject, author, edition, rule, rule_version, \
             policy_version, model, grounds_hash, previous, hash FROM moderation_ledger WHERE author = $1 \
             ORDER BY number DESC LIMIT $2"
        ),
        params![author, limit],
    )
    .await
}

/// The newest entry about a subject.
pub(crate) async fn latest_of(
    on: &impl Reads,
    kind: &str,
    subject: &str,
) -> Result<Option<EntryRow>, DbError> {
    on.optional(
        sql!(
            "SELECT number, id, at, actor, verb, subject_kind, subject, author, edition, rule, rule_version, \
             policy_version, model, grounds_hash, previous, hash FROM moderation_ledger \
             WHERE subject_kind = $1 AND subject = $2 ORDER BY number DESC LIMIT 1"
        ),
        params![kind, subject],
    )
    .await
}

/// How many decisions there were in a span, by edition, verb, rule, and whether the program decided.
pub(crate) async fn tally(on: &impl Reads, from: Timestamp, to: Timestamp) -> Result<Vec<Tally>, DbError> {
    on.all(
        sql!(
            "SELECT edition, verb, rule, CASE WHEN actor = 'system' THEN 1 ELSE 0 END AS automatic, \
             COUNT(*) AS count FROM moderation_ledger WHERE at >= $1 AND at < $2 \
             GROUP BY edition, verb, rule, CASE WHEN actor = 'system' THEN 1 ELSE 0 END \
             ORDER BY edition, verb, rule, automatic"
        ),
        params![from, to],
    )
    .await
}
