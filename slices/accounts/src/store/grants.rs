//! Roles of the paper's people.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;
use crate::policy::{Grant, Role};

db::record! {
    /// A granted role as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct GrantRow {
        pub(crate) id: String,
        pub(crate) role: String,
        pub(crate) edition: Option<String>,
        pub(crate) section: Option<String>,
        pub(crate) granted_at: Timestamp,
    }
}

/// The grants of an account as stored.
pub(crate) async fn rows(on: &impl Reads, account: &AccountId) -> Result<Vec<GrantRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, role, edition, section, granted_at FROM accounts_grants WHERE account = $1 ORDER BY id"
        ),
        params![account],
    )
    .await
}

/// The grants of an account; a role that this version does not know allows nothing.
pub(crate) async fn of_account(on: &impl Reads, account: &AccountId) -> Result<Vec<Grant>, DbError> {
    let known = rows(on, account).await?.into_iter().filter_map(|row| {
        Some(Grant { role: Role::parse(&row.role)?, edition: row.edition, section: row.section })
    });
    Ok(known.collect())
}

/// Grants a role.
pub(crate) async fn insert(tx: &Tx, account: &AccountId, grant: &Grant) -> Result<(), DbError> {
    let id = tx.ids().next();
    tx.execute(
        sql!(
            "INSERT INTO accounts_grants (id, account, role, edition, section, granted_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![
            id,
            account,
            grant.role.as_str(),
            grant.edition.as_deref(),
            grant.section.as_deref(),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Makes the account one of the paper's people, or one no more.
pub(crate) async fn set_staff(tx: &Tx, account: &AccountId, staff: bool) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE accounts_accounts SET staff = $2 WHERE id = $1"), params![account, staff])
        .await
        .map(|_| ())
}

/// How many accounts that can sign in are administrators everywhere.
pub(crate) async fn administrators(on: &impl Reads) -> Result<i64, DbError> {
    on.one(
        sql!(
            "SELECT COUNT(DISTINCT g.account) AS administrators FROM accounts_grants g \
             JOIN accounts_accounts a ON a.id = g.account \
             WHERE g.role = 'administrator' AND g.edition IS NULL AND a.deleted_at IS NULL AND a.blocked_at IS NULL"
        ),
        Vec::new(),
    )
    .await
}

/// Takes a grant away.
pub(crate) async fn remove(tx: &Tx, account: &AccountId, grant: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_grants WHERE account = $1 AND id = $2"), params![account, grant])
        .await
        .map(|_| ())
}

db::record! {
    /// One of the paper's people.
    #[derive(Clone, Debug)]
    pub(crate) struct StaffRow {
        pub(crate) id: AccountId,
        pub(crate) name: String,
        pub(crate) email: String,
        pub(crate) signed_in_at: Option<Timestamp>,
    }
}

/// The paper's people, by name.
pub(crate) async fn staff(on: &impl Reads) -> Result<Vec<StaffRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, name, email, signed_in_at FROM accounts_accounts WHERE staff = 1 AND deleted_at IS NULL \
             ORDER BY name, id LIMIT 1000"
        ),
        Vec::new(),
    )
    .await
}
