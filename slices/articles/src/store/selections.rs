//! Selections for pages of other slices: each one query, whose cost does not grow with the paper.
//!
//! `CROSS JOIN` keeps SQLite from walking the whole table in the order asked for; PostgreSQL reads it as a plain join.

use db::{DbError, Reads, params, sql};
use kernel::{Cursor, Timestamp};

use crate::api::{AuthorId, StoryId};
use crate::store::lists::bounds;
use crate::store::stories::StoryRow;

/// How many of the newest stories [`front_rows`] brings, where the edition has as many.
pub const FRONT_ROWS: usize = 60;
/// How many sections [`section_rows`] can be asked for.
pub const MOST_SECTIONS: usize = 8;

/// What the front of an edition chooses from, newest first: the newest stories, those an editor marked as pinned or
/// breaking, the newest analyses, interviews and long reads, the newest multimedia, and those of `picked` (ids) that
/// readers may see.
///
/// # Errors
/// The database's.
pub async fn front_rows(on: &impl Reads, edition: &str, picked: &[String]) -> Result<Vec<StoryRow>, DbError> {
    let picked = serde_json::to_string(picked)?;
    on.all(
        sql!(
            "WITH wanted (id) AS (SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND edition = $1 ORDER BY published_at DESC, id DESC LIMIT 60) AS newest \
             UNION SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' AND edition = $1 \
             AND (breaking = 1 OR pinned = 1) ORDER BY published_at DESC LIMIT 20) AS marked \
             UNION SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' AND edition = $1 \
             AND kind IN ('analysis', 'interview', 'longread') ORDER BY published_at DESC, id DESC LIMIT 8) AS features \
             UNION SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' AND edition = $1 \
             AND media IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 12) AS media \
             UNION SELECT picked.* FROM json_list($2) AS picked) \
             SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, s.status, \
             s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, s.pinned, \
             s.live, s.published_at, s.updated_at FROM wanted CROSS JOIN articles_stories AS s \
             WHERE s.id = wanted.id AND s.status = 'published' AND s.edition = $1 \
             ORDER BY s.published_at DESC, s.id DESC"
        ),
        params![edition, picked],
    )
    .await
}

/// The newest `each` stories of every one of `sections` (ids; at most [`MOST_SECTIONS`]), newest first.
///
/// # Errors
/// The database's.
pub async fn section_rows(on: &impl Reads, sections: &[String], each: u32) -> Result<Vec<StoryRow>, DbError> {
    let section = |at: usize| sections.get(at).map_or("", String::as_str);
    on.all(
        sql!(
            "WITH wanted (id) AS (SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $1 ORDER BY published_at DESC, id DESC LIMIT $9) AS a \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $2 ORDER BY published_at DESC, id DESC LIMIT $9) AS b \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $3 ORDER BY published_at DESC, id DESC LIMIT $9) AS c \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $4 ORDER BY published_at DESC, id DESC LIMIT $9) AS d \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $5 ORDER BY published_at DESC, id DESC LIMIT $9) AS e \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $6 ORDER BY published_at DESC, id DESC LIMIT $9) AS f \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $7 ORDER BY published_at DESC, id DESC LIMIT $9) AS g \
             UNION ALL SELECT id FROM (SELECT id FROM articles_stories WHERE status = 'published' \
             AND section = $8 ORDER BY published_at DESC, id DESC LIMIT $9) AS h) \
             SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, s.status, \
             s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, s.pinned, \
             s.live, s.published_at, s.updated_at FROM wanted CROSS JOIN articles_stories AS s \
             WHERE s.id = wanted.id ORDER BY s.published_at DESC, s.id DESC"
        ),
        params![
            section(0),
            section(1),
            section(2),
            section(3),
            section(4),
            section(5),
            section(6),
            section(7),
            each
        ],
    )
    .await
}

/// The stories of an edition that will be published up to a moment, as readers will then see them, newest first; at most 100.
///
/// # Errors
/// The database's.
pub async fn scheduled_rows(
    on: &impl Reads,
    edition: &str,
    until: Timestamp,
) -> Result<Vec<StoryRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, \
             publish_at AS published_at, updated_at FROM articles_stories WHERE status = 'scheduled' \
             AND edition = $1 AND publish_at <= $2 ORDER BY publish_at DESC, id DESC LIMIT 100"
        ),
        params![edition, until],
    )
    .await
}

/// The newest `limit` of a kind (its word) in an edition.
///
/// # Errors
/// The database's.
pub async fn kind_rows(
    on: &impl Reads,
    edition: &str,
    kind: &str,
    limit: u32,
) -> Result<Vec<StoryRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
             updated_at FROM articles_stories WHERE status = 'published' AND edition = $1 AND kind = $2 \
             ORDER BY published_at DESC, id DESC LIMIT $3"
        ),
        params![edition, kind, limit],
    )
    .await
}

/// The newest of one kind of multimedia in an edition.
pub(crate) async fn media(
    on: &impl Reads,
    edition: &str,
    media: &str,
    before: Option<&Cursor>,
    limit: u32,
) -> Result<Vec<StoryRow>, DbError> {
    let (at, id) = bounds(before);
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
             updated_at FROM articles_stories WHERE status = 'published' AND media IS NOT NULL AND edition = $1 \
             AND media = $5 AND (published_at, id) < ($2, $3) ORDER BY published_at DESC, id DESC LIMIT $4"
        ),
        params![edition, at, id, limit, media],
    )
    .await
}

