//! Adds an edition, or changes the one that has the code.

use slice::Ctx;

use crate::api::EditionsChanged;
use crate::error::EditionsError;
use crate::model::NewEdition;
use crate::store;

/// The permission to change editions and sections.
pub(crate) const PERMISSION: &str = "editions.change";

/// Adds or changes the edition.
///
/// # Errors
/// [`EditionsError`].
pub async fn establish_edition(cx: &Ctx, new: NewEdition) -> Result<(), EditionsError> {
    if !cx.actor.may(PERMISSION) {
        return Err(EditionsError::Forbidden);
    }
    let edition = new.check()?;
    let edition = &edition;
    let outcome = cx
        .write::<_, EditionsError, _, _>(|tx| async move {
            store::put_edition(&tx, edition).await?;
            tx.emit(&EditionsChanged { edition: edition.code.clone() }).await?;
            Ok(())
        })
        .await;
    match outcome {
        Err(EditionsError::Db(error)) if error.is_unique() => return Err(EditionsError::AddressTaken),
        other => other?,
    }
    reload(cx).await;
    Ok(())
}

/// The one who changed an edition sees it at once; the other nodes follow by the event.
pub(crate) async fn reload(cx: &Ctx) {
    if let Err(error) = cx.reload_sites().await {
        tracing::error!(%error, "the sites could not be loaded again");
    }
}
