//! What mail servers report of letters that did not arrive, or late (RFC 3464).
//!
//! Only the fields that say who, whether and why are read, wherever in the message they stand. Deliberately absent:
//! belief. Anyone can write such a report; whoever reads it finds out whether it speaks of a letter of ours.

/// What a report says of one recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The address.
    pub recipient: String,
    /// `failed`, `delayed`, `delivered`, …
    pub action: String,
    /// Such as `5.1.1`.
    pub status: String,
}

/// The recipients of a report, and the identifiers of letters it carries. Lines that go on are joined (RFC 5322 §2.2.3).
pub fn read_report(text: &str) -> (Vec<Report>, Vec<String>) {
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
        let (reports, ids) = read_report(text);
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
        assert_eq!(read_report(""), (Vec::new(), Vec::new()));
    }
}
