//! Lists of comments: a page of a discussion in its order, the replies under it, what one reader wrote. Every list is read
//! from an index, so that its page costs the same at any depth.

use db::{DbError, Reads, params, sql};
use kernel::{Cursor, Timestamp};

use super::comments::CommentRow;
use crate::model::Order;

/// A page of top comments after a cursor, in an order. The cursor of the order by reactions has the number of reactions
/// where the others have the time.
pub(crate) async fn page(
    on: &impl Reads,
    story: &str,
    order: Order,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<Vec<CommentRow>, DbError> {
    let first = match order {
        Order::Oldest => Cursor { at: Timestamp(i64::MIN), id: String::new() },
        _ => Cursor { at: Timestamp(i64::MAX), id: "g".into() },
    };
    let after = after.unwrap_or(&first);
    let values = params![story, after.at, &after.id, limit];
    match order {
        Order::Newest => {
            on.all(
                sql!(
                    "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
                     created_at, edited_at, moderated_at FROM comments_comments WHERE story = $1 AND shown = 1 AND place = 0 \
                     AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4"
                ),
                values,
            )
            .await
        }
        Order::Oldest => {
            on.all(
                sql!(
                    "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
                     created_at, edited_at, moderated_at FROM comments_comments WHERE story = $1 AND shown = 1 AND place = 0 \
                     AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4"
                ),
                values,
            )
            .await
        }
        Order::Liked => {
            on.all(
                sql!(
                    "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
                     created_at, edited_at, moderated_at FROM comments_comments WHERE story = $1 AND shown = 1 AND place = 0 \
                     AND (reactions, id) < ($2, $3) ORDER BY reactions DESC, id DESC LIMIT $4"
                ),
                values,
            )
            .await
        }
    }
}

/// The page before the one that begins at `first`: read backwards, so that its rows come in the opposite order.
pub(crate) async fn page_before(
    on: &impl Reads,
    story: &str,
    order: Order,
    first: &Cursor,
    limit: u32,
) -> Result<Vec<CommentRow>, DbError> {
    match order {
        Order::Newest => page(on, story, Order::Oldest, Some(first), limit).await,
        Order::Oldest => page(on, story, Order::Newest, Some(first), limit).await,
        Order::Liked => {
            on.all(
                sql!(
                    "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
                     created_at, edited_at, moderated_at FROM comments_comments WHERE story = $1 AND shown = 1 AND place = 0 \
                     AND (reactions, id) > ($2, $3) ORDER BY reactions, id LIMIT $4"
                ),
                params![story, first.at, &first.id, limit],
            )
            .await
        }
    }
}

/// The first replies under these comments (a JSON list), oldest first, and those of `root` between two places.
pub(crate) async fn replies(
    on: &impl Reads,
    roots: &str,
    shown: i64,
    (root, from, to): (&str, i64, i64),
) -> Result<Vec<CommentRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE shown = 1 AND root IN json_list($1) AND place > 0 \
             AND (place <= $2 OR (root = $3 AND place >= $4 AND place <= $5)) ORDER BY root, place"
        ),
        params![roots, shown, root, from, to],
    )
    .await
}

/// The replies under one comment after a place.
pub(crate) async fn replies_after(
    on: &impl Reads,
    root: &str,
    after: i64,
    limit: u32,
) -> Result<Vec<CommentRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE root = $1 AND place > $2 AND shown = 1 \
             ORDER BY place LIMIT $3"
        ),
        params![root, after, limit],
    )
    .await
}

/// What an account wrote under a story that waits for a moderator, newest first.
pub(crate) async fn waiting_of(
    on: &impl Reads,
    account: &str,
    story: &str,
) -> Result<Vec<CommentRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE account = $1 AND story = $2 AND state = 'held' \
             ORDER BY created_at DESC LIMIT 10"
        ),
        params![account, story],
    )
    .await
}

/// What an account wrote before a moment, newest first.
pub(crate) async fn of_account(
    on: &impl Reads,
    account: &str,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<CommentRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE account = $1 AND created_at < $2 \
             ORDER BY created_at DESC, id DESC LIMIT $3"
        ),
        params![account, before, limit],
    )
    .await
}

/// These comments (a JSON list), in any order.
pub(crate) async fn by_ids(on: &impl Reads, ids: &str) -> Result<Vec<CommentRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, story, edition, root, parent, place, account, name, text, state, rule, reactions, replies, \
             created_at, edited_at, moderated_at FROM comments_comments WHERE id IN json_list($1)"
        ),
        params![ids],
    )
    .await
}

/// Which of these comments (a JSON list) an account reacted to.
pub(crate) async fn reacted(on: &impl Reads, account: &str, ids: &str) -> Result<Vec<String>, DbError> {
    on.all(
        sql!("SELECT comment FROM comments_reactions WHERE account = $1 AND comment IN json_list($2)"),
        params![account, ids],
    )
    .await
}

/// How many comments an account wrote since a moment.
pub(crate) async fn written_since(on: &impl Reads, account: &str, since: Timestamp) -> Result<i64, DbError> {
    on.one(
        sql!("SELECT COUNT(*) AS written FROM comments_comments WHERE account = $1 AND created_at > $2"),
        params![account, since],
    )
    .await
}

db::record! {
    /// A comment that came from elsewhere, as far as its thread goes.
    #[derive(Clone, Debug)]
    pub(crate) struct SourceRow {
        pub(crate) source: String,
        pub(crate) id: String,
        pub(crate) root: String,
        pub(crate) name: String,
    }
}

/// The comments that came from these sources (a JSON list).
pub(crate) async fn by_sources(on: &impl Reads, sources: &str) -> Result<Vec<SourceRow>, DbError> {
    on.all(
        sql!("SELECT source, id, root, name FROM comments_comments WHERE source IN json_list($1)"),
        params![sources],
    )
    .await
}
