//! What the command line and the sweep ask of the archive as a whole. Deliberately absent: single pictures.

use db::{DbError, Reads, params, sql};
use kernel::{DAY, Timestamp};

use crate::api::Shelf;

/// Whether any picture or file is made of the blob with this digest.
pub(crate) async fn digest_in_use(on: &impl Reads, digest: &str) -> Result<bool, DbError> {
    on.one(
        sql!(
            "SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM media_pictures WHERE digest = $1) \
             OR EXISTS (SELECT 1 FROM media_files WHERE digest = $1) THEN 1 ELSE 0 END AS BIGINT) AS used"
        ),
        params![digest],
    )
    .await
}

db::record! {
    /// A line of the archive's list.
    pub(crate) struct ArchiveRow {
        pub(crate) id: String,
        pub(crate) width: u32,
        pub(crate) height: u32,
        pub(crate) mime: String,
        pub(crate) bytes: i64,
        pub(crate) credit: String,
        pub(crate) file_name: String,
        pub(crate) rights_end: Option<Timestamp>,
        pub(crate) withdrawn_at: Option<Timestamp>,
    }
}

/// The newest pictures.
pub(crate) async fn archive(on: &impl Reads, limit: u32) -> Result<Vec<ArchiveRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, width, height, mime, bytes, credit, file_name, rights_end, withdrawn_at FROM media_pictures \
             ORDER BY id DESC LIMIT $1"
        ),
        params![limit],
    )
    .await
}

/// How many pictures there are.
pub(crate) async fn count(on: &impl Reads) -> Result<i64, DbError> {
    on.one(sql!("SELECT COUNT(*) AS pictures FROM media_pictures"), params![]).await
}

/// The newest pictures of a shelf, with these words in a text, a credit or a file name.
pub(crate) async fn find(
    on: &impl Reads,
    shelf: Shelf,
    words: &str,
    (before, limit): (&str, u32),
    now: Timestamp,
) -> Result<Vec<String>, DbError> {
    let plain: String = words.chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let (words, lower) = (format!("%{}%", plain.trim()), format!("%{}%", plain.trim().to_lowercase()));
    let shelf = match shelf {
        Shelf::All => "all",
        Shelf::Uncredited => "uncredited",
        Shelf::Ending => "ending",
        Shelf::Ended => "ended",
    };
    on.all(
        sql!(
            "SELECT p.id FROM media_pictures AS p WHERE (($6 = 'ended' AND (p.withdrawn_at IS NOT NULL \
             OR p.rights_end <= $1)) OR ($6 <> 'ended' AND p.withdrawn_at IS NULL \
             AND (p.rights_end IS NULL OR p.rights_end > $1) \
             AND ($6 <> 'uncredited' OR (p.credit = '' AND p.byline = '' AND p.source = '')) \
             AND ($6 <> 'ending' OR p.rights_end < $7))) AND ($2 = '' OR p.id < $2) \
             AND ($3 = '%%' OR p.credit LIKE $3 OR LOWER(p.credit) LIKE $4 OR LOWER(p.file_name) LIKE $4 \
             OR EXISTS (SELECT 1 AS one FROM media_texts AS t WHERE t.picture = p.id \
             AND (t.caption LIKE $3 OR LOWER(t.caption) LIKE $4 OR LOWER(t.headline) LIKE $4 OR LOWER(t.alt) LIKE $4))) \
             ORDER BY p.id DESC LIMIT $5"
        ),
        params![now, before, words, lower, limit, shelf, now.plus(30 * DAY)],
    )
    .await
}
