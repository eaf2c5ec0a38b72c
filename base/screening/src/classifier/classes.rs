//! Classes of words: groups of people, slurs, insults, attacks, respect, reports of speech. A feature, never a
//! finding: what a model learns from a sentence about one group it then knows about the others.

use crate::hash::{self, Map};
use crate::profanity::lists::Running;
use crate::reading::fold::folded;

/// A class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named as in the word file")]
pub enum Class {
    Group,
    Slur,
    Insult,
    Attack,
    Respect,
    Negate,
    Report,
    You,
    Should,
    All,
    Profane,
}

/// How many classes there are.
pub const CLASSES: u64 = 11;

impl Class {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "group" => Class::Group,
            "slur" => Class::Slur,
            "insult" => Class::Insult,
            "attack" => Class::Attack,
            "respect" => Class::Respect,
            "negate" => Class::Negate,
            "report" => Class::Report,
            "you" => Class::You,
            "should" => Class::Should,
            "all" => Class::All,
            _ => return None,
        })
    }
}

/// Words and beginnings of words with their class; the first mention of a word counts.
#[derive(Clone, Debug, Default)]
pub struct Classes {
    words: Map<u64, Class>,
    beginnings: Map<u64, Class>,
}

impl Classes {
    /// The classes that ship.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../data/classes.txt"))
    }

    /// Reads lines of a class and its words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut classes = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            let Some(class) = words.next().and_then(Class::from_name) else { continue };
            for word in words {
                let core = folded(word.trim_end_matches('*'));
                let table = if word.ends_with('*') { &mut classes.beginnings } else { &mut classes.words };
                table.entry(hash::of_text(&core)).or_insert(class);
            }
        }
        classes
    }

    /// The class of a folded word: that of the whole word, else of its longest known beginning.
    pub fn of(&self, letters: impl Iterator<Item = char>) -> Option<Class> {
        let mut running = Running::new();
        let mut found = None;
        for letter in letters {
            running.push(letter);
            if let Some(class) = self.beginnings.get(&running.value()) {
                found = Some(*class);
            }
        }
        self.words.get(&running.value()).copied().or(found)
    }
}
