//! The tree as HTML for a reader's page. Everything that is not markup of ours is escaped, every address is checked once
//! more, and nothing depends on the direction of writing. Deliberately absent: what an embed looks like and where a story
//! lives; both are asked of an [`EmbedSource`].

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use url::Url;

use super::running::push_escaped;
use crate::limits::MAX_DEPTH;
use crate::walk::inline_text;
use crate::{Block, Cell, Document, Embed, Link, slugify};

/// What stands before every name inside a body, so that none collides with the page around it.
pub(super) const ANCHOR_PREFIX: &str = "at-";
/// Characters of the accessible name of a table without a caption.
const MAX_LABEL_CHARS: usize = 80;

/// Answers what the tree does not know.
pub trait EmbedSource {
    /// HTML of an embed, put into the page as it is: the answerer escapes. `None` shows a link or the caption instead.
    fn embed(&self, embed: &Embed) -> Option<String>;

    /// Address of `story:ID` or `tag:ID`. `None` shows the words without a link.
    fn link(&self, target: &str) -> Option<String>;
}

/// Knows nothing: embeds become links or captions, links into the paper become words.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoEmbeds;

impl EmbedSource for NoEmbeds {
    fn embed(&self, _: &Embed) -> Option<String> {
        None
    }

    fn link(&self, _: &str) -> Option<String> {
        None
    }
}

/// How to write HTML.
#[derive(Debug, Clone, Copy, Default)]
pub struct RenderOptions<'a> {
    /// Address that relative links are completed with.
    pub base_url: Option<&'a str>,
    /// No classes, names, labels and wrappers: for feeds and mail.
    pub bare: bool,
}

/// The body for a reader's page. Classes: `body-quote`, `body-pullquote`, `body-factbox`, `body-factbox-title`,
/// `body-table` (the scrolling wrapper), `body-code`, `body-embed` (an embed nobody could show).
pub fn render(document: &Document, source: &dyn EmbedSource) -> String {
    render_with(document, source, &RenderOptions::default())
}

/// As [`render`], with options.
pub fn render_with(document: &Document, source: &dyn EmbedSource, options: &RenderOptions<'_>) -> String {
    let mut writer = Writer {
        html: String::with_capacity(4_096),
        source,
        bare: options.bare,
        base: options.base_url.and_then(|base| Url::parse(base).ok()),
        headings: VecDeque::new(),
        names: BTreeSet::new(),
    };
    writer.name_headings(document);
    writer.blocks(&document.content, 0);
    writer.html
}

pub(super) struct Writer<'a> {
    pub html: String,
    pub source: &'a dyn EmbedSource,
    pub bare: bool,
    pub base: Option<Url>,
    headings: VecDeque<String>,
    pub names: BTreeSet<String>,
}

