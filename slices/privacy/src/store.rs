//! All SQL of privacy.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// One edition's text of a version.
    #[derive(Clone, Debug)]
    pub(crate) struct PolicyRow {
        pub(crate) version: i64,
        pub(crate) summary: String,
        pub(crate) body: String,
        pub(crate) published_at: Timestamp,
    }
}

/// The latest version of a kind; none where nothing was published.
pub(crate) async fn latest(on: &impl Reads, kind: &str) -> Result<Option<i64>, DbError> {
    on.one(sql!("SELECT MAX(version) AS version FROM privacy_policies WHERE kind = $1"), params![kind]).await
}

/// Writes one edition's text of a version.
pub(crate) async fn insert(
    tx: &Tx,
    (kind, version, edition): (&str, i64, &str),
    summary: &str,
    body: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO privacy_policies (kind, version, edition, summary, body, published_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![kind, version, edition, summary, body, tx.now()],
    )
    .await
    .map(|_| ())
}

/// The last two versions of a kind in an edition, the newer first.
pub(crate) async fn last_two(on: &impl Reads, kind: &str, edition: &str) -> Result<Vec<PolicyRow>, DbError> {
    on.all(
        sql!(
            "SELECT version, summary, body, published_at FROM privacy_policies WHERE kind = $1 AND edition = $2 \
             ORDER BY version DESC LIMIT 2"
        ),
        params![kind, edition],
    )
    .await
}

/// Writes that a download was made.
pub(crate) async fn insert_download(
    tx: &Tx,
    id: &str,
    account: &str,
    expires_at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO privacy_downloads (id, account, made_at, expires_at) VALUES ($1, $2, $3, $4)"),
        params![id, account, tx.now(), expires_at],
    )
    .await
    .map(|_| ())
}

/// The downloads of an account.
pub(crate) async fn downloads(on: &impl Reads, account: &str) -> Result<Vec<String>, DbError> {
    on.all(sql!("SELECT id FROM privacy_downloads WHERE account = $1 ORDER BY id"), params![account]).await
}

/// Downloads that have run out.
pub(crate) async fn expired(on: &impl Reads, now: Timestamp) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT id FROM privacy_downloads WHERE expires_at < $1 ORDER BY id LIMIT 1000"),
        params![now],
    )
    .await
}

/// Removes a download's row.
pub(crate) async fn remove_download(tx: &Tx, id: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM privacy_downloads WHERE id = $1"), params![id]).await.map(|_| ())
}
