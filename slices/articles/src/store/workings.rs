//! The working copies of stories, their revisions, locks and notes. Deliberately absent: what readers see.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::api::StoryId;

db::record! {
    /// A working copy as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct WorkingRow {
        pub(crate) version: i64,
        pub(crate) approved: Option<i64>,
        pub(crate) fields: String,
        pub(crate) body: String,
        pub(crate) stage: String,
        pub(crate) assignee: Option<String>,
        pub(crate) changed_by: Option<String>,
        pub(crate) changed_at: Timestamp,
        pub(crate) embargo_at: Option<Timestamp>,
    }
}

db::record! {
    /// A revision without its text.
    #[derive(Clone, Debug)]
    pub struct Revision {
        /// Which.
        pub id: String,
        /// Its version; none for a text that was set aside.
        pub version: Option<i64>,
        /// The version it was written on.
        pub base: i64,
        /// Its headline.
        pub headline: String,
        /// The account that wrote it.
        pub account: Option<String>,
        /// When.
        pub at: Timestamp,
    }
}

db::record! {
    /// A revision's text.
    #[derive(Clone, Debug)]
    pub struct RevisionText {
        /// The fields as JSON.
        pub fields: String,
        /// The body as the tree's JSON.
        pub body: String,
    }
}

db::record! {
    /// Who has a story in hand.
    #[derive(Clone, Debug)]
    pub(crate) struct LockRow {
        pub(crate) account: String,
        pub(crate) since: Timestamp,
        pub(crate) beat: Timestamp,
    }
}

db::record! {
    /// A note between editors.
    #[derive(Clone, Debug)]
    pub struct Note {
        /// Which.
        pub id: String,
        /// Who wrote it.
        pub account: Option<String>,
        /// What.
        pub text: String,
        /// The words of the story it stands at; empty for the whole story.
        pub quote: String,
        /// What stood before them.
        pub prefix: String,
        /// When.
        pub at: Timestamp,
        /// When it was dealt with.
        pub done_at: Option<Timestamp>,
    }
}

/// A text to write down.
pub(crate) struct NewText<'a> {
    pub(crate) headline: &'a str,
    pub(crate) fields: &'a str,
    pub(crate) body: &'a str,
    pub(crate) account: Option<&'a str>,
}

pub(crate) async fn working(on: &impl Reads, story: &StoryId) -> Result<Option<WorkingRow>, DbError> {
    on.optional(
        sql!(
            "SELECT version, approved, fields, body, stage, assignee, changed_by, changed_at, embargo_at \
             FROM articles_workings WHERE story = $1"
        ),
        params![story],
    )
    .await
}

/// Puts the text in the place of version `base`; says whether that was the present one.
pub(crate) async fn replace(
    tx: &Tx,
    story: &StoryId,
    base: i64,
    text: &NewText<'_>,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "UPDATE articles_workings SET version = version + 1, headline = $3, fields = $4, body = $5, \
                 changed_by = $6, changed_at = $7 WHERE story = $1 AND version = $2"
            ),
            params![story, base, text.headline, text.fields, text.body, text.account, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}

/// Writes a field that the newsroom decides apart from the text, so that the version stays.
pub(crate) async fn set_fields(tx: &Tx, story: &StoryId, fields: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_workings SET fields = $2 WHERE story = $1"), params![story, fields])
        .await
        .map(|_| ())
}

/// The first working copy, of version `version`; says whether there was none yet.
pub(crate) async fn begin(
    tx: &Tx,
    story: &StoryId,
    (version, approved, stage): (i64, Option<i64>, &str),
    text: &NewText<'_>,
) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO articles_workings (story, version, approved, headline, fields, body, stage, changed_by, \
                 changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
            ),
            params![
                story,
                version,
                approved,
                text.headline,
                text.fields,
                text.body,
                stage,
                text.account,
                tx.now()
            ],
        )
        .await?;
    Ok(written > 0)
}

