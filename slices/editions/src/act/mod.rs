//! The verbs of editions, one file each.

pub(crate) mod establish_edition;
pub(crate) mod establish_section;
