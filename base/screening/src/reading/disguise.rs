//! Characters that stand in for letters: look-alikes from other scripts, digits and signs read as letters.
//! Whether a word is disguised at all is for its reader to judge; this only says what a character looks like.

/// The Latin letter that a folded Cyrillic, Greek, Armenian or other letter is drawn like.
#[must_use]
pub fn latin_twin(character: char) -> Option<char> {
    Some(match character {
        'а' | 'α' | 'ɑ' | 'ⱥ' => 'a',
        'в' | 'ь' | 'β' | 'ъ' => 'b',
        'с' | 'ϲ' | 'ͻ' | 'ᴄ' => 'c',
        'ԁ' | 'ժ' | 'ɗ' => 'd',
        'е' | 'є' | 'ε' | 'э' | 'ҽ' => 'e',
        'ғ' | 'ƒ' | 'ϝ' => 'f',
        'ɡ' | 'ց' | 'ԍ' => 'g',
        'һ' | 'н' | 'հ' | 'ԋ' => 'h',
        'і' | 'ι' | 'ӏ' | 'ı' | 'ɩ' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' | 'қ' | 'ĸ' => 'k',
        'ⅼ' | 'ɭ' => 'l',
        'м' | 'μ' => 'm',
        'п' | 'η' | 'ո' => 'n',
        'о' | 'ο' | 'σ' | 'օ' | 'ө' => 'o',
        'р' | 'ρ' | 'թ' => 'p',
        'ԛ' | 'գ' => 'q',
        'г' | 'ɼ' => 'r',
        'ѕ' | 'ʂ' | 'ꜱ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' | 'ц' | 'ʋ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ш' | 'ω' | 'ԝ' | 'щ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' | 'ү' => 'y',
        'ʐ' | 'ᴢ' | 'ζ' => 'z',
        _ => return None,
    })
}

/// The Cyrillic letter that a folded Latin letter or a digit is drawn like.
#[must_use]
pub fn cyrillic_twin(character: char) -> Option<char> {
    Some(match character {
        'a' | '@' => 'а',
        'b' | '6' => 'б',
        'c' => 'с',
        'd' => 'д',
        'e' => 'е',
        'g' => 'г',
        'h' => 'н',
        'i' | 'u' => 'и',
        'k' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' => 'п',
        'o' | '0' => 'о',
        'p' => 'р',
        'r' => 'г',
        's' => 'с',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        '3' => 'з',
        '4' => 'ч',
        'α' => 'а',
        'ε' => 'е',
        'ο' => 'о',
        'ρ' => 'р',
        'χ' => 'х',
        'υ' => 'у',
        'κ' => 'к',
        'і' => 'и',
        _ => return None,
    })
}

/// The letter a digit or sign is read as inside a word.
#[must_use]
pub fn leet(character: char) -> Option<char> {
    Some(match character {
        '0' => 'o',
        '1' | '!' | '|' | '¡' => 'i',
        '2' => 'z',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '6' | '9' => 'g',
        '7' | '+' => 't',
        '8' => 'b',
        '(' | '¢' | '<' => 'c',
        '£' => 'l',
        '#' => 'h',
        _ => return None,
    })
}

/// The other letter a sign may be read as, where there is one.
#[must_use]
pub fn leet_alternative(character: char) -> Option<char> {
    Some(match character {
        '1' | '|' | '!' => 'l',
        '9' => 'q',
        '6' => 'b',
        '#' => 'h',
        _ => return None,
    })
}

/// Whether a sign stands for a letter left out, as in `f*ck`.
#[must_use]
pub fn is_blank(character: char) -> bool {
    matches!(
        character,
        '*' | '_' | '-' | '#' | '%' | '.' | '∗' | '•' | '…' | '·' | '×' | '?' | '^' | '~' | '█' | '■' | '&'
    )
}
