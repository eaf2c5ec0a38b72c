//! The public face: what an account is to others, its events, roles and permissions, the audit.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use db::{DbError, Event, Reads};
use kernel::{Actor, Timestamp};
use serde::{Deserialize, Serialize};
use slice::Ctx;

pub use crate::act::close_account::close_account;
pub use crate::act::delete_account::{delete_account, erase_account};
pub use crate::act::establish_reader::{NewReader, establish_reader};
pub use crate::act::establish_staff::{NewStaff, establish_staff};
pub use crate::act::invite_staff::invite_staff;
pub use crate::act::note_bounce::{Bounced, note_bounce};
pub use crate::act::prove::require_proof;
pub use crate::act::revoke_role::revoke_role;
pub use crate::act::set_up::setup_code;
pub use crate::config::Config;
pub use crate::error::AccountsError;
pub use crate::header::MenuEntry;
pub use crate::jobs::{
    LetterText, write_optional as write_optional_letter, write_stoppable as write_stoppable_letter,
    write_to as write_letter,
};
pub use crate::model::{AccountId, NameScreen, Purpose};
pub use crate::policy::{DESK, Grant, Role};
pub use crate::seed::{DEMO_PASSWORD, DEMO_STAFF};
use crate::store;
pub use crate::store::audit::{AuditRow, Happening, note};
pub use credentials::providers::{Preset, ProviderConfig};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub struct $name {
            /// Which.
            pub account: String,
        }

        impl Event for $name {
            const NAME: &'static str = stringify!($name);
        }
    )*};
}

events! {
    /// An account was opened: its address is confirmed.
    AccountOpened;
    /// An account shows another name, picture or profile.
    ProfileChanged;
    /// An account was deleted by its owner: from now on nothing of it is shown.
    AccountHidden;
    /// A deleted account was restored: everything of it is shown again.
    AccountRestored;
}

/// Whether the account allows something optional. Pages heed Global Privacy Control besides.
///
/// # Errors
/// The database's.
pub async fn allows(on: &impl Reads, id: &AccountId, purpose: Purpose) -> Result<bool, DbError> {
    Ok(store::consents::latest(on, id, purpose.as_str()).await?.is_some_and(|row| row.given))
}

/// What others may show of an account.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Which.
    pub id: AccountId,
    /// The number by which it is called in letters.
    pub number: String,
    /// The display name.
    pub name: String,
    /// The path of its picture within every edition.
    pub picture: String,
    /// Whether it is one of the paper's people.
    pub staff: bool,
    /// Since when it is here.
    pub created_at: Timestamp,
}

/// The profile of an account that is neither deleted nor blocked.
///
/// # Errors
/// The database's.
pub async fn profile(on: &impl Reads, id: &AccountId) -> Result<Option<Profile>, DbError> {
    let row = store::accounts::account(on, id).await?.filter(store::accounts::AccountRow::is_open);
    Ok(row.map(|row| Profile {
        picture: crate::header::picture_path(&row.id, row.avatar.as_deref(), &row.avatar_seed),
        id: row.id,
        number: row.number,
        name: row.name,
        staff: row.staff,
        created_at: row.created_at,
    }))
}

