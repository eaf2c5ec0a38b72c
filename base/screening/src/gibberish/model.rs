//! The tables behind the judgement: how likely a letter is after two others, which words have been seen, how small
//! words follow each other, and a weight for each range of each measure. A few dozen kilobytes, read from bytes.
#![allow(clippy::indexing_slicing)] // Table sizes are checked when the bytes are read; indices are bounded by them.

use std::sync::LazyLock;

use crate::finding::{CERTAIN, NOTED};
use crate::hash;
use crate::reading::script::Script;
use crate::reading::{Reading, Word};

/// Letters and the edge of a word.
pub(super) const SIGNS: usize = 27;
/// Entries of the table of triples.
pub(super) const TRIPLES: usize = SIGNS * SIGNS * SIGNS;
/// Bits of the filter of seen words.
pub(super) const SEEN_BITS: usize = 1 << 20;
/// Small words with a number of their own; the last number is any other word.
pub(super) const SMALL_WORDS: &[&str] = &[
    "the", "to", "of", "and", "a", "in", "is", "that", "it", "for", "i", "you", "on", "be", "are", "this",
    "with", "as", "was", "not", "have", "at", "they", "but", "he", "from", "by", "or", "what", "we", "all",
    "if", "his", "has", "who", "an", "will", "so", "about", "no", "your", "would", "their", "there", "one",
    "can", "more", "when", "just", "out", "up", "do", "how", "than", "people", "my", "like", "them", "which",
    "me", "get", "been", "were", "she", "our", "because", "any", "had", "don't", "some", "only", "now",
    "then", "time", "into", "her", "him", "very", "why", "us", "even", "did", "also", "other", "its", "it's",
    "over", "these", "those", "could", "should", "being", "does", "too", "after", "before", "where", "most",
    "own",
];
/// The number of each small word.
static KINDS: LazyLock<hash::Map<u64, usize>> = LazyLock::new(|| {
    SMALL_WORDS.iter().enumerate().map(|(index, word)| (hash::of_text(word), index)).collect()
});
/// Numbers of small words, with that of any other word and that of an edge.
pub(super) const WORD_KINDS: usize = 128;
pub(super) const OTHER: usize = WORD_KINDS - 2;
pub(super) const EDGE: usize = WORD_KINDS - 1;
/// Measures of a text.
pub(super) const MEASURES: usize = 11;
/// Ranges of a measure.
pub(super) const RANGES: usize = 10;
/// Pairs of measures that are weighed together.
pub(super) const TOGETHER: &[(usize, usize)] = &[(0, 2), (0, 4), (3, 2), (1, 5), (2, 4), (0, 9), (1, 2)];
/// Weights: one a range of a measure, one a pair of ranges.
pub(super) const WEIGHTS: usize = MEASURES * RANGES + 7 * RANGES * RANGES;
const MAGIC: &[u8; 4] = b"CGIB";

/// The model.
#[derive(Clone, Debug, PartialEq)]
pub struct GibberishModel {
    /// Eighths of a bit of surprise for each triple of letters.
    pub(super) triples: Vec<u8>,
    /// Filter of seen words.
    pub(super) seen: Vec<u8>,
    /// Eighths of a bit of surprise for each pair of small words, 64 in the middle.
    pub(super) pairs: Vec<u8>,
    /// Weight of each range.
    pub(super) weights: Vec<f32>,
    /// Sum of a text before any range counts, and the sums at which a text is noted and held.
    pub(super) bias: f32,
}

impl GibberishModel {
    /// The model that ships; `None` when the file is broken, which a test rules out.
    #[must_use]
    pub fn shipped() -> Option<Self> {
        Self::from_bytes(include_bytes!("../../models/gibberish.bin"))
    }

