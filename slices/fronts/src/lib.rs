//! Fronts: which stories stand where, on the front page and on every page that lists stories.
//!
//! Deliberately absent: what a story is (`articles`), feeds and sitemaps (`feeds`), lists that need counts or readers.

pub mod api;

mod act;
mod archive;
mod author;
mod calendar;
mod choose;
mod error;
mod front;
mod head;
mod lists;
mod model;
mod pages;
mod policy;
mod sheet;
mod store;
mod views;

use editions::api::Rail;
use include_dir::{Dir, include_dir};
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("fronts")
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .resolves(pages::section)
        .provide(Rail { path: "/news/", key: "fronts-rail-news" })
        .provide(Rail { path: "/multimedia/", key: "fronts-rail-multimedia" })
        .provide(Rail { path: "/archive/", key: "fronts-rail-archive" })
        .sends::<api::FrontChanged>()
        .purges::<api::FrontChanged>(|event| vec![format!("front:{}", event.edition)])
        .view::<views::FrontView>()
        .view::<views::SectionView>()
        .view::<views::TagView>()
        .view::<views::TopicView>()
        .view::<views::AuthorView>()
        .view::<views::NewsView>()
        .view::<views::MultimediaView>()
        .view::<views::ArchiveView>()
}
