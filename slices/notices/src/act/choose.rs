//! Choose, for each kind of notice, whether it stands on the page and when a letter is wanted.

use db::DbError;
use slice::Ctx;

use crate::error::NoticesError;
use crate::model::{Choice, Kind};
use crate::store;

/// Keeps the actor's choices.
///
/// # Errors
/// [`NoticesError`].
pub(crate) async fn choose(cx: &Ctx, choices: Vec<(Kind, Choice)>) -> Result<(), NoticesError> {
    let account = cx.actor.account().ok_or(NoticesError::SignIn)?.to_owned();
    cx.write::<_, DbError, _, _>(async move |tx| {
        for (kind, choice) in choices {
            store::choose(&tx, &account, kind.as_str(), choice).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
