//! Why a file cannot be imported. Deliberately absent: items that are merely left out; those are records of their own.

use std::io;

use thiserror::Error;

/// A file that is refused as a whole. Lines count from 1.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("{}cannot be read: {source}", place(*.line, .item.as_deref()))]
    Unreadable {
        /// Line reached.
        line: Option<u64>,
        /// Item being read.
        item: Option<String>,
        /// What the system says.
        source: io::Error,
    },
    /// Another format, or another product of the same system.
    #[error("not {expected}: {found}")]
    WrongFormat {
        /// What was expected, such as `a Ghost export`.
        expected: &'static str,
        /// What it looks like and what to do.
        found: String,
    },
    /// A version that is not understood.
    #[error("{format} version {version} is not supported, only {supported}")]
    UnsupportedVersion {
        /// Name of the format.
        format: &'static str,
        /// Version in the file.
        version: String,
        /// What is supported.
        supported: &'static str,
    },
    /// Broken: not well-formed, cut off, wrongly encoded, or with constructs that are never allowed.
    #[error("{}{reason}", place(*.line, .item.as_deref()))]
    Malformed {
        /// Line where it shows.
        line: Option<u64>,
        /// Title or identifier of the item being read.
        item: Option<String>,
        /// What is wrong.
        reason: String,
    },
    /// Larger than anything an export has.
    #[error("{}{what} is larger than {limit} bytes", place(*.line, .item.as_deref()))]
    TooLarge {
        /// Line where it shows.
        line: Option<u64>,
        /// Title or identifier of the item being read.
        item: Option<String>,
        /// What is too large.
        what: &'static str,
        /// Bytes allowed.
        limit: u64,
    },
}

/// The beginning of a message: where.
fn place(line: Option<u64>, item: Option<&str>) -> String {
    match (line, item) {
        (Some(line), Some(item)) => format!("line {line}, item {item}: "),
        (Some(line), None) => format!("line {line}: "),
        (None, Some(item)) => format!("item {item}: "),
        (None, None) => String::new(),
    }
}

impl ImportError {
    /// Broken at a line.
    pub(super) fn malformed(line: u64, item: Option<String>, reason: impl Into<String>) -> Self {
        Self::Malformed { line: Some(line), item, reason: reason.into() }
    }

    /// An error of the system, or one that [`super::bounded`] raised through the reader.
    pub(super) fn from_io(line: Option<u64>, item: Option<String>, source: io::Error) -> Self {
        match source.get_ref().and_then(|inner| inner.downcast_ref::<super::bounded::Exceeded>()) {
            Some(exceeded) => Self::TooLarge { line, item, what: exceeded.what, limit: exceeded.limit },
            None => Self::Unreadable { line, item, source },
        }
    }
}
