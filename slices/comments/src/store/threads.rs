//! Discussions: how many comments are seen, and what holds for an edition, a section or a story.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// What was set for a scope.
    #[derive(Clone, Debug)]
    pub(crate) struct ModeRow {
        pub(crate) scope: String,
        pub(crate) mode: String,
        pub(crate) days: i64,
    }
}

/// How many comments are seen under a story.
pub(crate) async fn visible(on: &impl Reads, story: &str) -> Result<i64, DbError> {
    let count: Option<i64> =
        on.optional(sql!("SELECT visible FROM comments_threads WHERE story = $1"), params![story]).await?;
    Ok(count.unwrap_or(0))
}

db::record! {
    /// How many comments are seen under a story.
    #[derive(Clone, Debug)]
    pub(crate) struct CountRow {
        pub(crate) story: String,
        pub(crate) visible: i64,
    }
}

/// How many comments are seen under these stories (a JSON list); those without any are left out.
pub(crate) async fn counts(on: &impl Reads, stories: &str) -> Result<Vec<CountRow>, DbError> {
    on.all(
        sql!("SELECT story, visible FROM comments_threads WHERE story IN json_list($1) AND visible > 0"),
        params![stories],
    )
    .await
}

db::record! {
    /// Which number pages that show the story's card were last told, and when.
    #[derive(Clone, Debug)]
    pub(crate) struct ToldRow {
        pub(crate) visible: i64,
        pub(crate) told: i64,
        pub(crate) told_at: Timestamp,
    }
}

/// Which number was told last.
pub(crate) async fn told(on: &impl Reads, story: &str) -> Result<Option<ToldRow>, DbError> {
    on.optional(sql!("SELECT visible, told, told_at FROM comments_threads WHERE story = $1"), params![story])
        .await
}

/// Notes which number is told now.
pub(crate) async fn set_told(tx: &Tx, story: &str, told: i64) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE comments_threads SET told = $2, told_at = $3 WHERE story = $1"),
        params![story, told, tx.now()],
    )
    .await
    .map(|_| ())
}

/// What was set for these scopes (a JSON list).
pub(crate) async fn modes(on: &impl Reads, scopes: &str) -> Result<Vec<ModeRow>, DbError> {
    on.all(sql!("SELECT scope, mode, days FROM comments_modes WHERE scope IN json_list($1)"), params![scopes])
        .await
}

/// Sets what holds for a scope.
pub(crate) async fn set_mode(tx: &Tx, scope: &str, mode: &str, days: i64) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO comments_modes (scope, mode, days, changed_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (scope) DO UPDATE SET mode = excluded.mode, days = excluded.days, \
             changed_at = excluded.changed_at"
        ),
        params![scope, mode, days, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Lets what is above a scope hold for it again.
pub(crate) async fn unset_mode(tx: &Tx, scope: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM comments_modes WHERE scope = $1"), params![scope]).await.map(|_| ())
}
