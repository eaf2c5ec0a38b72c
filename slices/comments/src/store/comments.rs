//! The rows of comments: writing, changing what they are, their versions and reactions.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{CommentId, State};

db::record! {
    /// A comment as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct CommentRow {
        pub(crate) id: CommentId,
        pub(crate) story: String,
        pub(crate) edition: String,
        pub(crate) root: String,
        pub(crate) parent: Option<String>,
        pub(crate) place: i64,
        pub(crate) account: String,
        pub(crate) name: String,
        pub(crate) text: String,
        pub(crate) state: String,
        pub(crate) rule: String,
        pub(crate) reactions: i64,
        pub(crate) replies: i64,
        pub(crate) created_at: Timestamp,
        pub(crate) edited_at: Option<Timestamp>,
        pub(crate) moderated_at: Option<Timestamp>,
    }
}

impl CommentRow {
    /// Whether readers see its text.
    pub(crate) fn is_published(&self) -> bool {
        self.state == State::Published.as_str()
    }
}

/// A new comment.
pub(crate) struct NewRow<'a> {
    pub(crate) id: &'a CommentId,
    pub(crate) story: &'a str,
    pub(crate) edition: &'a str,
    pub(crate) root: &'a str,
    pub(crate) parent: Option<&'a str>,
    pub(crate) place: i64,
    pub(crate) account: &'a str,
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    pub(crate) state: State,
    pub(crate) token: Option<&'a str>,
    pub(crate) source: Option<&'a str>,
    pub(crate) created_at: Timestamp,
}

/// Writes a comment unless its form was sent before; says whether it was written. What it changes of its thread is the
/// caller's to note.
pub(crate) async fn insert(tx: &Tx, new: &NewRow<'_>) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!(
                "INSERT INTO comments_comments (id, story, edition, root, parent, place, account, name, text, state, shown, \
                 token, source, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
                 ON CONFLICT DO NOTHING"
            ),
            params![
                new.id,
                new.story,
                new.edition,
                new.root,
                new.parent,
                new.place,
                new.account,
                new.name,
                new.text,
                new.state.as_str(),
                new.state == State::Published,
                new.token,
                new.source,
                new.created_at
            ],
        )
        .await?;
    Ok(written > 0)
}

/// The comment that a form became.
pub(crate) async fn by_token(on: &impl Reads, token: &str) -> Result<Option<CommentRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE token = $1"
        ),
        params![token],
    )
    .await
}

/// The comment that came from a source.
pub(crate) async fn by_source(on: &impl Reads, source: &str) -> Result<Option<CommentRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE source = $1"
        ),
        params![source],
    )
    .await
}

/// One comment.
pub(crate) async fn comment(on: &impl Reads, id: &str) -> Result<Option<CommentRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// Takes the next place among the replies of a comment.
pub(crate) async fn next_place(tx: &Tx, root: &str) -> Result<Option<i64>, DbError> {
    tx.optional(
        sql!("UPDATE comments_comments SET places = places + 1 WHERE id = $1 RETURNING places"),
        params![root],
    )
    .await
}

/// Makes a comment what it is from now on, with what that changes for its thread, its root and its author.
pub(crate) async fn set_state(tx: &Tx, row: &CommentRow, state: State, rule: &str) -> Result<(), DbError> {
    let before = row.is_published();
    let after = state == State::Published;
    tx.execute(
        sql!("UPDATE comments_comments SET state = $2, rule = $3, shown = $4 WHERE id = $1"),
        params![&row.id, state.as_str(), rule, after],
    )
    .await?;
    if before != after {
        count(tx, row, if after { 1 } else { -1 }).await?;
    }
    // A comment that is gone keeps its place while there are answers to it.
    tx.execute(
        sql!(
            "UPDATE comments_comments SET shown = CASE WHEN state = 'published' OR replies > 0 THEN 1 ELSE 0 END \
             WHERE id = $1"
        ),
        params![&row.root],
    )
    .await
    .map(|_| ())
}

/// Notes that one comment more or less is seen: in its thread, at its root, with its author.
pub(crate) async fn count(tx: &Tx, row: &CommentRow, more: i64) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO comments_threads (story, edition, visible) VALUES ($1, $2, $3) \
             ON CONFLICT (story) DO UPDATE SET visible = comments_threads.visible + excluded.visible"
        ),
        params![&row.story, &row.edition, more],
    )
    .await?;
    if row.place > 0 {
        tx.execute(
            sql!(
                "UPDATE comments_comments SET replies = replies + $2, shown = CASE WHEN state = 'published' \
                 OR replies + $2 > 0 THEN 1 ELSE 0 END WHERE id = $1"
            ),
            params![&row.root, more],
        )
        .await?;
    }
    if !row.account.is_empty() {
        tx.execute(
            sql!(
                "INSERT INTO comments_readers (account, published) VALUES ($1, $2) \
                 ON CONFLICT (account) DO UPDATE SET published = comments_readers.published + excluded.published"
            ),
            params![&row.account, more],
        )
        .await?;
    }
    Ok(())
}

/// Takes the names off these comments (a JSON list), whose authors were erased where they come from.
pub(crate) async fn take_names_off(tx: &Tx, ids: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE comments_comments SET name = '' WHERE account = '' AND id IN json_list($1)"),
        params![ids],
    )
    .await
    .map(|_| ())
}

/// Replaces the text and keeps the one before; `by` is the moderator who does, empty for the author.
pub(crate) async fn set_text(tx: &Tx, row: &CommentRow, text: &str, by: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO comments_versions (comment, number, account, text, replaced_at, changed_by) SELECT CAST($1 AS TEXT), \
             COALESCE(MAX(number), 0) + 1, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS BIGINT), CAST($5 AS TEXT) \
             FROM comments_versions WHERE comment = $1"
        ),
        params![&row.id, &row.account, &row.text, tx.now(), by],
    )
    .await?;
    tx.execute(
        sql!("UPDATE comments_comments SET text = $2, edited_at = $3 WHERE id = $1"),
        params![&row.id, text, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Notes whether the text that stands there is a moderator's.
pub(crate) async fn set_moderated(tx: &Tx, id: &CommentId, moderated: bool) -> Result<(), DbError> {
    let at = moderated.then(|| tx.now());
    tx.execute(sql!("UPDATE comments_comments SET moderated_at = $2 WHERE id = $1"), params![id, at])
        .await
        .map(|_| ())
}

/// The author's text before a moderator changed it first.
pub(crate) async fn before_moderators(on: &impl Reads, id: &CommentId) -> Result<Option<String>, DbError> {
    on.optional(
        sql!("SELECT text FROM comments_versions WHERE comment = $1 AND changed_by <> '' ORDER BY number LIMIT 1"),
        params![id],
    )
    .await
}

/// Adds or takes back a reaction; says whether it is there now.
pub(crate) async fn react(tx: &Tx, id: &str, account: &str) -> Result<bool, DbError> {
    let taken = tx
        .execute(
            sql!("DELETE FROM comments_reactions WHERE comment = $1 AND account = $2"),
            params![id, account],
        )
        .await?;
    if taken == 0 {
        tx.execute(
            sql!("INSERT INTO comments_reactions (comment, account, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![id, account, tx.now()],
        )
        .await?;
    }
    let more = if taken == 0 { 1i64 } else { -1 };
    tx.execute(
        sql!("UPDATE comments_comments SET reactions = reactions + $2 WHERE id = $1"),
        params![id, more],
    )
    .await?;
    Ok(taken == 0)
}
