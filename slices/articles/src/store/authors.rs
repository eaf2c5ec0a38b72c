//! Authors and bylines.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::AuthorId;
use crate::model::{AuthorText, NewAuthor};
use crate::store::author_desk;

db::record! {
    /// An author as an edition presents them.
    #[derive(Clone, Debug)]
    pub struct AuthorProfile {
        /// The author.
        pub id: AuthorId,
        /// The readable part of the address.
        pub slug: String,
        /// `person` or `agency`.
        pub kind: String,
        /// A portrait's picture id.
        pub portrait: Option<String>,
        /// Links, a JSON list of pairs of name and address.
        pub links: String,
        /// The name as printed.
        pub name: String,
        /// What the author does.
        pub role: String,
        /// A few sentences.
        pub bio: String,
    }
}

impl AuthorProfile {
    /// Name and address of pages elsewhere.
    pub fn links(&self) -> Vec<(String, String)> {
        serde_json::from_str(&self.links).unwrap_or_default()
    }
}

db::record! {
    /// One name of one story's byline.
    #[derive(Clone, Debug)]
    pub(crate) struct BylineRow {
        pub(crate) story: String,
        pub(crate) author: String,
        pub(crate) slug: String,
        pub(crate) portrait: Option<String>,
        pub(crate) name: String,
        pub(crate) role: String,
    }
}

/// The bylines of stories (a JSON list of ids), in order; an author without a text in the edition appears by the text of
/// any other.
pub(crate) async fn bylines(
    on: &impl Reads,
    edition: &str,
    stories: &str,
) -> Result<Vec<BylineRow>, DbError> {
    on.all(
        sql!(
            "SELECT b.story, b.author, a.slug, a.portrait, \
             COALESCE(t.name, (SELECT MIN(o.name) FROM articles_author_texts AS o WHERE o.author = a.id), a.slug) AS name, \
             COALESCE(t.role, '') AS role FROM articles_bylines AS b JOIN articles_authors AS a ON a.id = b.author \
             LEFT JOIN articles_author_texts AS t ON t.author = a.id AND t.edition = $1 \
             WHERE b.story IN json_list($2) ORDER BY b.story, b.position"
        ),
        params![edition, stories],
    )
    .await
}

/// The author of this name, sooner as the edition has it than as another does; else the one who had it.
pub(crate) async fn by_name(on: &impl Reads, edition: &str, name: &str) -> Result<Option<AuthorId>, DbError> {
    let id: Option<String> = on
        .optional(
            sql!(
                "SELECT author FROM articles_author_texts WHERE name = $2 \
             ORDER BY CASE WHEN edition = $1 THEN 0 ELSE 1 END, author LIMIT 1"
            ),
            params![edition, name],
        )
        .await?;
    match id {
        Some(id) => Ok(Some(AuthorId::from_stored(id))),
        None => author_desk::by_former_name(on, name).await,
    }
}

pub(crate) async fn profile(
    on: &impl Reads,
    edition: &str,
    slug: &str,
) -> Result<Option<AuthorProfile>, DbError> {
    on.optional(
        sql!(
            "SELECT a.id, a.slug, a.kind, a.portrait, a.links, \
             COALESCE(t.name, (SELECT MIN(o.name) FROM articles_author_texts AS o WHERE o.author = a.id), a.slug) AS name, \
             COALESCE(t.role, '') AS role, COALESCE(t.bio, '') AS bio FROM articles_authors AS a \
             LEFT JOIN articles_author_texts AS t ON t.author = a.id AND t.edition = $1 WHERE a.slug = $2"
        ),
        params![edition, slug],
    )
    .await
}

pub(crate) async fn profiles(on: &impl Reads, edition: &str) -> Result<Vec<AuthorProfile>, DbError> {
    on.all(
        sql!(
            "SELECT a.id, a.slug, a.kind, a.portrait, a.links, t.name, t.role, t.bio FROM articles_authors AS a \
             JOIN articles_author_texts AS t ON t.author = a.id AND t.edition = $1 \
             WHERE EXISTS (SELECT 1 AS one FROM articles_bylines AS b JOIN articles_stories AS s ON s.id = b.story \
             WHERE b.author = a.id AND s.edition = $1 AND s.status = 'published') ORDER BY t.name"
        ),
        params![edition],
    )
    .await
}

db::record! {
    struct Known {
        id: AuthorId,
    }
}

/// The author of a source, or of a slug where no source is given; else the one into whom they were merged.
pub(crate) async fn known(
    on: &impl Reads,
    source: Option<&str>,
    slug: &str,
) -> Result<Option<AuthorId>, DbError> {
    let row: Option<Known> = match source {
        Some(source) => {
            on.optional(sql!("SELECT id FROM articles_authors WHERE source = $1"), params![source]).await?
        }
        None => on.optional(sql!("SELECT id FROM articles_authors WHERE slug = $1"), params![slug]).await?,
    };
    match row {
        Some(row) => Ok(Some(row.id)),
        None => author_desk::by_former_source(on, source, slug).await,
    }
}

db::record! {
    struct Addressed {
        id: AuthorId,
        slug: String,
    }
}

/// The author of a source and the readable part of their address.
pub(crate) async fn by_source(on: &impl Reads, source: &str) -> Result<Option<(AuthorId, String)>, DbError> {
    let row: Option<Addressed> =
        on.optional(sql!("SELECT id, slug FROM articles_authors WHERE source = $1"), params![source]).await?;
    Ok(row.map(|row| (row.id, row.slug)))
}

pub(crate) async fn slug_taken(on: &impl Reads, slug: &str) -> Result<bool, DbError> {
    let row: Option<Known> =
        on.optional(sql!("SELECT id FROM articles_authors WHERE slug = $1"), params![slug]).await?;
    Ok(row.is_some())
}

pub(crate) async fn insert(tx: &Tx, id: &AuthorId, slug: &str, new: &NewAuthor) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO articles_authors (id, slug, portrait, source, created_at) VALUES ($1, $2, $3, $4, $5)"),
        params![id, slug, new.portrait.as_ref(), new.source.as_deref(), tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn set_portrait(tx: &Tx, id: &AuthorId, new: &NewAuthor) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_authors SET portrait = COALESCE($2, portrait) WHERE id = $1"),
        params![id, new.portrait.as_ref()],
    )
    .await
    .map(|_| ())
}

/// Returns whether anything is different now.
pub(crate) async fn put_text(tx: &Tx, id: &AuthorId, text: &AuthorText) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "INSERT INTO articles_author_texts (author, edition, name, role, bio) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (author, edition) DO UPDATE SET name = excluded.name, role = excluded.role, \
                 bio = excluded.bio WHERE articles_author_texts.name <> excluded.name \
                 OR articles_author_texts.role <> excluded.role OR articles_author_texts.bio <> excluded.bio"
            ),
            params![id, &text.edition, &text.name, &text.role, &text.bio],
        )
        .await?;
    Ok(changed > 0)
}
