//! Lists of published stories: newest first, by section, tag, author, day, relation. One statement a list, so that each
//! has its index. Deliberately absent: single stories, and anything a list is shown as.

use db::{DbError, Reads, params, sql};
use kernel::Cursor;

use crate::cards::{List, Query};
use crate::store::stories::{FeedStory, StoryRow};

/// "From the newest": a cursor after which everything comes.
const NEWEST: i64 = i64::MAX;

pub(super) fn bounds(before: Option<&Cursor>) -> (i64, String) {
    before.map_or_else(|| (NEWEST, "~".to_owned()), |cursor| (cursor.at.millis(), cursor.id.clone()))
}

/// The rows of a list, newest first.
pub(crate) async fn list(on: &impl Reads, query: &Query<'_>) -> Result<Vec<StoryRow>, DbError> {
    let (at, id) = bounds(query.before);
    let limit = query.limit;
    match &query.list {
        List::Latest(edition) => {
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND edition = $1 \
                     AND (published_at, id) < ($2, $3) ORDER BY published_at DESC, id DESC LIMIT $4"
                ),
                params![*edition, at, id, limit],
            )
            .await
        }
        List::Section(section) => {
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND section = $1 \
                     AND (published_at, id) < ($2, $3) ORDER BY published_at DESC, id DESC LIMIT $4"
                ),
                params![*section, at, id, limit],
            )
            .await
        }
        List::Tag(tag) => {
            on.all(
                sql!(
                    "SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, \
                     s.status, s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, \
                     s.pinned, s.live, s.published_at, s.updated_at FROM articles_stories AS s \
                     JOIN articles_story_tags AS t ON t.story = s.id WHERE s.status = 'published' AND t.tag = $1 \
                     AND (s.published_at, s.id) < ($2, $3) ORDER BY s.published_at DESC, s.id DESC LIMIT $4"
                ),
                params![*tag, at, id, limit],
            )
            .await
        }
        List::Author(edition, author) => {
            on.all(
                sql!(
                    "SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, \
                     s.status, s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, \
                     s.pinned, s.live, s.published_at, s.updated_at FROM articles_stories AS s \
                     JOIN articles_bylines AS b ON b.story = s.id WHERE s.status = 'published' AND b.author = $1 \
                     AND s.edition = $5 AND (s.published_at, s.id) < ($2, $3) \
                     ORDER BY s.published_at DESC, s.id DESC LIMIT $4"
                ),
                params![*author, at, id, limit, *edition],
            )
            .await
        }
        List::Multimedia(edition) => {
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND media IS NOT NULL AND edition = $1 \
                     AND (published_at, id) < ($2, $3) ORDER BY published_at DESC, id DESC LIMIT $4"
                ),
                params![*edition, at, id, limit],
            )
            .await
        }
        List::Between(edition, from, to) => {
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND edition = $1 \
                     AND published_at >= $2 AND published_at < $3 AND (published_at, id) < ($5, $6) \
                     ORDER BY published_at DESC, id DESC LIMIT $4"
                ),
                params![*edition, *from, *to, limit, at, id],
            )
            .await
        }
        List::Marked(edition) => {
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND edition = $1 \
                     AND (breaking = 1 OR pinned = 1) ORDER BY published_at DESC LIMIT $2"
                ),
                params![*edition, limit],
            )
            .await
        }
        List::Ids(ids) => {
            let list = serde_json::to_string(ids)?;
            on.all(
                sql!(
                    "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
                     short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
                     updated_at FROM articles_stories WHERE status = 'published' AND id IN json_list($1) \
                     ORDER BY published_at DESC LIMIT $2"
                ),
                params![list, limit],
            )
            .await
        }
        List::Media(edition, media) => {
            super::selections::media(on, edition, media, query.before, limit).await
        }
        List::RelatedTo(story) => related(on, story, limit).await,
    }
}

/// Hand-picked first; then those that share most tags, the newest of them. Of each tag its newest four dozen are looked at, so
/// that a tag of thousands of stories costs no more.
async fn related(on: &impl Reads, story: &str, limit: u32) -> Result<Vec<StoryRow>, DbError> {
    let mut rows: Vec<StoryRow> = on
        .all(
            sql!(
                "SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, s.status, \
                 s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, s.pinned, \
                 s.live, s.published_at, s.updated_at FROM articles_related AS r \
                 JOIN articles_stories AS s ON s.id = r.related WHERE r.story = $1 AND s.status = 'published' \
                 ORDER BY r.position LIMIT $2"
            ),
            params![story, limit],
        )
        .await?;
    if rows.len() < usize::try_from(limit).unwrap_or(0) {
        let shared: Vec<StoryRow> = on
            .all(
                sql!(
                    "WITH mine AS (SELECT m.tag, COALESCE((SELECT x.story FROM articles_story_tags AS x WHERE \
                     x.tag = m.tag ORDER BY x.story DESC LIMIT 1 OFFSET 47), '') AS since FROM articles_story_tags AS m \
                     WHERE m.story = $1 ORDER BY m.position LIMIT 8), \
                     near AS (SELECT t.story, COUNT(*) AS shared FROM mine JOIN articles_story_tags AS t ON t.tag = \
                     mine.tag AND t.story >= mine.since WHERE t.story <> $1 GROUP BY t.story \
                     ORDER BY COUNT(*) DESC, t.story DESC LIMIT 12) \
                     SELECT s.id, s.edition, s.translation_group, s.section, s.kind, s.media, s.number, s.slug, \
                     s.status, s.headline, s.short_headline, s.standfirst, s.picture, s.agency, s.link_url, s.breaking, \
                     s.pinned, s.live, s.published_at, s.updated_at FROM near \
                     JOIN articles_stories AS s ON s.id = near.story WHERE s.status = 'published' \
                     ORDER BY near.shared DESC, s.published_at DESC LIMIT $2"
                ),
                params![story, limit],
            )
            .await?;
        for row in shared {
            if rows.len() < usize::try_from(limit).unwrap_or(0) && !rows.iter().any(|held| held.id == row.id)
            {
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

/// A list with bodies, for feeds.
pub(crate) async fn feed(on: &impl Reads, query: &Query<'_>) -> Result<Vec<FeedStory>, DbError> {
    let ids: Vec<String> = list(on, query).await?.into_iter().map(|row| row.id.to_string()).collect();
    let json = serde_json::to_string(&ids)?;
    on.all(
        sql!(
            "SELECT id, section, kind, number, slug, headline, standfirst, body, picture, agency, link_url, published_at, \
             updated_at FROM articles_stories WHERE status = 'published' AND id IN json_list($1) \
             ORDER BY published_at DESC, id DESC"
        ),
        params![json],
    )
    .await
}

pub(crate) async fn oldest_after(
    on: &impl Reads,
    edition: &str,
    after: &Cursor,
    limit: u32,
) -> Result<Vec<StoryRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, updated_at \
             FROM articles_stories WHERE status = 'published' AND edition = $1 AND (published_at, id) > ($2, $3) \
             ORDER BY published_at, id LIMIT $4"
        ),
        params![edition, after.at, &after.id, limit],
    )
    .await
}
