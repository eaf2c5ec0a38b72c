//! The rich text of stories and standing pages: one tree, shaped like ProseMirror's JSON, with HTML and Markdown in, HTML
//! and plain words out, excerpts, counts and slugs. Deliberately absent: what an embed is, where a story lives, which words
//! a reader sees around the body, and any I/O.

pub mod address;
mod count;
mod error;
mod excerpt;
mod fragment;
pub mod html;
mod json;
pub mod limits;
pub mod markdown;
mod plain;
mod slug;
mod tree;
mod walk;

pub use count::{reading_minutes, word_count, words_in};
pub use error::TextError;
pub use excerpt::{excerpt, excerpt_of};
pub use fragment::sanitise_fragment;
pub use html::{Leftover, Parsed};
pub use plain::plain;
pub use slug::slugify;
pub use tree::{Block, Cell, Document, Embed, GalleryItem, Inline, Link, Marks};

/// The longest beginning of a text that has at most `limit` bytes and ends between characters.
pub(crate) fn cut_at_bytes(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
