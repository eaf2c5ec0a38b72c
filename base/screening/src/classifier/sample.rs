//! Labelled texts to learn from and to measure with, and the split between the two. Reading them from files is the
//! caller's work.

use crate::comment::Comment;
use crate::finding::Detector;
use crate::hash;
use crate::reading::Reading;

use super::classes::{Class, Classes};

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

/// One in so many texts is held back from training.
const HELD_PART: u64 = 5;

/// Whether a text is held back: decided by its words with every group of people made the same, so that a sentence
/// about one group is never learnt and asked about another.
#[must_use]
pub fn is_held(text: &str, classes: &Classes) -> bool {
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
    hash::finish(state) % HELD_PART == 0
}
