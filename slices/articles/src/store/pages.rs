//! Standing pages by edition and address or by source. Deliberately absent: their rendering and the footer.

use db::{DbError, Reads, Tx, params, sql};
use kernel::{Slug, Timestamp};

use crate::api::PageId;
use crate::model::NewPage;

db::record! {
    /// A standing page.
    #[derive(Clone, Debug)]
    pub struct StandingPage {
        /// The page.
        pub id: PageId,
        /// The readable part of the address.
        pub slug: String,
        /// The title.
        pub title: String,
        /// The body as the tree's JSON.
        pub body: String,
        /// Whether the footer names it.
        pub in_footer: bool,
        /// Whether readers may see it.
        pub published: bool,
        /// When its text last changed.
        pub updated_at: Timestamp,
    }
}

pub(crate) async fn page(
    on: &impl Reads,
    edition: &str,
    slug: &str,
) -> Result<Option<StandingPage>, DbError> {
    on.optional(
        sql!(
            "SELECT id, slug, title, body, in_footer, published, updated_at FROM articles_pages \
             WHERE edition = $1 AND slug = $2"
        ),
        params![edition, slug],
    )
    .await
}

pub(crate) async fn pages(on: &impl Reads, edition: &str) -> Result<Vec<StandingPage>, DbError> {
    on.all(
        sql!(
            "SELECT id, slug, title, body, in_footer, published, updated_at FROM articles_pages \
             WHERE edition = $1 AND published = 1 ORDER BY position, slug"
        ),
        params![edition],
    )
    .await
}

db::record! {
    pub(crate) struct Held {
        pub(crate) id: PageId,
        pub(crate) slug: String,
        pub(crate) digest: String,
    }
}

/// The page of a source, or of the address where no source is given.
pub(crate) async fn held(
    on: &impl Reads,
    edition: &str,
    source: Option<&str>,
    slug: &Slug,
) -> Result<Option<Held>, DbError> {
    match source {
        Some(source) => {
            on.optional(
                sql!("SELECT id, slug, digest FROM articles_pages WHERE source = $1"),
                params![source],
            )
            .await
        }
        None => {
            on.optional(
                sql!("SELECT id, slug, digest FROM articles_pages WHERE edition = $1 AND slug = $2"),
                params![edition, slug],
            )
            .await
        }
    }
}

db::record! {
    struct Sourced {
        id: PageId,
    }
}

pub(crate) async fn by_source(on: &impl Reads, source: &str) -> Result<Option<PageId>, DbError> {
    let row: Option<Sourced> =
        on.optional(sql!("SELECT id FROM articles_pages WHERE source = $1"), params![source]).await?;
    Ok(row.map(|row| row.id))
}

pub(crate) async fn put(
    tx: &Tx,
    id: &PageId,
    slug: &str,
    new: &NewPage,
    body: &str,
    digest: &str,
    at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_pages (id, edition, slug, title, body, in_footer, position, published, source, digest, \
             updated_at) VALUES ($1, $2, $3, $4, $5, $6, (SELECT COALESCE(MAX(position), 0) + 1 FROM articles_pages \
             WHERE edition = $2), $7, $8, $9, $10) ON CONFLICT (id) DO UPDATE SET title = excluded.title, \
             body = excluded.body, in_footer = excluded.in_footer, published = excluded.published, \
             digest = excluded.digest, updated_at = excluded.updated_at"
        ),
        params![
            id,
            &new.edition,
            slug,
            &new.title,
            body,
            new.in_footer,
            new.published,
            new.source.as_deref(),
            digest,
            at
        ],
    )
    .await
    .map(|_| ())
}
