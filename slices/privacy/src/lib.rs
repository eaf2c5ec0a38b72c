//! Privacy: policies in versions and the gate before a reader who has not agreed to the latest, and the download of
//! everything the paper holds of a reader.
//!
//! Acts on every slice through the registry of personal data. Deliberately absent: what is personal in a slice's tables,
//! which each slice says itself, and deleting accounts, which is the matter of accounts.

mod act;
mod archive;
mod commands;
mod difference;
mod error;
mod gate;
mod jobs;
mod model;
mod pages;
mod policy;
mod privacy;
mod store;

pub mod api;

use accounts::api::CurrentPolicies;
use include_dir::{Dir, include_dir};
use kernel::DAY;
use slice::{Place, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("privacy")
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .state(|_| gate::InForce::default())
        .gate(gate::gate)
        .provide(CurrentPolicies::new(gate::in_force))
        .pages(pages::routes)
        .fill(Place("account.privacy"), pages::offer)
        .view::<pages::AcceptView>()
        .view::<pages::OfferView>()
        .job(jobs::COLLECT, jobs::collect)
        .every("privacy.forget", DAY, jobs::forget)
        .personal_data(privacy::personal_data())
        .command(commands::command_line(), commands::policy)
        .command(commands::erase_command_line(), commands::erase)
}
