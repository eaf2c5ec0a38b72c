//! From tokens to the tree: the stack of open containers, the line being written, and what closing a container makes.
//! Deliberately absent: which element opens what; that is in `elements`.

use std::collections::BTreeMap;

use super::line::{Active, Effect, Line, marks_of};
use super::token::{Token, Tokens};
use super::{Leftover, ParseOptions, Parsed, entities, known};
use crate::limits::{MAX_NODES, MAX_OPEN_CONTAINERS};
use crate::{Block, Cell, Document, Embed, Inline, Marks};

/// Formatting elements open at the same time; more are not looked at.
const MAX_ACTIVE: usize = 64;
/// Nodes kept free for what closing the open containers makes.
const SPARE_NODES: usize = 1_000;
/// How often unbalanced markup may be read twice.
const MAX_REWINDS: u32 = 8;

/// What an open container will become.
pub(super) enum Kind {
    Root,
    Quote { pull: bool, social: Option<String>, cite: Option<String> },
    List { ordered: bool, start: i32, gallery: bool, items: Vec<Vec<Block>> },
    Item { described: bool },
    Table { caption: Option<String>, rows: Vec<Vec<Cell>> },
    Row { cells: Vec<Cell> },
    Cell { header: bool, colspan: u16, rowspan: u16 },
    Factbox { title: Option<String> },
    Figure(super::figure::Figure),
    Words(Purpose),
}

/// Whose words a container of bare words collects.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Caption,
    Credit,
    Cite,
    Summary,
    TableCaption,
}

pub(super) struct Frame {
    pub kind: Kind,
    pub blocks: Vec<Block>,
    open_at: usize,
    active_at: usize,
}

/// An element that is open; `frame` is the container it opened.
struct Open {
    tag: &'static str,
    frame: Option<usize>,
}

pub(super) struct Preformatted {
    pub text: String,
    pub language: Option<String>,
}

pub(super) struct Builder<'a> {
    pub tokens: Tokens<'a>,
    pub options: &'a ParseOptions<'a>,
    pub frames: Vec<Frame>,
    pub line: Line,
    pub heading: Option<u8>,
    pub preformatted: Option<Preformatted>,
    pub anchor: Option<String>,
    leftovers: Vec<Leftover>,
    open: Vec<Open>,
    /// How many elements of a name are open, per table cell, so that a stray end tag costs nothing.
    scopes: Vec<BTreeMap<&'static str, u32>>,
    active: Vec<Active>,
    marks: Marks,
    nodes: usize,
    html: &'a str,
    last_end_tags: BTreeMap<&'static str, usize>,
    rewinds: u32,
}

impl<'a> Builder<'a> {
    pub(super) fn new(html: &'a str, options: &'a ParseOptions<'a>, leftovers: Vec<Leftover>) -> Self {
        Self {
            tokens: Tokens::new(html),
            options,
            frames: vec![Frame { kind: Kind::Root, blocks: Vec::new(), open_at: 0, active_at: 0 }],
            line: Line::default(),
            heading: None,
            preformatted: None,
            anchor: None,
            leftovers,
            open: Vec::new(),
            scopes: vec![BTreeMap::new()],
            active: Vec::new(),
            marks: Marks::default(),
            nodes: 0,
            html,
            last_end_tags: BTreeMap::new(),
            rewinds: 0,
        }
    }

