//! What a message is about: words separated by dots, such as `jobs.wake` or `cache.purge`.

use std::fmt;

/// The longest topic in bytes.
pub const MAX_TOPIC: usize = 128;

/// A text that is no topic.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no topic: words of small letters, digits and hyphens, separated by dots, 128 bytes at most"
)]
pub struct InvalidTopic(pub String);

/// A topic: one or more words of `a–z 0–9 -`, separated by dots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(String);

impl Topic {
    /// Checks `text`.
    ///
    /// # Errors
    /// `text` is no topic.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidTopic> {
        let text = text.into();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let word = |word: &str| !word.is_empty() && word.chars().all(plain);
        if text.len() <= MAX_TOPIC && text.split('.').all(word) {
            Ok(Self(text))
        } else {
            Err(InvalidTopic(text))
        }
    }

    /// The topic as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_dots_between_are_a_topic() {
        for text in ["jobs", "jobs.wake", "live.0198-af"] {
            assert_eq!(Topic::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn wildcards_and_spaces_are_no_topic() {
        for text in ["", ".", "a.", ".a", "a..b", "*", "a.>", "a b", "A", "_hello", "a\r\nPUB x"] {
            assert!(Topic::new(text).is_err(), "{text:?}");
        }
        assert!(Topic::new("a".repeat(MAX_TOPIC + 1)).is_err());
    }
}
