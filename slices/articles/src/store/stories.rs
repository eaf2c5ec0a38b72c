//! Single stories: by number, by source, by code, with their versions and notes, and what is counted of them.
//! Deliberately absent: lists.

use db::{DbError, Reads, params, sql};
use kernel::Timestamp;

use crate::api::{AuthorId, StoryId};

db::record! {
    /// What a card, a list and a sitemap need of a story.
    #[derive(Clone, Debug)]
    pub struct StoryRow {
        /// The story.
        pub id: StoryId,
        /// Its edition.
        pub edition: String,
        /// Its group of versions.
        pub translation_group: String,
        /// Its section's id.
        pub section: Option<String>,
        /// Its kind's word.
        pub kind: String,
        /// Its kind of multimedia.
        pub media: Option<String>,
        /// The number in its address; none before it is published.
        pub number: Option<String>,
        /// The readable part of its address.
        pub slug: String,
        /// Its status.
        pub status: String,
        /// Its headline.
        pub headline: String,
        /// A shorter one.
        pub short_headline: Option<String>,
        /// Its standfirst.
        pub standfirst: String,
        /// Its lead picture.
        pub picture: Option<String>,
        /// Its agency.
        pub agency: Option<String>,
        /// Where the headline points instead.
        pub link_url: Option<String>,
        /// In the banner.
        pub breaking: bool,
        /// Leads the front.
        pub pinned: bool,
        /// Happening now.
        pub live: bool,
        /// Since when readers see it.
        pub published_at: Option<Timestamp>,
        /// When it was last updated for readers.
        pub updated_at: Option<Timestamp>,
    }
}

db::record! {
    /// A story with its body.
    #[derive(Clone, Debug)]
    pub struct FeedStory {
        /// The story.
        pub id: StoryId,
        /// Its section's id.
        pub section: Option<String>,
        /// Its kind's word.
        pub kind: String,
        /// The number in its address.
        pub number: Option<String>,
        /// The readable part of its address.
        pub slug: String,
        /// Its headline.
        pub headline: String,
        /// Its standfirst.
        pub standfirst: String,
        /// Its body as the tree's JSON.
        pub body: String,
        /// Its lead picture.
        pub picture: Option<String>,
        /// Its agency.
        pub agency: Option<String>,
        /// Where the headline points instead.
        pub link_url: Option<String>,
        /// Since when readers see it.
        pub published_at: Option<Timestamp>,
        /// When it was last updated for readers.
        pub updated_at: Option<Timestamp>,
    }
}

db::record! {
    /// Everything the page of one story needs of its row.
    #[derive(Clone, Debug)]
    pub(crate) struct WholeStory {
        pub(crate) id: StoryId,
        pub(crate) translation_group: String,
        pub(crate) section: Option<String>,
        pub(crate) kind: String,
        pub(crate) number: Option<String>,
        pub(crate) slug: String,
        pub(crate) short_code: String,
        pub(crate) status: String,
        pub(crate) headline: String,
        pub(crate) standfirst: String,
        pub(crate) body: String,
        pub(crate) words: i64,
        pub(crate) reading_minutes: u32,
        pub(crate) picture: Option<String>,
        pub(crate) picture_caption: Option<String>,
        pub(crate) agency: Option<String>,
        pub(crate) link_url: Option<String>,
        pub(crate) breaking: bool,
        pub(crate) live: bool,
        pub(crate) published_at: Option<Timestamp>,
        pub(crate) updated_at: Option<Timestamp>,
    }
}

db::record! {
    /// A dated note.
    #[derive(Clone, Debug)]
    pub(crate) struct CorrectionRow {
        pub(crate) at: Timestamp,
        pub(crate) text: String,
    }
}

pub(crate) async fn whole_by_number(
    on: &impl Reads,
    edition: &str,
    number: &str,
) -> Result<Option<WholeStory>, DbError> {
    on.optional(
        sql!(
            "SELECT id, translation_group, section, kind, number, slug, short_code, status, headline, standfirst, body, \
             words, reading_minutes, picture, picture_caption, agency, link_url, breaking, live, published_at, updated_at \
             FROM articles_stories WHERE edition = $1 AND number = $2"
        ),
        params![edition, number],
    )
    .await
}

