//! What can be wrong with a stored document. Deliberately absent: errors of the HTML and Markdown parsers, which take
//! anything and report what they left out instead.

use thiserror::Error;

/// Why a document was refused. `path` names the node, such as `doc/content[3]/content[0]`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextError {
    /// The text is not JSON, or a node has a key of the wrong type.
    #[error("the document is not readable JSON: {0}")]
    NotJson(String),
    /// Longer than [`crate::limits::MAX_INPUT_BYTES`].
    #[error("the document has {bytes} bytes, more than {limit}")]
    TooLong {
        /// Bytes of the text.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Nodes nested deeper than [`crate::limits::MAX_DEPTH`].
    #[error("nodes are nested deeper than {limit} at {path}")]
    TooDeep {
        /// Where.
        path: String,
        /// Levels allowed.
        limit: usize,
    },
    /// More than [`crate::limits::MAX_NODES`].
    #[error("the document has more than {limit} nodes")]
    TooManyNodes {
        /// Nodes allowed.
        limit: usize,
    },
    /// A node whose type the tree does not know.
    #[error("unknown node {kind:?} at {path}")]
    UnknownNode {
        /// Where.
        path: String,
        /// The type as written.
        kind: String,
    },
    /// A node that may not stand where it stands.
    #[error("node {kind:?} is not allowed at {path}")]
    Misplaced {
        /// Where.
        path: String,
        /// The type as written.
        kind: String,
    },
    /// A mark the tree does not know, or the same mark twice.
    #[error("unknown or repeated mark {kind:?} at {path}")]
    Mark {
        /// Where.
        path: String,
        /// The type as written.
        kind: String,
    },
    /// An attribute that is unknown, of the wrong type, too long, or outside its range.
    #[error("attribute {name:?} at {path}: {reason}")]
    Attribute {
        /// Where.
        path: String,
        /// Name of the attribute.
        name: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A link whose scheme is not allowed, or whose address is malformed.
    #[error("address not allowed at {path}")]
    Address {
        /// Where.
        path: String,
    },
    /// A text node that is empty or has control characters, or a node with content that may have none.
    #[error("text at {path}: {reason}")]
    Text {
        /// Where.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
}
