//! Editions as sites: what every page's layout needs to know of them.

use std::sync::Arc;

use jiff::tz::TimeZone;
use minijinja::context;
use slice::{Ctx, Layout};
use web::{Failure, PageHead, Site, Visit};

use crate::api::Rail;
use crate::model::{Edition, Section};
use crate::{pages, store};

pub(crate) async fn load(cx: Ctx) -> Result<Vec<Site>, String> {
    let mut sites = Vec::new();
    for edition in store::editions(cx.db()).await.map_err(|error| error.to_string())? {
        let sections = store::sections(cx.db(), &edition.code).await.map_err(|error| error.to_string())?;
        sites.push(site(&cx, &edition, sections));
    }
    Ok(sites)
}

fn site(cx: &Ctx, edition: &Edition, sections: Vec<Section>) -> Site {
    let shown: Vec<_> = sections
        .iter()
        .filter(|section| section.in_navigation)
        .map(|section| {
            context! { name => section.name.as_str(), url => format!("{}/{}/", edition.prefix, section.slug) }
        })
        .collect();
    let rails: Vec<_> = cx
        .provided::<Rail>()
        .iter()
        .map(|rail| {
            let name = cx.word(edition.lang.as_str(), rail.key);
            context! { name => name, url => format!("{}{}", edition.prefix, rail.path) }
        })
        .collect();
    let origin = match &edition.host {
        Some(host) => {
            let scheme = cx.paper().url.split("://").next().unwrap_or("https");
            format!("{scheme}://{host}")
        }
        None => cx.paper().url.clone(),
    };
    Site {
        code: edition.code.clone(),
        lang: edition.lang.clone(),
        name: edition.name.clone(),
        origin,
        host: edition.host.clone(),
        prefix: edition.prefix.clone(),
        zone: TimeZone::get(&edition.zone).unwrap_or(TimeZone::UTC),
        layout: context! {
            label => edition.label.as_str(),
            tagline => edition.tagline.as_str(),
            logo => edition.logo.as_deref(),
            publisher => edition.publisher.as_str(),
            security_contact => Some(&edition.contact).filter(|contact| !contact.is_empty()),
            identity_css => pages::identity_url(edition),
            accent => edition.accent.as_str(),
            accent_dark => edition.accent_dark.as_str(),
            sections => shown,
            rails => rails,
        },
        kept: Arc::new(sections),
    }
}

/// Where the edition switch leads: the same story in the other edition, else that edition's front page.
pub(crate) async fn layout(cx: Ctx, visit: Visit, head: Arc<PageHead>) -> Result<Layout, Failure> {
    let editions: Vec<_> = cx
        .sites()
        .all()
        .iter()
        .map(|site| {
            let current = site.code == visit.site.code;
            let translated = head.translations.get(&site.code).cloned();
            let url = if current {
                head.path.clone()
            } else {
                translated.unwrap_or_else(|| home_from(&visit.site, site))
            };
            let label = site.layout.get_attr("label").unwrap_or_default();
            context! { code => site.code.as_str(), lang => site.lang.as_str(), name => label, url => url, current => current }
        })
        .collect();
    Ok(Layout { values: context! { editions => editions }, tags: Vec::new(), until: None })
}

/// The other edition's front page: within the host where both share it, with the host where they don't.
fn home_from(from: &Site, to: &Site) -> String {
    if from.host == to.host { to.path("/") } else { to.url("/") }
}
