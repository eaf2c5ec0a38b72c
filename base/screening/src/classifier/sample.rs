//! Labelled texts to learn from and to measure with, and the parts they fall into. Reading them from files is the
//! caller's work.

use crate::comment::Comment;
use crate::finding::Detector;
use crate::hash;
use crate::profanity::{self, lists::Lists};
use crate::reading::Reading;

use super::classes::{Class, Classes};
use super::features::{self, Features};

/// Sets whose licence lets them train a model that is given away; every other set is only measured.
pub const FREE_SETS: &[&str] = &[
    "civil",
    "cold",
    "foxnews",
    "germeval",
    "gibberish",
    "hatecheck",
    "hatemoji",
    "ja-toxic",
    "mhc",
    "offenseval-tr",
    "quoting",
    "spam-sms",
    "spam-telegram",
    "spam-youtube",
    "surge-toxicity",
    "tweets-en",
];

/// A labelled text.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// The text.
    pub text: String,
    /// Its language, `und` where unknown.
    pub language: String,
    /// Detectors that should find something.
    pub labels: Vec<Detector>,
    /// Detectors about which the labels say nothing.
    pub open: Vec<Detector>,
    /// Name of the set it comes from.
    pub set: String,
    /// Weight in training, 1 for an ordinary sample.
    pub weight: f32,
}

/// What features are made with.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// Classes of words.
    pub classes: &'a Classes,
    /// Word lists of profanity.
    pub profanity: &'a Lists,
}

impl Knowledge<'_> {
    /// The features of a sample.
    #[must_use]
    pub fn features(&self, sample: &Sample) -> Features {
        let reading = Reading::new(Comment::new(&sample.text));
        let language = Some(sample.language.as_str()).filter(|language| *language != "und");
        let listed = profanity::listed_words(&reading, self.profanity, language);
        features::of(&reading, self.classes, &listed)
    }
}

/// What a text is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Weights are fitted to it.
    Train,
    /// Thresholds are set by it.
    Calibrate,
    /// Only measured.
    Held,
}

/// One in so many texts is held back, and one in so many sets thresholds.
const HELD_PART: u64 = 5;
const CALIBRATE_PART: u64 = 8;

/// The part of a text: decided by its words with every group of people made the same, so that a sentence about one
/// group is never learnt and asked about another.
#[must_use]
pub fn part_of(text: &str, classes: &Classes) -> Part {
    let reading = Reading::new(Comment::new(text));
    let mut state = hash::START;
    for word in &reading.words {
        let class = classes.of(reading.characters(word));
        if matches!(class, Some(Class::Group | Class::Slur)) {
            state = hash::mix(state, 7);
            continue;
        }
        state = reading
            .characters(word)
            .fold(hash::mix(state, 3), |state, letter| hash::mix(state, u64::from(u32::from(letter))));
    }
    if reading.words.is_empty() {
        state = hash::of_text(text);
    }
    let place = hash::finish(state);
    if place.is_multiple_of(HELD_PART) {
        Part::Held
    } else if (place / HELD_PART).is_multiple_of(CALIBRATE_PART) {
        Part::Calibrate
    } else {
        Part::Train
    }
}

/// What a set leaves unsaid beyond its own marks: spam and gibberish sets were never labelled for abuse.
pub fn open_by_set(sample: &mut Sample) {
    if matches!(sample.set.as_str(), "spam-youtube" | "spam-telegram" | "gibberish") {
        sample.open.extend([Detector::Hate, Detector::Insult, Detector::Threat]);
    }
}
