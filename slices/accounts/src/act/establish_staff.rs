//! Establish one of the paper's people: a new account with a password, or an account that is there, given a role.

use slice::Ctx;

use crate::act::confirm_registration::{number, seed};
use crate::error::AccountsError;
use crate::model::{AccountId, Email};
use crate::policy::{Grant, STAFF, require};
use crate::store::accounts::NewAccount;
use crate::store::audit::{self, Happening};
use crate::store::{accounts, grants};
use credentials::hashing::Hashery;
use credentials::{names, passwords};

/// Who is established.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The password; without one the account waits for an invitation or single sign-on. Not looked at where there is an
    /// account already.
    pub password: Option<String>,
    /// The role.
    pub grant: Grant,
}

/// Establishes the account. Returns its identifier.
///
/// # Errors
/// [`AccountsError`].
pub async fn establish_staff(cx: &Ctx, new: NewStaff) -> Result<AccountId, AccountsError> {
    require(&cx.actor, STAFF)?;
    check_limits(cx, &new.grant)?;
    let email = Email::parse(&new.email).map_err(|_| AccountsError::Rule("not a mail address"))?;
    let name = names::tidied(&new.name);
    if name.is_empty() {
        return Err(AccountsError::Rule("a name is needed"));
    }
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let password = match &new.password {
        Some(password) => Some(hashery.hash(cx.rng(), &passwords::normal(password)).await?),
        None => None,
    };
    let site = cx.sites().all().into_iter().next();
    let site = site.ok_or(AccountsError::Rule("the paper has no edition yet"))?;
    let (id, number, seed) = (AccountId::new(cx.ids()), number(cx), seed(cx));
    let (actor, skeleton, grant) = (cx.actor.clone(), names::skeleton_of(&name), new.grant);
    cx.write(async move |tx| {
        let row = NewAccount {
            id: &id,
            number: &number,
            email: &email,
            name: &name,
            skeleton: &skeleton,
            password: password.as_deref(),
            staff: true,
            edition: &site.code,
            lang: site.lang.as_str(),
            seed: &seed,
        };
        let id = if accounts::insert(&tx, &row).await? {
            id
        } else {
            let held = accounts::by_email(&tx, &email.folded).await?;
            held.ok_or(AccountsError::Missing("account"))?.id
        };
        grants::set_staff(&tx, &id, true).await?;
        if !grants::of_account(&tx, &id).await?.contains(&grant) {
            grants::insert(&tx, &id, &grant).await?;
        }
        let what = Happening {
            verb: "accounts.grant",
            subject_kind: "account",
            subject: id.as_str(),
            edition: grant.edition.as_deref().unwrap_or_default(),
            detail: grant.role.as_str(),
        };
        audit::note(&tx, &actor, &what).await?;
        Ok(id)
    })
    .await
}

/// Whether the edition that a grant is limited to is one of the paper's.
fn check_limits(cx: &Ctx, grant: &Grant) -> Result<(), AccountsError> {
    match (&grant.edition, &grant.section) {
        (None, Some(_)) => Err(AccountsError::Rule("a section is one of an edition; name that too")),
        (Some(edition), _) if cx.sites().get(edition).is_none() => {
            Err(AccountsError::Rule("the paper has no such edition"))
        }
        _ => Ok(()),
    }
}
