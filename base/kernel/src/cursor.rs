//! A place in a list that is ordered by time and id: pages that stay fast at any depth and don't shift when
//! something new arrives.

use std::fmt;
use std::str::FromStr;

use crate::Timestamp;

/// "After the row with this time and id", written `{millis}-{id}` in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The row's time.
    pub at: Timestamp,
    /// The row's id, which breaks ties.
    pub id: String,
}

/// Not a cursor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct CursorError;

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // From the right: times before 1970 begin with a hyphen of their own.
        let (millis, id) = text.rsplit_once('-').ok_or(CursorError)?;
        let fits = !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric());
        match millis.parse() {
            Ok(millis) if fits => Ok(Self { at: Timestamp(millis), id: id.to_owned() }),
            _ => Err(CursorError),
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.at.0, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_address_bar_and_nonsense_does_not() {
        for millis in [17, 0, -17, i64::MIN, i64::MAX] {
            let cursor = Cursor { at: Timestamp(millis), id: "0a1b".into() };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        for bad in [
            "-",
            "--",
            "-0a",
            "--0a",
            "17--0a",
            "+-0a",
            "",
            "17",
            "17-",
            "x-0a",
            "17-0a'; --",
            "99999999999999999999-0a",
        ] {
            assert!(bad.parse::<Cursor>().is_err(), "{bad}");
        }
    }
}
