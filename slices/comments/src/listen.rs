//! What is heard of accounts: who is hidden is hidden here too, at once, and who comes back is shown again. What is heard of
//! stories: comments that came with them from elsewhere. And that a number has changed, which cards show.

use accounts::api::{AccountHidden, AccountRestored, ProfileChanged};
use articles::api::{ArticlePublished, CommentsArrived};
use db::{DbError, NewJob};
use kernel::SECOND;
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError};

use crate::act::take_over::take_over;
use crate::api::{CommentsCounted, DiscussionChanged};
use crate::store::{readers, threads};

/// The job that tells of a number again, after a while of silence.
pub(crate) const COUNT: &str = "comments.count";
/// How long pages that show a story's card keep a number at least, in milliseconds.
const QUIET: i64 = 5 * SECOND;

/// Which story.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Story {
    pub(crate) story: String,
}

pub(crate) async fn arrived(cx: Ctx, event: CommentsArrived) -> Result<(), JobError> {
    Ok(take_over(&cx, &event.story).await?)
}

pub(crate) async fn published(cx: Ctx, event: ArticlePublished) -> Result<(), JobError> {
    Ok(take_over(&cx, &event.story.id).await?)
}

pub(crate) async fn changed(cx: Ctx, event: DiscussionChanged) -> Result<(), JobError> {
    count(cx, Story { story: event.story }).await
}

/// Tells of another number, at once or when the last telling is a while ago.
pub(crate) async fn count(cx: Ctx, Story { story }: Story) -> Result<(), JobError> {
    let due = |row: &threads::ToldRow| row.visible != row.told;
    if !threads::told(cx.db(), &story).await?.as_ref().is_some_and(due) {
        return Ok(());
    }
    cx.write::<_, DbError, _, _>(async move |tx| {
        let Some(row) = threads::told(&tx, &story).await?.filter(due) else { return Ok(()) };
        let at = row.told_at.plus(QUIET);
        if at > tx.now() {
            let payload = serde_json::to_string(&Story { story: story.clone() })?;
            return tx
                .enqueue(NewJob { kind: COUNT, key: Some(story), payload, run_at: at })
                .await
                .map(|_| ());
        }
        threads::set_told(&tx, &story, row.visible).await?;
        tx.emit(&CommentsCounted { story }).await
    })
    .await?;
    Ok(())
}

pub(crate) async fn hidden(cx: Ctx, event: AccountHidden) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

pub(crate) async fn restored(cx: Ctx, event: AccountRestored) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

pub(crate) async fn renamed(cx: Ctx, event: ProfileChanged) -> Result<(), JobError> {
    made_anew(&cx, event.account).await
}

/// Has every page made anew that shows something of the account.
async fn made_anew(cx: &Ctx, account: String) -> Result<(), JobError> {
    let stories = readers::stories_of(cx.db(), &account).await?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        for story in stories {
            tx.emit(&DiscussionChanged { story }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}
