//! Atom (RFC 4287).

use crate::feed::{Entry, Feed};
use crate::xml::Xml;

/// The feed as Atom.
pub(crate) fn write(feed: &Feed) -> String {
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.lang)]);
    xml.text("id", &feed.atom);
    xml.text("title", &feed.title);
    xml.text("subtitle", &feed.description);
    xml.text("updated", &feed.updated.rfc3339());
    xml.text("generator", "Courant");
    if let Some(icon) = &feed.icon {
        xml.text("icon", icon);
    }
    person(&mut xml, &feed.publisher, Some(&feed.home));
    let own = [("rel", "self"), ("type", "application/atom+xml"), ("href", feed.atom.as_str())];
    xml.empty("link", &own);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)]);
    for hub in &feed.hubs {
        xml.empty("link", &[("rel", "hub"), ("href", hub)]);
    }
    for one in &feed.entries {
        entry(&mut xml, one);
    }
    xml.close("feed");
    xml.finish()
}

fn person(xml: &mut Xml, name: &str, url: Option<&str>) {
    xml.open("author", &[]);
    xml.text("name", name);
    if let Some(url) = url {
        xml.text("uri", url);
    }
    xml.close("author");
}

fn entry(xml: &mut Xml, entry: &Entry) {
    xml.open("entry", &[]);
    xml.text("id", &entry.id);
    xml.text("title", &entry.title);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)]);
    xml.text("published", &entry.published.rfc3339());
    xml.text("updated", &entry.updated.rfc3339());
    for author in &entry.authors {
        person(xml, &author.name, author.url.as_deref());
    }
    for category in &entry.categories {
        let attributes =
            [("term", category.term.as_str()), ("scheme", &category.scheme), ("label", &category.label)];
        xml.empty("category", &attributes);
    }
    if let Some(picture) = &entry.picture {
        let attributes =
            [("rel", "enclosure"), ("type", picture.mime), ("href", &picture.url), ("title", &picture.alt)];
        xml.empty("link", &attributes);
    }
    // An entry without a content must have a summary, and one of the two is always there (RFC 4287 §4.1.2).
    let summary = entry.summary.as_deref().unwrap_or_default();
    if !summary.is_empty() || entry.html.is_none() {
        xml.text("summary", summary);
    }
    if let Some(html) = &entry.html {
        xml.text_with("content", &[("type", "html")], html);
    }
    xml.close("entry");
}
