//! Sign out: here, on one device, or everywhere.

use slice::Ctx;

use crate::error::AccountsError;
use crate::model::{AccountId, SessionId};
use crate::store::audit::{self, Happening};
use crate::store::sessions;

/// Ends one session of the account.
///
/// # Errors
/// [`AccountsError::Missing`] when the account has no such session.
pub(crate) async fn sign_out(
    cx: &Ctx,
    account: &AccountId,
    session: &SessionId,
) -> Result<(), AccountsError> {
    own(cx, account)?;
    let (actor, account, session) = (cx.actor.clone(), account.clone(), session.clone());
    cx.write(async move |tx| {
        if !sessions::end(&tx, &account, &session).await? {
            return Err(AccountsError::Missing("session"));
        }
        let what = Happening::of("accounts.sign_out", "session", session.as_str());
        Ok(audit::note(&tx, &actor, &what).await?)
    })
    .await
}

/// Ends every session of the account but `but`; says how many.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn sign_out_everywhere(
    cx: &Ctx,
    account: &AccountId,
    but: Option<&SessionId>,
) -> Result<u64, AccountsError> {
    own(cx, account)?;
    let (actor, account, but) = (cx.actor.clone(), account.clone(), but.cloned());
    cx.write(async move |tx| {
        let ended = sessions::end_all(&tx, &account, but.as_ref()).await?;
        let what = Happening::of("accounts.sign_out_everywhere", "account", account.as_str());
        audit::note(&tx, &actor, &what).await?;
        Ok(ended)
    })
    .await
}

/// Whether the actor is the account itself, or may act for it.
///
/// # Errors
/// [`AccountsError::Forbidden`].
pub(crate) fn own(cx: &Ctx, account: &AccountId) -> Result<(), AccountsError> {
    if cx.actor.account() == Some(account.as_str()) || cx.actor.is_trusted() {
        return Ok(());
    }
    crate::policy::require(&cx.actor, crate::policy::READERS)
}
