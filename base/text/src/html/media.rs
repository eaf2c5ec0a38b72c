//! Pictures, frames, films and sounds of HTML as embeds. Deliberately absent: fetching any of them.

use super::build::Builder;
use super::line::collapsed;
use super::provider::{embed_of, provider_of};
use super::token::{Attributes, Token};
use super::{known, provider};
use crate::limits::MAX_ATTRIBUTE_CHARS;
use crate::{Embed, address};

/// Pictures of this width and height or less, in pixels, count visits and show nothing.
const TRACKING_PIXELS: u32 = 2;

impl Builder<'_> {
    pub(super) fn picture(&mut self, attributes: &Attributes<'_>) {
        let class = attributes.get("class").unwrap_or_default();
        let alt = collapsed(&attributes.get("alt").unwrap_or_default(), MAX_ATTRIBUTE_CHARS);
        if ["wp-smiley", "emoji", "smiley"].iter().any(|emoji| has_class(&class, emoji)) {
            self.text(&alt);
            return;
        }
        let size = (attributes.number("width"), attributes.number("height"));
        if let (Some(width), Some(height)) = size
            && width <= TRACKING_PIXELS
            && height <= TRACKING_PIXELS
        {
            return;
        }
        let Some(source) = picture_address(attributes) else {
            let written = attributes.get("src").unwrap_or_default();
            self.report("picture without a usable address", if written.is_empty() { &alt } else { &written });
            if !alt.is_empty() {
                self.text(&alt);
            }
            return;
        };
        let mut embed = Embed::new("picture").with("src", source).with("alt", alt);
        if let Some(link) = self.link_address()
            && address::is_external(link)
        {
            embed.set("link", link);
        }
        if let Some(title) = attributes.get("title") {
            embed.set("title", collapsed(&title, MAX_ATTRIBUTE_CHARS));
        }
        if let (Some(width), Some(height)) = size {
            embed.set("pixel_width", width.to_string());
            embed.set("pixel_height", height.to_string());
        }
        if let Some(width) = width_of(&class) {
            embed.set("width", width);
        }
        if let Some(number) =
            source_number(&class).or_else(|| attributes.first(&["data-attachment-id", "data-id"]))
        {
            embed.set("source", collapsed(&number, 64));
        }
        self.add_embed(embed);
    }

    /// An `iframe`, `embed`, `object` or `frame`.
    pub(super) fn frame(&mut self, attributes: &Attributes<'_>, names: &[&str]) {
        let source = attributes.first(names).unwrap_or_default();
        self.frame_from(&source, &attributes.get("title").unwrap_or_default());
    }

    pub(super) fn frame_from(&mut self, source: &str, title: &str) {
        let title = collapsed(title, MAX_ATTRIBUTE_CHARS);
        let known = embed_of(source);
        let is_known = known.is_some();
        let embed = known.or_else(|| {
            let source = address::cleaned(source).filter(|source| address::is_external(source))?;
            Some(Embed::new("web").with("url", source))
        });
        match embed {
            Some(embed) => {
                if !is_known {
                    self.report("frame of an unknown provider, kept as a link", source);
                }
                self.add_embed(embed.with("title", title));
            }
            None => self.report("frame without a usable address", source),
        }
    }

    /// `video` and `audio` with their sources; what stands inside for old browsers is passed over.
    pub(super) fn player(&mut self, tag: &'static str, attributes: &Attributes<'_>, self_closing: bool) {
        let mut source = attributes.first(&["src", "data-src"]);
        if !self_closing && self.ends_later(tag) {
            for token in self.tokens.by_ref() {
                match token {
                    Token::Start { name, attributes, .. } if known::canonical(name) == "source" => {
                        source = source.or_else(|| attributes.get("src"));
                    }
                    Token::End { name } if name.eq_ignore_ascii_case(tag) => break,
                    _ => {}
                }
            }
        }
        let written = source.unwrap_or_default();
        let Some(source) = address::cleaned(&written).filter(|source| address::is_fetchable(source)) else {
            self.report(
                if tag == "video" {
                    "video without a usable address"
                } else {
                    "audio without a usable address"
                },
                &written,
            );
            return;
        };
        let mut embed = match provider_of(&source) {
            Some(_) => provider::embed_of(&source).unwrap_or_else(|| Embed::new(tag)),
            None => Embed::new(tag).with("src", source),
        };
        if let Some(poster) = attributes.get("poster").and_then(|poster| address::cleaned(&poster)) {
            embed.set("poster", poster);
        }
        if let Some(title) = attributes.first(&["title", "aria-label"]) {
            embed.set("title", collapsed(&title, MAX_ATTRIBUTE_CHARS));
        }
        self.add_embed(embed);
    }

    /// `object` with its parameters and the `embed` that often stands inside it.
    pub(super) fn object(&mut self, attributes: &Attributes<'_>) {
        let mut source = attributes.get("data");
        if self.ends_later("object") {
            for token in self.tokens.by_ref() {
                match token {
                    Token::Start { name, attributes, .. } => match known::canonical(name) {
                        "param"
                            if attributes
                                .get("name")
                                .is_some_and(|name| matches!(&*name, "movie" | "src" | "url")) =>
                        {
                            source = source.or_else(|| attributes.get("value"));
                        }
                        "embed" | "iframe" => source = source.or_else(|| attributes.get("src")),
                        _ => {}
                    },
                    Token::End { name } if name.eq_ignore_ascii_case("object") => break,
                    _ => {}
                }
            }
        }
        self.frame_from(&source.unwrap_or_default(), "");
    }
}

/// The address of a picture: `src`, or what lazy loading keeps elsewhere, or the largest of `srcset`.
fn picture_address(attributes: &Attributes<'_>) -> Option<String> {
    let direct = ["data-orig-file", "data-lazy-src", "data-src", "data-original"];
    let usable = |value: String| {
        address::cleaned(&value)
            .filter(|a| address::is_fetchable(a) && provider_of(a).is_none_or(|p| p.kind == "social"))
    };
    let source = attributes.get("src").and_then(usable);
    let lazy = || direct.iter().filter_map(|name| attributes.get(name)).find_map(usable);
    let largest = || {
        let set = attributes.first(&["srcset", "data-srcset"])?;
        let widest = set
            .split(',')
            .filter_map(|candidate| {
                let mut parts = candidate.split_whitespace();
                let address = parts.next()?;
                let width = parts.next().and_then(|d| d.trim_end_matches(['w', 'x']).parse::<f32>().ok());
                Some((address.to_owned(), width.unwrap_or(1.0)))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        usable(widest.0)
    };
    source.or_else(lazy).or_else(largest)
}

/// Width that a class of a known system asks for.
pub(super) fn width_of(class: &str) -> Option<&'static str> {
    class.split_ascii_whitespace().find_map(|word| match word {
        "alignwide" | "alignfull" | "kg-width-wide" | "kg-width-full" | "body-wide" => Some("wide"),
        "alignleft" | "alignright" | "body-inset" => Some("inset"),
        _ => None,
    })
}

/// The number in a class such as `wp-image-123`.
fn source_number(class: &str) -> Option<String> {
    let number = class.split_ascii_whitespace().find_map(|word| word.strip_prefix("wp-image-"))?;
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then(|| number.to_owned())
}

/// Whether a `class` attribute has the class.
pub(super) fn has_class(class: &str, wanted: &str) -> bool {
    class.split_ascii_whitespace().any(|word| word == wanted)
}
