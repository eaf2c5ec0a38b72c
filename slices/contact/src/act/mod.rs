//! What can be done with the contact form: one verb a file.

pub(crate) mod submit;
