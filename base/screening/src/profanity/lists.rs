//! Word lists of profanity, one text a language, indexed for one lookup a word whatever the number of languages.
//! A line is a word or phrase; `~` before it marks what is mild, sexual or medical, `?` what counts only when it is
//! disguised, `!` what is innocent whatever else matches; `*` at an end stands for any letters; `#` opens a remark. A new language is a new text, no code.

use aho_corasick::{AhoCorasick, MatchKind};

use crate::hash::{self, Map};
use crate::reading::fold::folded;
use crate::reading::script::script_of;

/// What a list says about a word, per language as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Languages in which it is profane.
    pub profane: u64,
    /// Languages in which it is mild.
    pub mild: u64,
    /// Languages in which it is innocent.
    pub innocent: u64,
    /// Languages in which only a disguise makes it profane.
    pub masked: u64,
}

impl Verdict {
    fn add(&mut self, mark: Mark, bit: u64) {
        match mark {
            Mark::Profane => self.profane |= bit,
            Mark::Mild => self.mild |= bit,
            Mark::Innocent => self.innocent |= bit,
            Mark::Masked => self.masked |= bit,
        }
    }

    /// The verdicts of two lists together.
    #[must_use]
    pub fn with(self, other: Verdict) -> Verdict {
        Verdict {
            profane: self.profane | other.profane,
            mild: self.mild | other.mild,
            innocent: self.innocent | other.innocent,
            masked: self.masked | other.masked,
        }
    }
}

#[derive(Clone, Copy)]
enum Mark {
    Profane,
    Mild,
    Innocent,
    Masked,
}

/// Words of one length and first letter, for spellings with letters left out.
type Bucket = Vec<(Vec<char>, u64)>;

/// All lists together.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    languages: Vec<String>,
    words: Map<u64, Verdict>,
    joined: Map<u64, Verdict>,
    openings: Map<u64, u64>,
    beginnings: Map<u64, Verdict>,
    endings: Map<u64, Verdict>,
    insides: Vec<(String, Verdict)>,
    automaton: Option<AhoCorasick>,
    by_shape: Map<(u32, char), Bucket>,
}

/// Languages that fit into the bits of a [`Verdict`].
const MOST_LANGUAGES: usize = 64;

impl Lists {
    /// The lists that ship.
    #[must_use]
    pub fn shipped() -> Self {
        let mut lists = Self::default();
        for (language, text) in SHIPPED {
            lists.add(language, text);
        }
        lists.ready();
        lists
    }

