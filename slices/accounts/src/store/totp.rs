//! Second factors: the secret of an authenticator, and codes for the day it is lost.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;

db::record! {
    /// An authenticator's secret as stored: sealed with the paper's secret.
    #[derive(Clone, Debug)]
    pub(crate) struct TotpRow {
        pub(crate) secret: String,
        pub(crate) confirmed_at: Option<Timestamp>,
        pub(crate) last_step: i64,
    }
}

/// The authenticator of an account.
pub(crate) async fn of_account(on: &impl Reads, account: &AccountId) -> Result<Option<TotpRow>, DbError> {
    on.optional(
        sql!("SELECT secret, confirmed_at, last_step FROM accounts_totp WHERE account = $1"),
        params![account],
    )
    .await
}

/// Writes a secret that waits for its first code; replaces another that waits, never a confirmed one.
pub(crate) async fn propose(tx: &Tx, account: &AccountId, secret: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO accounts_totp (account, secret, confirmed_at, last_step) VALUES ($1, $2, NULL, 0) \
             ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, last_step = 0 \
             WHERE accounts_totp.confirmed_at IS NULL"
        ),
        params![account, secret],
    )
    .await
    .map(|_| ())
}

/// Uses a step up, so that no code counts twice; says whether it was fresh. The first one confirms the secret.
pub(crate) async fn use_step(tx: &Tx, account: &AccountId, step: i64) -> Result<bool, DbError> {
    let used = tx
        .execute(
            sql!(
                "UPDATE accounts_totp SET last_step = $2, confirmed_at = COALESCE(confirmed_at, $3) \
                 WHERE account = $1 AND last_step < $2"
            ),
            params![account, step, tx.now()],
        )
        .await?;
    Ok(used > 0)
}

/// Takes the authenticator and the spare codes away.
pub(crate) async fn remove(tx: &Tx, account: &AccountId) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_spare_codes WHERE account = $1"), params![account]).await?;
    tx.execute(sql!("DELETE FROM accounts_totp WHERE account = $1"), params![account]).await.map(|_| ())
}

/// Adds a spare code by its digest.
pub(crate) async fn add_spare(tx: &Tx, account: &AccountId, digest: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO accounts_spare_codes (digest, account) VALUES ($1, $2)"),
        params![digest, account],
    )
    .await
    .map(|_| ())
}

/// Uses a spare code up; says whether it was one.
pub(crate) async fn use_spare(tx: &Tx, account: &AccountId, digest: &str) -> Result<bool, DbError> {
    let used = tx
        .execute(
            sql!(
                "UPDATE accounts_spare_codes SET used_at = $3 WHERE account = $1 AND digest = $2 AND used_at IS NULL"
            ),
            params![account, digest, tx.now()],
        )
        .await?;
    Ok(used > 0)
}
