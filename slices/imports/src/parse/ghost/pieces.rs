//! A body put together from HTML, embeds and Markdown. Deliberately absent: the formats they come from.

use text::html::{ParseOptions, SLOT, escape, parse};
use text::{Document, Embed, Leftover, Parsed, limits, markdown};

/// Collects the parts of a body in order.
#[derive(Default)]
pub(super) struct Pieces {
    html: String,
    slots: Vec<Embed>,
    document: Document,
    leftovers: Vec<Leftover>,
    nodes: usize,
}

impl Pieces {
    /// HTML to be added to; other parts go behind it.
    pub(super) fn html(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        self.html.push_str(&escape(text));
    }

    pub(super) fn embed(&mut self, embed: Embed) {
        self.html.push_str(&format!("<{SLOT} n=\"{}\"></{SLOT}>", self.slots.len()));
        self.slots.push(embed);
    }

    pub(super) fn markdown(&mut self, text: &str) {
        self.flush();
        self.append(markdown::parse(text));
    }

    pub(super) fn report(&mut self, what: &str, excerpt: &str) {
        Leftover::add(&mut self.leftovers, what, excerpt);
    }

    pub(super) fn finish(mut self) -> Parsed {
        self.flush();
        Parsed { document: self.document, leftovers: self.leftovers }
    }

    fn flush(&mut self) {
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            let slots = std::mem::take(&mut self.slots);
            self.append(parse(&html, &ParseOptions { slots: &slots, ..ParseOptions::default() }));
        }
    }

    fn append(&mut self, parsed: Parsed) {
        for leftover in parsed.leftovers {
            Leftover::add(&mut self.leftovers, &leftover.what, &leftover.excerpt);
        }
        self.nodes += parsed.document.node_count();
        if self.nodes > limits::MAX_NODES {
            self.report("text beyond the most nodes allowed", "");
        } else {
            self.document.content.extend(parsed.document.content);
        }
    }
}
