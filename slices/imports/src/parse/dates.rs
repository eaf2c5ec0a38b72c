//! Dates as exports write them. Deliberately absent: the clock, and zones by name; a source's zone shows only in the
//! distance between its local and its universal time.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Furthest a zone is from universal time.
const MAX_OFFSET_MINUTES: i64 = 15 * 60;

/// A moment as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// Digits as they stand.
    pub civil: DateTime,
    /// Minutes ahead of universal time, if written.
    pub offset_minutes: Option<i32>,
    /// Only a day is written; `civil` is its noon.
    pub day_only: bool,
}

impl Written {
    /// The moment, with an offset for those that have none of their own.
    pub(super) fn at(self, otherwise: i32) -> Option<Timestamp> {
        let minutes = if self.day_only { 0 } else { self.offset_minutes.unwrap_or(otherwise) };
        let offset = Offset::from_seconds(minutes.checked_mul(60)?).ok()?;
        offset.to_timestamp(self.civil).ok()
    }
}

/// Reads `2021-03-24T05:57:56.000Z`, `2010-10-22 11:33:15 -0400`, `2011-11-28 8:32:24`, `2012-02-19`, and the dates of mail
/// (RFC 2822). `None` for anything else, the `0000-00-00 00:00:00` of MySQL included.
pub(super) fn written(text: &str) -> Option<Written> {
    let text = text.trim();
    if text.len() > 64 {
        return None;
    }
    let Some((date, rest)) = split_date(text) else {
        let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
        let offset = zoned.offset().seconds() / 60;
        return Some(Written { civil: zoned.datetime(), offset_minutes: Some(offset), day_only: false });
    };
    let (year, month, day) = date;
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    if rest.is_empty() {
        let civil = DateTime::new(year, month, day, 12, 0, 0, 0).ok()?;
        return Some(Written { civil, offset_minutes: None, day_only: true });
    }
    let end = rest.find(['+', '-', 'Z', 'z', ' ', 'U', 'G']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at_checked(end)?;
    let mut parts = time.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().unwrap_or("0");
    let second = second.split(['.', ',']).next()?.parse().ok()?;
    let civil = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    let offset_minutes = match zone.trim() {
        "" => None,
        "Z" | "z" | "UTC" | "GMT" => Some(0),
        zone => Some(offset(zone)?),
    };
    Some(Written { civil, offset_minutes, day_only: false })
}

fn split_date(text: &str) -> Option<((i16, i8, i8), &str)> {
    let end = text.find(['T', 't', ' ']).unwrap_or(text.len());
    let (date, rest) = text.split_at_checked(end)?;
    let mut parts = date.split('-');
    let year: &str = parts.next()?;
    let date = (year.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (year.len() == 4 && parts.next().is_none()).then_some((date, rest))
}

/// `+02:00`, `-0400`, `+1`.
fn offset(zone: &str) -> Option<i32> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits: String = digits.chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i32>().ok()?, 0),
        4 => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse::<i32>().ok()?),
        _ => return None,
    };
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Moment and offset of a local time that stands beside its universal time. Either may be missing or nonsense; `site` is
/// the offset of the other items of the file.
pub(super) fn pair(local: &str, universal: &str, site: Option<i32>) -> (Option<Timestamp>, Option<i32>) {
    let (local, universal) = (written(local), written(universal));
    match (local, universal.and_then(|written| written.at(0))) {
        (Some(local), Some(moment)) => {
            let apart = local.at(0).map(|local| (local.as_second() - moment.as_second()) / 60);
            let offset = apart.filter(|apart| apart.abs() <= MAX_OFFSET_MINUTES && apart % 15 == 0);
            (Some(moment), offset.and_then(|offset| i32::try_from(offset).ok()))
        }
        (None, Some(moment)) => (Some(moment), None),
        (Some(local), None) => (local.at(site.unwrap_or(0)), site),
        (None, None) => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Option<String> {
        written(text).and_then(|written| written.at(0)).map(|moment| moment.to_string())
    }

    #[test]
    fn dates_of_every_export_are_read() {
        for (text, universal) in [
            ("2021-03-24T05:57:56.000Z", "2021-03-24T05:57:56Z"),
            ("2010-10-22 11:33:15 -0400", "2010-10-22T15:33:15Z"),
            ("2011-11-28 8:32:24 -0400", "2011-11-28T12:32:24Z"),
            ("2013-11-15T10:00:00+01:00", "2013-11-15T09:00:00Z"),
            ("2012-02-19", "2012-02-19T12:00:00Z"),
            ("2019-03-05T19:30:15.000+00:00", "2019-03-05T19:30:15Z"),
            ("Sat, 02 Nov 2024 12:00:00 +0000", "2024-11-02T12:00:00Z"),
            ("2010-10-20 14:08:20", "2010-10-20T14:08:20Z"),
        ] {
            assert_eq!(moment(text).as_deref(), Some(universal), "{text}");
        }
        for nothing in [
            "",
            "0000-00-00 00:00:00",
            "soon",
            "2012-13-01",
            "2012-01-01 25:00:00",
            "04/12/2013",
            "2012-01-01 10:00 +99",
        ] {
            assert_eq!(moment(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn the_zone_shows_in_the_distance_of_two_times() {
        let (at, offset) = pair("2007-09-04 10:49:28", "2007-09-04 00:49:28", None);
        assert_eq!(
            (at.map(|at| at.to_string()).as_deref(), offset),
            (Some("2007-09-04T00:49:28Z"), Some(600))
        );
        let (at, offset) = pair("2011-01-18 07:46:29", "0000-00-00 00:00:00", Some(60));
        assert_eq!(
            (at.map(|at| at.to_string()).as_deref(), offset),
            (Some("2011-01-18T06:46:29Z"), Some(60))
        );
        assert_eq!(pair("0000-00-00 00:00:00", "0000-00-00 00:00:00", Some(60)), (None, None));
        assert_eq!(pair("2030-01-01 12:00:18", "1999-01-01 19:00:18", None).1, None);
    }
}
