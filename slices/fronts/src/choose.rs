//! Which story stands where on a front: decided for all slots together, so that none stands there twice. Pure.
//!
//! What a hand picked is set aside first; then rules and the default fill the rest: the pinned story leads, else the
//! newest with a picture; beside it the newest news; the bands take the rest. Only the wire, which is chronological,
//! names again what stands further down.

use std::collections::{HashMap, HashSet};

use articles::api::{Kind, StoryRow};

use crate::model::{Choice, Placement, Rule, Settings, Slot};
use crate::stock::Stock;

/// The most hand-picked recommendations that are shown.
const RECOMMENDED: usize = 8;

/// How far down the newest of a section its lead may come from.
const NEAR_TOP: usize = 6;
/// The most stories beside the lead of a section.
const BESIDE_SECTION: u32 = 3;

/// Why a story stands where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// An editor picked it.
    Hand,
    /// An editor's rule found it.
    Rule,
    /// An editor pinned it, and nobody placed another.
    Pin,
    /// Nobody said anything.
    Default,
}

impl Why {
    /// The word in keys.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Rule => "rule",
            Self::Pin => "pin",
            Self::Default => "default",
        }
    }
}

/// The stories of a front by slot.
#[derive(Debug, Default)]
pub(crate) struct Chosen<'a> {
    pub(crate) lead: Option<&'a StoryRow>,
    pub(crate) secondary: Vec<&'a StoryRow>,
    pub(crate) features: Vec<&'a StoryRow>,
    pub(crate) multimedia: Vec<&'a StoryRow>,
    pub(crate) recommended: Vec<&'a StoryRow>,
    pub(crate) wire: Vec<&'a StoryRow>,
}

/// A band to be filled: the section's id and how many stories.
#[derive(Clone, Debug)]
pub(crate) struct Want {
    pub(crate) section: String,
    pub(crate) stories: usize,
}

/// Hands out stories, each once.
pub(crate) struct Chooser<'a> {
    rows: &'a [StoryRow],
    tagged: &'a HashMap<String, HashSet<String>>,
    used: HashSet<&'a str>,
    why: HashMap<&'a str, Why>,
    section_ids: HashMap<&'a str, &'a str>,
}

fn is_feature(row: &StoryRow) -> bool {
    matches!(Kind::by_name(&row.kind), Kind::Analysis | Kind::Interview | Kind::Longread)
}

fn is_news(row: &StoryRow) -> bool {
    row.media.is_none() && !is_feature(row)
}

impl<'a> Chooser<'a> {
    /// Chooses among the rows of `stock`; `section_ids` knows the id of each slug.
    pub(crate) fn new(stock: &'a Stock, section_ids: HashMap<&'a str, &'a str>) -> Self {
        let (used, why) = (HashSet::new(), HashMap::new());
        Self { rows: &stock.rows, tagged: &stock.tagged, used, why, section_ids }
    }

    /// Why a story stands where it does.
    pub(crate) fn why(&self, row: &StoryRow) -> Why {
        self.why.get(row.id.as_str()).copied().unwrap_or(Why::Default)
    }

