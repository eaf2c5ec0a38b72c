//! The public face: identifiers, events, acts, and the narrow reads that pages, feeds and importers need.

use db::{DbError, Event, Reads};
use kernel::{Cursor, Timestamp};
use serde::{Deserialize, Serialize};
use slice::{Ctx, Place};
use web::{FeedLink, Site};

pub use crate::act::begin_page::begin_page;
pub use crate::act::begin_story::begin_story;
pub use crate::act::change_author::{AuthorChange, MOST_LINKS, change_author};
pub use crate::act::change_tag::{TagChange, change_tag};
pub use crate::act::correct_story::correct_story;
pub use crate::act::delete_tag::delete_tag;
pub use crate::act::establish_author::establish_author;
pub use crate::act::establish_tag::establish_tag;
pub use crate::act::file_page::{file_page, foresee_page};
pub use crate::act::file_story::{Filed, file_story, foresee_story};
pub use crate::act::hold_story::{hold_story, holder, let_go};
pub use crate::act::kill_story::kill_story;
pub use crate::act::merge_authors::merge_authors;
pub use crate::act::merge_tags::{MOST_MERGED, merge_tags};
pub use crate::act::move_page::move_page;
pub use crate::act::pin_story::pin_story;
pub use crate::act::publish_page::publish_page;
pub use crate::act::publish_story::publish_story;
pub use crate::act::redirect_address::redirect_address;
pub use crate::act::save_page::{SavePage, WorkingPage, save_page, working_page};
pub use crate::act::save_story::{Save, Saved, save_story};
pub use crate::act::show_in_footer::show_in_footer;
pub use crate::act::steer_story::{Steer, steer_story};
pub use crate::act::translate_story::translate_story;
pub use crate::act::unpublish_page::unpublish_page;
pub use crate::act::unpublish_story::unpublish_story;
pub use crate::act::withdraw_story::withdraw_story;
pub use crate::arrivals::{ArrivedComment, CommentCounts, CommentSource, CommentsArrived, arrived_comments};
pub use crate::body::{BlockView, body_blocks};
pub use crate::cards::{ByName, Card, CardSet, Query, dress};
pub use crate::checklist::{Item, checklist};
pub use crate::error::ArticlesError;
pub use crate::model::{
    AuthorText, Correction, Kind, MOST_AUTHORS, MOST_TAGS, NewAuthor, NewPage, NewStory, NewTag, Outcome,
    Release, TagKind,
};
pub use crate::names::{NamesChanged, moved_author, moved_tag};
pub use crate::policy::{ARRANGE, FILE, PUBLISH};
pub use crate::preview::preview;
pub use crate::resolve::links as body_links;
pub use crate::standing::preview_page;
use crate::store;
pub use crate::store::author_desk::{AuthorQuery, KeptAuthor, kept_author, kept_authors};
pub use crate::store::authors::AuthorProfile;
pub use crate::store::desk::{
    DeskQuery, DeskStory, desk_named, desk_stories, in_hand, in_stage, lagging, scheduled, versions,
};
pub use crate::store::later::{Behind, behind};
pub use crate::store::page_desk::{KeptPage, kept_page, kept_pages};
pub use crate::store::pages::StandingPage;
pub use crate::store::selections::{
    FRONT_ROWS, MOST_SECTIONS, StoryAddress, StoryMonth, StoryTag, edition_of, front_rows, has_stories_by,
    kind_rows, scheduled_rows, section_rows, story_addresses, story_months, tags_of, versions_of,
};
pub use crate::store::stories::{FeedStory, StoryRow};
pub use crate::store::tag_desk::{KeptTag, TagQuery, former_names, kept_tag, kept_tags};
pub use crate::store::tags::{TagRow, tag_names};
pub use crate::store::uses::{stories_with_picture, used_pictures};
pub use crate::store::workings::{Note, Revision, RevisionText, notes, revision_text, revisions};
pub use crate::working::{FIELDS, Fields, Stage, Working, name_of, names_in, working};

kernel::id! {
    /// Identifies a story of one edition.
    StoryId
}
kernel::id! {
    /// Identifies an author.
    AuthorId
}
kernel::id! {
    /// Identifies a tag or topic of one edition.
    TagId
}
kernel::id! {
    /// Identifies a standing page of one edition.
    PageId
}

/// Counters of a story: views, comments, shares.
pub const COUNTERS: Place = Place("article.counters");
/// Beside a story's text.
pub const ASIDE: Place = Place("article.aside");
/// After a story's text: the discussion.
pub const AFTER_BODY: Place = Place("article.after_body");

