//! Authors as the newsroom keeps them: lists with counts, facts of all editions, former names, merging. Deliberately absent:
//! what readers see of them.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::AuthorId;

db::record! {
    /// An author in a list of the newsroom, as an edition presents them.
    #[derive(Clone, Debug)]
    pub struct KeptAuthor {
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
        /// The account of the same person among the paper's people.
        pub account: Option<String>,
        /// The name as printed.
        pub name: String,
        /// What the author does.
        pub role: String,
        /// A few sentences.
        pub bio: String,
        /// How many stories of all editions they signed, drafts too.
        pub stories: i64,
    }
}

impl KeptAuthor {
    /// Name and address of pages elsewhere.
    pub fn links(&self) -> Vec<(String, String)> {
        serde_json::from_str(&self.links).unwrap_or_default()
    }
}

/// Which authors.
#[derive(Clone, Copy, Debug, Default)]
pub struct AuthorQuery<'a> {
    /// The edition whose words are shown.
    pub edition: &'a str,
    /// Words of the name; empty for any.
    pub words: &'a str,
    /// After the author with this name and id, in the order of names.
    pub after: (&'a str, &'a str),
    /// At most this many.
    pub limit: u32,
}

/// Authors by name; one of whom the edition says nothing appears by the name another gives.
///
/// # Errors
/// The database's.
pub async fn kept_authors(on: &impl Reads, query: &AuthorQuery<'_>) -> Result<Vec<KeptAuthor>, DbError> {
    let plain: String = query.words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let (words, lower) = (format!("%{}%", plain.trim()), format!("%{}%", plain.trim().to_lowercase()));
    let (name, id) = query.after;
    on.all(
        sql!(
            "WITH named AS (SELECT a.id, a.slug, a.kind, a.portrait, a.links, a.account, \
             COALESCE(t.name, (SELECT MIN(o.name) FROM articles_author_texts AS o WHERE o.author = a.id), a.slug) AS name, \
             COALESCE(t.role, '') AS role, COALESCE(t.bio, '') AS bio FROM articles_authors AS a \
             LEFT JOIN articles_author_texts AS t ON t.author = a.id AND t.edition = $1) \
             SELECT n.id, n.slug, n.kind, n.portrait, n.links, n.account, n.name, n.role, n.bio, \
             (SELECT COUNT(*) FROM articles_bylines AS b WHERE b.author = n.id) AS stories FROM named AS n \
             WHERE (n.name, n.id) > ($2, $3) AND ($4 = '%%' OR n.name LIKE $4 OR LOWER(n.name) LIKE $5) \
             ORDER BY n.name, n.id LIMIT $6"
        ),
        params![query.edition, name, id, words, lower, query.limit],
    )
    .await
}

/// One author of the newsroom's list.
///
/// # Errors
/// The database's.
pub async fn kept_author(
    on: &impl Reads,
    edition: &str,
    id: &AuthorId,
) -> Result<Option<KeptAuthor>, DbError> {
    on.optional(
        sql!(
            "SELECT a.id, a.slug, a.kind, a.portrait, a.links, a.account, \
             COALESCE(t.name, (SELECT MIN(o.name) FROM articles_author_texts AS o WHERE o.author = a.id), a.slug) AS name, \
             COALESCE(t.role, '') AS role, COALESCE(t.bio, '') AS bio, \
             (SELECT COUNT(*) FROM articles_bylines AS b WHERE b.author = a.id) AS stories FROM articles_authors AS a \
             LEFT JOIN articles_author_texts AS t ON t.author = a.id AND t.edition = $1 WHERE a.id = $2"
        ),
        params![edition, id],
    )
    .await
}

/// The address that an old one of an author belongs to now.
pub(crate) async fn by_former_slug(on: &impl Reads, slug: &str) -> Result<Option<String>, DbError> {
    on.optional(
        sql!(
            "SELECT a.slug FROM articles_former_authors AS f JOIN articles_authors AS a ON a.id = f.author \
             WHERE f.slug = $1 ORDER BY f.at DESC, f.name LIMIT 1"
        ),
        params![slug],
    )
    .await
}

