//! What can be done about privacy: one verb a file.

pub(crate) mod accept_policies;
pub(crate) mod ask_for_download;
pub(crate) mod publish_policy;
pub(crate) mod replay_erasures;
