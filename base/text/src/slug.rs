//! Words to the part of an address that people can read. Deliberately absent: uniqueness; that is the store's.

use any_ascii::any_ascii_char;

/// Longest slug in characters.
const MAX_SLUG_CHARS: usize = 80;
/// Characters of the title looked at.
const MAX_TITLE_CHARS: usize = 600;
/// What a title without any letter becomes.
const FALLBACK: &str = "story";

/// Lower-case ASCII words joined by hyphens, at most 80 characters, cut between words, never empty. Other scripts are
/// transliterated; `lang` (a tag such as `de` or `de-AT`, or empty) chooses the habits of German and the Scandinavian
/// languages. The same words always give the same slug.
pub fn slugify(text: &str, lang: &str) -> String {
    let language = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let mut slug = String::new();
    let mut parted = false;
    let mut previous_unspaced = false;
    for c in text.chars().take(MAX_TITLE_CHARS) {
        // An apostrophe inside a word disappears in English and parts words elsewhere.
        if matches!(c, '\'' | '’' | 'ʼ' | '‘') {
            parted |= !matches!(language.as_str(), "en" | "");
            continue;
        }
        let unspaced =
            matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
        parted |= unspaced || previous_unspaced;
        previous_unspaced = unspaced;
        let written = habit(c, &language).unwrap_or_else(|| any_ascii_char(c));
        // What any_ascii writes for pictures (":ferry:") is not part of a title.
        if written.starts_with(':') {
            parted = true;
            continue;
        }
        for letter in written.chars() {
            if letter.is_ascii_alphanumeric() {
                if parted && !slug.is_empty() {
                    slug.push('-');
                }
                parted = false;
                slug.push(letter.to_ascii_lowercase());
            } else if !matches!(letter, '\'' | '`') || c.is_ascii() {
                parted = true;
            }
        }
    }
    if slug.is_empty() {
        return FALLBACK.to_owned();
    }
    if slug.len() <= MAX_SLUG_CHARS {
        return slug;
    }
    let next_is_hyphen = slug.as_bytes().get(MAX_SLUG_CHARS) == Some(&b'-');
    slug.truncate(MAX_SLUG_CHARS);
    if !next_is_hyphen && let Some(end) = slug.rfind('-') {
        slug.truncate(end);
    }
    slug
}

/// Letters that a language writes out in its own way.
fn habit(c: char, language: &str) -> Option<&'static str> {
    match (language, c) {
        ("de", 'ä' | 'Ä') => Some("ae"),
        ("de", 'ö' | 'Ö') => Some("oe"),
        ("de", 'ü' | 'Ü') => Some("ue"),
        ("da" | "nb" | "nn" | "no", 'ø' | 'Ø') => Some("oe"),
        ("da" | "nb" | "nn" | "no", 'å' | 'Å') => Some("aa"),
        (_, '&') if language == "en" => Some(" and "),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_every_script_become_readable() {
        assert_eq!(slugify("Night ferries return – at last!", "en"), "night-ferries-return-at-last");
        assert_eq!(slugify("Don’t panic: 5 % & more", "en"), "dont-panic-5-and-more");
        assert_eq!(slugify("L’été à Saint-Étienne", "fr"), "l-ete-a-saint-etienne");
        assert_eq!(slugify("Größe über alles", "de"), "groesse-ueber-alles");
        assert_eq!(slugify("Паромы вернулись", "ru"), "paromy-vernulis");
        assert_eq!(slugify("İstanbul'da ışık", "tr"), "istanbul-da-isik");
        assert!(slugify("العبارة الليلية", "ar").contains('-'));
        assert_eq!(slugify("北京", "zh"), "bei-jing");
        assert!(slugify("データ", "ja").is_ascii());
    }

    #[test]
    fn a_slug_is_never_empty_and_never_long() {
        assert_eq!(slugify("", "en"), "story");
        assert_eq!(slugify("🚢 !!! \u{0}", "en"), "story");
        let long = slugify(&"harbour master ".repeat(50), "en");
        assert!(long.len() <= 80 && !long.ends_with('-') && long.ends_with("master"), "{long}");
        assert_eq!(slugify(&"x".repeat(300), "en").len(), 80);
    }
}
