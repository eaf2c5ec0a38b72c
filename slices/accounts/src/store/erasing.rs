//! Removing every row of an account, and the receipt that stays.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::AccountId;

db::record! {
    /// That an account was erased; names nobody.
    #[derive(Clone, Debug)]
    pub(crate) struct ReceiptRow {
        pub(crate) account: String,
        pub(crate) deleted_at: Timestamp,
        pub(crate) erased_at: Timestamp,
    }
}

/// Removes every row of the account in this slice's tables, with registrations of its address. The audit stays: it holds
/// identifiers, which from now on name nobody.
pub(crate) async fn erase(tx: &Tx, id: &AccountId) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM accounts_registrations WHERE email_folded IN \
             (SELECT email_folded FROM accounts_accounts WHERE id = $1)"
        ),
        params![id],
    )
    .await?;
    tx.execute(sql!("DELETE FROM accounts_sessions WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_links WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_consents WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_grants WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_totp WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_spare_codes WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_identities WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_passkeys WHERE account = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM accounts_ceremonies WHERE account = $1"), params![id.as_str()]).await?;
    tx.execute(
        sql!(
            "DELETE FROM accounts_bounces WHERE email_folded IN \
             (SELECT email_folded FROM accounts_accounts WHERE id = $1)"
        ),
        params![id],
    )
    .await?;
    tx.execute(sql!("DELETE FROM accounts_accounts WHERE id = $1"), params![id]).await?;
    Ok(())
}

/// Writes the receipt.
pub(crate) async fn receipt(tx: &Tx, id: &AccountId, deleted_at: Timestamp) -> Result<(), DbError> {
    let own = tx.ids().next();
    tx.execute(
        sql!(
            "INSERT INTO accounts_receipts (id, account, deleted_at, erased_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (account) DO NOTHING"
        ),
        params![own, id, deleted_at, tx.now()],
    )
    .await
    .map(|_| ())
}

/// The receipt of an account.
pub(crate) async fn receipt_of(on: &impl Reads, account: &str) -> Result<Option<ReceiptRow>, DbError> {
    on.optional(
        sql!("SELECT account, deleted_at, erased_at FROM accounts_receipts WHERE account = $1"),
        params![account],
    )
    .await
}
