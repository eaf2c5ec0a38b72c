//! Note that a letter came back: what a mail server reports (RFC 3464) counts where it names one of our own letters to
//! that very address. After some that failed for good the address counts as dead: optional letters stop, and its reader
//! is told on the page.

use slice::Ctx;

use crate::error::AccountsError;
use crate::letters::is_ours;
use crate::model::Email;
use crate::store::bounces;

/// The longest report that is read, in bytes.
const LARGEST: usize = 1024 * 1024;

/// What a report says of one recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    /// The address.
    pub(crate) recipient: String,
    /// `failed`, `delayed`, `delivered`, …
    pub(crate) action: String,
    /// Such as `5.1.1`.
    pub(crate) status: String,
}

/// What was done with a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounced {
    /// Addresses from which a letter of ours came back for good.
    pub failed: usize,
    /// Of these, addresses that count as dead now.
    pub dead: usize,
}

/// The recipients of a report, and the identifiers of letters it carries. Lines that go on are joined (RFC 5322 §2.2.3).
pub(crate) fn parse(text: &str) -> (Vec<Report>, Vec<String>) {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(|line| line.trim_end_matches('\r')) {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) && !last.is_empty() => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.to_owned()),
        }
    }
    let (mut reports, mut ids) = (Vec::new(), Vec::new());
    let mut one = Report::default();
    for line in lines.iter().map(String::as_str).chain([""]) {
        if line.trim().is_empty() {
            if !one.recipient.is_empty() {
                reports.push(std::mem::take(&mut one));
            }
            one = Report::default();
            continue;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        // `rfc822; zoe@home.example`
        let typed = || value.split_once(';').map_or(value, |(_, rest)| rest).trim().trim_matches(['<', '>']);
        match name.trim().to_ascii_lowercase().as_str() {
            // What the letter was sent to counts, not where it was passed on to.
            "original-recipient" => typed().clone_into(&mut one.recipient),
            "final-recipient" if one.recipient.is_empty() => typed().clone_into(&mut one.recipient),
            "action" => one.action = value.to_ascii_lowercase(),
            "status" => one.status = value.split_whitespace().next().unwrap_or_default().to_owned(),
            "message-id" => ids.push(value.trim_matches(['<', '>']).to_owned()),
            _ => {}
        }
    }
    (reports, ids)
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
    let (reports, ids) = parse(&text);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_read_as_servers_write_it() {
        let text = "From: MAILER-DAEMON@mx.example\r\nMessage-ID: <their@mx.example>\r\n\r\n--x\r\n\
            Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
            Final-Recipient: RFC822;\r\n  <Zoe@Home.example>\r\nAction: Failed\r\nStatus: 5.1.1 (no such user)\r\n\r\n\
            Original-Recipient: rfc822;mara@home.example\r\nFinal-recipient: rfc822; other@elsewhere.example\r\n\
            Action: delayed\r\nStatus: 4.4.7\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\n\
            Message-ID:\r\n <one.0123456789abcdef@post.example>\r\n--x--\r\n";
        let (reports, ids) = parse(text);
        let report = |recipient: &str, action: &str, status: &str| Report {
            recipient: recipient.into(),
            action: action.into(),
            status: status.into(),
        };
        assert_eq!(
            reports,
            [report("Zoe@Home.example", "failed", "5.1.1"), report("mara@home.example", "delayed", "4.4.7")]
        );
        assert!(ids.contains(&"one.0123456789abcdef@post.example".to_owned()), "{ids:?}");
        assert_eq!(parse(""), (Vec::new(), Vec::new()));
    }
}
