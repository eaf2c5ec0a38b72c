//! Note that notices were read: one that was opened, or all.

use db::DbError;
use slice::Ctx;

use crate::error::NoticesError;
use crate::store::{self, NoticeRow};

/// Notes that the actor has read everything.
///
/// # Errors
/// [`NoticesError`].
pub(crate) async fn read_all(cx: &Ctx) -> Result<(), NoticesError> {
    let account = cx.actor.account().ok_or(NoticesError::SignIn)?.to_owned();
    cx.write::<_, DbError, _, _>(async move |tx| store::read(&tx, &account, None).await).await?;
    Ok(())
}

/// Notes that the actor has opened one of its notices, and returns it. Somebody else's is not there.
///
/// # Errors
/// [`NoticesError`].
pub(crate) async fn open(cx: &Ctx, id: &str) -> Result<NoticeRow, NoticesError> {
    let account = cx.actor.account().ok_or(NoticesError::SignIn)?.to_owned();
    let row = store::notice(cx.db(), id).await?.filter(|row| row.account == account);
    let row = row.ok_or(NoticesError::Missing)?;
    if row.read_at.is_none() {
        let id = row.id.as_str().to_owned();
        cx.write::<_, DbError, _, _>(async move |tx| store::read(&tx, &account, Some(&id)).await).await?;
    }
    Ok(row)
}
