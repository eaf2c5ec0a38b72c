//! The verbs of fronts, one file each.

pub(crate) mod arrange_front;
pub(crate) mod curate_front;
