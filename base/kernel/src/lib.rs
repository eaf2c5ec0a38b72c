//! The few words every other crate speaks: identifiers, time, chance, language, who acts, what kind of error.
//!
//! Pure and rarely touched. Deliberately absent: anything that opens a file, a socket or a database, and any
//! word of a newspaper.

mod actor;
mod chance;
mod clock;
mod cursor;
mod error;
mod id;
mod lang;
mod slug;
mod spawn;
mod value;

pub use actor::Actor;
pub use chance::{Rng, SeededRng, SystemRng};
pub use clock::{Clock, DAY, FixedClock, HOUR, MINUTE, SECOND, SystemClock, Timestamp};
pub use cursor::{Cursor, CursorError};
pub use error::ErrorKind;
pub use id::{Ids, InvalidId};
pub use lang::{Direction, InvalidLang, Lang};
pub use slug::{InvalidSlug, Slug};
pub use spawn::spawn;
pub use value::{FromValue, Value, ValueError};

/// What the `id!` macro needs; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// serde's custom error from a displayable cause.
    pub fn custom<E: serde::de::Error>(error: crate::InvalidId) -> E {
        E::custom(error)
    }
}
