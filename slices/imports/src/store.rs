//! All SQL of imports: comments in a neutral form.

use articles::api::{PageId, StoryId};
use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::parse::CommentRecord;

/// What a comment was written under.
pub(crate) enum Subject {
    Story(StoryId),
    Page(PageId),
}

/// Whether the comment is kept already.
pub(crate) async fn holds_comment(on: &impl Reads, source: &str) -> Result<bool, DbError> {
    let count: i64 = on
        .one(sql!("SELECT COUNT(*) AS comments FROM imports_comments WHERE source = $1"), params![source])
        .await?;
    Ok(count > 0)
}

/// Keeps a comment; returns whether it is new.
pub(crate) async fn keep_comment(
    tx: &Tx,
    source: &str,
    parent: Option<&str>,
    subject: &Subject,
    comment: &CommentRecord,
    state: &str,
    kind: &str,
) -> Result<bool, DbError> {
    let (story, page) = match subject {
        Subject::Story(story) => (Some(story), None),
        Subject::Page(page) => (None, Some(page)),
    };
    let kept = tx
        .execute(
            sql!(
                "INSERT INTO imports_comments (source, story, page, parent_source, author_name, author_url, \
                 author_email, author_ip, written_at, body_html, state, kind, imported_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (source) DO NOTHING"
            ),
            params![
                source,
                story,
                page,
                parent,
                crate::load::words::clean(&comment.author_name),
                comment.author_url.as_deref(),
                comment.personal.email.as_deref(),
                comment.personal.ip.as_deref(),
                comment.written_at.map(|at| at.as_millisecond()),
                &comment.body_html,
                state,
                kind,
                tx.now()
            ],
        )
        .await?;
    Ok(kept > 0)
}

db::record! {
    /// A comment as far as a discussion takes it over.
    #[derive(Clone, Debug)]
    pub(crate) struct KeptComment {
        pub(crate) source: String,
        pub(crate) parent_source: Option<String>,
        pub(crate) author_name: String,
        pub(crate) body_html: String,
        pub(crate) written_at: Option<Timestamp>,
    }
}

/// The comments under a story that readers saw where they come from, oldest first.
pub(crate) async fn comments_under(on: &impl Reads, story: &str) -> Result<Vec<KeptComment>, DbError> {
    on.all(
        sql!(
            "SELECT source, parent_source, author_name, body_html, written_at FROM imports_comments WHERE story = $1 \
             AND state = 'approved' AND kind = 'comment' ORDER BY written_at, source"
        ),
        params![story],
    )
    .await
}

/// The stories under which somebody wrote from an address, in small letters.
pub(crate) async fn stories_of(on: &impl Reads, folded: &str) -> Result<Vec<String>, DbError> {
    on.all(
        sql!(
            "SELECT DISTINCT story FROM imports_comments WHERE LOWER(author_email) = $1 AND story IS NOT NULL \
             ORDER BY story"
        ),
        params![folded],
    )
    .await
}

db::record! {
    /// A comment as far as its author is handed it.
    #[derive(Clone, Debug)]
    pub(crate) struct OwnComment {
        pub(crate) story: String,
        pub(crate) author_name: String,
        pub(crate) body_html: String,
        pub(crate) written_at: Option<Timestamp>,
    }
}

/// The comments written from an address, in small letters.
pub(crate) async fn comments_by(on: &impl Reads, folded: &str) -> Result<Vec<OwnComment>, DbError> {
    on.all(
        sql!(
            "SELECT COALESCE(story, page) AS story, author_name, body_html, written_at FROM imports_comments \
             WHERE LOWER(author_email) = $1 \
             ORDER BY written_at, source"
        ),
        params![folded],
    )
    .await
}

/// Takes name, address and network off the comments from an address, in small letters.
pub(crate) async fn forget_author(tx: &Tx, folded: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE imports_comments SET author_name = '', author_url = NULL, author_email = NULL, author_ip = NULL \
             WHERE LOWER(author_email) = $1"
        ),
        params![folded],
    )
    .await
    .map(|_| ())
}
