//! What stands in a page's head: title, canonical address, other languages, Open Graph, feeds, structured data.

use std::collections::BTreeMap;

use serde::Serialize;

/// The same content in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The language tag, or `x-default`.
    pub lang: String,
    /// The full address.
    pub url: String,
}

/// A feed of this page.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// Its title.
    pub title: String,
    /// Its full address.
    pub url: String,
    /// Its media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
}

/// One Open Graph property (ogp.me); also read by other networks.
#[derive(Clone, Debug, Serialize)]
pub struct OpenGraph {
    /// `og:type`, `og:image`, `article:published_time` …
    pub property: &'static str,
    /// The value.
    pub content: String,
}

/// The head of one page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageHead {
    /// The path within the host, prefix included: marks the current entry of the navigation.
    #[serde(skip)]
    pub path: String,
    /// The title without the paper's name.
    pub title: String,
    /// One or two sentences.
    pub description: Option<String>,
    /// The full canonical address.
    pub canonical: Option<String>,
    /// What kind of page: `front`, `section`, `article`, `error` …
    pub kind: &'static str,
    /// A `robots` directive where the default is not wanted.
    pub robots: Option<&'static str>,
    /// The page in other languages, itself included.
    pub alternates: Vec<Alternate>,
    /// Open Graph properties in order.
    pub og: Vec<OpenGraph>,
    /// Feeds.
    pub feeds: Vec<FeedLink>,
    /// JSON-LD, already safe inside a script element.
    pub json_ld: Option<String>,
    /// The previous page of a series.
    pub prev: Option<String>,
    /// The next page of a series.
    pub next: Option<String>,
    /// Where the edition switch leads instead of that edition's home, by site code: full addresses.
    #[serde(skip)]
    pub translations: BTreeMap<String, String>,
}

impl PageHead {
    /// Adds an Open Graph property.
    pub fn property(&mut self, property: &'static str, content: impl Into<String>) {
        self.og.push(OpenGraph { property, content: content.into() });
    }

    /// Sets the structured data, made safe for a script element: `<` is written `\u003c`.
    pub fn set_json_ld(&mut self, value: &serde_json::Value) {
        self.json_ld = Some(value.to_string().replace('<', "\\u003c"));
    }
}
