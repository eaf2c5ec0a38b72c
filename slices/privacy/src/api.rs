//! The public face: erasing again what a backup has brought back.

pub use crate::act::replay_erasures::{erased, replay_erasures};
