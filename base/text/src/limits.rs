//! The sizes a document may have. One place, so that what the parsers make always passes the door that
//! [`crate::Document::from_json`] keeps. Deliberately absent: anything configurable; a stored document must stay readable
//! by every installation.

/// Longest HTML, Markdown or JSON text taken in, in bytes. Longer HTML and Markdown is cut there and reported; longer
/// JSON is refused.
pub const MAX_INPUT_BYTES: usize = 10 * 1024 * 1024;
/// Nodes (blocks, list items, rows, cells, texts, line breaks) in one document.
pub const MAX_NODES: usize = 200_000;
/// Levels of nodes under the document, text included.
pub const MAX_DEPTH: usize = 36;
/// Containers the HTML parser opens inside each other; deeper ones are flattened. Leaves room for the paragraph and
/// its text under [`MAX_DEPTH`].
pub(crate) const MAX_OPEN_CONTAINERS: usize = 30;
/// Characters in the address of a link or an embed.
pub const MAX_ADDRESS_CHARS: usize = 4_096;
/// Characters in a short attribute: title, cite, caption of a table, language of code, name of an anchor.
pub const MAX_ATTRIBUTE_CHARS: usize = 2_000;
/// Characters in one value of an embed's map.
pub const MAX_EMBED_VALUE_CHARS: usize = 65_536;
/// Entries in an embed's map.
pub const MAX_EMBED_VALUES: usize = 32;
/// Pictures in one gallery; the parsers begin another gallery after that.
pub const MAX_GALLERY_ITEMS: usize = 100;
/// Columns or rows one table cell may span.
pub const MAX_SPAN: u16 = 1_000;
