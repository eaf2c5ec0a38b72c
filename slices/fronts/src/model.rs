//! What a front can be asked to show: slots, rules, placements and numbers. Pure.

use std::fmt;
use std::str::FromStr;

use articles::api::{Kind, StoryId};
use kernel::{Slug, Timestamp};
use serde::{Deserialize, Serialize};

use crate::error::FrontsError;

/// A part of the front that an editor can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// The one story that leads.
    Lead,
    /// The stories beside it.
    Secondary,
    /// Analysis, interviews and long reads.
    Features,
    /// Pictures, film and sound.
    Multimedia,
    /// What the editors recommend; only by hand, and invisible while empty.
    Recommended,
}

impl Slot {
    /// All slots.
    pub const ALL: [Self; 5] =
        [Self::Lead, Self::Secondary, Self::Features, Self::Multimedia, Self::Recommended];

    /// The word in the table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Secondary => "secondary",
            Self::Features => "features",
            Self::Multimedia => "multimedia",
            Self::Recommended => "recommended",
        }
    }

    /// The slot by its word.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.as_str() == name)
    }

    /// The slots of the front of an edition, or of a section's, in the order of the page.
    pub fn of(front: &FrontOf) -> &'static [Self] {
        const SECTION: [Slot; 2] = [Slot::Lead, Slot::Secondary];
        if front.section.is_some() { &SECTION } else { &Self::ALL }
    }

    /// How many placements it takes. More than are shown, so that some may wait for their hour.
    pub fn most(self) -> usize {
        20
    }
}

/// Which front: the edition's own, or that of one of its sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontOf {
    /// The edition's code.
    pub edition: String,
    /// The section's slug; none for the front of the edition.
    pub section: Option<Slug>,
}

impl FrontOf {
    /// The front of an edition.
    pub fn edition(code: &str) -> Self {
        Self { edition: code.to_owned(), section: None }
    }

    /// The front of a section.
    pub fn section(code: &str, slug: Slug) -> Self {
        Self { edition: code.to_owned(), section: Some(slug) }
    }

    /// The word of its section in tables and addresses; empty for the edition's.
    pub fn place(&self) -> &str {
        self.section.as_ref().map_or("", Slug::as_str)
    }
}

/// Which story, where no hand has picked one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The newest of all.
    Newest,
    /// The newest that is a gallery, film, sound or infographic.
    Media,
    /// The newest of a section, by its slug.
    Section(Slug),
    /// The newest of a kind.
    Kind(Kind),
    /// The newest with a tag, by its slug.
    Tag(Slug),
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newest => out.write_str("newest"),
            Self::Media => out.write_str("media"),
            Self::Section(slug) => write!(out, "section:{slug}"),
            Self::Kind(kind) => write!(out, "kind:{}", kind.as_str()),
            Self::Tag(slug) => write!(out, "tag:{slug}"),
        }
    }
}

impl FromStr for Rule {
    type Err = FrontsError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || FrontsError::Rule(text.chars().take(120).collect());
        match text.split_once(':') {
            None if text == "newest" => Ok(Self::Newest),
            None if text == "media" => Ok(Self::Media),
            Some(("section", slug)) => slug.parse().map(Self::Section).map_err(|_| unknown()),
            Some(("tag", slug)) => slug.parse().map(Self::Tag).map_err(|_| unknown()),
            Some(("kind", name)) => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == name);
                kind.map(Self::Kind).ok_or_else(unknown)
            }
            _ => Err(unknown()),
        }
    }
}

/// By hand or by rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This story.
    Story(StoryId),
    /// Whichever the rule finds.
    Rule(Rule),
}

/// One line of a slot: what, and during which time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// What.
    pub choice: Choice,
    /// How many stories a rule finds, 1 to 20; a story is one.
    pub stories: u32,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Not from this on.
    pub until: Option<Timestamp>,
}

impl Placement {
    /// A story by hand, for as long as nobody takes it away.
    pub fn story(id: StoryId) -> Self {
        Self { choice: Choice::Story(id), stories: 1, from: None, until: None }
    }

    /// By rule.
    pub fn rule(rule: Rule) -> Self {
        Self { choice: Choice::Rule(rule), stories: 1, from: None, until: None }
    }

    /// Whether it counts at `now`.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= now) && self.until.is_none_or(|until| now < until)
    }

    /// The next moment at which it begins or ceases to count.
    pub(crate) fn turns(&self, now: Timestamp) -> Option<Timestamp> {
        [self.from, self.until].into_iter().flatten().filter(|at| *at > now).min()
    }
}

