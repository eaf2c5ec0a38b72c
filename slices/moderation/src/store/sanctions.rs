//! Sanctions against accounts.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{SanctionId, Standing};

db::record! {
    /// A sanction as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct SanctionRow {
        pub(crate) id: SanctionId,
        pub(crate) account: String,
        pub(crate) kind: String,
        pub(crate) edition: String,
        pub(crate) rule: String,
        pub(crate) reason: String,
        pub(crate) imposed_by: String,
        pub(crate) imposed_at: Timestamp,
        pub(crate) until_at: Option<Timestamp>,
        pub(crate) is_final: bool,
        pub(crate) lifted_at: Option<Timestamp>,
    }
}

/// The sanctions of an account, oldest first.
pub(crate) async fn of_account(on: &impl Reads, account: &str) -> Result<Vec<SanctionRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, account, kind, edition, rule, reason, imposed_by, imposed_at, until_at, is_final, lifted_at \
             FROM moderation_sanctions WHERE account = $1 ORDER BY imposed_at, id"
        ),
        params![account],
    )
    .await
}

/// One sanction.
pub(crate) async fn sanction(on: &impl Reads, id: &SanctionId) -> Result<Option<SanctionRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, account, kind, edition, rule, reason, imposed_by, imposed_at, until_at, is_final, lifted_at \
             FROM moderation_sanctions WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// How an account stands at `now`.
pub(crate) async fn standing(on: &impl Reads, account: &str, now: Timestamp) -> Result<Standing, DbError> {
    let mut standing = Standing::default();
    for row in of_account(on, account).await? {
        let in_force = row.lifted_at.is_none();
        match row.kind.as_str() {
            "warn" => standing.warnings += 1,
            "restrict" if in_force && row.until_at.is_some_and(|until| until > now) => {
                standing.restricted_until = standing.restricted_until.max(row.until_at);
            }
            "block" => {
                standing.blocks += 1;
                standing.blocked |= in_force;
                standing.is_final |= row.is_final;
            }
            "delete" => standing.deleted = true,
            _ => {}
        }
    }
    standing.blocked |= standing.blocks >= 2;
    Ok(standing)
}

/// Writes a sanction.
pub(crate) async fn insert(tx: &Tx, row: &SanctionRow) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO moderation_sanctions (id, account, kind, edition, rule, reason, imposed_by, imposed_at, until_at, \
             is_final) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            &row.id,
            &row.account,
            &row.kind,
            &row.edition,
            &row.rule,
            &row.reason,
            &row.imposed_by,
            row.imposed_at,
            row.until_at,
            row.is_final
        ],
    )
    .await
    .map(|_| ())
}

/// Lifts what is in force of a kind; says whether anything was. What is final stays, whoever asks.
pub(crate) async fn lift(tx: &Tx, account: &str, kind: &str, by: &str) -> Result<bool, DbError> {
    let lifted = tx
        .execute(
            sql!(
                "UPDATE moderation_sanctions SET lifted_by = $3, lifted_at = $4 WHERE account = $1 AND kind = $2 \
                 AND lifted_at IS NULL AND is_final = 0"
            ),
            params![account, kind, by, tx.now()],
        )
        .await?;
    Ok(lifted > 0)
}

/// Takes what was written about a person off the sanctions of an account.
pub(crate) async fn erase_account(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE moderation_sanctions SET reason = '' WHERE account = $1"), params![account])
        .await
        .map(|_| ())
}
