//! Standing pages as the newsroom keeps them: every save a revision, the newest is the working copy. Deliberately absent: what
//! readers see of them.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::api::PageId;

db::record! {
    /// A standing page of the newsroom's list, published or not.
    #[derive(Clone, Debug)]
    pub struct KeptPage {
        /// The page.
        pub id: PageId,
        /// Its edition.
        pub edition: String,
        /// The readable part of the address.
        pub slug: String,
        /// The title that readers see or saw.
        pub title: String,
        /// The body that readers see or saw.
        pub body: String,
        /// Whether the footer names it.
        pub in_footer: bool,
        /// Whether readers may see it.
        pub published: bool,
        /// The revision that readers see or saw; 0 for one that was filed from elsewhere.
        pub approved: i64,
        /// The newest revision; 0 where there is none.
        pub version: i64,
        /// When readers were last given another text.
        pub updated_at: Timestamp,
    }
}

db::record! {
    /// A saved text of a standing page.
    #[derive(Clone, Debug)]
    pub(crate) struct PageText {
        pub(crate) version: i64,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) account: Option<String>,
        pub(crate) at: Timestamp,
    }
}

/// All standing pages of an edition, in the footer's order.
///
/// # Errors
/// The database's.
pub async fn kept_pages(on: &impl Reads, edition: &str) -> Result<Vec<KeptPage>, DbError> {
    on.all(
        sql!(
            "SELECT p.id, p.edition, p.slug, p.title, '' AS body, p.in_footer, p.published, p.approved, \
             (SELECT COALESCE(MAX(r.version), 0) FROM articles_page_revisions AS r WHERE r.page = p.id) AS version, \
             p.updated_at FROM articles_pages AS p WHERE p.edition = $1 ORDER BY p.position, p.slug"
        ),
        params![edition],
    )
    .await
}

/// One standing page.
///
/// # Errors
/// The database's.
pub async fn kept_page(on: &impl Reads, id: &PageId) -> Result<Option<KeptPage>, DbError> {
    on.optional(
        sql!(
            "SELECT p.id, p.edition, p.slug, p.title, p.body, p.in_footer, p.published, p.approved, \
             (SELECT COALESCE(MAX(r.version), 0) FROM articles_page_revisions AS r WHERE r.page = p.id) AS version, \
             p.updated_at FROM articles_pages AS p WHERE p.id = $1"
        ),
        params![id],
    )
    .await
}

/// The newest text.
pub(crate) async fn newest(on: &impl Reads, id: &PageId) -> Result<Option<PageText>, DbError> {
    on.optional(
        sql!(
            "SELECT version, title, body, account, at FROM articles_page_revisions WHERE page = $1 \
             AND version IS NOT NULL ORDER BY version DESC LIMIT 1"
        ),
        params![id],
    )
    .await
}

/// The version that an attempt to save has made already.
pub(crate) async fn version_of_attempt(
    on: &impl Reads,
    id: &PageId,
    save_id: &str,
) -> Result<Option<i64>, DbError> {
    on.optional(
        sql!("SELECT version FROM articles_page_revisions WHERE page = $1 AND save_id = $2"),
        params![id, save_id],
    )
    .await
}

/// Adds a revision: `version` for one on top of the last, `None` for a text set aside. Says whether it was written: another may
/// have this version.
pub(crate) async fn add(
    tx: &Tx,
    id: &PageId,
    (version, save_id): (Option<i64>, Option<&str>),
    (title, body): (&str, &str),
    account: Option<&str>,
) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO articles_page_revisions (id, page, version, title, body, save_id, account, at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
            ),
            params![tx.ids().next(), id, version, title, body, save_id, account, tx.now()],
        )
        .await?;
    Ok(written > 0)
}

/// Begins a page that readers don't see, last in the footer's order.
pub(crate) async fn begin(
    tx: &Tx,
    id: &PageId,
    edition: &str,
    slug: &str,
    (title, body): (&str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_pages (id, edition, slug, title, body, in_footer, position, published, digest, \
             updated_at) VALUES ($1, $2, $3, $4, $5, 0, (SELECT COALESCE(MAX(position), 0) + 1 FROM articles_pages \
             WHERE edition = $2), 0, '', $6)"
        ),
        params![id, edition, slug, title, body, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Gives readers a text.
pub(crate) async fn publish(tx: &Tx, id: &PageId, text: &PageText) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE articles_pages SET title = $2, body = $3, approved = $4, published = 1, updated_at = $5 WHERE id = $1"
        ),
        params![id, &text.title, &text.body, text.version, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn set_published(tx: &Tx, id: &PageId, published: bool) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_pages SET published = $2 WHERE id = $1"), params![id, published])
        .await
        .map(|_| ())
}

pub(crate) async fn set_in_footer(tx: &Tx, id: &PageId, in_footer: bool) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_pages SET in_footer = $2 WHERE id = $1"), params![id, in_footer])
        .await
        .map(|_| ())
}

pub(crate) async fn set_position(tx: &Tx, id: &PageId, position: i64) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_pages SET position = $2 WHERE id = $1"), params![id, position])
        .await
        .map(|_| ())
}
