//! The rows of accounts.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{AccountId, Email};

db::record! {
    /// An account as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct AccountRow {
        pub(crate) id: AccountId,
        pub(crate) number: String,
        pub(crate) email: String,
        pub(crate) name: String,
        pub(crate) password: Option<String>,
        pub(crate) staff: bool,
        pub(crate) edition: String,
        pub(crate) lang: String,
        pub(crate) zone: Option<String>,
        pub(crate) bio: String,
        pub(crate) avatar: Option<String>,
        pub(crate) avatar_seed: String,
        pub(crate) created_at: Timestamp,
        pub(crate) signed_in_at: Option<Timestamp>,
        pub(crate) blocked_at: Option<Timestamp>,
        pub(crate) deleted_at: Option<Timestamp>,
        pub(crate) erase_at: Option<Timestamp>,
    }
}

impl AccountRow {
    /// Whether its owner may sign in.
    pub(crate) fn is_open(&self) -> bool {
        self.deleted_at.is_none() && self.blocked_at.is_none()
    }
}

/// What a new account starts with.
pub(crate) struct NewAccount<'a> {
    pub(crate) id: &'a AccountId,
    pub(crate) number: &'a str,
    pub(crate) email: &'a Email,
    pub(crate) name: &'a str,
    pub(crate) skeleton: &'a str,
    pub(crate) password: Option<&'a str>,
    pub(crate) staff: bool,
    pub(crate) edition: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) seed: &'a str,
}

/// Writes the account unless its address has one; says whether it was written.
pub(crate) async fn insert(tx: &Tx, new: &NewAccount<'_>) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO accounts_accounts (id, number, email, email_folded, name, name_skeleton, password, staff, edition, \
                 lang, avatar_seed, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                 ON CONFLICT (email_folded) DO NOTHING"
            ),
            params![
                new.id,
                new.number,
                &new.email.text,
                &new.email.folded,
                new.name,
                new.skeleton,
                new.password,
                new.staff,
                new.edition,
                new.lang,
                new.seed,
                tx.now()
            ],
        )
        .await?;
    Ok(written > 0)
}

/// The account, deleted and blocked ones too.
pub(crate) async fn account(on: &impl Reads, id: &AccountId) -> Result<Option<AccountRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, number, email, name, password, staff, edition, lang, zone, bio, avatar, avatar_seed, created_at, \
             signed_in_at, blocked_at, deleted_at, erase_at FROM accounts_accounts WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// The account with this address, deleted and blocked ones too.
pub(crate) async fn by_email(on: &impl Reads, folded: &str) -> Result<Option<AccountRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, number, email, name, password, staff, edition, lang, zone, bio, avatar, avatar_seed, created_at, \
             signed_in_at, blocked_at, deleted_at, erase_at FROM accounts_accounts WHERE email_folded = $1"
        ),
        params![folded],
    )
    .await
}

/// The staff accounts whose names look like this.
pub(crate) async fn staff_by_skeleton(on: &impl Reads, skeleton: &str) -> Result<Vec<AccountId>, DbError> {
    let ids: Vec<String> = on
        .all(
            sql!("SELECT id FROM accounts_accounts WHERE name_skeleton = $1 AND staff = 1 AND deleted_at IS NULL"),
            params![skeleton],
        )
        .await?;
    Ok(ids.into_iter().map(AccountId::from_stored).collect())
}

/// Gives the account another password.
pub(crate) async fn set_password(tx: &Tx, id: &AccountId, password: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE accounts_accounts SET password = $2 WHERE id = $1"), params![id, password])
        .await
        .map(|_| ())
}

/// Notes that its owner signed in.
pub(crate) async fn set_signed_in(tx: &Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE accounts_accounts SET signed_in_at = $2 WHERE id = $1"), params![id, tx.now()])
        .await
        .map(|_| ())
}

/// Gives the account another name.
pub(crate) async fn set_profile(
    tx: &Tx,
    id: &AccountId,
    (name, skeleton): (&str, &str),
    bio: &str,
    zone: Option<&str>,
    edition: &str,
    lang: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE accounts_accounts SET name = $2, name_skeleton = $3, bio = $4, zone = $5, edition = $6, lang = $7 \
             WHERE id = $1"
        ),
        params![id, name, skeleton, bio, zone, edition, lang],
    )
    .await
    .map(|_| ())
}

/// Gives the account a picture of its own, or takes it away.
pub(crate) async fn set_avatar(tx: &Tx, id: &AccountId, avatar: Option<&str>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE accounts_accounts SET avatar = $2 WHERE id = $1"), params![id, avatar])
        .await
        .map(|_| ())
}

/// Gives the account another address.
pub(crate) async fn set_email(tx: &Tx, id: &AccountId, email: &Email) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE accounts_accounts SET email = $2, email_folded = $3 WHERE id = $1"),
        params![id, &email.text, &email.folded],
    )
    .await
    .map(|_| ())
}

/// Makes the password useless until it is recovered.
pub(crate) async fn drop_password(tx: &Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE accounts_accounts SET password = NULL WHERE id = $1"), params![id])
        .await
        .map(|_| ())
}

/// Hides the account until it is restored or erased; says whether it was open.
pub(crate) async fn hide(tx: &Tx, id: &AccountId, erase_at: Timestamp) -> Result<bool, DbError> {
    let hidden = tx
        .execute(
            sql!(
                "UPDATE accounts_accounts SET deleted_at = $2, erase_at = $3 WHERE id = $1 AND deleted_at IS NULL"
            ),
            params![id, tx.now(), erase_at],
        )
        .await?;
    Ok(hidden > 0)
}

/// Lets nobody sign in to the account any more.
pub(crate) async fn block(tx: &Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE accounts_accounts SET blocked_at = COALESCE(blocked_at, $2) WHERE id = $1"),
        params![id, tx.now()],
    )
    .await
    .map(|_| ())
}

db::record! {
    /// What others show of an account.
    #[derive(Clone, Debug)]
    pub(crate) struct FaceRow {
        pub(crate) id: AccountId,
        pub(crate) number: String,
        pub(crate) name: String,
        pub(crate) staff: bool,
        pub(crate) avatar: Option<String>,
        pub(crate) avatar_seed: String,
        pub(crate) created_at: Timestamp,
        pub(crate) deleted_at: Option<Timestamp>,
    }
}

/// What others show of these accounts (a JSON list), deleted ones too.
pub(crate) async fn faces(on: &impl Reads, ids: &str) -> Result<Vec<FaceRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, number, name, staff, avatar, avatar_seed, created_at, deleted_at FROM accounts_accounts \
             WHERE id IN json_list($1)"
        ),
        params![ids],
    )
    .await
}

/// Shows a hidden account again; says whether there was one.
pub(crate) async fn restore(tx: &Tx, id: &AccountId) -> Result<bool, DbError> {
    let restored = tx
        .execute(
            sql!(
                "UPDATE accounts_accounts SET deleted_at = NULL, erase_at = NULL \
                 WHERE id = $1 AND deleted_at IS NOT NULL AND blocked_at IS NULL AND erase_at > $2"
            ),
            params![id, tx.now()],
        )
        .await?;
    Ok(restored > 0)
}

/// The accounts whose time has come.
pub(crate) async fn to_erase(on: &impl Reads, now: Timestamp) -> Result<Vec<AccountId>, DbError> {
    let ids: Vec<String> = on
        .all(
            sql!("SELECT id FROM accounts_accounts WHERE erase_at <= $1 ORDER BY erase_at, id LIMIT 100"),
            params![now],
        )
        .await?;
    Ok(ids.into_iter().map(AccountId::from_stored).collect())
}
