//! Structured data of a story: `NewsArticle` and `BreadcrumbList` (schema.org, as Google's documentation asks).

use kernel::Timestamp;
use serde_json::{Value, json};
use web::{PageHead, Site};

use crate::views::Article;

/// A picture for machines: full address and pixel size.
pub(crate) struct MachinePicture {
    pub(crate) url: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

pub(crate) struct Facts<'a> {
    pub(crate) site: &'a Site,
    pub(crate) article: &'a Article,
    pub(crate) canonical: &'a str,
    pub(crate) pictures: &'a [MachinePicture],
    pub(crate) words: i64,
    pub(crate) published: Timestamp,
    pub(crate) modified: Timestamp,
    pub(crate) corrections: &'a [String],
}

/// Sets the head's JSON-LD and Open Graph properties.
pub(crate) fn describe(head: &mut PageHead, facts: &Facts<'_>) {
    let Facts { site, article, canonical, .. } = facts;
    head.property("og:type", "article");
    head.property("og:title", article.headline.clone());
    head.property("og:url", *canonical);
    head.property("og:site_name", site.name.clone());
    head.property("og:locale", site.lang.as_str().replace('-', "_"));
    if let Some(standfirst) = &article.standfirst {
        head.property("og:description", standfirst.clone());
    }
    if let Some(picture) = facts.pictures.first() {
        head.property("og:image", picture.url.clone());
        head.property("og:image:width", picture.width.to_string());
        head.property("og:image:height", picture.height.to_string());
        if let Some(lead) = &article.lead {
            head.property("og:image:alt", lead.picture.alt.clone());
        }
    }
    head.property("article:published_time", facts.published.rfc3339());
    head.property("article:modified_time", facts.modified.rfc3339());
    if let Some(section) = &article.section {
        head.property("article:section", section.name.clone());
    }
    for tag in &article.tags {
        head.property("article:tag", tag.name.clone());
    }
    head.set_json_ld(
        &json!({ "@context": "https://schema.org", "@graph": [news_article(facts), breadcrumbs(facts)] }),
    );
}

fn news_article(facts: &Facts<'_>) -> Value {
    let Facts { site, article, canonical, .. } = facts;
    let authors: Vec<Value> = article
        .byline
        .iter()
        .map(|author| json!({ "@type": "Person", "name": author.name, "url": format!("{}{}", site.origin, author.url) }))
        .chain(article.agency.iter().map(|agency| json!({ "@type": "Organization", "name": agency })))
        .collect();
    let images: Vec<Value> = facts
        .pictures
        .iter()
        .map(|picture| json!({ "@type": "ImageObject", "url": picture.url, "width": picture.width, "height": picture.height }))
        .collect();
    let publisher = site.layout.get_attr("publisher").ok().and_then(|name| name.as_str().map(str::to_owned));
    let mut value = json!({
        "@type": "NewsArticle",
        "mainEntityOfPage": canonical,
        "url": canonical,
        "headline": article.headline.chars().take(110).collect::<String>(),
        "inLanguage": site.lang.as_str(),
        "datePublished": facts.published.rfc3339(),
        "dateModified": facts.modified.rfc3339(),
        "wordCount": facts.words,
        "isAccessibleForFree": true,
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": publisher.unwrap_or_else(|| site.name.clone()),
            "url": site.url("/"),
        },
    });
    if let Some(object) = value.as_object_mut() {
        if let Some(standfirst) = &article.standfirst {
            object.insert("description".into(), standfirst.clone().into());
        }
        if let Some(section) = &article.section {
            object.insert("articleSection".into(), section.name.clone().into());
        }
        if !authors.is_empty() {
            object.insert("author".into(), authors.into());
        }
        if !images.is_empty() {
            object.insert("image".into(), images.into());
        }
        if !article.tags.is_empty() {
            let names: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
            object.insert("keywords".into(), json!(names));
        }
        if !facts.corrections.is_empty() {
            object.insert("correction".into(), json!(facts.corrections));
        }
    }
    value
}

fn breadcrumbs(facts: &Facts<'_>) -> Value {
    let Facts { site, article, canonical, .. } = facts;
    let mut steps = vec![(site.name.clone(), site.url("/"))];
    if let Some(section) = &article.section {
        steps.push((section.name.clone(), format!("{}{}", site.origin, section.url)));
    }
    steps.push((article.headline.clone(), (*canonical).to_owned()));
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, item))| json!({ "@type": "ListItem", "position": position, "name": name, "item": item }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}