/// A story by id, whatever its status.
pub(crate) async fn whole(on: &impl Reads, id: &StoryId) -> Result<Option<WholeStory>, DbError> {
    on.optional(
        sql!(
            "SELECT id, translation_group, section, kind, number, slug, short_code, status, headline, standfirst, body, \
             words, reading_minutes, picture, picture_caption, agency, link_url, breaking, live, published_at, updated_at \
             FROM articles_stories WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// The published and withdrawn versions of a group, for the language switch.
pub(crate) async fn versions(on: &impl Reads, group: &str) -> Result<Vec<StoryRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, updated_at \
             FROM articles_stories WHERE translation_group = $1 AND status = 'published' ORDER BY edition, id"
        ),
        params![group],
    )
    .await
}

pub(crate) async fn corrections(on: &impl Reads, story: &StoryId) -> Result<Vec<CorrectionRow>, DbError> {
    on.all(
        sql!("SELECT at, text FROM articles_corrections WHERE story = $1 ORDER BY at DESC, id DESC"),
        params![story],
    )
    .await
}

/// The row of a story by id, whatever its status.
pub(crate) async fn row(on: &impl Reads, id: &str) -> Result<Option<StoryRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, updated_at \
             FROM articles_stories WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// The story with this short code, if readers may or might once have seen it.
pub(crate) async fn by_short_code(on: &impl Reads, code: &str) -> Result<Option<StoryId>, DbError> {
    let id: Option<String> = on
        .optional(
            sql!("SELECT id FROM articles_stories WHERE short_code = $1 AND status IN ('published', 'withdrawn')"),
            params![code],
        )
        .await?;
    Ok(id.map(StoryId::from_stored))
}

db::record! {
    struct SourceRow {
        id: StoryId,
        digest: String,
    }
}

pub(crate) async fn by_source(on: &impl Reads, source: &str) -> Result<Option<(StoryId, String)>, DbError> {
    let row: Option<SourceRow> = on
        .optional(sql!("SELECT id, digest FROM articles_stories WHERE source = $1"), params![source])
        .await?;
    Ok(row.map(|row| (row.id, row.digest)))
}

pub(crate) async fn count_by_author(
    on: &impl Reads,
    edition: &str,
    author: &AuthorId,
) -> Result<i64, DbError> {
    on.one(
        sql!(
            "SELECT COUNT(*) AS stories FROM articles_bylines AS b JOIN articles_stories AS s ON s.id = b.story \
             WHERE b.author = $1 AND s.edition = $2 AND s.status = 'published'"
        ),
        params![author, edition],
    )
    .await
}

pub(crate) async fn nearest(
    on: &impl Reads,
    edition: &str,
    at: Timestamp,
    later: bool,
) -> Result<Option<Timestamp>, DbError> {
    let moment: Option<i64> = if later {
        on.one(
            sql!(
                "SELECT MIN(published_at) AS moment FROM articles_stories WHERE status = 'published' AND edition = $1 \
                 AND published_at >= $2"
            ),
            params![edition, at],
        )
        .await?
    } else {
        on.one(
            sql!(
                "SELECT MAX(published_at) AS moment FROM articles_stories WHERE status = 'published' AND edition = $1 \
                 AND published_at < $2"
            ),
            params![edition, at],
        )
        .await?
    };
    Ok(moment.map(Timestamp))
}

pub(crate) async fn moments(
    on: &impl Reads,
    edition: &str,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Timestamp>, DbError> {
    on.all(
        sql!(
            "SELECT published_at FROM articles_stories WHERE status = 'published' AND edition = $1 \
             AND published_at >= $2 AND published_at < $3 ORDER BY published_at DESC LIMIT 20000"
        ),
        params![edition, from, to],
    )
    .await
}

db::record! {
    struct StatusCount {
        status: String,
        stories: i64,
    }
}

pub(crate) async fn count_by_status(on: &impl Reads, edition: &str) -> Result<Vec<(String, i64)>, DbError> {
    let rows: Vec<StatusCount> = on
        .all(
            sql!("SELECT status, COUNT(*) AS stories FROM articles_stories WHERE edition = $1 GROUP BY status ORDER BY status"),
            params![edition],
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.status, row.stories)).collect())
}
