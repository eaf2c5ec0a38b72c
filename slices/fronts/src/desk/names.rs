//! Stories, rules and differences in words, in the language of the interface.
// words: fronts-slot-*
// words: fronts-number-*
// words: articles-kind-*

use std::collections::HashMap;

use accounts::api::people;
use articles::api::{DeskStory, TagKind, desk_named};
use db::DbError;
use editions::api::known_sections;
use fluent_bundle::FluentArgs;
use slice::Ctx;
use web::Site;

use crate::changes::Change;
use crate::desk::draft::Done;
use crate::model::{Arrangement, Choice, FrontOf, Rule, Slot};

/// Finds words for what stands on a front.
pub(crate) struct Names<'a> {
    cx: &'a Ctx,
    site: &'a Site,
    stories: HashMap<String, DeskStory>,
    tags: HashMap<String, String>,
}

/// Number so and so of so many.
fn place(at: usize, of: usize) -> [(&'static str, i64); 2] {
    let number = |number| i64::try_from(number).unwrap_or(i64::MAX);
    [("position", number(at)), ("count", number(of))]
}

/// The headline that the newsroom knows a story by.
pub(crate) fn headline(story: &DeskStory) -> String {
    let working = story.working_headline.clone().filter(|text| !text.is_empty());
    working.unwrap_or_else(|| story.headline.clone())
}

impl<'a> Names<'a> {
    /// Knows what `arrangements` name.
    pub(crate) async fn of(
        cx: &'a Ctx,
        site: &'a Site,
        arrangements: &[&Arrangement],
    ) -> Result<Self, DbError> {
        let mut ids: Vec<String> = arrangements.iter().flat_map(|one| one.picked()).collect();
        ids.sort_unstable();
        ids.dedup();
        let named = desk_named(cx.db(), &site.code, &ids).await?;
        let stories = named.into_iter().map(|story| (story.id.to_string(), story)).collect();
        let mut tags = HashMap::new();
        for (_, placement) in arrangements.iter().flat_map(|one| &one.placements) {
            if let Choice::Rule(Rule::Tag(slug)) = &placement.choice
                && !tags.contains_key(slug.as_str())
            {
                let tag = articles::api::tag(cx.db(), &site.code, TagKind::Tag, slug.as_str()).await?;
                tags.insert(slug.to_string(), tag.map_or_else(|| slug.to_string(), |tag| tag.name));
            }
        }
        Ok(Self { cx, site, stories, tags })
    }

    /// A story that is named.
    pub(crate) fn story(&self, id: &str) -> Option<&DeskStory> {
        self.stories.get(id)
    }

    /// A sentence with its variables.
    fn say(&self, key: &str, texts: &[(&'static str, String)], numbers: &[(&'static str, i64)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, text) in texts {
            filled.set(*name, text.clone());
        }
        for (name, number) in numbers {
            filled.set(*name, *number);
        }
        let lang = self.site.lang.as_str();
        self.cx.words().text(lang, key, &filled).unwrap_or_else(|| key.to_owned())
    }

    /// The name of a slot.
    pub(crate) fn slot(&self, slot: Slot) -> String {
        self.say(&format!("fronts-slot-{}", slot.as_str()), &[], &[])
    }

    /// The name of a section by its slug.
    pub(crate) fn section(&self, slug: &str) -> String {
        let known = known_sections(self.site).iter().find(|one| one.slug.as_str() == slug);
        known.map_or_else(|| slug.to_owned(), |section| section.name.clone())
    }

    /// A headline, or a rule in words.
    pub(crate) fn choice(&self, choice: &Choice) -> String {
        match choice {
            Choice::Story(id) => {
                let story = self.stories.get(id.as_str());
                story.map_or_else(|| self.say("fronts-line-lost", &[], &[]), headline)
            }
            Choice::Rule(rule) => self.rule(rule),
        }
    }

    /// A rule in words.
    pub(crate) fn rule(&self, rule: &Rule) -> String {
        let of = |key: &str, name: String| self.say(key, &[("name", name)], &[]);
        match rule {
            Rule::Newest => self.say("fronts-rule-newest", &[], &[]),
            Rule::Media => self.say("fronts-rule-media", &[], &[]),
            Rule::Section(slug) => of("fronts-rule-section", self.section(slug.as_str())),
            Rule::Kind(kind) => {
                let name = self.say(&format!("articles-kind-{}", kind.as_str()), &[], &[]);
                of("fronts-rule-kind", name)
            }
            Rule::Tag(slug) => {
                let name = self.tags.get(slug.as_str()).cloned().unwrap_or_else(|| slug.to_string());
                of("fronts-rule-tag", name)
            }
        }
    }

    /// What a button did, to be said aloud.
    pub(crate) fn done(&self, done: &Done) -> String {
        let (key, what, slot, at) = match done {
            Done::Placed(choice, slot, at, of) => ("fronts-said-placed", choice, slot, Some((at, of))),
            Done::Moved(choice, slot, at, of) => ("fronts-said-moved", choice, slot, Some((at, of))),
            Done::Removed(choice, slot) => ("fronts-said-removed", choice, slot, None),
            Done::Band(slug, at, of) => {
                let what = [("what", self.section(slug.as_str()))];
                return self.say("fronts-said-band", &what, &place(*at, *of));
            }
        };
        let texts = [("what", self.choice(what)), ("slot", self.slot(*slot))];
        match at {
            Some((at, of)) => self.say(key, &texts, &place(*at, *of)),
            None => self.say(key, &texts, &[]),
        }
    }

    /// A difference in a sentence.
    pub(crate) fn change(&self, change: &Change) -> String {
        let placed = |key: &str, slot: &Slot, choice: &Choice| {
            self.say(key, &[("what", self.choice(choice)), ("slot", self.slot(*slot))], &[])
        };
        match change {
            Change::Added(slot, choice) => placed("fronts-change-added", slot, choice),
            Change::Removed(slot, choice) => placed("fronts-change-removed", slot, choice),
            Change::Retimed(slot, choice) => placed("fronts-change-retimed", slot, choice),
            Change::Reordered(slot) => {
                self.say("fronts-change-reordered", &[("slot", self.slot(*slot))], &[])
            }
            Change::Moved(from, to, choice) => {
                let args =
                    [("what", self.choice(choice)), ("from", self.slot(*from)), ("to", self.slot(*to))];
                self.say("fronts-change-moved", &args, &[])
            }
            Change::Number(name, before, after) => {
                let what = self.say(&format!("fronts-number-{name}"), &[], &[]);
                let numbers = [("before", i64::from(*before)), ("after", i64::from(*after))];
                self.say("fronts-change-number", &[("what", what)], &numbers)
            }
            Change::Bands => self.say("fronts-change-bands", &[], &[]),
        }
    }
}

/// The names of the paper's people by their account.
pub(crate) async fn staff(cx: &Ctx) -> Result<HashMap<String, String>, DbError> {
    let people = people(cx.db()).await?;
    Ok(people.into_iter().map(|(id, name)| (id.to_string(), name)).collect())
}

/// The name of a front: of the edition's, or its section's.
pub(crate) fn front_name(cx: &Ctx, site: &Site, front: &FrontOf) -> String {
    match &front.section {
        None => cx.word(site.lang.as_str(), "fronts-desk-edition"),
        Some(slug) => {
            let known = known_sections(site).iter().find(|one| one.slug == *slug);
            known.map_or_else(|| slug.to_string(), |section| section.name.clone())
        }
    }
}
