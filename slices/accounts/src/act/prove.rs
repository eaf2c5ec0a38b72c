//! Prove again who it is, before what can't be undone: the password once more. The session then gets another secret.

use kernel::MINUTE;
use slice::Ctx;

use crate::act::sign_in::{cookie_seconds, digest, new_secret};
use crate::error::AccountsError;
use crate::model::{AccountId, Mistakes, SessionId};
use crate::store::accounts::AccountRow;
use crate::store::{accounts, sessions};
use credentials::hashing::Hashery;
use credentials::passwords;
use credentials::throttle::Throttle;

/// How long a proof is good, in milliseconds.
const FRESH: i64 = 15 * MINUTE;

/// Whether the viewer has proved who it is a short while ago. The operator and the program need not.
///
/// # Errors
/// [`AccountsError::Prove`].
pub fn require_proof(cx: &Ctx) -> Result<(), AccountsError> {
    if cx.actor.is_trusted() {
        return Ok(());
    }
    let at = cx.viewer.as_ref().map(|viewer| viewer.proved_at).ok_or(AccountsError::Prove)?;
    if (0..FRESH).contains(&cx.now().since(at)) { Ok(()) } else { Err(AccountsError::Prove) }
}

/// The account, once its password has been given. Wrong ones count like those at the door, and make no lock either.
///
/// # Errors
/// [`AccountsError::Mistakes`] of the password's field.
pub(crate) async fn with_password(
    cx: &Ctx,
    id: &AccountId,
    password: &str,
) -> Result<AccountRow, AccountsError> {
    let row = accounts::account(cx.db(), id).await?.ok_or(AccountsError::Missing("account"))?;
    let throttle = cx.state::<Throttle>().ok_or(AccountsError::Busy)?;
    // Who holds a session has this account only: a limit here locks out nobody else.
    if throttle.held("proof", id.as_str(), cx.now()) >= 20 {
        return Err(AccountsError::TooMany);
    }
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    if hashery.verify(&passwords::normal(password), row.password.as_deref()).await? {
        return Ok(row);
    }
    throttle.count("proof", id.as_str(), cx.now());
    Err(AccountsError::from(Mistakes {
        password: Some("accounts-error-password-wrong"),
        ..Mistakes::default()
    }))
}

/// Notes the proof. Returns the session's new secret, and how long its cookie stays.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn prove(
    cx: &Ctx,
    id: &AccountId,
    session: &SessionId,
    password: &str,
) -> Result<(String, Option<i64>), AccountsError> {
    with_password(cx, id, password).await?;
    prove_session(cx, session).await
}

/// Notes that the session's owner has proved who it is. Returns the session's new secret, and how long its cookie stays.
///
/// # Errors
/// [`AccountsError::Missing`] for a session that has ended.
pub(crate) async fn prove_session(
    cx: &Ctx,
    session: &SessionId,
) -> Result<(String, Option<i64>), AccountsError> {
    let (secret, session) = (new_secret(cx), session.clone());
    let digest = digest(&secret);
    let remembered = cx
        .write::<_, AccountsError, _, _>(async move |tx| {
            sessions::prove(&tx, &session, &digest).await?.ok_or(AccountsError::Missing("session"))
        })
        .await?;
    Ok((secret, cookie_seconds(cx, remembered)))
}
