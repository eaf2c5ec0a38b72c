//! How somebody proves who it is, and what is asked of a name: passwords at rest, one-time codes, passkeys, the word of
//! other houses, display names, limits on attempts. Each knows its standard and nothing of accounts.
//!
//! Deliberately absent: tables, pages, words for people. Whoever uses this says what a fault means to its reader.

pub mod codes;
pub mod device;
pub mod drawing;
mod error;
pub mod hashing;
pub mod names;
pub mod openid;
pub mod passkeys;
pub mod passwords;
pub mod providers;
pub mod throttle;

pub use error::CredentialError;
