//! One-use links: what a letter's link may do, once.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{AccountId, LinkId};

db::record! {
    /// A link as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct LinkRow {
        pub(crate) id: LinkId,
        pub(crate) account: AccountId,
        pub(crate) purpose: String,
        pub(crate) detail: String,
        pub(crate) expires_at: Timestamp,
        pub(crate) used_at: Option<Timestamp>,
    }
}

/// Writes a link.
pub(crate) async fn insert(
    tx: &Tx,
    id: &LinkId,
    account: &AccountId,
    purpose: &str,
    detail: &str,
    expires_at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO accounts_links (id, account, purpose, detail, created_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, account, purpose, detail, tx.now(), expires_at],
    )
    .await
    .map(|_| ())
}

/// The link while it can be used.
pub(crate) async fn usable(
    on: &impl Reads,
    id: &LinkId,
    purpose: &str,
    now: Timestamp,
) -> Result<Option<LinkRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, account, purpose, detail, expires_at, used_at FROM accounts_links \
             WHERE id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3"
        ),
        params![id, purpose, now],
    )
    .await
}

/// Uses the link up; says whether it could still be used, so that of two who come at once one fails.
pub(crate) async fn use_up(tx: &Tx, id: &LinkId) -> Result<bool, DbError> {
    let used = tx
        .execute(
            sql!(
                "UPDATE accounts_links SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2"
            ),
            params![id, tx.now()],
        )
        .await?;
    Ok(used > 0)
}

/// Makes every open link of the account with this purpose useless.
pub(crate) async fn revoke(tx: &Tx, account: &AccountId, purpose: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE accounts_links SET used_at = $3 WHERE account = $1 AND purpose = $2 AND used_at IS NULL"
        ),
        params![account, purpose, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Removes links that have run out.
pub(crate) async fn forget_before(tx: &Tx, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM accounts_links WHERE expires_at < $1"), params![now]).await
}
