//! Passkeys: add, name and remove one, and sign in or prove oneself with one.
//!
//! A passkey stands for both steps. What a ceremony needs at its end lies in the database and counts once.

use credentials::passkeys::{Answer, Party, Passkey};
use kernel::MINUTE;
use slice::Ctx;
use web::{Network, Site};

use crate::act::connect::{changed, keeps_a_way};
use crate::act::prove::{prove_session, require_proof};
use crate::act::register::limit;
use crate::act::sign_in::{Begun, begin, new_secret};
use crate::act::sign_in_with::may_enter;
use crate::act::sign_out::own;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::{AccountId, SessionId};
use crate::store::{accounts, passkeys};

/// How long a ceremony may take.
const PATIENCE: i64 = 6 * MINUTE;
/// The most passkeys of an account.
const MOST: usize = 20;
/// The most characters of a passkey's name.
const NAME: usize = 40;

/// A ceremony that has begun: its identifier, and what the browser is asked, as JSON.
#[derive(Clone, Debug)]
pub(crate) struct Ceremony {
    pub(crate) id: String,
    pub(crate) options: String,
}

fn party(site: &Site) -> Result<Party, AccountsError> {
    Party::at(&site.url("/")).ok_or(AccountsError::Missing("passkey"))
}

/// Whether passkeys can be had at this address of the paper.
pub(crate) fn are_possible(site: &Site) -> bool {
    party(site).is_ok()
}

async fn keep(
    cx: &Ctx,
    account: &str,
    begun: credentials::passkeys::Ceremony,
) -> Result<Ceremony, AccountsError> {
    let (id, account, until) = (new_secret(cx), account.to_owned(), cx.now().plus(PATIENCE));
    let key = id.clone();
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        Ok(passkeys::begin(&tx, &key, &account, &begun.state, until).await?)
    })
    .await?;
    Ok(Ceremony { id, options: begun.options })
}

async fn take(cx: &Ctx, id: &str, account: &str) -> Result<String, AccountsError> {
    let (id, account) = (id.to_owned(), account.to_owned());
    cx.write(async move |tx| {
        let state = passkeys::end(&tx, &id, &account).await?;
        state.ok_or(AccountsError::form("accounts-error-passkey"))
    })
    .await
}

/// Begins to add a passkey.
///
/// # Errors
/// [`AccountsError::Prove`].
pub(crate) async fn begin_adding(cx: &Ctx, id: &AccountId, site: &Site) -> Result<Ceremony, AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let row = accounts::account(cx.db(), id).await?.ok_or(AccountsError::Missing("account"))?;
    let held: Vec<String> =
        passkeys::of_account(cx.db(), id).await?.into_iter().map(|row| row.credential).collect();
    if held.len() >= MOST {
        return Err(AccountsError::form("accounts-error-passkey-many"));
    }
    let begun = party(site)?.make(id.as_str(), (&row.email, &row.name), &held)?;
    keep(cx, id.as_str(), begun).await
}

/// Adds the passkey that a browser has made.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn add(
    cx: &Ctx,
    id: &AccountId,
    site: &Site,
    ceremony: &str,
    (name, credential): (&str, &str),
) -> Result<(), AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let state = take(cx, ceremony, id.as_str()).await?;
    let made = party(site)?.made(&state, credential)?;
    let name = tidied(name);
    let (actor, id) = (cx.actor.clone(), id.clone());
    cx.write(async move |tx| {
        let key = (made.public_key.as_str(), made.state.as_str());
        if !passkeys::insert(&tx, &id, &name, &made.credential, key).await? {
            return Err(AccountsError::form("accounts-error-passkey"));
        }
        changed(&tx, &actor, &id, "accounts.add_passkey", "").await
    })
    .await
}

/// A name by which its owner knows a passkey; may be empty.
fn tidied(name: &str) -> String {
    credentials::names::tidied(name).chars().take(NAME).collect()
}

