//! Going through a tree: its embeds, links, anchors and words. Deliberately absent: any change of structure other than
//! replacing or dropping embeds, which importers need.

use crate::{Block, Document, Embed, Inline, Link};

impl Document {
    /// Every embed in reading order.
    pub fn embeds(&self) -> impl Iterator<Item = &Embed> {
        let mut waiting: Vec<&Block> = self.content.iter().rev().collect();
        std::iter::from_fn(move || {
            while let Some(block) = waiting.pop() {
                if let Block::Embed(embed) = block {
                    return Some(embed);
                }
                let inside = waiting.len();
                block.each_child(&mut |child| waiting.push(child));
                if let Some(new) = waiting.get_mut(inside..) {
                    new.reverse();
                }
            }
            None
        })
    }

    /// How many nodes the JSON of the document has, the document itself not counted.
    pub fn node_count(&self) -> usize {
        let mut count = 0;
        let mut waiting: Vec<&Block> = self.content.iter().collect();
        while let Some(block) = waiting.pop() {
            count += 1 + block.inlines().map_or(0, <[Inline]>::len);
            count += match block {
                Block::BulletList { items } | Block::OrderedList { items, .. } => items.len(),
                Block::Table { rows, .. } => rows.len() + rows.iter().map(Vec::len).sum::<usize>(),
                Block::CodeBlock { .. } => 1,
                _ => 0,
            };
            block.each_child(&mut |child| waiting.push(child));
        }
        count
    }

    /// Passes every embed through `change`: what it returns stands in its place, `None` takes it out. Lists, quotes,
    /// boxes and tables stay, even when that leaves them empty.
    pub fn change_embeds(&mut self, change: &mut dyn FnMut(Embed) -> Option<Embed>) {
        change_embeds(&mut self.content, change);
    }

    /// Every link once per text that carries it, to be rewritten in place. An address that
    /// [`crate::address::allowed`] does not let through will not be rendered.
    pub fn each_link_mut(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        let mut waiting: Vec<&mut Block> = self.content.iter_mut().collect();
        while let Some(block) = waiting.pop() {
            match block {
                Block::Paragraph { content, .. }
                | Block::Heading { content, .. }
                | Block::Pullquote { content, .. } => {
                    for inline in content {
                        if let Inline::Text { marks, .. } = inline
                            && let Some(link) = marks.link.as_deref_mut()
                        {
                            visit(link);
                        }
                    }
                }
                Block::Blockquote { content, .. } | Block::Factbox { content, .. } => {
                    waiting.extend(content.iter_mut());
                }
                Block::BulletList { items } | Block::OrderedList { items, .. } => {
                    waiting.extend(items.iter_mut().flatten());
                }
                Block::Table { rows, .. } => {
                    waiting.extend(rows.iter_mut().flatten().flat_map(|cell| &mut cell.content));
                }
                Block::CodeBlock { .. } | Block::HorizontalRule | Block::Embed(_) => {}
            }
        }
    }
}

impl Block {
    /// The blocks directly inside this one, in order.
    pub fn each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a Block)) {
        match self {
            Self::Blockquote { content, .. } | Self::Factbox { content, .. } => {
                content.iter().for_each(visit)
            }
            Self::BulletList { items } | Self::OrderedList { items, .. } => {
                items.iter().flatten().for_each(visit)
            }
            Self::Table { rows, .. } => {
                rows.iter().flatten().flat_map(|cell| &cell.content).for_each(visit);
            }
            Self::Paragraph { .. }
            | Self::Heading { .. }
            | Self::Pullquote { .. }
            | Self::CodeBlock { .. }
            | Self::HorizontalRule
            | Self::Embed(_) => {}
        }
    }

    /// The inline nodes of a paragraph, heading or pull quote.
    pub fn inlines(&self) -> Option<&[Inline]> {
        match self {
            Self::Paragraph { content, .. }
            | Self::Heading { content, .. }
            | Self::Pullquote { content, .. } => Some(content),
            _ => None,
        }
    }
}

/// The characters of inline nodes, a line end for a hard break.
pub(crate) fn inline_text(inlines: &[Inline]) -> String {
    let mut whole = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text, .. } => whole.push_str(text),
            Inline::HardBreak => whole.push('\n'),
        }
    }
    whole
}

/// Depth is bounded by the door and by the parsers, so this recursion is as well.
fn change_embeds(blocks: &mut Vec<Block>, change: &mut dyn FnMut(Embed) -> Option<Embed>) {
    let old = std::mem::take(blocks);
    blocks.reserve(old.len());
    for mut block in old {
        match &mut block {
            Block::Embed(embed) => {
                if let Some(embed) = change(std::mem::take(embed)) {
                    blocks.push(Block::Embed(embed));
                }
                continue;
            }
            Block::Blockquote { content, .. } | Block::Factbox { content, .. } => {
                change_embeds(content, change)
            }
            Block::BulletList { items } | Block::OrderedList { items, .. } => {
                items.iter_mut().for_each(|item| change_embeds(item, change));
            }
            Block::Table { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| change_embeds(&mut cell.content, change));
            }
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Pullquote { .. }
            | Block::CodeBlock { .. }
            | Block::HorizontalRule => {}
        }
        blocks.push(block);
    }
}
