//! The public face: what an edition and a section are, how to read them, how to establish one.

use db::{DbError, Event, Reads};
use serde::{Deserialize, Serialize};
use slice::Ctx;
use web::Site;

pub use crate::act::establish_edition::establish_edition;
pub use crate::act::establish_section::establish_section;
pub use crate::config::Config;
pub use crate::error::EditionsError;
pub use crate::model::{Edition, NewEdition, NewSection, Section};
use crate::store;

kernel::id! {
    /// Identifies a section of one edition.
    SectionId
}

/// An edition or a section was added or changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EditionsChanged {
    /// The edition's code.
    pub edition: String,
}

impl Event for EditionsChanged {
    const NAME: &'static str = "EditionsChanged";
}

/// An entry of every edition's navigation that leads to a page of another slice.
#[derive(Clone, Debug)]
pub struct Rail {
    /// The path within the edition: `/news/`.
    pub path: &'static str,
    /// The Fluent key of its name.
    pub key: &'static str,
}

/// All editions, in the editors' order.
///
/// # Errors
/// The database's.
pub async fn editions(on: &impl Reads) -> Result<Vec<Edition>, DbError> {
    store::editions(on).await
}

/// The edition with this code.
///
/// # Errors
/// The database's.
pub async fn edition(on: &impl Reads, code: &str) -> Result<Option<Edition>, DbError> {
    store::edition(on, code).await
}

/// The sections of an edition, in the editors' order.
///
/// # Errors
/// The database's.
pub async fn sections(on: &impl Reads, edition: &str) -> Result<Vec<Section>, DbError> {
    store::sections(on, edition).await
}

/// The sections of a site as the running program knows them, in the editors' order, without asking the database. A section
/// made on another node a moment ago may be missing; acts ask [`sections`].
pub fn known_sections(site: &Site) -> &[Section] {
    site.kept.downcast_ref::<Vec<Section>>().map_or(&[], Vec::as_slice)
}

/// The section of an edition by its slug.
///
/// # Errors
/// The database's.
pub async fn section(on: &impl Reads, edition: &str, slug: &str) -> Result<Option<Section>, DbError> {
    store::section(on, edition, slug).await
}

/// Makes the first edition of an empty paper, from `[editions]`; does nothing where there is one.
///
/// # Errors
/// [`EditionsError`].
pub async fn establish_first(cx: &Ctx) -> Result<bool, EditionsError> {
    if !store::editions(cx.db()).await?.is_empty() {
        return Ok(false);
    }
    let config = cx.config::<Config>();
    establish_edition(cx, NewEdition::plain(&config.first_lang, &config.first_name, "", &config.first_zone))
        .await?;
    Ok(true)
}
