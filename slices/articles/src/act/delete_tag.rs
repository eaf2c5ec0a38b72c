//! Deletes a tag or topic that no story bears.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{NamesChanged, TagId};
use crate::error::ArticlesError;
use crate::policy::{self, ARRANGE};
use crate::store::tag_desk;

/// Deletes the tag.
///
/// # Errors
/// [`ArticlesError::InUse`] where a story bears it, a draft too.
pub async fn delete_tag(cx: &Ctx, id: &TagId) -> Result<(), ArticlesError> {
    let held = tag_desk::kept_tag(cx.db(), id).await?.ok_or(ArticlesError::NoTag)?;
    policy::require_in(&cx.actor, ARRANGE, &held.edition, None)?;
    let actor = cx.actor.clone();
    let actor = &actor;
    cx.write(|tx| async move {
        let held = tag_desk::kept_tag(&tx, id).await?.ok_or(ArticlesError::NoTag)?;
        if held.stories > 0 {
            return Err(ArticlesError::InUse(held.stories));
        }
        tag_desk::remove(&tx, id).await?;
        let what = Happening {
            verb: "articles.untag",
            subject_kind: "tag",
            subject: id.as_str(),
            edition: &held.edition,
            detail: &held.slug,
        };
        accounts::api::note(&tx, actor, &what).await?;
        let changed = NamesChanged::of_tags(&tx, &held.edition, vec![id.to_string()]).await?;
        tx.emit(&changed).await?;
        Ok(())
    })
    .await
}