    /// Adds a list to those of a language; call [`Lists::ready`] when all are in. Languages past the sixty-fourth are
    /// left out.
    pub fn add(&mut self, language: &str, text: &str) {
        let Some(bit) = self.bit_or_new(language) else { return };
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (mark, word) = match line.split_at_checked(1) {
                Some(("~", rest)) => (Mark::Mild, rest),
                Some(("!", rest)) => (Mark::Innocent, rest),
                Some(("?", rest)) => (Mark::Masked, rest),
                _ => (Mark::Profane, line),
            };
            self.add_word(mark, word.trim(), bit);
        }
    }

    fn add_word(&mut self, mark: Mark, word: &str, bit: u64) {
        let open_before = word.starts_with('*');
        let open_after = word.ends_with('*') && word.chars().count() > 1;
        let core = folded(word.trim_matches('*'));
        if core.is_empty() {
            return;
        }
        let unspaced =
            core.chars().all(|letter| script_of(letter).is_some_and(|script| script.is_unspaced()));
        if open_before && open_after || unspaced {
            let mut verdict = Verdict::default();
            verdict.add(mark, bit);
            self.insides.push((core, verdict));
            return;
        }
        let key = hash::of_text(&core);
        if open_after {
            self.beginnings.entry(key).or_default().add(mark, bit);
        } else if open_before {
            let key = hash::of_chars(core.chars().rev());
            self.endings.entry(key).or_default().add(mark, bit);
        } else {
            self.words.entry(key).or_default().add(mark, bit);
            let plain =
                |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '\'' | '.' | '_');
            if core.chars().all(plain) {
                let joined: String = core.chars().filter(|letter| letter.is_alphanumeric()).collect();
                self.joined.entry(hash::of_text(&joined)).or_default().add(mark, bit);
            }
            let first: String = core.chars().take_while(|letter| !letter.is_whitespace()).collect();
            if first.len() < core.len() {
                *self.openings.entry(hash::of_text(&first)).or_default() |= bit;
            }
            self.remember_shape(mark, &core, bit);
        }
    }

    fn remember_shape(&mut self, mark: Mark, word: &str, bit: u64) {
        let letters: Vec<char> = word.chars().collect();
        let length = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        if matches!(mark, Mark::Innocent) || !letters.iter().all(|letter| letter.is_alphabetic()) {
            return;
        }
        if let Some(first) = letters.first().copied() {
            self.by_shape.entry((length, first)).or_default().push((letters, bit));
        }
    }

    /// Builds what is searched for inside words.
    pub fn ready(&mut self) {
        self.automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(self.insides.iter().map(|(word, _)| word))
            .ok();
    }

    fn bit_or_new(&mut self, language: &str) -> Option<u64> {
        if self.bit(language) == 0 {
            if self.languages.len() == MOST_LANGUAGES {
                return None;
            }
            self.languages.push(language.to_owned());
        }
        Some(self.bit(language))
    }

    /// The bit of a language; 0 where there is no list.
    #[must_use]
    pub fn bit(&self, language: &str) -> u64 {
        self.languages.iter().position(|known| known == language).map_or(0, |index| 1 << index)
    }

    /// The languages there are lists for.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// What the lists say about a word as it stands, by whole word, beginning and ending.
    pub fn word(&self, letters: impl DoubleEndedIterator<Item = char> + Clone) -> Verdict {
        let mut verdict = Verdict::default();
        let mut hasher = Running::new();
        for letter in letters.clone() {
            hasher.push(letter);
            if let Some(found) = self.beginnings.get(&hasher.value()) {
                verdict = verdict.with(*found);
            }
        }
        if let Some(found) = self.words.get(&hasher.value()) {
            // The whole word is the most exact thing a list can say, so it overrules patterns of its languages.
            let exact = found.profane | found.mild | found.innocent;
            verdict = Verdict {
                profane: verdict.profane & !exact,
                mild: verdict.mild & !exact,
                innocent: verdict.innocent & !exact,
                masked: verdict.masked,
            }
            .with(*found);
        }
        if !self.endings.is_empty() {
            let mut hasher = Running::new();
            for letter in letters.rev() {
                hasher.push(letter);
                if let Some(found) = self.endings.get(&hasher.value()) {
                    verdict = verdict.with(*found);
                }
            }
        }
        verdict
    }

    /// What the lists say about exactly this text, signs included.
    #[must_use]
    pub fn exactly(&self, letters: impl Iterator<Item = char>) -> Verdict {
        self.words.get(&hash::of_chars(letters)).copied().unwrap_or_default()
    }

    /// What the lists say about letters whose spaces and signs were left out.
    #[must_use]
    pub fn joined(&self, key: u64) -> Verdict {
        self.joined.get(&key).copied().unwrap_or_default()
    }

    /// Whether a phrase of these languages opens with this word.
    pub fn opens_phrase(&self, letters: impl Iterator<Item = char>, languages: u64) -> bool {
        self.openings.get(&hash::of_chars(letters)).is_some_and(|bits| bits & languages != 0)
    }

    /// Every place in a folded text where something listed stands inside a word, in bytes of that text.
    pub fn inside<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, Verdict)> + 'a {
        self.automaton.iter().flat_map(move |automaton| {
            automaton.find_overlapping_iter(text).filter_map(|found| {
                let (_, verdict) = self.insides.get(found.pattern().as_usize())?;
                Some((found.start(), found.end(), *verdict))
            })
        })
    }

    /// Whether a listed word of these languages fits letters of which some are left out (`None`).
    #[must_use]
    pub fn fits(&self, pattern: &[Option<char>], languages: u64) -> bool {
        let Some(Some(first)) = pattern.first() else { return false };
        let length = u32::try_from(pattern.len()).unwrap_or(u32::MAX);
        let Some(bucket) = self.by_shape.get(&(length, *first)) else { return false };
        bucket.iter().any(|(letters, bit)| {
            bit & languages != 0
                && letters
                    .iter()
                    .zip(pattern)
                    .all(|(letter, wanted)| wanted.is_none_or(|wanted| wanted == *letter))
        })
    }
}

/// A hash that grows letter by letter and can be read after each.
#[derive(Clone, Copy, Debug)]
pub struct Running(u64);

impl Running {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(hash::START)
    }

    /// One more letter.
    pub fn push(&mut self, letter: char) {
        self.0 = hash::mix(self.0, u64::from(u32::from(letter)));
    }

    /// The hash so far, equal to [`hash::of_chars`] of the letters.
    #[must_use]
    pub fn value(self) -> u64 {
        hash::finish(self.0)
    }
}

impl Default for Running {
    fn default() -> Self {
        Self::new()
    }
}

macro_rules! shipped {
    ($($language:literal),*) => {
        &[$(($language, include_str!(concat!("../../data/profanity/", $language, ".txt")))),*]
    };
}

const SHIPPED: &[(&str, &str)] = shipped![
    "en", "fr", "de", "es", "pt", "ru", "ar", "tr", "it", "nl", "pl", "cs", "sv", "da", "no", "fi", "hu",
    "fa", "hi", "zh", "ja", "ko", "th", "fil", "eo"
];
