//! Gives readers the newest text of a standing page.

use accounts::api::Happening;
use db::Tx;
use kernel::Actor;
use slice::Ctx;

use crate::act::save_page::as_filed;
use crate::api::{PageId, PagesChanged};
use crate::error::ArticlesError;
use crate::model::length;
use crate::policy::{self, ARRANGE};
use crate::store::page_desk::{self, KeptPage};

/// The page, for who may arrange its edition.
pub(crate) async fn mine(cx: &Ctx, id: &PageId) -> Result<KeptPage, ArticlesError> {
    let page = page_desk::kept_page(cx.db(), id).await?.ok_or(ArticlesError::NoPage)?;
    policy::require_in(&cx.actor, ARRANGE, &page.edition, None)?;
    Ok(page)
}

/// The audit's line and the event.
pub(crate) async fn told(tx: &Tx, actor: &Actor, page: &KeptPage, verb: &str) -> Result<(), ArticlesError> {
    let what = Happening {
        verb,
        subject_kind: "page",
        subject: page.id.as_str(),
        edition: &page.edition,
        detail: &page.slug,
    };
    accounts::api::note(tx, actor, &what).await?;
    tx.emit(&PagesChanged { edition: page.edition.clone() }).await?;
    Ok(())
}

/// Publishes the newest text if it is still at `version`.
///
/// # Errors
/// [`ArticlesError::Changed`] where somebody saved another meanwhile.
pub async fn publish_page(cx: &Ctx, id: &PageId, version: i64) -> Result<(), ArticlesError> {
    let page = mine(cx, id).await?;
    let actor = cx.actor.clone();
    let (actor, page) = (&actor, &page);
    cx.write(|tx| async move {
        let text = page_desk::newest(&tx, id).await?.unwrap_or_else(|| as_filed(page));
        if text.version != version {
            return Err(ArticlesError::Changed);
        }
        length("title", &text.title, 1, 400)?;
        page_desk::publish(&tx, id, &text).await?;
        told(&tx, actor, page, "articles.publish_page").await
    })
    .await
}