    /// Reads a model.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (triples, rest) = rest.split_at_checked(TRIPLES)?;
        let (seen, rest) = rest.split_at_checked(SEEN_BITS / 8)?;
        let (pairs, rest) = rest.split_at_checked(WORD_KINDS * WORD_KINDS)?;
        if rest.len() != (WEIGHTS + 1) * 4 {
            return None;
        }
        let mut numbers = rest.as_chunks::<4>().0.iter().map(|chunk| f32::from_le_bytes(*chunk));
        let bias = numbers.next()?;
        Some(Self {
            triples: triples.into(),
            seen: seen.into(),
            pairs: pairs.into(),
            weights: numbers.collect(),
            bias,
        })
    }

    /// The model as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.triples);
        bytes.extend_from_slice(&self.seen);
        bytes.extend_from_slice(&self.pairs);
        bytes.extend_from_slice(&self.bias.to_le_bytes());
        self.weights.iter().for_each(|weight| bytes.extend_from_slice(&weight.to_le_bytes()));
        bytes
    }

    /// How sure the text is gibberish, on the common scale.
    #[must_use]
    pub fn confidence(&self, reading: &Reading<'_>) -> f32 {
        let Some(measures) = self.measures(reading) else { return 0.0 };
        let sum = self.sum(&ranges(&measures));
        let likely = 1.0 / (1.0 + (-sum).exp());
        // Holding begins at nineteen in twenty; nothing here is ever certain.
        if likely < 0.6 { likely * 0.8 } else { (NOTED + (likely - 0.6) * 0.8).min(CERTAIN - 0.05) }
    }

    pub(super) fn sum(&self, ranges: &[usize; MEASURES]) -> f32 {
        features(ranges).map(|at| self.weights[at]).sum::<f32>() + self.bias
    }

    /// Measures of a text; `None` where there is too little Latin text to measure.
    pub(super) fn measures(&self, reading: &Reading<'_>) -> Option<[f32; MEASURES]> {
        let mut text = Tally::default();
        let mut last = EDGE;
        for word in reading.words.iter().filter(|word| !is_address(reading, word)).take(200) {
            let letters: Vec<u8> =
                reading.characters(word).filter(|letter| *letter != '\'').map(number_of).collect();
            if word.script.is_some_and(|script| script != Script::Latin) {
                return None;
            }
            text.word(self, reading, word, &letters);
            let kind = kind_of(reading, word);
            let surprise = f32::from(self.pairs[last * WORD_KINDS + kind]) / 8.0 - 8.0;
            if last < OTHER || kind < OTHER {
                text.pairs += 1.0;
                text.pair_surprise += surprise;
            }
            last = kind;
        }
        text.measures()
    }
}

/// What is counted along a text.
#[derive(Default)]
struct Tally {
    words: f32,
    known: f32,
    coded: f32,
    letters: f32,
    vowels: f32,
    surprise: f32,
    worst: f32,
    longest_consonants: f32,
    neighbours: f32,
    steps: f32,
    inner_capitals: f32,
    pairs: f32,
    pair_surprise: f32,
    seen_steps: Vec<u16>,
}

impl Tally {
    fn word(&mut self, model: &GibberishModel, reading: &Reading<'_>, word: &Word, letters: &[u8]) {
        self.words += 1.0;
        let coded = letters.contains(&0);
        self.coded += f32::from(u8::from(coded));
        if coded && letters.iter().all(|letter| *letter == 0) {
            return;
        }
        if model.has_seen(hash::of_chars(reading.characters(word))) {
            self.known += 1.0;
        }
        let glyphs = reading.glyphs.get(word.glyphs.clone()).unwrap_or(&[]);
        let turns = glyphs.windows(2).filter(|pair| !pair[0].upper && pair[1].upper).count();
        self.inner_capitals += turns as f32;
        let (mut before, mut last) = (0_usize, 0_usize);
        let mut surprise = 0.0;
        let mut run = 0.0;
        for letter in letters.iter().copied().chain(std::iter::once(0)) {
            let letter = usize::from(letter);
            surprise += f32::from(model.triples[(before * SIGNS + last) * SIGNS + letter]) / 8.0;
            if letter > 0 {
                self.letters += 1.0;
                if is_vowel(letter) {
                    self.vowels += 1.0;
                    run = 0.0;
                } else {
                    run += 1.0;
                    self.longest_consonants = self.longest_consonants.max(run);
                }
                if last > 0 {
                    self.steps += 1.0;
                    self.neighbours += f32::from(u8::from(are_neighbours(last, letter)));
                    self.seen_steps.push((last * SIGNS + letter) as u16);
                }
            }
            (before, last) = (last, letter);
        }
        let count = letters.len() as f32 + 1.0;
        self.surprise += surprise;
        if letters.len() > 3 {
            self.worst = self.worst.max(surprise / count);
        }
    }

