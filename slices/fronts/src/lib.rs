//! Fronts: which stories stand where, on the front page and on every page that lists stories.
//!
//! Deliberately absent: what a story is (`articles`), feeds and sitemaps (`feeds`), lists that need counts or readers.

pub mod api;

mod act;
mod archive;
mod author;
mod banner;
mod calendar;
mod changes;
mod choose;
mod desk;
mod error;
mod front;
mod head;
mod lists;
mod model;
mod pages;
mod policy;
mod section;
mod sheet;
mod stock;
mod store;
mod views;

use editions::api::Rail;
use include_dir::{Dir, include_dir};
use slice::{Kept, PersonalData, PersonalPart, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Who of the paper's people arranged a front is part of the paper's record, like a byline.
const PERSONAL: &[PersonalPart] = &[
    PersonalPart { table: "fronts_versions", columns: &["changed_by"], kept: Kept::Work },
    PersonalPart { table: "fronts_banners", columns: &["put_up_by"], kept: Kept::Work },
];

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("fronts")
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .resolves(pages::section)
        .desk(desk::routes)
        .desk_entry(desk::entry())
        .personal_data(PersonalData::new(PERSONAL, |_, _| async { Ok(Vec::new()) }, |_, _| async { Ok(()) }))
        .provide(Rail { path: "/news/", key: "fronts-rail-news" })
        .provide(Rail { path: "/multimedia/", key: "fronts-rail-multimedia" })
        .provide(Rail { path: "/archive/", key: "fronts-rail-archive" })
        .layout(banner::layout)
        .sends::<api::FrontChanged>()
        .sends::<api::BannerChanged>()
        .purges::<api::FrontChanged>(|event| match &event.section {
            Some(section) => vec![format!("front:{}/{section}", event.edition)],
            None => vec![format!("front:{}", event.edition)],
        })
        .purges::<api::BannerChanged>(|event| vec![format!("banner:{}", event.edition)])
        .view::<desk::BoardView>()
        .view::<desk::HistoryView>()
        .view::<desk::BannerView>()
        .view::<views::FrontView>()
        .view::<views::SectionView>()
        .view::<views::TagView>()
        .view::<views::TopicView>()
        .view::<views::AuthorView>()
        .view::<views::NewsView>()
        .view::<views::MultimediaView>()
        .view::<views::ArchiveView>()
}
