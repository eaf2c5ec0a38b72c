//! What stands in the channel beside the items: the site, its authors, categories, tags and terms. Deliberately absent: the
//! items.

use super::tree::{Element, Namespace, is_version};
use crate::parse::{
    AuthorRecord, ImportError, ImportRecord, PersonalData, SectionRecord, SkippedRecord, TagRecord,
};
use text::html::text_of;

/// Longest name of a person, section or tag in characters.
const MAX_NAME_CHARS: usize = 300;

/// What is known of the site so far.
#[derive(Debug, Default)]
pub(super) struct Channel {
    pub version: String,
    pub title: String,
    pub address: String,
    pub language: Option<String>,
    link: String,
}

impl Channel {
    /// Takes in a child of the channel that is not a record.
    pub(super) fn learn(&mut self, element: &Element) {
        let text = element.own_text.trim();
        let is_plain = |name: &str| element.is(Namespace::Plain, name);
        if element.is(Namespace::Wordpress, "wxr_version") {
            text.clone_into(&mut self.version);
        } else if element.is(Namespace::Wordpress, "base_blog_url") {
            self.address = without_slash(text);
        } else if is_plain("link") && self.link.is_empty() {
            self.link = without_slash(text);
        } else if is_plain("title") && self.title.is_empty() {
            self.title = name(text);
        } else if is_plain("language") {
            self.language = (2..=35).contains(&text.len()).then(|| text.to_owned());
        }
        if self.address.is_empty() {
            self.address.clone_from(&self.link);
        }
    }

    /// The version number decides whether this is an export at all. `at_end` when no element can bring it any more; WordPress
    /// writes it before everything that needs it, other programs do not.
    pub(super) fn check_version(&self, at_end: bool) -> Result<(), ImportError> {
        if self.version.is_empty() && !at_end {
            return Ok(());
        }
        if !is_version(&self.version) {
            let found = if self.version.is_empty() {
                "it has no WXR version number; export it again from Tools, Export".to_owned()
            } else {
                let version: String = self.version.chars().take(20).collect();
                format!("its WXR version number is {version:?}")
            };
            return Err(ImportError::WrongFormat { expected: "a WordPress export", found });
        }
        if !matches!(self.version.as_str(), "1.0" | "1.1" | "1.2") {
            return Err(ImportError::UnsupportedVersion {
                format: "WXR",
                version: self.version.clone(),
                supported: "1.0 to 1.2",
            });
        }
        Ok(())
    }

    /// An address of the site from its path.
    pub(super) fn address_of(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

fn without_slash(address: &str) -> String {
    address.trim_end_matches('/').to_owned()
}

/// Words without markup, cut to the length of a name.
pub(super) fn name(html: &str) -> String {
    text_of(html).chars().take(MAX_NAME_CHARS).collect()
}

/// Words without markup, if there are any.
pub(super) fn words(html: &str) -> Option<String> {
    let words = text_of(html);
    (!words.is_empty()).then_some(words)
}

/// Text that is not blank.
pub(super) fn present(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// An author, category, tag or term.
pub(super) fn record(element: &Element, _: &Channel) -> Option<ImportRecord> {
    let wordpress = |name: &str| element.wordpress(name);
    if element.is(Namespace::Wordpress, "author") {
        let login = wordpress("author_login").to_owned();
        let full = format!("{} {}", wordpress("author_first_name"), wordpress("author_last_name"));
        let shown = [wordpress("author_display_name"), full.trim(), &login]
            .into_iter()
            .map(name)
            .find(|n| !n.is_empty());
        return Some(ImportRecord::Author(AuthorRecord {
            name: shown.unwrap_or_default(),
            source_id: if login.is_empty() { wordpress("author_id").to_owned() } else { login },
            personal: PersonalData { email: present(wordpress("author_email")), ip: None },
            ..AuthorRecord::default()
        }));
    }
    if element.is(Namespace::Wordpress, "category") {
        return Some(section(
            element,
            "category_nicename",
            "cat_name",
            "category_parent",
            "category_description",
        ));
    }
    if element.is(Namespace::Wordpress, "tag") {
        return Some(tag(element, "tag_slug", "tag_name", "tag_description"));
    }
    match wordpress("term_taxonomy") {
        "category" => Some(section(element, "term_slug", "term_name", "term_parent", "term_description")),
        "post_tag" => Some(tag(element, "term_slug", "term_name", "term_description")),
        taxonomy => Some(ImportRecord::Skipped(SkippedRecord {
            kind: "term".to_owned(),
            source_id: wordpress("term_id").to_owned(),
            title: name(wordpress("term_name")),
            reason: format!("terms of the taxonomy {taxonomy:.40} are not imported"),
        })),
    }
}

fn section(element: &Element, slug: &str, label: &str, parent: &str, description: &str) -> ImportRecord {
    let slug = element.wordpress(slug);
    let label = [element.wordpress(label), slug].into_iter().map(name).find(|label| !label.is_empty());
    ImportRecord::Section(SectionRecord {
        source_id: present(element.wordpress("term_id")).unwrap_or_else(|| slug.to_owned()),
        slug: slug.to_owned(),
        name: label.unwrap_or_default(),
        parent_slug: present(element.wordpress(parent)),
        description: words(element.wordpress(description)),
    })
}

fn tag(element: &Element, slug: &str, label: &str, description: &str) -> ImportRecord {
    let slug = element.wordpress(slug);
    let label = [element.wordpress(label), slug].into_iter().map(name).find(|label| !label.is_empty());
    ImportRecord::Tag(TagRecord {
        source_id: present(element.wordpress("term_id")).unwrap_or_else(|| slug.to_owned()),
        slug: slug.to_owned(),
        name: label.unwrap_or_default(),
        description: words(element.wordpress(description)),
    })
}