/// Writes a revision down; `version` is none for a text set aside.
pub(crate) async fn add_revision(
    tx: &Tx,
    story: &StoryId,
    (version, base, save_id): (Option<i64>, i64, Option<&str>),
    text: &NewText<'_>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_revisions (id, story, version, base, headline, fields, body, save_id, account, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            tx.ids().next(),
            story,
            version,
            base,
            text.headline,
            text.fields,
            text.body,
            save_id,
            text.account,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// The version that an attempt to save made, if it did.
pub(crate) async fn version_of_attempt(
    on: &impl Reads,
    story: &StoryId,
    save_id: &str,
) -> Result<Option<i64>, DbError> {
    on.optional(
        sql!(
            "SELECT version FROM articles_revisions WHERE story = $1 AND save_id = $2 AND version IS NOT NULL"
        ),
        params![story, save_id],
    )
    .await
}

/// The newest revisions.
///
/// # Errors
/// The database's.
pub async fn revisions(on: &impl Reads, story: &StoryId, limit: u32) -> Result<Vec<Revision>, DbError> {
    on.all(
        sql!(
            "SELECT id, version, base, headline, account, at FROM articles_revisions WHERE story = $1 \
             ORDER BY id DESC LIMIT $2"
        ),
        params![story, limit],
    )
    .await
}

/// The text of a version of this story.
pub(crate) async fn text_of_version(
    on: &impl Reads,
    story: &StoryId,
    version: i64,
) -> Result<Option<RevisionText>, DbError> {
    on.optional(
        sql!("SELECT fields, body FROM articles_revisions WHERE story = $1 AND version = $2"),
        params![story, version],
    )
    .await
}

/// The text of a revision of this story.
///
/// # Errors
/// The database's.
pub async fn revision_text(
    on: &impl Reads,
    story: &StoryId,
    id: &str,
) -> Result<Option<RevisionText>, DbError> {
    on.optional(
        sql!("SELECT fields, body FROM articles_revisions WHERE story = $1 AND id = $2"),
        params![story, id],
    )
    .await
}

pub(crate) async fn lock(on: &impl Reads, story: &StoryId) -> Result<Option<LockRow>, DbError> {
    on.optional(sql!("SELECT account, since, beat FROM articles_locks WHERE story = $1"), params![story])
        .await
}

/// Gives the lock to an account; the moment since which it holds it stays where it is the same.
pub(crate) async fn take_lock(tx: &Tx, story: &StoryId, account: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_locks (story, account, since, beat) VALUES ($1, $2, $3, $3) ON CONFLICT (story) \
             DO UPDATE SET since = CASE WHEN articles_locks.account = excluded.account THEN articles_locks.since \
             ELSE excluded.since END, account = excluded.account, beat = excluded.beat"
        ),
        params![story, account, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn drop_lock(tx: &Tx, story: &StoryId, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_locks WHERE story = $1 AND account = $2"), params![story, account])
        .await
        .map(|_| ())
}

pub(crate) async fn set_stage(tx: &Tx, story: &StoryId, stage: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_workings SET stage = $2 WHERE story = $1"), params![story, stage])
        .await
        .map(|_| ())
}

pub(crate) async fn set_assignee(tx: &Tx, story: &StoryId, account: Option<&str>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_workings SET assignee = $2 WHERE story = $1"), params![story, account])
        .await
        .map(|_| ())
}

pub(crate) async fn set_embargo(tx: &Tx, story: &StoryId, at: Option<Timestamp>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE articles_workings SET embargo_at = $2 WHERE story = $1"), params![story, at])
        .await
        .map(|_| ())
}

/// Notes that readers get this version. Says false where it had to be the present one and is not.
pub(crate) async fn approve(
    tx: &Tx,
    story: &StoryId,
    version: i64,
    is_present: bool,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "UPDATE articles_workings SET approved = $2, stage = CASE WHEN version = $2 THEN 'ready' ELSE stage END \
                 WHERE story = $1 AND (version = $2 OR $3 = 0)"
            ),
            params![story, version, i64::from(is_present)],
        )
        .await?;
    Ok(changed > 0)
}

/// The notes of a story, oldest first.
///
/// # Errors
/// The database's.
pub async fn notes(on: &impl Reads, story: &StoryId) -> Result<Vec<Note>, DbError> {
    on.all(
        sql!("SELECT id, account, text, quote, prefix, at, done_at FROM articles_notes WHERE story = $1 ORDER BY at, id LIMIT 500"),
        params![story],
    )
    .await
}

pub(crate) async fn add_note(
    tx: &Tx,
    story: &StoryId,
    account: Option<&str>,
    (text, quote, prefix): (&str, &str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_notes (id, story, account, text, quote, prefix, at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![tx.ids().next(), story, account, text, quote, prefix, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn finish_note(tx: &Tx, story: &StoryId, id: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_notes SET done_at = $3 WHERE story = $1 AND id = $2 AND done_at IS NULL"),
        params![story, id, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Lists show a story that readers don't see yet as it is being written, and what was worked on last comes first.
pub(crate) async fn show_in_lists(
    tx: &Tx,
    story: &StoryId,
    (headline, standfirst, section): (&str, &str, Option<&str>),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE articles_stories SET headline = $2, standfirst = $3, section = $4 WHERE id = $1 AND status = 'draft'"
        ),
        params![story, headline, standfirst, section],
    )
    .await?;
    tx.execute(sql!("UPDATE articles_stories SET changed_at = $2 WHERE id = $1"), params![story, tx.now()])
        .await
        .map(|_| ())
}
