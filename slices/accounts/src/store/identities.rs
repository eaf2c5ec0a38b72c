//! Who an account is at other houses: provider and subject, each pair at one account.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;

db::record! {
    /// An identity as its owner sees it.
    #[derive(Clone, Debug)]
    pub(crate) struct IdentityRow {
        pub(crate) provider: String,
        pub(crate) subject: String,
        pub(crate) label: String,
        pub(crate) created_at: Timestamp,
        pub(crate) used_at: Timestamp,
    }
}

/// The account that an identity belongs to.
pub(crate) async fn account_of(
    on: &impl Reads,
    provider: &str,
    subject: &str,
) -> Result<Option<AccountId>, DbError> {
    let id: Option<String> = on
        .optional(
            sql!("SELECT account FROM accounts_identities WHERE provider = $1 AND subject = $2"),
            params![provider, subject],
        )
        .await?;
    Ok(id.map(AccountId::from_stored))
}

/// The identities of an account, oldest first.
pub(crate) async fn of_account(on: &impl Reads, account: &AccountId) -> Result<Vec<IdentityRow>, DbError> {
    on.all(
        sql!(
            "SELECT provider, subject, label, created_at, used_at FROM accounts_identities WHERE account = $1 \
             ORDER BY created_at, provider LIMIT 50"
        ),
        params![account],
    )
    .await
}

/// Connects an identity; says whether nobody had it before.
pub(crate) async fn insert(
    tx: &Tx,
    account: &AccountId,
    provider: &str,
    subject: &str,
    label: &str,
) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO accounts_identities (provider, subject, account, label, created_at, used_at) \
                 VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (provider, subject) DO NOTHING"
            ),
            params![provider, subject, account, label, tx.now()],
        )
        .await?;
    Ok(written > 0)
}

/// Notes that an identity was used to sign in.
pub(crate) async fn touch(tx: &Tx, provider: &str, subject: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE accounts_identities SET used_at = $3 WHERE provider = $1 AND subject = $2"),
        params![provider, subject, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Disconnects what an account has at a provider; says how many there were.
pub(crate) async fn remove(tx: &Tx, account: &AccountId, provider: &str) -> Result<u64, DbError> {
    tx.execute(
        sql!("DELETE FROM accounts_identities WHERE account = $1 AND provider = $2"),
        params![account, provider],
    )
    .await
}

/// Disconnects everything.
pub(crate) async fn remove_all(tx: &Tx, account: &AccountId) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_identities WHERE account = $1"), params![account]).await.map(|_| ())
}
