//! Passkeys: add, name and remove one, and sign in or prove oneself with one (Web Authentication Level 3).
//!
//! A passkey always asks its owner for a finger, a face or a PIN, so it stands for both steps. What a ceremony needs at
//! its end lies in the database and counts once. Deliberately absent: attestation; which maker built a device is none
//! of our business.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{MINUTE, Timestamp};
use slice::Ctx;
use web::{Network, Site};
use webauthn_rp::bin::{Decode as _, Encode as _};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle, Username,
};
use webauthn_rp::request::{AsciiDomain, PublicKeyCredentialDescriptor, RpId};
use webauthn_rp::response::auth::DiscoverableAuthentication;
use webauthn_rp::response::register::{DynamicState, Registration, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, RegistrationServerState,
};

use crate::act::connect::{changed, keeps_a_way};
use crate::act::prove::{prove_session, require_proof};
use crate::act::register::limit;
use crate::act::sign_in::{Begun, begin};
use crate::act::sign_in_with::may_enter;
use crate::act::sign_out::own;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::{AccountId, SessionId};
use crate::names;
use crate::store::{accounts, passkeys};

/// Bytes of the handle by which a device knows an account: those of its identifier.
const HANDLE: usize = 16;
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

fn wrong(reason: impl std::fmt::Display) -> AccountsError {
    tracing::debug!(%reason, "a passkey was refused");
    AccountsError::form("accounts-error-passkey")
}

/// Whom passkeys are for: host and origin of the site. Browsers know them only for names, by TLS or on this machine.
fn party(site: &Site) -> Option<(RpId, String)> {
    let url = url::Url::parse(&site.url("/")).ok()?;
    let url::Host::Domain(host) = url.host()? else { return None };
    if url.scheme() != "https" && host != "localhost" {
        return None;
    }
    let domain = AsciiDomain::try_from(host.to_owned()).ok()?;
    Some((RpId::Domain(domain), url.origin().ascii_serialization()))
}

/// Whether passkeys can be had at this address of the paper.
pub(crate) fn are_possible(site: &Site) -> bool {
    party(site).is_some()
}

fn handle(id: &AccountId) -> Result<UserHandle<HANDLE>, AccountsError> {
    let digits = id.as_str().as_bytes();
    let mut bytes = [0; HANDLE];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        let pair = std::str::from_utf8(pair).map_err(wrong)?;
        *byte = u8::from_str_radix(pair, 16).map_err(wrong)?;
    }
    if digits.len() != 2 * HANDLE {
        return Err(wrong("an identifier of another length"));
    }
    UserHandle::decode(bytes).map_err(wrong)
}

fn ceremony_id(cx: &Ctx) -> String {
    crate::act::sign_in::new_secret(cx)
}

async fn keep(cx: &Ctx, account: &str, state: &[u8], options: String) -> Result<Ceremony, AccountsError> {
    let (id, account, state) = (ceremony_id(cx), account.to_owned(), URL_SAFE_NO_PAD.encode(state));
    let until: Timestamp = cx.now().plus(PATIENCE);
    let key = id.clone();
    cx.write::<_, AccountsError, _, _>(async move |tx| {
        Ok(passkeys::begin(&tx, &key, &account, &state, until).await?)
    })
    .await?;
    Ok(Ceremony { id, options })
}

async fn take(cx: &Ctx, id: &str, account: &str) -> Result<Vec<u8>, AccountsError> {
    let (id, account) = (id.to_owned(), account.to_owned());
    let state = cx
        .write::<_, AccountsError, _, _>(async move |tx| Ok(passkeys::end(&tx, &id, &account).await?))
        .await?;
    URL_SAFE_NO_PAD.decode(state.ok_or_else(|| wrong("no such ceremony"))?).map_err(wrong)
}

