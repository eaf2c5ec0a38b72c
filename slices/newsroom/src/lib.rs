//! The newsroom's own pages: the desk's front and what the paper's people do with stories and pictures.
//!
//! Deliberately absent: what other slices add to the desk (their entries and panels come through the registry), and any
//! rule about stories, which `articles` keeps.

mod desk;

use articles::api::{ARRANGE, FILE, PUBLISH};
use include_dir::{Dir, include_dir};
use slice::{DeskEntry, DeskPanel, Slice};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static BUNDLE: Dir<'_> = include_dir!("$OUT_DIR/bundle");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("newsroom")
        .templates(&TEMPLATES)
        .locales(&LOCALES)
        .assets(&BUNDLE)
        .desk(desk::routes)
        .desk_entry(DeskEntry::new("newsroom-home-title", "/desk/").at(0))
        .desk_entry(
            DeskEntry::new("newsroom-stories-title", "/desk/stories/")
                .covers("/desk/story/")
                .needs(FILE)
                .at(10),
        )
        .desk_entry(
            DeskEntry::new("newsroom-review-title", "/desk/review/")
                .needs(PUBLISH)
                .at(20)
                .counts(desk::panels::waiting),
        )
        .desk_entry(DeskEntry::new("newsroom-pictures-title", "/desk/pictures/").needs("media.add").at(30))
        .desk_entry(DeskEntry::new("newsroom-tags-title", desk::tags::PATH).needs(ARRANGE).at(40))
        .desk_entry(DeskEntry::new("newsroom-authors-title", desk::authors::PATH).needs(ARRANGE).at(41))
        .desk_entry(DeskEntry::new("newsroom-standing-title", desk::standing::PATH).needs(ARRANGE).at(42))
        .desk_entry(DeskEntry::new("newsroom-audit-title", "/desk/audit/").needs("accounts.audit").at(90))
        .desk_panel(DeskPanel::new("newsroom-panel-mine", desk::panels::mine).needs(FILE).at(10))
        .desk_panel(
            DeskPanel::new("newsroom-review-title", desk::panels::review)
                .needs(PUBLISH)
                .leads_to("/desk/review/")
                .at(20),
        )
        .desk_panel(DeskPanel::new("newsroom-panel-scheduled", desk::panels::scheduled).needs(FILE).at(30))
        .desk_panel(DeskPanel::new("newsroom-panel-behind", desk::versions::panel).needs(FILE).at(35))
        .desk_panel(DeskPanel::new("newsroom-panel-live", desk::panels::live).needs(FILE).at(40))
        .view::<desk::audit::AuditView>()
        .view::<desk::authors::AuthorMergeView>()
        .view::<desk::authors::AuthorView>()
        .view::<desk::authors::AuthorsView>()
        .view::<desk::home::HomeView>()
        .view::<desk::kill::KillView>()
        .view::<desk::panels::RowsView>()
        .view::<desk::pictures::LibraryView>()
        .view::<desk::picture::PictureFormView>()
        .view::<desk::portraits::PortraitView>()
        .view::<desk::revisions::RevisionsView>()
        .view::<desk::standing::StandingListView>()
        .view::<desk::standing::StandingPageView>()
        .view::<desk::stories::StoriesView>()
        .view::<desk::story::NewView>()
        .view::<desk::story::StoryView>()
        .view::<desk::tags::TagMergeView>()
        .view::<desk::tags::TagView>()
        .view::<desk::tags::TagsView>()
}
