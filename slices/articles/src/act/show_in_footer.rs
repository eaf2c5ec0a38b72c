//! Says whether the footer names a standing page.

use slice::Ctx;

use crate::act::publish_page::{mine, told};
use crate::api::PageId;
use crate::error::ArticlesError;
use crate::store::page_desk;

/// Whether the footer names the page.
///
/// # Errors
/// [`ArticlesError`].
pub async fn show_in_footer(cx: &Ctx, id: &PageId, shown: bool) -> Result<(), ArticlesError> {
    let page = mine(cx, id).await?;
    let actor = cx.actor.clone();
    let (actor, page) = (&actor, &page);
    cx.write(|tx| async move {
        page_desk::set_in_footer(&tx, id, shown).await?;
        told(&tx, actor, page, "articles.footer").await
    })
    .await
}
