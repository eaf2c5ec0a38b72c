//! Tests over every file of the shared photographs, through the public functions.

#![allow(clippy::expect_used, clippy::indexing_slicing)] // a test program: what is not as expected fails it

mod animation;
mod colour;
mod corpus;
mod hostile;
mod orientation;
mod privacy;
mod said;
mod support;
