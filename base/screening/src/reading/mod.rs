//! A text read once for all detectors: folded characters, words, lines, quotations, letters by script.
//! Every detector works on this and none reads the raw text again, so the whole pass stays linear.
#![allow(clippy::indexing_slicing)] // Ranges of glyphs are made here, from the length of the glyphs.

pub mod disguise;
pub mod fold;
pub mod quotation;
pub mod script;

use std::ops::Range;

use crate::comment::Comment;
use crate::finding::Span;
use fold::Glyph;
use script::{SCRIPTS, Script};

/// So much of a text is read in depth; of what follows only length and repetition count.
pub const READ_BYTES: usize = 32 * 1024;

/// A run of letters, digits and inner apostrophes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Range of glyphs.
    pub glyphs: Range<usize>,
    /// Script of most of its letters; `None` where it has none.
    pub script: Option<Script>,
    /// Whether letters of several alphabets are mixed in it.
    pub mixed: bool,
    /// Letters in capitals.
    pub capitals: u16,
    /// Letters that could be capitals.
    pub cased: u16,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
}

/// A text as read.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// What was given.
    pub comment: Comment<'a>,
    /// The part read in depth.
    pub text: &'a str,
    /// Folded characters.
    pub glyphs: Vec<Glyph>,
    /// Words in order.
    pub words: Vec<Word>,
    /// Ranges of glyphs that quote someone else.
    pub quotations: Vec<Range<usize>>,
    /// Letters by script.
    pub letters: [u32; SCRIPTS],
}

impl<'a> Reading<'a> {
    /// Reads a text.
    #[must_use]
    pub fn new(comment: Comment<'a>) -> Self {
        let text = head(comment.text, READ_BYTES);
        let glyphs = fold::glyphs(text);
        let quotations = quotation::find(&glyphs);
        let mut letters = [0; SCRIPTS];
        let words = words(&glyphs, &quotations, &mut letters);
        Self { comment, text, glyphs, words, quotations, letters }
    }

    /// The folded characters of a word.
    pub fn characters(&self, word: &Word) -> impl DoubleEndedIterator<Item = char> + Clone + '_ {
        self.glyphs.get(word.glyphs.clone()).unwrap_or(&[]).iter().map(|glyph| glyph.character)
    }

    /// A word, folded.
    #[must_use]
    pub fn word(&self, word: &Word) -> String {
        self.characters(word).collect()
    }

    /// The place of a range of glyphs in the original.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let part = self.glyphs.get(range).unwrap_or(&[]);
        let start = part.first().map_or(0, |glyph| glyph.start as usize);
        let end = part.last().map_or(start, |glyph| glyph.end as usize);
        Span { start, end }
    }

    /// Letters in all scripts.
    #[must_use]
    pub fn letter_count(&self) -> u32 {
        self.letters.iter().sum()
    }

    /// The script most letters belong to.
    #[must_use]
    pub fn main_script(&self) -> Option<Script> {
        let (index, count) =
            self.letters.iter().enumerate().max_by_key(|(index, count)| (**count, SCRIPTS - index))?;
        (*count > 0).then(|| ALL_SCRIPTS[index])
    }

    /// Whether a range of glyphs touches a quotation.
    #[must_use]
    pub fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.quotations.iter().any(|quotation| quotation.start < range.end && range.start < quotation.end)
    }
}

const ALL_SCRIPTS: [Script; SCRIPTS] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Hebrew,
    Script::Arabic,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Thai,
    Script::Lao,
    Script::Myanmar,
    Script::Georgian,
    Script::Ethiopic,
    Script::Khmer,
    Script::Kana,
    Script::Han,
    Script::Hangul,
    Script::Other,
];

/// The first `limit` bytes of a text, cut at a character.
#[must_use]
pub fn head(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Whether a folded character belongs into a word.
fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphanumeric() || is_inner_mark(character)
}

/// Vowel signs and viramas of Indic and South-East Asian scripts, which `is_alphanumeric` leaves out in part.
fn is_inner_mark(character: char) -> bool {
    matches!(u32::from(character),
        0x900..=0x903 | 0x93A..=0x94F | 0x962..=0x963 | 0x981..=0x983 | 0x9BC..=0x9CD | 0xA01..=0xA03 | 0xA3C..=0xA4D
        | 0xA81..=0xA83 | 0xABC..=0xACD | 0xB82 | 0xBBE..=0xBCD | 0xC00..=0xC03 | 0xC3E..=0xC4D | 0xC81..=0xC83
        | 0xCBC..=0xCCD | 0xD00..=0xD03 | 0xD3B..=0xD4D | 0xD81..=0xD83 | 0xDCA..=0xDDF | 0xE31 | 0xE34..=0xE3A
        | 0xE47..=0xE4E | 0xEB1 | 0xEB4..=0xEBC | 0xEC8..=0xECD | 0x102B..=0x103E | 0x17B6..=0x17D3 | 0x3099 | 0x309A)
}

fn words(glyphs: &[Glyph], quotations: &[Range<usize>], letters: &mut [u32; SCRIPTS]) -> Vec<Word> {
    let mut words = Vec::with_capacity(glyphs.len() / 5 + 1);
    let mut at = 0;
    let mut quotation = quotations.iter().peekable();
    while at < glyphs.len() {
        if !is_word_character(glyphs[at].character) {
            at += 1;
            continue;
        }
        let start = at;
        let mut counts: [(Option<Script>, u16); 2] = [(None, 0), (None, 0)];
        let (mut capitals, mut cased) = (0_u16, 0_u16);
        while at < glyphs.len() {
            let glyph = glyphs[at];
            if is_word_character(glyph.character) {
                if let Some(script) = script::script_of(glyph.character) {
                    letters[script.index()] += 1;
                    if counts[0].0.is_none() || counts[0].0 == Some(script) {
                        counts[0] = (Some(script), counts[0].1.saturating_add(1));
                    } else {
                        counts[1] = (Some(script), counts[1].1.saturating_add(1));
                    }
                    if script.has_case() {
                        cased = cased.saturating_add(1);
                        capitals = capitals.saturating_add(u16::from(glyph.upper));
                    }
                }
                at += 1;
            } else if glyph.character == '\''
                && at > start
                && glyphs.get(at + 1).is_some_and(|next| next.character.is_alphabetic())
            {
                at += 1;
            } else {
                break;
            }
        }
        while quotation.peek().is_some_and(|range| range.end <= start) {
            quotation.next();
        }
        let quoted = quotation.peek().is_some_and(|range| range.start <= start && start < range.end);
        let script = if counts[1].1 > counts[0].1 { counts[1].0 } else { counts[0].0 };
        let mixed = counts[1].1 > 0 && counts.iter().all(|(script, _)| script.is_some_and(Script::has_case));
        words.push(Word { glyphs: start..at, script, mixed, capitals, cased, quoted });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_inner_apostrophes_and_know_their_script() {
        let reading = Reading::new(Comment::new("Don’t say “слово” — ok?"));
        let words: Vec<_> = reading.words.iter().map(|word| reading.word(word)).collect();
        assert_eq!(words, ["don't", "say", "слово", "ok"]);
        assert_eq!(reading.words[2].script, Some(Script::Cyrillic));
    }

    #[test]
    fn a_word_of_two_alphabets_is_mixed_and_one_of_han_and_kana_is_not() {
        let reading = Reading::new(Comment::new("fuсk 食べる"));
        assert!(reading.words[0].mixed);
        assert!(!reading.words[1].mixed);
    }
}
