//! The comments in which WordPress' block editor keeps what its HTML does not say: `<!-- wp:name {"key":"value"} -->`.
//! Most blocks carry their HTML with them; this file looks after those that do not. Deliberately absent: blocks that the
//! site fills when it shows the page, such as lists of posts; they are reported and left out.

use serde_json::Value;
use text::html::escape;
use text::{Embed, address};

use super::paragraphs::with_paragraphs;
use super::shortcodes::{Slots, replaced};

/// A note under a story, from the story's meta data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub(super) struct Footnote {
    /// Name that the text points at.
    pub id: String,
    /// HTML.
    pub content: String,
}

/// Whether a body was written in the block editor.
pub(super) fn has_blocks(content: &str) -> bool {
    content.contains("<!-- wp:")
}

/// HTML without block comments.
pub(super) fn without_comments(content: &str, footnotes: &[Footnote], slots: &mut Slots<'_>) -> String {
    let mut out = String::with_capacity(content.len());
    let mut rest = content;
    let mut depth = 0_usize;
    while let Some(start) = rest.find("<!--") {
        let (before, comment) = rest.split_at(start);
        push_html(before, depth, &mut out, slots);
        let Some(end) = comment.find("-->") else {
            rest = "";
            break;
        };
        let (comment, after) = comment.split_at(end + 3);
        rest = after;
        match Comment::read(comment) {
            Some(Comment { closing: true, .. }) => depth = depth.saturating_sub(1),
            Some(block) if block.empty => empty_block(&block, footnotes, &mut out, slots),
            Some(block) => {
                rest = opened(&block, rest, &mut out, slots, &mut depth);
            }
            None => {}
        }
    }
    push_html(rest, depth, &mut out, slots);
    out
}

/// HTML between comments; outside every block it is of the classic editor.
fn push_html(html: &str, depth: usize, out: &mut String, slots: &mut Slots<'_>) {
    if html.trim().is_empty() {
        out.push_str(html);
    } else if depth == 0 {
        let replaced = replaced(html, slots);
        out.push_str(&with_paragraphs(&replaced));
    } else {
        out.push_str(&replaced(html, slots));
    }
}

struct Comment<'a> {
    name: &'a str,
    attributes: Value,
    closing: bool,
    empty: bool,
}

impl<'a> Comment<'a> {
    fn read(comment: &'a str) -> Option<Self> {
        let inside = comment.strip_prefix("<!--")?.strip_suffix("-->")?.trim();
        let (closing, inside) = match inside.strip_prefix('/') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        let inside = inside.strip_prefix("wp:")?;
        let (empty, inside) = match inside.strip_suffix('/') {
            Some(inside) => (true, inside.trim_end()),
            None => (false, inside),
        };
        let (name, json) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let attributes = serde_json::from_str(json.trim()).unwrap_or(Value::Null);
        Some(Self { name: name.strip_prefix("core/").unwrap_or(name), attributes, closing, empty })
    }

    fn text(&self, key: &str) -> &str {
        self.attributes.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    fn is_embed(&self) -> bool {
        self.name == "embed" || self.name.starts_with("core-embed/")
    }
}

/// A block with content. Returns where reading goes on.
fn opened<'a>(
    block: &Comment<'_>,
    rest: &'a str,
    out: &mut String,
    slots: &mut Slots<'_>,
    depth: &mut usize,
) -> &'a str {
    let inside = rest.split("<!--").next().unwrap_or_default();
    let has_picture = inside.contains("<img") || inside.contains("<video");
    if block.is_embed() {
        let after = rest.get(inside.len()..).unwrap_or_default();
        *depth += 1;
        let url = if block.text("url").is_empty() {
            text::html::text_of(inside)
        } else {
            block.text("url").to_owned()
        };
        match embedded(&url, slots) {
            Some(made) => {
                let caption =
                    inside.find("<figcaption").and_then(|at| inside.get(at..)).unwrap_or("</figure>");
                out.push_str(&format!("<figure>{made}{caption}"));
            }
            None => push_html(inside, 1, out, slots),
        }
        return after;
    }
    match block.name {
        // The comments inside these are not blocks, and their line ends mean something again.
        "shortcode" | "freeform" => return rest,
        "cover" if !has_picture => {
            if let Some(url) = address::cleaned(block.text("url")).filter(|url| address::is_fetchable(url)) {
                let number = block.attributes.get("id").and_then(Value::as_u64).map(|id| id.to_string());
                let embed = Embed::new("picture").with("src", url).with("source", number.unwrap_or_default());
                out.push_str(&slots.add(embed));
            }
        }
        "gallery" if !has_picture && !rest.trim_start().starts_with("<figure") => {
            let numbers = numbers(&block.attributes);
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            out.push_str(&slots.gallery(&numbers));
        }
        _ => {}
    }
    *depth += 1;
    rest
}

fn embedded(url: &str, slots: &mut Slots<'_>) -> Option<String> {
    let url = address::cleaned(url)?;
    if text::html::provider_of(&url).is_none() && address::is_external(&url) {
        slots.report("embed of an unknown provider, kept as a link", &url);
    }
    slots.add_address(&url)
}

fn numbers(attributes: &Value) -> Vec<String> {
    let list = attributes.get("ids").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_u64).map(|id| id.to_string()).collect()
}

/// A block that is nothing but its comment.
fn empty_block(block: &Comment<'_>, footnotes: &[Footnote], out: &mut String, slots: &mut Slots<'_>) {
    match block.name {
        "footnotes" if !footnotes.is_empty() => {
            out.push_str("<ol>");
            for note in footnotes {
                out.push_str(&format!("<li id=\"{}\">{}</li>", escape(&note.id), note.content));
            }
            out.push_str("</ol>");
        }
        "gallery" => {
            let numbers = numbers(&block.attributes);
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            out.push_str(&slots.gallery(&numbers));
        }
        "separator" => out.push_str("<hr>"),
        "spacer" | "more" | "nextpage" | "paragraph" | "heading" | "list" | "column" | "group"
        | "shortcode" | "html" | "freeform" => {}
        "social-link" | "navigation-link" => {
            let url = block.text("url");
            let shown = ["label", "service"].iter().map(|key| block.text(key)).find(|text| !text.is_empty());
            match (address::cleaned(url).filter(|url| address::is_external(url)), shown) {
                (Some(url), Some(shown)) => {
                    out.push_str(&format!("<p><a href=\"{}\">{}</a></p>", escape(&url), escape(shown)));
                }
                _ => slots.report(&format!("block {}, left out", shown_name(block)), url),
            }
        }
        _ if block.is_embed() => match embedded(block.text("url"), slots) {
            Some(made) => out.push_str(&made),
            None => slots.report("embed without a usable address", block.text("url")),
        },
        "block" => slots.report("block shared between stories, left out", &block.attributes.to_string()),
        _ => slots.report(
            &format!("block {}, filled by the old site when it shows the page, left out", shown_name(block)),
            &block.attributes.to_string(),
        ),
    }
}

fn shown_name(block: &Comment<'_>) -> String {
    block.name.chars().filter(|c| !c.is_control()).take(60).collect()
}
