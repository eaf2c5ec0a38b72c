//! What stands in a page's head: title, canonical address, other languages, Open Graph, feeds, structured data.

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

/// Open Graph properties (ogp.me); also read by other networks.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OpenGraph {
    /// `article` or `website`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Full address of a picture.
    pub image: Option<String>,
    /// Its width in pixels.
    pub image_width: Option<u32>,
    /// Its height in pixels.
    pub image_height: Option<u32>,
    /// Its alternative text.
    pub image_alt: Option<String>,
    /// RFC 3339.
    pub published_time: Option<String>,
    /// RFC 3339.
    pub modified_time: Option<String>,
    /// The section's name.
    pub section: Option<String>,
    /// Names of tags.
    pub tags: Vec<String>,
    /// Names or addresses of authors.
    pub authors: Vec<String>,
}

/// The head of one page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageHead {
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
    /// Open Graph.
    pub og: OpenGraph,
    /// Feeds.
    pub feeds: Vec<FeedLink>,
    /// JSON-LD, already safe inside a script element.
    pub json_ld: Option<String>,
    /// The previous page of a series.
    pub prev: Option<String>,
    /// The next page of a series.
    pub next: Option<String>,
    /// The story or list that the edition switch should lead to, by site code: full addresses.
    pub translations: std::collections::BTreeMap<String, String>,
}

impl PageHead {
    /// Sets the structured data, made safe for a script element: `<` is written `\u003c`.
    pub fn set_json_ld(&mut self, value: &serde_json::Value) {
        self.json_ld = Some(value.to_string().replace('<', "\\u003c"));
    }
}
