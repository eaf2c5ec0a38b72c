//! The verbs of stories and standing pages, one file each.

pub(crate) mod begin_page;
pub(crate) mod begin_story;
pub(crate) mod change_author;
pub(crate) mod change_tag;
pub(crate) mod correct_story;
pub(crate) mod delete_tag;
pub(crate) mod establish_author;
pub(crate) mod establish_tag;
pub(crate) mod file_page;
pub(crate) mod file_story;
pub(crate) mod hold_story;
pub(crate) mod kill_story;
pub(crate) mod merge_authors;
pub(crate) mod merge_tags;
pub(crate) mod move_page;
pub(crate) mod publish_due;
pub(crate) mod publish_page;
pub(crate) mod publish_story;
pub(crate) mod redirect_address;
pub(crate) mod save_page;
pub(crate) mod save_story;
pub(crate) mod show_in_footer;
pub(crate) mod steer_story;
pub(crate) mod unpublish_page;
pub(crate) mod unpublish_story;
pub(crate) mod withdraw_story;
