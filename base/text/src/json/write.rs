//! Writing the tree as ProseMirror JSON. Attributes that say nothing are left out, marks stand in one order, so equal
//! documents give equal bytes.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::{Block, Cell, Document, Embed, Inline, Link, Marks};

pub(super) fn document<S: Serializer>(document: &Document, serializer: S) -> Result<S::Ok, S::Error> {
    node(serializer, "doc", None::<&()>, Some(&Blocks(&document.content)))
}

/// One node object: type, attrs, content.
fn node<S: Serializer>(
    serializer: S,
    kind: &str,
    attrs: Option<&impl Serialize>,
    content: Option<&impl Serialize>,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("type", kind)?;
    if let Some(attrs) = attrs {
        map.serialize_entry("attrs", attrs)?;
    }
    if let Some(content) = content {
        map.serialize_entry("content", content)?;
    }
    map.end()
}

struct Blocks<'a>(&'a [Block]);

impl Serialize for Blocks<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(BlockNode))
    }
}

struct Inlines<'a>(&'a [Inline]);

impl Serialize for Inlines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(InlineNode))
    }
}

#[derive(Serialize, Default)]
struct Attrs<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cite: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    colspan: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rowspan: Option<u16>,
}

impl Attrs<'_> {
    fn filled(&self) -> Option<&Self> {
        let any = self.level.is_some()
            || self.anchor.is_some()
            || self.cite.is_some()
            || self.start.is_some()
            || self.caption.is_some()
            || self.language.is_some()
            || self.title.is_some()
            || self.colspan.is_some()
            || self.rowspan.is_some();
        any.then_some(self)
    }
}

struct BlockNode<'a>(&'a Block);

impl Serialize for BlockNode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let nothing = None::<&()>;
        match self.0 {
            Block::Paragraph { anchor, content } => {
                let attrs = Attrs { anchor: anchor.as_deref(), ..Attrs::default() };
                node(serializer, "paragraph", attrs.filled(), Some(&Inlines(content)))
            }
            Block::Heading { level, anchor, content } => {
                let attrs = Attrs { level: Some(*level), anchor: anchor.as_deref(), ..Attrs::default() };
                node(serializer, "heading", Some(&attrs), Some(&Inlines(content)))
            }
            Block::Blockquote { cite, content } => {
                let attrs = Attrs { cite: cite.as_deref(), ..Attrs::default() };
                node(serializer, "blockquote", attrs.filled(), Some(&Blocks(content)))
            }
            Block::Pullquote { cite, content } => {
                let attrs = Attrs { cite: cite.as_deref(), ..Attrs::default() };
                node(serializer, "pullquote", attrs.filled(), Some(&Inlines(content)))
            }
            Block::BulletList { items } => node(serializer, "bulletList", nothing, Some(&Items(items))),
            Block::OrderedList { start, items } => {
                let attrs = Attrs { start: (*start != 1).then_some(*start), ..Attrs::default() };
                node(serializer, "orderedList", attrs.filled(), Some(&Items(items)))
            }
            Block::Table { caption, rows } => {
                let attrs = Attrs { caption: caption.as_deref(), ..Attrs::default() };
                node(serializer, "table", attrs.filled(), Some(&Rows(rows)))
            }
            Block::CodeBlock { language, text } => {
                let attrs = Attrs { language: language.as_deref(), ..Attrs::default() };
                let text = Inline::text(text);
                let content = text.as_ref().map(std::slice::from_ref).map(Inlines);
                node(serializer, "codeBlock", attrs.filled(), content.as_ref())
            }
            Block::HorizontalRule => node(serializer, "horizontalRule", nothing, nothing),
            Block::Factbox { title, content } => {
                let attrs = Attrs { title: title.as_deref(), ..Attrs::default() };
                node(serializer, "factbox", attrs.filled(), Some(&Blocks(content)))
            }
            Block::Embed(embed) => node(serializer, "embed", Some(&EmbedAttrs(embed)), nothing),
        }
    }
}

struct EmbedAttrs<'a>(&'a Embed);

impl Serialize for EmbedAttrs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", &self.0.kind)?;
        if !self.0.id.is_empty() {
            map.serialize_entry("id", &self.0.id)?;
        }
        if !self.0.attrs.is_empty() {
            map.serialize_entry("attrs", &self.0.attrs)?;
        }
        map.end()
    }
}

struct Items<'a>(&'a [Vec<Block>]);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|blocks| Item(blocks)))
    }
}

struct Item<'a>(&'a [Block]);

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        node(serializer, "listItem", None::<&()>, Some(&Blocks(self.0)))
    }
}

struct Rows<'a>(&'a [Vec<Cell>]);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|cells| Row(cells)))
    }
}

struct Row<'a>(&'a [Cell]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        node(serializer, "tableRow", None::<&()>, Some(&Cells(self.0)))
    }
}

struct Cells<'a>(&'a [Cell]);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(CellNode))
    }
}

struct CellNode<'a>(&'a Cell);

impl Serialize for CellNode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cell = self.0;
        let attrs = Attrs {
            colspan: (cell.colspan != 1).then_some(cell.colspan),
            rowspan: (cell.rowspan != 1).then_some(cell.rowspan),
            ..Attrs::default()
        };
        let kind = if cell.header { "tableHeader" } else { "tableCell" };
        node(serializer, kind, attrs.filled(), Some(&Blocks(&cell.content)))
    }
}

struct InlineNode<'a>(&'a Inline);

impl Serialize for InlineNode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Inline::HardBreak => node(serializer, "hardBreak", None::<&()>, None::<&()>),
            Inline::Text { text, marks } => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("type", "text")?;
                map.serialize_entry("text", text)?;
                if !marks.is_plain() {
                    map.serialize_entry("marks", &MarkList(marks))?;
                }
                map.end()
            }
        }
    }
}

struct MarkList<'a>(&'a Marks);

#[derive(Serialize)]
struct Mark<'a> {
    r#type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attrs: Option<LinkAttrs<'a>>,
}

#[derive(Serialize)]
struct LinkAttrs<'a> {
    href: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rel: Option<&'a str>,
}

impl Serialize for MarkList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let marks = self.0;
        let link = marks.link.as_deref().map(|Link { href, title, rel }| Mark {
            r#type: "link",
            attrs: Some(LinkAttrs { href, title: title.as_deref(), rel: rel.as_deref() }),
        });
        let plain = [
            (marks.strong, "strong"),
            (marks.em, "em"),
            (marks.underline, "underline"),
            (marks.strike, "strike"),
            (marks.code, "code"),
            (marks.sub, "sub"),
            (marks.sup, "sup"),
        ];
        let plain =
            plain.into_iter().filter(|(set, _)| *set).map(|(_, name)| Mark { r#type: name, attrs: None });
        serializer.collect_seq(link.into_iter().chain(plain))
    }
}
