//! Listed words in disguise: look-alike letters of other alphabets, digits and signs for letters, letters left out
//! or repeated, letters spaced out. Each disguise must explain the whole word, or ordinary words would be caught.
#![allow(clippy::indexing_slicing)] // Places come from the length of the same slices.

use std::ops::Range;

use super::lists::{Lists, Running};
use super::{Hit, How, Scope, collapsed};
use crate::reading::Reading;
use crate::reading::disguise::{cyrillic_twin, is_blank, latin_twin, leet, leet_alternative};
use crate::reading::script::{Script, script_of};

/// Longest run of spaced letters looked at, and longest disguised word.
const LONGEST: usize = 28;

/// The letters with every look-alike of another alphabet read as Latin.
pub(super) fn twins(letters: &[char]) -> Vec<char> {
    letters.iter().map(|letter| latin_twin(*letter).unwrap_or(*letter)).collect()
}

pub(super) fn find(reading: &Reading<'_>, lists: &Lists, scope: Scope, hits: &mut Vec<Hit>) {
    let latin_text = reading.main_script() != Some(Script::Cyrillic);
    for word in &reading.words {
        if word.glyphs.len() > 3 * LONGEST {
            continue;
        }
        let cyrillic = word.script == Some(Script::Cyrillic);
        let repeated = has_long_run(reading.characters(word));
        if !word.mixed
            && !repeated
            && cyrillic != latin_text
            && (latin_text || word.script != Some(Script::Latin))
        {
            continue;
        }
        let letters: Vec<char> = reading.characters(word).collect();
        let mut forms: Vec<Vec<char>> = Vec::new();
        let mut add = |form: Vec<char>| {
            if repeated {
                forms.push(collapsed(form.iter().copied(), 1));
                forms.push(collapsed(form.iter().copied(), 2));
            } else {
                forms.push(form);
            }
        };
        if repeated {
            add(letters.clone());
        }
        if word.mixed || (cyrillic && latin_text) {
            add(twins(&letters));
        }
        if word.mixed || (!latin_text && word.script == Some(Script::Latin)) {
            let read =
                letters.iter().map(|letter| cyrillic_twin(*letter).unwrap_or(*letter)).collect::<Vec<_>>();
            if read.iter().all(|letter| script_of(*letter) == Some(Script::Cyrillic)) {
                add(read);
            }
        }
        judge(lists, scope, &forms, &word.glyphs, hits);
    }
    chunks(reading, lists, scope, hits);
    spaced(reading, lists, scope, hits);
}

fn has_long_run(letters: impl Iterator<Item = char>) -> bool {
    let mut last = None;
    let mut run = 0;
    for letter in letters {
        run = if last == Some(letter) { run + 1 } else { 1 };
        last = Some(letter);
        if run >= 3 {
            return true;
        }
    }
    false
}

fn judge(
    lists: &Lists,
    scope: Scope,
    forms: &[Vec<char>],
    glyphs: &Range<usize>,
    hits: &mut Vec<Hit>,
) -> bool {
    for form in forms {
        if let Some(mild) = scope.judge_disguised(lists.word(form.iter().copied()), form.len()) {
            hits.push(Hit { glyphs: glyphs.clone(), how: How::Disguised, mild });
            return true;
        }
    }
    false
}

/// Runs without space that hold signs or digits among letters.
fn chunks(reading: &Reading<'_>, lists: &Lists, scope: Scope, hits: &mut Vec<Hit>) {
    let glyphs = &reading.glyphs;
    let mut at = 0;
    while at < glyphs.len() {
        if glyphs[at].character.is_whitespace() {
            at += 1;
            continue;
        }
        let start = at;
        let (mut letters, mut others) = (0, 0);
        while at < glyphs.len() && !glyphs[at].character.is_whitespace() {
            if glyphs[at].character.is_alphabetic() {
                letters += 1;
            } else {
                others += 1;
            }
            at += 1;
        }
        if letters > 0 && others > 0 && at - start <= LONGEST {
            chunk(reading, lists, scope, start..at, hits);
        }
    }
}

fn chunk(reading: &Reading<'_>, lists: &Lists, scope: Scope, range: Range<usize>, hits: &mut Vec<Hit>) {
    let glyphs = &reading.glyphs[range.clone()];
    let meaningful = |character: char| character.is_alphanumeric() || leet(character).is_some();
    let outer =
        |character: char| !character.is_alphanumeric() && !matches!(character, '$' | '@' | '(' | '+' | '*');
    let first = glyphs.iter().position(|glyph| !outer(glyph.character)).unwrap_or(0);
    let last = glyphs.iter().rposition(|glyph| !outer(glyph.character)).map_or(0, |place| place + 1);
    if first >= last {
        return;
    }
    let place = range.start + first..range.start + last;
    let core: Vec<char> = glyphs[first..last].iter().map(|glyph| glyph.character).collect();
    let exact = lists.exactly(core.iter().copied());
    if core.iter().any(|letter| !letter.is_alphanumeric())
        && let Some(mild) = scope.judge_disguised(exact, core.len())
    {
        hits.push(Hit { glyphs: place, how: How::Plain, mild });
        return;
    }
    if core.iter().all(|letter| meaningful(*letter)) && read_as_letters(lists, scope, &core, &place, hits) {
        return;
    }
    let inner: Vec<char> = glyphs
        .iter()
        .map(|glyph| glyph.character)
        .skip_while(|character| !character.is_alphabetic())
        .collect();
    let skipped = glyphs.len() - inner.len();
    let blanks_end =
        inner.iter().rposition(|letter| letter.is_alphabetic() || *letter == '*').map_or(0, |last| last + 1);
    with_blanks(lists, scope, &inner[..blanks_end], range.start + skipped, hits);
}

