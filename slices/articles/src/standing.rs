//! Standing pages, and what this slice says of the layout: the banner and the footer.

use std::sync::Arc;

use axum::response::Response;
use minijinja::context;
use slice::{Ctx, Layout};
use text::Document;
use web::{Alternate, Failure, PageHead, Visit};

use crate::act::save_page::working_page;
use crate::api::{FooterLink, PageId, Query};
use crate::body::body_blocks;
use crate::error::ArticlesError;
use crate::store::pages::{self, StandingPage};
use crate::views::{PageLink, Standing, StandingView};

/// The page at `/pages/{slug}/`.
pub(crate) async fn page(cx: &Ctx, visit: &Visit, slug: &str) -> Result<Response, Failure> {
    let site = &visit.site;
    let held = pages::page(cx.db(), &site.code, slug).await.map_err(ArticlesError::from)?;
    let held = held.filter(|page| page.published).ok_or_else(Failure::not_found)?;
    show(cx, visit, held, false).await
}

/// The page as readers will see it, made of its working copy. Nobody but the newsroom gets it.
///
/// # Errors
/// What the page says; not found where there is no such page.
pub async fn preview_page(cx: &Ctx, visit: &Visit, id: &PageId) -> Result<Response, Failure> {
    let working = working_page(cx, id).await?;
    let held = StandingPage {
        id: id.clone(),
        slug: working.page.slug,
        title: working.title,
        body: working.body.to_json(),
        in_footer: working.page.in_footer,
        published: working.page.published,
        updated_at: working.changed_at,
    };
    show(cx, visit, held, true).await
}

async fn show(cx: &Ctx, visit: &Visit, held: StandingPage, draft: bool) -> Result<Response, Failure> {
    let site = &visit.site;
    let slug = held.slug.clone();
    let body = Document::from_json(&held.body).map_err(ArticlesError::from)?;
    let (blocks, tags, until) = body_blocks(cx, site, &body).await.map_err(ArticlesError::from)?;
    let all = pages::pages(cx.db(), &site.code).await.map_err(ArticlesError::from)?;
    let path = format!("/pages/{}/", held.slug);
    let mut head = PageHead {
        title: held.title.clone(),
        description: Some(text::excerpt(&body, 160)).filter(|text| !text.is_empty()),
        canonical: Some(site.url(&path)),
        kind: "standing",
        ..PageHead::default()
    };
    head.property("og:type", "website");
    head.property("og:title", held.title.clone());
    head.property("og:url", site.url(&path));
    head.property("og:site_name", site.name.clone());
    for other in cx.sites().all() {
        let same = pages::page(cx.db(), &other.code, &slug).await.map_err(ArticlesError::from)?;
        if same.is_some_and(|page| page.published) {
            head.alternates.push(Alternate { lang: other.lang.to_string(), url: other.url(&path) });
            head.translations.insert(other.code.clone(), other.url(&path));
        }
    }
    let standing = Standing {
        title: held.title,
        updated_at: held.updated_at.millis(),
        body: blocks,
        pages: all
            .into_iter()
            .filter(|page| page.in_footer)
            .map(|page| PageLink {
                current: page.slug == held.slug,
                url: site.path(&format!("/pages/{}/", page.slug)),
                name: page.title,
            })
            .collect(),
    };
    let page = cx.page(visit, "articles/page.html", head, StandingView { standing });
    let page = if draft { page.private() } else { page };
    page.about("page", held.id.to_string())
        .tags(tags)
        .tags([format!("pages:{}", site.code)])
        .until(until)
        .respond()
        .await
}

/// The breaking banner and the footer's links.
pub(crate) async fn layout(cx: Ctx, visit: Visit, _: Arc<PageHead>) -> Result<Layout, Failure> {
    let site = &visit.site;
    let marked =
        crate::cards::cards(&cx, site, &Query::marked(&site.code)).await.map_err(ArticlesError::from)?;
    let breaking = marked
        .cards
        .into_iter()
        .find(|card| card.breaking)
        .map(|card| context! { headline => card.headline, url => card.url });
    let held = pages::pages(cx.db(), &site.code).await.map_err(ArticlesError::from)?;
    let mut footer: Vec<minijinja::Value> = held
        .into_iter()
        .filter(|page| page.in_footer)
        .map(|page| context! { name => page.title, url => site.path(&format!("/pages/{}/", page.slug)) })
        .collect();
    for link in cx.provided::<FooterLink>() {
        let name = cx.word(site.lang.as_str(), link.key);
        footer.push(context! { name => name, url => site.path(link.path) });
    }
    Ok(Layout {
        values: context! { breaking => breaking, footer => footer },
        tags: vec![format!("breaking:{}", site.code), format!("pages:{}", site.code)],
        until: None,
    })
}
