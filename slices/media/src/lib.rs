//! Pictures, sound, film and other files: taken in, described, cropped, their rights watched, served as renditions
//! behind signed addresses.
//!
//! Deliberately absent: which picture stands where (articles and fronts say so) and the newsroom's screens.

pub mod api;

mod act;
mod commands;
mod config;
mod darkroom;
mod element;
mod error;
mod jobs;
mod model;
mod pages;
mod policy;
mod seed;
mod store;

use include_dir::{Dir, include_dir};
use kernel::{DAY, MINUTE};
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("media")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .locales(&LOCALES)
        .root(&["img"], pages::renditions)
        .root(&["media"], pages::files)
        .state(darkroom::Darkroom::new)
        .functions(element::functions)
        .sends::<api::PictureAdded>()
        .sends::<api::PictureChanged>()
        .sends::<api::PictureWithdrawn>()
        .sends::<api::FileChanged>()
        .purges::<api::PictureChanged>(|event| vec![event.picture.tag()])
        .purges::<api::PictureWithdrawn>(|event| vec![event.picture.tag()])
        .purges::<api::FileChanged>(|event| vec![event.file.tag()])
        .hears("media.clear_withdrawn", jobs::clear_withdrawn)
        .hears("media.clear_replaced", jobs::clear_replaced)
        .every("media.end_rights", MINUTE, jobs::end_rights)
        .every("media.sweep", DAY, jobs::sweep_daily)
        .check("media darkroom", jobs::check)
        .command(commands::media_command(), commands::media)
        .seed(seed::seed)
}
