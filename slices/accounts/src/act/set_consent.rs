//! Give or withdraw consent to something optional: a new line in the ledger, nothing else.

use slice::Ctx;

use crate::act::sign_out::own;
use crate::error::AccountsError;
use crate::model::{AccountId, Purpose};
use crate::store::consents::{self, ConsentRow};

/// Writes the line, where it says something new.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn set_consent(
    cx: &Ctx,
    id: &AccountId,
    purpose: Purpose,
    given: bool,
    lang: &str,
    page: &str,
) -> Result<(), AccountsError> {
    own(cx, id)?;
    let (id, lang, page) = (id.clone(), lang.to_owned(), page.to_owned());
    cx.write(async move |tx| {
        let held = consents::latest(&tx, &id, purpose.as_str()).await?.is_some_and(|row| row.given);
        if held != given {
            let line = ConsentRow {
                purpose: purpose.as_str().into(),
                version: "1".into(),
                lang,
                given,
                page,
                at: tx.now(),
            };
            consents::insert(&tx, &id, &line).await?;
        }
        Ok(())
    })
    .await
}
