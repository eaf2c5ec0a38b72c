//! Invite one of the paper's people by letter: the account is there at once with its role, and is entered by the letter's
//! link, which sets the first password; or by the house that the paper has chosen for its people.

use kernel::{Actor, DAY};
use slice::Ctx;

use crate::act::establish_staff::{NewStaff, establish_staff};
use crate::act::prove::require_proof;
use crate::act::reset_password;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{AccountId, LinkId, Mistakes, password_fault};
use crate::policy::{STAFF, require};
use crate::store::audit::{self, Happening};
use crate::store::{accounts, links};
use credentials::hashing::Hashery;
use credentials::passwords;

/// What links of invitations are for.
pub(crate) const PURPOSE: &str = "accounts.invite";
/// How long an invitation is good.
const GOOD: i64 = 7 * DAY;

/// Gives the role and has the letter written; an invitation that is still open is replaced.
///
/// # Errors
/// [`AccountsError::Forbidden`], [`AccountsError::Prove`], or what is wrong with address, name or role.
pub async fn invite_staff(cx: &Ctx, new: NewStaff) -> Result<AccountId, AccountsError> {
    require(&cx.actor, STAFF)?;
    require_proof(cx)?;
    let id = establish_staff(cx, NewStaff { password: None, ..new }).await?;
    let (account, link) = (id.clone(), LinkId::new(cx.ids()));
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        links::revoke(&tx, &account, PURPOSE).await?;
        links::insert(&tx, &link, &account, PURPOSE, "", tx.now().plus(GOOD)).await?;
        Errand::Invited { link }.enqueue(&tx).await
    })
    .await?;
    Ok(id)
}

/// Whom an open invitation is for.
///
/// # Errors
/// [`AccountsError::Link`], also for an account that has a password already.
pub(crate) async fn invited(cx: &Ctx, token: &str) -> Result<accounts::AccountRow, AccountsError> {
    let link = reset_password::link(cx, PURPOSE, token).await?;
    let row = accounts::account(cx.db(), &link.account).await?.ok_or(AccountsError::Link)?;
    if row.is_open() && row.password.is_none() { Ok(row) } else { Err(AccountsError::Link) }
}

/// Sets the first password by the letter's link.
///
/// # Errors
/// [`AccountsError::Link`], or what is wrong with the password.
pub(crate) async fn accept_invitation(cx: &Ctx, token: &str, password: &str) -> Result<(), AccountsError> {
    let row = invited(cx, token).await?;
    let link = reset_password::link(cx, PURPOSE, token).await?;
    if let Some(key) = password_fault(cx, password, &[&row.email, &row.name]) {
        return Err(Mistakes { new_password: Some(key), ..Mistakes::default() }.into());
    }
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let hash = hashery.hash(cx.rng(), &passwords::normal(password)).await?;
    cx.write(async move |tx| {
        if !links::use_up(&tx, &link.id).await? {
            return Err(AccountsError::Link);
        }
        accounts::set_password(&tx, &row.id, &hash).await?;
        let actor = Actor::Account { id: row.id.as_str().into(), permissions: Vec::new() };
        let what = Happening::of("accounts.accept_invitation", "account", row.id.as_str());
        Ok(audit::note(&tx, &actor, &what).await?)
    })
    .await
}
