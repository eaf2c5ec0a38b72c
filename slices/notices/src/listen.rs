//! What is heard of accounts: of who is hidden or blocked, nobody is told anything any more.

use accounts::api::AccountHidden;
use db::DbError;
use moderation::api::{SanctionKind, Sanctioned};
use slice::{Ctx, JobError};

use crate::store;

pub(crate) async fn hidden(cx: Ctx, event: AccountHidden) -> Result<(), JobError> {
    take_back(&cx, event.account).await
}

pub(crate) async fn sanctioned(cx: Ctx, event: Sanctioned) -> Result<(), JobError> {
    match event.kind {
        SanctionKind::Block | SanctionKind::Delete => take_back(&cx, event.account).await,
        SanctionKind::Warn | SanctionKind::Restrict => Ok(()),
    }
}

async fn take_back(cx: &Ctx, sender: String) -> Result<(), JobError> {
    cx.write::<_, DbError, _, _>(async move |tx| store::withdraw_from(&tx, &sender, "").await).await?;
    Ok(())
}
