//! What a reader is told of: replies, news of a discussion one follows, decisions, answers to appeals; on a page, with a
//! number in the reader's menu, and by letter at once or once a day, as each reader chooses.
//!
//! Deliberately absent: what it is told of. Slices above say that something happened; this one knows no comment.

pub mod api;

mod act;
mod config;
mod error;
mod jobs;
mod listen;
mod model;
mod pages;
mod privacy;
mod store;

use accounts::api::{AccountHidden, MenuEntry};
use include_dir::{Dir, include_dir};
use kernel::{DAY, HOUR};
use moderation::api::Sanctioned;
use slice::{Place, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("notices")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .fill(Place("account.nav"), pages::nav)
        .view::<pages::NoticesView>()
        .view::<pages::NavView>()
        .view::<pages::StopView>()
        .provide(MenuEntry::new(pages::PATH, "notices-title", pages::unread))
        .job(jobs::LETTER, jobs::letter)
        .job(jobs::DIGEST, jobs::digest)
        .every("notices.digests", HOUR, jobs::digests)
        .every("notices.forget", DAY, jobs::forget)
        .hears::<AccountHidden, _, _>("notices.hidden", listen::hidden)
        .hears::<Sanctioned, _, _>("notices.sanctioned", listen::sanctioned)
        .personal_data(privacy::personal_data())
}
