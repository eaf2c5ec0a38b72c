//! What can be done in the discussion, one verb a file.

pub(crate) mod change_mode;
pub(crate) mod delete;
pub(crate) mod edit;
pub(crate) mod establish;
pub(crate) mod follow;
pub(crate) mod mute;
pub(crate) mod react;
pub(crate) mod submit;
pub(crate) mod take_over;
