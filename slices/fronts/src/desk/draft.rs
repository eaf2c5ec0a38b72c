//! A front while an editor works on it: read from the form, changed by one button, written back into the form. Pure, and
//! without a store: what is not saved lives in the page alone, so that it works without script and nothing is lost.

use std::collections::BTreeMap;

use articles::api::StoryId;
use jiff::tz::TimeZone;
use kernel::{Slug, Timestamp};

use crate::model::{Arrangement, Band, Choice, FrontOf, Placement, Rule, Settings, Slot};

/// What the form holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The version the editor began with.
    pub(crate) seen: i64,
    /// What is placed, by slot.
    pub(crate) lines: BTreeMap<Slot, Vec<Placement>>,
    pub(crate) settings: Settings,
    /// The slot to which is added.
    pub(crate) into: Option<Slot>,
    /// The words of the search.
    pub(crate) words: String,
    /// The rule to add: `newest`, `section:city`, `tag`.
    pub(crate) rule: String,
    /// The tag a rule names, as the editor wrote it.
    pub(crate) tag: String,
    /// How many the rule to add finds.
    pub(crate) stories: u32,
    /// The band to add.
    pub(crate) band: String,
    /// The moment to look at, as the form has it.
    pub(crate) at: String,
}

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// To look for stories, or to see what would stand where.
    Look,
    /// To place a story.
    Add(StoryId),
    /// To place the rule of the form.
    AddRule,
    /// To move a line to another place: from slot and index to slot and index.
    Move(Slot, usize, Slot, usize),
    /// To take a line away.
    Remove(Slot, usize),
    /// To move a band from one place to another.
    MoveBand(usize, usize),
    /// To take a band away.
    RemoveBand(usize),
    /// To add the band of the form.
    AddBand,
    /// To choose bands by hand, or to leave them to the navigation.
    OwnBands(bool),
    /// To pin a story, or to take the pin off: at once.
    Pin(StoryId, bool),
    /// To save what was made, knowing of this version.
    Save(Option<i64>),
}

impl Wish {
    /// Reads a button's value.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(':').collect();
        let number = |text: &str| text.parse::<usize>().ok().filter(|number| *number < 1_000);
        let story = |text: &str| StoryId::from_stored(text.to_owned());
        Some(match parts.as_slice() {
            ["look"] => Self::Look,
            ["save"] => Self::Save(None),
            ["overwrite", version] => Self::Save(Some(version.parse().ok()?)),
            ["add", id] => Self::Add(story(id)),
            ["rule"] => Self::AddRule,
            ["up", slot, at] => {
                let (slot, at) = (Slot::by_name(slot)?, number(at)?);
                Self::Move(slot, at, slot, at.checked_sub(1)?)
            }
            ["down", slot, at] => {
                let (slot, at) = (Slot::by_name(slot)?, number(at)?);
                Self::Move(slot, at, slot, at + 1)
            }
            ["move", from, at, to, place] => {
                Self::Move(Slot::by_name(from)?, number(at)?, Slot::by_name(to)?, number(place)?)
            }
            ["remove", slot, at] => Self::Remove(Slot::by_name(slot)?, number(at)?),
            ["bandup", at] => Self::MoveBand(number(at)?, number(at)?.checked_sub(1)?),
            ["banddown", at] => Self::MoveBand(number(at)?, number(at)? + 1),
            ["bandmove", at, to] => Self::MoveBand(number(at)?, number(to)?),
            ["bandremove", at] => Self::RemoveBand(number(at)?),
            ["bandadd"] => Self::AddBand,
            ["bandsown"] => Self::OwnBands(true),
            ["bandsusual"] => Self::OwnBands(false),
            ["pin", id] => Self::Pin(story(id), true),
            ["unpin", id] => Self::Pin(story(id), false),
            _ => return None,
        })
    }
}

/// What a button did, to be said aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// Placed in this slot, as number of so many.
    Placed(Choice, Slot, usize, usize),
    /// Moved to this slot, as number of so many.
    Moved(Choice, Slot, usize, usize),
    /// Taken from this slot.
    Removed(Choice, Slot),
    /// A band moved, as number of so many.
    Band(Slug, usize, usize),
}

impl Draft {
    /// What is stored, as a draft.
    pub(crate) fn of(held: &Arrangement) -> Self {
        let mut lines: BTreeMap<Slot, Vec<Placement>> = BTreeMap::new();
        for (slot, placement) in &held.placements {
            lines.entry(*slot).or_default().push(placement.clone());
        }
        Self { seen: held.version, lines, settings: held.settings.clone(), stories: 1, ..Self::default() }
    }

