//! What can be done with letters: one verb a file.

pub(crate) mod answer_letter;
pub(crate) mod open_letter;
pub(crate) mod steer_letter;
pub(crate) mod submit;