    fn measures(mut self) -> Option<[f32; MEASURES]> {
        if self.letters < 4.0 {
            return None;
        }
        self.seen_steps.sort_unstable();
        self.seen_steps.dedup();
        let signs = self.letters + self.words;
        Some([
            self.surprise / signs,
            self.worst,
            self.known / self.words,
            if self.pairs < 3.0 { 0.0 } else { self.pair_surprise / self.pairs },
            self.words,
            self.longest_consonants,
            self.coded / self.words,
            self.seen_steps.len() as f32 / self.steps.max(1.0),
            self.neighbours / self.steps.max(1.0),
            self.vowels / self.letters,
            self.inner_capitals / self.words,
        ])
    }
}

impl GibberishModel {
    fn has_seen(&self, key: u64) -> bool {
        seen_bits(key).into_iter().all(|bit| self.seen[bit / 8] & (1 << (bit % 8)) != 0)
    }
}

/// The three bits of a word in the filter.
pub(super) fn seen_bits(key: u64) -> [usize; 3] {
    let at = |shift: u32| usize::try_from((key >> shift) % SEEN_BITS as u64).unwrap_or(0);
    [at(0), at(20), at(40)]
}

/// 1 to 26 for a letter, 0 for anything else.
pub(super) fn number_of(letter: char) -> u8 {
    if letter.is_ascii_lowercase() { letter as u8 - b'a' + 1 } else { 0 }
}

pub(super) fn kind_of(reading: &Reading<'_>, word: &Word) -> usize {
    if word.glyphs.len() > 7 {
        return OTHER;
    }
    KINDS.get(&hash::of_chars(reading.characters(word))).copied().unwrap_or(OTHER)
}

fn is_vowel(number: usize) -> bool {
    matches!(number, 1 | 5 | 9 | 15 | 21 | 25)
}

/// Whether two letters lie side by side on a keyboard row (QWERTY or QWERTZ).
fn are_neighbours(first: usize, second: usize) -> bool {
    const ROWS: [&[u8]; 4] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm", b"qwertzuiop"];
    let letters = (first as u8 + b'a' - 1, second as u8 + b'a' - 1);
    ROWS.iter()
        .any(|row| row.windows(2).any(|pair| (pair[0], pair[1]) == letters || (pair[1], pair[0]) == letters))
}

/// Handles, tags and parts of links are no words.
pub(super) fn is_address(reading: &Reading<'_>, word: &Word) -> bool {
    let near = |at: Option<usize>| at.and_then(|at| reading.glyphs.get(at)).map(|glyph| glyph.character);
    let before = near(word.glyphs.start.checked_sub(1));
    let after = near(Some(word.glyphs.end));
    matches!(before, Some('@' | '#' | '/' | '.' | '=')) || matches!(after, Some('/' | '@' | '='))
}

/// Edges between the ranges of each measure.
const EDGES: [[f32; RANGES - 1]; MEASURES] = [
    [2.9, 3.1, 3.3, 3.5, 3.8, 4.1, 4.5, 5.0, 6.0],
    [3.2, 3.6, 4.0, 4.4, 4.8, 5.3, 6.0, 7.0, 8.5],
    [0.01, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.99],
    [-2.0, -1.2, -0.6, -0.2, 0.01, 0.5, 1.0, 1.6, 2.4],
    [1.5, 2.5, 3.5, 4.5, 6.5, 8.5, 12.5, 18.5, 30.5],
    [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 9.5, 12.5],
    [0.01, 0.08, 0.15, 0.25, 0.35, 0.45, 0.6, 0.8, 0.99],
    [0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99],
    [0.01, 0.04, 0.08, 0.12, 0.18, 0.25, 0.35, 0.5, 0.7],
    [0.1, 0.18, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6],
    [0.01, 0.1, 0.2, 0.35, 0.5, 0.8, 1.2, 2.0, 3.0],
];

/// The range each measure lies in.
pub(super) fn ranges(measures: &[f32; MEASURES]) -> [usize; MEASURES] {
    std::array::from_fn(|measure| EDGES[measure].iter().filter(|edge| measures[measure] > **edge).count())
}

/// Places of the weights that count for these ranges.
pub(super) fn features(ranges: &[usize; MEASURES]) -> impl Iterator<Item = usize> + '_ {
    let single = ranges.iter().enumerate().map(|(measure, range)| measure * RANGES + range);
    let together = TOGETHER.iter().enumerate().map(|(pair, (first, second))| {
        MEASURES * RANGES + (pair * RANGES + ranges[*first]) * RANGES + ranges[*second]
    });
    single.chain(together)
}
