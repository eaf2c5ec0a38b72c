//! Makes one tag of several: their stories, addresses and names go to the one that stays, in one transaction.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{NamesChanged, TagId};
use crate::error::ArticlesError;
use crate::policy::{self, ARRANGE};
use crate::store::tag_desk;

/// The most tags that are merged at once.
pub const MOST_MERGED: usize = 50;

/// Merges `from` into `to`; all of one edition, tags with tags or topics with topics. What is merged already is passed over.
///
/// # Errors
/// [`ArticlesError`]: [`ArticlesError::Unlike`] for a tag and a topic, or tags of different editions.
pub async fn merge_tags(cx: &Ctx, from: &[TagId], to: &TagId) -> Result<(), ArticlesError> {
    let kept = tag_desk::kept_tag(cx.db(), to).await?.ok_or(ArticlesError::NoTag)?;
    policy::require_in(&cx.actor, ARRANGE, &kept.edition, None)?;
    if from.len() > MOST_MERGED {
        return Err(ArticlesError::TooMany { field: "tags", most: MOST_MERGED });
    }
    let actor = cx.actor.clone();
    let actor = &actor;
    cx.write(|tx| async move {
        let kept = tag_desk::kept_tag(&tx, to).await?.ok_or(ArticlesError::NoTag)?;
        let mut touched = vec![to.to_string()];
        for id in from.iter().filter(|id| *id != to) {
            let Some(merged) = tag_desk::kept_tag(&tx, id).await? else { continue };
            if (merged.edition.as_str(), merged.kind.as_str()) != (kept.edition.as_str(), kept.kind.as_str())
            {
                return Err(ArticlesError::Unlike);
            }
            tag_desk::hand_over(&tx, id, to).await?;
            tag_desk::remember(&tx, &merged, to).await?;
            tag_desk::remove(&tx, id).await?;
            let what = Happening {
                verb: "articles.merge",
                subject_kind: "tag",
                subject: to.as_str(),
                edition: &kept.edition,
                detail: &format!("{} → {}", merged.slug, kept.slug),
            };
            accounts::api::note(&tx, actor, &what).await?;
            touched.push(id.to_string());
        }
        let changed = NamesChanged::of_tags(&tx, &kept.edition, touched).await?;
        tx.emit(&changed).await?;
        Ok(())
    })
    .await
}
