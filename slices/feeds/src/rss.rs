//! RSS 2.0 (RSS Advisory Board) with Atom's links, Dublin Core's creators, whole texts and Media RSS.

use text::html::escape;

use crate::feed::{Entry, Feed};
use crate::xml::Xml;

const NAMESPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

/// The feed as RSS.
pub(crate) fn write(feed: &Feed) -> String {
    let mut xml = Xml::new();
    xml.open("rss", &NAMESPACES);
    xml.open("channel", &[]);
    xml.text("title", &feed.title);
    xml.text("link", &feed.home);
    xml.text("description", &feed.description);
    xml.text("language", &feed.lang);
    xml.text("lastBuildDate", &feed.updated.http_date());
    xml.text("docs", "https://www.rssboard.org/rss-specification");
    xml.text("generator", "Courant");
    let own = [("rel", "self"), ("type", "application/rss+xml"), ("href", feed.rss.as_str())];
    xml.empty("atom:link", &own);
    for hub in &feed.hubs {
        xml.empty("atom:link", &[("rel", "hub"), ("href", hub)]);
    }
    for entry in &feed.entries {
        item(&mut xml, entry);
    }
    xml.close("channel");
    xml.close("rss");
    xml.finish()
}

fn item(xml: &mut Xml, entry: &Entry) {
    xml.open("item", &[]);
    xml.text("title", &entry.title);
    xml.text("link", &entry.url);
    xml.text_with("guid", &[("isPermaLink", "false")], &entry.id);
    xml.text("pubDate", &entry.published.http_date());
    for author in &entry.authors {
        xml.text("dc:creator", &author.name);
    }
    for category in &entry.categories {
        xml.text_with("category", &[("domain", &category.scheme)], &category.label);
    }
    // A description is HTML, so words are made HTML first.
    if let Some(summary) = &entry.summary {
        xml.text("description", &escape(summary));
    }
    if let Some(html) = &entry.html {
        xml.text("content:encoded", html);
    }
    if let Some(picture) = &entry.picture {
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        let attributes = [
            ("url", picture.url.as_str()),
            ("type", picture.mime),
            ("medium", "image"),
            ("width", &width),
            ("height", &height),
        ];
        xml.open("media:content", &attributes);
        if !picture.alt.is_empty() {
            xml.text_with("media:description", &[("type", "plain")], &picture.alt);
        }
        if let Some(credit) = &picture.credit {
            xml.text("media:credit", credit);
        }
        xml.close("media:content");
    }
    xml.close("item");
}
