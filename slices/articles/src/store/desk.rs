//! Lists of stories for the newsroom: every status, with the state of their working copies.

use db::{DbError, Reads, params, sql};
use kernel::{Cursor, Timestamp};

use crate::api::StoryId;

db::record! {
    /// A story in a list of the newsroom.
    #[derive(Clone, Debug)]
    pub struct DeskStory {
        /// The story.
        pub id: StoryId,
        /// Its edition.
        pub edition: String,
        /// Its section's id.
        pub section: Option<String>,
        /// What readers may see of it: draft, scheduled, published, withdrawn.
        pub status: String,
        /// The headline readers see.
        pub headline: String,
        /// When it will be published.
        pub publish_at: Option<Timestamp>,
        /// Since when it is.
        pub published_at: Option<Timestamp>,
        /// When it was last worked on.
        pub changed_at: Timestamp,
        /// The headline of the working copy.
        pub working_headline: Option<String>,
        /// The stage of the working copy.
        pub stage: Option<String>,
        /// To whom it is assigned.
        pub assignee: Option<String>,
        /// Who wrote last.
        pub changed_by: Option<String>,
        /// The version of the working copy.
        pub version: Option<i64>,
        /// The version that readers see or will see.
        pub approved: Option<i64>,
    }
}

/// Which stories of an edition; empty texts mean any.
#[derive(Clone, Debug, Default)]
pub struct DeskQuery<'a> {
    /// The edition.
    pub edition: &'a str,
    /// The status.
    pub status: &'a str,
    /// The section's id.
    pub section: &'a str,
    /// The stage of the working copy.
    pub stage: &'a str,
    /// The account to whom it is assigned or who wrote last.
    pub account: &'a str,
    /// Words of the headline.
    pub words: &'a str,
    /// After this one.
    pub before: Option<&'a Cursor>,
    /// At most this many.
    pub limit: u32,
}

/// What was worked on last comes first.
///
/// # Errors
/// The database's.
pub async fn desk_stories(on: &impl Reads, query: &DeskQuery<'_>) -> Result<Vec<DeskStory>, DbError> {
    let plain: String = query.words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let (words, lower) = (format!("%{}%", plain.trim()), format!("%{}%", plain.trim().to_lowercase()));
    let (at, id) =
        query.before.map_or((Timestamp(i64::MAX), String::new()), |cursor| (cursor.at, cursor.id.clone()));
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id \
             WHERE s.edition = $1 AND ($2 = '' OR s.status = $2) AND ($3 = '' OR s.section = $3) \
             AND ($4 = '' OR w.stage = $4) AND ($5 = '' OR w.assignee = $5 OR w.changed_by = $5) \
             AND ($6 = '%%' OR s.headline LIKE $6 OR LOWER(s.headline) LIKE $7) \
             AND (s.changed_at < $8 OR (s.changed_at = $8 AND s.id < $9)) \
             ORDER BY s.changed_at DESC, s.id DESC LIMIT $10"
        ),
        params![
            query.edition,
            query.status,
            query.section,
            query.stage,
            query.account,
            words,
            lower,
            at,
            id,
            query.limit
        ],
    )
    .await
}

/// One story of such a list.
pub(crate) async fn one(on: &impl Reads, id: &StoryId) -> Result<Option<DeskStory>, DbError> {
    on.optional(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id WHERE s.id = $1"
        ),
        params![id],
    )
    .await
}

/// These stories of an edition (ids), whatever their status.
///
/// # Errors
/// The database's.
pub async fn desk_named(on: &impl Reads, edition: &str, ids: &[String]) -> Result<Vec<DeskStory>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = serde_json::to_string(ids)?;
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id \
             WHERE s.edition = $1 AND s.id IN json_list($2)"
        ),
        params![edition, ids],
    )
    .await
}

/// What an account has in hand: assigned to it or last written by it, and not yet as readers see it. Two selections, each by its
/// own index: an `OR` would look at every story that is nobody's.
///
/// # Errors
/// The database's.
pub async fn in_hand(on: &impl Reads, account: &str, limit: u32) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_workings AS w JOIN articles_stories AS s ON s.id = w.story \
             WHERE w.story IN (SELECT a.story FROM articles_workings AS a WHERE a.assignee = $1 \
             UNION ALL SELECT b.story FROM articles_workings AS b WHERE b.changed_by = $1 AND COALESCE(b.assignee, '') = '') \
             AND s.status <> 'withdrawn' \
             AND (w.approved IS NULL OR w.approved <> w.version) ORDER BY w.changed_at DESC, s.id DESC LIMIT $2"
        ),
        params![account, limit],
    )
    .await
}

/// What waits in a stage, longest first.
///
/// # Errors
/// The database's.
pub async fn in_stage(on: &impl Reads, stage: &str, limit: u32) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_workings AS w JOIN articles_stories AS s ON s.id = w.story \
             WHERE w.stage = $1 AND s.status <> 'withdrawn' AND (w.approved IS NULL OR w.approved <> w.version) \
             ORDER BY w.changed_at, s.id LIMIT $2"
        ),
        params![stage, limit],
    )
    .await
}

/// What readers will get by the clock, stories and updates of stories, soonest first.
///
/// # Errors
/// The database's.
pub async fn scheduled(on: &impl Reads, limit: u32) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, COALESCE(u.at, s.publish_at) AS publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id \
             LEFT JOIN articles_updates AS u ON u.story = s.id \
             WHERE s.id IN (SELECT a.id FROM articles_stories AS a WHERE a.status = 'scheduled' \
             UNION ALL SELECT p.story FROM articles_updates AS p) \
             ORDER BY COALESCE(u.at, s.publish_at), s.id LIMIT $1"
        ),
        params![limit],
    )
    .await
}

/// What lags behind another language's version, longest first.
///
/// # Errors
/// The database's.
pub async fn lagging(on: &impl Reads, limit: u32) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_behind AS b JOIN articles_stories AS s ON s.id = b.story \
             LEFT JOIN articles_workings AS w ON w.story = s.id ORDER BY b.since, s.id LIMIT $1"
        ),
        params![limit],
    )
    .await
}

/// The versions of a story in all editions.
///
/// # Errors
/// The database's.
pub async fn versions(on: &impl Reads, group: &str) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id \
             WHERE s.translation_group = $1 ORDER BY s.edition, s.id LIMIT 100"
        ),
        params![group],
    )
    .await
}
