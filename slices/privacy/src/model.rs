//! The kinds of policies.

use serde::{Deserialize, Serialize};

/// What readers agree to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What the paper does with what it knows of them.
    Privacy,
    /// How they behave here.
    Terms,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Privacy, Self::Terms];

    /// The name in tables, commands and the ledger of consents.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Terms => "terms",
        }
    }

    /// The kind of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// The slug of the standing page that its text comes from.
    pub fn page(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Terms => "standards",
        }
    }
}
