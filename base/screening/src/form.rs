//! Rule `form`: text mostly in capitals, and text not divided into sentences. Only letters that have a capital form
//! count, so scripts without case never fail; acronyms, one shouted word, short cries and quoted headlines do not
//! reach the limits. Spelling and grammar are nobody's business here: dialect is a language.

use crate::comment::Kind;
use crate::finding::{Detector, Finding, Span};
use crate::reading::Reading;
use crate::reading::script::Script;

/// Cased letters outside quotations that a text needs before its capitals are counted.
const CASED_LETTERS: u32 = 15;
/// Share of capitals, in percent, from which a text is written in capitals.
const CAPITALS_PERCENT: u32 = 65;
/// Characters without a sentence end or line break from which a text is not divided.
const UNBROKEN_CHARACTERS: usize = 400;

/// Finds texts in capitals and undivided texts.
pub fn detect(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    if reading.comment.kind == Kind::Comment {
        capitals(reading, found);
        unbroken(reading, found);
    }
}

fn capitals(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    let (mut cased, mut capital, mut long_words) = (0_u32, 0_u32, 0_u32);
    let mut spans = Vec::new();
    for word in reading.words.iter().filter(|word| !word.quoted && word.script.is_some_and(Script::has_case))
    {
        cased += u32::from(word.cased);
        capital += u32::from(word.capitals);
        if word.capitals > 1 && word.capitals == word.cased {
            spans.push(reading.span(word.glyphs.clone()));
            long_words += u32::from(word.cased > 3);
        }
    }
    if cased < CASED_LETTERS || capital * 100 < cased * CAPITALS_PERCENT || long_words == 0 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a share between 0 and 1")]
    let share = capital as f32 / cased as f32;
    let first = spans.first().map_or(0, |span| span.start);
    let last = spans.last().map_or(first, |span| span.end);
    found.push(Finding {
        detector: Detector::Capitals,
        confidence: 0.8 + 0.19 * share,
        spans: vec![Span { start: first, end: last }],
        reason: "capitals",
        detail: format!("{:.0} %", share * 100.0),
    });
}

/// A stop ends a sentence when something other than a letter follows; line breaks and the stops of scripts that put
/// no space after them always do.
fn ends_sentence(character: char, next: Option<char>) -> bool {
    match character {
        '.' | '!' | '?' | '…' => {
            next.is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '”' | '»' | ')' | '\''))
        }
        '\n' | '\r' | '。' | '！' | '？' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '\u{2028}' | '\u{2029}' => {
            true
        }
        _ => false,
    }
}

fn unbroken(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    let mut start = 0;
    let mut count = 0;
    let mut best: Option<(usize, Span)> = None;
    let mut note = |count: usize, start: usize, end: usize| {
        if count >= UNBROKEN_CHARACTERS && best.is_none_or(|(most, _)| count > most) {
            best = Some((count, Span { start, end }));
        }
    };
    let mut characters = reading.text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if ends_sentence(character, next) {
            note(count, start, at);
            start = at + character.len_utf8();
            count = 0;
        } else {
            count += 1;
        }
    }
    note(count, start, reading.text.len());
    if let Some((count, span)) = best {
        found.push(Finding {
            detector: Detector::Unbroken,
            confidence: 0.9,
            spans: vec![span],
            reason: "unbroken",
            detail: format!("{count} characters"),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::Comment;

    fn slugs(text: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        detect(&Reading::new(Comment::new(text)), &mut found);
        found.iter().map(|finding| finding.detector.slug()).collect()
    }

    #[test]
    fn a_shouted_comment_is_found_in_any_cased_script() {
        assert_eq!(slugs("WHY DOES NOBODY LISTEN TO US ANYMORE"), ["capitals"]);
        assert_eq!(slugs("ПОЧЕМУ НАС НИКТО НЕ СЛУШАЕТ"), ["capitals"]);
    }

    #[test]
    fn acronyms_short_cries_quoted_headlines_and_caseless_scripts_are_not_shouting() {
        assert!(slugs("NATO and the EU met the UN in NYC").is_empty());
        assert!(slugs("YES!!! GOAL!").is_empty());
        assert!(slugs("The headline \"MAN BITES DOG IN BROAD DAYLIGHT\" made my morning").is_empty());
        assert!(slugs("정부가 수립했던 종합계획이 처음으로 수정된다").is_empty());
    }

    #[test]
    fn a_text_without_a_full_stop_is_undivided_and_one_with_lines_is_not() {
        assert_eq!(slugs(&"and then he said ".repeat(30)), ["unbroken"]);
        assert!(slugs(&"and then he said\n".repeat(30)).is_empty());
    }
}
