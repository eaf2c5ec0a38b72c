//! Passkeys (public keys; there is nothing here to steal), and ceremonies that wait for their end.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;

db::record! {
    /// A passkey as stored; `credential`, `public_key` and `state` in base64url.
    #[derive(Clone, Debug)]
    pub(crate) struct PasskeyRow {
        pub(crate) credential: String,
        pub(crate) account: AccountId,
        pub(crate) name: String,
        pub(crate) public_key: String,
        pub(crate) state: String,
        pub(crate) created_at: Timestamp,
        pub(crate) used_at: Option<Timestamp>,
    }
}

/// The passkey with this identifier.
pub(crate) async fn passkey(on: &impl Reads, credential: &str) -> Result<Option<PasskeyRow>, DbError> {
    on.optional(
        sql!(
            "SELECT credential, account, name, public_key, state, created_at, used_at FROM accounts_passkeys \
             WHERE credential = $1"
        ),
        params![credential],
    )
    .await
}

/// The passkeys of an account, oldest first.
pub(crate) async fn of_account(on: &impl Reads, account: &AccountId) -> Result<Vec<PasskeyRow>, DbError> {
    on.all(
        sql!(
            "SELECT credential, account, name, public_key, state, created_at, used_at FROM accounts_passkeys \
             WHERE account = $1 ORDER BY created_at, credential LIMIT 50"
        ),
        params![account],
    )
    .await
}

/// Keeps a passkey; says whether nobody had it before.
pub(crate) async fn insert(
    tx: &Tx,
    account: &AccountId,
    name: &str,
    credential: &str,
    (public_key, state): (&str, &str),
) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO accounts_passkeys (credential, account, name, public_key, state, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential) DO NOTHING"
            ),
            params![credential, account, name, public_key, state, tx.now()],
        )
        .await?;
    Ok(written > 0)
}

/// Notes that a passkey was used, and its new counter.
pub(crate) async fn touch(tx: &Tx, credential: &str, state: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE accounts_passkeys SET state = $2, used_at = $3 WHERE credential = $1"),
        params![credential, state, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Gives a passkey another name; says whether the account has it.
pub(crate) async fn rename(
    tx: &Tx,
    account: &AccountId,
    credential: &str,
    name: &str,
) -> Result<bool, DbError> {
    let renamed = tx
        .execute(
            sql!("UPDATE accounts_passkeys SET name = $3 WHERE account = $1 AND credential = $2"),
            params![account, credential, name],
        )
        .await?;
    Ok(renamed > 0)
}

/// Removes a passkey; says whether the account had it.
pub(crate) async fn remove(tx: &Tx, account: &AccountId, credential: &str) -> Result<bool, DbError> {
    let removed = tx
        .execute(
            sql!("DELETE FROM accounts_passkeys WHERE account = $1 AND credential = $2"),
            params![account, credential],
        )
        .await?;
    Ok(removed > 0)
}

/// Removes every passkey of an account.
pub(crate) async fn remove_all(tx: &Tx, account: &AccountId) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_passkeys WHERE account = $1"), params![account]).await.map(|_| ())
}

/// Keeps what a ceremony needs at its end; `account` is empty where nobody is signed in yet.
pub(crate) async fn begin(
    tx: &Tx,
    id: &str,
    account: &str,
    state: &str,
    expires_at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO accounts_ceremonies (id, account, state, expires_at) VALUES ($1, $2, $3, $4)"),
        params![id, account, state, expires_at],
    )
    .await
    .map(|_| ())
}

/// Takes what a ceremony needs at its end, once.
pub(crate) async fn end(tx: &Tx, id: &str, account: &str) -> Result<Option<String>, DbError> {
    tx.optional(
        sql!(
            "DELETE FROM accounts_ceremonies WHERE id = $1 AND account = $2 AND expires_at > $3 RETURNING state"
        ),
        params![id, account, tx.now()],
    )
    .await
}

/// Removes ceremonies that never ended.
pub(crate) async fn forget_before(tx: &Tx, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM accounts_ceremonies WHERE expires_at < $1"), params![now]).await
}
