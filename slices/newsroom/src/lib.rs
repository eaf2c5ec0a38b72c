//! The newsroom's own pages: the desk's front and what the paper's people do with stories and pictures.
//!
//! Deliberately absent: what other slices add to the desk (their entries and panels come through the registry), and any
//! rule about stories, which `articles` keeps.

mod desk;

use include_dir::{Dir, include_dir};
use slice::{DeskEntry, Slice};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("newsroom")
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .desk(desk::routes)
        .desk_entry(DeskEntry::new("newsroom-home-title", "/desk/").at(0))
        .view::<desk::home::HomeView>()
}
