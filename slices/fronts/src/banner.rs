//! The banner on every page of an edition, as the layout shows it. Where nobody put one up, the layout keeps what others say.

use std::sync::Arc;

use articles::api::{Query, story_path};
use db::DbError;
use editions::api::known_sections;
use kernel::Timestamp;
use minijinja::context;
use slice::{Ctx, Layout};
use web::{Failure, PageHead, Site, Visit};

use crate::error::failed;
use crate::store::{self, BannerRow};

/// A banner that readers see.
pub(crate) struct Standing {
    pub(crate) row: BannerRow,
    /// Its own text, or the story's headline.
    pub(crate) text: String,
    /// Where it leads; empty where it leads nowhere.
    pub(crate) url: String,
}

/// The banner that stands at `at`: none where its time is over, or its story is not to be seen.
pub(crate) async fn standing(cx: &Ctx, site: &Site, at: Timestamp) -> Result<Option<Standing>, DbError> {
    let Some(row) = store::banner(cx.db(), &site.code).await? else { return Ok(None) };
    if row.until_at.is_some_and(|until| until <= at) {
        return Ok(None);
    }
    let (mut text, mut url) = (row.text.clone(), row.link.clone());
    if let Some(id) = &row.story {
        let found = articles::api::rows(cx.db(), &Query::ids(std::slice::from_ref(id))).await?;
        let Some(story) = found.into_iter().next() else { return Ok(None) };
        if text.is_empty() {
            text = story.short_headline.unwrap_or(story.headline);
        }
        if url.is_empty() {
            let section =
                known_sections(site).iter().find(|one| Some(one.id.as_str()) == story.section.as_deref());
            let slug = section.map(|section| section.slug.as_str());
            let own = || story_path(site, slug, story.number.as_deref().unwrap_or_default(), &story.slug);
            url = story.link_url.clone().unwrap_or_else(own);
        }
    }
    Ok(Some(Standing { row, text, url }))
}

pub(crate) async fn layout(cx: Ctx, visit: Visit, _: Arc<PageHead>) -> Result<Layout, Failure> {
    let site = &visit.site;
    let mut layout = Layout { tags: vec![format!("banner:{}", site.code)], ..Layout::default() };
    layout.values = context! {};
    if let Some(banner) = standing(&cx, site, cx.now()).await.map_err(failed)? {
        layout.until = banner.row.until_at;
        layout.values = context! { breaking => context! { headline => banner.text, url => banner.url } };
    }
    Ok(layout)
}
