//! What stands in the head of a page that lists stories: canonical address, other editions, Open Graph, JSON-LD.

use std::sync::Arc;

use articles::api::Card;
use media::api::Format;
use serde_json::{Value, json};
use slice::Ctx;
use web::{Alternate, PageHead, Site};

/// Pages that search engines may show.
pub(crate) const SHOWN: &str = "max-image-preview:large";
/// Pages behind a cursor, empty days: found, followed, not shown.
pub(crate) const FOLLOWED: &str = "noindex,follow";
/// Stories of a list that the structured data names.
const NAMED: usize = 20;

/// A step from the front to the page: name and path within the edition.
pub(crate) type Step = (String, String);

/// The head of the page at `path` (within the edition, query included where it belongs to the address).
pub(crate) fn head(
    site: &Site,
    kind: &'static str,
    title: &str,
    description: Option<String>,
    path: &str,
) -> PageHead {
    let url = site.url(path);
    let mut head = PageHead {
        title: title.to_owned(),
        description: description.clone(),
        canonical: Some(url.clone()),
        kind,
        robots: Some(SHOWN),
        ..PageHead::default()
    };
    head.property("og:type", if kind == "author" { "profile" } else { "website" });
    head.property("og:title", title);
    head.property("og:url", url);
    head.property("og:site_name", site.name.clone());
    head.property("og:locale", site.lang.as_str().replace('-', "_"));
    if let Some(description) = description {
        head.property("og:description", description);
    }
    head
}

/// Shows the first picture of the page where the page is shared.
pub(crate) fn picture<'a>(
    cx: &Ctx,
    site: &Site,
    head: &mut PageHead,
    cards: impl IntoIterator<Item = &'a Card>,
) {
    let Some(view) = cards.into_iter().find_map(|card| card.picture.as_ref()) else { return };
    let made = media::api::rendition(cx, view, "16:9", 1200, Format::Jpeg);
    head.property("og:image", format!("{}{}", site.origin, made.url));
    head.property("og:image:width", made.width.to_string());
    head.property("og:image:height", made.height.to_string());
    if !view.alt.is_empty() {
        head.property("og:image:alt", view.alt.clone());
    }
}

/// The same page in other editions: each with its path there.
pub(crate) fn elsewhere(here: &Site, head: &mut PageHead, path: &str, others: &[(Arc<Site>, String)]) {
    if others.is_empty() {
        return;
    }
    head.alternates.push(Alternate { lang: here.lang.to_string(), url: here.url(path) });
    for (other, path) in others {
        head.alternates.push(Alternate { lang: other.lang.to_string(), url: other.url(path) });
        let shown = if other.host == here.host { other.path(path) } else { other.url(path) };
        head.translations.insert(other.code.clone(), shown);
    }
}

/// The other editions, all with the same path.
pub(crate) fn everywhere(cx: &Ctx, here: &Site, path: &str) -> Vec<(Arc<Site>, String)> {
    let others = cx.sites().all().into_iter().filter(|site| site.code != here.code);
    others.map(|site| (site, path.to_owned())).collect()
}

/// The publisher as an organisation.
fn organisation(site: &Site) -> Value {
    let publisher = site.layout.get_attr("publisher").ok().and_then(|name| name.as_str().map(str::to_owned));
    let logo = site.layout.get_attr("logo").ok().and_then(|logo| logo.as_str().map(str::to_owned));
    let mut value = json!({
        "@type": "NewsMediaOrganization",
        "@id": format!("{}#publisher", site.url("/")),
        "name": publisher.filter(|name| !name.is_empty()).unwrap_or_else(|| site.name.clone()),
        "url": site.url("/"),
    });
    if let (Some(logo), Some(object)) = (logo, value.as_object_mut()) {
        let logo = if logo.starts_with('/') { format!("{}{logo}", site.origin) } else { logo };
        object.insert("logo".into(), logo.into());
    }
    value
}

/// The paper itself (schema.org `WebSite` with its publisher), for the front.
pub(crate) fn website(site: &Site, head: &mut PageHead) {
    let home = site.url("/");
    let mut website = json!({
        "@type": "WebSite",
        "@id": format!("{home}#website"),
        "url": home,
        "name": site.name,
        "inLanguage": site.lang.as_str(),
        "publisher": { "@id": format!("{home}#publisher") },
    });
    if let (Some(description), Some(object)) = (&head.description, website.as_object_mut()) {
        object.insert("description".into(), description.clone().into());
    }
    head.set_json_ld(&json!({ "@context": "https://schema.org", "@graph": [website, organisation(site)] }));
}

/// A page that lists stories (schema.org `CollectionPage`).
pub(crate) fn collection<'a>(
    site: &Site,
    head: &mut PageHead,
    steps: &[Step],
    cards: impl IntoIterator<Item = &'a Card>,
) {
    let page = json!({
        "@type": "CollectionPage",
        "url": head.canonical,
        "name": head.title,
        "description": head.description,
        "inLanguage": site.lang.as_str(),
        "isPartOf": { "@type": "WebSite", "@id": format!("{}#website", site.url("/")), "name": site.name },
        "mainEntity": { "@type": "ItemList", "itemListElement": items(site, cards) },
    });
    let graph = json!([without_null(page), breadcrumbs(site, steps)]);
    head.set_json_ld(&json!({ "@context": "https://schema.org", "@graph": graph }));
}

/// What the structured data says of an author.
pub(crate) struct Person<'a> {
    pub(crate) agency: bool,
    pub(crate) name: &'a str,
    pub(crate) role: &'a str,
    pub(crate) bio: &'a str,
    pub(crate) portrait: Option<String>,
    pub(crate) elsewhere: Vec<String>,
}

/// The page of an author (schema.org `ProfilePage`).
pub(crate) fn profile(site: &Site, head: &mut PageHead, steps: &[Step], person: &Person<'_>) {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let page = json!({
        "@type": "ProfilePage",
        "url": head.canonical,
        "inLanguage": site.lang.as_str(),
        "mainEntity": without_null(json!({
            "@type": if person.agency { "Organization" } else { "Person" },
            "name": person.name,
            "url": head.canonical,
            "jobTitle": given(person.role).filter(|_| !person.agency),
            "description": given(person.bio),
            "image": person.portrait,
            "sameAs": Some(&person.elsewhere).filter(|links| !links.is_empty()),
            "worksFor": Some(organisation(site)).filter(|_| !person.agency),
        })),
    });
    let graph = json!([page, breadcrumbs(site, steps)]);
    head.set_json_ld(&json!({ "@context": "https://schema.org", "@graph": graph }));
}

fn items<'a>(site: &Site, cards: impl IntoIterator<Item = &'a Card>) -> Vec<Value> {
    let own = cards.into_iter().filter(|card| card.url.starts_with('/')).take(NAMED);
    (1..)
        .zip(own)
        .map(|(position, card)| {
            let url = format!("{}{}", site.origin, card.url);
            json!({ "@type": "ListItem", "position": position, "name": card.headline, "url": url })
        })
        .collect()
}

fn breadcrumbs(site: &Site, steps: &[Step]) -> Value {
    let home = std::iter::once((site.name.clone(), site.url("/")));
    let steps = steps.iter().map(|(name, path)| (name.clone(), site.url(path)));
    let list: Vec<Value> = (1..)
        .zip(home.chain(steps))
        .map(|(position, (name, item))| json!({ "@type": "ListItem", "position": position, "name": name, "item": item }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": list })
}

fn without_null(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, held| !held.is_null());
    }
    value
}
