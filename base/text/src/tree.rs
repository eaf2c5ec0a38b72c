//! The rich-text tree: what a story's body is. The shapes are those of ProseMirror's JSON, so that an editor built on it
//! shares them. Deliberately absent: what an embed means (the tree knows a kind, an id and a small map; the features of
//! the paper register kinds), styles, colours, fonts, alignment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::limits::{MAX_EMBED_VALUE_CHARS, MAX_GALLERY_ITEMS};

/// A body: `{"type":"doc","content":[…]}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Blocks in reading order; may be empty.
    pub content: Vec<Block>,
}

/// A block node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// `paragraph`, attrs `{anchor?}`.
    Paragraph {
        /// Name that a link `#name` in the same document points at.
        anchor: Option<String>,
        /// The words.
        content: Vec<Inline>,
    },
    /// `heading`, attrs `{level, anchor?}`.
    Heading {
        /// 2 to 4; 1 belongs to the headline.
        level: u8,
        /// Name that a link points at; without one the renderer makes it from the words.
        anchor: Option<String>,
        /// The words.
        content: Vec<Inline>,
    },
    /// `blockquote`, attrs `{cite?}`.
    Blockquote {
        /// Who said it.
        cite: Option<String>,
        /// What was said.
        content: Vec<Block>,
    },
    /// `pullquote`, attrs `{cite?}`: a sentence set large beside or between the text.
    Pullquote {
        /// Who said it.
        cite: Option<String>,
        /// The sentence.
        content: Vec<Inline>,
    },
    /// `bulletList` of `listItem`.
    BulletList {
        /// One entry an item: its blocks.
        items: Vec<Vec<Block>>,
    },
    /// `orderedList` of `listItem`, attrs `{start?}`.
    OrderedList {
        /// Number of the first item; 1 is left out of the JSON.
        start: i32,
        /// One entry an item: its blocks.
        items: Vec<Vec<Block>>,
    },
    /// `table` of `tableRow` of `tableHeader` and `tableCell`, attrs `{caption?}`.
    Table {
        /// Words above the table.
        caption: Option<String>,
        /// Rows from the top.
        rows: Vec<Vec<Cell>>,
    },
    /// `codeBlock`, attrs `{language?}`; its content is one text without marks.
    CodeBlock {
        /// Name of the language.
        language: Option<String>,
        /// The lines.
        text: String,
    },
    /// `horizontalRule`.
    HorizontalRule,
    /// `factbox`, attrs `{title?}`.
    Factbox {
        /// Its heading.
        title: Option<String>,
        /// Its blocks.
        content: Vec<Block>,
    },
    /// `embed`, attrs `{kind, id?, attrs?}`.
    Embed(Embed),
}

/// A cell: `tableHeader` or `tableCell`, attrs `{colspan?, rowspan?}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// A header cell.
    pub header: bool,
    /// Columns covered, 1 to [`crate::limits::MAX_SPAN`].
    pub colspan: u16,
    /// Rows covered, 1 to [`crate::limits::MAX_SPAN`].
    pub rowspan: u16,
    /// Blocks in it; may be empty.
    pub content: Vec<Block>,
}

/// An inline node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// `text` with marks; never empty.
    Text {
        /// The characters.
        text: String,
        /// How they are marked.
        marks: Marks,
    },
    /// `hardBreak`.
    HardBreak,
}

/// Marks on a text. In JSON they are written in the order of the fields here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// `link`.
    pub link: Option<Box<Link>>,
    /// `strong`.
    pub strong: bool,
    /// `em`.
    pub em: bool,
    /// `underline`.
    pub underline: bool,
    /// `strike`.
    pub strike: bool,
    /// `code`.
    pub code: bool,
    /// `sub`.
    pub sub: bool,
    /// `sup`.
    pub sup: bool,
}

/// The `link` mark, attrs `{href, title?, rel?}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// An address that [`crate::address::allowed`] lets through.
    pub href: String,
    /// Words shown when pointed at.
    pub title: Option<String>,
    /// Relations apart from those the renderer adds, such as `sponsored`.
    pub rel: Option<String>,
}

/// A thing shown in the body that the tree does not know from inside.
///
/// Keys the parsers write, all optional. Every kind: `caption`, `credit`, `title`, `url` (its page), `src` (its file or
/// frame), `link`. `picture`: `alt`, `width` (`column`, `wide` or `inset`), `pixel_width`, `pixel_height`, `source` (the
/// number of the picture in the system it came from). `gallery`: `items`, see [`Embed::items`]. `video`, `audio`,
/// `social`, `data`, `web`: `provider`, `poster`. `file`: `url`, `title`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Embed {
    /// Lower-case word of at most 32 characters: `picture`, `gallery`, `audio`, `video`, `social`, `data`, `file`, …
    pub kind: String,
    /// Identifier in whatever feature shows the kind; empty while not linked to one.
    pub id: String,
    /// Small map of facts.
    pub attrs: BTreeMap<String, String>,
}

/// One picture of a gallery.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GalleryItem {
    /// Identifier in the library; empty while not linked to it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Address of the file.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub src: String,
    /// Description for those who do not see it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Caption.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// Credit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// Number in the system it came from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Document {
    /// A document of these blocks.
    pub fn new(content: Vec<Block>) -> Self {
        Self { content }
    }

    /// No blocks at all.
    pub fn is_empty(&self) -> bool {
        self.content.is_empty()
    }
}

impl Block {
    /// A paragraph of plain words; `None` when there are none.
    pub fn paragraph(text: &str) -> Option<Self> {
        Inline::text(text).map(|inline| Self::Paragraph { anchor: None, content: vec![inline] })
    }
}

impl Inline {
    /// Text without marks; `None` when empty.
    pub fn text(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self::Text { text: text.to_owned(), marks: Marks::default() })
    }
}

impl Marks {
    /// No mark is set.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl Embed {
    /// An embed of a kind with nothing else.
    pub fn new(kind: &str) -> Self {
        Self { kind: kind.to_owned(), ..Self::default() }
    }

    /// Adds a fact; an empty value is left out.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.set(key, value);
        self
    }

    /// Sets a fact; an empty value takes it away.
    pub fn set(&mut self, key: &str, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            self.attrs.remove(key);
        } else {
            self.attrs.insert(key.to_owned(), value);
        }
    }

    /// A fact, if present.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.attrs.get(key).map(String::as_str)
    }

    /// The pictures of a gallery, from the JSON list under `items`; empty when there is none or it is malformed.
    pub fn items(&self) -> Vec<GalleryItem> {
        self.get("items").and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    }

    /// Writes the pictures of a gallery: as many of the first [`MAX_GALLERY_ITEMS`] as fit into
    /// [`MAX_EMBED_VALUE_CHARS`]. Returns how many were written.
    pub fn set_items(&mut self, items: &[GalleryItem]) -> usize {
        let mut list = String::from("[");
        let mut chars = 2;
        let mut written = 0;
        for item in items.iter().take(MAX_GALLERY_ITEMS) {
            let json = serde_json::to_string(item).unwrap_or_default();
            chars += json.chars().count() + 1;
            if chars > MAX_EMBED_VALUE_CHARS {
                break;
            }
            if written > 0 {
                list.push(',');
            }
            list.push_str(&json);
            written += 1;
        }
        list.push(']');
        self.set("items", list);
        written
    }
}