db::record! {
    /// A tag or topic that a story bears.
    #[derive(Clone, Debug)]
    pub struct StoryTag {
        /// The story.
        pub story: String,
        /// The tag.
        pub tag: String,
        /// `tag` or `topic`.
        pub kind: String,
        /// The readable part of the tag's address.
        pub slug: String,
        /// The tag's name.
        pub name: String,
    }
}

/// The tags and topics of stories (ids), each story's in its order.
///
/// # Errors
/// The database's.
pub async fn tags_of(on: &impl Reads, stories: &[String]) -> Result<Vec<StoryTag>, DbError> {
    if stories.is_empty() {
        return Ok(Vec::new());
    }
    let stories = serde_json::to_string(stories)?;
    on.all(
        sql!(
            "SELECT b.story, b.tag, t.kind, t.slug, t.name FROM articles_story_tags AS b \
             JOIN articles_tags AS t ON t.id = b.tag WHERE b.story IN json_list($1) ORDER BY b.story, b.position"
        ),
        params![stories],
    )
    .await
}

/// Whether an author has a published story in an edition.
///
/// # Errors
/// The database's.
pub async fn has_stories_by(on: &impl Reads, edition: &str, author: &AuthorId) -> Result<bool, DbError> {
    let one: Option<String> = on
        .optional(
            sql!(
                "SELECT s.id FROM articles_bylines AS b JOIN articles_stories AS s ON s.id = b.story \
                 WHERE b.author = $1 AND s.edition = $2 AND s.status = 'published' LIMIT 1"
            ),
            params![author, edition],
        )
        .await?;
    Ok(one.is_some())
}

/// The edition of a story, whatever its status.
///
/// # Errors
/// The database's.
pub async fn edition_of(on: &impl Reads, story: &StoryId) -> Result<Option<String>, DbError> {
    on.optional(sql!("SELECT edition FROM articles_stories WHERE id = $1"), params![story]).await
}

db::record! {
    /// A month with published stories.
    #[derive(Clone, Debug)]
    pub struct StoryMonth {
        /// `202010`.
        pub month: String,
        /// At least as many as were ever published in it.
        pub stories: i64,
    }
}

/// The months in which an edition published, oldest first. Counted by the numbers given out, not by rows.
///
/// # Errors
/// The database's.
pub async fn story_months(on: &impl Reads, edition: &str) -> Result<Vec<StoryMonth>, DbError> {
    on.all(
        sql!(
            "SELECT substr(day, 1, 6) AS month, CAST(SUM(last) AS BIGINT) AS stories FROM articles_serials \
             WHERE edition = $1 GROUP BY substr(day, 1, 6) ORDER BY month"
        ),
        params![edition],
    )
    .await
}

db::record! {
    /// The address of a published story and when it last changed for readers.
    #[derive(Clone, Debug)]
    pub struct StoryAddress {
        /// The story.
        pub id: StoryId,
        /// Its edition.
        pub edition: String,
        /// Its group of versions.
        pub translation_group: String,
        /// Its section's id.
        pub section: Option<String>,
        /// The number in its address.
        pub number: String,
        /// The readable part of its address.
        pub slug: String,
        /// Its lead picture.
        pub picture: Option<String>,
        /// Since when readers see it.
        pub published_at: Timestamp,
        /// When it was last updated for readers.
        pub updated_at: Option<Timestamp>,
    }
}

/// The stories whose numbers begin with a month of [`story_months`], in the order of their numbers. Headlines that
/// point elsewhere are left out.
///
/// # Errors
/// The database's.
pub async fn story_addresses(
    on: &impl Reads,
    edition: &str,
    month: &str,
    skip: u32,
    limit: u32,
) -> Result<Vec<StoryAddress>, DbError> {
    let Some(after) = next_month(month) else { return Ok(Vec::new()) };
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, number, slug, picture, published_at, updated_at \
             FROM articles_stories WHERE status = 'published' AND link_url IS NULL AND edition = $1 AND number >= $2 \
             AND number < $3 ORDER BY number LIMIT $4 OFFSET $5"
        ),
        params![edition, month, after, limit, skip],
    )
    .await
}

/// The published versions of groups in all editions. Headlines that point elsewhere are left out.
///
/// # Errors
/// The database's.
pub async fn versions_of(on: &impl Reads, groups: &[String]) -> Result<Vec<StoryAddress>, DbError> {
    if groups.is_empty() {
        return Ok(Vec::new());
    }
    let groups = serde_json::to_string(groups)?;
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, number, slug, picture, published_at, updated_at \
             FROM articles_stories WHERE status = 'published' AND link_url IS NULL AND number IS NOT NULL \
             AND translation_group IN json_list($1) ORDER BY edition, number"
        ),
        params![groups],
    )
    .await
}

/// The month after `202012`: `202101`.
fn next_month(month: &str) -> Option<String> {
    let (year, number) = (month.get(..4)?.parse::<u32>().ok()?, month.get(4..)?.parse::<u32>().ok()?);
    match number {
        1..=11 => Some(format!("{year:04}{:02}", number + 1)),
        12 => Some(format!("{:04}01", year + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next_month;

    #[test]
    fn a_month_is_followed_by_the_next_also_at_the_end_of_a_year() {
        assert_eq!(next_month("202010").as_deref(), Some("202011"));
        assert_eq!(next_month("202012").as_deref(), Some("202101"));
        for none in ["", "2020", "202013", "202000", "2020é1", "aaaabb"] {
            assert_eq!(next_month(none), None, "{none}");
        }
    }
}
