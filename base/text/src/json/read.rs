//! Reading the tree from ProseMirror JSON and checking every node of it.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::attributes::{Attributes, path};
use crate::limits::{MAX_DEPTH, MAX_NODES, MAX_SPAN};
use crate::{Block, Cell, Document, Inline, Marks, TextError};

/// A node as written. `serde_json` refuses more than 128 levels, so reading it cannot exhaust the stack.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Node {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    attrs: Option<Map<String, Value>>,
    #[serde(default)]
    content: Option<Vec<Node>>,
    #[serde(default)]
    marks: Option<Vec<Mark>>,
    #[serde(default)]
    text: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mark {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    attrs: Option<Map<String, Value>>,
}

pub(super) fn document(node: Node) -> Result<Document, TextError> {
    let mut door = Door { trail: Vec::new(), nodes: 0 };
    if node.kind != "doc" {
        return Err(door.misplaced(&node.kind));
    }
    door.plain(&node)?;
    let mut attrs = door.attrs(node.attrs);
    attrs.finish()?;
    Ok(Document { content: door.blocks(node.content)? })
}

/// Where we are and how much has been read.
struct Door {
    trail: Vec<usize>,
    nodes: usize,
}

impl Door {
    fn path(&self) -> String {
        path(&self.trail)
    }

    fn misplaced(&self, kind: &str) -> TextError {
        const KNOWN: [&str; 18] = [
            "doc",
            "paragraph",
            "heading",
            "blockquote",
            "pullquote",
            "bulletList",
            "orderedList",
            "listItem",
            "table",
            "tableRow",
            "tableHeader",
            "tableCell",
            "codeBlock",
            "horizontalRule",
            "factbox",
            "embed",
            "text",
            "hardBreak",
        ];
        let (path, kind) = (self.path(), kind.chars().take(64).collect::<String>());
        if KNOWN.contains(&kind.as_str()) {
            TextError::Misplaced { path, kind }
        } else {
            TextError::UnknownNode { path, kind }
        }
    }

    fn text_error(&self, reason: &'static str) -> TextError {
        TextError::Text { path: self.path(), reason }
    }

    fn attrs(&self, attrs: Option<Map<String, Value>>) -> Attributes {
        Attributes::new(self.trail.clone(), attrs)
    }

    /// A node other than text has neither text nor marks.
    fn plain(&self, node: &Node) -> Result<(), TextError> {
        if node.text.is_some() || node.marks.as_ref().is_some_and(|marks| !marks.is_empty()) {
            return Err(self.text_error("only a text node has text and marks"));
        }
        Ok(())
    }

    fn no_content(&self, node: &Node) -> Result<(), TextError> {
        if node.content.as_ref().is_some_and(|content| !content.is_empty()) {
            return Err(self.text_error("this node has no content"));
        }
        Ok(())
    }

    /// Reads the children one level down, keeping the trail and counting.
    fn children<T>(
        &mut self,
        content: Option<Vec<Node>>,
        read: impl Fn(&mut Self, Node) -> Result<T, TextError>,
    ) -> Result<Vec<T>, TextError> {
        let content = content.unwrap_or_default();
        let mut children = Vec::with_capacity(content.len());
        for (index, node) in content.into_iter().enumerate() {
            self.trail.push(index);
            self.nodes += 1;
            if self.nodes > MAX_NODES {
                return Err(TextError::TooManyNodes { limit: MAX_NODES });
            }
            if self.trail.len() > MAX_DEPTH {
                return Err(TextError::TooDeep { path: self.path(), limit: MAX_DEPTH });
            }
            children.push(read(self, node)?);
            self.trail.pop();
        }
        Ok(children)
    }

    fn blocks(&mut self, content: Option<Vec<Node>>) -> Result<Vec<Block>, TextError> {
        self.children(content, Self::block)
    }

    fn inlines(&mut self, content: Option<Vec<Node>>) -> Result<Vec<Inline>, TextError> {
        self.children(content, Self::inline)
    }

    fn items(&mut self, content: Option<Vec<Node>>) -> Result<Vec<Vec<Block>>, TextError> {
        self.children(content, |door, node| {
            if node.kind != "listItem" {
                return Err(door.misplaced(&node.kind));
            }
            door.plain(&node)?;
            door.attrs(node.attrs).finish()?;
            door.blocks(node.content)
        })
    }

    fn rows(&mut self, content: Option<Vec<Node>>) -> Result<Vec<Vec<Cell>>, TextError> {
        self.children(content, |door, node| {
            if node.kind != "tableRow" {
                return Err(door.misplaced(&node.kind));
            }
            door.plain(&node)?;
            door.attrs(node.attrs).finish()?;
            door.children(node.content, Self::cell)
        })
    }

