//! The folded form of a text: compatibility forms resolved, case and accents dropped, invisible characters gone,
//! each remaining character with its place in the original. One pass, linear in the length of the text.
//! Absent on purpose: look-alikes and digits read as letters, which depend on the word (see `disguise`).

use unicode_normalization::char::decompose_compatible;

/// One character of the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Lower case, without accents.
    pub character: char,
    /// First byte of the source character in the original.
    pub start: u32,
    /// One past the last byte of the source character in the original.
    pub end: u32,
    /// Whether the original was an upper-case letter.
    pub upper: bool,
}

/// Whether a character is never seen: zero-width, bidi control, soft hyphen, variation selector, tag, control.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    match u32::from(character) {
        0x09 | 0x0A | 0x0D => false,
        0x00..=0x1F
        | 0x7F..=0x84
        | 0x86..=0x9F
        | 0xAD
        | 0x034F
        | 0x061C
        | 0x115F
        | 0x1160
        | 0x17B4
        | 0x17B5 => true,
        0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F => {
            true
        }
        0xFEFF | 0xFFA0 | 0xFFF9..=0xFFFB | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF => true,
        _ => false,
    }
}

/// Whether a mark may be dropped without changing the word: accents of Latin, Cyrillic, Greek, vowel points of
/// Arabic and Hebrew. The marks of Indic and other scripts are letters and stay.
fn is_droppable_mark(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x0640 | 0x064B..=0x065F | 0x0670
        | 0x06D6..=0x06ED | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

/// Letters whose usual spelling in plain letters is not their decomposition.
fn spelled_out(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ı' | 'İ' => "i",
        'ŋ' | 'Ŋ' => "n",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        '’' | '‘' | 'ʼ' | '＇' | '´' | '`' => "'",
        '🅰' => "a",
        '🅱' => "b",
        '🅾' => "o",
        '🅿' => "p",
        'ى' => "ي",
        'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        _ => return None,
    })
}

/// Whether the compatibility form is left alone: Hangul syllables and kana are words' building stones as they are.
fn stays_whole(character: char) -> bool {
    matches!(u32::from(character), 0x3041..=0x30FF | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3)
}

/// Folds one character; `emit` gets nothing, one or several characters.
pub fn fold_character(character: char, mut emit: impl FnMut(char)) {
    if character.is_ascii() {
        if !is_invisible(character) {
            emit(character.to_ascii_lowercase());
        }
        return;
    }
    if is_invisible(character) || is_droppable_mark(character) {
        return;
    }
    if let Some(letters) = spelled_out(character) {
        letters.chars().for_each(emit);
        return;
    }
    if stays_whole(character) {
        emit(character);
        return;
    }
    decompose_compatible(character, |part| {
        if is_droppable_mark(part) || is_invisible(part) {
            return;
        }
        match spelled_out(part) {
            Some(letters) => letters.chars().for_each(&mut emit),
            None => part.to_lowercase().filter(|lower| !is_droppable_mark(*lower)).for_each(&mut emit),
        }
    });
}

/// The folded form of a word or phrase of a list, without places.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        fold_character(character, |part| out.push(part));
    }
    out
}

/// Folds a text; places are byte offsets into it.
#[must_use]
pub fn glyphs(text: &str) -> Vec<Glyph> {
    let mut out = Vec::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let end = u32::try_from(at + character.len_utf8()).unwrap_or(u32::MAX);
        let upper = character.is_uppercase();
        fold_character(character, |part| out.push(Glyph { character: part, start, end, upper }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_width_case_and_invisible_characters_are_folded_away() {
        assert_eq!(folded("Ｃａｆé\u{200b}\u{ad} 𝓕𝓾𝓷 Straße Ёлка"), "cafe fun strasse елка");
    }

    #[test]
    fn every_glyph_knows_where_it_came_from() {
        let text = "aß\u{200b}é!";
        for glyph in glyphs(text) {
            assert!(text.get(glyph.start as usize..glyph.end as usize).is_some());
        }
        assert_eq!(glyphs(text).len(), 5);
    }

    #[test]
    fn a_text_of_nothing_but_marks_folds_to_nothing() {
        assert!(glyphs(&"\u{301}".repeat(10_000)).is_empty());
    }
}
