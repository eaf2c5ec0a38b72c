//! The discussion under stories: threads and replies in the page's own HTML, posted without script.
//!
//! Deliberately absent: any judgement of a text, which is asked of moderation before it is kept, and any name of a person,
//! which accounts know.

pub mod api;

mod act;
mod config;
mod desk;
mod error;
mod jobs;
mod listen;
mod markup;
mod model;
mod pages;
mod policy;
mod privacy;
mod seed;
mod store;
mod subject;
mod tell;
mod thread;
mod throttle;

use accounts::api::{AccountHidden, AccountRestored, NameScreen, ProfileChanged};
use articles::api::{AFTER_BODY, ArticlePublished, COUNTERS, CommentCounts, CommentsArrived};
use include_dir::{Dir, include_dir};
use moderation::api::{DECIDE, Sanctioned};
use slice::{DeskEntry, Slice};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("comments")
        .config::<config::Config>()
        .migrations(&MIGRATIONS)
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .state(|_| throttle::Throttle::default())
        .pages(pages::routes)
        .fill(AFTER_BODY, thread::fragment)
        .fill(COUNTERS, thread::counter)
        .view::<pages::shown::CounterView>()
        .view::<pages::shown::ThreadView>()
        .view::<pages::shown::RepliesView>()
        .view::<pages::shown::WriteView>()
        .view::<pages::shown::MineView>()
        .desk(desk::routes)
        .desk_entry(DeskEntry::new("comments-modes-title", "/desk/discussion/").needs(DECIDE).at(51))
        .view::<desk::ModesView>()
        .seed(seed::seed)
        .provide(subject::kind())
        .provide(subject::people())
        .provide(NameScreen(|_, name, lang| {
            moderation::api::name_fault(name, lang.as_str()).then_some("comments-error-name")
        }))
        .state(|_| pages::Listeners::default())
        .job(tell::TELL, tell::tell)
        .job(jobs::DECISION_LETTER, jobs::decision_letter)
        .hears::<Sanctioned, _, _>("comments.sanctioned", jobs::sanctioned)
        .hears::<AccountHidden, _, _>("comments.hidden", listen::hidden)
        .hears::<AccountRestored, _, _>("comments.restored", listen::restored)
        .hears::<ProfileChanged, _, _>("comments.renamed", listen::renamed)
        .hears::<CommentsArrived, _, _>("comments.arrived", listen::arrived)
        .hears::<ArticlePublished, _, _>("comments.published", listen::published)
        .hears::<api::DiscussionChanged, _, _>("comments.changed", listen::changed)
        .job(listen::COUNT, listen::count)
        .provide(CommentCounts::new(thread::counts))
        .sends::<api::CommentsCounted>()
        .purges::<api::CommentsCounted>(|event| vec![format!("counts:{}", event.story)])
        .sends::<api::DiscussionChanged>()
        .purges::<api::DiscussionChanged>(|event| vec![format!("discussion:{}", event.story)])
        .personal_data(privacy::personal_data())
}
