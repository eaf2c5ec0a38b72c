//! What the command line and the sweep ask of the archive as a whole. Deliberately absent: single pictures.

use db::{DbError, Reads, params, sql};
use kernel::Timestamp;

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
