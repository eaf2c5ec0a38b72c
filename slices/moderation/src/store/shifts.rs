//! What moderators leave each other: sanctions that wait for a second person, hand-over notes, saved views; and how the work
//! goes.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// A sanction that waits for a second person.
    #[derive(Clone, Debug)]
    pub(crate) struct ProposalRow {
        pub(crate) id: String,
        pub(crate) account: String,
        pub(crate) kind: String,
        pub(crate) edition: String,
        pub(crate) rule: String,
        pub(crate) reason: String,
        pub(crate) proposed_by: String,
        pub(crate) proposed_at: Timestamp,
    }
}

/// Keeps a proposal; says whether there was none for the account.
pub(crate) async fn propose(tx: &Tx, row: &ProposalRow) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO moderation_proposals (id, account, kind, edition, rule, reason, proposed_by, proposed_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (account) DO NOTHING"
            ),
            params![
                &row.id,
                &row.account,
                &row.kind,
                &row.edition,
                &row.rule,
                &row.reason,
                &row.proposed_by,
                row.proposed_at
            ],
        )
        .await?;
    Ok(written > 0)
}

/// What is proposed against an account.
pub(crate) async fn proposal(on: &impl Reads, account: &str) -> Result<Option<ProposalRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, account, kind, edition, rule, reason, proposed_by, proposed_at FROM moderation_proposals \
             WHERE account = $1"
        ),
        params![account],
    )
    .await
}

/// Takes a proposal away; says whether it was there.
pub(crate) async fn settle(tx: &Tx, id: &str) -> Result<bool, DbError> {
    let gone = tx.execute(sql!("DELETE FROM moderation_proposals WHERE id = $1"), params![id]).await?;
    Ok(gone > 0)
}

db::record! {
    /// A hand-over note.
    #[derive(Clone, Debug)]
    pub(crate) struct NoteRow {
        pub(crate) account: String,
        pub(crate) text: String,
        pub(crate) at: Timestamp,
    }
}

/// Leaves a note for the next shift.
pub(crate) async fn hand_over(tx: &Tx, account: &str, text: &str) -> Result<(), DbError> {
    let id = tx.ids().next();
    tx.execute(
        sql!("INSERT INTO moderation_handovers (id, account, text, at) VALUES ($1, $2, $3, $4)"),
        params![id, account, text, tx.now()],
    )
    .await
    .map(|_| ())
}

/// The last notes, newest first.
pub(crate) async fn notes(on: &impl Reads, limit: u32) -> Result<Vec<NoteRow>, DbError> {
    on.all(
        sql!("SELECT account, text, at FROM moderation_handovers ORDER BY id DESC LIMIT $1"),
        params![limit],
    )
    .await
}

/// Removes notes older than a moment.
pub(crate) async fn forget_notes(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_handovers WHERE at < $1"), params![before]).await.map(|_| ())
}

db::record! {
    /// A saved view of the queue.
    #[derive(Clone, Debug)]
    pub(crate) struct ViewRow {
        pub(crate) id: String,
        pub(crate) name: String,
        pub(crate) query: String,
    }
}

/// Saves a view.
pub(crate) async fn save_view(tx: &Tx, account: &str, name: &str, query: &str) -> Result<(), DbError> {
    let id = tx.ids().next();
    tx.execute(
        sql!("INSERT INTO moderation_views (id, account, name, query) VALUES ($1, $2, $3, $4)"),
        params![id, account, name, query],
    )
    .await
    .map(|_| ())
}

/// The views of a moderator, oldest first.
pub(crate) async fn views(on: &impl Reads, account: &str) -> Result<Vec<ViewRow>, DbError> {
    on.all(
        sql!("SELECT id, name, query FROM moderation_views WHERE account = $1 ORDER BY id LIMIT 30"),
        params![account],
    )
    .await
}

/// Removes a view of one's own.
pub(crate) async fn drop_view(tx: &Tx, account: &str, id: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_views WHERE id = $2 AND account = $1"), params![account, id])
        .await
        .map(|_| ())
}

/// Removes what a moderator left, and what is proposed against an account.
pub(crate) async fn erase(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_proposals WHERE account = $1"), params![account]).await?;
    tx.execute(sql!("DELETE FROM moderation_views WHERE account = $1"), params![account]).await?;
    tx.execute(sql!("DELETE FROM moderation_handovers WHERE account = $1"), params![account])
        .await
        .map(|_| ())
}

db::record! {
    /// How many items were decided within a span, and how long they waited together, in milliseconds.
    #[derive(Clone, Debug)]
    pub(crate) struct PaceRow {
        pub(crate) cause: String,
        pub(crate) count: i64,
        pub(crate) waited: i64,
        pub(crate) longest: i64,
    }
}

/// What was decided since a moment, by cause.
pub(crate) async fn pace(on: &impl Reads, since: Timestamp) -> Result<Vec<PaceRow>, DbError> {
    on.all(
        sql!(
            "SELECT cause, COUNT(*) AS count, CAST(SUM(closed_at - created_at) AS BIGINT) AS waited, \
             MAX(closed_at - created_at) AS longest FROM moderation_queue WHERE state = 'done' AND closed_at >= $1 \
             GROUP BY cause ORDER BY cause"
        ),
        params![since],
    )
    .await
}

db::record! {
    /// How many decisions somebody made.
    #[derive(Clone, Debug)]
    pub(crate) struct HandsRow {
        pub(crate) actor: String,
        pub(crate) count: i64,
    }
}

/// Who decided how often since a moment, most first.
pub(crate) async fn hands(on: &impl Reads, since: Timestamp) -> Result<Vec<HandsRow>, DbError> {
    on.all(
        sql!(
            "SELECT actor, COUNT(*) AS count FROM moderation_ledger WHERE at >= $1 AND actor <> 'system' \
             AND verb IN ('approve', 'remove', 'edit', 'warn', 'restrict', 'block', 'delete') \
             GROUP BY actor ORDER BY count DESC, actor LIMIT 50"
        ),
        params![since],
    )
    .await
}
