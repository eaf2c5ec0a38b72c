//! Stop letters by the link that each of them carries (RFC 8058): without signing in, by one click.

use db::DbError;
use kernel::DAY;
use slice::Ctx;

use crate::error::NoticesError;
use crate::model::{Choice, Kind, Mail};
use crate::store;

/// What links that stop letters are signed for.
const PURPOSE: &str = "notices.stop";
/// How long such a link works.
const GOOD: i64 = 400 * DAY;
/// What stops every kind.
pub(crate) const EVERY: &str = "every";

/// The token of a letter's link: of a kind by its name, or of [`EVERY`] kind.
pub(crate) fn token(cx: &Ctx, account: &str, kind: &str) -> String {
    cx.form_key().sign(PURPOSE, &format!("{account}:{kind}"), cx.now().plus(GOOD))
}

/// Whose letters of which kinds a link stops.
///
/// # Errors
/// [`NoticesError::Link`].
pub(crate) fn opened(cx: &Ctx, token: &str) -> Result<(String, Vec<Kind>), NoticesError> {
    let text = cx.form_key().open(PURPOSE, token, cx.now()).map_err(|_| NoticesError::Link)?;
    let (account, kind) = text.split_once(':').ok_or(NoticesError::Link)?;
    let kinds = Kind::CHOSEN.into_iter().filter(|known| kind == EVERY || known.as_str() == kind).collect();
    Ok((account.to_owned(), kinds))
}

/// Stops them; a second time changes nothing. What stands on the page stays as it was chosen.
///
/// # Errors
/// [`NoticesError::Link`].
pub(crate) async fn stop(cx: &Ctx, token: &str) -> Result<(), NoticesError> {
    let (account, kinds) = opened(cx, token)?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        let held = store::choices(&tx, &account).await?;
        for kind in kinds {
            let shown = held.iter().find(|row| row.kind == kind.as_str()).is_none_or(|row| row.shown);
            store::choose(&tx, &account, kind.as_str(), Choice { shown, mail: Mail::Never }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
