//! Types that parse: kinds of notices, how letters about them are wanted.

use serde::{Deserialize, Serialize};

kernel::id! {
    /// Identifies a notice.
    NoticeId
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Somebody answered.
    Reply,
    /// There is something new in a discussion that the reader follows.
    Thread,
    /// The moderators decided something. Its letter is written by who decides, whatever the reader chose: the law asks so.
    Decision,
    /// An appeal was answered; the same holds.
    Appeal,
}

impl Kind {
    /// The kinds that a reader chooses about, in the order of the page.
    pub(crate) const CHOSEN: [Self; 2] = [Self::Reply, Self::Thread];

    /// The name in tables and forms.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Thread => "thread",
            Self::Decision => "decision",
            Self::Appeal => "appeal",
        }
    }

    /// What holds for a reader who chose nothing.
    pub(crate) fn usual(self) -> Choice {
        let mail = match self {
            Self::Reply => Mail::Once,
            Self::Thread => Mail::Daily,
            Self::Decision | Self::Appeal => Mail::Never,
        };
        Choice { shown: true, mail }
    }
}

/// When a letter is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    Never,
    Once,
    Daily,
}

impl Mail {
    pub(crate) const ALL: [Self; 3] = [Self::Never, Self::Once, Self::Daily];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Once => "once",
            Self::Daily => "daily",
        }
    }

    /// The name as a reader sent it; what can't be read is no letter.
    pub(crate) fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|mail| mail.as_str() == text).unwrap_or(Self::Never)
    }
}

/// What a reader chose for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Whether it stands on the page.
    pub(crate) shown: bool,
    /// When a letter is wanted.
    pub(crate) mail: Mail,
}
