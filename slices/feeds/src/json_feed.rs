//! JSON Feed 1.1 (jsonfeed.org).

use serde_json::{Map, Value, json};

use crate::feed::{Author, Entry, Feed};

/// The feed as JSON.
pub(crate) fn write(feed: &Feed) -> String {
    let mut whole = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "description": feed.description,
        "language": feed.lang,
        "authors": [{ "name": feed.publisher, "url": feed.home }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    });
    if let Some(object) = whole.as_object_mut() {
        if let Some(icon) = &feed.icon {
            object.insert("icon".into(), icon.clone().into());
        }
        if !feed.hubs.is_empty() {
            let hubs: Vec<Value> =
                feed.hubs.iter().map(|hub| json!({ "type": "WebSub", "url": hub })).collect();
            object.insert("hubs".into(), hubs.into());
        }
    }
    whole.to_string()
}

fn author(author: &Author) -> Value {
    match &author.url {
        Some(url) => json!({ "name": author.name, "url": url }),
        None => json!({ "name": author.name }),
    }
}

fn item(entry: &Entry) -> Value {
    let mut item = Map::new();
    item.insert("id".into(), entry.id.clone().into());
    item.insert("url".into(), entry.url.clone().into());
    item.insert("title".into(), entry.title.clone().into());
    item.insert("date_published".into(), entry.published.rfc3339().into());
    item.insert("date_modified".into(), entry.updated.rfc3339().into());
    if let Some(summary) = &entry.summary {
        item.insert("summary".into(), summary.clone().into());
    }
    // One of the two contents is required.
    match &entry.html {
        Some(html) => item.insert("content_html".into(), html.clone().into()),
        None => item.insert("content_text".into(), entry.summary.clone().unwrap_or_default().into()),
    };
    if let Some(picture) = &entry.picture {
        item.insert("image".into(), picture.url.clone().into());
    }
    if !entry.authors.is_empty() {
        item.insert("authors".into(), entry.authors.iter().map(author).collect());
    }
    if !entry.categories.is_empty() {
        let labels: Vec<Value> =
            entry.categories.iter().map(|category| category.label.clone().into()).collect();
        item.insert("tags".into(), labels.into());
    }
    Value::Object(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::sample;

    #[test]
    fn every_item_has_what_the_format_requires() {
        let feed: Value = serde_json::from_str(&write(&sample::feed())).unwrap();
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        for item in feed["items"].as_array().unwrap() {
            assert!(item["id"].as_str().unwrap().starts_with("urn:uuid:"));
            assert!(item["content_html"].is_string() != item["content_text"].is_string());
        }
    }
}
