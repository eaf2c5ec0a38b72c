//! Establish a comment that was written elsewhere or long ago: imports and the demo. Only the program does; what it brings
//! was published where it comes from, so that it is not judged again.

use db::DbError;
use kernel::Timestamp;
use slice::Ctx;

use crate::api::{DiscussionChanged, Establishing};
use crate::error::CommentsError;
use crate::model::{CommentId, State, tidied};
use crate::store::comments::{self, NewRow};

/// Establishes the comment under its source, once. Returns its identifier.
///
/// # Errors
/// [`CommentsError`].
pub async fn establish(cx: &Ctx, new: Establishing) -> Result<String, CommentsError> {
    if !cx.actor.is_trusted() {
        return Err(CommentsError::Forbidden("only the program"));
    }
    if let Some(held) = comments::by_source(cx.db(), &new.source).await? {
        return Ok(held.id.as_str().to_owned());
    }
    let story = super::submit::story(cx, &new.story).await?;
    let text = tidied(&new.text);
    if text.is_empty() {
        return Err(CommentsError::Text("empty"));
    }
    let parent = match &new.parent_source {
        Some(source) => comments::by_source(cx.db(), source).await?,
        None => None,
    };
    let id = CommentId::new(cx.ids());
    let at: Timestamp = new.written_at.unwrap_or_else(|| cx.now());
    let id_ = id.clone();
    cx.write::<_, DbError, _, _>(async move |tx| {
        let place = match &parent {
            Some(parent) => comments::next_place(&tx, &parent.root).await?.unwrap_or(1),
            None => 0,
        };
        let row = NewRow {
            id: &id_,
            story: story.id.as_str(),
            edition: &story.edition,
            root: parent.as_ref().map_or(id_.as_str(), |parent| parent.root.as_str()),
            parent: parent.as_ref().map(|parent| parent.id.as_str()),
            place,
            account: &new.account,
            name: &new.name,
            text: &text,
            state: State::Published,
            token: None,
            source: Some(&new.source),
            created_at: at,
        };
        if comments::insert(&tx, &row).await?
            && let Some(row) = comments::comment(&tx, id_.as_str()).await?
        {
            comments::count(&tx, &row, 1).await?;
            tx.emit(&DiscussionChanged { story: row.story.clone() }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(id.as_str().to_owned())
}