    fn cell(&mut self, node: Node) -> Result<Cell, TextError> {
        let header = match node.kind.as_str() {
            "tableHeader" => true,
            "tableCell" => false,
            other => return Err(self.misplaced(other)),
        };
        self.plain(&node)?;
        let mut attrs = self.attrs(node.attrs);
        let span = |number: Option<i64>| number.unwrap_or(1) as u16;
        let colspan = span(attrs.number("colspan", 1, i64::from(MAX_SPAN))?);
        let rowspan = span(attrs.number("rowspan", 1, i64::from(MAX_SPAN))?);
        attrs.finish()?;
        Ok(Cell { header, colspan, rowspan, content: self.blocks(node.content)? })
    }

    fn block(&mut self, mut node: Node) -> Result<Block, TextError> {
        self.plain(&node)?;
        let mut attrs = self.attrs(node.attrs.take());
        Ok(match node.kind.as_str() {
            "paragraph" => {
                let anchor = attrs.name("anchor")?;
                attrs.finish()?;
                Block::Paragraph { anchor, content: self.inlines(node.content)? }
            }
            "heading" => {
                let level = attrs.number("level", 2, 4)?.ok_or_else(|| attrs.wrong("level", "is missing"))?;
                let anchor = attrs.name("anchor")?;
                attrs.finish()?;
                Block::Heading { level: level as u8, anchor, content: self.inlines(node.content)? }
            }
            "blockquote" => {
                let cite = attrs.words("cite")?;
                attrs.finish()?;
                Block::Blockquote { cite, content: self.blocks(node.content)? }
            }
            "pullquote" => {
                let cite = attrs.words("cite")?;
                attrs.finish()?;
                Block::Pullquote { cite, content: self.inlines(node.content)? }
            }
            "bulletList" => {
                attrs.finish()?;
                Block::BulletList { items: self.items(node.content)? }
            }
            "orderedList" => {
                let start = attrs.number("start", i64::from(i32::MIN), i64::from(i32::MAX))?.unwrap_or(1);
                attrs.finish()?;
                Block::OrderedList { start: start as i32, items: self.items(node.content)? }
            }
            "table" => {
                let caption = attrs.words("caption")?;
                attrs.finish()?;
                Block::Table { caption, rows: self.rows(node.content)? }
            }
            "codeBlock" => {
                let language = attrs.words("language")?;
                attrs.finish()?;
                Block::CodeBlock { language, text: self.code(node.content)? }
            }
            "horizontalRule" => {
                self.no_content(&node)?;
                attrs.finish()?;
                Block::HorizontalRule
            }
            "factbox" => {
                let title = attrs.words("title")?;
                attrs.finish()?;
                Block::Factbox { title, content: self.blocks(node.content)? }
            }
            "embed" => {
                self.no_content(&node)?;
                Block::Embed(attrs.embed()?)
            }
            other => return Err(self.misplaced(other)),
        })
    }

    fn code(&mut self, content: Option<Vec<Node>>) -> Result<String, TextError> {
        let parts = self.inlines(content)?;
        let mut whole = String::new();
        for part in parts {
            match part {
                Inline::Text { text, marks } if marks.is_plain() => whole.push_str(&text),
                _ => return Err(self.text_error("code has only text without marks")),
            }
        }
        Ok(whole)
    }

    fn inline(&mut self, node: Node) -> Result<Inline, TextError> {
        match node.kind.as_str() {
            "hardBreak" => {
                self.plain(&node)?;
                self.no_content(&node)?;
                self.attrs(node.attrs).finish()?;
                Ok(Inline::HardBreak)
            }
            "text" => {
                self.no_content(&node)?;
                let text = node.text.unwrap_or_default();
                if text.is_empty() {
                    return Err(self.text_error("is empty"));
                }
                if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
                    return Err(self.text_error("has control characters"));
                }
                self.attrs(node.attrs).finish()?;
                Ok(Inline::Text { text, marks: self.marks(node.marks.unwrap_or_default())? })
            }
            other => Err(self.misplaced(other)),
        }
    }

    fn marks(&self, list: Vec<Mark>) -> Result<Marks, TextError> {
        let mut marks = Marks::default();
        for mark in list {
            let wrong = || TextError::Mark { path: self.path(), kind: mark.kind.chars().take(64).collect() };
            let flag = match mark.kind.as_str() {
                "link" => {
                    if marks.link.is_some() {
                        return Err(wrong());
                    }
                    marks.link = Some(Box::new(self.attrs(mark.attrs).link()?));
                    continue;
                }
                "strong" => &mut marks.strong,
                "em" => &mut marks.em,
                "underline" => &mut marks.underline,
                "strike" => &mut marks.strike,
                "code" => &mut marks.code,
                "sub" => &mut marks.sub,
                "sup" => &mut marks.sup,
                _ => return Err(wrong()),
            };
            if std::mem::replace(flag, true) {
                return Err(wrong());
            }
            self.attrs(mark.attrs).finish()?;
        }
        Ok(marks)
    }
}
