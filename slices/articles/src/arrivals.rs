//! Comments that were written in another system. Whoever brings stories in from there keeps their comments and says here
//! how they are read; whoever keeps a discussion hears that there are some and takes them over.
//!
//! Deliberately absent: the comments themselves, and addresses or networks of who wrote them.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use db::{DbError, Event};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use slice::Ctx;

/// There are comments from elsewhere under a story, or what is kept of them is different now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CommentsArrived {
    /// The story.
    pub story: String,
}

impl Event for CommentsArrived {
    const NAME: &'static str = "CommentsArrived";
}

/// A comment that was seen by readers where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedComment {
    /// What makes it the same comment when it comes again.
    pub source: String,
    /// The source of the comment that it answers.
    pub parent: Option<String>,
    /// The name it was written under; empty for one whose author was erased.
    pub name: String,
    /// Plain text; a line that begins with `>` is a quotation.
    pub text: String,
    /// When it was written, where that is known.
    pub written_at: Option<Timestamp>,
}

type Arrivals = Pin<Box<dyn Future<Output = Result<Vec<ArrivedComment>, DbError>> + Send>>;

/// Whoever keeps comments from elsewhere says here which of a story's readers may see, oldest first.
#[derive(Clone)]
pub struct CommentSource(Arc<dyn Fn(Ctx, String) -> Arrivals + Send + Sync>);

impl CommentSource {
    /// Asks `source` with the story's identifier.
    pub fn new<F, A>(source: F) -> Self
    where
        F: Fn(Ctx, String) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Vec<ArrivedComment>, DbError>> + Send + 'static,
    {
        Self(Arc::new(move |cx, story| Box::pin(source(cx, story))))
    }
}

/// The comments from elsewhere that readers may see under a story.
///
/// # Errors
/// The database's.
pub async fn arrived_comments(cx: &Ctx, story: &str) -> Result<Vec<ArrivedComment>, DbError> {
    let mut all = Vec::new();
    for CommentSource(source) in cx.provided::<CommentSource>() {
        all.extend(source(cx.clone(), story.to_owned()).await?);
    }
    Ok(all)
}

type Counts = Pin<Box<dyn Future<Output = Result<Vec<(String, i64)>, DbError>> + Send>>;

/// Whoever keeps discussions says here how many comments are seen under these stories; those without any may be left out.
/// A page that shows the number depends on the cache tag `counts:{story}`.
#[derive(Clone)]
pub struct CommentCounts(Arc<dyn Fn(Ctx, Vec<String>) -> Counts + Send + Sync>);

impl CommentCounts {
    /// Asks `source` with the stories' identifiers.
    pub fn new<F, A>(source: F) -> Self
    where
        F: Fn(Ctx, Vec<String>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Vec<(String, i64)>, DbError>> + Send + 'static,
    {
        Self(Arc::new(move |cx, stories| Box::pin(source(cx, stories))))
    }
}

/// How many comments are seen under these stories.
///
/// # Errors
/// The database's.
pub(crate) async fn comment_counts(cx: &Ctx, stories: &[String]) -> Result<Vec<(String, i64)>, DbError> {
    let mut all = Vec::new();
    for CommentCounts(source) in cx.provided::<CommentCounts>() {
        all.extend(source(cx.clone(), stories.to_vec()).await?);
    }
    Ok(all)
}
