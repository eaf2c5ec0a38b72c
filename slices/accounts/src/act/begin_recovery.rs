//! Begin to recover a password: have a letter written. Who has no account at the address is told so in that letter, and
//! nobody else is told anything.

use slice::Ctx;
use web::Network;

use crate::act::register::{limit, may_write};
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{Email, Mistakes};

/// Has the letter written, unless the address has caused too many.
///
/// # Errors
/// [`AccountsError`]; none that depends on whether there is an account.
pub(crate) async fn begin_recovery(
    cx: &Ctx,
    edition: &str,
    email: &str,
    network: Network,
) -> Result<(), AccountsError> {
    let config = cx.config::<Config>();
    limit(cx, &config, network)?;
    let email = Email::parse(email)
        .map_err(|key| AccountsError::from(Mistakes { email: Some(key), ..Mistakes::default() }))?;
    if !may_write(cx, &config, &email.folded) {
        return Ok(());
    }
    let errand = Errand::Recovery { edition: edition.to_owned(), email: email.text };
    cx.write(async move |tx| errand.enqueue(&tx).await).await
}
