//! Types that parse: a comment's state, a discussion's mode, an order, a place in a list.

use kernel::{Cursor, Timestamp};
use serde::{Deserialize, Serialize};

kernel::id! {
    /// Identifies a comment.
    CommentId
}

/// The kind under which moderation knows comments.
pub const KIND: &str = "comment";

/// What a comment is at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Shown.
    Published,
    /// Waiting for a moderator.
    Held,
    /// Taken away by moderation.
    Removed,
    /// Taken away by its author.
    Deleted,
}

impl State {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Held => "held",
            Self::Removed => "removed",
            Self::Deleted => "deleted",
        }
    }
}

/// Whether a discussion takes comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// At once.
    Open,
    /// After a moderator has looked at them.
    Moderated,
    /// No more.
    Closed,
}

impl Mode {
    pub(crate) const ALL: [Self; 3] = [Self::Open, Self::Moderated, Self::Closed];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Moderated => "moderated",
            Self::Closed => "closed",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text)
    }
}

/// The order of a discussion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// Those with most reactions first.
    Liked,
}

impl Order {
    pub(crate) const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Liked];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Liked => "liked",
        }
    }

    pub(crate) fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == text).unwrap_or_default()
    }
}

/// What a visitor asks of a discussion, from the address: `?order=liked&after=17-0a&comment=…`. What can't be read is left
/// out, so that a page is never broken by its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) order: Order,
    pub(crate) after: Option<Cursor>,
    pub(crate) comment: Option<CommentId>,
    pub(crate) said: Option<&'static str>,
}

/// What a page may say after a form, by the word in the address.
const SAID: [(&str, &str); 8] = [
    ("held", "comments-said-held"),
    ("removed", "comments-said-removed"),
    ("reported", "comments-said-reported"),
    ("deleted", "comments-said-deleted"),
    ("muted", "comments-said-muted"),
    ("again", "comments-said-again"),
    ("followed", "comments-said-followed"),
    ("unfollowed", "comments-said-unfollowed"),
];

impl Asked {
    pub(crate) fn of(query: &str) -> Self {
        let value = |name: &str| {
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).unwrap_or_default()
        };
        Self {
            order: Order::parse(value("order")),
            after: value("after").parse().ok(),
            comment: value("comment").parse().ok(),
            said: SAID.iter().find(|(word, _)| *word == value("said")).map(|(_, key)| *key),
        }
    }
}

/// A text as an author typed it: without blanks at its ends, at most one empty line in a row, without invisible
/// characters that turn the direction of what stands around it.
pub(crate) fn tidied(text: &str) -> String {
    let turns = |letter: &char| matches!(*letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0');
    let text: String = text.replace("\r\n", "\n").chars().filter(|letter| !turns(letter)).collect();
    let mut out: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && out.last().is_none_or(|last| last.is_empty())) {
            out.push(line);
        }
    }
    out.join("\n").trim().to_owned()
}

/// When a discussion closes, if it does.
pub(crate) fn closes_at(published: Timestamp, days: i64) -> Option<Timestamp> {
    (days > 0).then(|| published.plus(days * kernel::DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_makes_no_sense_asks_for_the_first_page() {
        assert_eq!(Asked::of("order='; DROP&after=x&comment=<b>&said=<i>"), Asked::default());
        let asked = Asked::of("order=liked&after=17-0a&said=held");
        assert_eq!((asked.order, asked.said), (Order::Liked, Some("comments-said-held")));
        assert!(asked.after.is_some());
    }

    #[test]
    fn a_text_loses_empty_lines_and_marks_that_turn_the_page_around() {
        assert_eq!(tidied("  a\r\n\r\n\r\n\u{202e}b  \n"), "a\n\nb");
        assert_eq!(tidied(" \n\t"), "");
    }
}
