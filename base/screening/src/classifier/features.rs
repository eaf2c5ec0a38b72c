//! What the classifiers see: hashed pieces of words, words, pairs of words, and the same with words replaced by
//! their class, each apart for quoted and unquoted text. Order within a few words is kept, more is not.
#![allow(clippy::indexing_slicing)] // Places come from the length of the same slices.

use std::ops::Range;

use super::classes::{CLASSES, Class, Classes};
use crate::hash::{finish, mix};
use crate::reading::disguise::{latin_twin, leet};
use crate::reading::script::{Script, is_emoji};
use crate::reading::{Reading, Word};

/// Longest text the classifiers look at, in words; insults stand early or not at all.
const MOST_WORDS: usize = 400;

/// Weight of a word beside a piece, before length counts.
const WORD_WEIGHT: f32 = 0.35;

/// Kinds of features; a kind is the beginning of each hash.
mod kind {
    pub const PIECE: u64 = 1;
    pub const WORD: u64 = 2;
    pub const PAIR: u64 = 3;
    pub const CLASSED: u64 = 4;
    pub const APART: u64 = 5;
    pub const HAN: u64 = 6;
    pub const SIGN: u64 = 7;
    pub const SHAPE: u64 = 8;
    pub const PROFANE: u64 = 9;
    pub const QUOTED: u64 = 0x51;
}

/// One word as the classifiers see it.
#[derive(Clone, Copy, Debug)]
struct Token {
    word: u64,
    class: Option<Class>,
    quoted: bool,
}

impl Token {
    fn classed(self) -> u64 {
        self.class.map_or(self.word, |class| mix(0xC1A5, class as u64 + 1))
    }
}

/// Hashed features of a text, each once.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Pieces of words: many, each saying little.
    pub pieces: Vec<u64>,
    /// Words, classes and what stands together: few, each saying much.
    pub words: Vec<u64>,
}

impl Features {
    /// Weight of each piece and of each word: long texts do not shout louder, but a word in a long text keeps
    /// more of its say than a piece.
    #[must_use]
    pub fn weights(&self) -> (f32, f32) {
        #[expect(clippy::cast_precision_loss, reason = "feature counts stay far below 2^24")]
        let (pieces, words) = (self.pieces.len().max(16) as f32, self.words.len().max(8) as f32);
        (1.0 / pieces.sqrt(), WORD_WEIGHT / words.sqrt().sqrt())
    }
}
/// Features of a text. `listed`: ranges of glyphs the profanity lists know, in order, and whether they are mild; such
/// a word is one token, however it is disguised.
#[must_use]
pub fn of(reading: &Reading<'_>, classes: &Classes, listed: &[(Range<usize>, bool)]) -> Features {
    let mut all = Features { pieces: Vec::with_capacity(reading.glyphs.len() * 3), words: Vec::new() };
    let Features { pieces: out, words: heavy } = &mut all;
    let mut tokens = Vec::with_capacity(reading.words.len());
    let mut letters: Vec<char> = Vec::new();
    for word in reading.words.iter().take(MOST_WORDS) {
        letters.clear();
        letters.extend(reading.characters(word));
        if word.mixed {
            letters.iter_mut().for_each(|letter| *letter = latin_twin(*letter).unwrap_or(*letter));
        }
        if word.script == Some(Script::Latin) && letters.iter().any(char::is_ascii_digit) && letters.len() > 2
        {
            unleet(&mut letters);
        }
        squeeze(&mut letters);
        let quoted = if word.quoted { kind::QUOTED } else { 0 };
        if word.script.is_some_and(|script| matches!(script, Script::Han | Script::Kana | Script::Thai)) {
            runs(&letters, quoted, out);
            continue;
        }
        let profane = listed
            .iter()
            .find(|(range, mild)| !mild && range.start < word.glyphs.end && word.glyphs.start < range.end);
        if let Some((range, _)) = profane {
            if range.start >= word.glyphs.start || tokens.is_empty() {
                tokens.push(Token { word: kind::PROFANE, class: Some(Class::Profane), quoted: word.quoted });
            }
            if range.start < word.glyphs.start || range.end > word.glyphs.end {
                continue;
            }
        }
        pieces(&letters, quoted, out);
        let hash = letters.iter().fold(kind::WORD, |state, letter| mix(state, u64::from(u32::from(*letter))));
        let class = classes.of(letters.iter().copied());
        if profane.is_some() {
            heavy.push(finish(mix(hash, quoted)));
            continue;
        }
        tokens.push(Token { word: hash, class, quoted: word.quoted });
    }
    sequences(&tokens, heavy);
    signs(reading, heavy);
    shapes(reading, &tokens, heavy);
    for features in [&mut all.pieces, &mut all.words] {
        features.sort_unstable();
        features.dedup();
    }
    all
}

/// Digits inside a word read as letters.
fn unleet(letters: &mut [char]) {
    if letters.iter().filter(|letter| letter.is_alphabetic()).count() * 2 > letters.len() {
        letters.iter_mut().for_each(|letter| *letter = leet(*letter).unwrap_or(*letter));
    }
}

