//! A program of one small slice: jobs, events, schedules and pages as every slice may count on them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod pages;
mod probe;
mod work;
