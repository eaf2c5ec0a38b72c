//! The public face: how many comments a story has, comments that come from elsewhere, and the event that a discussion
//! changed.

use db::{DbError, Event, Reads};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub use crate::act::establish::establish;
pub use crate::error::CommentsError;
pub use crate::model::{CommentId, Mode};
use crate::store;

/// What is seen of a story's discussion is different now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DiscussionChanged {
    /// The story.
    pub story: String,
}

impl Event for DiscussionChanged {
    const NAME: &'static str = "DiscussionChanged";
}

/// Another number of comments is seen under a story: pages that show its card are made anew. Of many changes in a short
/// time the first and the last are told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CommentsCounted {
    /// The story.
    pub story: String,
}

impl Event for CommentsCounted {
    const NAME: &'static str = "CommentsCounted";
}

/// A comment that was written elsewhere or long ago.
#[derive(Clone, Debug, Default)]
pub struct Establishing {
    /// What makes it the same comment when it comes again.
    pub source: String,
    /// The source of the comment that it answers.
    pub parent_source: Option<String>,
    /// The story.
    pub story: String,
    /// The account, empty for none.
    pub account: String,
    /// The name it is shown under where there is no account.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When it was written.
    pub written_at: Option<Timestamp>,
}

/// How many comments are seen under a story.
///
/// # Errors
/// The database's.
pub async fn count(on: &impl Reads, story: &str) -> Result<i64, DbError> {
    store::threads::visible(on, story).await
}
