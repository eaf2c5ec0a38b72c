//! Change one's password: the old one opens, the new one closes; every other session ends, and a letter says so.

use slice::Ctx;

use crate::act::prove::with_password;
use crate::act::reset_password;
use crate::act::sign_in::{cookie_seconds, digest, new_secret};
use crate::act::sign_out::own;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{AccountId, Mistakes, SessionId, password_fault};
use crate::store::audit::{self, Happening};
use crate::store::{accounts, links, sessions};
use credentials::hashing::Hashery;
use credentials::passwords;

/// Changes it. Returns the session's new secret, and how long its cookie stays.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn change_password(
    cx: &Ctx,
    id: &AccountId,
    session: &SessionId,
    old: &str,
    new: &str,
) -> Result<(String, Option<i64>), AccountsError> {
    own(cx, id)?;
    let row = with_password(cx, id, old).await?;
    if let Some(key) = password_fault(cx, new, &[&row.email, &row.name]) {
        return Err(Mistakes { new_password: Some(key), ..Mistakes::default() }.into());
    }
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let hash = hashery.hash(cx.rng(), &passwords::normal(new)).await?;
    let secret = new_secret(cx);
    let (actor, session, digest) = (cx.actor.clone(), session.clone(), digest(&secret));
    cx.write(async move |tx| {
        accounts::set_password(&tx, &row.id, &hash).await?;
        links::revoke(&tx, &row.id, reset_password::PURPOSE).await?;
        sessions::end_all(&tx, &row.id, Some(&session)).await?;
        let remembered = sessions::prove(&tx, &session, &digest).await?.unwrap_or(false);
        let what = Happening::of("accounts.change_password", "account", row.id.as_str());
        audit::note(&tx, &actor, &what).await?;
        Errand::PasswordChanged { account: row.id.clone() }.enqueue(&tx).await?;
        Ok(remembered)
    })
    .await
    .map(|remembered| (secret, cookie_seconds(cx, remembered)))
}
