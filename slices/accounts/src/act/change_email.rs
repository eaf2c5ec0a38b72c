//! Change one's address: the new one confirms by a link, the old one is told and can undo it for a week.

use db::Tx;
use kernel::{Actor, DAY, HOUR};
use slice::Ctx;

use crate::act::prove::with_password;
use crate::act::reset_password;
use crate::act::sign_out::own;
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{AccountId, Email, LinkId, Mistakes, throws_away};
use crate::store::audit::{self, Happening};
use crate::store::{accounts, identities, links, passkeys, sessions};

/// What links to a new address are for.
pub(crate) const CONFIRM: &str = "accounts.change_email";
/// What links to an old address are for.
pub(crate) const UNDO: &str = "accounts.undo_email";
/// How long a change can be undone.
const UNDOABLE: i64 = 7 * DAY;

/// Begins the change: letters to both addresses. Says the same whether or not the new one has an account.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn begin(
    cx: &Ctx,
    id: &AccountId,
    email: &str,
    password: &str,
) -> Result<(), AccountsError> {
    own(cx, id)?;
    let mistake = |key| AccountsError::from(Mistakes { email: Some(key), ..Mistakes::default() });
    let email = Email::parse(email).map_err(mistake)?;
    if throws_away(cx, &email) {
        return Err(mistake("accounts-error-email-disposable"));
    }
    let row = with_password(cx, id, password).await?;
    let expires_at = cx.now().plus(HOUR * i64::from(cx.config::<Config>().confirm_hours));
    let link = LinkId::new(cx.ids());
    cx.write(async move |tx| {
        links::revoke(&tx, &row.id, CONFIRM).await?;
        links::insert(&tx, &link, &row.id, CONFIRM, &email.text, expires_at).await?;
        Errand::EmailAsked { link: link.clone() }.enqueue(&tx).await?;
        Errand::EmailWillChange { account: row.id.clone() }.enqueue(&tx).await
    })
    .await
}

/// Finishes the change by the link to the new address.
///
/// # Errors
/// [`AccountsError::Link`], also when the address has an account by now.
pub(crate) async fn finish(cx: &Ctx, token: &str) -> Result<AccountId, AccountsError> {
    let link = reset_password::link(cx, CONFIRM, token).await?;
    let email = Email::parse(&link.detail).map_err(|_| AccountsError::Link)?;
    let undo = LinkId::new(cx.ids());
    cx.write(async move |tx| {
        if !links::use_up(&tx, &link.id).await? || accounts::by_email(&tx, &email.folded).await?.is_some() {
            return Err(AccountsError::Link);
        }
        let old = accounts::account(&tx, &link.account).await?.ok_or(AccountsError::Link)?;
        accounts::set_email(&tx, &old.id, &email).await?;
        links::insert(&tx, &undo, &old.id, UNDO, &old.email, tx.now().plus(UNDOABLE)).await?;
        note(&tx, &old.id, "accounts.change_email").await?;
        Errand::EmailChanged { link: undo.clone() }.enqueue(&tx).await?;
        Ok(old.id)
    })
    .await
}

/// Undoes the change by the link to the old address. Whoever changed it knows the password: it is dropped, every session
/// ends, and a letter for a new password goes to the old address.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn undo(cx: &Ctx, token: &str) -> Result<AccountId, AccountsError> {
    let link = reset_password::link(cx, UNDO, token).await?;
    let email = Email::parse(&link.detail).map_err(|_| AccountsError::Link)?;
    cx.write(async move |tx| {
        let taken = accounts::by_email(&tx, &email.folded).await?.is_some_and(|row| row.id != link.account);
        if taken || !links::use_up(&tx, &link.id).await? {
            return Err(AccountsError::Link);
        }
        let row = accounts::account(&tx, &link.account).await?.ok_or(AccountsError::Link)?;
        accounts::set_email(&tx, &row.id, &email).await?;
        accounts::drop_password(&tx, &row.id).await?;
        // Whoever had the password may have added ways of his own.
        identities::remove_all(&tx, &row.id).await?;
        passkeys::remove_all(&tx, &row.id).await?;
        for purpose in [CONFIRM, UNDO, reset_password::PURPOSE] {
            links::revoke(&tx, &row.id, purpose).await?;
        }
        sessions::end_all(&tx, &row.id, None).await?;
        note(&tx, &row.id, "accounts.undo_email").await?;
        let errand = Errand::Recovery { edition: row.edition.clone(), email: email.text.clone() };
        errand.enqueue(&tx).await?;
        Ok(row.id)
    })
    .await
}

async fn note(tx: &Tx, id: &AccountId, verb: &str) -> Result<(), AccountsError> {
    let actor = Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
    let what = Happening::of(verb, "account", id.as_str());
    Ok(audit::note(tx, &actor, &what).await?)
}
