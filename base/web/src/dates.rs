//! Dates and numbers as a locale writes them (Unicode CLDR through ICU4X).

use std::cell::RefCell;
use std::collections::HashMap;

use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{MD, T, YM, YMD, YMDE, YMDT};
use icu::datetime::input::{Date, DateTime, Time};
use icu::datetime::options::TimePrecision;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use jiff::Zoned;
use jiff::tz::TimeZone;
use kernel::Timestamp;

/// How much of a date to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// `Sunday, 11 October 2020`.
    Full,
    /// `11 October 2020`.
    Long,
    /// `11 Oct 2020`.
    Medium,
    /// `11/10/2020`.
    Short,
    /// `11 October`.
    Day,
    /// `11 Oct`.
    DayShort,
    /// `October 2020`.
    Month,
    /// `21:14`.
    Time,
    /// `11 October 2020, 21:14`.
    DateTime,
    /// RFC 3339 with the zone's offset, for machines.
    Iso,
}

impl DateStyle {
    /// The style by the name templates use, or `None`.
    pub fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "full" => Self::Full,
            "long" => Self::Long,
            "medium" => Self::Medium,
            "short" => Self::Short,
            "day" => Self::Day,
            "day-short" => Self::DayShort,
            "month" => Self::Month,
            "time" => Self::Time,
            "datetime" => Self::DateTime,
            "iso" => Self::Iso,
            _ => return None,
        })
    }
}

enum Formatter {
    Full(DateTimeFormatter<YMDE>),
    Date(DateTimeFormatter<YMD>),
    Day(DateTimeFormatter<MD>),
    Month(DateTimeFormatter<YM>),
    Time(DateTimeFormatter<T>),
    DateTime(DateTimeFormatter<YMDT>),
}

thread_local! {
    static FORMATTERS: RefCell<HashMap<(String, DateStyle), Option<Formatter>>> = RefCell::default();
    static NUMBERS: RefCell<HashMap<String, Option<DecimalFormatter>>> = RefCell::default();
}

/// Writes `at` in `zone` for `lang`. An unknown language is written as ISO 8601.
pub fn format_date(lang: &str, zone: &TimeZone, at: Timestamp, style: DateStyle) -> String {
    let zoned = at.in_zone(zone);
    if style == DateStyle::Iso {
        return zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    }
    FORMATTERS.with_borrow_mut(|formatters| {
        let formatter =
            formatters.entry((lang.to_owned(), style)).or_insert_with(|| Formatter::new(lang, style));
        let written = formatter.as_ref().and_then(|formatter| formatter.write(&zoned));
        written.unwrap_or_else(|| zoned.strftime("%Y-%m-%d %H:%M").to_string())
    })
}

/// Writes a whole number with the locale's digits and grouping.
pub fn format_number(lang: &str, number: i64) -> String {
    NUMBERS.with_borrow_mut(|formatters| {
        let formatter = formatters.entry(lang.to_owned()).or_insert_with(|| {
            let locale: Locale = press_locale(lang).parse().ok()?;
            DecimalFormatter::try_new(locale.into(), Default::default()).ok()
        });
        match formatter {
            Some(formatter) => formatter.format_to_string(&Decimal::from(number)),
            None => number.to_string(),
        }
    })
}

/// The clock of the masthead: `21:14 GMT 11 October 2020` in the locale's words.
pub fn format_clock(lang: &str, zone: &TimeZone, at: Timestamp) -> String {
    let zoned = at.in_zone(zone);
    let time = zoned.strftime("%H:%M");
    format!("{time} {} {}", zone_label(&zoned), format_date(lang, zone, at, DateStyle::Long))
}

/// The zone's abbreviation where it has one (`GMT`, `CET`), else its distance from GMT (`GMT+3`).
pub fn zone_label(zoned: &Zoned) -> String {
    let abbreviation = zoned.strftime("%Z").to_string();
    if abbreviation.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return abbreviation;
    }
    let minutes = zoned.offset().seconds() / 60;
    let (hours, rest) = (minutes / 60, (minutes % 60).abs());
    if rest == 0 { format!("GMT{hours:+}") } else { format!("GMT{hours:+}:{rest:02}") }
}

