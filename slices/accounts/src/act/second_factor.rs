//! The second factor: one-time codes by time (RFC 6238: HMAC-SHA-1, six digits, thirty seconds), and spare codes.
//!
//! The secret follows from the paper's secret and a salt; the table holds the salt alone, so a stolen database makes no
//! codes. A code counts once.

use credentials::codes::{base32, step_of};
use db::Tx;
use kernel::{Actor, Timestamp};
use slice::Ctx;

use crate::act::confirm_registration::seed;
use crate::act::prove::with_password;
use crate::act::sign_in::digest;
use crate::error::AccountsError;
use crate::model::{AccountId, Mistakes};
use crate::store::audit::{self, Happening};
use crate::store::totp;
use credentials::throttle::Throttle;

/// How many spare codes there are.
const SPARE: usize = 8;

/// A secret that waits for its first code.
#[derive(Clone, Debug)]
pub(crate) struct Proposed {
    /// In base 32, as people type it.
    pub(crate) secret: String,
    /// As programs take it: `otpauth://totp/…`.
    pub(crate) address: String,
}

/// Whether the account asks for codes.
///
/// # Errors
/// The database's.
pub(crate) async fn is_on(cx: &Ctx, id: &AccountId) -> Result<bool, AccountsError> {
    Ok(totp::of_account(cx.db(), id).await?.is_some_and(|row| row.confirmed_at.is_some()))
}

/// Makes a secret, unless one is in use.
///
/// # Errors
/// The database's.
pub(crate) async fn propose(cx: &Ctx, id: &AccountId, label: &str) -> Result<Proposed, AccountsError> {
    let held = totp::of_account(cx.db(), id).await?;
    let salt = match held {
        Some(row) => row.secret,
        None => {
            let (salt, own) = (seed(cx), id.clone());
            let written = salt.clone();
            cx.write::<_, AccountsError, _, _>(async move |tx| Ok(totp::propose(&tx, &own, &written).await?))
                .await?;
            salt
        }
    };
    let secret = base32(&key(cx, id, &salt));
    let label = crate::pages::encoded(label).replace('/', "%2F");
    let address = format!("otpauth://totp/{label}?secret={secret}&issuer={label}");
    Ok(Proposed { secret, address })
}

/// Checks a code, or a spare one, and uses it up; the first code turns the second factor on.
///
/// # Errors
/// [`AccountsError::Mistakes`] of the code's field.
pub(crate) async fn check(cx: &Ctx, id: &AccountId, code: &str) -> Result<(), AccountsError> {
    let wrong = || AccountsError::from(Mistakes { code: Some("accounts-error-code"), ..Mistakes::default() });
    let throttle = cx.state::<Throttle>().ok_or(AccountsError::Busy)?;
    if throttle.count("code", id.as_str(), cx.now()) > 20 {
        return Err(AccountsError::TooMany);
    }
    let row = totp::of_account(cx.db(), id).await?.ok_or_else(wrong)?;
    let plain: String = code.chars().filter(|letter| letter.is_ascii_alphanumeric()).collect();
    let key = key(cx, id, &row.secret);
    let step = step_of(&key, &plain, cx.now());
    let spare = digest(&format!("{id}:{}", plain.to_uppercase()));
    let (account, confirmed) = (id.clone(), row.confirmed_at.is_some());
    let used = cx
        .write::<_, AccountsError, _, _>(async move |tx| match step {
            Some(step) => Ok(totp::use_step(&tx, &account, step).await?),
            None if confirmed => Ok(totp::use_spare(&tx, &account, &spare).await?),
            None => Ok(false),
        })
        .await?;
    if used { Ok(()) } else { Err(wrong()) }
}

/// Turns the second factor on by its first code. Returns the spare codes, which are shown once.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn turn_on(cx: &Ctx, id: &AccountId, code: &str) -> Result<Vec<String>, AccountsError> {
    if is_on(cx, id).await? {
        return Err(AccountsError::Rule("the second factor is on already"));
    }
    check(cx, id, code).await?;
    let codes: Vec<String> = (0..SPARE).map(|_| seed(cx).to_uppercase()).collect();
    let (account, written, actor) = (id.clone(), codes.clone(), cx.actor.clone());
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        for code in &written {
            totp::add_spare(&tx, &account, &digest(&format!("{account}:{code}"))).await?;
        }
        note(&tx, &actor, &account, "accounts.second_factor_on").await
    })
    .await?;
    Ok(codes)
}

/// Turns it off, with the password.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn turn_off(cx: &Ctx, id: &AccountId, password: &str) -> Result<(), AccountsError> {
    with_password(cx, id, password).await?;
    let (account, actor) = (id.clone(), cx.actor.clone());
    cx.write(async move |tx| {
        totp::remove(&tx, &account).await?;
        note(&tx, &actor, &account, "accounts.second_factor_off").await
    })
    .await
}

async fn note(tx: &Tx, actor: &Actor, id: &AccountId, verb: &str) -> Result<(), AccountsError> {
    let what = Happening::of(verb, "account", id.as_str());
    Ok(audit::note(tx, actor, &what).await?)
}

fn key(cx: &Ctx, id: &AccountId, salt: &str) -> [u8; 20] {
    let token = cx.form_key().sign("accounts.totp", &format!("{id}:{salt}"), Timestamp(0));
    let wide = blake3::derive_key("courant 2020-10-11 accounts one-time codes", token.as_bytes());
    wide.first_chunk::<20>().copied().unwrap_or_default()
}