    /// Fills the slots of a section's front: what was placed, then its pinned or newest stories.
    pub(crate) fn section_slots(
        &mut self,
        section: &str,
        settings: &Settings,
        choices: &[(Slot, &Placement)],
    ) -> Chosen<'a> {
        let room = usize::try_from(settings.secondary.min(BESIDE_SECTION)).unwrap_or(0);
        let lead = self.by_hand(Slot::Lead, 1, choices);
        let beside = self.by_hand(Slot::Secondary, room, choices);
        let mut lead: Option<&'a StoryRow> = lead.into_iter().find_map(|place| self.settle(place));
        let own = |row: &StoryRow| row.section.as_deref() == Some(section);
        if lead.is_none() {
            let near: HashSet<&str> =
                self.rows.iter().filter(|row| own(row)).take(NEAR_TOP).map(|row| row.id.as_str()).collect();
            let is_near = |row: &StoryRow| near.contains(row.id.as_str());
            lead = self
                .pinned(|row| is_near(row))
                .or_else(|| self.first(|row| is_near(row) && row.picture.is_some()))
                .or_else(|| self.first(own));
        }
        let mut secondary: Vec<_> = beside.into_iter().filter_map(|place| self.settle(place)).collect();
        self.top_up(&mut secondary, room, own);
        Chosen { lead, secondary, ..Chosen::default() }
    }

    /// Fills the slots.
    pub(crate) fn slots(&mut self, settings: &Settings, choices: &[(Slot, &Placement)]) -> Chosen<'a> {
        let count = |number: u32| usize::try_from(number).unwrap_or(0);
        let rooms = [
            (Slot::Lead, 1),
            (Slot::Secondary, count(settings.secondary)),
            (Slot::Features, count(settings.features)),
            (Slot::Multimedia, count(settings.multimedia)),
            (Slot::Recommended, RECOMMENDED),
        ];
        let mut placed: HashMap<Slot, Vec<Place<'a>>> = HashMap::new();
        for (slot, room) in rooms {
            placed.insert(slot, self.by_hand(slot, room, choices));
        }
        let mut filled = |chooser: &mut Self, slot: Slot| -> Vec<&'a StoryRow> {
            let places = placed.remove(&slot).unwrap_or_default();
            places.into_iter().filter_map(|place| chooser.settle(place)).collect()
        };
        let mut lead = filled(self, Slot::Lead).into_iter().next();
        if lead.is_none() {
            lead = self.lead();
        }
        let mut features = filled(self, Slot::Features);
        self.top_up(&mut features, count(settings.features), is_feature);
        let mut multimedia = filled(self, Slot::Multimedia);
        self.top_up(&mut multimedia, count(settings.multimedia), |row| row.media.is_some());
        let mut secondary = filled(self, Slot::Secondary);
        let room = count(settings.secondary);
        self.top_up(&mut secondary, room, |row| is_news(row) && row.picture.is_some());
        self.top_up(&mut secondary, room, is_news);
        self.top_up(&mut secondary, room, |_| true);
        let recommended = filled(self, Slot::Recommended);
        let beside: HashSet<&str> = lead.iter().chain(&secondary).map(|row| row.id.as_str()).collect();
        let others = self.rows.iter().filter(|row| !beside.contains(row.id.as_str()));
        let wire = others.take(count(settings.wire)).collect();
        Chosen { lead, secondary, features, multimedia, recommended, wire }
    }

    /// The sections among `wants` that the rows at hand can't fill, with the number of newest stories that would do.
    pub(crate) fn short_of(&self, wants: &[Want]) -> (Vec<String>, usize) {
        let mut sections = Vec::new();
        let mut each = 0;
        for want in wants {
            let of = |row: &&StoryRow| row.section.as_deref() == Some(want.section.as_str());
            let (used, free): (Vec<_>, Vec<_>) =
                self.rows.iter().filter(of).partition(|row| !self.is_free(row));
            if free.len() < want.stories {
                sections.push(want.section.clone());
                each = each.max(used.len() + want.stories);
            }
        }
        (sections, each)
    }

    /// Fills the bands, also from `more` rows.
    pub(crate) fn bands(&mut self, wants: &[Want], more: &'a [StoryRow]) -> Vec<Vec<&'a StoryRow>> {
        let mut bands = Vec::with_capacity(wants.len());
        for want in wants {
            let mut band: Vec<&'a StoryRow> = Vec::new();
            let mut seen = HashSet::new();
            let of = |row: &&StoryRow| row.section.as_deref() == Some(want.section.as_str());
            for row in self.rows.iter().chain(more).filter(of) {
                if self.is_free(row) && seen.insert(row.id.as_str()) {
                    band.push(row);
                }
            }
            band.sort_by(|a, b| (b.published_at, &b.id).cmp(&(a.published_at, &a.id)));
            band.truncate(want.stories);
            self.used.extend(band.iter().map(|row| row.id.as_str()));
            bands.push(band);
        }
        bands
    }

    /// At most `room` of `rows` that stand nowhere yet.
    pub(crate) fn spare(&mut self, rows: &'a [StoryRow], room: usize) -> Vec<&'a StoryRow> {
        let mut spare: Vec<&'a StoryRow> = Vec::new();
        for row in rows {
            if spare.len() < room && self.used.insert(row.id.as_str()) {
                spare.push(row);
            }
        }
        spare
    }

    fn is_free(&self, row: &StoryRow) -> bool {
        !self.used.contains(row.id.as_str())
    }

    /// The first free row that fits, which is then no longer free.
    fn first(&mut self, fits: impl Fn(&StoryRow) -> bool) -> Option<&'a StoryRow> {
        let rows = self.rows;
        let found = rows.iter().find(|row| self.is_free(row) && fits(row))?;
        self.used.insert(found.id.as_str());
        Some(found)
    }

    fn top_up(&mut self, list: &mut Vec<&'a StoryRow>, room: usize, fits: impl Fn(&StoryRow) -> bool) {
        while list.len() < room
            && let Some(row) = self.first(&fits)
        {
            list.push(row);
        }
    }

    fn pinned(&mut self, fits: impl Fn(&StoryRow) -> bool) -> Option<&'a StoryRow> {
        let found = self.first(|row| row.pinned && fits(row))?;
        self.why.insert(found.id.as_str(), Why::Pin);
        Some(found)
    }

    fn lead(&mut self) -> Option<&'a StoryRow> {
        self.pinned(|_| true)
            .or_else(|| self.first(|row| row.picture.is_some() && row.media.is_none()))
            .or_else(|| self.first(|row| row.picture.is_some()))
            .or_else(|| self.first(|_| true))
    }

    /// What an editor placed into a slot, as far as there is room. Picked stories are set aside at once.
    fn by_hand(&mut self, slot: Slot, room: usize, choices: &[(Slot, &Placement)]) -> Vec<Place<'a>> {
        let mut places = Vec::new();
        for (_, placement) in choices.iter().filter(|(of, _)| *of == slot) {
            if places.len() == room {
                break;
            }
            match &placement.choice {
                Choice::Story(id) => {
                    if let Some(row) = self.first(|row| row.id == *id) {
                        self.why.insert(row.id.as_str(), Why::Hand);
                        places.push(Place::Story(row));
                    }
                }
                Choice::Rule(rule) => {
                    let stories = usize::try_from(placement.stories).unwrap_or(1);
                    places.extend((0..stories).map(|_| Place::Rule(rule.clone())));
                }
            }
        }
        places.truncate(room);
        places
    }

    fn settle(&mut self, place: Place<'a>) -> Option<&'a StoryRow> {
        let rule = match place {
            Place::Story(row) => return Some(row),
            Place::Rule(rule) => rule,
        };
        let found = match &rule {
            Rule::Newest => self.first(|_| true),
            Rule::Media => self.first(|row| row.media.is_some()),
            Rule::Kind(kind) => self.first(|row| row.kind == kind.as_str()),
            Rule::Section(slug) => {
                let section = self.section_ids.get(slug.as_str()).copied()?;
                self.first(|row| row.section.as_deref() == Some(section))
            }
            Rule::Tag(slug) => {
                let tagged = self.tagged.get(slug.as_str())?;
                self.first(|row| tagged.contains(row.id.as_str()))
            }
        }?;
        self.why.insert(found.id.as_str(), Why::Rule);
        Some(found)
    }
}

enum Place<'a> {
    Story(&'a StoryRow),
    Rule(Rule),
}

#[cfg(test)]
mod tests;
