//! Establish a reader without the form: for the demo, for imports and for tests. Only the program and its operator do.

use slice::Ctx;

use crate::act::confirm_registration::{number, seed};
use crate::error::AccountsError;
use crate::model::{AccountId, Email};
use crate::store::accounts::{self, NewAccount};
use credentials::hashing::Hashery;
use credentials::{names, passwords};

/// A reader who is established.
#[derive(Clone, Debug)]
pub struct NewReader {
    /// The address.
    pub email: String,
    /// The display name.
    pub name: String,
    /// The password; without one it must be recovered first.
    pub password: Option<String>,
    /// The edition the reader reads.
    pub edition: String,
}

/// Establishes the reader, or finds the account of that address.
///
/// # Errors
/// [`AccountsError`].
pub async fn establish_reader(cx: &Ctx, new: NewReader) -> Result<AccountId, AccountsError> {
    if !cx.actor.is_trusted() {
        return Err(AccountsError::Forbidden("accounts.establish"));
    }
    let email = Email::parse(&new.email).map_err(|_| AccountsError::Rule("not a mail address"))?;
    let name = names::tidied(&new.name);
    let site = cx.sites().get(&new.edition).ok_or(AccountsError::Rule("the paper has no such edition"))?;
    let password = match &new.password {
        Some(password) => {
            let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
            Some(hashery.hash(cx.rng(), &passwords::normal(password)).await?)
        }
        None => None,
    };
    let (id, number, seed) = (AccountId::new(cx.ids()), number(cx), seed(cx));
    let skeleton = names::skeleton_of(&name);
    cx.write(async move |tx| {
        let row = NewAccount {
            id: &id,
            number: &number,
            email: &email,
            name: &name,
            skeleton: &skeleton,
            password: password.as_deref(),
            staff: false,
            edition: &site.code,
            lang: site.lang.as_str(),
            seed: &seed,
        };
        if accounts::insert(&tx, &row).await? {
            return Ok(id);
        }
        let held = accounts::by_email(&tx, &email.folded).await?;
        Ok(held.ok_or(AccountsError::Missing("account"))?.id)
    })
    .await
}
