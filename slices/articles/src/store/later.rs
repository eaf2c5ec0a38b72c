//! What will become of a story by the clock, and which versions lag behind another language's. Deliberately absent: first
//! publication at a time, which is the story's own row.

use db::{DbError, NewJob, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::act::{end_due, update_due};
use crate::api::StoryId;

db::record! {
    /// The version that readers will get.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct UpdateRow {
        pub(crate) version: i64,
        pub(crate) at: Timestamp,
    }
}

db::record! {
    /// That a story lags behind another version of it.
    #[derive(Clone, Debug)]
    pub struct Behind {
        /// The version that went ahead.
        pub sibling: StoryId,
        /// When.
        pub since: Timestamp,
    }
}

pub(crate) async fn update(on: &impl Reads, story: &StoryId) -> Result<Option<UpdateRow>, DbError> {
    on.optional(sql!("SELECT version, at FROM articles_updates WHERE story = $1"), params![story]).await
}

/// Readers will get `version` at that time, and no other that was planned.
pub(crate) async fn plan_update(
    tx: &Tx,
    story: &StoryId,
    version: i64,
    at: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_updates (story, version, at) VALUES ($1, $2, $3) \
             ON CONFLICT (story) DO UPDATE SET version = excluded.version, at = excluded.at"
        ),
        params![story, version, at],
    )
    .await?;
    wake(tx, update_due::KIND, story, at).await
}

pub(crate) async fn drop_update(tx: &Tx, story: &StoryId) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_updates WHERE story = $1"), params![story]).await.map(|_| ())
}

/// When the story leaves the site by itself.
pub(crate) async fn end(on: &impl Reads, story: &StoryId) -> Result<Option<Timestamp>, DbError> {
    on.optional(sql!("SELECT at FROM articles_ends WHERE story = $1"), params![story]).await
}

pub(crate) async fn plan_end(tx: &Tx, story: &StoryId, at: Option<Timestamp>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_ends WHERE story = $1"), params![story]).await?;
    let Some(at) = at else { return Ok(()) };
    tx.execute(sql!("INSERT INTO articles_ends (story, at) VALUES ($1, $2)"), params![story, at]).await?;
    wake(tx, end_due::KIND, story, at).await
}

/// Nothing more happens to the story by the clock: readers no longer see it.
pub(crate) async fn forget(tx: &Tx, story: &StoryId) -> Result<(), DbError> {
    drop_update(tx, story).await?;
    plan_end(tx, story, None).await
}

async fn wake(tx: &Tx, kind: &'static str, story: &StoryId, at: Timestamp) -> Result<(), DbError> {
    // One job for each moment: an earlier one that is no longer wanted finds nothing to do.
    let key = Some(format!("{story} {}", at.millis()));
    tx.enqueue(NewJob { kind, key, payload: serde_json::to_string(story)?, run_at: at }).await.map(|_| ())
}

/// Behind what the story lags, if it does.
///
/// # Errors
/// The database's.
pub async fn behind(on: &impl Reads, story: &StoryId) -> Result<Option<Behind>, DbError> {
    on.optional(sql!("SELECT sibling, since FROM articles_behind WHERE story = $1"), params![story]).await
}

/// Says whether the story lagged.
pub(crate) async fn caught_up(tx: &Tx, story: &StoryId) -> Result<bool, DbError> {
    let gone = tx.execute(sql!("DELETE FROM articles_behind WHERE story = $1"), params![story]).await?;
    Ok(gone > 0)
}

/// Readers got something new of the story: it has caught up if it lagged; else the other languages lag from now on.
pub(crate) async fn went_ahead(tx: &Tx, story: &StoryId, group: &str) -> Result<(), DbError> {
    if caught_up(tx, story).await? {
        return Ok(());
    }
    tx.execute(
        sql!(
            "INSERT INTO articles_behind (story, sibling, since) SELECT s.id, $1, $2 FROM articles_stories AS s \
             WHERE s.translation_group = $3 AND s.id <> $1 AND s.status <> 'withdrawn' AND s.link_url IS NULL \
             ON CONFLICT (story) DO UPDATE SET sibling = excluded.sibling, since = excluded.since"
        ),
        params![story, tx.now(), group],
    )
    .await
    .map(|_| ())
}