    /// Reads the form. What does not belong to the front, or can't be read, is left out; times are those of `zone`.
    pub(crate) fn read(fields: &[(String, String)], front: &FrontOf, zone: &TimeZone) -> Self {
        let mut draft = Self { stories: 1, ..Self::default() };
        let (mut slot, mut own) = (None, false);
        let mut bands: Vec<Band> = Vec::new();
        for (name, value) in fields {
            let last = |draft: &mut Self, change: &dyn Fn(&mut Placement)| {
                if let Some(line) = slot.and_then(|slot| draft.lines.get_mut(&slot)?.last_mut()) {
                    change(line);
                }
            };
            let number = value.trim().parse::<u32>();
            match name.as_str() {
                "seen" => draft.seen = value.parse().unwrap_or(0),
                "slot" => slot = Slot::by_name(value).filter(|slot| Slot::of(front).contains(slot)),
                "line" => {
                    if let (Some(slot), Some(choice)) = (slot, choice(value)) {
                        let line = Placement { choice, stories: 1, from: None, until: None };
                        draft.lines.entry(slot).or_default().push(line);
                    }
                }
                "count" => last(&mut draft, &|line| line.stories = number.clone().unwrap_or(1).clamp(1, 20)),
                "from" => last(&mut draft, &|line| line.from = moment(zone, value)),
                "until" => last(&mut draft, &|line| line.until = moment(zone, value)),
                "secondary" => draft.settings.secondary = number.unwrap_or(draft.settings.secondary),
                "features" => draft.settings.features = number.unwrap_or(draft.settings.features),
                "multimedia" => draft.settings.multimedia = number.unwrap_or(draft.settings.multimedia),
                "wire" => draft.settings.wire = number.unwrap_or(draft.settings.wire),
                "bands" => own = value == "own",
                "band" => bands.extend(value.parse().ok().map(|section| Band { section, stories: 7 })),
                "band_stories" => {
                    if let (Some(band), Ok(stories)) = (bands.last_mut(), number) {
                        band.stories = stories;
                    }
                }
                "into" => draft.into = Slot::by_name(value).filter(|slot| Slot::of(front).contains(slot)),
                "q" => draft.words = value.chars().take(120).collect(),
                "rule" => draft.rule = value.chars().take(120).collect(),
                "tag" => draft.tag = value.chars().take(120).collect(),
                "stories" => draft.stories = number.unwrap_or(1).clamp(1, 20),
                "newband" => draft.band.clone_from(value),
                "at" => draft.at = value.chars().take(16).collect(),
                _ => {}
            }
        }
        draft.settings.bands = own.then_some(bands);
        draft
    }

    /// What the form comes to.
    pub(crate) fn arrangement(&self) -> Arrangement {
        let placements =
            self.lines.iter().flat_map(|(slot, lines)| lines.iter().map(|line| (*slot, line.clone())));
        Arrangement { version: self.seen, settings: self.settings.clone(), placements: placements.collect() }
    }

    /// Places something at the end of the slot that is chosen.
    pub(crate) fn add(&mut self, front: &FrontOf, choice: Choice, stories: u32) -> Done {
        let slot = self.into.filter(|slot| Slot::of(front).contains(slot)).unwrap_or(Slot::Lead);
        // A story stands on a front once: placed again, it moves.
        if matches!(choice, Choice::Story(_)) {
            for lines in self.lines.values_mut() {
                lines.retain(|line| line.choice != choice);
            }
        }
        let lines = self.lines.entry(slot).or_default();
        let line = Placement { choice: choice.clone(), stories, from: None, until: None };
        // The lead has room for one: what is placed there now comes first, what stood there waits behind it.
        let at = if slot == Slot::Lead { 0 } else { lines.len() };
        lines.insert(at, line);
        Done::Placed(choice, slot, at + 1, lines.len())
    }

    /// Does what needs nothing but the draft. `usual` are the bands that a front has where nobody chose.
    pub(crate) fn apply(&mut self, front: &FrontOf, wish: &Wish, usual: &[Slug]) -> Option<Done> {
        match wish {
            Wish::Move(from, at, to, place) => {
                if !Slot::of(front).contains(to) {
                    return None;
                }
                let lines = self.lines.get_mut(from)?;
                let line = (*at < lines.len()).then(|| lines.remove(*at))?;
                let lines = self.lines.entry(*to).or_default();
                let place = (*place).min(lines.len());
                lines.insert(place, line.clone());
                Some(Done::Moved(line.choice, *to, place + 1, lines.len()))
            }
            Wish::Remove(slot, at) => {
                let lines = self.lines.get_mut(slot)?;
                let line = (*at < lines.len()).then(|| lines.remove(*at))?;
                Some(Done::Removed(line.choice, *slot))
            }
            Wish::MoveBand(at, to) => {
                let bands = self.settings.bands.as_mut()?;
                let band = (*at < bands.len()).then(|| bands.remove(*at))?;
                let to = (*to).min(bands.len());
                bands.insert(to, band.clone());
                Some(Done::Band(band.section, to + 1, bands.len()))
            }
            Wish::RemoveBand(at) => {
                let bands = self.settings.bands.as_mut()?;
                if *at < bands.len() {
                    bands.remove(*at);
                }
                None
            }
            Wish::AddBand => {
                let section = self.band.parse().ok()?;
                let bands = self.settings.bands.get_or_insert_default();
                bands.push(Band { section, stories: 7 });
                bands.last().map(|band| Done::Band(band.section.clone(), bands.len(), bands.len()))
            }
            Wish::OwnBands(own) => {
                let all = || usual.iter().map(|slug| Band { section: slug.clone(), stories: 7 }).collect();
                self.settings.bands = own.then(all);
                None
            }
            _ => None,
        }
    }
}

