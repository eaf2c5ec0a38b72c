//! Make the paper's first administrator from a page: with the code that the program prints while there is none.

use slice::Ctx;
use subtle::ConstantTimeEq as _;
use web::Network;

use crate::act::establish_staff::{NewStaff, establish_staff};
use crate::act::register::limit;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::{AccountId, Email, Mistakes, password_fault};
use crate::policy::{Grant, Role};
use crate::store::grants;

/// The code, while the paper has no administrator. It follows from the paper's secret, so that every node prints the same.
///
/// # Errors
/// The database's.
pub async fn setup_code(cx: &Ctx) -> Result<Option<String>, AccountsError> {
    if grants::administrators(cx.db()).await? > 0 {
        return Ok(None);
    }
    let token = cx.form_key().sign("accounts.setup", "", kernel::Timestamp(0));
    let hash = blake3::derive_key("courant 2020-10-11 accounts setup code", token.as_bytes());
    Ok(Some(credentials::codes::readable(hash.get(..16).unwrap_or_default(), 4)))
}

/// Makes the administrator.
///
/// # Errors
/// [`AccountsError`]; without a paper that waits for one, [`AccountsError::Missing`].
pub(crate) async fn set_up(
    cx: &Ctx,
    code: &str,
    (email, name, password): (&str, &str, &str),
    network: Network,
) -> Result<AccountId, AccountsError> {
    limit(cx, &cx.config::<Config>(), network)?;
    let wanted = setup_code(cx).await?.ok_or(AccountsError::Missing("setup"))?;
    let given = code.trim().to_uppercase();
    let mistakes = Mistakes {
        code: (!bool::from(given.as_bytes().ct_eq(wanted.as_bytes()))).then_some("accounts-error-setup-code"),
        email: Email::parse(email).err(),
        name: (credentials::names::tidied(name).chars().count() < 2).then_some("accounts-error-name-missing"),
        new_password: password_fault(cx, password, &[email, name]),
        ..Mistakes::default()
    };
    if mistakes.any() {
        return Err(AccountsError::Mistakes(Box::new(mistakes)));
    }
    let new = NewStaff {
        email: email.to_owned(),
        name: name.to_owned(),
        password: Some(password.to_owned()),
        grant: Grant { role: Role::Administrator, edition: None, section: None },
    };
    establish_staff(&cx.on_behalf_of(kernel::Actor::System), new).await
}
