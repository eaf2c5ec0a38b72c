//! All SQL of imports: comments in a neutral form.

use articles::api::{PageId, StoryId};
use db::{DbError, Reads, Tx, params, sql};

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