/// Begins to add a passkey.
///
/// # Errors
/// [`AccountsError::Prove`].
pub(crate) async fn begin_adding(cx: &Ctx, id: &AccountId, site: &Site) -> Result<Ceremony, AccountsError> {
    own(cx, id)?;
    require_proof(cx)?;
    let (party, _) = party(site).ok_or(AccountsError::Missing("passkey"))?;
    let row = accounts::account(cx.db(), id).await?.ok_or(AccountsError::Missing("account"))?;
    let held = passkeys::of_account(cx.db(), id).await?;
    if held.len() >= MOST {
        return Err(AccountsError::form("accounts-error-passkey-many"));
    }
    let mut exclude = Vec::new();
    for passkey in held {
        let bytes = URL_SAFE_NO_PAD.decode(&passkey.credential).map_err(wrong)?;
        exclude.push(PublicKeyCredentialDescriptor {
            id: CredentialId::<Vec<u8>>::decode(bytes).map_err(wrong)?,
            transports: AuthTransports::decode(0).map_err(wrong)?,
        });
    }
    let handle = handle(id)?;
    let user = PublicKeyCredentialUserEntity {
        name: Username::try_from(row.email.as_str()).map_err(wrong)?,
        id: &handle,
        display_name: Nickname::try_from(row.name.as_str()).ok(),
    };
    let (server, client) =
        PublicKeyCredentialCreationOptions::passkey(&party, user, exclude).start_ceremony().map_err(wrong)?;
    let options = serde_json::to_string(&client).map_err(wrong)?;
    let state = server.encode().map_err(wrong)?;
    keep(cx, id.as_str(), &state, options).await
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
    let (party, origin) = party(site).ok_or(AccountsError::Missing("passkey"))?;
    let state = take(cx, ceremony, id.as_str()).await?;
    let (credential, public_key, dynamic) = {
        let server = RegistrationServerState::<HANDLE>::decode(&state).map_err(wrong)?;
        let answer = Registration::from_json_relaxed(credential.as_bytes()).map_err(wrong)?;
        let origins = [origin.as_str()];
        let options = RegistrationVerificationOptions::<'_, '_, &str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = server.verify(&party, &answer, &options).map_err(wrong)?;
        (
            URL_SAFE_NO_PAD.encode(made.id().as_ref()),
            URL_SAFE_NO_PAD.encode(made.static_state().encode().map_err(wrong)?),
            URL_SAFE_NO_PAD.encode(made.dynamic_state().encode().map_err(wrong)?),
        )
    };
    let name = tidied(name);
    let (actor, id) = (cx.actor.clone(), id.clone());
    cx.write(async move |tx| {
        if !passkeys::insert(&tx, &id, &name, &credential, (&public_key, &dynamic)).await? {
            return Err(wrong("the passkey is known already"));
        }
        changed(&tx, &actor, &id, "accounts.add_passkey", "").await
    })
    .await
}

/// A name by which its owner knows a passkey; may be empty.
fn tidied(name: &str) -> String {
    names::tidied(name).chars().take(NAME).collect()
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
    let (party, _) = party(site).ok_or(AccountsError::Missing("passkey"))?;
    let (server, client) =
        DiscoverableCredentialRequestOptions::passkey(&party).start_ceremony().map_err(wrong)?;
    let options = serde_json::to_string(&client).map_err(wrong)?;
    let state = server.encode().map_err(wrong)?;
    keep(cx, "", &state, options).await
}

/// Whose passkey answered. Its counter is noted.
async fn answered(
    cx: &Ctx,
    site: &Site,
    ceremony: &str,
    credential: &str,
) -> Result<accounts::AccountRow, AccountsError> {
    let (party, origin) = party(site).ok_or(AccountsError::Missing("passkey"))?;
    let state = take(cx, ceremony, "").await?;
    let answer =
        DiscoverableAuthentication::<HANDLE>::from_json_relaxed(credential.as_bytes()).map_err(wrong)?;
    let key = URL_SAFE_NO_PAD.encode(answer.raw_id().as_ref());
    let row = passkeys::passkey(cx.db(), &key).await?.ok_or_else(|| wrong("an unknown passkey"))?;
    let dynamic = {
        let server = DiscoverableAuthenticationServerState::decode(&state).map_err(wrong)?;
        let id = URL_SAFE_NO_PAD.decode(&row.credential).map_err(wrong)?;
        let public_key = URL_SAFE_NO_PAD.decode(&row.public_key).map_err(wrong)?;
        let held = URL_SAFE_NO_PAD.decode(&row.state).map_err(wrong)?;
        let held: [u8; 7] = held.try_into().map_err(|_| wrong("a state of another length"))?;
        let owner = handle(&row.account)?;
        let mut passkey = AuthenticatedCredential::new(
            CredentialId::<&[u8]>::decode(&id).map_err(wrong)?,
            &owner,
            StaticState::decode(&public_key).map_err(wrong)?,
            DynamicState::decode(held).map_err(wrong)?,
        )
        .map_err(wrong)?;
        let origins = [origin.as_str()];
        let options = AuthenticationVerificationOptions::<'_, '_, &str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server.verify(&party, &answer, &mut passkey, &options).map_err(wrong)?;
        URL_SAFE_NO_PAD.encode(passkey.dynamic_state().encode().map_err(wrong)?)
    };
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
        return Err(wrong("somebody else's passkey"));
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
        return Err(wrong("somebody else's passkey"));
    }
    prove_session(cx, session).await
}
