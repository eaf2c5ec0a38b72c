//! Health, readiness, metrics, and the page of a paper that has just been started.
//!
//! Deliberately absent: the starting and stopping itself, which is the binary's.

mod config;
mod first_run;
mod jobs;
mod pages;

use include_dir::{Dir, include_dir};
use kernel::DAY;
use slice::{Place, Slice};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("operations")
        .config::<config::Config>()
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .root(&["health", "metrics"], pages::routes)
        .state(pages::Recorder::install)
        .fill(Place("front.empty"), first_run::fragment)
        .view::<first_run::FirstRunView>()
        .check("jobs", jobs::check)
        .every("operations.forget_events", DAY, jobs::forget_events)
}
