//! Change what an author wrote, where the law or the paper demands it: with a rule and a reason, marked for readers, told to
//! the author, every text kept. The item is decided by it: what is changed is shown.

use slice::Ctx;

use super::decide::{emit, require_open};
use crate::edition;
use crate::error::ModerationError;
use crate::ledger::{self, Entry, Grounds};
use crate::model::{ItemId, Outcome, Subject};
use crate::policy;
use crate::registry::{self, Rewritten};
use crate::store::queue;

/// The longest text, in characters.
const LONGEST: usize = 20_000;

/// Gives the subject of an item another text.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn edit_text(
    cx: &Ctx,
    id: &ItemId,
    text: &str,
    (rule, reason): (&str, &str),
) -> Result<(), ModerationError> {
    let item = queue::item(cx.db(), id).await?.ok_or(ModerationError::Missing("item"))?;
    policy::require(&cx.actor, &item.edition)?;
    let text: String = text.replace("\r\n", "\n").trim().chars().take(LONGEST).collect();
    if screening::Rule::from_code(rule).is_none() || reason.trim().is_empty() || text.is_empty() {
        return Err(ModerationError::Needed("a rule, a reason and a text"));
    }
    if !registry::is_editable(cx, &item.subject_kind) {
        return Err(ModerationError::Missing("text"));
    }
    let rule_version = edition::rules_of(cx, &item.edition).await?.version(rule);
    let (rule, reason, cx_) = (rule.to_owned(), reason.trim().to_owned(), cx.clone());
    cx.write(async move |tx| {
        require_open(&cx_, &tx, &item, Outcome::Published).await?;
        let subject = Subject { kind: item.subject_kind.clone(), id: item.subject.clone() };
        let entry = Entry {
            verb: "edit",
            subject: &subject,
            author: &item.author,
            edition: &item.edition,
            rule: &rule,
            rule_version,
            policy_version: 0,
            grounds: Grounds::reason(&reason),
        };
        let entry = ledger::write(&tx, &cx_.actor, entry).await?;
        let by = cx_.actor.account().unwrap_or_default().to_owned();
        let rewritten = Rewritten { subject: subject.id.clone(), text: Some(text), by, entry: entry.clone() };
        registry::rewrite(&cx_, &tx, &subject.kind, rewritten).await?;
        emit(&tx, &subject, &item, Outcome::Published, &entry).await
    })
    .await
}
