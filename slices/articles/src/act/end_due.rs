//! Takes a story off the site when the end that was set for it has come.

use slice::{Ctx, JobError};

use crate::act::unpublish_story::unpublish_story;
use crate::api::StoryId;
use crate::store::{later, stories};

/// The job's kind.
pub(crate) const KIND: &str = "articles.end_due";

/// Takes the story off the site if its end has come. Running twice does it once.
pub(crate) async fn run(cx: Ctx, id: StoryId) -> Result<(), JobError> {
    let due = later::end(cx.db(), &id).await?.is_some_and(|at| at <= cx.now());
    let row = stories::row(cx.db(), id.as_str()).await?;
    if due && row.is_some_and(|row| row.status == "published") {
        unpublish_story(&cx, &id).await?;
    }
    Ok(())
}
