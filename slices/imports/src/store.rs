//! All SQL of imports: comments in a neutral form.

use articles::api::StoryId;
use db::{DbError, Tx, params, sql};

use crate::parse::CommentRecord;

/// Keeps a comment; returns whether it is new.
pub(crate) async fn keep_comment(
    tx: &Tx,
    source: &str,
    parent: Option<&str>,
    story: &StoryId,
    comment: &CommentRecord,
    state: &str,
    kind: &str,
) -> Result<bool, DbError> {
    let kept = tx
        .execute(
            sql!(
                "INSERT INTO imports_comments (source, story, parent_source, author_name, author_url, author_email, \
                 author_ip, written_at, body_html, state, kind, imported_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (source) DO NOTHING"
            ),
            params![
                source,
                story,
                parent,
                &comment.author_name,
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
