//! HTML in and out: [`parse`] takes whatever a paste or an archive brings, [`render`] writes what a reader's page shows.
//! Deliberately absent: a general DOM. Markup goes straight into the tree, and nothing of it survives apart from what the
//! tree knows.

mod build;
mod closing;
mod elements;
mod entities;
mod feed;
mod figure;
mod known;
mod line;
mod media;
mod provider;
mod render;
mod running;
mod structure;
mod token;

pub use feed::{for_feed, summary_html};
pub use provider::{Provider, embed_of, provider_of};
pub use render::{EmbedSource, NoEmbeds, RenderOptions, render, render_with};
pub use running::escape;

use crate::{Document, Embed, limits::MAX_INPUT_BYTES};

/// Name of the element that stands for an embed handed in with [`ParseOptions::slots`]: `<courant-slot n="0">`.
pub const SLOT: &str = "courant-slot";

/// How to read HTML.
#[derive(Debug, Clone, Copy, Default)]
pub struct ParseOptions<'a> {
    /// Embeds that a converter has already made; `<courant-slot n="N">` is replaced by the one at N.
    pub slots: &'a [Embed],
    /// Elements with one of these classes are left out with everything inside them, and reported.
    pub drop_classes: &'a [&'a str],
}

/// A document and what did not come into it as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The body.
    pub document: Document,
    /// One entry for every sort of thing, not for every occurrence.
    pub leftovers: Vec<Leftover>,
}

/// Something that was dropped or kept as bare text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Leftover {
    /// What it was, for the operator's report: lower case, no full stop.
    pub what: String,
    /// Its first characters, for finding it.
    pub excerpt: String,
}

/// Most leftovers that one text reports.
const MAX_LEFTOVERS: usize = 50;
/// Characters of an excerpt.
const EXCERPT_CHARS: usize = 120;

impl Leftover {
    /// A leftover with the excerpt cut to a fixed length and its whitespace collapsed.
    pub fn new(what: impl Into<String>, excerpt: &str) -> Self {
        let start: String = excerpt.chars().take(EXCERPT_CHARS * 4).collect();
        Self { what: what.into(), excerpt: line::collapsed(&start, EXCERPT_CHARS) }
    }

    /// Adds a leftover to a list unless one of the same sort is in it or the list is full.
    pub fn add(list: &mut Vec<Self>, what: &str, excerpt: &str) {
        if list.len() < MAX_LEFTOVERS && list.iter().all(|known| known.what != what) {
            list.push(Self::new(what, excerpt));
        }
    }
}

/// Reads any HTML, hostile or broken. Never fails, never recurses over the input, takes time in proportion to its length;
/// beyond [`MAX_INPUT_BYTES`] the text is cut and that is reported.
pub fn parse(html: &str, options: &ParseOptions<'_>) -> Parsed {
    let mut leftovers = Vec::new();
    let kept = crate::cut_at_bytes(html, MAX_INPUT_BYTES);
    if kept.len() < html.len() {
        Leftover::add(
            &mut leftovers,
            "text beyond the longest body allowed",
            html.get(kept.len()..).unwrap_or_default(),
        );
    }
    let mut builder = build::Builder::new(kept, options, leftovers);
    builder.run();
    builder.finish()
}

/// HTML text with its tags taken away and its references resolved, whitespace collapsed: for headlines, captions and
/// names out of archives.
pub fn text_of(html: &str) -> String {
    let html = crate::cut_at_bytes(html, MAX_INPUT_BYTES);
    let mut tokens = token::Tokens::new(html);
    let mut text = String::new();
    while let Some(token) = tokens.next() {
        match token {
            token::Token::Start { name, .. } => match known::canonical(name) {
                tag @ ("script" | "style" | "iframe" | "template" | "noscript") => {
                    tokens.raw_text(tag);
                }
                tag if known::is_phrasing(tag) => {}
                _ => text.push(' '),
            },
            token::Token::End { name } if !known::is_phrasing(known::canonical(name)) => text.push(' '),
            token::Token::Text(raw) => text.push_str(&entities::in_text(raw)),
            token::Token::Characters(raw) => text.push_str(raw),
            token::Token::End { .. } | token::Token::Comment(_) => {}
        }
    }
    line::collapsed(&text, usize::MAX)
}

/// Whitespace collapsed to single spaces, ends trimmed.
pub(crate) fn collapsed(text: &str) -> String {
    line::collapsed(text, usize::MAX)
}
