//! What can be done, one verb a file.

pub(crate) mod change_rules;
pub(crate) mod decide;
pub(crate) mod edit_text;
pub(crate) mod enter;
pub(crate) mod report;
pub(crate) mod sanction;
pub(crate) mod shift;
