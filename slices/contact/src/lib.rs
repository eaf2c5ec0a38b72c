//! The contact form: a reader's message, kept and delivered to the right mailbox; the letters at the desk, where they are
//! read and answered.
//!
//! Deliberately absent: attachments, fetching answers to our answers, and any mark of the reader beyond what the reader writes.

mod act;
mod config;
mod desk;
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
use slice::{DeskEntry, Slice};

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
        .desk(desk::routes)
        .desk_entry(
            DeskEntry::new("contact-desk-title", desk::PATH)
                .needs(policy::ANSWER)
                .at(60)
                .counts(desk::unread),
        )
        .view::<desk::letter::LetterView>()
        .view::<desk::letters::LettersView>()
        .view::<pages::ContactView>()
        .view::<pages::SentView>()
        .job(jobs::DELIVER, jobs::deliver)
        .job(jobs::SEND_ANSWER, jobs::send_answer)
        .every("contact.forget", DAY, jobs::forget)
        .provide(FooterLink { path: "/contact/", key: "contact-title" })
        .personal_data(privacy::personal_data())
        .check("contact letters", jobs::check)
}
