//! Close an account for good: what the moderators decided about it. Nobody signs in any more, nothing restores it, and it is
//! erased as if its owner had deleted it.

use kernel::DAY;
use slice::Ctx;

use crate::api::AccountHidden;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::AccountId;
use crate::policy::{READERS, require};
use crate::store::audit::{self, Happening};
use crate::store::{accounts, sessions};

/// Closes the account. One that is closed already stays so.
///
/// # Errors
/// [`AccountsError`]; the paper's own people lose their roles first.
pub async fn close_account(cx: &Ctx, id: &AccountId) -> Result<(), AccountsError> {
    require(&cx.actor, READERS)?;
    let erase_at = cx.now().plus(DAY * i64::from(cx.config::<Config>().restore_days));
    let (actor, id) = (cx.actor.clone(), id.clone());
    cx.write(async move |tx| {
        let row = accounts::account(&tx, &id).await?.ok_or(AccountsError::Missing("account"))?;
        if row.staff {
            return Err(AccountsError::Rule("the paper's own people are not closed out by moderators"));
        }
        accounts::block(&tx, &id).await?;
        accounts::hide(&tx, &id, erase_at).await?;
        sessions::end_all(&tx, &id, None).await?;
        let what = Happening {
            verb: "accounts.close",
            subject_kind: "account",
            subject: id.as_str(),
            ..Happening::default()
        };
        audit::note(&tx, &actor, &what).await?;
        Ok(tx.emit(&AccountHidden { account: id.as_str().into() }).await?)
    })
    .await
}
