//! Makes a tag or topic known, or changes its name.

use editions::api as editions_api;
use slice::Ctx;

use crate::api::TagId;
use crate::error::ArticlesError;
use crate::model::{NewTag, Outcome, length, slug_of};
use crate::policy::{self, FILE};
use crate::store::{tag_desk, tags};

/// Adds or changes the tag with this address in its edition. An address that a renamed or merged tag had means that tag,
/// which keeps the words it has now.
///
/// # Errors
/// [`ArticlesError`].
pub async fn establish_tag(cx: &Ctx, new: NewTag) -> Result<(TagId, Outcome), ArticlesError> {
    policy::require_somewhere(&cx.actor, FILE)?;
    length("tag", &new.name, 1, 200)?;
    length("description", &new.description, 0, 2_000)?;
    let edition = editions_api::edition(cx.db(), &new.edition)
        .await?
        .ok_or_else(|| ArticlesError::NoEdition(new.edition.clone()))?;
    let slug = slug_of(new.slug.as_deref(), &new.name, edition.lang.as_str())?;
    let (new, slug) = (&new, &slug);
    cx.write(|tx| async move {
        if let Some(held) = tags::by_slug(&tx, &new.edition, new.kind.as_str(), slug.as_str()).await? {
            let changed = tags::update(&tx, &held.id, new).await? > 0;
            return Ok((held.id, if changed { Outcome::Updated } else { Outcome::Unchanged }));
        }
        if let Some(held) =
            tag_desk::by_former_slug(&tx, &new.edition, new.kind.as_str(), slug.as_str()).await?
        {
            return Ok((held.id, Outcome::Unchanged));
        }
        let id = TagId::new(tx.ids());
        tags::insert(&tx, &id, slug.as_str(), new).await?;
        Ok((id, Outcome::Created))
    })
    .await
}
