//! The verbs of fronts, one file each.

pub(crate) mod arrange_front;
pub(crate) mod curate_front;
pub(crate) mod put_up_banner;
pub(crate) mod restore_front;
pub(crate) mod save_front;
pub(crate) mod take_down_banner;
