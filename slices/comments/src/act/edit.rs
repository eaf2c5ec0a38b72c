//! Edit one's own comment within a while: judged again, marked, the earlier text kept for moderators.

use db::DbError;
use moderation::api::{self as moderation_api, Action, Entering, Outcome, Subject, TextContext, Written};
use slice::Ctx;

use super::submit::{fitting, is_staff, story};
use crate::api::DiscussionChanged;
use crate::config::Config;
use crate::error::CommentsError;
use crate::model::{KIND, State};
use crate::policy;
use crate::store::comments::{self, CommentRow};
use crate::store::readers;
use crate::thread::rules_of;

/// The actor's own comment, as long as it may be edited.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn editable(cx: &Ctx, id: &str) -> Result<CommentRow, CommentsError> {
    let row = own(cx, id).await?;
    let changeable = row.is_published() || row.state == State::Held.as_str();
    if !changeable
        || row.moderated_at.is_some()
        || !policy::may_edit(&cx.config::<Config>(), row.created_at, cx.now())
    {
        return Err(CommentsError::Forbidden("the time to edit is over"));
    }
    Ok(row)
}

/// The actor's own comment. Somebody else's is not there.
///
/// # Errors
/// [`CommentsError::Missing`].
pub(crate) async fn own(cx: &Ctx, id: &str) -> Result<CommentRow, CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?;
    let row = comments::comment(cx.db(), id).await?.filter(|row| row.account == account);
    row.ok_or(CommentsError::Missing("comment"))
}

/// Gives a comment another text.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn edit(cx: &Ctx, id: &str, text: &str, insists: bool) -> Result<CommentRow, CommentsError> {
    let row = editable(cx, id).await?;
    let text = fitting(cx, text)?;
    if text == row.text {
        return Ok(row);
    }
    let story = story(cx, &row.story).await?;
    let rules = rules_of(cx, &story).await?;
    let standing = moderation_api::standing(cx.db(), &row.account, cx.now()).await?;
    policy::may_write(&standing, &rules, cx.now())?;
    let site = cx.sites().get(&story.edition).ok_or(CommentsError::Missing("edition"))?;
    let context = TextContext {
        edition: &story.edition,
        lang: site.lang.as_str(),
        story: Some((&story.headline, &story.standfirst)),
        ..TextContext::default()
    };
    let verdict = moderation_api::judge(cx, &text, context).await?;
    if verdict.action == Action::AskToRephrase && !insists {
        return Err(CommentsError::Rephrase(Box::new(verdict)));
    }
    let published = readers::reader(cx.db(), &row.account).await?.map_or(0, |reader| reader.published);
    let waits = row.state == State::Held.as_str()
        || policy::waits(&cx.config::<Config>(), rules.mode_at(cx.now()), published, is_staff(&cx.actor));
    let subject = Subject::new(KIND, row.id.as_str());
    let written = Written {
        subject: &subject,
        author: &row.account,
        place: &row.story,
        edition: &row.edition,
        text: &text,
    };
    let watched = moderation_api::watch(cx, &written).await?;
    let versions = moderation_api::versions(cx, &story.edition).await?;
    let outcome = moderation_api::outcome_of(&verdict, &watched, waits);
    let (row_, text, versions, verdict, watched, subject) =
        (&row, &text, &versions, &verdict, &watched, &subject);
    cx.write::<_, DbError, _, _>(async move |tx| {
        let row = row_;
        let written =
            Written { subject, author: &row.account, place: &row.story, edition: &row.edition, text };
        moderation_api::enter(cx, &tx, versions, &Entering { written, verdict, watched, waits }).await?;
        comments::set_text(&tx, row, text, "").await?;
        let state = match outcome {
            Outcome::Published => State::Published,
            Outcome::Held => State::Held,
            Outcome::Removed => State::Removed,
        };
        comments::set_state(&tx, row, state, verdict.rule()).await?;
        tx.emit(&DiscussionChanged { story: row.story.clone() }).await
    })
    .await?;
    comments::comment(cx.db(), id).await?.ok_or(CommentsError::Missing("comment"))
}
