//! Markdown to the tree: CommonMark with tables, strike-through and footnotes (pulldown-cmark), and directives for what
//! Markdown has no word for. Markdown is written out as HTML and read by [`crate::html::parse`], so HTML inside it meets
//! the same rules. Deliberately absent: the tree to Markdown.
//!
//! Directives stand on lines of their own:
//!
//! ```text
//! ::picture{id="quay-market" caption="Optional other caption" width="wide"}
//! ::gallery{ids="a,b,c"}
//! ::embed{url="https://video.example/watch/123" title="…"}
//! ::KIND{id="…" key="value"}
//! :::pullquote Name, office
//! The sentence.
//! :::
//! :::factbox Title
//! Markdown
//! :::
//! ```
//!
//! A quote whose last line begins with a dash names its speaker: `> — Name, office`.

use pulldown_cmark::{Options, Parser};

use crate::html::{self, Leftover, ParseOptions, Parsed, SLOT, escape};
use crate::limits::{MAX_EMBED_VALUE_CHARS, MAX_EMBED_VALUES, MAX_INPUT_BYTES};
use crate::{Embed, GalleryItem, address};

/// Reads any Markdown. Never fails; see [`Parsed::leftovers`] for what was not understood.
pub fn parse(markdown: &str) -> Parsed {
    let mut leftovers = Vec::new();
    let kept = crate::cut_at_bytes(markdown, MAX_INPUT_BYTES);
    if kept.len() < markdown.len() {
        Leftover::add(
            &mut leftovers,
            "text beyond the longest body allowed",
            markdown.get(kept.len()..).unwrap_or_default(),
        );
    }
    let mut prepared = Prepared { text: String::with_capacity(kept.len()), slots: Vec::new(), leftovers };
    prepared.read(kept);
    let mut options = Options::empty();
    options.insert(Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES);
    let mut page = String::with_capacity(prepared.text.len() * 2);
    pulldown_cmark::html::push_html(&mut page, Parser::new_ext(&prepared.text, options));
    let mut parsed = html::parse(&page, &ParseOptions { slots: &prepared.slots, ..ParseOptions::default() });
    prepared.leftovers.append(&mut parsed.leftovers);
    parsed.leftovers = prepared.leftovers;
    parsed
}

/// Markdown whose directives have become HTML.
struct Prepared {
    text: String,
    slots: Vec<Embed>,
    leftovers: Vec<Leftover>,
}

