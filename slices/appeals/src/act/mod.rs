//! What can be done about a decision: contest it, and answer who contests.

pub(crate) mod decide;
pub(crate) mod file;
