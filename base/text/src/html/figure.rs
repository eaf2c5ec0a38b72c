//! What figures, galleries, quotes and captions become when they close. Deliberately absent: how they were written.

use std::collections::BTreeSet;

use super::build::Builder;
use super::line::collapsed;
use super::provider::{self, provider_of};
use crate::limits::{MAX_ATTRIBUTE_CHARS, MAX_GALLERY_ITEMS};
use crate::walk::inline_text;
use crate::{Block, Cell, Document, Embed, GalleryItem, Inline, Marks};

/// Characters of a caption inside a gallery.
const MAX_CAPTION_CHARS: usize = 600;

/// A figure being read.
#[derive(Default)]
pub(super) struct Figure {
    pub gallery: bool,
    pub pull: bool,
    pub bookmark: bool,
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub cite: Option<String>,
    /// `wide` or `inset`, for the pictures inside.
    pub width: Option<&'static str>,
}

impl Builder<'_> {
    pub(super) fn close_figure(&mut self, figure: Figure, mut blocks: Vec<Block>) {
        let pictures = count_pictures(&blocks);
        if figure.bookmark && self.close_bookmark(&figure, &blocks) {
            return;
        }
        if figure.gallery && pictures > 0 || pictures > 1 && pictures == blocks.len() {
            let mut items = Vec::with_capacity(pictures);
            take_pictures(&mut blocks, &mut items);
            self.add_gallery(&items, &figure);
            blocks.into_iter().for_each(|block| self.add(block));
            return;
        }
        if let [Block::Embed(embed)] = blocks.as_mut_slice() {
            for (key, value) in [("caption", &figure.caption), ("credit", &figure.credit)] {
                if let Some(value) = value {
                    embed.set(key, value.as_str());
                }
            }
            if let (Some(width), "picture") = (figure.width, embed.kind.as_str()) {
                embed.set("width", width);
            }
            blocks.into_iter().for_each(|block| self.add(block));
            return;
        }
        if let [Block::Table { caption: words @ None, .. }] = blocks.as_mut_slice() {
            *words = figure.caption;
            blocks.into_iter().for_each(|block| self.add(block));
            return;
        }
        if figure.pull {
            if let [Block::Blockquote { cite, content }] = blocks.as_mut_slice() {
                let cite = cite.take().or(figure.cite).or(figure.caption);
                let content = std::mem::take(content);
                self.add_pullquote(cite, content);
            } else {
                self.add_pullquote(figure.cite.or(figure.caption), blocks);
            }
            return;
        }
        blocks.into_iter().for_each(|block| self.add(block));
        for words in [figure.caption, figure.cite, figure.credit].into_iter().flatten() {
            self.add_paragraph(vec![Inline::Text {
                text: words,
                marks: Marks { em: true, ..Marks::default() },
            }]);
        }
    }

    fn add_gallery(&mut self, items: &[GalleryItem], figure: &Figure) {
        let mut rest = items;
        while !rest.is_empty() {
            let mut embed = Embed::new("gallery");
            let written = embed.set_items(rest.get(..MAX_GALLERY_ITEMS).unwrap_or(rest)).max(1);
            if let Some(caption) = &figure.caption {
                embed.set("caption", caption.as_str());
            }
            if let Some(credit) = &figure.credit {
                embed.set("credit", credit.as_str());
            }
            self.add(Block::Embed(embed));
            rest = rest.get(written..).unwrap_or_default();
        }
    }

    /// A card that shows another page becomes a line with its link.
    fn close_bookmark(&mut self, figure: &Figure, blocks: &[Block]) -> bool {
        let first = blocks.iter().filter_map(Block::inlines).flatten().find_map(|inline| match inline {
            Inline::Text { text, marks } if marks.link.is_some() => {
                Some((text.trim().to_owned(), marks.link.clone()))
            }
            _ => None,
        });
        let Some((text, link)) = first else { return false };
        let mut content = vec![Inline::Text { text, marks: Marks { link, ..Marks::default() } }];
        if let Some(caption) = &figure.caption {
            content.push(Inline::Text { text: format!(" ({caption})"), marks: Marks::default() });
        }
        self.add_paragraph(content);
        true
    }

    fn add_pullquote(&mut self, cite: Option<String>, blocks: Vec<Block>) {
        let mut content: Vec<Inline> = Vec::new();
        let mut others = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph { content: words, .. } | Block::Heading { content: words, .. } => {
                    if !content.is_empty() {
                        content.push(Inline::HardBreak);
                    }
                    content.extend(words);
                }
                other => others.push(other),
            }
        }
        if !content.is_empty() {
            self.add(Block::Pullquote { cite, content });
        } else if let Some(cite) = cite {
            self.add_paragraph(vec![Inline::Text { text: cite, marks: Marks::default() }]);
        }
        others.into_iter().for_each(|block| self.add(block));
    }

    pub(super) fn close_quote(
        &mut self,
        pull: bool,
        social: Option<String>,
        cite: Option<String>,
        blocks: Vec<Block>,
    ) {
        if let Some(hint) = social
            && let Some(embed) = social_embed(&hint, &blocks)
        {
            self.add(Block::Embed(embed));
            return;
        }
        if pull || blocks.is_empty() {
            self.add_pullquote(cite, blocks);
        } else {
            self.add(Block::Blockquote { cite, content: blocks });
        }
    }
}

