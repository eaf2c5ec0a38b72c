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

    /// Whether the actor may do what `permission` names in this edition and section: held for everything
    /// (`articles.file`), for the edition (`articles.file@fr`) or for the section (`articles.file@fr/ville`).
    pub fn may_in(&self, permission: &str, edition: &str, section: Option<&str>) -> bool {
        let Self::Account { permissions, .. } = self else { return self.may(permission) };
        permissions.iter().any(|held| {
            let Some((name, place)) = held.split_once('@') else { return held == permission };
            let (of_edition, of_section) =
                place.split_once('/').map_or((place, None), |(edition, section)| (edition, Some(section)));
            name == permission && of_edition == edition && (of_section.is_none() || of_section == section)
        })
    }

    /// Whether the actor may do what `permission` names somewhere, be it in one section: enough to see a desk.
    pub fn may_somewhere(&self, permission: &str) -> bool {
        let Self::Account { permissions, .. } = self else { return self.may(permission) };
        permissions.iter().any(|held| held.split('@').next() == Some(permission))
    }

    /// The account's identifier, if the actor is one.
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Account { id, .. } => Some(id),
            _ => None,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_to_a_place_holds_there_and_nowhere_else() {
        let held = ["media.add", "articles.file@fr", "articles.publish@en/city"];
        let actor = Actor::Account { id: "a".into(), permissions: held.map(Into::into).to_vec() };
        assert!(actor.may_in("media.add", "de", None));
        assert!(
            actor.may_in("articles.file", "fr", Some("ville")) && actor.may_in("articles.file", "fr", None)
        );
        assert!(!actor.may_in("articles.file", "en", Some("city")));
        assert!(actor.may_in("articles.publish", "en", Some("city")));
        assert!(!actor.may_in("articles.publish", "en", Some("sport")));
        assert!(!actor.may_in("articles.publish", "en", None));
        assert!(!actor.may("articles.file") && actor.may_somewhere("articles.file"));
        assert!(!Actor::Anonymous.may_in("media.add", "en", None));
        assert!(Actor::System.may_in("media.add", "en", None));
    }
}
