//! Moves a standing page among those of its edition, whose order the footer follows.

use slice::Ctx;

use crate::act::publish_page::{mine, told};
use crate::api::PageId;
use crate::error::ArticlesError;
use crate::store::page_desk;

/// Moves the page one place up or down among the pages of its edition.
///
/// # Errors
/// [`ArticlesError`].
pub async fn move_page(cx: &Ctx, id: &PageId, up: bool) -> Result<(), ArticlesError> {
    let page = mine(cx, id).await?;
    let actor = cx.actor.clone();
    let (actor, page) = (&actor, &page);
    cx.write(|tx| async move {
        let mut all = page_desk::kept_pages(&tx, &page.edition).await?;
        let at = all.iter().position(|one| one.id == *id).ok_or(ArticlesError::NoPage)?;
        let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < all.len()) };
        let Some(other) = other else { return Ok(()) };
        all.swap(at, other);
        for (position, one) in (1_i64..).zip(&all) {
            page_desk::set_position(&tx, &one.id, position).await?;
        }
        told(&tx, actor, page, "articles.footer").await
    })
    .await
}
