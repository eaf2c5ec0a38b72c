//! Display names: long enough to be read, short enough to stand in a line, in one script a word, and nobody else's.
//!
//! What words a name may hold is not judged here, only its form and what it looks like (Unicode Technical Standard 39:
//! mixed scripts and confusable letters).

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::{MixedScript as _, skeleton};

/// The fewest characters of a name.
const LEAST: usize = 2;
/// The most characters of a name.
const MOST: usize = 40;

/// What is wrong with the form of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Too short.
    Short,
    /// Too long.
    Long,
    /// Characters that no name has, or no letter.
    Letters,
    /// One word in letters of several scripts.
    Mixed,
}

/// A name without what no keyboard sends, in composed form, with single spaces.
pub fn tidied(name: &str) -> String {
    let plain: String = name
        .nfc()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is left of a name when letters that look the same are the same.
pub fn skeleton_of(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
    // Case is folded again: the skeleton of a small letter may be a capital.
    skeleton(&folded).flat_map(char::to_lowercase).collect()
}

/// What is wrong with the form of a tidied name.
pub fn fault(name: &str) -> Option<NameFault> {
    let length = name.chars().count();
    if length < LEAST {
        return Some(NameFault::Short);
    }
    if length > MOST {
        return Some(NameFault::Long);
    }
    let allowed =
        |c: char| c.is_alphanumeric() || is_mark(c) || matches!(c, ' ' | '-' | '.' | '\'' | '’' | '_' | '·');
    if !name.chars().all(allowed) || !name.chars().any(char::is_alphabetic) {
        return Some(NameFault::Letters);
    }
    if name.split([' ', '-']).any(|word| !word.is_single_script()) {
        return Some(NameFault::Mixed);
    }
    None
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Marks that turn the direction of a text, join or are not seen at all.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_peoples_are_names() {
        for name in [
            "Zoë Müller",
            "مريم الخطيب",
            "Анна-Мария",
            "O’Brien",
            "田中さくら",
            "İlkay Ş.",
            "Mara Анна",
            "Ní Bhriain",
        ] {
            assert_eq!(fault(&tidied(name)), None, "{name}");
        }
    }

    #[test]
    fn what_only_looks_like_a_name_is_told_why() {
        for (name, key) in [
            ("x", NameFault::Short),
            ("x\u{200b}", NameFault::Short),
            (&*"a".repeat(41), NameFault::Long),
            ("12345", NameFault::Letters),
            ("buy@pills", NameFault::Letters),
            ("http://x", NameFault::Letters),
            ("Pаul", NameFault::Mixed),
        ] {
            assert_eq!(fault(&tidied(name)), Some(key), "{name}");
        }
    }

    #[test]
    fn letters_that_look_alike_do_not_make_another_name() {
        assert_eq!(skeleton_of("Mаrа"), skeleton_of("Mara"));
        assert_eq!(skeleton_of("M A-R.A"), skeleton_of("mara"));
        assert_eq!(skeleton_of("Ｍａｒａ"), skeleton_of("mara"));
        assert_ne!(skeleton_of("Mara"), skeleton_of("Mira"));
    }
}
