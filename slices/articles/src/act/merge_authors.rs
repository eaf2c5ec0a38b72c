//! Makes one author of two: stories, words, addresses and names go to the one who stays, in one transaction.

use accounts::api::Happening;
use slice::Ctx;

use crate::api::{AuthorId, NamesChanged};
use crate::error::ArticlesError;
use crate::policy::{self, ARRANGE};
use crate::store::author_desk;

/// Merges `from` into `to`, in every edition.
///
/// # Errors
/// [`ArticlesError`]: [`ArticlesError::Unlike`] where both are the same.
pub async fn merge_authors(
    cx: &Ctx,
    edition: &str,
    from: &AuthorId,
    to: &AuthorId,
) -> Result<(), ArticlesError> {
    policy::require(&cx.actor, ARRANGE)?;
    if from == to {
        return Err(ArticlesError::Unlike);
    }
    let editions: Vec<String> = cx.sites().all().iter().map(|site| site.code.clone()).collect();
    let actor = cx.actor.clone();
    let (actor, editions) = (&actor, &editions);
    cx.write(|tx| async move {
        let merged = author_desk::kept_author(&tx, edition, from).await?.ok_or(ArticlesError::NoAuthor)?;
        let kept = author_desk::kept_author(&tx, edition, to).await?.ok_or(ArticlesError::NoAuthor)?;
        author_desk::remember(&tx, from, to).await?;
        author_desk::hand_over(&tx, from, to).await?;
        let what = Happening {
            verb: "articles.merge",
            subject_kind: "author",
            subject: to.as_str(),
            edition: "",
            detail: &format!("{} → {}", merged.slug, kept.slug),
        };
        accounts::api::note(&tx, actor, &what).await?;
        let touched = vec![from.to_string(), to.to_string()];
        let changed = NamesChanged::of_authors(&tx, editions, touched).await?;
        tx.emit(&changed).await?;
        Ok(())
    })
    .await
}