impl Prepared {
    fn read(&mut self, markdown: &str) {
        let mut fence: Option<&str> = None;
        let mut containers: Vec<&'static str> = Vec::new();
        let mut lines = markdown.lines().peekable();
        while let Some(line) = lines.next() {
            let trimmed = line.trim();
            let marker = ["```", "~~~"].into_iter().find(|marker| trimmed.starts_with(marker));
            match (fence, marker) {
                (None, Some(_)) => fence = marker,
                (Some(open), Some(close)) if open == close => fence = None,
                _ => {}
            }
            if fence.is_some() || marker.is_some() {
                self.line(line);
            } else if let Some(rest) = trimmed.strip_prefix(":::") {
                self.container(rest.trim(), line, &mut containers);
            } else if let Some(rest) = trimmed.strip_prefix("::") {
                match directive(rest) {
                    Some(embed) => {
                        self.html(&format!("<{SLOT} n=\"{}\"></{SLOT}>", self.slots.len()));
                        self.slots.push(embed);
                    }
                    None => self.not_understood(line),
                }
            } else if let Some(speaker) = speaker_of(trimmed)
                && !lines.peek().is_some_and(|next| next.trim_start().starts_with('>'))
            {
                self.line(">");
                self.line(&format!("> <footer>{}</footer>", escape(speaker)));
                self.line("");
            } else {
                self.line(line);
            }
        }
        if !containers.is_empty() {
            Leftover::add(&mut self.leftovers, "box that is never closed", "");
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line of HTML of ours between blank lines, so that Markdown goes on after it.
    fn html(&mut self, line: &str) {
        self.text.push('\n');
        self.line(line);
        self.text.push('\n');
    }

    fn container(&mut self, words: &str, line: &str, containers: &mut Vec<&'static str>) {
        let (kind, title) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let title = escape(title.trim());
        match kind {
            "" => match containers.pop() {
                Some(end) => self.html(end),
                None => self.not_understood(line),
            },
            "pullquote" => {
                self.html("<figure class=\"body-pullquote\">");
                if !title.is_empty() {
                    self.html(&format!("<figcaption>{title}</figcaption>"));
                }
                containers.push("</figure>");
            }
            "factbox" => {
                self.html("<aside class=\"body-factbox\">");
                if !title.is_empty() {
                    self.html(&format!("<h3>{title}</h3>"));
                }
                containers.push("</aside>");
            }
            _ => self.not_understood(line),
        }
    }

    fn not_understood(&mut self, line: &str) {
        Leftover::add(&mut self.leftovers, "directive not understood, kept as text", line);
        self.line(line);
    }
}

/// The speaker of a quote's line such as `> — Name, office`.
fn speaker_of(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('>')?.trim();
    let speaker = inside.strip_prefix(['—', '–', '―'])?.trim();
    (!speaker.is_empty()).then_some(speaker)
}

/// The embed of `kind{key="value" …}`.
fn directive(text: &str) -> Option<Embed> {
    let (kind, rest) = text.split_once('{')?;
    let inside = rest.trim_end().strip_suffix('}')?;
    let is_word = |name: &str| {
        (1..=32).contains(&name.len())
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
    };
    if !is_word(kind) {
        return None;
    }
    let mut embed = Embed::new(kind);
    for (key, value) in pairs(inside)? {
        let value = html::collapsed(&value);
        let is_address = matches!(key.as_str(), "url" | "src" | "link" | "poster");
        if !is_word(&key)
            || embed.attrs.len() >= MAX_EMBED_VALUES
            || value.chars().count() > MAX_EMBED_VALUE_CHARS
            || (is_address && !address::allowed(&value))
        {
            return None;
        }
        match (kind, key.as_str()) {
            ("gallery", "ids") => {
                let items: Vec<GalleryItem> = value
                    .split(',')
                    .map(str::trim)
                    .filter(|id| !id.is_empty())
                    .map(|id| GalleryItem { id: id.to_owned(), ..GalleryItem::default() })
                    .collect();
                embed.set_items(&items);
            }
            (_, "id") => embed.id = value.chars().take(512).collect(),
            _ => embed.set(&key, value),
        }
    }
    if kind == "embed" {
        let known = html::embed_of(embed.get("url")?).unwrap_or_else(|| Embed::new("web"));
        embed.kind = known.kind;
        for (key, value) in known.attrs {
            embed.set(&key, value);
        }
    }
    let says_something =
        !embed.id.is_empty() || ["url", "src", "items"].iter().any(|key| embed.get(key).is_some());
    says_something.then_some(embed)
}

/// `key="value"` pairs; a backslash keeps a quote. `None` when they are malformed.
fn pairs(text: &str) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=')?;
        let (quote, body) = match after.chars().next()? {
            quote @ ('"' | '\'') => (quote, after.get(1..)?),
            _ => {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                pairs.push((key.trim().to_owned(), after.get(..end)?.to_owned()));
                rest = after.get(end..)?.trim_start();
                continue;
            }
        };
        let mut value = String::new();
        let mut characters = body.char_indices();
        let end = loop {
            match characters.next()? {
                (_, '\\') => value.push(characters.next()?.1),
                (at, c) if c == quote => break at + 1,
                (_, c) => value.push(c),
            }
        };
        pairs.push((key.trim().to_owned(), value));
        rest = body.get(end..)?.trim_start();
    }
    Some(pairs)
}
