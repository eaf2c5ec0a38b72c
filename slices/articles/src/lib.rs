//! Stories and standing pages: filing, publishing, taking back, addresses, and the page of one story.
//!
//! Deliberately absent: pages that list stories (`fronts`), feeds (`feeds`), comments, counters. They call or hear this
//! slice; it knows none of them.

pub mod api;

mod act;
mod arrivals;
mod body;
mod cards;
mod checklist;
mod error;
mod model;
mod names;
mod pages;
mod policy;
mod preview;
mod resolve;
mod seed;
mod standing;
mod store;
mod structured;
mod views;
mod working;

use include_dir::{Dir, include_dir};
use slice::{Kept, PersonalData, PersonalPart, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Authors are known by their work, which outlasts an account.
const PERSONAL: &[PersonalPart] = &[
    PersonalPart { table: "articles_authors", columns: &["slug", "links", "account"], kept: Kept::Work },
    PersonalPart { table: "articles_former_authors", columns: &["slug", "name"], kept: Kept::Work },
    PersonalPart { table: "articles_author_texts", columns: &["name", "bio"], kept: Kept::Work },
    PersonalPart { table: "articles_workings", columns: &["assignee", "changed_by"], kept: Kept::Work },
    PersonalPart { table: "articles_revisions", columns: &["account"], kept: Kept::Work },
    PersonalPart { table: "articles_page_revisions", columns: &["account"], kept: Kept::Work },
    PersonalPart { table: "articles_locks", columns: &["account"], kept: Kept::Work },
    PersonalPart { table: "articles_notes", columns: &["account", "text"], kept: Kept::Work },
];

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("articles")
        .personal_data(PersonalData::new(PERSONAL, |_, _| async { Ok(Vec::new()) }, |_, _| async { Ok(()) }))
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .pages(pages::routes)
        .root(&["s"], pages::short_routes)
        .resolves(resolve::old_address)
        .layout(standing::layout)
        .view::<views::ArticleView>()
        .view::<views::StandingView>()
        .sends::<api::ArticlePublished>()
        .sends::<api::ArticleChanged>()
        .sends::<api::ArticleWithdrawn>()
        .sends::<api::PagesChanged>()
        .sends::<api::NamesChanged>()
        .purges::<api::ArticlePublished>(|event| event.story.tags())
        .purges::<api::ArticleChanged>(|event| event.story.tags())
        .purges::<api::ArticleWithdrawn>(|event| event.story.tags())
        .purges::<api::PagesChanged>(|event| vec![format!("pages:{}", event.edition)])
        .purges::<api::NamesChanged>(api::NamesChanged::cache_tags)
        .job(act::publish_due::KIND, act::publish_due::run)
        .job(act::update_due::KIND, act::update_due::run)
        .job(act::end_due::KIND, act::end_due::run)
        .seed(seed::seed)
}
