//! Readers in the discussion: how far they are trusted, whom they do not want to read, and what is erased of them.

use db::{DbError, Reads, Tx, params, sql};

db::record! {
    /// What is known of a reader.
    #[derive(Clone, Debug)]
    pub(crate) struct ReaderRow {
        pub(crate) published: i64,
        /// Whether letters about replies were wanted before there were choices for each kind.
        pub(crate) letters: bool,
    }
}

/// What is known of a reader; nothing of one who never wrote.
pub(crate) async fn reader(on: &impl Reads, account: &str) -> Result<Option<ReaderRow>, DbError> {
    on.optional(sql!("SELECT published, letters FROM comments_readers WHERE account = $1"), params![account])
        .await
}

/// Notes that a comment of the reader was removed: trust is earned anew.
pub(crate) async fn lose_trust(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE comments_readers SET removed = removed + 1 WHERE account = $1"), params![account])
        .await
        .map(|_| ())
}

/// Whom the account does not want to read.
pub(crate) async fn muted_by(on: &impl Reads, account: &str) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT muted FROM comments_mutes WHERE account = $1 ORDER BY at DESC LIMIT 500"),
        params![account],
    )
    .await
}

/// Mutes somebody, or listens again; says whether somebody is muted now.
pub(crate) async fn mute(tx: &Tx, account: &str, muted: &str) -> Result<bool, DbError> {
    let gone = tx
        .execute(
            sql!("DELETE FROM comments_mutes WHERE account = $1 AND muted = $2"),
            params![account, muted],
        )
        .await?;
    if gone > 0 {
        return Ok(false);
    }
    tx.execute(
        sql!("INSERT INTO comments_mutes (account, muted, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
        params![account, muted, tx.now()],
    )
    .await?;
    Ok(true)
}

/// The stories that an account wrote under.
pub(crate) async fn stories_of(on: &impl Reads, account: &str) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT DISTINCT story FROM comments_comments WHERE account = $1 ORDER BY story LIMIT 2000"),
        params![account],
    )
    .await
}

/// Takes the person off everything the account wrote; `text` says whether the texts stay.
pub(crate) async fn erase(tx: &Tx, account: &str, text: bool) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM comments_versions WHERE account = $1"), params![account]).await?;
    tx.execute(sql!("UPDATE comments_versions SET changed_by = '' WHERE changed_by = $1"), params![account])
        .await?;
    tx.execute(sql!("DELETE FROM comments_mutes WHERE account = $1 OR muted = $1"), params![account]).await?;
    tx.execute(sql!("DELETE FROM comments_follows WHERE account = $1"), params![account]).await?;
    tx.execute(
        sql!(
            "UPDATE comments_comments SET reactions = reactions - 1 WHERE id IN (SELECT comment FROM comments_reactions \
             WHERE account = $1)"
        ),
        params![account],
    )
    .await?;
    tx.execute(sql!("DELETE FROM comments_reactions WHERE account = $1"), params![account]).await?;
    tx.execute(sql!("DELETE FROM comments_readers WHERE account = $1"), params![account]).await?;
    if !text {
        tx.execute(sql!("UPDATE comments_comments SET text = '' WHERE account = $1"), params![account])
            .await?;
    }
    // What was never published is nobody's any more.
    tx.execute(
        sql!("UPDATE comments_comments SET text = '' WHERE account = $1 AND state <> 'published'"),
        params![account],
    )
    .await?;
    tx.execute(
        sql!("UPDATE comments_comments SET account = '', name = '', token = NULL WHERE account = $1"),
        params![account],
    )
    .await
    .map(|_| ())
}
