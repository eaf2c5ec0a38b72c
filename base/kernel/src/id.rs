//! Time-ordered identifiers: UUID version 7 (RFC 9562 §5.7), written as 32 lower-case hexadecimal digits.

use std::sync::Arc;

use parking_lot::Mutex;

use crate::{Clock, Rng, Timestamp};

/// Makes identifiers from the context's clock and chance. Ids made by one maker rise strictly, also within one
/// millisecond and when the clock runs backwards.
pub struct Ids {
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    last: Mutex<(i64, u16)>,
}

impl Ids {
    /// A maker over `clock` and `rng`.
    pub fn new(clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Self {
        Self { clock, rng, last: Mutex::new((0, 0)) }
    }

    /// The next identifier: 48 bits of milliseconds, 12 bits that count within the millisecond, 62 random bits.
    pub fn next(&self) -> String {
        let (millis, count) = self.tick(self.clock.now());
        let mut random = [0u8; 10];
        self.rng.fill(&mut random);
        let [_, _, tail @ ..] = random;
        let millis = u64::try_from(millis).unwrap_or(0);
        let high = (millis << 16) | 0x7000 | u64::from(count & 0x0fff);
        let low = (u64::from_be_bytes(tail) & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
        uuid::Uuid::from_u64_pair(high, low).simple().to_string()
    }

    fn tick(&self, now: Timestamp) -> (i64, u16) {
        let mut last = self.last.lock();
        *last = match *last {
            (millis, _) if now.0 > millis => (now.0, 0),
            (millis, count) if count < 0x0fff => (millis, count + 1),
            (millis, _) => (millis + 1, 0),
        };
        *last
    }
}

/// Not 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct InvalidId;

/// Declares a typed identifier over the text form, one per kind of thing.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The next new identifier.
            pub fn new(ids: &$crate::Ids) -> Self {
                Self(ids.next())
            }

            /// The text form.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Takes a value that this program stored earlier, unchecked.
            pub fn from_stored(text: String) -> Self {
                Self(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let hex = text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if text.len() == 32 && hex { Ok(Self(text.to_owned())) } else { Err($crate::InvalidId) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $crate::FromValue for $name {
            fn from_value(value: $crate::Value) -> Result<Self, $crate::ValueError> {
                <String as $crate::FromValue>::from_value(value).map(Self)
            }
        }

        impl From<&$name> for $crate::Value {
            fn from(id: &$name) -> Self {
                Self::Text(id.0.clone())
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as $crate::__private::Deserialize>::deserialize(from)?;
                text.parse().map_err($crate::__private::custom)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FixedClock, SeededRng};

    #[test]
    fn ids_rise_within_one_millisecond_and_when_the_clock_runs_backwards() {
        let clock = Arc::new(FixedClock::new(Timestamp(1_602_450_840_000)));
        let ids = Ids::new(clock.clone(), Arc::new(SeededRng::new(1)));
        let mut last = String::new();
        for round in 0..10_000 {
            if round == 5_000 {
                clock.advance(-1_000);
            }
            let next = ids.next();
            assert!(next > last, "{next} after {last}");
            assert_eq!(next.len(), 32);
            assert_eq!(&next[12..13], "7");
            last = next;
        }
    }
}
