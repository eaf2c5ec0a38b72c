//! The rows of files that are no pictures.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::api::FileId;

db::record! {
    /// A file.
    pub(crate) struct FileRow {
        pub(crate) id: String,
        pub(crate) version: u32,
        pub(crate) file_name: String,
        pub(crate) mime: String,
        pub(crate) bytes: i64,
        pub(crate) credit: String,
        pub(crate) rights_end: Option<Timestamp>,
        pub(crate) created_at: Timestamp,
    }
}

/// The files of `ids` (a JSON list) that may be served at `now`.
pub(crate) async fn file_rows(on: &impl Reads, ids: &str, now: Timestamp) -> Result<Vec<FileRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, version, file_name, mime, bytes, credit, rights_end, created_at FROM media_files \
             WHERE id IN json_list($1) AND withdrawn_at IS NULL AND (rights_end IS NULL OR rights_end > $2)"
        ),
        params![ids, now],
    )
    .await
}

db::record! {
    /// Whether a file may be served, and where it lies.
    pub(crate) struct FileStanding {
        pub(crate) version: u32,
        pub(crate) digest: String,
        pub(crate) file_name: String,
        pub(crate) mime: String,
        pub(crate) bytes: i64,
        pub(crate) rights_end: Option<Timestamp>,
        pub(crate) withdrawn_at: Option<Timestamp>,
        pub(crate) created_at: Timestamp,
    }
}

/// How a file stands.
pub(crate) async fn file_standing(on: &impl Reads, id: &FileId) -> Result<Option<FileStanding>, DbError> {
    on.optional(
        sql!(
            "SELECT version, digest, file_name, mime, bytes, rights_end, withdrawn_at, created_at FROM media_files \
             WHERE id = $1"
        ),
        params![id],
    )
    .await
}

db::record! {
    /// What adding a file must know of the one with the same key.
    pub(crate) struct HeldFile {
        pub(crate) id: FileId,
        pub(crate) digest: String,
    }
}

/// The file with this key of a source.
pub(crate) async fn file_by_source(on: &impl Reads, key: &str) -> Result<Option<HeldFile>, DbError> {
    on.optional(sql!("SELECT id, digest FROM media_files WHERE source_key = $1"), params![key]).await
}

/// What a file's content is.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) digest: String,
    pub(crate) file_name: String,
    pub(crate) mime: &'static str,
    pub(crate) bytes: i64,
    pub(crate) credit: String,
    pub(crate) rights_end: Option<Timestamp>,
}

/// Writes a new file.
pub(crate) async fn insert_file(
    tx: &Tx,
    id: &FileId,
    source_key: Option<&str>,
    content: &Content,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO media_files (id, source_key, version, digest, file_name, mime, bytes, credit, rights_end, \
             created_at, updated_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $9)"
        ),
        params![
            id,
            source_key,
            &content.digest,
            &content.file_name,
            content.mime,
            content.bytes,
            &content.credit,
            content.rights_end,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Puts another content in a file's place: a new version.
pub(crate) async fn replace_file(tx: &Tx, id: &FileId, content: &Content) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE media_files SET version = version + 1, digest = $2, file_name = $3, mime = $4, bytes = $5, \
             credit = $6, rights_end = $7, ended_at = NULL, withdrawn_at = NULL, updated_at = $8 WHERE id = $1"
        ),
        params![
            id,
            &content.digest,
            &content.file_name,
            content.mime,
            content.bytes,
            &content.credit,
            content.rights_end,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Writes the end of the rights; says whether there is such a file.
pub(crate) async fn set_file_rights(tx: &Tx, id: &FileId, end: Option<Timestamp>) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_files SET rights_end = $2, ended_at = NULL, updated_at = $3 WHERE id = $1"),
            params![id, end, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Takes a file away; says whether it was served until now.
pub(crate) async fn set_file_withdrawn(tx: &Tx, id: &FileId) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!("UPDATE media_files SET withdrawn_at = $2, updated_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"),
            params![id, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Notes that the rights to at most `limit` files have ended by now, and names them.
pub(crate) async fn end_file_rights(tx: &Tx, limit: u32) -> Result<Vec<FileId>, DbError> {
    let ids: Vec<String> = tx
        .all(
            sql!(
                "UPDATE media_files SET ended_at = $1 WHERE id IN (SELECT id FROM media_files WHERE \
                 rights_end IS NOT NULL AND ended_at IS NULL AND rights_end <= $1 ORDER BY rights_end LIMIT $2) \
                 RETURNING id"
            ),
            params![tx.now(), limit],
        )
        .await?;
    Ok(ids.into_iter().map(FileId::from_stored).collect())
}
