//! What a reader does with notices, one verb a file.

pub(crate) mod choose;
pub(crate) mod read;
pub(crate) mod stop;
