//! What was written lately: what campaigns and floods are seen in, by every node.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// A text that was written.
    #[derive(Clone, Debug)]
    pub(crate) struct TraceRow {
        pub(crate) number: String,
        pub(crate) subject_kind: String,
        pub(crate) subject: String,
        pub(crate) account: String,
        pub(crate) place: String,
        pub(crate) edition: String,
        pub(crate) text: String,
        pub(crate) at: Timestamp,
    }
}

/// Keeps a trace.
pub(crate) async fn insert(tx: &Tx, node: &str, row: &TraceRow) -> Result<(), DbError> {
    let id = tx.ids().next();
    tx.execute(
        sql!(
            "INSERT INTO moderation_traces (id, number, node, subject_kind, subject, account, place, edition, text, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            id,
            &row.number,
            node,
            &row.subject_kind,
            &row.subject,
            &row.account,
            &row.place,
            &row.edition,
            &row.text,
            row.at
        ],
    )
    .await
    .map(|_| ())
}

/// What other nodes wrote since `since`, oldest first; the newest `limit` of it.
pub(crate) async fn of_others(
    on: &impl Reads,
    node: &str,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<TraceRow>, DbError> {
    let mut rows: Vec<TraceRow> = on
        .all(
            sql!(
                "SELECT number, subject_kind, subject, account, place, edition, text, at FROM moderation_traces \
                 WHERE at > $1 AND node <> $2 ORDER BY at DESC, id DESC LIMIT $3"
            ),
            params![since, node, limit],
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// The traces with these numbers (a JSON list of texts).
pub(crate) async fn by_numbers(on: &impl Reads, numbers: &str) -> Result<Vec<TraceRow>, DbError> {
    on.all(
        sql!(
            "SELECT number, subject_kind, subject, account, place, edition, text, at FROM moderation_traces \
             WHERE number IN json_list($1) ORDER BY at, id"
        ),
        params![numbers],
    )
    .await
}

/// Texts written since `since` in an edition, newest first, for a dry run.
pub(crate) async fn since(
    on: &impl Reads,
    edition: &str,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<TraceRow>, DbError> {
    on.all(
        sql!(
            "SELECT number, subject_kind, subject, account, place, edition, text, at FROM moderation_traces \
             WHERE at > $1 AND edition = $2 ORDER BY at DESC, id DESC LIMIT $3"
        ),
        params![since, edition, limit],
    )
    .await
}

/// Forgets what was written before `before`.
pub(crate) async fn forget_before(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_traces WHERE at < $1"), params![before]).await.map(|_| ())
}

/// Forgets what an account wrote.
pub(crate) async fn forget_of(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM moderation_traces WHERE account = $1"), params![account]).await.map(|_| ())
}
