//! Begin to recover a password: have a letter written. Who has no account at the address is told so in that letter, and
//! nobody else is told anything.

use db::NewJob;
use slice::Ctx;
use web::Network;

use crate::act::register::{limit, may_write};
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::{Errand, LETTER};
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
    let email = Email::parse(email).map_err(|key| {
        AccountsError::Mistakes(Box::new(Mistakes { email: Some(key), ..Mistakes::default() }))
    })?;
    if !may_write(cx, &config, &email.folded) {
        return Ok(());
    }
    let payload = Errand::Recovery { edition: edition.to_owned(), email: email.text }.to_json()?;
    cx.write(async move |tx| {
        tx.enqueue(NewJob { kind: LETTER, key: None, payload, run_at: tx.now() }).await?;
        Ok(())
    })
    .await
}
