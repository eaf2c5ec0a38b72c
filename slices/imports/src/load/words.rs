//! Words as they may stand in a list of ours: what turns a line round or can't be seen is taken out. Deliberately absent:
//! bodies, which have a door of their own.

/// Text of one line: embedded directions (U+202A to U+202E, U+2066 to U+2069) and control characters are taken out, line
/// ends and tabs become spaces. The marks of direction (U+200E, U+200F), which turn nothing but themselves, stay.
pub(crate) fn clean(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect();
    seen.trim().to_owned()
}

/// A slug of the old site as letters: percent-encoding undone, what was cut off in the middle of a letter left out.
pub(super) fn decoded(slug: &str) -> String {
    clean(&percent_encoding::percent_decode_str(slug).decode_utf8_lossy().replace('\u{FFFD}', ""))
}

/// The slug a word of the old site becomes: itself where it is one, else made of it or, where it is empty, of `name`.
pub(super) fn slug_of(old: &str, name: &str, lang: &str) -> String {
    let old = decoded(old);
    match old.parse::<kernel::Slug>() {
        Ok(slug) => slug.to_string(),
        Err(_) => text::slugify(if old.is_empty() { name } else { &old }, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_line_round_is_taken_out_and_marks_of_direction_stay() {
        assert_eq!(
            clean("a\u{202E}b\u{2066}c\u{2069}\u{0007}d\u{200F}e\u{200E}\n f "),
            "abcd\u{200F}e\u{200E}  f"
        );
    }

    #[test]
    fn encoded_slugs_are_read_as_letters() {
        assert_eq!(slug_of("%d0%bf%d0%b0%d1%80%d0%be%d0%bc", "", "ru"), "parom");
        assert_eq!(slug_of("%d0%bf%d0%b0%d1%80%d0", "", "ru"), "par");
        assert_eq!(
            (slug_of("old-slug", "x", "en").as_str(), slug_of("", "A name", "en").as_str()),
            ("old-slug", "a-name")
        );
    }
}