/// The post that a quote of a social network stands for: its address, or the last link to a known network inside.
fn social_embed(hint: &str, blocks: &[Block]) -> Option<Embed> {
    let mut address = provider_of(hint).map(|_| hint.to_owned());
    if address.is_none() {
        for inline in blocks.iter().filter_map(Block::inlines).flatten() {
            if let Inline::Text { marks: Marks { link: Some(link), .. }, .. } = inline
                && provider_of(&link.href).is_some_and(|provider| provider.kind == "social")
            {
                address = Some(link.href.clone());
            }
        }
    }
    let embed = provider::embed_of(&address?)?;
    Some(embed.with("title", words_of(blocks, 300)))
}

/// The title of a box: the one it has, else the heading it begins with.
pub(super) fn box_title(title: Option<String>, mut blocks: Vec<Block>) -> (Option<String>, Vec<Block>) {
    if title.is_none()
        && let Some(Block::Heading { content, .. }) = blocks.first()
    {
        let words = collapsed(&inline_text(content), MAX_ATTRIBUTE_CHARS);
        blocks.remove(0);
        return (Some(words).filter(|words| !words.is_empty()), blocks);
    }
    (title, blocks)
}

/// The words of some blocks on one line.
pub(super) fn words_of(blocks: &[Block], limit: usize) -> String {
    let mut words = String::new();
    let mut waiting: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = waiting.pop() {
        if let Some(inlines) = block.inlines() {
            words.push_str(&inline_text(inlines));
            words.push(' ');
        }
        if let Block::CodeBlock { text, .. } = block {
            words.push_str(text);
            words.push(' ');
        }
        let mut inside = Vec::new();
        block.each_child(&mut |child| inside.push(child));
        waiting.extend(inside.into_iter().rev());
    }
    collapsed(&words, limit)
}

fn count_pictures(blocks: &[Block]) -> usize {
    let mut count = 0;
    let mut waiting: Vec<&Block> = blocks.iter().collect();
    while let Some(block) = waiting.pop() {
        count += usize::from(matches!(block, Block::Embed(embed) if embed.kind == "picture"));
        block.each_child(&mut |child| waiting.push(child));
    }
    count
}

/// Moves every picture out of the blocks, in order; lists and paragraphs left empty go.
fn take_pictures(blocks: &mut Vec<Block>, items: &mut Vec<GalleryItem>) {
    blocks.retain_mut(|block| match block {
        Block::Embed(embed) if embed.kind == "picture" => {
            items.push(gallery_item(embed));
            false
        }
        Block::BulletList { items: entries } | Block::OrderedList { items: entries, .. } => {
            entries.iter_mut().for_each(|entry| take_pictures(entry, items));
            entries.retain(|entry| !entry.is_empty());
            !entries.is_empty()
        }
        Block::Blockquote { content, .. } | Block::Factbox { content, .. } => {
            take_pictures(content, items);
            !content.is_empty()
        }
        Block::Table { rows, .. } => {
            let cells = rows.iter_mut().flatten();
            cells.for_each(|Cell { content, .. }| take_pictures(content, items));
            rows.iter().flatten().any(|cell| !cell.content.is_empty())
        }
        _ => true,
    });
}

fn gallery_item(embed: &Embed) -> GalleryItem {
    let fact = |key: &str, limit: usize| collapsed(embed.get(key).unwrap_or_default(), limit);
    GalleryItem {
        id: embed.id.clone(),
        src: embed.get("src").unwrap_or_default().to_owned(),
        alt: fact("alt", MAX_CAPTION_CHARS),
        caption: fact("caption", MAX_CAPTION_CHARS),
        credit: fact("credit", MAX_ATTRIBUTE_CHARS / 10),
        source: fact("source", 64),
    }
}

/// Takes away the names of paragraphs that no link in the document points at.
pub(super) fn drop_unused_anchors(document: &mut Document) {
    let mut used = BTreeSet::new();
    document.each_link_mut(&mut |link| {
        if let Some(name) = link.href.strip_prefix('#') {
            used.insert(name.to_owned());
        }
    });
    let mut waiting: Vec<&mut Block> = document.content.iter_mut().collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::Paragraph { anchor, .. } if anchor.as_ref().is_some_and(|name| !used.contains(name)) => {
                *anchor = None;
            }
            Block::Blockquote { content, .. } | Block::Factbox { content, .. } => {
                waiting.extend(content.iter_mut())
            }
            Block::BulletList { items } | Block::OrderedList { items, .. } => {
                waiting.extend(items.iter_mut().flatten());
            }
            Block::Table { rows, .. } => {
                waiting.extend(rows.iter_mut().flatten().flat_map(|cell| &mut cell.content));
            }
            _ => {}
        }
    }
}
