//! The community standards at work: house rules as data, verdicts with reasons, the queue, sanctions, the ledger.
//!
//! It judges any text and knows no comments: what a subject looks like and how a decision about it is carried out is
//! registered by whoever keeps it. Deliberately absent: names of people.

pub mod api;

mod act;
mod campaign;
mod config;
mod desk;
mod edition;
mod error;
mod jobs;
mod judge;
mod ledger;
mod model;
mod pages;
mod policy;
mod privacy;
mod registry;
mod store;

use include_dir::{Dir, include_dir};
use kernel::HOUR;
use slice::Slice;

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
/// What the screening says to authors.
static EXPLANATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../base/screening/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("moderation")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .locales(&EXPLANATIONS)
        .state(|_| edition::Editions::default())
        .state(campaign::Watch::new)
        .pages(pages::routes)
        .view::<pages::StandardsView>()
        .view::<pages::DecisionsView>()
        .view::<pages::NoticeView>()
        .view::<pages::TransparencyView>()
        .desk(desk::routes)
        .desk_entry(desk::entry())
        .view::<desk::QueueView>()
        .view::<desk::AuthorView>()
        .view::<desk::RulesView>()
        .view::<desk::EditView>()
        .view::<desk::ShiftView>()
        .job(pages::NOTICE_RECEIPT, pages::send_receipt)
        .every("moderation.forget", HOUR, jobs::forget)
        .sends::<api::DecisionMade>()
        .sends::<api::Sanctioned>()
        .sends::<api::RulesChanged>()
        .purges::<api::RulesChanged>(|event| vec![format!("rules:{}", event.edition)])
        .personal_data(privacy::personal_data())
        .command(ledger::command_line(), |cx, _| ledger::command(cx))
        .check("moderation ledger", ledger::check)
        .check("moderation queue", jobs::check)
}