/// Digits and signs read as letters, under both readings where there are two.
fn read_as_letters(
    lists: &Lists,
    scope: Scope,
    core: &[char],
    place: &Range<usize>,
    hits: &mut Vec<Hit>,
) -> bool {
    let letters = core.iter().filter(|letter| letter.is_alphabetic()).count();
    let digits = core.len() - letters;
    if digits == 0 || letters == 0 || (letters == 1 && core.len() > 4 && digits > 4) {
        return false;
    }
    let mut forms = Vec::new();
    for trim in [false, true] {
        let part = if trim {
            let end = core
                .iter()
                .rposition(|letter| letter.is_alphanumeric() || matches!(letter, '$' | '@'))
                .map_or(0, |last| last + 1);
            let start = core
                .iter()
                .position(|letter| letter.is_alphanumeric() || matches!(letter, '$' | '@'))
                .unwrap_or(0);
            if start >= end {
                continue;
            }
            &core[start..end]
        } else {
            core
        };
        let read = |alternative: bool| -> Vec<char> {
            part.iter()
                .map(|letter| {
                    let other = if alternative { leet_alternative(*letter) } else { None };
                    other.or_else(|| leet(*letter)).unwrap_or(*letter)
                })
                .collect()
        };
        forms.push(read(false));
        forms.push(read(true));
        forms.push(read(false).iter().map(|letter| if *letter == 'v' { 'u' } else { *letter }).collect());
        if part.iter().any(|letter| script_of(*letter) == Some(Script::Cyrillic)) {
            forms.push(part.iter().map(|letter| cyrillic_twin(*letter).unwrap_or(*letter)).collect());
        }
    }
    forms.retain(|form| form.len() >= 3);
    judge(lists, scope, &forms, place, hits)
}

/// Signs that stand for letters left out: each for one.
fn with_blanks(lists: &Lists, scope: Scope, inner: &[char], start: usize, hits: &mut Vec<Hit>) {
    if inner.len() < 3 || inner.len() > LONGEST {
        return;
    }
    let pattern: Option<Vec<Option<char>>> = inner
        .iter()
        .map(|letter| match *letter {
            letter if letter.is_alphabetic() => Some(Some(letter)),
            letter if is_blank(letter) => Some(None),
            letter => leet(letter).map(Some),
        })
        .collect();
    let Some(pattern) = pattern else { return };
    let blanks = pattern.iter().filter(|letter| letter.is_none()).count();
    let known = pattern.len() - blanks;
    let stars = inner.iter().filter(|letter| matches!(letter, '*' | '#' | '%' | '^' | '•')).count();
    if blanks == 0 || blanks > pattern.len() / 2 + usize::from(stars == blanks) {
        return;
    }
    let enough = match (stars == blanks, known) {
        (true, 1) => pattern.len() == 4 && matches!(inner.first(), Some('f' | 'c' | 's')),
        (true, _) => true,
        (false, known) => known >= 3 && blanks == 1 || known >= 4,
    };
    if enough && lists.fits(&pattern, scope.own) {
        hits.push(Hit { glyphs: start..start + inner.len(), how: How::Disguised, mild: false });
    }
}

/// Single letters with spaces or signs between them.
fn spaced(reading: &Reading<'_>, lists: &Lists, scope: Scope, hits: &mut Vec<Hit>) {
    let glyphs = &reading.glyphs;
    let single = |place: usize| {
        let letter = |at: usize| glyphs.get(at).is_some_and(|glyph| glyph.character.is_alphanumeric());
        letter(place) && !letter(place + 1) && (place == 0 || !letter(place - 1))
    };
    let mut at = 0;
    while at < glyphs.len() {
        if !single(at) {
            at += 1;
            continue;
        }
        let mut places = vec![at];
        let mut next = at + 1;
        let mut gap = 0;
        while next < glyphs.len() && gap <= 3 {
            if single(next) {
                places.push(next);
                gap = 0;
            } else if is_separator(glyphs[next].character) {
                gap += 1;
            } else {
                break;
            }
            next += 1;
        }
        at = places.last().map_or(at, |last| *last) + 1;
        if places.len() >= 2 {
            spaced_run(reading, lists, scope, &places, hits);
        }
    }
}

fn is_separator(character: char) -> bool {
    matches!(character, ' ' | '.' | '-' | '_' | '*' | ',' | '/' | '|' | '\u{a0}' | '·' | '•' | '+' | '~')
}

fn spaced_run(reading: &Reading<'_>, lists: &Lists, scope: Scope, places: &[usize], hits: &mut Vec<Hit>) {
    let mut from = 0;
    while from < places.len() {
        let mut running = Running::new();
        let mut best = None;
        for (count, place) in places[from..].iter().take(LONGEST).enumerate() {
            let letter = reading.glyphs[*place].character;
            running.push(leet(letter).unwrap_or(latin_if_mixed(letter, reading)));
            let whole = from == 0 && count + 1 == places.len();
            let length = count + 1;
            if (length >= 4 || (whole && length >= 2))
                && let Some(mild) = scope.judge_disguised(lists.joined(running.value()), length)
            {
                best = Some((from + count, mild));
            }
        }
        match best {
            Some((last, mild)) => {
                hits.push(Hit { glyphs: places[from]..places[last] + 1, how: How::Disguised, mild });
                from = last + 1;
            }
            None => from += 1,
        }
    }
}

fn latin_if_mixed(letter: char, reading: &Reading<'_>) -> char {
    if reading.main_script() == Some(Script::Latin) { latin_twin(letter).unwrap_or(letter) } else { letter }
}
