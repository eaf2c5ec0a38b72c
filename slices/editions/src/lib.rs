//! Editions and their sections: the language, address, zone and identity under which stories are read.
//!
//! Deliberately absent: what stands on a page. An edition only says where and how.

pub mod api;

mod act;
mod commands;
mod config;
mod error;
mod model;
mod pages;
mod seed;
mod sites;
mod store;

use include_dir::{Dir, include_dir};
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("editions")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .root(&["identity"], pages::routes)
        .sites::<api::EditionsChanged, _, _>(sites::load)
        .layout(sites::layout)
        .sends::<api::EditionsChanged>()
        .command(commands::edition_command(), commands::edition)
        .command(commands::section_command(), commands::section)
        .seed(seed::seed)
}