/// Gives a passkey another name.
///
/// # Errors
/// [`AccountsError::Missing`].
pub(crate) async fn rename(
    cx: &Ctx,
    id: &AccountId,
    credential: &str,
    name: &str,
) -> Result<(), AccountsError> {
    own(cx, id)?;
    let (id, credential, name) = (id.clone(), credential.to_owned(), tidied(name));
    cx.write(async move |tx| match passkeys::rename(&tx, &id, &credential, &name).await? {
        true => Ok(()),
        false => Err(AccountsError::Missing("passkey")),
    })
    .await
}

/// Removes a passkey.
///
/// # Errors
/// [`AccountsError::Prove`]; a mistake where it is the last way in.
pub(crate) async fn remove(cx: &Ctx, id: &AccountId, credential: &str) -> Result<(), AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let (actor, id, credential) = (cx.actor.clone(), id.clone(), credential.to_owned());
    cx.write(async move |tx| {
        if !passkeys::remove(&tx, &id, &credential).await? {
            return Err(AccountsError::Missing("passkey"));
        }
        keeps_a_way(&tx, &id).await?;
        changed(&tx, &actor, &id, "accounts.remove_passkey", "").await
    })
    .await
}

/// Begins to sign in. Names no account and no passkey: the device knows which it has.
///
/// # Errors
/// [`AccountsError::TooMany`].
pub(crate) async fn begin_asking(cx: &Ctx, site: &Site, network: Network) -> Result<Ceremony, AccountsError> {
    limit(cx, &cx.config::<Config>(), network)?;
    keep(cx, "", party(site)?.ask()?).await
}

/// Whose passkey answered. Its counter is noted.
async fn answered(
    cx: &Ctx,
    site: &Site,
    ceremony: &str,
    credential: &str,
) -> Result<accounts::AccountRow, AccountsError> {
    let state = take(cx, ceremony, "").await?;
    let answer = Answer::read(credential)?;
    let row = passkeys::passkey(cx.db(), &answer.credential()).await?;
    let row = row.ok_or(AccountsError::form("accounts-error-passkey"))?;
    let held = Passkey { credential: row.credential.clone(), public_key: row.public_key, state: row.state };
    let dynamic = party(site)?.answered(&state, &answer, row.account.as_str(), &held)?;
    let account = accounts::account(cx.db(), &row.account).await?.ok_or(AccountsError::Refused)?;
    if !account.is_open() {
        return Err(AccountsError::Refused);
    }
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        Ok(passkeys::touch(&tx, &row.credential, &dynamic).await?)
    })
    .await?;
    Ok(account)
}

/// Signs in; `only` is the account whose password was right before, where the passkey is the second step.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn sign_in(
    cx: &Ctx,
    site: &Site,
    (ceremony, credential): (&str, &str),
    only: Option<&AccountId>,
    (remember, device): (bool, &str),
) -> Result<Begun, AccountsError> {
    let account = answered(cx, site, ceremony, credential).await?;
    if only.is_some_and(|only| *only != account.id) {
        return Err(AccountsError::form("accounts-error-passkey"));
    }
    may_enter(&cx.config::<Config>(), account.staff, None)?;
    let (own, device) = (cx.clone(), device.to_owned());
    let how = if only.is_some() { "password and passkey" } else { "passkey" };
    cx.write(async move |tx| begin(&own, &tx, &account.id, remember, &device, how).await).await
}

/// Proves who it is with a passkey. Returns the session's new secret, and how long its cookie stays.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn prove(
    cx: &Ctx,
    site: &Site,
    id: &AccountId,
    session: &SessionId,
    (ceremony, credential): (&str, &str),
) -> Result<(String, Option<i64>), AccountsError> {
    own(cx, id)?;
    if answered(cx, site, ceremony, credential).await?.id != *id {
        return Err(AccountsError::form("accounts-error-passkey"));
    }
    prove_session(cx, session).await
}
