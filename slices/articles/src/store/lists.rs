//! Lists of published stories: newest first, by section, tag, author, day, relation. One statement a list, so that each
//! has its index. Deliberately absent: single stories, and anything a list is shown as.

use std::cmp::Reverse;
use std::collections::HashMap;

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
        List::Ids(ids) => by_ids(on, &serde_json::to_string(ids)?, limit).await,
        List::Media(edition, media) => {
            super::selections::media(on, edition, media, query.before, limit).await
        }
        List::RelatedTo(story) => related(on, story, limit).await,
    }
}

/// Those of these stories that are published, the newest first. `ids` is a JSON list.
async fn by_ids(on: &impl Reads, ids: &str, limit: u32) -> Result<Vec<StoryRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, translation_group, section, kind, media, number, slug, status, headline, \
             short_headline, standfirst, picture, agency, link_url, breaking, pinned, live, published_at, \
             updated_at FROM articles_stories WHERE status = 'published' AND id IN json_list($1) \
             ORDER BY published_at DESC LIMIT $2"
        ),
        params![ids, limit],
    )
    .await
}

/// Hand-picked first; then those that share most tags, the newest of them. Of each tag its newest 16 are looked at, so
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
    let wanted = usize::try_from(limit).unwrap_or(0);
    if rows.len() < wanted {
        let near: Vec<String> = on
            .all(
                sql!(
                    "WITH mine AS (SELECT m.tag, COALESCE((SELECT x.story FROM articles_story_tags AS x WHERE \
                     x.tag = m.tag ORDER BY x.story DESC LIMIT 1 OFFSET 15), '') AS since FROM articles_story_tags AS m \
                     WHERE m.story = $1 ORDER BY m.position LIMIT 8) \
                     SELECT t.story FROM mine JOIN articles_story_tags AS t ON t.tag = mine.tag AND t.story >= mine.since \
                     WHERE t.story <> $1"
                ),
                params![story],
            )
            .await?;
        let mut shared: HashMap<String, u32> = HashMap::new();
        for id in near.into_iter().filter(|id| rows.iter().all(|held| held.id.as_str() != id)) {
            *shared.entry(id).or_default() += 1;
        }
        let mut nearest: Vec<(u32, String)> = shared.into_iter().map(|(id, count)| (count, id)).collect();
        nearest.sort_unstable_by(|a, b| b.cmp(a));
        // Some of them may be drafts, or withdrawn.
        nearest.truncate(wanted + 2);
        let ids: Vec<&str> = nearest.iter().map(|(_, id)| id.as_str()).collect();
        let mut found = by_ids(on, &serde_json::to_string(&ids)?, limit + 2).await?;
        let count = |row: &StoryRow| {
            nearest.iter().find(|(_, id)| id == row.id.as_str()).map_or(0, |(count, _)| *count)
        };
        found.sort_by_key(|row| Reverse((count(row), row.published_at)));
        rows.extend(found.into_iter().take(wanted - rows.len()));
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