/// Runs of three or more of a letter become two.
fn squeeze(letters: &mut Vec<char>) {
    let mut run = 0;
    let mut last = None;
    letters.retain(|letter| {
        run = if last == Some(*letter) { run + 1 } else { 1 };
        last = Some(*letter);
        run <= 2
    });
}

/// Three to five letters in a row, with the ends of the word.
fn pieces(letters: &[char], quoted: u64, out: &mut Vec<u64>) {
    let length = letters.len() + 2;
    let letter = |at: usize| -> u64 {
        if at == 0 || at == length - 1 { 1 } else { u64::from(u32::from(letters[at - 1])) }
    };
    let start = mix(kind::PIECE, quoted);
    for from in 0..length.min(40) {
        let mut state = start;
        for to in from..(from + 5).min(length) {
            state = mix(state, letter(to));
            let size = to - from + 1;
            if size >= 3 {
                out.push(finish(mix(state, size as u64)));
            }
        }
    }
}

/// One to four characters in a row, for scripts without spaces.
fn runs(letters: &[char], quoted: u64, out: &mut Vec<u64>) {
    for from in 0..letters.len().min(600) {
        let mut state = mix(kind::HAN, quoted);
        for letter in letters.iter().skip(from).take(4) {
            state = mix(state, u64::from(u32::from(*letter)));
            out.push(finish(state));
        }
    }
}

fn sequences(tokens: &[Token], out: &mut Vec<u64>) {
    for (index, token) in tokens.iter().enumerate() {
        let quoted = if token.quoted { kind::QUOTED } else { 0 };
        out.push(finish(mix(token.word, quoted)));
        if let Some(next) = tokens.get(index + 1) {
            out.push(finish(mix(mix(mix(kind::PAIR, quoted), token.word), next.word)));
        }
        let mut state = mix(kind::CLASSED, quoted);
        let mut classed = false;
        for (count, other) in tokens.iter().skip(index).take(4).enumerate() {
            state = mix(state, other.classed());
            classed |= other.class.is_some();
            if classed && (count > 0 || token.class.is_some()) {
                out.push(finish(mix(state, count as u64)));
            }
        }
        let Some(class) = token.class else { continue };
        for (distance, other) in tokens.iter().skip(index + 2).take(4).enumerate() {
            if let Some(far) = other.class {
                let state = mix(mix(kind::APART, quoted), class as u64);
                out.push(finish(mix(state, far as u64)));
                out.push(finish(mix(mix(state, far as u64), distance as u64 + 1)));
            }
        }
    }
}

/// Emoji, exclamation and question marks.
fn signs(reading: &Reading<'_>, out: &mut Vec<u64>) {
    let mut last: Option<char> = None;
    for glyph in reading.glyphs.iter().filter(|glyph| is_emoji(glyph.character)).take(40) {
        let sign = u64::from(u32::from(glyph.character));
        out.push(finish(mix(kind::SIGN, sign)));
        if let Some(last) = last {
            out.push(finish(mix(mix(kind::SIGN, u64::from(u32::from(last))), sign)));
        }
        last = Some(glyph.character);
    }
    let count =
        |wanted: char| reading.glyphs.iter().filter(|glyph| glyph.character == wanted).count().min(4) as u64;
    for (index, wanted) in ['!', '?', '@', '$', '£', '%'].into_iter().enumerate() {
        let times = count(wanted);
        if times > 0 {
            out.push(finish(mix(mix(kind::SIGN, index as u64), times)));
        }
    }
}

/// Facts about the whole: links, digits, capitals, length, which classes occur.
fn shapes(reading: &Reading<'_>, tokens: &[Token], out: &mut Vec<u64>) {
    let mut push = |what: u64, value: u64| out.push(finish(mix(mix(kind::SHAPE, what), value)));
    let words = tokens.len() as u64;
    push(1, (u64::BITS - words.leading_zeros()).into());
    let links = reading.text.matches("http").count() + reading.text.matches("www.").count();
    push(2, (links as u64).min(3));
    let long_numbers =
        reading.words.iter().filter(|word| is_number(reading, word) && word.glyphs.len() > 4).count();
    push(3, (long_numbers as u64).min(3));
    let capitals =
        reading.words.iter().filter(|word| word.capitals > 2 && word.capitals == word.cased).count();
    push(4, (capitals as u64).min(5));
    push(5, u64::from(!reading.quotations.is_empty()));
    let mut seen = 0_u64;
    for token in tokens.iter().filter(|token| !token.quoted) {
        if let Some(class) = token.class {
            seen |= 1 << class as u64;
        }
    }
    for first in 0..CLASSES {
        for second in first..CLASSES {
            if seen & (1 << first) != 0 && seen & (1 << second) != 0 {
                push(6, first * 16 + second);
            }
        }
    }
}

fn is_number(reading: &Reading<'_>, word: &Word) -> bool {
    reading.characters(word).all(|letter| letter.is_ascii_digit())
}