/// Facts of a story that listeners and caches need.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct StoryFacts {
    /// The story.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// Its group of versions.
    pub group: String,
    /// Its sections, before and after the change.
    pub sections: Vec<String>,
    /// Its tags, before and after.
    pub tags: Vec<String>,
    /// Its authors, before and after.
    pub authors: Vec<String>,
    /// Whether the breaking banner changes.
    pub breaking: bool,
}

impl StoryFacts {
    /// The cache tags of every page that shows the story.
    pub fn tags(&self) -> Vec<String> {
        let mut tags = vec![
            format!("story:{}", self.id),
            format!("group:{}", self.group),
            format!("edition:{}", self.edition),
        ];
        tags.extend(self.sections.iter().map(|id| format!("section:{id}")));
        tags.extend(self.tags.iter().map(|id| format!("tag:{id}")));
        tags.extend(self.authors.iter().map(|id| format!("author:{id}")));
        if self.breaking {
            tags.push(format!("breaking:{}", self.edition));
        }
        tags
    }
}

/// Readers may now see a story.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticlePublished {
    /// Its facts.
    pub story: StoryFacts,
}

impl Event for ArticlePublished {
    const NAME: &'static str = "ArticlePublished";
}

/// A story that readers can or could see is different now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticleChanged {
    /// Its facts.
    pub story: StoryFacts,
}

impl Event for ArticleChanged {
    const NAME: &'static str = "ArticleChanged";
}

/// A story was taken back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticleWithdrawn {
    /// Its facts.
    pub story: StoryFacts,
}

impl Event for ArticleWithdrawn {
    const NAME: &'static str = "ArticleWithdrawn";
}

/// Standing pages of an edition changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PagesChanged {
    /// The edition.
    pub edition: String,
}

impl Event for PagesChanged {
    const NAME: &'static str = "PagesChanged";
}

/// What a page wants feeds of.
#[derive(Clone, Copy, Debug)]
pub enum FeedOf<'a> {
    /// The whole edition.
    Edition,
    /// A section: slug and name.
    Section(&'a str, &'a str),
    /// A tag: slug and name.
    Tag(&'a str, &'a str),
    /// A topic: slug and name.
    Topic(&'a str, &'a str),
    /// An author: slug and name.
    Author(&'a str, &'a str),
}

