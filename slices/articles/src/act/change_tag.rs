//! Renames or describes a tag or topic. Its old address leads on, and copy that still has the old name finds it.

use accounts::api::Happening;
use editions::api as editions_api;
use slice::Ctx;

use crate::api::{NamesChanged, TagId};
use crate::error::ArticlesError;
use crate::model::{length, slug_of};
use crate::policy::{self, ARRANGE};
use crate::store::{tag_desk, tags};

/// What a tag shall be.
#[derive(Clone, Debug, Default)]
pub struct TagChange {
    /// The name, 1 to 200 characters.
    pub name: String,
    /// The readable part of the address; made from the name when empty.
    pub slug: String,
    /// A sentence or two for the tag's page, at most 2,000 characters.
    pub description: String,
}

/// Changes the tag.
///
/// # Errors
/// [`ArticlesError::Taken`] where another tag of the edition has this address.
pub async fn change_tag(cx: &Ctx, id: &TagId, change: TagChange) -> Result<(), ArticlesError> {
    let held = tag_desk::kept_tag(cx.db(), id).await?.ok_or(ArticlesError::NoTag)?;
    policy::require_in(&cx.actor, ARRANGE, &held.edition, None)?;
    let (name, description) = (change.name.trim(), change.description.trim());
    length("tag", name, 1, 200)?;
    length("description", description, 0, 2_000)?;
    let lang = editions_api::edition(cx.db(), &held.edition).await?;
    let lang = lang.map_or_else(|| "en".to_owned(), |edition| edition.lang.to_string());
    let slug = slug_of(Some(change.slug.trim()), name, &lang)?;
    let actor = cx.actor.clone();
    let (actor, slug) = (&actor, slug.as_str());
    cx.write(|tx| async move {
        let held = tag_desk::kept_tag(&tx, id).await?.ok_or(ArticlesError::NoTag)?;
        let other = tags::by_slug(&tx, &held.edition, &held.kind, slug).await?;
        if other.is_some_and(|other| other.id != *id) {
            return Err(ArticlesError::Taken(slug.to_owned()));
        }
        if (held.name.as_str(), held.slug.as_str(), held.description.as_str()) == (name, slug, description) {
            return Ok(());
        }
        if held.name != name || held.slug != slug {
            tag_desk::remember(&tx, &held, id).await?;
        }
        tag_desk::change(&tx, id, (name, slug, description)).await?;
        let what = Happening {
            verb: "articles.tag",
            subject_kind: "tag",
            subject: id.as_str(),
            edition: &held.edition,
            detail: &format!("{} → {slug}", held.slug),
        };
        accounts::api::note(&tx, actor, &what).await?;
        let changed = NamesChanged::of_tags(&tx, &held.edition, vec![id.to_string()]).await?;
        tx.emit(&changed).await?;
        Ok(())
    })
    .await
}
