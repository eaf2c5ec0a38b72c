//! The whole pass: lists, models and settings together, a text in, findings out. Made once, shared by all threads.

use crate::classifier::{Model, classes::Classes};
use crate::comment::{Comment, Kind};
use crate::finding::{Finding, NOTED};
use crate::gibberish::model::GibberishModel;
use crate::language::identify::{Guess, Languages};
use crate::links::{HostLists, Hosts};
use crate::phrases::Phrases;
use crate::privacy::PublicContacts;
use crate::profanity::lists::Lists;
use crate::reading::{READ_BYTES, Reading};
use crate::{form, gibberish, judgement, language, links, off_topic, privacy, profanity};

/// Everything that is known before a text comes.
#[derive(Clone, Debug)]
pub struct Screener {
    /// Word lists of profanity.
    pub profanity: Lists,
    /// Languages known by words and letters.
    pub languages: Languages,
    /// Classes of words.
    pub classes: Classes,
    /// Phrases that point to rules.
    pub phrases: Phrases,
    /// Hosts everyone knows.
    pub hosts: Hosts,
    /// Hosts the paper blocks or vouches for.
    pub host_lists: HostLists,
    /// Contacts that may be published.
    pub public_contacts: PublicContacts,
    /// Trained classifiers.
    pub model: Option<Model>,
    /// Trained model of gibberish.
    pub gibberish: Option<GibberishModel>,
}

impl Default for Screener {
    /// With everything that ships.
    fn default() -> Self {
        let mut public_contacts = PublicContacts::default();
        public_contacts.add(privacy::HELP_LINES);
        Self {
            profanity: Lists::shipped(),
            languages: Languages::default(),
            classes: Classes::shipped(),
            phrases: Phrases::shipped(),
            hosts: Hosts::default(),
            host_lists: HostLists::default(),
            public_contacts,
            model: Model::shipped().ok(),
            gibberish: GibberishModel::shipped(),
        }
    }
}

/// What the whole pass says about a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Findings of at least [`NOTED`].
    pub findings: Vec<Finding>,
    /// Language of the text.
    pub language: Guess,
    /// Whether the text was too long to be read to its end.
    pub cut: bool,
}

impl Screener {
    /// Screens one text.
    #[must_use]
    pub fn screen(&self, comment: Comment<'_>) -> Report {
        self.screen_reading(&Reading::new(comment))
    }

    /// Screens a text already read, for callers that also feed a [`crate::stream::Stream`].
    #[must_use]
    pub fn screen_reading(&self, reading: &Reading<'_>) -> Report {
        let mut found = Vec::new();
        let guess = self.languages.guess(reading);
        let known = reading.comment.language.filter(|language| *language != "und");
        let language = known.or(guess.language.as_deref());
        let found_links = links::parse::links(reading.text);
        let listed = profanity::detect(reading, &self.profanity, language, &mut found);
        language::detect(reading, &self.languages, &guess, &mut found);
        form::detect(reading, &mut found);
        if reading.comment.kind != Kind::Name {
            if let Some(model) = &self.gibberish {
                gibberish::detect(reading, model, &mut found);
            }
            off_topic::detect(reading, &self.classes, &mut found);
        }
        privacy::detect(reading, &self.public_contacts, &mut found);
        links::detect(reading, &found_links, &self.hosts, &self.host_lists, &mut found);
        self.phrases.detect(reading, &mut found);
        if let Some(model) = &self.model {
            let known = |link: &links::parse::Link<'_>| self.hosts.knows(&link.host);
            let only_known = !found_links.is_empty() && found_links.iter().all(known);
            judgement::detect(reading, model, &self.classes, language, &listed, only_known, &mut found);
        }
        found.retain(|finding| finding.confidence >= NOTED);
        let findings = strongest(found);
        Report { findings, language: guess, cut: reading.comment.text.len() > READ_BYTES }
    }
}

/// One finding a detector: the surest, with the spans of all.
fn strongest(found: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::with_capacity(found.len());
    for finding in found {
        match out.iter_mut().find(|other| other.detector == finding.detector) {
            Some(other) => {
                let mut spans = std::mem::take(&mut other.spans);
                spans.extend(&finding.spans);
                spans.sort_unstable();
                spans.dedup();
                if finding.confidence > other.confidence {
                    *other = finding;
                }
                other.spans = spans;
            }
            None => out.push(finding),
        }
    }
    out
}