/// `story:0123…` or `rule:section:city`.
fn choice(text: &str) -> Option<Choice> {
    match text.split_once(':')? {
        ("story", id) if !id.is_empty() => Some(Choice::Story(StoryId::from_stored(id.to_owned()))),
        ("rule", rule) => rule.parse::<Rule>().ok().map(Choice::Rule),
        _ => None,
    }
}

/// How a choice stands in the form.
pub(crate) fn value_of(choice: &Choice) -> String {
    match choice {
        Choice::Story(id) => format!("story:{id}"),
        Choice::Rule(rule) => format!("rule:{rule}"),
    }
}

/// The moment that a field of a form names: `2020-10-11T21:14`.
pub(crate) fn moment(zone: &TimeZone, text: &str) -> Option<Timestamp> {
    let civil = jiff::civil::DateTime::strptime("%Y-%m-%dT%H:%M", text.get(..16)?).ok()?;
    let zoned = civil.to_zoned(zone.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

/// A moment as a field of a form takes it.
pub(crate) fn local(zone: &TimeZone, at: Timestamp) -> String {
    at.in_zone(zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let fields: Vec<_> = text.split('&').filter_map(pair).collect();
        Draft::read(&fields, &FrontOf::edition("en"), &TimeZone::UTC)
    }

    fn slots(draft: &Draft) -> Vec<String> {
        let arrangement = draft.arrangement();
        arrangement
            .placements
            .iter()
            .map(|(slot, one)| format!("{} {}", slot.as_str(), value_of(&one.choice)))
            .collect()
    }

    const FORM: &str = "seen=4&slot=lead&line=story:a&slot=secondary&line=story:b&from=2020-10-11T21:14&until=\
        &line=rule:tag:ferries&count=3&line=story:c&wire=6&bands=own&band=city&band_stories=2&band=sport&into=secondary";

    #[test]
    fn what_the_form_says_is_what_is_saved() {
        let read = draft(FORM);
        assert_eq!(
            slots(&read),
            ["lead story:a", "secondary story:b", "secondary rule:tag:ferries", "secondary story:c"]
        );
        let arrangement = read.arrangement();
        let beside: Vec<&Placement> = arrangement.of(Slot::Secondary).collect();
        assert_eq!(beside[0].from.map(|at| local(&TimeZone::UTC, at)).unwrap(), "2020-10-11T21:14");
        assert_eq!((beside[0].until, beside[1].stories, beside[2].from), (None, 3, None));
        assert_eq!(
            (arrangement.version, arrangement.settings.wire, arrangement.settings.secondary),
            (4, 6, 4)
        );
        let bands: Vec<u32> = arrangement.settings.bands.unwrap().iter().map(|band| band.stories).collect();
        assert_eq!(bands, [2, 7]);
        assert!(
            draft("slot=nowhere&line=story:a&line=poem&slot=lead&line=story:&line=rule:oldest")
                .lines
                .is_empty()
        );
    }

    #[test]
    fn a_line_goes_up_down_elsewhere_and_away() {
        let front = FrontOf::edition("en");
        let mut read = draft(FORM);
        let mut wish = |text: &str| {
            let done = read.apply(&front, &Wish::parse(text).unwrap(), &[]);
            (slots(&read).join(", "), done)
        };
        let (now, done) = wish("up:secondary:2");
        assert_eq!(now, "lead story:a, secondary story:b, secondary story:c, secondary rule:tag:ferries");
        assert!(matches!(done, Some(Done::Moved(_, Slot::Secondary, 2, 3))));
        assert!(matches!(wish("down:secondary:2").1, Some(Done::Moved(_, Slot::Secondary, 3, 3))));
        assert_eq!(wish("move:secondary:0:lead:9").0.matches("lead").count(), 2);
        assert!(matches!(wish("remove:lead:0").1, Some(Done::Removed(_, Slot::Lead))));
        assert_eq!(wish("remove:lead:7").1, None);
        assert!(matches!(wish("banddown:0").1, Some(Done::Band(_, 2, 2))));
        assert!(Wish::parse("up:secondary:0").is_none() && Wish::parse("up:attic:1").is_none());
    }

    #[test]
    fn a_story_placed_again_moves_and_a_new_lead_comes_first() {
        let front = FrontOf::edition("en");
        let mut read = draft(FORM);
        read.into = Some(Slot::Lead);
        let done = read.add(&front, choice("story:c").unwrap(), 1);
        assert!(matches!(done, Done::Placed(_, Slot::Lead, 1, 2)));
        assert_eq!(
            slots(&read),
            ["lead story:c", "lead story:a", "secondary story:b", "secondary rule:tag:ferries"]
        );
        let section = FrontOf::section("en", "city".parse().unwrap());
        let wish = Wish::parse("move:secondary:0:features:0").unwrap();
        assert_eq!(read.apply(&section, &wish, &[]), None, "the front of a section has no features");
    }
}
