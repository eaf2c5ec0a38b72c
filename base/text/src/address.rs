//! Which addresses a link or an embed may carry. Schemes are allowed by list, never forbidden by list. Deliberately
//! absent: whether an address can be reached, and whether it is the paper's own.

use crate::limits::MAX_ADDRESS_CHARS;

/// Schemes a link may have. `story:` and `tag:` point inside the paper and are resolved when rendering.
const SCHEMES: [&str; 6] = ["http", "https", "mailto", "tel", "story", "tag"];

/// Tells whether a link may carry this address exactly as written: a scheme of the list or a relative reference, no
/// whitespace, no control characters, not longer than [`MAX_ADDRESS_CHARS`].
pub fn allowed(address: &str) -> bool {
    if address.is_empty()
        || address.chars().count() > MAX_ADDRESS_CHARS
        || address.chars().any(|c| c.is_control() || c.is_whitespace())
    {
        return false;
    }
    match scheme(address) {
        Some(scheme) => SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)),
        None => true,
    }
}

/// The address made fit for [`allowed`]: outer whitespace cut, inner tabs and line ends removed as browsers do (WHATWG
/// URL, basic parser), inner spaces percent-encoded. `None` when it still is not allowed.
pub fn cleaned(address: &str) -> Option<String> {
    let address = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if address.len() > MAX_ADDRESS_CHARS * 4 {
        return None;
    }
    let mut clean = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            c if c.is_whitespace() => clean.push_str("%20"),
            c => clean.push(c),
        }
    }
    allowed(&clean).then_some(clean)
}

/// An address of the web with its scheme: `http:` or `https:`, or `//host` read as `https`.
pub fn is_external(address: &str) -> bool {
    address.starts_with("//")
        || address.starts_with("\\\\")
        || address.starts_with("/\\")
        || scheme(address).is_some_and(|s| s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https"))
}

/// Whether pictures and frames may be fetched from here: external or relative, not `mailto:` and the like.
pub fn is_fetchable(address: &str) -> bool {
    allowed(address) && (is_external(address) || scheme(address).is_none()) && !address.starts_with('#')
}

/// The scheme before the first colon, when that colon stands before any `/`, `?` and `#`. What looks like a scheme but
/// has other characters than RFC 3986 allows is returned as well, so that it is refused.
pub fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    let (before, rest) = address.split_at_checked(end)?;
    rest.starts_with(':').then_some(before)
}

/// The host of an external address in lower case without `www.`, port and user.
pub fn host(address: &str) -> Option<String> {
    if !is_external(address) {
        return None;
    }
    let after = address.split_once("//").map_or(address, |(_, after)| after);
    let authority = after.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_allowed_by_list() {
        for good in [
            "https://a.example/x?y=1#z",
            "HTTP://a.example",
            "mailto:desk@paper.example",
            "tel:+4420",
            "story:ferry-night-service",
            "tag:harbour",
            "/city/20260101-x/",
            "page?x=a:b",
            "#note",
            "//cdn.example/x",
            "../up",
        ] {
            assert!(allowed(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            ":x",
            "java script:x",
            "java\tscript:x",
            "https://a.example/a b",
            "\u{1}javascript:x",
        ] {
            assert!(!allowed(bad), "{bad}");
        }
    }

    #[test]
    fn cleaning_does_what_browsers_do_before_the_check() {
        assert_eq!(cleaned(" https://a.example/a b\n").as_deref(), Some("https://a.example/a%20b"));
        assert_eq!(cleaned("java\n\tscript:alert(1)"), None);
        assert_eq!(cleaned("\u{0}javascript:alert(1)"), None);
    }

    #[test]
    fn hosts_are_read_without_user_and_port() {
        assert_eq!(host("https://user@WWW.YouTube.com:443/watch").as_deref(), Some("youtube.com"));
        assert_eq!(host("//vimeo.com/1").as_deref(), Some("vimeo.com"));
        assert_eq!(host("/local"), None);
    }
}
