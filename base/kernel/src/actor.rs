//! Who does something. Acts ask the actor; they never ask the request.

use serde::{Deserialize, Serialize};

/// The one on whose behalf an act runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Actor {
    /// A visitor who is not signed in.
    Anonymous,
    /// A signed-in account, reader or staff, by its id and the permissions it holds.
    Account {
        /// The account's identifier.
        id: String,
        /// Names of permissions, as the slice that owns accounts defines them.
        permissions: Vec<String>,
    },
    /// The person at the machine's command line.
    Operator,
    /// The program itself: a job, a listener, a schedule.
    System,
}

impl Actor {
    /// Whether this is the program or the person who runs it, who may do everything.
    pub fn is_trusted(&self) -> bool {
        matches!(self, Self::Operator | Self::System)
    }

    /// Whether the actor may do what `permission` names.
    pub fn may(&self, permission: &str) -> bool {
        match self {
            Self::Anonymous => false,
            Self::Account { permissions, .. } => permissions.iter().any(|held| held == permission),
            Self::Operator | Self::System => true,
        }
    }
}
