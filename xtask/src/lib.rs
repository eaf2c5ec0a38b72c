//! The work around the code: run, test, tidy and the generators, as functions that `main.rs` names on the command line.
//! Nothing of the paper itself is here, and no crate of ours is imported, so that this builds in seconds.

// The rules of the house about time, chance and environment protect the paper; these are tools beside it.
#![allow(clippy::disallowed_methods)]

pub mod bench;
pub mod checks;
pub mod deletion;
pub mod demo;
pub mod fluent;
pub mod house;
pub mod i18n;
pub mod licences;
pub mod machine;
pub mod new_slice;
pub mod postgres;
pub mod process;
pub mod reference;
pub mod source;
pub mod statements;
pub mod templates;
pub mod tidy;
pub mod tree;
pub mod workspace;
