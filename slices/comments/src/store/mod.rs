//! All SQL of comments.

pub(crate) mod comments;
pub(crate) mod follows;
pub(crate) mod lists;
pub(crate) mod readers;
pub(crate) mod threads;
