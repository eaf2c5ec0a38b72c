//! Rule `profanity`: listed words with their derivatives, in plain and in disguised spelling. What counts as
//! disguise is in `disguised`; what is listed is data. Meaning is not judged: irony and quotation only lower the
//! confidence, and words that are merely sexual or medical are noted, not held.

mod disguised;
pub mod lists;

use std::ops::Range;

use crate::finding::{Detector, Finding};
use crate::reading::script::Script;
use crate::reading::{Reading, Word};
use lists::{Lists, Verdict};

/// Words marked in one text at most; what follows changes nothing.
const MOST_HITS: usize = 128;
const LISTED: f32 = 0.9;
const DISGUISED: f32 = 0.86;
const QUOTED: f32 = 0.7;
const MILD: f32 = 0.55;

/// How a word was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Plain,
    Disguised,
}

/// One recognised word.
#[derive(Clone, Debug)]
struct Hit {
    glyphs: Range<usize>,
    how: How,
    mild: bool,
}

/// Where a verdict must be looked for: the text's own language, and English words that everyone borrows.
#[derive(Clone, Copy, Debug)]
struct Scope {
    own: u64,
    borrowed: u64,
}

impl Scope {
    fn all(self) -> u64 {
        self.own | self.borrowed
    }

    /// Whether the word is profane here, and whether only mildly.
    fn judge(self, verdict: Verdict, length: usize) -> Option<bool> {
        if verdict.innocent & self.own != 0 {
            return None;
        }
        if verdict.profane & self.own != 0 {
            return Some(false);
        }
        if verdict.mild & self.own != 0 {
            return Some(true);
        }
        let borrowed = verdict.profane & self.borrowed != 0 && verdict.innocent & self.borrowed == 0;
        (borrowed && length >= 4).then_some(false)
    }

    /// The same for a word in disguise: nobody masks a word that may be said.
    fn judge_disguised(self, verdict: Verdict, length: usize) -> Option<bool> {
        let masked = verdict.masked & self.own != 0 && verdict.innocent & self.own == 0 && length >= 3;
        self.judge(verdict, length).or(masked.then_some(true))
    }
}

/// Words of a text that the lists know, as (range of glyphs, mild).
#[must_use]
pub fn listed_words(
    reading: &Reading<'_>,
    lists: &Lists,
    language: Option<&str>,
) -> Vec<(Range<usize>, bool)> {
    hits(reading, lists, language).into_iter().map(|hit| (hit.glyphs, hit.mild)).collect()
}

/// Finds profanity in a text whose language is known or guessed, and says where, as [`listed_words`] does.
pub fn detect(
    reading: &Reading<'_>,
    lists: &Lists,
    language: Option<&str>,
    found: &mut Vec<Finding>,
) -> Vec<(Range<usize>, bool)> {
    let hits = hits(reading, lists, language);
    report(reading, &hits, found);
    hits.into_iter().map(|hit| (hit.glyphs, hit.mild)).collect()
}

fn report(reading: &Reading<'_>, hits: &[Hit], found: &mut Vec<Finding>) {
    let Some(worst) = hits
        .iter()
        .map(|hit| match (hit.mild, reading.is_quoted(&hit.glyphs), hit.how) {
            (true, _, _) => MILD,
            (_, true, _) => QUOTED,
            (_, _, How::Disguised) => DISGUISED,
            (_, _, How::Plain) => LISTED,
        })
        .max_by(f32::total_cmp)
    else {
        return;
    };
    let disguised = hits.iter().all(|hit| hit.how == How::Disguised);
    let reason = match (worst <= MILD, disguised) {
        (true, _) => "mild-word",
        (_, true) => "masked-word",
        _ => "listed-word",
    };
    let detail = hits.first().map(|hit| text_of(reading, &hit.glyphs)).unwrap_or_default();
    let spans = hits.iter().map(|hit| reading.span(hit.glyphs.clone())).collect();
    found.push(Finding { detector: Detector::Profanity, confidence: worst, spans, reason, detail });
}

fn text_of(reading: &Reading<'_>, glyphs: &Range<usize>) -> String {
    reading.glyphs.get(glyphs.clone()).unwrap_or(&[]).iter().map(|glyph| glyph.character).collect()
}

fn hits(reading: &Reading<'_>, lists: &Lists, language: Option<&str>) -> Vec<Hit> {
    let english = lists.bit("en");
    let mut own = language.map_or(0, |language| lists.bit(language));
    if let Some(edition) = reading.comment.edition {
        own |= lists.bit(edition);
    }
    if own == 0 {
        own = english;
    }
    let scope = Scope { own, borrowed: english };
    let mut hits = Vec::new();
    let mut innocent: Vec<Range<usize>> = Vec::new();
    phrases(reading, lists, scope, &mut hits, &mut innocent);
    for word in &reading.words {
        if hits.len() >= MOST_HITS {
            break;
        }
        whole_word(reading, lists, scope, word, &mut hits);
    }
    inside_words(reading, lists, scope, &mut hits);
    disguised::find(reading, lists, scope, &mut hits);
    hits.retain(|hit| {
        !innocent.iter().any(|range| range.start <= hit.glyphs.start && hit.glyphs.end <= range.end)
    });
    hits.sort_by_key(|hit| (hit.glyphs.start, hit.glyphs.end));
    hits.dedup_by(|second, first| {
        let overlap = second.glyphs.start < first.glyphs.end;
        if overlap {
            first.mild &= second.mild;
            first.glyphs.end = first.glyphs.end.max(second.glyphs.end);
        }
        overlap
    });
    hits
}