/// The most bands a front has.
pub const MOST_BANDS: usize = 8;
/// The most stories of one band.
const MOST_OF_BAND: u32 = 7;
/// How many sections of the navigation get a band where nobody said which.
pub(crate) const USUAL_BANDS: usize = 6;

/// A section's band on the front.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The section's slug.
    pub section: Slug,
    /// How many stories, 1 to 7.
    pub stories: u32,
}

/// How much of what a front shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Stories beside the lead, at most 5.
    pub secondary: u32,
    /// Analysis, interviews and long reads, at most 3.
    pub features: u32,
    /// Galleries, film and sound, at most 5.
    pub multimedia: u32,
    /// Lines of the wire, at most 20.
    pub wire: u32,
    /// The bands in order; the first sections of the navigation when nobody said which.
    pub bands: Option<Vec<Band>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { secondary: 4, features: 3, multimedia: 5, wire: 10, bands: None }
    }
}

impl Settings {
    /// Refuses numbers that the front's layout has no room for.
    ///
    /// # Errors
    /// [`FrontsError::TooMany`].
    pub(crate) fn check(&self) -> Result<(), FrontsError> {
        let numbers = [
            ("stories beside the lead", self.secondary, 5),
            ("features", self.features, 3),
            ("multimedia stories", self.multimedia, 5),
            ("lines of the wire", self.wire, 20),
        ];
        for (field, number, most) in numbers {
            if number > most {
                return Err(FrontsError::TooMany { field, most: usize::try_from(most).unwrap_or(0) });
            }
        }
        let bands = self.bands.as_deref().unwrap_or_default();
        if bands.len() > MOST_BANDS {
            return Err(FrontsError::TooMany { field: "bands", most: MOST_BANDS });
        }
        if bands.iter().any(|band| band.stories == 0 || band.stories > MOST_OF_BAND) {
            return Err(FrontsError::TooMany { field: "stories of a band", most: 7 });
        }
        Ok(())
    }
}

/// Everything an editor has said about a front.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Counts the savings; 0 where nobody has said anything yet.
    pub version: i64,
    /// The numbers.
    pub settings: Settings,
    /// The placements of each slot in order, whether they count now or not.
    pub placements: Vec<(Slot, Placement)>,
}

impl Arrangement {
    /// Whether it says the same, in whichever version.
    pub(crate) fn says(&self, other: &Self) -> bool {
        self.settings == other.settings && self.in_order() == other.in_order()
    }

    /// The placements of one slot, in order.
    pub fn of(&self, slot: Slot) -> impl Iterator<Item = &Placement> {
        self.placements.iter().filter(move |(of, _)| *of == slot).map(|(_, placement)| placement)
    }

    fn in_order(&self) -> Vec<Vec<&Placement>> {
        Slot::ALL.map(|slot| self.of(slot).collect()).into()
    }

    /// The stories that a hand picked.
    pub(crate) fn picked(&self) -> Vec<String> {
        let story = |(_, placement): &(Slot, Placement)| match &placement.choice {
            Choice::Story(id) => Some(id.to_string()),
            Choice::Rule(_) => None,
        };
        self.placements.iter().filter_map(story).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_written_as_it_is_read() {
        for text in ["newest", "media", "section:city", "kind:longread", "tag:ferries"] {
            assert_eq!(text.parse::<Rule>().unwrap().to_string(), text);
        }
        for none in ["", "oldest", "section:", "section:A b", "kind:poem", "kind", "newest:1"] {
            assert!(none.parse::<Rule>().is_err(), "{none}");
        }
    }

    #[test]
    fn a_placement_counts_from_its_first_moment_until_before_its_last() {
        let rule = Placement::rule(Rule::Newest);
        let placement = Placement { from: Some(Timestamp(10)), until: Some(Timestamp(20)), ..rule };
        let holds: Vec<bool> = [9, 10, 19, 20].map(|at| placement.holds(Timestamp(at))).to_vec();
        assert_eq!(holds, [false, true, true, false]);
        let turns = |at| placement.turns(Timestamp(at)).map(Timestamp::millis);
        assert_eq!([turns(9), turns(10), turns(20)], [Some(10), Some(20), None]);
    }

    #[test]
    fn numbers_beyond_the_layout_are_refused() {
        assert!(Settings::default().check().is_ok());
        assert!(Settings { secondary: 6, ..Settings::default() }.check().is_err());
        let band = |stories| Band { section: "city".parse().unwrap(), stories };
        assert!(Settings { bands: Some(vec![band(8)]), ..Settings::default() }.check().is_err());
        assert!(Settings { bands: Some(vec![band(1); 9]), ..Settings::default() }.check().is_err());
    }
}
