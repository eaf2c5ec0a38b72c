//! Adds a section to an edition, or changes the one that has the address.

use slice::Ctx;

use crate::act::establish_edition::{PERMISSION, reload};
use crate::api::{EditionsChanged, SectionId};
use crate::error::EditionsError;
use crate::model::{NewSection, Section};
use crate::store;

/// Adds or changes the section; returns its id.
///
/// # Errors
/// [`EditionsError`].
pub async fn establish_section(cx: &Ctx, new: NewSection) -> Result<SectionId, EditionsError> {
    if !cx.actor.may(PERMISSION) {
        return Err(EditionsError::Forbidden);
    }
    let slug = new.check()?;
    if store::edition(cx.db(), &new.edition).await?.is_none() {
        return Err(EditionsError::NoEdition(new.edition));
    }
    let section = Section {
        id: SectionId::new(cx.ids()),
        edition: new.edition,
        slug,
        name: new.name,
        description: new.description,
        position: 0,
        in_navigation: new.in_navigation,
    };
    let section = &section;
    let id = cx
        .write::<_, EditionsError, _, _>(|tx| async move {
            let id = store::put_section(&tx, section).await?;
            tx.emit(&EditionsChanged { edition: section.edition.clone() }).await?;
            Ok(id)
        })
        .await?;
    reload(cx).await;
    Ok(id)
}
