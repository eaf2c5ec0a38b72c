//! Character references to characters (WHATWG HTML 13.2.5.72 and following), with the table of the HTML standard.
//! Deliberately absent: writing them; the renderer escapes four characters and nothing else.

use html5ever::data::NAMED_ENTITIES;

/// Longest name of the table with its semicolon.
const LONGEST_NAME: usize = 33;
/// Longest name that may stand without a semicolon.
const LONGEST_BARE_NAME: usize = 6;

/// Resolves the references in text.
pub(super) fn in_text(text: &str) -> String {
    resolve(text, false)
}

/// Resolves the references in an attribute's value, where a bare name before `=` or a letter stays as it is.
pub(super) fn in_attribute(text: &str) -> String {
    resolve(text, true)
}

fn resolve(text: &str, attribute: bool) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        whole.push_str(before);
        let read = if let Some(number) = after.strip_prefix('#') {
            numeric(number).map(|(c, length)| (Some(c), None, length + 1))
        } else {
            named(after, attribute).map(|(first, second, length)| (Some(first), second, length))
        };
        match read {
            Some((first, second, length)) => {
                whole.extend(first);
                whole.extend(second);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                whole.push('&');
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, radix, prefix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let length = digits.bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    // Ten digits hold every code point; more of them can only be zeros in front or a number out of range.
    let significant = digits.get(..length)?.trim_start_matches('0');
    let code =
        if significant.len() > 10 { u64::MAX } else { u64::from_str_radix(significant, radix).unwrap_or(0) };
    let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
    Some((windows_or_unicode(code), prefix + length + semicolon))
}

/// Codes 0x80 to 0x9F mean Windows-1252 on the web.
fn windows_or_unicode(code: u64) -> char {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    if let Some(c) = code.checked_sub(0x80).and_then(|i| WINDOWS.get(usize::try_from(i).ok()?)) {
        return *c;
    }
    u32::try_from(code).ok().filter(|code| *code != 0).and_then(char::from_u32).unwrap_or('\u{FFFD}')
}

fn named(text: &str, attribute: bool) -> Option<(char, Option<char>, usize)> {
    let length = text.bytes().take(LONGEST_NAME).take_while(u8::is_ascii_alphanumeric).count();
    let lookup = |name: &str| {
        let (first, second) = NAMED_ENTITIES.get(name).copied()?;
        let first = char::from_u32(first).filter(|c| *c != '\0')?;
        Some((first, char::from_u32(second).filter(|c| *c != '\0')))
    };
    if text.as_bytes().get(length) == Some(&b';')
        && let Some((first, second)) = text.get(..=length).and_then(lookup)
    {
        return Some((first, second, length + 1));
    }
    for bare in (2..=length.min(LONGEST_BARE_NAME)).rev() {
        if let Some((first, second)) = text.get(..bare).and_then(lookup) {
            let next = text.as_bytes().get(bare);
            if attribute && next.is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric()) {
                return None;
            }
            return Some((first, second, bare));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_characters() {
        assert_eq!(in_text("a &amp; b &lt;c&gt; &hellip; &#8217; &#x201C; &eacute"), "a & b <c> … ’ “ é");
        assert_eq!(in_text("&#150;&#0;&#xFFFFFFFFFF;&#55296;"), "–\u{FFFD}\u{FFFD}\u{FFFD}");
        assert_eq!(in_text("&nosuch; & &; &#; &#x; &notit;"), "&nosuch; & &; &#; &#x; ¬it;");
    }

    #[test]
    fn a_query_in_an_attribute_is_left_alone() {
        assert_eq!(in_attribute("?a=1&copy=2&amp;lt=3"), "?a=1&copy=2&lt=3");
        assert_eq!(in_text("&copy=2"), "©=2");
    }
}
