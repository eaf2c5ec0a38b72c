//! Rule `off-topic`: how far a comment is from its story. A weak sign by nature: a short comment fits any story and
//! a good digression none, so this only ever asks a person, and only about longer comments that share no word.
//! Absent on purpose: knowledge of the world.

use crate::classifier::classes::Classes;
use crate::finding::{Detector, Finding, NOTED};
use crate::hash::{self, Set};
use crate::reading::Reading;
use crate::reading::fold::folded;

/// Words a comment needs to be judged.
const LEAST_WORDS: usize = 6;
/// Letters by which two words are taken for forms of one.
const STEM: usize = 5;

/// Finds comments that share nothing with their story.
pub fn detect(reading: &Reading<'_>, classes: &Classes, found: &mut Vec<Finding>) {
    let Some(story) = reading.comment.story else { return };
    let about: Set<u64> =
        stems(&format!("{} {} {}", story.title, story.summary, crate::reading::head(story.body, 8_000)));
    if about.len() < 4 {
        return;
    }
    let mut content = 0;
    let mut shared = 0;
    for word in &reading.words {
        let letters: Vec<char> = reading.characters(word).collect();
        if letters.len() < 4
            || is_small_word(&letters)
            || classes.of(letters.iter().copied()).is_some_and(is_everywhere)
        {
            continue;
        }
        content += 1;
        shared += usize::from(about.contains(&stem(&letters)));
    }
    if content < LEAST_WORDS || shared > 0 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred words")]
    let confidence = (NOTED + 0.006 * content as f32).min(0.75);
    found.push(Finding::whole(
        Detector::OffTopic,
        confidence,
        "far-from-story",
        format!("{content} words, none shared"),
    ));
}

fn is_everywhere(class: crate::classifier::classes::Class) -> bool {
    use crate::classifier::classes::Class;
    matches!(class, Class::Negate | Class::You | Class::Should | Class::All | Class::Report)
}

fn stem(letters: &[char]) -> u64 {
    hash::of_chars(letters.iter().copied().take(STEM))
}

fn stems(text: &str) -> Set<u64> {
    folded(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| word.chars().collect::<Vec<char>>())
        .filter(|letters| letters.len() >= 4 && !is_small_word(letters))
        .map(|letters| stem(&letters))
        .collect()
}

/// Words too common to say what a story is about.
fn is_small_word(letters: &[char]) -> bool {
    const SMALL: &[&str] = &[
        "about",
        "after",
        "again",
        "also",
        "because",
        "been",
        "before",
        "being",
        "could",
        "does",
        "down",
        "even",
        "every",
        "from",
        "good",
        "have",
        "here",
        "into",
        "just",
        "know",
        "like",
        "made",
        "make",
        "many",
        "more",
        "most",
        "much",
        "need",
        "only",
        "other",
        "over",
        "people",
        "really",
        "said",
        "same",
        "says",
        "should",
        "some",
        "such",
        "take",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "think",
        "this",
        "those",
        "through",
        "time",
        "very",
        "want",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "would",
        "year",
        "years",
        "your",
        "first",
        "going",
        "dass",
        "sein",
        "nicht",
        "eine",
        "einen",
        "haben",
        "werden",
        "auch",
        "oder",
        "aber",
        "wenn",
        "noch",
        "dans",
        "pour",
        "plus",
        "avec",
        "mais",
        "cette",
        "comme",
        "tout",
        "para",
        "como",
        "pero",
        "esta",
        "este",
        "mais",
        "isso",
        "muito",
        "quando",
        "это",
        "того",
        "если",
        "только",
        "было",
        "быть",
        "чтобы",
        "как",
        "için",
        "daha",
        "olan",
        "kadar",
        "gibi",
    ];
    SMALL.iter().any(|word| word.chars().eq(letters.iter().copied()))
}
