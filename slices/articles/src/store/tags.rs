//! Tags and topics.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::{StoryId, TagId};
use crate::model::{NewTag, TagKind};
use crate::store::tag_desk;

db::record! {
    /// A tag or topic.
    #[derive(Clone, Debug)]
    pub struct TagRow {
        /// The tag.
        pub id: TagId,
        /// `tag` or `topic`.
        pub kind: String,
        /// The readable part of the address.
        pub slug: String,
        /// The name.
        pub name: String,
        /// A sentence or two.
        pub description: String,
    }
}

pub(crate) async fn by_slug(
    on: &impl Reads,
    edition: &str,
    kind: &str,
    slug: &str,
) -> Result<Option<TagRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, kind, slug, name, description FROM articles_tags WHERE edition = $1 AND kind = $2 AND slug = $3"
        ),
        params![edition, kind, slug],
    )
    .await
}

pub(crate) async fn all(on: &impl Reads, edition: &str, kind: &str) -> Result<Vec<TagRow>, DbError> {
    on.all(
        sql!(
            "SELECT t.id, t.kind, t.slug, t.name, t.description FROM articles_tags AS t WHERE t.edition = $1 \
             AND t.kind = $2 AND EXISTS (SELECT 1 AS one FROM articles_story_tags AS b JOIN articles_stories AS s \
             ON s.id = b.story WHERE b.tag = t.id AND s.status = 'published') ORDER BY t.name"
        ),
        params![edition, kind],
    )
    .await
}

/// The names of the first tags or topics of an edition in the order of their addresses, whether stories bear them or not.
///
/// # Errors
/// The database's.
pub async fn tag_names(
    on: &impl Reads,
    edition: &str,
    kind: TagKind,
    limit: u32,
) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT name FROM articles_tags WHERE edition = $1 AND kind = $2 ORDER BY slug LIMIT $3"),
        params![edition, kind.as_str(), limit],
    )
    .await
}

/// The tags of one story, in order.
pub(crate) async fn of_story(on: &impl Reads, story: &StoryId) -> Result<Vec<TagRow>, DbError> {
    on.all(
        sql!(
            "SELECT t.id, t.kind, t.slug, t.name, t.description FROM articles_story_tags AS b \
             JOIN articles_tags AS t ON t.id = b.tag WHERE b.story = $1 ORDER BY b.position"
        ),
        params![story],
    )
    .await
}

/// A tag or topic by its name, or by one it had before.
pub(crate) async fn by_name(
    on: &impl Reads,
    edition: &str,
    kind: &str,
    name: &str,
) -> Result<Option<TagRow>, DbError> {
    let held = on.optional(
        sql!(
            "SELECT id, kind, slug, name, description FROM articles_tags WHERE edition = $1 AND kind = $2 AND name = $3 \
             ORDER BY id LIMIT 1"
        ),
        params![edition, kind, name],
    )
    .await?;
    match held {
        Some(tag) => Ok(Some(tag)),
        None => tag_desk::by_former_name(on, edition, kind, name).await,
    }
}

pub(crate) async fn insert(tx: &Tx, id: &TagId, slug: &str, new: &NewTag) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_tags (id, edition, kind, slug, name, description, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![id, &new.edition, new.kind.as_str(), slug, &new.name, &new.description, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn update(tx: &Tx, id: &TagId, new: &NewTag) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE articles_tags SET name = $2, description = $3 WHERE id = $1 AND (name <> $2 OR description <> $3)"
        ),
        params![id, &new.name, &new.description],
    )
    .await
}
