//! Letters as the desk keeps them: lists, states, answers and notes. Deliberately absent: taking and delivering a letter.

use db::{DbError, Reads, Tx, params, sql};
use kernel::{Cursor, Timestamp};

use crate::model::{MessageId, ReplyId};

db::record! {
    /// A letter in a list of the desk; of its text only the beginning.
    #[derive(Clone, Debug)]
    pub(crate) struct LetterRow {
        pub(crate) id: MessageId,
        pub(crate) edition: String,
        pub(crate) topic: String,
        pub(crate) name: String,
        pub(crate) text: String,
        pub(crate) state: String,
        pub(crate) assignee: Option<String>,
        pub(crate) opened_at: Option<Timestamp>,
        pub(crate) created_at: Timestamp,
    }
}

db::record! {
    /// What the desk holds of a letter besides what the reader wrote.
    #[derive(Clone, Debug)]
    pub(crate) struct Handling {
        pub(crate) state: String,
        pub(crate) assignee: Option<String>,
        pub(crate) opened_at: Option<Timestamp>,
        pub(crate) email_folded: String,
    }
}

db::record! {
    /// An answer to the reader or a note between editors.
    #[derive(Clone, Debug)]
    pub(crate) struct ReplyRow {
        pub(crate) id: ReplyId,
        pub(crate) message: MessageId,
        pub(crate) kind: String,
        pub(crate) account: Option<String>,
        pub(crate) text: String,
        pub(crate) at: Timestamp,
        pub(crate) sent_at: Option<Timestamp>,
        pub(crate) failed_at: Option<Timestamp>,
    }
}

/// The kind of a reply that goes to the reader.
pub(crate) const ANSWER: &str = "answer";
/// The kind of a reply that stays in the house.
pub(crate) const NOTE: &str = "note";

/// Which letters; empty texts mean any.
#[derive(Clone, Debug, Default)]
pub(crate) struct LetterQuery<'a> {
    /// Editions whose letters may be read, as a JSON list.
    pub(crate) editions: &'a str,
    /// Those whose letters about personal data may be read too.
    pub(crate) private: &'a str,
    pub(crate) state: &'a str,
    pub(crate) topic: &'a str,
    pub(crate) assignee: &'a str,
    pub(crate) words: &'a str,
    pub(crate) before: Option<&'a Cursor>,
    pub(crate) limit: u32,
}

/// The newest first.
pub(crate) async fn letters(on: &impl Reads, query: &LetterQuery<'_>) -> Result<Vec<LetterRow>, DbError> {
    let plain: String = query.words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let (words, lower) = (format!("%{}%", plain.trim()), format!("%{}%", plain.trim().to_lowercase()));
    let (at, id) =
        query.before.map_or((Timestamp(i64::MAX), String::new()), |cursor| (cursor.at, cursor.id.clone()));
    on.all(
        sql!(
            "SELECT id, edition, topic, name, SUBSTR(text, 1, 240) AS text, state, assignee, opened_at, created_at \
             FROM contact_messages WHERE edition IN json_list($1) AND (topic <> 'privacy' OR edition IN json_list($2)) \
             AND ($3 = '' OR state = $3) AND ($4 = '' OR topic = $4) AND ($5 = '' OR assignee = $5) \
             AND ($6 = '%%' OR name LIKE $6 OR LOWER(name) LIKE $7 OR email_folded LIKE $7 OR text LIKE $6 \
             OR LOWER(text) LIKE $7 OR LOWER(reference) LIKE $7) \
             AND (created_at < $8 OR (created_at = $8 AND id < $9)) ORDER BY created_at DESC, id DESC LIMIT $10"
        ),
        params![
            query.editions,
            query.private,
            query.state,
            query.topic,
            query.assignee,
            words,
            lower,
            at,
            id,
            query.limit
        ],
    )
    .await
}

/// How many letters wait that nobody has opened.
pub(crate) async fn unread(on: &impl Reads, editions: &str, private: &str) -> Result<i64, DbError> {
    on.one(
        sql!(
            "SELECT COUNT(*) AS waiting FROM contact_messages WHERE state = 'open' AND opened_at IS NULL \
             AND edition IN json_list($1) AND (topic <> 'privacy' OR edition IN json_list($2))"
        ),
        params![editions, private],
    )
    .await
}

