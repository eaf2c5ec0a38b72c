//! Writes sRGB pixels as a file. One file per format below. Deliberately absent: GIF, and any profile: what is
//! written is sRGB, which is what a file without a profile means.

pub(crate) mod avif;
mod avif_boxes;
pub(crate) mod jpeg;
pub(crate) mod png;
pub(crate) mod webp;
mod webp_animation;

pub(crate) use webp_animation::Animation;
