//! Confirm a registration: its link has been followed, so the address is the reader's. Now there is an account.

use std::collections::BTreeMap;

use slice::Ctx;

use crate::act::open_account::{Opening, open_account};
use crate::error::AccountsError;
use crate::model::{AccountId, Email, RegistrationId};
use crate::store::registrations::{self, RegistrationRow};
use credentials::openid::Identity;

/// What links of registrations are signed for.
pub(crate) const PURPOSE: &str = "accounts.confirm";

/// The registration that a token from a letter names, while it waits.
///
/// # Errors
/// [`AccountsError::Link`].
pub(crate) async fn waiting(cx: &Ctx, token: &str) -> Result<RegistrationRow, AccountsError> {
    let id = cx.form_key().open(PURPOSE, token, cx.now()).map_err(|_| AccountsError::Link)?;
    let id: RegistrationId = id.parse().map_err(|_| AccountsError::Link)?;
    let row = registrations::registration(cx.db(), &id).await?.ok_or(AccountsError::Link)?;
    if row.expires_at <= cx.now() { Err(AccountsError::Link) } else { Ok(row) }
}

/// Opens the account. Returns its identifier.
///
/// # Errors
/// [`AccountsError::Link`] when the link is old, used or overtaken by another.
pub(crate) async fn confirm_registration(cx: &Ctx, token: &str) -> Result<AccountId, AccountsError> {
    let row = waiting(cx, token).await?;
    let (id, number, seed) = (AccountId::new(cx.ids()), number(cx), seed(cx));
    let email = Email { text: row.email.clone(), folded: row.email_folded.clone() };
    let policies: BTreeMap<String, String> =
        serde_json::from_str(&row.policies).map_err(db::DbError::from)?;
    let identity: Option<Identity> = match &row.identity {
        Some(text) => Some(serde_json::from_str(text).map_err(db::DbError::from)?),
        None => None,
    };
    cx.write(async move |tx| {
        let opening = Opening {
            id: &id,
            number: &number,
            seed: &seed,
            email: &email,
            name: &row.name,
            password: Some(row.password.as_str()).filter(|password| !password.is_empty()),
            identity: identity.as_ref(),
            edition: &row.edition,
            lang: &row.lang,
            page: &row.page,
            policies: &policies,
            agreed_at: row.created_at,
        };
        if open_account(&tx, &opening).await? { Ok(id) } else { Err(AccountsError::Link) }
    })
    .await
}

/// The number by which a reader is called in letters: two times four letters and digits that can't be taken for each other.
pub(crate) fn number(cx: &Ctx) -> String {
    let mut bytes = [0; 8];
    cx.rng().fill(&mut bytes);
    credentials::codes::readable(&bytes, 4)
}

/// What the drawing that stands for the reader is made from. Says nothing of the reader.
pub(crate) fn seed(cx: &Ctx) -> String {
    let mut bytes = [0; 8];
    cx.rng().fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
