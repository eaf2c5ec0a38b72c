//! Ask for everything the paper holds of oneself: a job collects it, a letter says where it lies.

use accounts::api::AccountId;
use db::NewJob;
use slice::Ctx;

use crate::error::PrivacyError;
use crate::jobs::{COLLECT, Collect};

/// Enqueues the job; asked twice before it has run, it runs once.
///
/// # Errors
/// [`PrivacyError`].
pub(crate) async fn ask_for_download(cx: &Ctx, account: &AccountId) -> Result<(), PrivacyError> {
    if cx.actor.account() != Some(account.as_str()) && !cx.actor.is_trusted() {
        return Err(PrivacyError::Forbidden("this account"));
    }
    let payload = serde_json::to_string(&Collect { account: account.clone() }).map_err(db::DbError::from)?;
    let key = Some(account.as_str().to_owned());
    cx.write(async move |tx| Ok(tx.enqueue(NewJob { kind: COLLECT, key, payload, run_at: tx.now() }).await?))
        .await
}
