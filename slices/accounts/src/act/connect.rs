//! Connect another house to an account, and disconnect it. The last way in stays; a letter says what was done.

use db::Tx;
use kernel::Actor;
use slice::Ctx;

use crate::act::prove::require_proof;
use crate::act::sign_out::own;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::AccountId;
use crate::store::audit::{self, Happening};
use crate::store::{accounts, identities, passkeys};
use credentials::openid::Identity;

/// Connects the identity, which must be nobody else's.
///
/// # Errors
/// A mistake when it belongs to another account.
pub(crate) async fn connect(cx: &Ctx, id: &AccountId, identity: &Identity) -> Result<(), AccountsError> {
    own(cx, id)?;
    let (actor, id, identity) = (cx.actor.clone(), id.clone(), identity.clone());
    cx.write(async move |tx| {
        let (provider, subject) = (identity.provider.as_str(), identity.subject.as_str());
        match identities::account_of(&tx, provider, subject).await? {
            Some(held) if held == id => return Ok(()),
            Some(_) => return Err(AccountsError::form("accounts-error-identity-taken")),
            None => {}
        }
        identities::insert(&tx, &id, provider, subject, &identity.email).await?;
        changed(&tx, &actor, &id, "accounts.connect", provider).await
    })
    .await
}

/// Disconnects what the account has at the provider.
///
/// # Errors
/// [`AccountsError::Prove`]; A mistake for the last way in.
pub(crate) async fn disconnect(cx: &Ctx, id: &AccountId, provider: &str) -> Result<(), AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let (actor, id, provider) = (cx.actor.clone(), id.clone(), provider.to_owned());
    cx.write(async move |tx| {
        if identities::remove(&tx, &id, &provider).await? == 0 {
            return Err(AccountsError::Missing("identity"));
        }
        keeps_a_way(&tx, &id).await?;
        changed(&tx, &actor, &id, "accounts.disconnect", &provider).await
    })
    .await
}

/// Refuses to leave an account that nobody could enter.
///
/// # Errors
/// A mistake of the whole form.
pub(crate) async fn keeps_a_way(tx: &Tx, id: &AccountId) -> Result<(), AccountsError> {
    let row = accounts::account(tx, id).await?.ok_or(AccountsError::Missing("account"))?;
    let open = row.password.is_some()
        || !identities::of_account(tx, id).await?.is_empty()
        || !passkeys::of_account(tx, id).await?.is_empty();
    if open { Ok(()) } else { Err(AccountsError::form("accounts-error-last-way")) }
}

/// Notes that the ways in were changed, and has the letter written.
///
/// # Errors
/// The database's.
pub(crate) async fn changed(
    tx: &Tx,
    actor: &Actor,
    id: &AccountId,
    verb: &str,
    detail: &str,
) -> Result<(), AccountsError> {
    let what =
        Happening { verb, subject_kind: "account", subject: id.as_str(), detail, ..Happening::default() };
    audit::note(tx, actor, &what).await?;
    Errand::WaysChanged { account: id.clone() }.enqueue(tx).await
}
