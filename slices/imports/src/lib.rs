//! Archives of other systems come in: WordPress, Ghost, Substack, JSON Lines. [`parse`] turns files into neutral records
//! and knows no database; loading writes them through the acts of lower slices.
//!
//! Deliberately absent: tables of stories or pictures, and any rule about what becomes public that the acts do not have.

pub mod parse;

mod arrivals;
mod commands;
mod load;
mod privacy;
mod report;
mod source;
mod store;

use articles::api::{CommentSource, CommentsArrived};
use include_dir::{Dir, include_dir};
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("imports")
        .migrations(&MIGRATIONS)
        .command(commands::command_line(), commands::import)
        .provide(CommentSource::new(arrivals::comments))
        .sends::<CommentsArrived>()
        .personal_data(privacy::personal_data())
}
