//! Finds links in running text: with a scheme, with `www.`, or a bare host with a known ending. No full URL grammar:
//! what a reader would click on is what counts, and a broken link is a link still.

use crate::finding::Span;

/// A link as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// Where it stands.
    pub span: Span,
    /// Lower case, `https` where none is written.
    pub scheme: &'a str,
    /// Lower case, without user, port and `www.`.
    pub host: String,
    /// Whether `www.` was written.
    pub www: bool,
    /// Whether a user or password stands before the host.
    pub has_user: bool,
    /// Port, where one is written.
    pub port: Option<u16>,
    /// What follows the host, query included.
    pub rest: &'a str,
}

/// Endings a bare host is believed with.
const BARE_ENDINGS: &[&str] = &[
    "com", "org", "net", "info", "biz", "io", "ru", "de", "fr", "es", "it", "nl", "pl", "pt", "tr", "ua",
    "uk", "us", "ca", "br", "me", "tv", "cc", "co", "ly", "top", "xyz", "site", "online", "shop", "club",
    "store", "live", "link", "app", "dev", "gg", "to", "vip", "icu", "cn", "jp", "in", "eu", "ch", "at",
    "be", "se", "no", "dk", "fi", "cz", "gr", "cfd",
];
/// Schemes that open something.
const SCHEMES: &[&str] = &[
    "https",
    "http",
    "hxxps",
    "hxxp",
    "ftp",
    "javascript",
    "data",
    "vbscript",
    "file",
    "intent",
    "tg",
    "magnet",
    "blob",
];

/// Every link of a text, in order. Linear: each character is looked at a bounded number of times.
#[must_use]
pub fn links(text: &str) -> Vec<Link<'_>> {
    let mut out: Vec<Link<'_>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let found = match bytes.get(at) {
            Some(b':') => scheme_before(text, at),
            Some(b'w' | b'W') => text
                .get(at..at + 4)
                .is_some_and(|head| head.eq_ignore_ascii_case("www."))
                .then_some(("https", at, at)),
            Some(b'.') => bare_host_before(text, at, out.last().map_or(0, |link| link.span.end)),
            _ => None,
        };
        let Some((scheme, start, body)) = found else {
            at += 1;
            continue;
        };
        let end = end_of(text, body);
        if out.last().is_some_and(|last| start < last.span.end) {
            at += 1;
            continue;
        }
        match build(text, scheme, Span { start, end }, body) {
            Some(link) => {
                at = end.max(at + 1);
                out.push(link);
            }
            None => at += 1,
        }
    }
    out
}

/// A known scheme that ends at a colon, and where its address begins.
fn scheme_before(text: &str, colon: usize) -> Option<(&'static str, usize, usize)> {
    let before = text.get(..colon)?;
    let after = text.get(colon + 1..)?;
    let scheme = SCHEMES.iter().find(|scheme| {
        before.len() >= scheme.len()
            && before.get(before.len() - scheme.len()..).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let slashes = after.bytes().take_while(|byte| *byte == b'/').count();
    let runs = matches!(*scheme, "javascript" | "data" | "vbscript" | "intent" | "magnet" | "blob");
    let next = after.get(slashes..)?.chars().next()?;
    if (slashes == 0 && !runs) || next.is_whitespace() {
        return None;
    }
    Some((scheme, colon - scheme.len(), colon + 1 + slashes))
}

/// A bare `host.ending` around a dot, when the ending is a known one.
fn bare_host_before(text: &str, dot: usize, after: usize) -> Option<(&'static str, usize, usize)> {
    let ending: String =
        text.get(dot + 1..)?.bytes().take(7).take_while(u8::is_ascii_alphanumeric).map(char::from).collect();
    let next = text.get(dot + 1 + ending.len()..)?.chars().next();
    if !BARE_ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
        || next.is_some_and(|next| next.is_alphanumeric() || next == '@' || next == '_')
    {
        return None;
    }
    let head = text.get(after..dot)?;
    let length = head
        .bytes()
        .rev()
        .take(80)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
        .count();
    let start = dot - length;
    let before = text.get(..start)?.chars().next_back();
    if length < 2 || before.is_some_and(|before| before == '@' || before == '/' || before.is_alphanumeric()) {
        return None;
    }
    let upper_next = ending.chars().next().is_some_and(char::is_uppercase);
    (!upper_next).then_some(("https", start, start))
}

fn end_of(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let length = rest
        .find(|character: char| {
            character.is_whitespace()
                || matches!(character, '<' | '>' | '"' | '“' | '”' | '«' | '»' | '，' | '。')
        })
        .unwrap_or(rest.len());
    let link = rest.get(..length).unwrap_or("");
    start + link.trim_end_matches(['.', ',', '!', '?', ')', ']', ';', ':', '\'', '*']).len()
}

fn build<'a>(text: &'a str, scheme: &'static str, span: Span, body: usize) -> Option<Link<'a>> {
    let address = text.get(body..span.end)?;
    let authority_end = address.find(['/', '?', '#', '\\']).unwrap_or(address.len());
    let authority = address.get(..authority_end)?;
    let rest = address.get(authority_end..)?;
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    let (host, port) = match host.rsplit_once(':') {
        Some((name, port)) => (name, port.parse().ok()),
        None => (host, None),
    };
    let host = host.to_lowercase();
    let www = host.starts_with("www.");
    let host = host.trim_start_matches("www.").trim_end_matches('.').to_owned();
    let runs = matches!(scheme, "javascript" | "data" | "vbscript" | "intent" | "magnet" | "blob" | "file");
    if !runs && (!host.contains('.') || host.len() < 4) {
        return None;
    }
    Some(Link { span, scheme, host, www, has_user: user.is_some(), port, rest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        links(text).into_iter().map(|link| link.host).collect()
    }

    #[test]
    fn links_are_found_with_scheme_with_www_and_bare() {
        assert_eq!(
            found("see https://Example.org/a?b#c, www.paper.com. and cheap-pills.shop/now!"),
            ["example.org", "paper.com", "cheap-pills.shop"]
        );
        assert_eq!(found("perspectivehttps://d28th8.duckdns.org"), ["d28th8.duckdns.org"]);
    }

    #[test]
    fn sentences_versions_and_mail_addresses_are_not_links() {
        assert!(found("It ended.In the morning we left. Version 2.10, e.g. this").is_empty());
        assert!(found("write to someone@example.com please").is_empty());
    }

    #[test]
    fn a_user_and_a_port_are_seen() {
        let link = links("http://paypal.com@evil.example.top:8080/x").remove(0);
        assert!(link.has_user && link.port == Some(8080) && link.host == "evil.example.top");
    }
}
