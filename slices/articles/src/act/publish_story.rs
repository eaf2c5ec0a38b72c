//! Gives readers the working copy: now, at a time, or as an update of what they see.

use accounts::api::Happening;
use slice::Ctx;

use crate::act::file_story::{Approved, file};
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::model::Release;
use crate::policy::{self, PUBLISH};
use crate::store::later;
use crate::store::workings::{self, NewText};
use crate::working::{Working, to_story, working};

/// Publishes version `version` of the working copy: `None` now, else at that time. A story that readers see keeps its date
/// and says when it was updated; its update may wait for a time too.
///
/// # Errors
/// [`ArticlesError`]: [`ArticlesError::Changed`] where the working copy is another meanwhile.
pub async fn publish_story(
    cx: &Ctx,
    id: &StoryId,
    version: i64,
    at: Option<kernel::Timestamp>,
) -> Result<(), ArticlesError> {
    let working = working(cx, id).await?;
    policy::require_in(&cx.actor, PUBLISH, &working.edition, working.section.as_deref())?;
    if working.status == "withdrawn" {
        return Err(ArticlesError::Withdrawn);
    }
    if working.version != version {
        return Err(ArticlesError::Changed);
    }
    let (now, is_public) = (cx.now(), working.status == "published");
    let at = at.filter(|at| *at > now);
    if let Some(embargo) = working.embargo_at.filter(|embargo| at.unwrap_or(now) < *embargo) {
        return Err(ArticlesError::Embargo(embargo));
    }
    if let (true, Some(at)) = (is_public, at) {
        return plan_update(cx, id, &working, at).await;
    }
    if version == 0 {
        keep_first(cx, id, &working).await?;
    }
    let mut new = to_story(cx, &working).await?;
    new.release = match at {
        Some(at) => Release::Scheduled(at),
        None => Release::Published(working.published_at.filter(|_| is_public).unwrap_or(now)),
    };
    new.updated_at = is_public.then_some(now);
    file(cx, new, Some((id.clone(), String::new())), Some(Approved { version, is_present: true })).await?;
    Ok(())
}

/// Readers will get this version of a story that they see at that time, unless another is published before.
async fn plan_update(
    cx: &Ctx,
    id: &StoryId,
    working: &Working,
    at: kernel::Timestamp,
) -> Result<(), ArticlesError> {
    if !working.is_ahead() {
        return Err(ArticlesError::Unchanged);
    }
    let (actor, version, edition) = (cx.actor.clone(), working.version, working.edition.as_str());
    cx.write(|tx| async move {
        later::plan_update(&tx, id, version, at).await?;
        let what = Happening {
            verb: "articles.schedule",
            subject_kind: "story",
            subject: id.as_str(),
            edition,
            detail: &format!("version {version}"),
        };
        accounts::api::note(&tx, &actor, &what).await?;
        Ok(())
    })
    .await
}

/// A story that nobody has written on in the newsroom gets its working copy, so that its state can be noted.
pub(crate) async fn keep_first(cx: &Ctx, id: &StoryId, working: &Working) -> Result<(), ArticlesError> {
    let fields = serde_json::to_string(&working.fields).map_err(db::DbError::from)?;
    let (body, headline) = (working.body.to_json(), working.field("headline").to_owned());
    let approved = working.approved;
    cx.write(|tx| async move {
        let text = NewText { headline: &headline, fields: &fields, body: &body, account: None };
        workings::begin(&tx, id, (0, approved, "draft"), &text).await?;
        Ok(())
    })
    .await
}
