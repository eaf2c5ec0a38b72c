//! What is heard of accounts: who is hidden is hidden here too, at once, and who comes back is shown again.

use accounts::api::{AccountHidden, AccountRestored, ProfileChanged};
use db::DbError;
use slice::{Ctx, JobError};

use crate::api::DiscussionChanged;
use crate::store::readers;

pub(crate) async fn hidden(cx: Ctx, event: AccountHidden) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

pub(crate) async fn restored(cx: Ctx, event: AccountRestored) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

pub(crate) async fn renamed(cx: Ctx, event: ProfileChanged) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

/// Has every page made anew that shows something of the account.
async fn made_anew(cx: &Ctx, account: String) -> Result<(), JobError> {
    let stories = readers::stories_of(cx.db(), &account).await?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        for story in stories {
            tx.emit(&DiscussionChanged { story }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
