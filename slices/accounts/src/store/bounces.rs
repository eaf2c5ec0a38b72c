//! Addresses from which letters came back.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

/// How many letters must come back for good before the address counts as dead.
pub(crate) const DEAD: i64 = 3;

/// Notes that a letter came back for good; says how many there are now.
pub(crate) async fn note(tx: &Tx, folded: &str, code: &str) -> Result<i64, DbError> {
    tx.one(
        sql!(
            "INSERT INTO accounts_bounces (email_folded, failures, code, failed_at) VALUES ($1, 1, $2, $3) \
             ON CONFLICT (email_folded) DO UPDATE SET failures = accounts_bounces.failures + 1, \
             code = excluded.code, failed_at = excluded.failed_at RETURNING failures"
        ),
        params![folded, code, tx.now()],
    )
    .await
}

/// When the last letter came back, for an address that counts as dead.
pub(crate) async fn of(on: &impl Reads, folded: &str) -> Result<Option<Timestamp>, DbError> {
    on.optional(
        sql!("SELECT failed_at FROM accounts_bounces WHERE email_folded = $1 AND failures >= $2"),
        params![folded, DEAD],
    )
    .await
}

/// Forgets what came back from an address: letters reach it.
pub(crate) async fn forget(tx: &Tx, folded: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_bounces WHERE email_folded = $1"), params![folded])
        .await
        .map(|_| ())
}

/// Forgets what came back long ago.
pub(crate) async fn forget_before(tx: &Tx, then: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM accounts_bounces WHERE failed_at < $1"), params![then]).await
}
