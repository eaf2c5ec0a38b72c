//! Letters: that the appeal has come, and what was answered.
// words: appeals-mail-*

use accounts::api::{AccountId, LetterText, write_letter};
use serde::{Deserialize, Serialize};
use slice::{CheckOutcome, Ctx, JobError};
use web::{DateStyle, format_date};

use crate::store;

/// The job that writes a letter about a case.
pub(crate) const LETTER: &str = "appeals.letter";

/// Which letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Letter {
    pub(crate) case: String,
    pub(crate) answered: bool,
}

/// Writes the letter.
pub(crate) async fn write(cx: Ctx, letter: Letter) -> Result<(), JobError> {
    let Some(row) = store::case(cx.db(), &letter.case).await? else { return Ok(()) };
    let Some(site) = cx.sites().get(&row.edition) else { return Ok(()) };
    let words = match (letter.answered, row.state.as_str()) {
        (false, _) => "appeals-mail-taken",
        (true, "granted") => "appeals-mail-granted",
        (true, _) => "appeals-mail-refused",
    };
    let day = format_date(site.lang.as_str(), &site.zone, row.due_at, DateStyle::Long);
    let text = LetterText {
        words,
        path: Some(moderation::api::DECISIONS.into()),
        values: vec![("subject", row.subject_line), ("answer", row.answer), ("day", day)],
    };
    write_letter(&cx, &AccountId::from_stored(row.account), text).await
}

/// Whether appeals are answered by their day.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    match store::overdue(cx.db(), cx.now()).await {
        Ok(0) => CheckOutcome { ok: true, detail: "none is late".into() },
        Ok(late) => {
            CheckOutcome { ok: true, detail: format!("{late} are late hint: see the moderators' desk") }
        }
        Err(error) => CheckOutcome { ok: false, detail: error.to_string() },
    }
}
