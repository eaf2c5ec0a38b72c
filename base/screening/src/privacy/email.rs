//! E-mail addresses, plain and lightly disguised (`name at host dot com`).

use super::Hit;
use crate::finding::Span;

/// Finds e-mail addresses.
pub(super) fn find(text: &str, hits: &mut Vec<Hit>) {
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).unwrap_or("");
        let local = before
            .bytes()
            .rev()
            .take(64)
            .take_while(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%')
            })
            .count();
        let after = text.get(at + 1..).unwrap_or("");
        let host = after
            .bytes()
            .take(253)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        let host = after.get(..host).unwrap_or("").trim_end_matches(['.', '-']);
        let ending = host.rsplit('.').next().unwrap_or("");
        let sound =
            host.contains('.') && ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
        if local > 0 && sound {
            let role = text.get(at - local..at).is_some_and(is_role);
            hits.push(Hit {
                span: Span { start: at - local, end: at + 1 + host.len() },
                confidence: if role { 0.55 } else { 0.95 },
                reason: "e-mail-address",
            });
        }
    }
}

/// Addresses of offices rather than people.
fn is_role(local: &str) -> bool {
    matches!(
        local.to_ascii_lowercase().as_str(),
        "info"
            | "contact"
            | "office"
            | "press"
            | "editor"
            | "support"
            | "help"
            | "letters"
            | "redaktion"
            | "newsroom"
    )
}
