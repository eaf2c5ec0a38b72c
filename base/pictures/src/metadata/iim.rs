//! IPTC-IIM 4.2: data sets of record 2, with the character set of data set 1:90. Deliberately absent: records 3 and
//! above, and character sets other than UTF-8 and the Latin ones.

use super::text::{clean, date, from_latin, from_unmarked, moment, offset, time};
use super::{Metadata, Place};
use crate::bytes::{be16, slice, u8_at};

/// Most data sets that are read.
const MOST: usize = 2000;

#[derive(Clone, Copy, PartialEq)]
enum Letters {
    Unmarked,
    Utf8,
    Latin,
}

pub(super) fn read(mut data: &[u8]) -> Metadata {
    let mut found = Metadata::default();
    let mut letters = Letters::Unmarked;
    let (mut day, mut clock, mut zone) = (None, None, None);
    for _ in 0..MOST {
        let Some((record, number, value, rest)) = data_set(data) else { break };
        data = rest;
        if (record, number) == (1, 90) {
            letters = match value {
                b"\x1B%G" | b"\x1B%/G" | b"\x1B%/H" | b"\x1B%/I" => Letters::Utf8,
                b"\x1B.A" | b"\x1B-A" => Letters::Latin,
                _ => Letters::Unmarked,
            };
            continue;
        }
        if record != 2 {
            continue;
        }
        let Some(text) = clean(&decode(value, letters)) else { continue };
        let place: &mut Place = &mut found.place;
        match number {
            5 => found.title = Some(text),
            25 => found.keywords.push(text),
            40 => found.instructions = Some(text),
            55 => day = date(&text),
            60 => {
                clock = time(text.get(..6).unwrap_or_default());
                zone = text.get(6..).and_then(offset);
            }
            80 => found.bylines.push(text),
            90 => place.city = Some(text),
            92 => place.sublocation = Some(text),
            95 => place.region = Some(text),
            100 => place.country_code = Some(text),
            101 => place.country = Some(text),
            105 => found.headline = Some(text),
            110 => found.credit = Some(text),
            115 => found.source = Some(text),
            116 => found.copyright = Some(text),
            120 => found.caption = Some(text),
            _ => {}
        }
    }
    found.taken = moment(day, clock, zone);
    found
}

/// Marker 0x1C, record, number, length, value; long values give the length of their length.
fn data_set(data: &[u8]) -> Option<(u8, u8, &[u8], &[u8])> {
    if u8_at(data, 0)? != 0x1C {
        return None;
    }
    let (record, number, short) = (u8_at(data, 1)?, u8_at(data, 2)?, be16(data, 3)?);
    let (start, length) = if short & 0x8000 == 0 {
        (5, usize::from(short))
    } else {
        let digits = usize::from(short & 0x7FFF);
        if digits > 4 {
            return None;
        }
        let length = slice(data, 5, digits)?.iter().fold(0usize, |sum, byte| sum << 8 | usize::from(*byte));
        (5 + digits, length)
    };
    Some((record, number, slice(data, start, length)?, data.get(start + length..)?))
}

fn decode(value: &[u8], letters: Letters) -> String {
    match letters {
        Letters::Utf8 => String::from_utf8_lossy(value).into_owned(),
        Letters::Latin => from_latin(value),
        Letters::Unmarked => from_unmarked(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(record: u8, number: u8, value: &[u8]) -> Vec<u8> {
        let mut data = vec![0x1C, record, number];
        data.extend_from_slice(&(value.len() as u16).to_be_bytes());
        data.extend_from_slice(value);
        data
    }

    #[test]
    fn the_marker_decides_how_letters_are_read() {
        let utf8 = [set(1, 90, b"\x1B%G"), set(2, 110, "Zoë".as_bytes())].concat();
        let latin = [set(1, 90, b"\x1B.A"), set(2, 110, b"Zo\xEB")].concat();
        let unmarked = set(2, 110, b"Zo\xEB");
        for data in [utf8, latin, unmarked] {
            assert_eq!(read(&data).credit.as_deref(), Some("Zoë"));
        }
    }

    #[test]
    fn a_date_and_a_time_become_one_moment() {
        let data = [set(2, 55, b"20170713"), set(2, 60, b"170100+0200")].concat();
        assert_eq!(read(&data).taken.as_deref(), Some("2017-07-13T17:01:00+02:00"));
    }

    #[test]
    fn a_data_set_that_claims_more_than_there_is_ends_the_reading() {
        let mut data = set(2, 110, b"Credit");
        data.extend_from_slice(&[0x1C, 2, 105, 0x7F, 0xFF, b'x']);
        let found = read(&data);
        assert_eq!(found.credit.as_deref(), Some("Credit"));
        assert_eq!(found.headline, None);
    }
}