    pub(super) fn run(&mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Text(raw) if raw.contains('&') => self.text(&entities::in_text(raw)),
                Token::Text(text) | Token::Characters(text) => self.text(text),
                Token::Start { name, attributes, self_closing } => match known::canonical(name) {
                    "" => self.unknown(name, &attributes),
                    tag => self.start(tag, attributes, self_closing),
                },
                Token::End { name } => self.end(known::canonical(name)),
                Token::Comment(_) => {}
            }
        }
    }

    pub(super) fn finish(mut self) -> Parsed {
        self.end_preformatted();
        self.close_frames_to(1);
        self.flush_line();
        let content = self.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
        let mut document = Document { content };
        super::figure::drop_unused_anchors(&mut document);
        Parsed { document, leftovers: self.leftovers }
    }

    pub(super) fn report(&mut self, what: &str, excerpt: &str) {
        Leftover::add(&mut self.leftovers, what, excerpt);
    }

    fn is_full(&self) -> bool {
        self.nodes + SPARE_NODES > MAX_NODES
    }

    // ---- words -------------------------------------------------------------------------------------------------

    pub(super) fn text(&mut self, text: &str) {
        if let Some(preformatted) = &mut self.preformatted {
            preformatted.text.extend(text.chars().filter(|c| !super::line::is_forbidden(*c)));
            return;
        }
        if self.is_full() {
            self.report("structure beyond the most nodes allowed, kept as words", text);
            self.line.push_onto_last(text);
            return;
        }
        if self.anchor.is_some() && !super::line::is_blank(text) {
            self.line.anchor = self.anchor.take().or(self.line.anchor.take());
        }
        self.nodes += self.line.push(text, &self.marks);
    }

    pub(super) fn hard_break(&mut self) {
        if let Some(preformatted) = &mut self.preformatted {
            preformatted.text.push('\n');
        } else if self.is_full() {
            self.line.push_onto_last(" ");
        } else if self.line.content.is_empty() {
            // A break before any word shows nothing.
        } else if self.heading.is_none() && !self.line.verse && self.line.ends_in_break() {
            self.end_line();
        } else {
            self.nodes += self.line.break_line();
        }
    }

    /// Ends the paragraph or heading, if there are words in it.
    pub(super) fn end_line(&mut self) {
        if self.is_full() {
            self.line.push_onto_last(" ");
        } else {
            self.flush_line();
        }
    }

    fn flush_line(&mut self) {
        let (content, anchor) = self.line.take();
        if content.is_empty() {
            self.anchor = self.anchor.take().or(anchor);
            return;
        }
        let block = match self.heading {
            Some(level) => Block::Heading { level, anchor, content },
            None => match super::provider::bare_link(&content) {
                Some(embed) => Block::Embed(embed),
                None => Block::Paragraph { anchor, content },
            },
        };
        self.add(block);
    }

    pub(super) fn end_preformatted(&mut self) {
        if let Some(Preformatted { text, language }) = self.preformatted.take() {
            let text = text.trim_matches(['\n', '\r']).trim_end();
            if !text.is_empty() {
                self.add(Block::CodeBlock { language, text: text.to_owned() });
            }
        }
    }

    // ---- formatting --------------------------------------------------------------------------------------------

    pub(super) fn activate(&mut self, tag: &'static str, effect: Effect) {
        if self.active.len() < MAX_ACTIVE {
            self.active.push(Active { tag, effect });
            self.marks = marks_of(&self.active);
        }
    }

    pub(super) fn deactivate(&mut self, tag: &'static str) {
        if let Some(index) = self.active.iter().rposition(|element| element.tag == tag) {
            self.active.remove(index);
            self.marks = marks_of(&self.active);
        }
    }

    pub(super) fn link_address(&self) -> Option<&str> {
        self.marks.link.as_deref().map(|link| link.href.as_str())
    }

    // ---- blocks ------------------------------------------------------------------------------------------------

    /// Adds a block where writing is now. What stands in a table outside its cells goes before the table.
    pub(super) fn add(&mut self, block: Block) {
        self.nodes += 1;
        let place =
            self.frames.iter_mut().rev().find(|f| !matches!(f.kind, Kind::Table { .. } | Kind::Row { .. }));
        if let Some(frame) = place {
            frame.blocks.push(block);
        }
    }

    pub(super) fn add_embed(&mut self, embed: Embed) {
        self.end_line();
        if self.is_full() {
            self.report("embed beyond the most nodes allowed", embed.get("src").unwrap_or_default());
        } else {
            self.add(Block::Embed(embed));
        }
    }

    // ---- containers --------------------------------------------------------------------------------------------

    /// Opens an element without a container of its own.
    pub(super) fn open_plain(&mut self, tag: &'static str) {
        self.end_line();
        self.push_open(tag, None);
    }

    /// Opens an element that is a container; too deep inside, it is an element only.
    pub(super) fn open_container(&mut self, tag: &'static str, kind: Kind) {
        let frame = self.open_frame(kind);
        self.push_open(tag, frame);
    }

    /// Opens a container that no element of the stack stands for, such as a row.
    pub(super) fn open_frame(&mut self, kind: Kind) -> Option<usize> {
        self.end_line();
        self.heading = None;
        if self.frames.len() >= MAX_OPEN_CONTAINERS || self.is_full() {
            self.report("nesting deeper than allowed, flattened", "");
            return None;
        }
        if let (Kind::Item { .. }, Some(Frame { kind: Kind::List { items, .. }, blocks, .. })) =
            (&kind, self.frames.last_mut())
            && !blocks.is_empty()
        {
            items.push(std::mem::take(blocks));
        }
        if has_scope(&kind) {
            self.scopes.push(BTreeMap::new());
        }
        self.nodes += 1;
        let (open_at, active_at) = (self.open.len(), self.active.len());
        self.frames.push(Frame { kind, blocks: Vec::new(), open_at, active_at });
        Some(self.frames.len() - 1)
    }

    fn push_open(&mut self, tag: &'static str, frame: Option<usize>) {
        self.open.push(Open { tag, frame });
        if let Some(scope) = self.scopes.last_mut() {
            *scope.entry(tag).or_default() += 1;
        }
    }

    /// Closes the innermost element of this name with all inside it; nothing happens when none is open here.
    pub(super) fn close_element(&mut self, tag: &'static str) {
        if self.scopes.last().and_then(|scope| scope.get(tag)).is_none_or(|count| *count == 0) {
            return;
        }
        while let Some(&Open { tag: name, frame }) = self.open.last() {
            match frame {
                Some(index) => self.close_frames_to(index),
                None => self.truncate_open(self.open.len() - 1),
            }
            if name == tag {
                break;
            }
        }
    }

    fn truncate_open(&mut self, length: usize) {
        while self.open.len() > length {
            if let (Some(element), Some(scope)) = (self.open.pop(), self.scopes.last_mut())
                && let Some(count) = scope.get_mut(element.tag)
            {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// Closes containers from the innermost until `count` are left.
    pub(super) fn close_frames_to(&mut self, count: usize) {
        while self.frames.len() > count.max(1) {
            self.flush_line();
            self.heading = None;
            let Some(frame) = self.frames.pop() else { return };
            if has_scope(&frame.kind) {
                self.scopes.pop();
                self.open.truncate(frame.open_at);
            } else {
                self.truncate_open(frame.open_at);
            }
            if matches!(frame.kind, Kind::Cell { .. } | Kind::Words(_)) && self.active.len() > frame.active_at
            {
                self.active.truncate(frame.active_at);
                self.marks = marks_of(&self.active);
            }
            self.close(frame);
        }
    }

    /// Index of the innermost container that `wanted` accepts, not looking out of the table cell.
    pub(super) fn innermost(&self, wanted: impl Fn(&Kind) -> bool) -> Option<usize> {
        for (index, frame) in self.frames.iter().enumerate().rev() {
            if wanted(&frame.kind) {
                return Some(index);
            }
            if has_scope(&frame.kind) {
                return None;
            }
        }
        None
    }

    /// Whether an end tag of this name comes later, so that everything before it may be passed over.
    pub(super) fn ends_later(&mut self, tag: &'static str) -> bool {
        let html = self.html;
        let last = *self.last_end_tags.entry(tag).or_insert_with(|| last_end_tag(html, tag));
        last > self.tokens.position()
    }

    /// Reads up to the end tag of an element whose start tag has been read; returns what was passed over. When the
    /// elements inside it are not balanced, its first end tag counts.
    pub(super) fn pass_over(&mut self, tag: &'static str) -> &'a str {
        let from = self.tokens.position();
        let (mut depth, mut first_end) = (1_u32, None);
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Start { name, self_closing: false, .. } if name.eq_ignore_ascii_case(tag) => {
                    depth += 1
                }
                Token::End { name } if name.eq_ignore_ascii_case(tag) => {
                    depth -= 1;
                    first_end = first_end.or(Some(self.tokens.position()));
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        if depth > 0 && self.rewinds < MAX_REWINDS {
            self.rewinds += 1;
            self.tokens.seek(first_end.unwrap_or(from));
        }
        self.html.get(from..self.tokens.position()).unwrap_or_default()
    }

    /// Adds inline nodes that were made elsewhere as a paragraph of their own.
    pub(super) fn add_paragraph(&mut self, content: Vec<Inline>) {
        self.nodes += content.len();
        self.add(Block::Paragraph { anchor: None, content });
    }
}

fn has_scope(kind: &Kind) -> bool {
    matches!(kind, Kind::Table { .. } | Kind::Cell { .. })
}

/// Byte position of the last end tag of a name, 0 if there is none.
fn last_end_tag(html: &str, tag: &str) -> usize {
    html.rmatch_indices("</")
        .map(|(at, _)| at)
        .find(|at| html.get(at + 2..at + 2 + tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag)))
        .unwrap_or(0)
}
