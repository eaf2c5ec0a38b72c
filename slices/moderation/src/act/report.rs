//! Report a subject: by a reader with one click and a word, by a stranger as a notice with grounds (Digital Services Act,
//! Article 16).

use kernel::HOUR;
use slice::Ctx;

use crate::error::ModerationError;
use crate::model::{ItemId, ReportId, Subject};
use crate::store::queue::{self, NewItem};
use crate::store::reports::{self, NewReport};

/// Reports one account may make within an hour.
const PER_HOUR: i64 = 20;
/// The longest explanation in characters.
pub const LONGEST: usize = 2_000;

/// A report as it came.
#[derive(Clone, Debug, Default)]
pub struct Reporting {
    /// The code of the rule that the reporter names.
    pub rule: String,
    /// The reporter's words.
    pub text: String,
    /// The account that reports, empty for a stranger.
    pub account: String,
    /// The stranger's name.
    pub name: String,
    /// The stranger's address.
    pub email: String,
    /// What makes a form sent twice one report.
    pub token: String,
    /// What the reporter may quote.
    pub reference: String,
}

/// Puts a subject into the queue with a report. `at` is author, edition and place of the subject.
///
/// # Errors
/// [`ModerationError::Already`] for too many within the hour.
pub async fn report(
    cx: &Ctx,
    subject: Subject,
    (author, edition, place): (&str, &str, &str),
    new: Reporting,
) -> Result<(), ModerationError> {
    if screening::Rule::from_code(&new.rule).is_none() {
        return Err(ModerationError::Needed("a rule"));
    }
    let (author, edition, place) = (author.to_owned(), edition.to_owned(), place.to_owned());
    cx.write(async move |tx| {
        if !new.account.is_empty() {
            let made = reports::made_since(&tx, &new.account, tx.now().plus(-HOUR)).await?;
            if made >= PER_HOUR {
                return Err(ModerationError::Already("too many reports within the hour"));
            }
        }
        let id = ReportId::new(tx.ids());
        let row = NewReport {
            id: &id,
            reference: &new.reference,
            subject: &subject,
            edition: &edition,
            rule: &new.rule,
            text: &new.text,
            account: &new.account,
            name: &new.name,
            email: &new.email,
            token: &new.token,
        };
        if !reports::insert(&tx, &row).await? {
            return Ok(());
        }
        let id = ItemId::new(tx.ids());
        let item = NewItem {
            id: &id,
            subject: &subject,
            edition: &edition,
            place: &place,
            author: &author,
            cause: "reported",
            rule: &new.rule,
            evidence: "[]",
            case_id: None,
            reports: 1,
        };
        queue::open(&tx, &item).await?;
        Ok(())
    })
    .await
}