/// The paper's people, by name: identifier and display name.
///
/// # Errors
/// The database's.
pub async fn people(on: &impl Reads) -> Result<Vec<(AccountId, String)>, DbError> {
    Ok(store::grants::staff(on).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Lines of the audit older than `before` (an identifier, empty for the newest) whose actor, verb or subject is the one asked
/// for (empty for any), newest first.
///
/// # Errors
/// [`AccountsError`].
pub async fn audit(
    cx: &Ctx,
    asked: (&str, &str, &str),
    before: &str,
    limit: u32,
) -> Result<Vec<AuditRow>, AccountsError> {
    crate::policy::require(&cx.actor, crate::policy::AUDIT)?;
    Ok(store::audit::search(cx.db(), asked, before, limit).await?)
}

/// What a list of texts shows of who wrote them.
#[derive(Clone, Debug)]
pub struct Face {
    /// Which.
    pub id: AccountId,
    /// The number by which it is called in letters.
    pub number: String,
    /// The display name; empty where the account is hidden.
    pub name: String,
    /// The path of its picture within every edition.
    pub picture: String,
    /// Whether it is one of the paper's people.
    pub staff: bool,
    /// Since when it is here.
    pub created_at: Timestamp,
    /// Whether it was deleted, so that nothing of it is shown.
    pub hidden: bool,
}

/// What is shown of these accounts, in any order; erased ones are left out.
///
/// # Errors
/// The database's.
pub async fn faces(on: &impl Reads, ids: &[String]) -> Result<Vec<Face>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = store::accounts::faces(on, &serde_json::to_string(ids)?).await?;
    let face = |row: store::accounts::FaceRow| {
        let hidden = row.deleted_at.is_some();
        Face {
            picture: crate::header::picture_path(&row.id, row.avatar.as_deref(), &row.avatar_seed),
            name: if hidden { String::new() } else { row.name },
            id: row.id,
            number: row.number,
            staff: row.staff,
            created_at: row.created_at,
            hidden,
        }
    };
    Ok(rows.into_iter().map(face).collect())
}

/// How an account acts: with the permissions its roles come to today.
///
/// # Errors
/// The database's.
pub async fn actor(on: &impl Reads, id: &AccountId) -> Result<Actor, DbError> {
    let grants = store::grants::of_account(on, id).await?;
    Ok(Actor::Account { id: id.as_str().into(), permissions: crate::policy::permissions(&grants) })
}

/// The address of an account in small letters: for slices that hold it, to hand over or erase what belongs to it.
///
/// # Errors
/// The database's.
pub async fn folded_email(on: &impl Reads, id: &AccountId) -> Result<Option<String>, DbError> {
    Ok(store::accounts::account(on, id).await?.map(|row| row.email.to_lowercase()))
}

/// The version of each policy that the account agreed to last, by purpose of the ledger.
///
/// # Errors
/// The database's.
pub async fn agreed_versions(on: &impl Reads, id: &AccountId) -> Result<BTreeMap<String, String>, DbError> {
    let rows = store::consents::of_account(on, id).await?;
    Ok(rows.into_iter().filter(|row| row.given).map(|row| (row.purpose, row.version)).collect())
}

/// Writes into the ledger that the account agreed to a version of something, on a page in a language.
///
/// # Errors
/// [`AccountsError`].
pub async fn record_consent(
    cx: &Ctx,
    id: &AccountId,
    (purpose, version): (&str, &str),
    lang: &str,
    page: &str,
) -> Result<(), AccountsError> {
    crate::act::sign_out::own(cx, id)?;
    let id = id.clone();
    let line = |at| store::consents::ConsentRow {
        purpose: purpose.into(),
        version: version.into(),
        lang: lang.into(),
        given: true,
        page: page.into(),
        at,
    };
    let row = line(cx.now());
    cx.write(async move |tx| Ok(store::consents::insert(&tx, &id, &row).await?)).await
}

/// Whether there is such an account, hidden ones too.
///
/// # Errors
/// The database's.
pub async fn is_here(on: &impl Reads, id: &AccountId) -> Result<bool, DbError> {
    Ok(store::accounts::account(on, id).await?.is_some())
}

/// When an account was erased: the receipt, which names nobody.
///
/// # Errors
/// The database's.
pub async fn erased_at(on: &impl Reads, account: &str) -> Result<Option<(Timestamp, Timestamp)>, DbError> {
    let row = store::erasing::receipt_of(on, account).await?;
    Ok(row.filter(|row| row.account == account).map(|row| (row.deleted_at, row.erased_at)))
}

type Versions = Pin<Box<dyn Future<Output = Result<BTreeMap<&'static str, String>, DbError>> + Send>>;

/// Whoever keeps the policies says here which version of each (`terms`, `privacy`) is in force in an edition.
#[derive(Clone)]
pub struct CurrentPolicies(Arc<dyn Fn(Ctx, String) -> Versions + Send + Sync>);

impl CurrentPolicies {
    /// Asks `source` with the edition's code.
    pub fn new<F, A>(source: F) -> Self
    where
        F: Fn(Ctx, String) -> A + Send + Sync + 'static,
        A: Future<Output = Result<BTreeMap<&'static str, String>, DbError>> + Send + 'static,
    {
        Self(Arc::new(move |cx, edition| Box::pin(source(cx, edition))))
    }

    /// The versions in force: `1` where nobody keeps them.
    pub(crate) async fn of(cx: &Ctx, edition: &str) -> Result<BTreeMap<&'static str, String>, DbError> {
        let mut all = BTreeMap::from([("privacy", "1".to_owned()), ("terms", "1".to_owned())]);
        for Self(source) in cx.provided::<Self>() {
            all.extend(source(cx.clone(), edition.to_owned()).await?);
        }
        Ok(all)
    }
}
