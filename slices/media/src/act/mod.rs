//! The verbs of media, one file each.

pub(crate) mod add_file;
pub(crate) mod add_picture;
pub(crate) mod replace_picture;
pub(crate) mod set_credit;
pub(crate) mod set_crop;
pub(crate) mod set_focal;
pub(crate) mod set_rights;
pub(crate) mod set_texts;
pub(crate) mod set_usage_note;
pub(crate) mod withdraw;
