//! Contest a decision: a form, a case with its day, a second pair of eyes, an answer in the reader's language.
//!
//! Deliberately absent: lifting a second block. There is no way to it, here or anywhere.

mod act;
mod config;
mod desk;
mod error;
mod jobs;
mod model;
mod pages;
mod privacy;
mod seed;
mod store;
mod subject;

use include_dir::{Dir, include_dir};
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("appeals")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .desk(desk::routes)
        .view::<pages::AppealView>()
        .view::<desk::CaseView>()
        .provide(subject::kind())
        .job(jobs::LETTER, jobs::write)
        .personal_data(privacy::personal_data())
        .seed(seed::seed)
        .check("appeals", jobs::check)
}
