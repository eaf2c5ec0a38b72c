//! Set a new password by the link of a recovery: the link is used up, every session ends, and a letter says so.

use kernel::Actor;
use slice::Ctx;

use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{AccountId, LinkId, Mistakes, password_fault};
use crate::store::audit::{self, Happening};
use crate::store::links::LinkRow;
use crate::store::{accounts, bounces, links, sessions};
use credentials::hashing::Hashery;
use credentials::passwords;

/// What links of recoveries are for.
pub(crate) const PURPOSE: &str = "accounts.recover";

/// The link that a token from a letter names, while it can be used.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn link(cx: &Ctx, purpose: &'static str, token: &str) -> Result<LinkRow, AccountsError> {
    let id = cx.form_key().open(purpose, token, cx.now()).map_err(|_| AccountsError::Link)?;
    let id: LinkId = id.parse().map_err(|_| AccountsError::Link)?;
    links::usable(cx.db(), &id, purpose, cx.now()).await?.ok_or(AccountsError::Link)
}

/// Sets the password.
///
/// # Errors
/// [`AccountsError::Link`], or what is wrong with the password.
pub(crate) async fn reset_password(
    cx: &Ctx,
    token: &str,
    password: &str,
) -> Result<AccountId, AccountsError> {
    let link = link(cx, PURPOSE, token).await?;
    let account = accounts::account(cx.db(), &link.account).await?.ok_or(AccountsError::Link)?;
    if !account.is_open() {
        return Err(AccountsError::Link);
    }
    if let Some(key) = password_fault(cx, password, &[&account.email, &account.name]) {
        return Err(Mistakes { new_password: Some(key), ..Mistakes::default() }.into());
    }
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let hash = hashery.hash(cx.rng(), &passwords::normal(password)).await?;
    cx.write(async move |tx| {
        if !links::use_up(&tx, &link.id).await? {
            return Err(AccountsError::Link);
        }
        let id = account.id.clone();
        accounts::set_password(&tx, &id, &hash).await?;
        links::revoke(&tx, &id, PURPOSE).await?;
        sessions::end_all(&tx, &id, None).await?;
        // The link came in a letter: letters reach the address.
        bounces::forget(&tx, &account.email.to_lowercase()).await?;
        let actor = Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
        let what = Happening::of("accounts.reset_password", "account", id.as_str());
        audit::note(&tx, &actor, &what).await?;
        Errand::PasswordChanged { account: id.clone() }.enqueue(&tx).await?;
        Ok(id)
    })
    .await
}
