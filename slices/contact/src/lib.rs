//! The contact form: a reader's message, kept and delivered to the right mailbox.
//!
//! Deliberately absent: answering, attachments, and any mark of the reader beyond what the reader writes.

mod act;
mod config;
mod error;
mod jobs;
mod model;
mod pages;
mod policy;
mod privacy;
mod store;

#[cfg(test)]
mod tests;

use articles::api::FooterLink;
use include_dir::{Dir, include_dir};
use kernel::DAY;
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("contact")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .view::<pages::ContactView>()
        .view::<pages::SentView>()
        .job(jobs::DELIVER, jobs::deliver)
        .every("contact.forget", DAY, jobs::forget)
        .provide(FooterLink { path: "/contact/", key: "contact-title" })
        .personal_data(privacy::personal_data())
        .check("contact letters", jobs::check)
}
