//! Agree to the versions in force: a line each in the account's ledger.

use accounts::api::{AccountId, record_consent};
use slice::Ctx;

use crate::error::PrivacyError;
use crate::gate;
use crate::model::Kind;

/// Writes the lines that are missing.
///
/// # Errors
/// [`PrivacyError`].
pub(crate) async fn accept_policies(
    cx: &Ctx,
    account: &AccountId,
    lang: &str,
    page: &str,
) -> Result<(), PrivacyError> {
    for (kind, version) in gate::missing(cx, account).await? {
        record_consent(cx, account, (Kind::as_str(kind), &version.to_string()), lang, page).await?;
    }
    Ok(())
}
