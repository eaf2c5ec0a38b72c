//! Open an account, once its address is known to be the reader's: by the link of a letter, or by the word of a house
//! that has made sure of it.

use std::collections::BTreeMap;

use db::Tx;
use kernel::{Actor, Timestamp};

use crate::api::AccountOpened;
use crate::error::AccountsError;
use crate::model::{AccountId, Email};
use crate::store::accounts::{self, NewAccount};
use crate::store::audit::{self, Happening};
use crate::store::consents::{self, ConsentRow};
use crate::store::{identities, registrations};
use credentials::names;
use credentials::openid::Identity;

/// What a new account starts with.
pub(crate) struct Opening<'a> {
    pub(crate) id: &'a AccountId,
    pub(crate) number: &'a str,
    pub(crate) seed: &'a str,
    pub(crate) email: &'a Email,
    pub(crate) name: &'a str,
    pub(crate) password: Option<&'a str>,
    pub(crate) identity: Option<&'a Identity>,
    pub(crate) edition: &'a str,
    pub(crate) lang: &'a str,
    /// The address of the page on which the policies were agreed to.
    pub(crate) page: &'a str,
    /// The versions agreed to, and when.
    pub(crate) policies: &'a BTreeMap<String, String>,
    pub(crate) agreed_at: Timestamp,
}

/// Opens it; says whether the address, and the identity, had no account before.
///
/// # Errors
/// The database's.
pub(crate) async fn open_account(tx: &Tx, opening: &Opening<'_>) -> Result<bool, AccountsError> {
    let id = opening.id;
    let skeleton = names::skeleton_of(opening.name);
    let new = NewAccount {
        id,
        number: opening.number,
        email: opening.email,
        name: opening.name,
        skeleton: &skeleton,
        password: opening.password,
        staff: false,
        edition: opening.edition,
        lang: opening.lang,
        seed: opening.seed,
    };
    if let Some(identity) = opening.identity
        && identities::account_of(tx, &identity.provider, &identity.subject).await?.is_some()
    {
        return Ok(false);
    }
    if !accounts::insert(tx, &new).await? {
        return Ok(false);
    }
    if let Some(identity) = opening.identity {
        identities::insert(tx, id, &identity.provider, &identity.subject, &identity.email).await?;
    }
    registrations::remove_of(tx, &opening.email.folded).await?;
    for (purpose, version) in opening.policies {
        let line = ConsentRow {
            purpose: purpose.clone(),
            version: version.clone(),
            lang: opening.lang.into(),
            given: true,
            page: opening.page.into(),
            at: opening.agreed_at,
        };
        consents::insert(tx, id, &line).await?;
    }
    let actor = Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
    let what = Happening {
        verb: "accounts.open",
        subject_kind: "account",
        subject: id.as_str(),
        edition: opening.edition,
        detail: opening.identity.map_or("", |identity| identity.provider.as_str()),
    };
    audit::note(tx, &actor, &what).await?;
    tx.emit(&AccountOpened { account: id.as_str().into() }).await?;
    Ok(true)
}