fn whole_word(reading: &Reading<'_>, lists: &Lists, scope: Scope, word: &Word, hits: &mut Vec<Hit>) {
    let letters = reading.characters(word);
    let length = word.glyphs.len();
    let verdict = lists.word(letters.clone());
    if let Some(mild) = scope.judge(verdict, length) {
        hits.push(Hit { glyphs: word.glyphs.clone(), how: How::Plain, mild });
        return;
    }
    if verdict.masked & scope.own != 0 && has_invisible(reading, word) {
        hits.push(Hit { glyphs: word.glyphs.clone(), how: How::Disguised, mild: true });
        return;
    }
    let possessive: Option<usize> = letters.clone().position(|letter| letter == '\'').filter(|at| *at > 1);
    if let Some(at) = possessive {
        let stem: Vec<char> = letters.take(at).collect();
        if let Some(mild) = scope.judge(lists.word(stem.iter().copied()), at) {
            hits.push(Hit { glyphs: word.glyphs.start..word.glyphs.start + at, how: How::Plain, mild });
        }
    }
}

/// Whether invisible characters stand inside a word.
fn has_invisible(reading: &Reading<'_>, word: &Word) -> bool {
    let glyphs = reading.glyphs.get(word.glyphs.clone()).unwrap_or(&[]);
    glyphs.windows(2).any(|pair| matches!(pair, [first, second] if first.end < second.start))
}

/// Longest phrase looked for, in words.
const PHRASE_WORDS: usize = 5;

fn phrases(
    reading: &Reading<'_>,
    lists: &Lists,
    scope: Scope,
    hits: &mut Vec<Hit>,
    innocent: &mut Vec<Range<usize>>,
) {
    for (index, first) in reading.words.iter().enumerate() {
        let plain = collapsed(reading.characters(first), 1);
        if !lists.opens_phrase(reading.characters(first), scope.all())
            && !lists.opens_phrase(plain.iter().copied(), scope.all())
            && !lists.opens_phrase(disguised::twins(&plain).into_iter(), scope.all())
        {
            continue;
        }
        for keep in [1, 2] {
            let mut running = lists::Running::new();
            for (count, word) in reading.words.iter().skip(index).take(PHRASE_WORDS).enumerate() {
                let letters = collapsed(reading.characters(word), keep);
                let letters = if word.mixed { disguised::twins(&letters) } else { letters };
                letters.iter().filter(|letter| **letter != '\'').for_each(|letter| running.push(*letter));
                if count == 0 {
                    continue;
                }
                let verdict = lists.joined(running.value());
                let glyphs = first.glyphs.start..word.glyphs.end;
                if verdict.innocent & scope.own != 0 && innocent.len() < MOST_HITS {
                    innocent.push(glyphs);
                } else if let Some(mild) = scope.judge(verdict, glyphs.len()) {
                    hits.push(Hit { glyphs, how: How::Plain, mild });
                }
            }
        }
    }
}

/// The letters of a word with every run of three or more cut to `keep`.
fn collapsed(letters: impl Iterator<Item = char>, keep: usize) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    let mut run = 0;
    let mut pending: Option<char> = None;
    let flush = |out: &mut Vec<char>, letter: Option<char>, run: usize| {
        if let Some(letter) = letter {
            let count = if run >= 3 { keep } else { run };
            out.extend(std::iter::repeat_n(letter, count));
        }
    };
    for letter in letters {
        if pending == Some(letter) {
            run += 1;
        } else {
            flush(&mut out, pending, run);
            pending = Some(letter);
            run = 1;
        }
    }
    flush(&mut out, pending, run);
    out
}

/// What is listed as the inside of words: alphabets within one word only, unspaced scripts anywhere.
fn inside_words(reading: &Reading<'_>, lists: &Lists, scope: Scope, hits: &mut Vec<Hit>) {
    let mut text = String::with_capacity(reading.glyphs.len() * 2);
    let mut starts = Vec::with_capacity(reading.glyphs.len());
    for glyph in &reading.glyphs {
        starts.push(text.len());
        text.push(glyph.character);
    }
    let glyph_at = |byte: usize| starts.partition_point(|start| *start < byte);
    let mut innocent = Vec::new();
    let mut candidates = Vec::new();
    for (start, end, verdict) in lists.inside(&text) {
        if (verdict.profane | verdict.mild | verdict.innocent) & scope.all() == 0 {
            continue;
        }
        if candidates.len() >= MOST_HITS {
            break;
        }
        let glyphs = glyph_at(start)..glyph_at(end);
        if verdict.innocent & scope.own != 0 {
            if innocent.len() < MOST_HITS {
                innocent.push(glyphs);
            }
        } else if let Some(mild) = scope.judge(verdict, glyphs.len()) {
            candidates.push((glyphs, mild));
        }
    }
    for (glyphs, mild) in candidates {
        if innocent.iter().any(|range| range.start <= glyphs.start && glyphs.end <= range.end) {
            continue;
        }
        let index = reading.words.partition_point(|word| word.glyphs.end <= glyphs.start);
        let Some(word) = reading.words.get(index).filter(|word| word.glyphs.start <= glyphs.start) else {
            continue;
        };
        if !word.script.is_some_and(Script::is_unspaced) {
            if glyphs.end > word.glyphs.end || lists.word(reading.characters(word)).innocent & scope.own != 0
            {
                continue;
            }
            hits.push(Hit { glyphs: word.glyphs.clone(), how: How::Plain, mild });
        } else {
            hits.push(Hit { glyphs, how: How::Plain, mild });
        }
    }
}
