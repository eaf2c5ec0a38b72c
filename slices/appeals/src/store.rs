//! All SQL of appeals.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::CaseId;

db::record! {
    /// A case as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct CaseRow {
        pub(crate) id: CaseId,
        pub(crate) account: String,
        pub(crate) entry: String,
        pub(crate) edition: String,
        pub(crate) subject_line: String,
        pub(crate) explanation: String,
        pub(crate) state: String,
        pub(crate) answer: String,
        pub(crate) created_at: Timestamp,
        pub(crate) due_at: Timestamp,
    }
}

/// Writes a case unless one about the same decision is open; says whether it was written.
pub(crate) async fn insert(tx: &Tx, row: &CaseRow) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO appeals_cases (id, account, entry, edition, subject_line, explanation, state, answer, decided_by, \
                 created_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8, $9) ON CONFLICT DO NOTHING"
            ),
            params![
                &row.id,
                &row.account,
                &row.entry,
                &row.edition,
                &row.subject_line,
                &row.explanation,
                &row.state,
                row.created_at,
                row.due_at
            ],
        )
        .await?;
    Ok(written > 0)
}

/// One case.
pub(crate) async fn case(on: &impl Reads, id: &str) -> Result<Option<CaseRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, account, entry, edition, subject_line, explanation, state, answer, created_at, due_at \
             FROM appeals_cases WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// These cases (a JSON list), in any order.
pub(crate) async fn by_ids(on: &impl Reads, ids: &str) -> Result<Vec<CaseRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, account, entry, edition, subject_line, explanation, state, answer, created_at, due_at \
             FROM appeals_cases WHERE id IN json_list($1)"
        ),
        params![ids],
    )
    .await
}

/// The cases of an account, newest first.
pub(crate) async fn of_account(on: &impl Reads, account: &str) -> Result<Vec<CaseRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, account, entry, edition, subject_line, explanation, state, answer, created_at, due_at \
             FROM appeals_cases WHERE account = $1 ORDER BY created_at DESC, id DESC LIMIT 100"
        ),
        params![account],
    )
    .await
}

/// Decides an open case; says whether it was open.
pub(crate) async fn decide(
    tx: &Tx,
    id: &CaseId,
    state: &str,
    answer: &str,
    by: &str,
) -> Result<bool, DbError> {
    let decided = tx
        .execute(
            sql!(
                "UPDATE appeals_cases SET state = $2, answer = $3, decided_by = $4, decided_at = $5 \
                 WHERE id = $1 AND state = 'open'"
            ),
            params![id, state, answer, by, tx.now()],
        )
        .await?;
    Ok(decided > 0)
}

/// How many open cases are past their day.
pub(crate) async fn overdue(on: &impl Reads, now: Timestamp) -> Result<i64, DbError> {
    on.one(
        sql!("SELECT COUNT(*) AS late FROM appeals_cases WHERE state = 'open' AND due_at < $1"),
        params![now],
    )
    .await
}

/// Takes the person off the cases of an account.
pub(crate) async fn erase(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE appeals_cases SET account = '', subject_line = '', explanation = '', answer = '', \
             state = CASE WHEN state = 'open' THEN 'gone' ELSE state END WHERE account = $1"
        ),
        params![account],
    )
    .await
    .map(|_| ())
}