/// Whoever makes feeds says here where they are.
#[derive(Clone, Copy)]
pub struct FeedOffer(pub fn(&Ctx, &Site, FeedOf<'_>) -> Vec<FeedLink>);

/// The feeds of a page, empty where nobody makes any.
pub fn feeds_of(cx: &Ctx, site: &Site, of: FeedOf<'_>) -> Vec<FeedLink> {
    cx.provided::<FeedOffer>().iter().flat_map(|FeedOffer(offer)| offer(cx, site, of)).collect()
}

/// An entry of the footer that leads to a page of another slice.
#[derive(Clone, Copy, Debug)]
pub struct FooterLink {
    /// The path within the edition: `/contact/`.
    pub path: &'static str,
    /// The Fluent key of its name.
    pub key: &'static str,
}

/// The address of a story within its host: `/fr/ville/202010110006-ferries-de-nuit/`.
pub fn story_path(site: &Site, section: Option<&str>, number: &str, slug: &str) -> String {
    site.path(&format!("/{}/{number}-{slug}/", section.unwrap_or("news")))
}

/// The cards of a list, newest first unless the query says otherwise.
///
/// # Errors
/// The database's.
pub async fn cards(cx: &Ctx, site: &Site, query: &Query<'_>) -> Result<CardSet, DbError> {
    crate::cards::cards(cx, site, query).await
}

/// The rows of a list, for who chooses among them before they become cards.
///
/// # Errors
/// The database's.
pub async fn rows(on: &impl Reads, query: &Query<'_>) -> Result<Vec<StoryRow>, DbError> {
    store::lists::list(on, query).await
}

/// The story that an old address of this edition leads to, as a full path or address.
///
/// # Errors
/// The database's.
pub async fn old_address(cx: &Ctx, site: &Site, path_and_query: &str) -> Result<Option<String>, DbError> {
    crate::resolve::lookup(cx, site, path_and_query).await
}

/// A standing page by its slug.
///
/// # Errors
/// The database's.
pub async fn standing_page(
    on: &impl Reads,
    edition: &str,
    slug: &str,
) -> Result<Option<StandingPage>, DbError> {
    store::pages::page(on, edition, slug).await
}

/// The standing pages of an edition, in the footer's order.
///
/// # Errors
/// The database's.
pub async fn standing_pages(on: &impl Reads, edition: &str) -> Result<Vec<StandingPage>, DbError> {
    store::pages::pages(on, edition).await
}

/// A tag or topic by its slug.
///
/// # Errors
/// The database's.
pub async fn tag(
    on: &impl Reads,
    edition: &str,
    kind: TagKind,
    slug: &str,
) -> Result<Option<TagRow>, DbError> {
    store::tags::by_slug(on, edition, kind.as_str(), slug).await
}

/// A tag or topic by its exact name.
///
/// # Errors
/// The database's.
pub async fn tag_by_name(
    on: &impl Reads,
    edition: &str,
    kind: TagKind,
    name: &str,
) -> Result<Option<TagRow>, DbError> {
    store::tags::by_name(on, edition, kind.as_str(), name).await
}

/// All tags or topics of an edition that published stories bear, by name.
///
/// # Errors
/// The database's.
pub async fn tags(on: &impl Reads, edition: &str, kind: TagKind) -> Result<Vec<TagRow>, DbError> {
    store::tags::all(on, edition, kind.as_str()).await
}

/// An author as an edition presents them.
///
/// # Errors
/// The database's.
pub async fn author(on: &impl Reads, edition: &str, slug: &str) -> Result<Option<AuthorProfile>, DbError> {
    store::authors::profile(on, edition, slug).await
}

/// All authors an edition presents who have published stories in it.
///
/// # Errors
/// The database's.
pub async fn authors(on: &impl Reads, edition: &str) -> Result<Vec<AuthorProfile>, DbError> {
    store::authors::profiles(on, edition).await
}

/// How many published stories of an edition an author has.
///
/// # Errors
/// The database's.
pub async fn count_by_author(on: &impl Reads, edition: &str, author: &AuthorId) -> Result<i64, DbError> {
    store::stories::count_by_author(on, edition, author).await
}

/// The nearest published moment before or after `at`: for the archive's previous and next day.
///
/// # Errors
/// The database's.
pub async fn nearest(
    on: &impl Reads,
    edition: &str,
    at: Timestamp,
    later: bool,
) -> Result<Option<Timestamp>, DbError> {
    store::stories::nearest(on, edition, at, later).await
}

/// Moments of publication in a span, newest first: which days of a month have stories. At most 20,000.
///
/// # Errors
/// The database's.
pub async fn moments(
    on: &impl Reads,
    edition: &str,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Timestamp>, DbError> {
    store::stories::moments(on, edition, from, to).await
}

/// Published stories with their bodies for feeds and exports, newest first.
///
/// # Errors
/// The database's.
pub async fn feed_stories(on: &impl Reads, query: &Query<'_>) -> Result<Vec<FeedStory>, DbError> {
    store::lists::feed(on, query).await
}

/// Addresses and times of published stories for sitemaps, oldest first after `after`, at most `limit`.
///
/// # Errors
/// The database's.
pub async fn sitemap_stories(
    on: &impl Reads,
    edition: &str,
    after: &Cursor,
    limit: u32,
) -> Result<Vec<StoryRow>, DbError> {
    store::lists::oldest_after(on, edition, after, limit).await
}

/// The story that was filed from this source.
///
/// # Errors
/// The database's.
pub async fn story_by_source(on: &impl Reads, source: &str) -> Result<Option<StoryId>, DbError> {
    Ok(store::stories::by_source(on, source).await?.map(|(id, _)| id))
}

/// The standing page that was filed from this source.
///
/// # Errors
/// The database's.
pub async fn page_by_source(on: &impl Reads, source: &str) -> Result<Option<PageId>, DbError> {
    store::pages::by_source(on, source).await
}

/// The author who came from this source, and the readable part of their address.
///
/// # Errors
/// The database's.
pub async fn author_by_source(on: &impl Reads, source: &str) -> Result<Option<(AuthorId, String)>, DbError> {
    store::authors::by_source(on, source).await
}

/// How many stories of an edition have each status, for reports and checks.
///
/// # Errors
/// The database's.
pub async fn count_by_status(on: &impl Reads, edition: &str) -> Result<Vec<(String, i64)>, DbError> {
    store::stories::count_by_status(on, edition).await
}

/// Path and full address of a story by its id, whatever its status.
///
/// # Errors
/// The database's.
pub async fn address_of(cx: &Ctx, id: &StoryId) -> Result<Option<String>, DbError> {
    crate::resolve::address_of(cx, id).await
}
