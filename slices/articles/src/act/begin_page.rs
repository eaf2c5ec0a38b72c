//! Begins a standing page: a draft that readers don't see.

use editions::api as editions_api;
use slice::Ctx;
use text::Document;

use crate::api::PageId;
use crate::error::ArticlesError;
use crate::model::{length, slug_of};
use crate::policy::{self, ARRANGE};
use crate::store::{page_desk, pages};

/// How many pages of one title get an address of their own.
const MOST_NAMESAKES: u32 = 1_000;

/// Begins a page that readers don't see; its address is made from the title and stays.
///
/// # Errors
/// [`ArticlesError`].
pub async fn begin_page(cx: &Ctx, edition: &str, title: &str) -> Result<PageId, ArticlesError> {
    policy::require_in(&cx.actor, ARRANGE, edition, None)?;
    let title = title.trim();
    length("title", title, 1, 400)?;
    let held = editions_api::edition(cx.db(), edition).await?;
    let held = held.ok_or_else(|| ArticlesError::NoEdition(edition.to_owned()))?;
    let slug = slug_of(None, title, held.lang.as_str())?;
    let body = Document::default().to_json();
    let (slug, body) = (slug.as_str(), body.as_str());
    cx.write(|tx| async move {
        let mut free = slug.to_owned();
        let mut next = 2;
        while next < MOST_NAMESAKES && pages::page(&tx, edition, &free).await?.is_some() {
            free = format!("{slug}-{next}");
            next += 1;
        }
        let id = PageId::new(tx.ids());
        page_desk::begin(&tx, &id, edition, &free, (title, body)).await?;
        Ok(id)
    })
    .await
}