/// The author that an old name belongs to now.
pub(crate) async fn by_former_name(on: &impl Reads, name: &str) -> Result<Option<AuthorId>, DbError> {
    let id: Option<String> = on
        .optional(
            sql!("SELECT author FROM articles_former_authors WHERE name = $1 ORDER BY at DESC, slug LIMIT 1"),
            params![name],
        )
        .await?;
    Ok(id.map(AuthorId::from_stored))
}

/// The author into whom the one of a source was merged, or the one who had an address.
pub(crate) async fn by_former_source(
    on: &impl Reads,
    source: Option<&str>,
    slug: &str,
) -> Result<Option<AuthorId>, DbError> {
    let id: Option<String> = match source {
        Some(source) => {
            on.optional(
                sql!("SELECT author FROM articles_former_authors WHERE source = $1 LIMIT 1"),
                params![source],
            )
            .await?
        }
        None => {
            on.optional(
                sql!(
                    "SELECT author FROM articles_former_authors WHERE slug = $1 ORDER BY at DESC, name LIMIT 1"
                ),
                params![slug],
            )
            .await?
        }
    };
    Ok(id.map(AuthorId::from_stored))
}

/// Remembers how an author was known in every edition; `to` is the author or the one they are merged into, and then the
/// source goes along.
pub(crate) async fn remember(tx: &Tx, author: &AuthorId, to: &AuthorId) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_former_authors (slug, name, source, author, at) \
             SELECT DISTINCT a.slug, t.name, CASE WHEN a.id = $2 THEN NULL ELSE a.source END, $2, CAST($3 AS BIGINT) \
             FROM articles_authors AS a JOIN articles_author_texts AS t ON t.author = a.id WHERE a.id = $1 \
             ON CONFLICT (slug, name) DO UPDATE SET author = excluded.author, at = excluded.at, \
             source = COALESCE(excluded.source, articles_former_authors.source)"
        ),
        params![author, to, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Facts that hold in every edition.
pub(crate) struct Facts<'a> {
    pub(crate) slug: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) portrait: Option<&'a str>,
    pub(crate) links: &'a str,
    pub(crate) account: Option<&'a str>,
}

pub(crate) async fn change(tx: &Tx, id: &AuthorId, facts: &Facts<'_>) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE articles_authors SET slug = $2, kind = $3, portrait = $4, links = $5, account = $6 WHERE id = $1"
        ),
        params![id, facts.slug, facts.kind, facts.portrait, facts.links, facts.account],
    )
    .await
    .map(|_| ())
}

/// Gives the stories, words and former names of `from` to `to`, who keeps what they have themselves.
pub(crate) async fn hand_over(tx: &Tx, from: &AuthorId, to: &AuthorId) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_bylines (story, author, position) SELECT story, $2, position FROM articles_bylines \
             WHERE author = $1 ON CONFLICT DO NOTHING"
        ),
        params![from, to],
    )
    .await?;
    tx.execute(sql!("DELETE FROM articles_bylines WHERE author = $1"), params![from]).await?;
    tx.execute(
        sql!(
            "INSERT INTO articles_author_texts (author, edition, name, role, bio) SELECT $2, edition, name, role, bio \
             FROM articles_author_texts WHERE author = $1 ON CONFLICT DO NOTHING"
        ),
        params![from, to],
    )
    .await?;
    tx.execute(sql!("DELETE FROM articles_author_texts WHERE author = $1"), params![from]).await?;
    tx.execute(sql!("UPDATE articles_former_authors SET author = $2 WHERE author = $1"), params![from, to])
        .await?;
    tx.execute(sql!("DELETE FROM articles_authors WHERE id = $1"), params![from]).await.map(|_| ())
}
