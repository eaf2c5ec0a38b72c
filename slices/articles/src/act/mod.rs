//! The verbs of stories and standing pages, one file each.

pub(crate) mod begin_story;
pub(crate) mod correct_story;
pub(crate) mod end_due;
pub(crate) mod establish_author;
pub(crate) mod establish_tag;
pub(crate) mod file_page;
pub(crate) mod file_story;
pub(crate) mod hold_story;
pub(crate) mod kill_story;
pub(crate) mod pin_story;
pub(crate) mod publish_due;
pub(crate) mod publish_story;
pub(crate) mod redirect_address;
pub(crate) mod save_story;
pub(crate) mod steer_story;
pub(crate) mod translate_story;
pub(crate) mod unpublish_story;
pub(crate) mod update_due;
pub(crate) mod withdraw_story;
