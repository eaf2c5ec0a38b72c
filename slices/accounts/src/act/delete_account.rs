//! Delete an account: hidden at once, restored within thirty days by the letter's link, erased for good after that.

use bytes::Bytes;
use kernel::{Actor, DAY};
use ports::blobs::BlobKey;
use slice::Ctx;

use crate::act::change_email::{CONFIRM, UNDO};
use crate::act::prove::require_proof;
use crate::act::reset_password;
use crate::act::sign_out::own;
use crate::api::{AccountHidden, AccountRestored};
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::AccountId;
use crate::policy::{Grant, Role};
use crate::store::audit::{self, Happening};
use crate::store::{accounts, erasing, grants, links, sessions};

/// What links of deleted accounts are signed for.
pub(crate) const RESTORE: &str = "accounts.restore";

/// Hides the account, ends its sessions and has the letter written.
///
/// # Errors
/// [`AccountsError::Prove`], or [`AccountsError::Rule`] for the last administrator.
pub async fn delete_account(cx: &Ctx, id: &AccountId) -> Result<(), AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let erase_at = cx.now().plus(DAY * i64::from(cx.config::<Config>().restore_days));
    let (actor, id) = (cx.actor.clone(), id.clone());
    cx.write(async move |tx| {
        let everywhere = |grant: &Grant| grant.role == Role::Administrator && grant.edition.is_none();
        let last = grants::of_account(&tx, &id).await?.iter().any(everywhere);
        if last && grants::administrators(&tx).await? <= 1 {
            return Err(AccountsError::Rule("the last administrator stays"));
        }
        if !accounts::hide(&tx, &id, erase_at).await? {
            return Err(AccountsError::Missing("account"));
        }
        sessions::end_all(&tx, &id, None).await?;
        for purpose in [CONFIRM, UNDO, reset_password::PURPOSE] {
            links::revoke(&tx, &id, purpose).await?;
        }
        let what = Happening::of("accounts.delete", "account", id.as_str());
        audit::note(&tx, &actor, &what).await?;
        tx.emit(&AccountHidden { account: id.as_str().into() }).await?;
        Errand::Deleted { account: id.clone() }.enqueue(&tx).await
    })
    .await
}

/// The hidden account that a token from a letter names.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn hidden(cx: &Ctx, token: &str) -> Result<accounts::AccountRow, AccountsError> {
    let id = cx.form_key().open(RESTORE, token, cx.now()).map_err(|_| AccountsError::Link)?;
    let id: AccountId = id.parse().map_err(|_| AccountsError::Link)?;
    let row = accounts::account(cx.db(), &id).await?.ok_or(AccountsError::Link)?;
    let open = row.erase_at.is_some_and(|at| at > cx.now());
    if row.deleted_at.is_some() && open { Ok(row) } else { Err(AccountsError::Link) }
}

/// Restores the account as it was.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn restore_account(cx: &Ctx, token: &str) -> Result<(), AccountsError> {
    let id = hidden(cx, token).await?.id;
    cx.write(async move |tx| {
        if !accounts::restore(&tx, &id).await? {
            return Err(AccountsError::Link);
        }
        let actor = Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
        let what = Happening::of("accounts.restore", "account", id.as_str());
        audit::note(&tx, &actor, &what).await?;
        Ok(tx.emit(&AccountRestored { account: id.as_str().into() }).await?)
    })
    .await
}

/// Erases the account for good, in every slice, and leaves a receipt that names nobody. A blob beside the database says
/// that it was erased, so that a backup brought back can be made to forget it again.
///
/// # Errors
/// The words of whoever could not; the account then stays hidden and is tried again.
pub async fn erase_account(cx: &Ctx, id: &AccountId) -> Result<(), String> {
    if !cx.actor.is_trusted() {
        return Err("only the program erases".into());
    }
    let wrong = |error: db::DbError| error.to_string();
    let row = accounts::account(cx.db(), id).await.map_err(wrong)?;
    let key = BlobKey::new(format!("erased/{id}")).map_err(|error| error.to_string())?;
    cx.ports().blobs.put(&key, Bytes::new(), "text/plain").await.map_err(|error| error.to_string())?;
    cx.erase_account(id.as_str()).await?;
    let (id, deleted_at) = (id.clone(), row.and_then(|row| row.deleted_at).unwrap_or_else(|| cx.now()));
    cx.write::<_, db::DbError, _, _>(async move |tx| {
        erasing::receipt(&tx, &id, deleted_at).await?;
        let what = Happening::of("accounts.erase", "account", id.as_str());
        audit::note(&tx, &Actor::System, &what).await
    })
    .await
    .map_err(wrong)
}
