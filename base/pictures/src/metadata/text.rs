//! Cleans texts found in files and turns dates into ISO 8601. Deliberately absent: HTML; what looks like markup is
//! kept as written and is escaped where it is shown.

/// Longest text that is kept, in characters.
const LONGEST: usize = 20_000;

/// Trimmed, without control characters (line breaks and tabs stay), or `None` when nothing is left.
pub(super) fn clean(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(LONGEST).collect();
    let kept = kept.trim().trim_matches('\u{FEFF}').trim();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// UTF-8 where it is, Windows-1252 (the superset of Latin-1 that was written in practice) where it is not.
pub(super) fn from_unmarked(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => from_latin(bytes),
    }
}

/// Windows-1252, which agrees with ISO 8859-1 on every printable character.
pub(super) fn from_latin(bytes: &[u8]) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let letter = |byte: &u8| match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
        _ => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// A date from digits only (`20201011`) or with `:` or `-` between (`2020:10:11`), as `2020-10-11`.
pub(super) fn date(text: &str) -> Option<String> {
    let digits: String = text.chars().take(10).filter(char::is_ascii_digit).collect();
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let number = |text: &str| text.parse::<u32>().ok();
    let sound = (1000..=9999).contains(&number(year)?)
        && (1..=12).contains(&number(month)?)
        && day.len() == 2
        && (1..=31).contains(&number(day)?);
    sound.then(|| format!("{year}-{month}-{day}"))
}

/// A time of day from `091403`, `09:14:03` or `09:14`, as `09:14:03`.
pub(super) fn time(text: &str) -> Option<String> {
    let digits: String = text.chars().take(8).filter(char::is_ascii_digit).collect();
    let (hour, rest) = digits.split_at_checked(2)?;
    let (minute, second) = rest.split_at_checked(2)?;
    let second = if second.is_empty() { "00" } else { second };
    let below =
        |text: &str, limit: u32| text.len() == 2 && text.parse::<u32>().is_ok_and(|value| value < limit);
    (below(hour, 24) && below(minute, 60) && below(second, 61)).then(|| format!("{hour}:{minute}:{second}"))
}

/// An offset from UTC: `Z`, `+0200` or `+02:00`, as `+02:00`.
pub(super) fn offset(text: &str) -> Option<String> {
    let text = text.trim();
    if text == "Z" {
        return Some("+00:00".to_owned());
    }
    let sign = text.chars().next().filter(|sign| matches!(sign, '+' | '-'))?;
    let clock = time(text.get(1..)?)?;
    Some(format!("{sign}{}", clock.get(..5)?))
}

/// Puts date, time and offset together as far as they are known.
pub(super) fn moment(date: Option<String>, time: Option<String>, offset: Option<String>) -> Option<String> {
    let date = date?;
    let Some(time) = time else { return Some(date) };
    Some(format!("{date}T{time}{}", offset.unwrap_or_default()))
}

/// ISO 8601 as written in XMP: `2020-10-11T09:14:03.25+02:00` and shorter forms.
pub(super) fn iso_moment(text: &str) -> Option<String> {
    let text = text.trim();
    let (day, rest) = match text.split_once('T') {
        Some((day, rest)) => (day, Some(rest)),
        None => (text, None),
    };
    let Some(rest) = rest else { return date(day) };
    let clock_end = rest.find(['Z', '+', '-', '.']).unwrap_or(rest.len());
    let zone = rest.find(['Z', '+', '-']).and_then(|at| rest.get(at..)).and_then(offset);
    moment(date(day), rest.get(..clock_end).and_then(time), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_three_standards_become_iso() {
        assert_eq!(date("2020:10:11 09:14:03").as_deref(), Some("2020-10-11"));
        assert_eq!(date("20201011").as_deref(), Some("2020-10-11"));
        assert_eq!(date("0000:00:00"), None);
        assert_eq!(date("    :  :  "), None);
        assert_eq!(iso_moment("2017-07-13T17:01:00+00:00").as_deref(), Some("2017-07-13T17:01:00+00:00"));
        assert_eq!(iso_moment("2017-07-13T17:01Z").as_deref(), Some("2017-07-13T17:01:00+00:00"));
        assert_eq!(iso_moment("2017-07-13T17:01:22.5-03:30").as_deref(), Some("2017-07-13T17:01:22-03:30"));
        assert_eq!(iso_moment("2017-07-13").as_deref(), Some("2017-07-13"));
        assert_eq!(offset("+0200").as_deref(), Some("+02:00"));
    }

    #[test]
    fn control_characters_go_and_line_breaks_stay() {
        assert_eq!(clean(" a\u{0}b\r\nc\u{7} \u{0}").as_deref(), Some("ab\nc"));
        assert_eq!(clean(" \u{0}\n "), None);
    }

    #[test]
    fn latin_letters_and_typographic_marks_are_read() {
        assert_eq!(from_unmarked(b"caf\xE9 \x93ouvert\x94"), "café “ouvert”");
        assert_eq!(from_unmarked("café".as_bytes()), "café");
    }
}
