//! Note that a letter came back: what a mail server reports (RFC 3464) counts where it names one of our own letters to
//! that very address. After some that failed for good the address counts as dead: optional letters stop, and its reader
//! is told on the page.

use ports::mail::read_report;
use slice::Ctx;

use crate::error::AccountsError;
use crate::letters::is_ours;
use crate::model::Email;
use crate::store::bounces;

/// The longest report that is read, in bytes.
const LARGEST: usize = 1024 * 1024;

/// What was done with a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounced {
    /// Addresses from which a letter of ours came back for good.
    pub failed: usize,
    /// Of these, addresses that count as dead now.
    pub dead: usize,
}

/// Reads a report as it came.
///
/// # Errors
/// [`AccountsError::Forbidden`]; the database's.
pub async fn note_bounce(cx: &Ctx, report: &[u8]) -> Result<Bounced, AccountsError> {
    if !cx.actor.is_trusted() {
        return Err(AccountsError::Forbidden("mail"));
    }
    let text = String::from_utf8_lossy(report.get(..LARGEST.min(report.len())).unwrap_or_default());
    let (reports, ids) = read_report(&text);
    let mut done = Bounced::default();
    for report in reports {
        let for_good = report.action == "failed" && report.status.starts_with('5');
        let Ok(email) = Email::parse(&report.recipient) else { continue };
        // Anyone can send such a report; only who had our letter can name it.
        if !for_good || !ids.iter().any(|id| is_ours(cx, id, &email.folded)) {
            continue;
        }
        let (folded, code) = (email.folded, report.status.chars().take(20).collect::<String>());
        let failures = cx
            .write::<_, AccountsError, _, _>(async move |tx| Ok(bounces::note(&tx, &folded, &code).await?))
            .await?;
        done.failed += 1;
        done.dead += usize::from(failures == bounces::DEAD);
    }
    Ok(done)
}
