//! Tags and topics as the newsroom keeps them: lists with counts, other names, merging. Deliberately absent: what readers see
//! of them.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::TagId;
use crate::store::tags::TagRow;

db::record! {
    /// A tag in a list of the newsroom.
    #[derive(Clone, Debug)]
    pub struct KeptTag {
        /// The tag.
        pub id: TagId,
        /// Its edition.
        pub edition: String,
        /// `tag` or `topic`.
        pub kind: String,
        /// The readable part of the address.
        pub slug: String,
        /// The name.
        pub name: String,
        /// A sentence or two.
        pub description: String,
        /// How many stories bear it, drafts too.
        pub stories: i64,
    }
}

/// Which tags of an edition.
#[derive(Clone, Copy, Debug, Default)]
pub struct TagQuery<'a> {
    /// The edition.
    pub edition: &'a str,
    /// `tag` or `topic`.
    pub kind: &'a str,
    /// Words of the name; empty for any.
    pub words: &'a str,
    /// Only those that no story bears.
    pub unused: bool,
    /// After the tag with this name and id, in the order of names.
    pub after: (&'a str, &'a str),
    /// At most this many.
    pub limit: u32,
}

/// Tags by name, with the number of stories of each.
///
/// # Errors
/// The database's.
pub async fn kept_tags(on: &impl Reads, query: &TagQuery<'_>) -> Result<Vec<KeptTag>, DbError> {
    let plain: String = query.words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let (words, lower) = (format!("%{}%", plain.trim()), format!("%{}%", plain.trim().to_lowercase()));
    let (name, id) = query.after;
    on.all(
        sql!(
            "SELECT t.id, t.edition, t.kind, t.slug, t.name, t.description, \
             (SELECT COUNT(*) FROM articles_story_tags AS b WHERE b.tag = t.id) AS stories FROM articles_tags AS t \
             WHERE t.edition = $1 AND t.kind = $2 AND (t.name, t.id) > ($3, $4) \
             AND ($5 = '%%' OR t.name LIKE $5 OR LOWER(t.name) LIKE $6) \
             AND ($7 = 0 OR NOT EXISTS (SELECT 1 AS one FROM articles_story_tags AS b WHERE b.tag = t.id)) \
             ORDER BY t.name, t.id LIMIT $8"
        ),
        params![query.edition, query.kind, name, id, words, lower, query.unused, query.limit],
    )
    .await
}

/// One tag of the newsroom's list.
///
/// # Errors
/// The database's.
pub async fn kept_tag(on: &impl Reads, id: &TagId) -> Result<Option<KeptTag>, DbError> {
    on.optional(
        sql!(
            "SELECT t.id, t.edition, t.kind, t.slug, t.name, t.description, \
             (SELECT COUNT(*) FROM articles_story_tags AS b WHERE b.tag = t.id) AS stories FROM articles_tags AS t \
             WHERE t.id = $1"
        ),
        params![id],
    )
    .await
}

/// The names by which a tag was known, with those of tags merged into it.
///
/// # Errors
/// The database's.
pub async fn former_names(on: &impl Reads, id: &TagId) -> Result<Vec<String>, DbError> {
    on.all(sql!("SELECT DISTINCT name FROM articles_former_tags WHERE tag = $1 ORDER BY name"), params![id])
        .await
}

/// The tag that an old address belongs to now.
pub(crate) async fn by_former_slug(
    on: &impl Reads,
    edition: &str,
    kind: &str,
    slug: &str,
) -> Result<Option<TagRow>, DbError> {
    on.optional(
        sql!(
            "SELECT t.id, t.kind, t.slug, t.name, t.description FROM articles_former_tags AS f \
             JOIN articles_tags AS t ON t.id = f.tag WHERE f.edition = $1 AND f.kind = $2 AND f.slug = $3 \
             ORDER BY f.at DESC, f.name LIMIT 1"
        ),
        params![edition, kind, slug],
    )
    .await
}

/// The tag that an old name belongs to now.
pub(crate) async fn by_former_name(
    on: &impl Reads,
    edition: &str,
    kind: &str,
    name: &str,
) -> Result<Option<TagRow>, DbError> {
    on.optional(
        sql!(
            "SELECT t.id, t.kind, t.slug, t.name, t.description FROM articles_former_tags AS f \
             JOIN articles_tags AS t ON t.id = f.tag WHERE f.edition = $1 AND f.kind = $2 AND f.name = $3 \
             ORDER BY f.at DESC, f.slug LIMIT 1"
        ),
        params![edition, kind, name],
    )
    .await
}

/// Remembers how a tag was known, so that old addresses and old copy still find it; `to` is the tag itself or the one it is
/// merged into.
pub(crate) async fn remember(tx: &Tx, tag: &KeptTag, to: &TagId) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_former_tags (edition, kind, slug, name, tag, at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (edition, kind, slug, name) DO UPDATE SET tag = excluded.tag, at = excluded.at"
        ),
        params![&tag.edition, &tag.kind, &tag.slug, &tag.name, to, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn change(
    tx: &Tx,
    id: &TagId,
    (name, slug, description): (&str, &str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_tags SET name = $2, slug = $3, description = $4 WHERE id = $1"),
        params![id, name, slug, description],
    )
    .await
    .map(|_| ())
}

/// Gives the stories and the former names of `from` to `to`; a story that bears both keeps one.
pub(crate) async fn hand_over(tx: &Tx, from: &TagId, to: &TagId) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_story_tags (story, tag, position) SELECT story, $2, position \
             FROM articles_story_tags WHERE tag = $1 ON CONFLICT DO NOTHING"
        ),
        params![from, to],
    )
    .await?;
    tx.execute(sql!("DELETE FROM articles_story_tags WHERE tag = $1"), params![from]).await?;
    tx.execute(sql!("UPDATE articles_former_tags SET tag = $2 WHERE tag = $1"), params![from, to])
        .await
        .map(|_| ())
}

/// Removes a tag that no story bears, with its former names.
pub(crate) async fn remove(tx: &Tx, id: &TagId) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_former_tags WHERE tag = $1"), params![id]).await?;
    tx.execute(sql!("DELETE FROM articles_tags WHERE id = $1"), params![id]).await.map(|_| ())
}
