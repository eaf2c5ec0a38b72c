//! Running text as HTML: escaping, marks, links. Deliberately absent: blocks.

use std::fmt::Write as _;

use super::render::{ANCHOR_PREFIX, Writer};
use crate::{Inline, Link, Marks, address};

/// Text with `&`, `<`, `>`, `"` and `'` escaped, fit for content and for quoted attributes.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push_escaped(&mut html, text);
    html
}

pub(super) fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => html.push(c),
        }
    }
}

impl Writer<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        let mut link: Option<&Link> = None;
        let mut in_link = false;
        // Tags open at the moment, outermost first; what neighbours share stays open between them.
        let mut open: Vec<&'static str> = Vec::new();
        for inline in inlines {
            match inline {
                Inline::HardBreak => self.html.push_str("<br>\n"),
                Inline::Text { text, marks } => {
                    if marks.link.as_deref() != link {
                        self.close_marks(&mut open, 0);
                        if in_link {
                            self.html.push_str("</a>");
                        }
                        link = marks.link.as_deref();
                        in_link = link.is_some_and(|link| self.open_link(link));
                    }
                    let wanted = tags_of(marks);
                    let shared = open.iter().zip(wanted.clone()).take_while(|(a, b)| **a == *b).count();
                    self.close_marks(&mut open, shared);
                    for tag in wanted.skip(shared) {
                        let _ = write!(self.html, "<{tag}>");
                        open.push(tag);
                    }
                    self.escaped(text);
                }
            }
        }
        self.close_marks(&mut open, 0);
        if in_link {
            self.html.push_str("</a>");
        }
    }

    fn close_marks(&mut self, open: &mut Vec<&'static str>, keep: usize) {
        while open.len() > keep {
            if let Some(tag) = open.pop() {
                let _ = write!(self.html, "</{tag}>");
            }
        }
    }

    /// Writes the start of a link; `false` when its address leads nowhere and only the words remain.
    pub(super) fn open_link(&mut self, link: &Link) -> bool {
        let Some(href) = self.resolved(&link.href) else { return false };
        self.html.push_str("<a");
        self.attribute("href", &href);
        if let Some(title) = &link.title {
            self.attribute("title", title);
        }
        let mut relations: Vec<&str> =
            link.rel.as_deref().unwrap_or_default().split_ascii_whitespace().collect();
        relations.retain(|word| matches!(*word, "nofollow" | "sponsored" | "ugc" | "license" | "me"));
        if address::is_external(&href) {
            relations.push("noopener");
        }
        if !relations.is_empty() {
            self.attribute("rel", &relations.join(" "));
        }
        self.html.push('>');
        true
    }

    pub(super) fn resolved(&self, written: &str) -> Option<String> {
        let inside = address::scheme(written).is_some_and(|scheme| scheme == "story" || scheme == "tag");
        let href = if inside { self.source.link(written)? } else { written.to_owned() };
        if !address::allowed(&href) || address::scheme(&href).is_some_and(|s| s == "story" || s == "tag") {
            return None;
        }
        if let Some(name) = href.strip_prefix('#')
            && self.names.contains(name)
            && !self.bare
        {
            return Some(format!("#{ANCHOR_PREFIX}{name}"));
        }
        match &self.base {
            Some(base) => base.join(&href).ok().map(String::from).filter(|href| address::allowed(href)),
            None => Some(href),
        }
    }
}

/// The elements of marks, outermost first.
fn tags_of(marks: &Marks) -> impl Iterator<Item = &'static str> + Clone {
    let tags = [
        (marks.strong, "strong"),
        (marks.em, "em"),
        (marks.underline, "u"),
        (marks.strike, "s"),
        (marks.code, "code"),
        (marks.sub, "sub"),
        (marks.sup, "sup"),
    ];
    tags.into_iter().filter(|(set, _)| *set).map(|(_, tag)| tag)
}
