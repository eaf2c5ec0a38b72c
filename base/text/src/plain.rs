//! The words of a document without any markup: for search, mail in plain text, reading aloud. Deliberately absent: what
//! embeds show.

use crate::limits::MAX_DEPTH;
use crate::walk::inline_text;
use crate::{Block, Document};

/// The words: a blank line between blocks, a line an item, cells of a row parted by tabs.
pub fn plain(document: &Document) -> String {
    let mut text = String::new();
    blocks(&document.content, &mut text, 0);
    let end = text.trim_end().len();
    text.truncate(end);
    text
}

fn blocks(list: &[Block], text: &mut String, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    for block in list {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                text.push_str(&inline_text(content));
                end_block(text);
            }
            Block::Pullquote { cite, content } => {
                text.push_str(&inline_text(content));
                end_block(text);
                words(cite.as_deref(), text);
            }
            Block::Blockquote { cite, content } => {
                blocks(content, text, depth + 1);
                words(cite.as_deref(), text);
            }
            Block::Factbox { title, content } => {
                words(title.as_deref(), text);
                blocks(content, text, depth + 1);
            }
            Block::BulletList { items } | Block::OrderedList { items, .. } => {
                for item in items {
                    blocks(item, text, depth + 2);
                    end_line(text);
                }
                end_block(text);
            }
            Block::Table { caption, rows } => {
                words(caption.as_deref(), text);
                for row in rows {
                    let cells: Vec<String> =
                        row.iter().map(|cell| cell_words(&cell.content, depth)).collect();
                    text.push_str(&cells.join("\t"));
                    end_line(text);
                }
                end_block(text);
            }
            Block::CodeBlock { text: code, .. } => {
                text.push_str(code);
                end_block(text);
            }
            Block::HorizontalRule | Block::Embed(_) => {}
        }
    }
}

fn cell_words(content: &[Block], depth: usize) -> String {
    let mut words = String::new();
    blocks(content, &mut words, depth + 3);
    crate::html::collapsed(&words)
}

fn words(words: Option<&str>, text: &mut String) {
    if let Some(words) = words {
        text.push_str(words);
        end_block(text);
    }
}

fn end_line(text: &mut String) {
    let end = text.trim_end_matches('\n').len();
    text.truncate(end);
    if end > 0 {
        text.push('\n');
    }
}

fn end_block(text: &mut String) {
    end_line(text);
    if !text.is_empty() {
        text.push('\n');
    }
}
