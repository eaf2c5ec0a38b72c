//! Comments, kept in a neutral form under the story or page they were written to. A discussion takes over those that
//! readers saw (`arrivals.rs`).

use articles::api as articles_api;
use slice::Ctx;

use super::{Known, LoadError};
use crate::parse::CommentRecord;
use crate::report::Report;
use crate::store::{self, Subject};

impl Known {
    /// Keeps a comment; returns the story it stands under, where it does.
    pub(super) async fn comment(
        &self,
        cx: &Ctx,
        comment: &CommentRecord,
        report: &mut Report,
    ) -> Result<Option<String>, LoadError> {
        let name = |value: serde_json::Value| value.as_str().map(str::to_owned).unwrap_or_default();
        let state = serde_json::to_value(comment.state).map(name).unwrap_or_default();
        let kind = serde_json::to_value(comment.kind).map(name).unwrap_or_default();
        report.comments.found += 1;
        let above = format!("{}:{}", self.key, comment.story_source_id);
        let subject = match articles_api::story_by_source(cx.db(), &above).await? {
            Some(story) => Some(Subject::Story(story)),
            None => articles_api::page_by_source(cx.db(), &above).await?.map(Subject::Page),
        };
        let foreseen = self.choices.dry_run && self.filed.contains(&comment.story_source_id);
        let source = format!("{}:comment:{}", self.key, comment.source_id);
        let under = match &subject {
            Some(Subject::Story(story)) if !self.choices.dry_run => Some(story.as_str().to_owned()),
            _ => None,
        };
        let new = match (self.choices.dry_run, subject) {
            (true, Some(_)) => !store::holds_comment(cx.db(), &source).await?,
            (true, None) if foreseen => true,
            (false, Some(subject)) => {
                let parent = comment.parent_source_id.as_ref().map(|id| format!("{}:comment:{id}", self.key));
                let (source, parent, subject, state, kind) = (&source, &parent, &subject, &state, &kind);
                cx.write::<_, db::DbError, _, _>(|tx| async move {
                    store::keep_comment(&tx, source, parent.as_deref(), subject, comment, state, kind).await
                })
                .await?
            }
            (_, None) => {
                report.comments.skipped += 1;
                let reason = "belongs to no imported story or page";
                report.skip("comment", &comment.source_id, &comment.author_name, reason);
                return Ok(None);
            }
        };
        *report.comments_by_state.entry(state).or_default() += 1;
        if new {
            report.comments.created += 1;
        } else {
            report.comments.unchanged += 1;
        }
        Ok(under)
    }
}
