//! What a container becomes when it closes. Deliberately absent: when it closes, and figures and quotes, which have a file
//! of their own.

use super::build::{Builder, Frame, Kind, Purpose};
use super::figure::{Figure, box_title, words_of};
use crate::limits::MAX_ATTRIBUTE_CHARS;
use crate::{Block, Cell, Inline, Marks};

impl Builder<'_> {
    pub(super) fn close(&mut self, frame: Frame) {
        let Frame { kind, blocks, .. } = frame;
        match kind {
            Kind::Root => {}
            Kind::Item { .. } => match self.frames.last_mut() {
                Some(Frame { kind: Kind::List { items, .. }, .. }) if !blocks.is_empty() => {
                    items.push(blocks)
                }
                _ => blocks.into_iter().for_each(|block| self.add(block)),
            },
            Kind::List { ordered, start, gallery, mut items } => {
                if !blocks.is_empty() {
                    items.push(blocks);
                }
                if gallery {
                    let figure = Figure { gallery, ..Default::default() };
                    self.close_figure(figure, items.into_iter().flatten().collect());
                } else if !items.is_empty() {
                    self.add(if ordered {
                        Block::OrderedList { start, items }
                    } else {
                        Block::BulletList { items }
                    });
                }
            }
            Kind::Cell { header, colspan, rowspan } => match self.frames.last_mut() {
                Some(Frame { kind: Kind::Row { cells }, .. }) => {
                    cells.push(Cell { header, colspan, rowspan, content: blocks });
                }
                _ => blocks.into_iter().for_each(|block| self.add(block)),
            },
            Kind::Row { cells } => {
                if let Some(Frame { kind: Kind::Table { rows, .. }, .. }) = self.frames.last_mut()
                    && !cells.is_empty()
                {
                    rows.push(cells);
                }
            }
            Kind::Table { caption, rows } => self.close_table(caption, rows),
            Kind::Quote { pull, social, cite } => self.close_quote(pull, social, cite, blocks),
            Kind::Factbox { title } => {
                let (title, blocks) = box_title(title, blocks);
                if title.is_some() || !blocks.is_empty() {
                    self.add(Block::Factbox { title, content: blocks });
                }
            }
            Kind::Figure(figure) => self.close_figure(figure, blocks),
            Kind::Words(purpose) => self.close_words(purpose, blocks),
        }
    }

    fn close_table(&mut self, caption: Option<String>, mut rows: Vec<Vec<Cell>>) {
        let single = matches!(rows.as_slice(), [row] if row.len() == 1);
        if single && caption.is_none() {
            // A table of one cell is a frame around a text.
            let blocks =
                rows.pop().and_then(|mut row| row.pop()).map(|cell| cell.content).unwrap_or_default();
            blocks.into_iter().for_each(|block| self.add(block));
        } else if rows.iter().flatten().any(|cell| !cell.content.is_empty()) {
            self.add(Block::Table { caption, rows });
        } else if let Some(words) = caption {
            self.add_paragraph(vec![Inline::Text { text: words, marks: Marks::default() }]);
        }
    }

    fn close_words(&mut self, purpose: Purpose, blocks: Vec<Block>) {
        let words = words_of(&blocks, MAX_ATTRIBUTE_CHARS);
        for frame in self.frames.iter_mut().rev() {
            let place = match (&mut frame.kind, purpose) {
                (Kind::Figure(figure), Purpose::Caption) => &mut figure.caption,
                (Kind::Figure(figure), Purpose::Credit) => &mut figure.credit,
                (Kind::Figure(figure), Purpose::Cite) => &mut figure.cite,
                (Kind::Quote { cite, .. }, Purpose::Cite) => cite,
                (Kind::Factbox { title }, Purpose::Summary) => title,
                (Kind::Table { caption, .. }, Purpose::TableCaption) => caption,
                _ => continue,
            };
            match place {
                Some(known) if !words.is_empty() && known.len() + words.len() < MAX_ATTRIBUTE_CHARS => {
                    known.push(' ');
                    known.push_str(&words);
                }
                Some(_) => {}
                None => *place = (!words.is_empty()).then_some(words),
            }
            let embeds = blocks.into_iter().filter(|block| matches!(block, Block::Embed(_)));
            embeds.for_each(|block| self.add(block));
            return;
        }
        blocks.into_iter().for_each(|block| self.add(block));
    }
}
