//! Which part of a file a request asks for (RFC 9110 §14.2): one range of bytes. A list of several is answered with the
//! whole file, as the standard allows; a range that is none, or lies outside, is refused.

use std::ops::Range;

use http::{HeaderMap, header};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Everything.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that are not there: 416.
    Outside,
}

/// What the headers ask of a file of `size` bytes with this entity tag.
pub(super) fn asked(headers: &HeaderMap, etag: &str, size: u64) -> Asked {
    let Some(range) = headers.get(header::RANGE) else { return Asked::Whole };
    // A part of another version is of no use (§13.1.5); dates are never given out, so none can match.
    if headers.get(header::IF_RANGE).is_some_and(|held| held.as_bytes() != etag.as_bytes()) {
        return Asked::Whole;
    }
    let Ok(range) = range.to_str() else { return Asked::Outside };
    let Some((unit, list)) = range.split_once('=') else { return Asked::Outside };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return Asked::Whole;
    }
    if list.contains(',') {
        return Asked::Whole;
    }
    one(list.trim(), size).filter(|range| range.start < range.end).map_or(Asked::Outside, Asked::Part)
}

fn one(text: &str, size: u64) -> Option<Range<u64>> {
    let (first, last) = text.split_once('-')?;
    let number = |text: &str| {
        let plain = !text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
        if plain { text.parse::<u64>().ok() } else { None }
    };
    match (first, last) {
        ("", last) => Some(size.saturating_sub(number(last)?)..size),
        (first, "") => Some(number(first)?..size),
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then(|| first..size.min(last + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(range: &str) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, range.parse().unwrap());
        asked(&headers, "\"tag\"", 100)
    }

    #[test]
    fn one_range_is_understood_in_its_three_forms() {
        assert_eq!(ask("bytes=0-0"), Asked::Part(0..1));
        assert_eq!(ask("bytes=10-19"), Asked::Part(10..20));
        assert_eq!(ask("bytes=90-"), Asked::Part(90..100));
        assert_eq!(ask("bytes=-5"), Asked::Part(95..100));
        assert_eq!(ask("bytes=-500"), Asked::Part(0..100));
        assert_eq!(ask("bytes=90-5000"), Asked::Part(90..100));
        assert_eq!(ask("Bytes=10-19"), Asked::Part(10..20));
    }

    #[test]
    fn a_range_that_is_none_or_lies_outside_is_refused() {
        let refused = [
            "bytes=100-",
            "bytes=100-200",
            "bytes=-0",
            "bytes=9-3",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=1-2-3",
            "bytes=+1-2",
            "bytes 1-2",
            "bytes=99999999999999999999-",
        ];
        for range in refused {
            assert_eq!(ask(range), Asked::Outside, "{range}");
        }
    }

    #[test]
    fn another_unit_a_list_or_another_version_gets_the_whole_file() {
        assert_eq!(ask("lines=1-2"), Asked::Whole);
        assert_eq!(ask("bytes=0-1,5-6"), Asked::Whole);
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, "bytes=0-1".parse().unwrap());
        headers.insert(header::IF_RANGE, "\"other\"".parse().unwrap());
        assert_eq!(asked(&headers, "\"tag\"", 100), Asked::Whole);
        headers.insert(header::IF_RANGE, "\"tag\"".parse().unwrap());
        assert_eq!(asked(&headers, "\"tag\"", 100), Asked::Part(0..2));
    }
}
