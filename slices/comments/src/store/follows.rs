//! Who follows which discussion.

use db::{DbError, Reads, Tx, params, sql};

/// Whether an account follows a story's discussion.
pub(crate) async fn follows(on: &impl Reads, story: &str, account: &str) -> Result<bool, DbError> {
    let count: i64 = on
        .one(
            sql!("SELECT COUNT(*) AS follows FROM comments_follows WHERE story = $1 AND account = $2"),
            params![story, account],
        )
        .await?;
    Ok(count > 0)
}

/// Begins or ends following.
pub(crate) async fn set(tx: &Tx, story: &str, account: &str, follows: bool) -> Result<(), DbError> {
    if follows {
        tx.execute(
            sql!(
                "INSERT INTO comments_follows (story, account, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            ),
            params![story, account, tx.now()],
        )
        .await
    } else {
        tx.execute(
            sql!("DELETE FROM comments_follows WHERE story = $1 AND account = $2"),
            params![story, account],
        )
        .await
    }
    .map(|_| ())
}

/// The followers of a story after one, who have not muted an account; at most `limit`.
pub(crate) async fn followers(
    on: &impl Reads,
    (story, author): (&str, &str),
    after: &str,
    limit: u32,
) -> Result<Vec<String>, DbError> {
    on.all(
        sql!(
            "SELECT account FROM comments_follows WHERE story = $1 AND account > $3 AND account <> $2 AND NOT EXISTS \
             (SELECT 1 AS one FROM comments_mutes AS m WHERE m.account = comments_follows.account AND m.muted = $2) \
             ORDER BY account LIMIT $4"
        ),
        params![story, author, after, limit],
    )
    .await
}

/// Whether anyone follows a story.
pub(crate) async fn anyone(on: &impl Reads, story: &str) -> Result<bool, DbError> {
    let one: Option<String> = on
        .optional(sql!("SELECT account FROM comments_follows WHERE story = $1 LIMIT 1"), params![story])
        .await?;
    Ok(one.is_some())
}

/// The stories that an account follows, the last begun first.
pub(crate) async fn of_account(on: &impl Reads, account: &str, limit: u32) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT story FROM comments_follows WHERE account = $1 ORDER BY at DESC, story LIMIT $2"),
        params![account, limit],
    )
    .await
}
