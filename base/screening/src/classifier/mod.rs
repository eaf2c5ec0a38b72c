//! Trained classifiers: hate, insult, threat, spam. Linear models over hashed features, weights of one byte, one
//! pass over the words of a text for all four. Training is in `train`, the file format in `model`.
//! Absent on purpose: anything that needs more than a table and a sum, and anything that learns by itself.

pub mod augment;
pub mod calibrate;
pub mod classes;
pub mod features;
pub mod model;
pub mod sample;
pub mod train;

pub use model::{Model, Scores};
