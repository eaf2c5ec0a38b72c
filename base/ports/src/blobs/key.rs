//! The name of a blob: a path that is safe on every store, in every URL and in every log line.

use std::fmt;

/// The longest key in bytes. S3 allows 1,024; the rest is left to a prefix inside a shared bucket.
pub const MAX_KEY: usize = 512;

/// The longest segment in bytes: file systems stop at 255, and the temporary name is a little longer.
pub const MAX_SEGMENT: usize = 200;

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidBlobKey {
    /// Nothing in it.
    #[error("a blob key is empty")]
    Empty,
    /// More than [`MAX_KEY`] bytes.
    #[error("a blob key is longer than 512 bytes")]
    TooLong,
    /// A segment of more than [`MAX_SEGMENT`] bytes.
    #[error("a segment of a blob key is longer than 200 bytes")]
    SegmentTooLong,
    /// An empty segment: a slash at the start, at the end, or two in a row.
    #[error("a blob key has an empty segment")]
    EmptySegment,
    /// A segment that begins with a dot: `.`, `..`, or a hidden file.
    #[error("a segment of a blob key begins with a dot")]
    Dot,
    /// Anything but `A–Z a–z 0–9 . _ -` and the slash.
    #[error("a blob key holds the character {0:?}")]
    Character(char),
}

/// A blob's key: segments of `A–Z a–z 0–9 . _ -`, separated by slashes, none beginning with a dot.
///
/// A key must not also be the folder of another key (`a` beside `a/b`): disks can't keep both.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobKey(String);

impl BlobKey {
    /// Checks `text`.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidBlobKey> {
        let text = text.into();
        if text.is_empty() {
            return Err(InvalidBlobKey::Empty);
        }
        if text.len() > MAX_KEY {
            return Err(InvalidBlobKey::TooLong);
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
        if let Some(character) = text.chars().find(|c| !allowed(*c)) {
            return Err(InvalidBlobKey::Character(character));
        }
        for segment in text.split('/') {
            if segment.is_empty() {
                return Err(InvalidBlobKey::EmptySegment);
            }
            if segment.starts_with('.') {
                return Err(InvalidBlobKey::Dot);
            }
            if segment.len() > MAX_SEGMENT {
                return Err(InvalidBlobKey::SegmentTooLong);
            }
        }
        Ok(Self(text))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl std::str::FromStr for BlobKey {
    type Err = InvalidBlobKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_path_is_a_key() {
        for text in ["a", "media/2020/10/IMG_0001.JPG", "renditions/ab/cd-1200x675.webp", "a..b"] {
            assert_eq!(BlobKey::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn path_tricks_are_no_keys() {
        let refused = [
            ("", InvalidBlobKey::Empty),
            ("/etc/passwd", InvalidBlobKey::EmptySegment),
            ("a//b", InvalidBlobKey::EmptySegment),
            ("a/", InvalidBlobKey::EmptySegment),
            ("..", InvalidBlobKey::Dot),
            ("a/../b", InvalidBlobKey::Dot),
            ("a/.", InvalidBlobKey::Dot),
            (".staging", InvalidBlobKey::Dot),
            ("a\\b", InvalidBlobKey::Character('\\')),
            ("a%2e%2e", InvalidBlobKey::Character('%')),
            ("a#1", InvalidBlobKey::Character('#')),
            ("a\0b", InvalidBlobKey::Character('\0')),
            ("a b", InvalidBlobKey::Character(' ')),
            ("C:/x", InvalidBlobKey::Character(':')),
        ];
        for (text, reason) in refused {
            assert_eq!(BlobKey::new(text), Err(reason), "{text:?}");
        }
    }

    #[test]
    fn letters_beyond_ascii_are_refused() {
        assert_eq!(BlobKey::new("صورة.jpg"), Err(InvalidBlobKey::Character('ص')));
        assert_eq!(BlobKey::new("cafe\u{301}.jpg"), Err(InvalidBlobKey::Character('\u{301}')));
    }

    #[test]
    fn a_key_has_a_longest_length() {
        assert!(BlobKey::new("a".repeat(MAX_SEGMENT)).is_ok());
        assert_eq!(BlobKey::new("a".repeat(MAX_SEGMENT + 1)), Err(InvalidBlobKey::SegmentTooLong));
        assert_eq!(BlobKey::new("a/".repeat(MAX_KEY)), Err(InvalidBlobKey::TooLong));
    }
}
