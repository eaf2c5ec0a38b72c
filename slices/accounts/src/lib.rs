//! Readers and staff: registering, signing in, sessions, roles, the audit.
//!
//! Deliberately absent: what readers write, and any judgement of it.

pub mod api;

mod act;
mod commands;
mod config;
mod cookies;
mod error;
mod header;
mod identify;
mod jobs;
mod letters;
mod model;
mod pages;
mod policy;
mod privacy;
mod seed;
mod store;

use credentials::providers::Providers;
use credentials::throttle::Throttle;
use include_dir::{Dir, include_dir};
use kernel::HOUR;
use slice::{Place, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("accounts")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .state(|cx| cx.config::<config::Config>().hashery())
        .state(|cx| cx.config::<config::Config>().lists())
        .state(|cx| Providers::new(&cx.config::<config::Config>().providers))
        .state(|_| Throttle::default())
        .identifies(identify::identify)
        .fill(Place("layout.header_account"), header::fragment)
        .pages(pages::routes)
        .view::<header::HeaderView>()
        .view::<letters::LetterView>()
        .view::<pages::FormView>()
        .view::<pages::SaidView>()
        .view::<pages::HomeView>()
        .job(jobs::LETTER, jobs::write_letter)
        .every("accounts.forget", HOUR, jobs::forget)
        .every("accounts.erase", HOUR, jobs::erase)
        .seed(seed::seed)
        .personal_data(privacy::personal_data())
        .sends::<api::AccountHidden>()
        .sends::<api::AccountOpened>()
        .sends::<api::AccountRestored>()
        .sends::<api::ProfileChanged>()
        .view::<pages::SettingsView>()
        .command(commands::command_line(), commands::staff)
        .command(commands::mail_command_line(), commands::mail)
        .check("accounts lists", jobs::check)
        .check("accounts providers", jobs::check_providers)
}
