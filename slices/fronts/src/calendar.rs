//! Days and months of the archive: parsing what an address says, spans in the edition's zone, the weeks of a month. Pure.

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Timestamp;

/// A number of exactly `digits` digits.
fn number(text: &str, digits: usize) -> Option<i16> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// The day that `2020`, `10`, `11` name, if there is one.
pub(crate) fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The first day of the month that `2020`, `10` name.
pub(crate) fn month(year: &str, month: &str) -> Option<Date> {
    day(year, month, "01")
}

/// The day of an instant.
pub(crate) fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.in_zone(zone).date()
}

/// The first instant of a day.
pub(crate) fn begin(date: Date, zone: &TimeZone) -> Timestamp {
    date.to_zoned(zone.clone()).map_or(Timestamp(0), |zoned| zoned.timestamp().into())
}

/// The day after; the last day of the calendar stays.
pub(crate) fn next_day(date: Date) -> Date {
    date.saturating_add(1.day())
}

/// The first days of a month and of the one after it.
pub(crate) fn month_span(date: Date) -> (Date, Date) {
    let first = date.first_of_month();
    (first, first.saturating_add(1.month()))
}

/// The days of a month in weeks that begin with `first_weekday` (1 is Monday, 7 Sunday); `None` is a day of another month.
pub(crate) fn weeks(date: Date, first_weekday: i8) -> Vec<Vec<Option<i8>>> {
    let first = date.first_of_month();
    let lead = (first.weekday().to_monday_one_offset() - first_weekday).rem_euclid(7);
    let before = (0..lead).map(|_| None);
    let mut days: Vec<Option<i8>> = before.chain((1..=date.days_in_month()).map(Some)).collect();
    while !days.len().is_multiple_of(7) {
        days.push(None);
    }
    days.chunks(7).map(<[_]>::to_vec).collect()
}

/// The weekdays (1 is Monday) in the order of a week that begins with `first_weekday`.
pub(crate) fn weekdays(first_weekday: i8) -> Vec<i8> {
    (0..7).map(|offset| (first_weekday - 1 + offset).rem_euclid(7) + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_days() {
        assert!(day("2020", "02", "29").is_some());
        for (y, m, d) in [
            ("2019", "02", "29"),
            ("2020", "13", "01"),
            ("2020", "1", "01"),
            ("2020", "00", "10"),
            ("02020", "10", "10"),
            ("20 0", "10", "10"),
            ("+020", "10", "10"),
            ("2020", "10", "32"),
        ] {
            assert!(day(y, m, d).is_none(), "{y}-{m}-{d}");
        }
    }

    #[test]
    fn a_day_begins_where_the_zone_says_also_when_midnight_is_skipped() {
        let zone = TimeZone::get("Asia/Amman").unwrap();
        let at = begin(day("2020", "10", "11").unwrap(), &zone);
        assert_eq!(at.rfc3339(), "2020-10-10T21:00:00Z");
        // Clocks in Jordan went from 24:00 on 26 March 2020 to 01:00.
        let skipped = begin(day("2020", "03", "27").unwrap(), &zone);
        assert_eq!(skipped.rfc3339(), "2020-03-26T22:00:00Z");
    }

    #[test]
    fn weeks_begin_where_the_language_begins_them() {
        let october = month("2020", "10").unwrap();
        let monday = weeks(october, 1);
        assert_eq!(monday[0], [None, None, None, Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(monday.len(), 5);
        let saturday = weeks(october, 6);
        assert_eq!(saturday[0], [None, None, None, None, None, Some(1), Some(2)]);
        assert!(saturday.iter().all(|week| week.len() == 7));
        assert_eq!(weekdays(6), [6, 7, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_month_ends_where_the_next_begins() {
        let (first, after) = month_span(day("2020", "12", "24").unwrap());
        assert_eq!((first.to_string(), after.to_string()), ("2020-12-01".into(), "2021-01-01".into()));
    }
}