/// English without a region is written the international way (day before month); Arabic with the digits most of
/// its news sites use.
fn press_locale(lang: &str) -> &str {
    match lang {
        "en" => "en-GB",
        "ar" => "ar-u-nu-latn",
        other => other,
    }
}

impl Formatter {
    fn new(lang: &str, style: DateStyle) -> Option<Self> {
        let locale: Locale = press_locale(lang).parse().ok()?;
        let minute = TimePrecision::Minute;
        Some(match style {
            DateStyle::Full => Self::Full(DateTimeFormatter::try_new(locale.into(), YMDE::long()).ok()?),
            DateStyle::Long => Self::Date(DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?),
            DateStyle::Medium => Self::Date(DateTimeFormatter::try_new(locale.into(), YMD::medium()).ok()?),
            DateStyle::Short | DateStyle::Iso => {
                Self::Date(DateTimeFormatter::try_new(locale.into(), YMD::short()).ok()?)
            }
            DateStyle::Day => Self::Day(DateTimeFormatter::try_new(locale.into(), MD::long()).ok()?),
            DateStyle::DayShort => Self::Day(DateTimeFormatter::try_new(locale.into(), MD::medium()).ok()?),
            DateStyle::Month => Self::Month(DateTimeFormatter::try_new(locale.into(), YM::long()).ok()?),
            DateStyle::Time => Self::Time(
                DateTimeFormatter::try_new(locale.into(), T::short().with_time_precision(minute)).ok()?,
            ),
            DateStyle::DateTime => Self::DateTime(
                DateTimeFormatter::try_new(locale.into(), YMDT::long().with_time_precision(minute)).ok()?,
            ),
        })
    }

    fn write(&self, zoned: &Zoned) -> Option<String> {
        let part = |value: i8| u8::try_from(value).unwrap_or(0);
        let date = Date::try_new_iso(i32::from(zoned.year()), part(zoned.month()), part(zoned.day())).ok()?;
        let time = Time::try_new(part(zoned.hour()), part(zoned.minute()), part(zoned.second()), 0).ok()?;
        Some(match self {
            Self::Full(formatter) => formatter.format(&date).to_string(),
            Self::Date(formatter) => formatter.format(&date).to_string(),
            Self::Day(formatter) => formatter.format(&date).to_string(),
            Self::Month(formatter) => formatter.format(&date).to_string(),
            Self::Time(formatter) => formatter.format(&time).to_string(),
            Self::DateTime(formatter) => formatter.format(&DateTime { date, time }).to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp(1_602_450_840_000);

    #[test]
    fn each_locale_writes_dates_its_own_way() {
        let date = |lang| format_date(lang, &TimeZone::UTC, AT, DateStyle::Long);
        assert_eq!(date("en"), "11 October 2020");
        assert_eq!(date("fr"), "11 octobre 2020");
        assert_eq!(date("de"), "11. Oktober 2020");
        assert!(date("ar").contains("2020"), "{}", date("ar"));
        assert!(date("ru").contains("октября"), "{}", date("ru"));
    }

    #[test]
    fn the_clock_names_the_zone() {
        assert_eq!(
            format_clock("en", &TimeZone::get("Europe/London").unwrap(), AT),
            "22:14 BST 11 October 2020"
        );
        assert_eq!(
            format_clock("en", &TimeZone::get("Africa/Abidjan").unwrap(), AT),
            "21:14 GMT 11 October 2020"
        );
        assert!(format_clock("ar", &TimeZone::get("Asia/Riyadh").unwrap(), AT).starts_with("00:14 GMT+3 "));
    }

    #[test]
    fn numbers_are_grouped_as_the_locale_does() {
        assert_eq!(format_number("en", 1_234_567), "1,234,567");
        assert_eq!(format_number("de", 1_234_567), "1.234.567");
        assert_eq!(format_number("xx-unknown", 5), "5");
    }
}
