//! Which parts of a text quote someone else: lines that begin with `>`, and what stands between quotation marks.
//! A mark that is never closed quotes nothing, and a single word in marks is emphasis or irony, not a quotation.
#![allow(clippy::indexing_slicing)] // Places come from the length of the same slice.

use std::ops::Range;

use super::fold::Glyph;

/// Words a quotation has at least.
const LEAST_WORDS: usize = 2;
/// A quotation between marks is at most so long.
const LONGEST: usize = 4_000;

fn closing_for(opening: char) -> &'static [char] {
    match opening {
        '“' => &['”', '“', '"'],
        '„' => &['“', '”', '"'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"', '”'],
        '”' => &['”'],
        '\'' => &['\''],
        _ => &[],
    }
}

/// Ranges of glyphs that quote, in order, without overlap. Linear: an unclosed mark is looked up once a paragraph.
#[must_use]
pub fn find(glyphs: &[Glyph]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line_start = 0;
    while line_start < glyphs.len() {
        let line_end = glyphs[line_start..]
            .iter()
            .position(|glyph| glyph.character == '\n')
            .map_or(glyphs.len(), |offset| line_start + offset);
        let first = glyphs[line_start..line_end].iter().position(|glyph| !glyph.character.is_whitespace());
        match first.map(|offset| glyphs[line_start + offset].character) {
            Some('>') => found.push(line_start..line_end),
            _ => between_marks(glyphs, line_start..line_end, &mut found),
        }
        line_start = line_end + 1;
    }
    found
}

fn between_marks(glyphs: &[Glyph], line: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut at = line.start;
    let mut dead: Vec<char> = Vec::new();
    while at < line.end {
        let opening = glyphs[at].character;
        let closings = closing_for(opening);
        if closings.is_empty() || dead.contains(&opening) || !may_open(glyphs, at, line.start) {
            at += 1;
            continue;
        }
        let limit = line.end.min(at + LONGEST);
        let close = (at + 1..limit).find(|place| {
            closings.contains(&glyphs[*place].character) && may_close(glyphs, *place, line.end, opening)
        });
        match close {
            Some(close) => {
                if word_count(&glyphs[at + 1..close]) >= LEAST_WORDS {
                    found.push(at..close + 1);
                }
                at = close + 1;
            }
            None => {
                dead.push(opening);
                at += 1;
            }
        }
    }
}

/// A straight mark opens only at the beginning of a word.
fn may_open(glyphs: &[Glyph], at: usize, line_start: usize) -> bool {
    let opening = glyphs[at].character;
    if opening != '\'' && opening != '"' && opening != '”' {
        return true;
    }
    let before = (at > line_start).then(|| glyphs[at - 1].character);
    let free_before = before.is_none_or(|character| !character.is_alphanumeric());
    free_before && glyphs.get(at + 1).is_some_and(|next| !next.character.is_whitespace())
}

/// An apostrophe closes only at the end of a word.
fn may_close(glyphs: &[Glyph], at: usize, line_end: usize, opening: char) -> bool {
    if opening != '\'' {
        return true;
    }
    let next = (at + 1 < line_end).then(|| glyphs[at + 1].character);
    next.is_none_or(|character| !character.is_alphanumeric())
}

fn word_count(glyphs: &[Glyph]) -> usize {
    let unspaced = glyphs.iter().filter(|glyph| u32::from(glyph.character) > 0x2E80).count();
    glyphs.split(|glyph| glyph.character.is_whitespace()).filter(|word| !word.is_empty()).count()
        + unspaced / 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::fold::glyphs;

    fn quoted(text: &str) -> Vec<String> {
        let folded = glyphs(text);
        find(&folded)
            .into_iter()
            .map(|range| folded[range].iter().map(|glyph| glyph.character).collect())
            .collect()
    }

    #[test]
    fn marks_and_quoted_lines_are_quotations() {
        assert_eq!(quoted("He said “you are a fool”, really"), ["“you are a fool”"]);
        assert_eq!(quoted("> go away\nNo."), ["> go away"]);
        assert_eq!(quoted("«это не так» сказал он"), ["«это не так»"]);
        assert_eq!(quoted("Saying 'they are all fools' is wrong"), ["'they are all fools'"]);
    }

    #[test]
    fn one_word_in_marks_and_an_open_mark_are_not() {
        assert!(quoted("our \"journalists\" again, and \"so on").is_empty());
        assert!(quoted("it's the dogs' dinner").is_empty());
    }
}
