//! Sessions: found by the digest of their secret, which is nowhere written down.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{AccountId, SessionId};

db::record! {
    /// A session with what every page needs of its account.
    #[derive(Clone, Debug)]
    pub(crate) struct SessionRow {
        pub(crate) id: SessionId,
        pub(crate) account: AccountId,
        pub(crate) remembered: bool,
        pub(crate) seen_at: Timestamp,
        pub(crate) proved_at: Timestamp,
        pub(crate) name: String,
        pub(crate) staff: bool,
        pub(crate) avatar: Option<String>,
        pub(crate) avatar_seed: String,
    }
}

db::record! {
    /// A session as its owner sees it.
    #[derive(Clone, Debug)]
    pub(crate) struct OwnSession {
        pub(crate) id: SessionId,
        pub(crate) device: String,
        pub(crate) remembered: bool,
        pub(crate) created_at: Timestamp,
        pub(crate) seen_at: Timestamp,
    }
}

/// What a new session is.
pub(crate) struct NewSession<'a> {
    pub(crate) digest: &'a str,
    pub(crate) id: &'a SessionId,
    pub(crate) account: &'a AccountId,
    pub(crate) remembered: bool,
    pub(crate) device: &'a str,
    pub(crate) expires_at: Timestamp,
}

/// Writes the session.
pub(crate) async fn insert(tx: &Tx, new: &NewSession<'_>) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO accounts_sessions (digest, id, account, remembered, device, created_at, seen_at, proved_at, \
             expires_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7)"
        ),
        params![new.digest, new.id, new.account, new.remembered, new.device, tx.now(), new.expires_at],
    )
    .await
    .map(|_| ())
}

/// The living session of an account that is neither deleted nor blocked.
pub(crate) async fn by_digest(
    on: &impl Reads,
    digest: &str,
    now: Timestamp,
) -> Result<Option<SessionRow>, DbError> {
    on.optional(
        sql!(
            "SELECT s.id, s.account, s.remembered, s.seen_at, s.proved_at, a.name, a.staff, a.avatar, a.avatar_seed \
             FROM accounts_sessions s JOIN accounts_accounts a ON a.id = s.account \
             WHERE s.digest = $1 AND s.expires_at > $2 AND a.deleted_at IS NULL AND a.blocked_at IS NULL"
        ),
        params![digest, now],
    )
    .await
}

/// Notes that the session is used; it then lasts longer.
pub(crate) async fn touch(tx: &Tx, id: &SessionId, expires_at: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE accounts_sessions SET seen_at = $2, expires_at = $3 WHERE id = $1"),
        params![id, tx.now(), expires_at],
    )
    .await
    .map(|_| ())
}

/// Gives the session another secret and notes that its owner has proved who it is.
/// Returns whether it is a remembered one; nothing where it has ended.
pub(crate) async fn prove(tx: &Tx, id: &SessionId, digest: &str) -> Result<Option<bool>, DbError> {
    tx.optional(
        sql!(
            "UPDATE accounts_sessions SET digest = $2, proved_at = $3, seen_at = $3 WHERE id = $1 RETURNING remembered"
        ),
        params![id, digest, tx.now()],
    )
    .await
}

/// The sessions of an account, the one used last first.
pub(crate) async fn of_account(
    on: &impl Reads,
    account: &AccountId,
    now: Timestamp,
) -> Result<Vec<OwnSession>, DbError> {
    on.all(
        sql!(
            "SELECT id, device, remembered, created_at, seen_at FROM accounts_sessions \
             WHERE account = $1 AND expires_at > $2 ORDER BY seen_at DESC, id LIMIT 100"
        ),
        params![account, now],
    )
    .await
}

/// Ends one session of the account; says whether there was one.
pub(crate) async fn end(tx: &Tx, account: &AccountId, id: &SessionId) -> Result<bool, DbError> {
    let ended = tx
        .execute(sql!("DELETE FROM accounts_sessions WHERE account = $1 AND id = $2"), params![account, id])
        .await?;
    Ok(ended > 0)
}

/// Ends every session of the account but `but`; says how many.
pub(crate) async fn end_all(tx: &Tx, account: &AccountId, but: Option<&SessionId>) -> Result<u64, DbError> {
    let but = but.map(SessionId::as_str).unwrap_or_default();
    tx.execute(sql!("DELETE FROM accounts_sessions WHERE account = $1 AND id <> $2"), params![account, but])
        .await
}

/// Removes sessions that have run out.
pub(crate) async fn forget_before(tx: &Tx, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM accounts_sessions WHERE expires_at < $1"), params![now]).await
}
