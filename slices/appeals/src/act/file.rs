//! File an appeal: against one decision, or for access to the discussion. It becomes a case with a day by which it is
//! answered.

use db::{DbError, NewJob};
use kernel::DAY;
use moderation::api::{self as moderation_api, EntryId, Subject};
use slice::Ctx;

use crate::config::Config;
use crate::error::AppealsError;
use crate::jobs::{LETTER, Letter};
use crate::model::{CaseId, KIND, LONGEST, LONGEST_SUBJECT, fitting};
use crate::store::{self, CaseRow};

/// An appeal as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filing {
    pub(crate) account: String,
    pub(crate) edition: String,
    /// The entry of the ledger that is contested; empty for the block in force.
    pub(crate) entry: String,
    pub(crate) subject_line: String,
    pub(crate) explanation: String,
}

/// Files the appeal. The same once more is the same case.
///
/// # Errors
/// [`AppealsError::Final`] after a second block, for everyone.
pub(crate) async fn file(cx: &Ctx, new: Filing) -> Result<(), AppealsError> {
    let config = cx.config::<Config>();
    let subject_line =
        fitting(&new.subject_line, LONGEST_SUBJECT).ok_or(AppealsError::Needed("a subject"))?;
    let explanation = fitting(&new.explanation, LONGEST).ok_or(AppealsError::Needed("an explanation"))?;
    let standing = moderation_api::standing(cx.db(), &new.account, cx.now()).await?;
    let edition = if new.entry.is_empty() {
        if standing.is_final || standing.blocks >= 2 {
            return Err(AppealsError::Final);
        }
        if !standing.blocked {
            return Err(AppealsError::Missing("block"));
        }
        new.edition.clone()
    } else {
        let told = moderation_api::entry(cx, &EntryId::from_stored(new.entry.clone())).await?;
        // Somebody else's decision is not there.
        let told = told.filter(|told| told.author == new.account).ok_or(AppealsError::Missing("decision"))?;
        if told.verb == "block" && (standing.is_final || standing.blocks >= 2) {
            return Err(AppealsError::Final);
        }
        if !matches!(told.verb.as_str(), "remove" | "reject" | "edit" | "block" | "restrict" | "delete") {
            return Err(AppealsError::Missing("decision"));
        }
        if told.edition.is_empty() { new.edition.clone() } else { told.edition }
    };
    let made = store::of_account(cx.db(), &new.account).await?;
    let today = made.iter().filter(|row| cx.now().since(row.created_at) < DAY).count();
    if today >= usize::try_from(config.per_day).unwrap_or(usize::MAX) {
        return Err(AppealsError::TooMany);
    }
    let row = CaseRow {
        id: CaseId::new(cx.ids()),
        account: new.account,
        entry: new.entry,
        edition,
        subject_line,
        explanation,
        state: "open".into(),
        answer: String::new(),
        created_at: cx.now(),
        due_at: cx.now().plus(DAY * i64::from(config.answer_days)),
    };
    cx.write::<_, DbError, _, _>(async move |tx| {
        if !store::insert(&tx, &row).await? {
            return Ok(());
        }
        let subject = Subject::new(KIND, row.id.as_str());
        moderation_api::ask(&tx, &subject, (&row.account, &row.edition, ""), KIND).await?;
        let payload = serde_json::to_string(&Letter { case: row.id.as_str().to_owned(), answered: false })?;
        tx.enqueue(NewJob { kind: LETTER, key: None, payload, run_at: tx.now() }).await
    })
    .await?;
    Ok(())
}