pub(crate) async fn handling(on: &impl Reads, id: &MessageId) -> Result<Option<Handling>, DbError> {
    on.optional(
        sql!("SELECT state, assignee, opened_at, email_folded FROM contact_messages WHERE id = $1"),
        params![id],
    )
    .await
}

/// Other letters from an address (in small letters), newest first, at most ten.
pub(crate) async fn others_of(
    on: &impl Reads,
    folded: &str,
    but: &MessageId,
    (editions, private): (&str, &str),
) -> Result<Vec<LetterRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, topic, name, SUBSTR(text, 1, 240) AS text, state, assignee, opened_at, created_at \
             FROM contact_messages WHERE email_folded = $1 AND id <> $2 AND edition IN json_list($3) \
             AND (topic <> 'privacy' OR edition IN json_list($4)) ORDER BY created_at DESC, id DESC LIMIT 10"
        ),
        params![folded, but, editions, private],
    )
    .await
}

/// Answers and notes of a letter, oldest first.
pub(crate) async fn replies(on: &impl Reads, message: &MessageId) -> Result<Vec<ReplyRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, message, kind, account, text, at, sent_at, failed_at FROM contact_replies WHERE message = $1 \
             ORDER BY at, id"
        ),
        params![message],
    )
    .await
}

pub(crate) async fn reply(on: &impl Reads, id: &ReplyId) -> Result<Option<ReplyRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, message, kind, account, text, at, sent_at, failed_at FROM contact_replies WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// How many answers a letter has.
pub(crate) async fn answers(on: &impl Reads, message: &MessageId) -> Result<i64, DbError> {
    on.one(
        sql!("SELECT COUNT(*) AS answers FROM contact_replies WHERE message = $1 AND kind = 'answer'"),
        params![message],
    )
    .await
}

pub(crate) async fn add_reply(
    tx: &Tx,
    id: &ReplyId,
    message: &MessageId,
    kind: &str,
    account: Option<&str>,
    text: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO contact_replies (id, message, kind, account, text, at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, message, kind, account, text, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn set_sent(tx: &Tx, id: &ReplyId) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact_replies SET sent_at = $2 WHERE id = $1"), params![id, tx.now()])
        .await
        .map(|_| ())
}

pub(crate) async fn set_failed(tx: &Tx, id: &ReplyId) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact_replies SET failed_at = $2 WHERE id = $1"), params![id, tx.now()])
        .await
        .map(|_| ())
}

/// Notes that somebody has opened the letter.
pub(crate) async fn set_opened(tx: &Tx, id: &MessageId) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE contact_messages SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL"),
        params![id, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn set_state(tx: &Tx, id: &MessageId, state: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact_messages SET state = $2 WHERE id = $1"), params![id, state])
        .await
        .map(|_| ())
}

pub(crate) async fn set_assignee(tx: &Tx, id: &MessageId, account: Option<&str>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact_messages SET assignee = $2 WHERE id = $1"), params![id, account])
        .await
        .map(|_| ())
}

/// Removes the replies to letters from an address, in small letters.
pub(crate) async fn forget_replies_of(tx: &Tx, folded: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM contact_replies WHERE message IN (SELECT id FROM contact_messages WHERE email_folded = $1)"
        ),
        params![folded],
    )
    .await
    .map(|_| ())
}

/// Removes the replies to letters written before `before`.
pub(crate) async fn forget_replies_before(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM contact_replies WHERE message IN (SELECT id FROM contact_messages WHERE created_at < $1)"
        ),
        params![before],
    )
    .await
    .map(|_| ())
}

/// Takes an account's name off what it did here.
pub(crate) async fn forget_account(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact_replies SET account = NULL WHERE account = $1"), params![account])
        .await?;
    tx.execute(sql!("UPDATE contact_messages SET assignee = NULL WHERE assignee = $1"), params![account])
        .await
        .map(|_| ())
}
