//! Stop optional letters by the link that each of them carries (RFC 8058): without signing in, by one click, in the
//! letter's own program or on the page. It is the same consent that the reader gave, withdrawn.

use kernel::{Actor, DAY};
use slice::Ctx;

use crate::act::set_consent::set_consent;
use crate::error::AccountsError;
use crate::model::{AccountId, Purpose};

/// What links that stop letters are signed for.
const PURPOSE: &str = "accounts.unsubscribe";
/// How long such a link works.
const GOOD: i64 = 400 * DAY;

/// The token of a letter's link.
pub(crate) fn token(cx: &Ctx, id: &AccountId, purpose: Purpose) -> String {
    cx.form_key().sign(PURPOSE, &format!("{id}:{}", purpose.as_str()), cx.now().plus(GOOD))
}

/// What a link stops.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) fn opened(cx: &Ctx, token: &str) -> Result<(AccountId, Purpose), AccountsError> {
    let text = cx.form_key().open(PURPOSE, token, cx.now()).map_err(|_| AccountsError::Link)?;
    let (id, purpose) = text.split_once(':').ok_or(AccountsError::Link)?;
    let purpose = Purpose::ALL.into_iter().find(|known| known.as_str() == purpose);
    Ok((AccountId::from_stored(id.to_owned()), purpose.ok_or(AccountsError::Link)?))
}

/// Stops it. A second time changes nothing; an account that is gone gets no letters anyway.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn unsubscribe(cx: &Ctx, token: &str, lang: &str, page: &str) -> Result<(), AccountsError> {
    let (id, purpose) = opened(cx, token)?;
    if crate::store::accounts::account(cx.db(), &id).await?.is_none() {
        return Ok(());
    }
    let owner = Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
    set_consent(&cx.on_behalf_of(owner), &id, purpose, false, lang, page).await
}
