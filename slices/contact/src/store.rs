//! All SQL of the contact form; of the mailbox at the desk in a file of its own.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{Message, MessageId};

pub(crate) mod mailbox;

db::record! {
    /// A message as stored, as far as its letter needs it.
    #[derive(Clone, Debug)]
    pub(crate) struct StoredMessage {
        pub(crate) id: MessageId,
        pub(crate) edition: String,
        pub(crate) topic: String,
        pub(crate) name: String,
        pub(crate) email: String,
        pub(crate) text: String,
        pub(crate) reference: String,
        pub(crate) created_at: Timestamp,
        pub(crate) delivered_at: Option<Timestamp>,
    }
}

db::record! {
    /// How many messages there are since some time.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Written {
        pub(crate) by_sender: i64,
        pub(crate) by_all: i64,
    }
}

/// The reference of the message that solved this challenge.
pub(crate) async fn reference_by_challenge(
    on: &impl Reads,
    challenge: &str,
) -> Result<Option<String>, DbError> {
    on.optional(sql!("SELECT reference FROM contact_messages WHERE challenge = $1"), params![challenge]).await
}

/// How many messages came since `since`, from this address and in all.
pub(crate) async fn written_since(
    on: &impl Reads,
    email: &str,
    since: Timestamp,
) -> Result<Written, DbError> {
    on.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM contact_messages WHERE email_folded = $1 AND created_at > $2) AS by_sender, \
             (SELECT COUNT(*) FROM contact_messages WHERE created_at > $2) AS by_all"
        ),
        params![fold(email), since],
    )
    .await
}

/// Writes the message unless its challenge has been used; says whether it was written.
pub(crate) async fn insert(
    tx: &Tx,
    id: &MessageId,
    edition: &str,
    message: &Message,
    reference: &str,
    challenge: &str,
) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO contact_messages (id, edition, topic, name, email, email_folded, text, reference, challenge, \
                 created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (challenge) DO NOTHING"
            ),
            params![
                id,
                edition,
                message.topic.as_str(),
                &message.name,
                &message.email,
                fold(&message.email),
                &message.text,
                reference,
                challenge,
                tx.now()
            ],
        )
        .await?;
    Ok(written > 0)
}

/// The message, or nothing when it has been removed.
pub(crate) async fn message(on: &impl Reads, id: &MessageId) -> Result<Option<StoredMessage>, DbError> {
    on.optional(
        sql!(
            "SELECT id, edition, topic, name, email, text, reference, created_at, delivered_at FROM contact_messages \
             WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// Notes that the message has been delivered.
pub(crate) async fn set_delivered(tx: &Tx, id: &MessageId) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE contact_messages SET delivered_at = $2 WHERE id = $1 AND delivered_at IS NULL"),
        params![id, tx.now()],
    )
    .await
    .map(|_| ())
}

/// The messages from an address, in small letters.
pub(crate) async fn messages_of(on: &impl Reads, folded: &str) -> Result<Vec<StoredMessage>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, topic, name, email, text, reference, created_at, delivered_at FROM contact_messages \
             WHERE email_folded = $1 ORDER BY created_at, id"
        ),
        params![folded],
    )
    .await
}

/// Removes the messages from an address, in small letters.
pub(crate) async fn forget_of(tx: &Tx, folded: &str) -> Result<(), DbError> {
    mailbox::forget_replies_of(tx, folded).await?;
    tx.execute(sql!("DELETE FROM contact_messages WHERE email_folded = $1"), params![folded])
        .await
        .map(|_| ())
}

/// How many messages written before `before` have not been delivered.
pub(crate) async fn undelivered_before(on: &impl Reads, before: Timestamp) -> Result<i64, DbError> {
    on.one(
        sql!(
            "SELECT COUNT(*) AS waiting FROM contact_messages WHERE delivered_at IS NULL AND created_at < $1"
        ),
        params![before],
    )
    .await
}

/// Removes messages written before `before`; says how many.
pub(crate) async fn forget_before(tx: &Tx, before: Timestamp) -> Result<u64, DbError> {
    mailbox::forget_replies_before(tx, before).await?;
    tx.execute(sql!("DELETE FROM contact_messages WHERE created_at < $1"), params![before]).await
}

/// Addresses are compared without regard to case.
fn fold(email: &str) -> String {
    email.to_lowercase()
}
