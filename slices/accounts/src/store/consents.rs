//! The ledger of consents: rows are added, never changed.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;

db::record! {
    /// A line of the ledger.
    #[derive(Clone, Debug)]
    pub(crate) struct ConsentRow {
        pub(crate) purpose: String,
        pub(crate) version: String,
        pub(crate) lang: String,
        pub(crate) given: bool,
        pub(crate) page: String,
        pub(crate) at: Timestamp,
    }
}

/// Adds a line.
pub(crate) async fn insert(tx: &Tx, account: &AccountId, row: &ConsentRow) -> Result<(), DbError> {
    let id = tx.ids().next();
    tx.execute(
        sql!(
            "INSERT INTO accounts_consents (id, account, purpose, version, lang, given, page, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![id, account, &row.purpose, &row.version, &row.lang, row.given, &row.page, row.at],
    )
    .await
    .map(|_| ())
}

/// The whole ledger of an account, oldest first.
pub(crate) async fn of_account(on: &impl Reads, account: &AccountId) -> Result<Vec<ConsentRow>, DbError> {
    on.all(
        sql!(
            "SELECT purpose, version, lang, given, page, at FROM accounts_consents WHERE account = $1 ORDER BY at, id"
        ),
        params![account],
    )
    .await
}

/// The latest line of a purpose.
pub(crate) async fn latest(
    on: &impl Reads,
    account: &AccountId,
    purpose: &str,
) -> Result<Option<ConsentRow>, DbError> {
    on.optional(
        sql!(
            "SELECT purpose, version, lang, given, page, at FROM accounts_consents \
             WHERE account = $1 AND purpose = $2 ORDER BY at DESC, id DESC LIMIT 1"
        ),
        params![account, purpose],
    )
    .await
}