impl Writer<'_> {
    pub(super) fn escaped(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.html, " {name}=\"");
        self.escaped(value);
        self.html.push('"');
    }

    fn class(&mut self, class: &str) {
        if !self.bare {
            self.attribute("class", class);
        }
    }

    fn name(&mut self, name: &str) {
        if !self.bare {
            self.attribute("id", &format!("{ANCHOR_PREFIX}{name}"));
        }
    }

    /// Gives every heading a name that is its own in this document, before any link is written.
    fn name_headings(&mut self, document: &Document) {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        let mut waiting: Vec<&Block> = document.content.iter().rev().collect();
        while let Some(block) = waiting.pop() {
            match block {
                Block::Paragraph { anchor: Some(anchor), .. } => {
                    self.names.insert(anchor.clone());
                }
                Block::Heading { anchor, content, .. } => {
                    let wanted = anchor.clone().unwrap_or_else(|| slugify(&inline_text(content), ""));
                    let count = counts.entry(wanted.clone()).or_default();
                    *count += 1;
                    let mut name = if *count == 1 { wanted.clone() } else { format!("{wanted}-{count}") };
                    while !self.names.insert(name.clone()) {
                        *count += 1;
                        name = format!("{wanted}-{count}");
                    }
                    self.headings.push_back(name);
                }
                _ => {}
            }
            let mut inside = Vec::new();
            block.each_child(&mut |child| inside.push(child));
            waiting.extend(inside.into_iter().rev());
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        // A document through the door is never this deep; one made by hand does not exhaust the stack.
        if depth > MAX_DEPTH {
            return;
        }
        for block in blocks {
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Paragraph { content, .. } if content.is_empty() => {}
            Block::Paragraph { anchor, content } => {
                self.html.push_str("<p");
                if let Some(anchor) = anchor {
                    self.name(anchor);
                }
                self.html.push('>');
                self.inlines(content);
                self.html.push_str("</p>\n");
            }
            Block::Heading { level, content, .. } => {
                let level = (*level).clamp(2, 4);
                let name = self.headings.pop_front();
                let _ = write!(self.html, "<h{level}");
                if let Some(name) = name {
                    self.name(&name);
                }
                self.html.push('>');
                self.inlines(content);
                let _ = writeln!(self.html, "</h{level}>");
            }
            Block::Blockquote { cite, content } => {
                self.html.push_str("<blockquote");
                self.class("body-quote");
                self.html.push_str(">\n");
                self.blocks(content, depth + 1);
                if let Some(cite) = cite {
                    self.html.push_str("<footer><cite>");
                    self.escaped(cite);
                    self.html.push_str("</cite></footer>\n");
                }
                self.html.push_str("</blockquote>\n");
            }
            Block::Pullquote { cite, content } => {
                self.html.push_str("<figure");
                self.class("body-pullquote");
                self.html.push_str("><blockquote><p>");
                self.inlines(content);
                self.html.push_str("</p></blockquote>");
                if let Some(cite) = cite {
                    self.html.push_str("<figcaption>");
                    self.escaped(cite);
                    self.html.push_str("</figcaption>");
                }
                self.html.push_str("</figure>\n");
            }
            Block::BulletList { items } => {
                self.html.push_str("<ul>\n");
                self.items(items, depth);
                self.html.push_str("</ul>\n");
            }
            Block::OrderedList { start, items } => {
                self.html.push_str("<ol");
                if *start != 1 {
                    self.attribute("start", &start.to_string());
                }
                self.html.push_str(">\n");
                self.items(items, depth);
                self.html.push_str("</ol>\n");
            }
            Block::Table { caption, rows } => self.table(caption.as_deref(), rows, depth),
            Block::CodeBlock { language, text } => {
                self.html.push_str("<pre");
                if !self.bare {
                    self.class("body-code");
                    self.html.push_str(" dir=\"ltr\" tabindex=\"0\"");
                }
                self.html.push_str("><code");
                if let Some(language) = language {
                    self.class(&format!("language-{}", language.replace(char::is_whitespace, "-")));
                }
                self.html.push('>');
                self.escaped(text);
                self.html.push_str("</code></pre>\n");
            }
            Block::HorizontalRule => self.html.push_str("<hr>\n"),
            Block::Factbox { title, content } => {
                self.html.push_str("<aside");
                self.class("body-factbox");
                self.html.push_str(">\n");
                if let Some(title) = title {
                    self.html.push_str("<h3");
                    self.class("body-factbox-title");
                    self.html.push('>');
                    self.escaped(title);
                    self.html.push_str("</h3>\n");
                }
                self.blocks(content, depth + 1);
                self.html.push_str("</aside>\n");
            }
            Block::Embed(embed) => self.embed(embed),
        }
    }

    fn items(&mut self, items: &[Vec<Block>], depth: usize) {
        for item in items {
            self.html.push_str("<li>");
            match item.as_slice() {
                [Block::Paragraph { anchor: None, content }] => self.inlines(content),
                blocks => self.blocks(blocks, depth + 2),
            }
            self.html.push_str("</li>\n");
        }
    }

    fn table(&mut self, caption: Option<&str>, rows: &[Vec<Cell>], depth: usize) {
        if !self.bare {
            self.html.push_str("<div");
            self.class("body-table");
            self.html.push_str(" tabindex=\"0\"");
            let label = caption.map(str::to_owned).unwrap_or_else(|| label_of(rows));
            if !label.is_empty() {
                self.attribute("role", "region");
                self.attribute("aria-label", &label);
            }
            self.html.push('>');
        }
        self.html.push_str("<table>\n");
        if let Some(caption) = caption {
            self.html.push_str("<caption>");
            self.escaped(caption);
            self.html.push_str("</caption>\n");
        }
        let has_head = rows.len() > 1
            && rows.first().is_some_and(|row| !row.is_empty() && row.iter().all(|cell| cell.header));
        for (index, row) in rows.iter().enumerate() {
            let head = has_head && index == 0;
            match (head, index) {
                (true, _) => self.html.push_str("<thead>"),
                (false, 0) => self.html.push_str("<tbody>\n"),
                (false, 1) if has_head => self.html.push_str("<tbody>\n"),
                _ => {}
            }
            self.html.push_str("<tr>");
            for cell in row {
                self.cell(cell, head, depth);
            }
            self.html.push_str(if head { "</tr></thead>\n" } else { "</tr>\n" });
        }
        if !rows.is_empty() {
            self.html.push_str("</tbody>\n");
        }
        self.html.push_str(if self.bare { "</table>\n" } else { "</table></div>\n" });
    }

    fn cell(&mut self, cell: &Cell, head: bool, depth: usize) {
        // The empty corner of a table heads nothing: as a header it would be announced without a name.
        let empty = cell
            .content
            .iter()
            .all(|block| matches!(block, Block::Paragraph { content, .. } if content.is_empty()));
        let header = cell.header && !empty;
        let tag = if header { "th" } else { "td" };
        let _ = write!(self.html, "<{tag}");
        if header {
            self.attribute("scope", if head { "col" } else { "row" });
        }
        for (name, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
            if span > 1 {
                self.attribute(name, &span.to_string());
            }
        }
        self.html.push('>');
        match cell.content.as_slice() {
            [Block::Paragraph { anchor: None, content }] => self.inlines(content),
            blocks => self.blocks(blocks, depth + 3),
        }
        let _ = write!(self.html, "</{tag}>");
    }

    fn embed(&mut self, embed: &Embed) {
        if let Some(html) = self.source.embed(embed) {
            self.html.push_str(&html);
            self.html.push('\n');
            return;
        }
        let words =
            ["title", "caption", "alt"].iter().find_map(|key| embed.get(key)).filter(|w| !w.is_empty());
        let target =
            ["url", "link", "src"].iter().find_map(|key| embed.get(key)).and_then(|a| self.resolved(a));
        if words.is_none() && target.is_none() {
            return;
        }
        self.html.push_str("<p");
        self.class("body-embed");
        self.html.push('>');
        match target {
            Some(target) => {
                let words = words.unwrap_or(&target).to_owned();
                let link = Link { href: target, ..Link::default() };
                let open = self.open_link(&link);
                self.escaped(&words);
                if open {
                    self.html.push_str("</a>");
                }
            }
            None => self.escaped(words.unwrap_or_default()),
        }
        self.html.push_str("</p>\n");
    }
}

/// The accessible name of a table: the words of its first row.
fn label_of(rows: &[Vec<Cell>]) -> String {
    let cells = rows.first().into_iter().flatten().take(6);
    let words: Vec<String> = cells
        .map(|cell| super::figure::words_of(&cell.content, MAX_LABEL_CHARS))
        .filter(|words| !words.is_empty())
        .collect();
    words.join(", ").chars().take(MAX_LABEL_CHARS).collect()
}
