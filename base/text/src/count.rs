//! How many words and how long to read. Deliberately absent: any adjustment to a reader.

use unicode_segmentation::UnicodeSegmentation;

use crate::{Document, plain};

/// Words of a document: UAX #29 words; in scripts without spaces every ideograph and kana counts as one.
pub fn word_count(document: &Document) -> usize {
    words_in(&plain(document))
}

/// As [`word_count`], of plain text.
pub fn words_in(text: &str) -> usize {
    text.unicode_words().map(|word| word.chars().filter(|c| is_unspaced(*c)).count().max(1)).sum()
}

/// Minutes of silent reading, at least 1, at the measured pace of the language (Trauzettel-Klosinski and Dietz,
/// Standardized Assessment of Reading Performance, IOVS 2012; characters a minute for Chinese and Japanese).
pub fn reading_minutes(document: &Document, lang: &str) -> u32 {
    let pace = match lang.split(['-', '_']).next().unwrap_or_default() {
        "ar" | "fa" | "ur" => 138,
        "de" => 179,
        "es" => 218,
        "fi" => 161,
        "fr" => 195,
        "he" => 187,
        "it" => 188,
        "ja" => 357,
        "nl" => 202,
        "pl" => 166,
        "pt" => 181,
        "ru" | "uk" | "bg" => 184,
        "sl" | "hr" | "sr" => 180,
        "sv" | "da" | "nb" | "no" => 199,
        "tr" => 166,
        "zh" => 255,
        _ => 228,
    };
    u32::try_from(word_count(document).div_ceil(pace)).unwrap_or(u32::MAX).max(1)
}

/// Ideographs and kana.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(words_in("The harbour master's 3.5 km – quay."), 6);
        assert_eq!(words_in("وصلت العبارة في التاسعة"), 4);
        assert_eq!(words_in("港で火災"), 4);
        assert_eq!(words_in("データ"), 3);
        assert_eq!(words_in("한국어 단어"), 2);
        assert_eq!(words_in(""), 0);
    }
}
