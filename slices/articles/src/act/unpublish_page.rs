//! Takes a standing page off the site.

use slice::Ctx;

use crate::act::publish_page::{mine, told};
use crate::api::PageId;
use crate::error::ArticlesError;
use crate::store::page_desk;

/// Takes the page off the site; its text stays.
///
/// # Errors
/// [`ArticlesError`].
pub async fn unpublish_page(cx: &Ctx, id: &PageId) -> Result<(), ArticlesError> {
    let page = mine(cx, id).await?;
    let actor = cx.actor.clone();
    let (actor, page) = (&actor, &page);
    cx.write(|tx| async move {
        page_desk::set_published(&tx, id, false).await?;
        told(&tx, actor, page, "articles.unpublish_page").await
    })
    .await
}
