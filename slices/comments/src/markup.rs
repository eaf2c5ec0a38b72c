//! How a comment's plain text is shown: paragraphs, lines, `*emphasis*`, `> quotations` and links, everything else as typed.
//! Links say where they lead and lend the paper's name to nobody.

use text::html::escape;

/// The longest address shown in full.
const SHOWN: usize = 60;

/// The text as safe HTML.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        let quoted = block.lines().all(|line| line.trim_start().starts_with('>'));
        let lines: Vec<String> = block
            .lines()
            .map(|line| if quoted { line.trim_start().trim_start_matches('>').trim_start() } else { line })
            .map(running)
            .collect();
        let lines = lines.join("<br>");
        out.push_str(&if quoted {
            format!("<blockquote><p>{lines}</p></blockquote>")
        } else {
            format!("<p>{lines}</p>")
        });
    }
    out
}

/// A text without what it quotes.
pub(crate) fn own_words(text: &str) -> String {
    let own: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('>')).collect();
    own.join("\n").trim().to_owned()
}

/// The longest part of a text that an answer quotes by itself, in characters.
const QUOTED: usize = 400;

/// A text as the beginning of an answer that quotes it: what it quotes itself left out, shortened at the end of a word.
pub(crate) fn quotation(text: &str) -> String {
    let mut out = String::new();
    let mut left = QUOTED;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('>')) {
        let cut = line.char_indices().nth(left).map(|(at, _)| at);
        let part = cut.and_then(|at| line.get(..at)).unwrap_or(line);
        left = left.saturating_sub(part.chars().count());
        let whole = if cut.is_some() { part.rsplit_once(' ').map_or(part, |(words, _)| words) } else { part };
        out.push_str("> ");
        out.push_str(whole);
        out.push_str(if cut.is_some() { "…\n" } else { "\n" });
        if left == 0 || cut.is_some() {
            break;
        }
    }
    out.push('\n');
    out
}

/// A line with its links and emphasis.
fn running(line: &str) -> String {
    let mut out = String::new();
    let mut first = true;
    for word in line.split(' ') {
        if !first {
            out.push(' ');
        }
        first = false;
        match address(word) {
            Some((link, tail)) => {
                out.push_str(&anchor(link));
                out.push_str(&escape(tail));
            }
            None => out.push_str(&escape(word)),
        }
    }
    emphasised(&out)
}

/// The address a word is, and what of the word comes after it.
fn address(word: &str) -> Option<(&str, &str)> {
    if !(word.starts_with("https://") || word.starts_with("http://")) {
        return None;
    }
    let end = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '”', '"', '\'']).len();
    let (link, tail) = word.split_at_checked(end)?;
    let (_, rest) = link.split_once("://")?;
    let plain = link.chars().all(|letter| !letter.is_control() && !"<>\"'`\\{}|^".contains(letter));
    (rest.contains('.') && plain && link.len() <= 2_000).then_some((link, tail))
}

fn anchor(link: &str) -> String {
    let (_, rest) = link.split_once("://").unwrap_or(("", link));
    let shown: String = rest.chars().take(SHOWN).collect();
    let more = if shown.len() < rest.len() { "…" } else { "" };
    // A star in an address is part of the address.
    let href = escape(link).replace('*', "%2A");
    let shown = escape(&shown).replace('*', "&#42;");
    format!("<a href=\"{href}\" rel=\"nofollow ugc noopener noreferrer\"><bdi>{shown}{more}</bdi></a>")
}

/// `*words*` that stand between stars of one line.
fn emphasised(html: &str) -> String {
    let parts: Vec<&str> = html.split('*').collect();
    let mut out = String::new();
    let mut open = false;
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            let closes = open && !out.ends_with(' ');
            let opens = !open && index + 1 < parts.len() && !part.starts_with(' ') && !part.is_empty();
            if closes {
                out.push_str("</em>");
                open = false;
            } else if opens {
                out.push_str("<em>");
                open = true;
            } else {
                out.push('*');
            }
        }
        out.push_str(part);
    }
    if open {
        out.push_str("</em>");
    }
    out
}

/// The text with what moderation points to marked, as safe HTML; `spans` are in bytes of the text.
pub(crate) fn marked(text: &str, spans: &[(usize, usize)]) -> String {
    let mut spans: Vec<(usize, usize)> = spans.to_vec();
    spans.sort_unstable();
    let mut out = String::new();
    let mut at = 0;
    for (start, end) in spans {
        let (Some(before), Some(part)) = (text.get(at..start.max(at)), text.get(start.max(at)..end)) else {
            continue;
        };
        out.push_str(&escape(before));
        if !part.is_empty() {
            out.push_str(&format!("<mark>{}</mark>", escape(part)));
        }
        at = end.max(at);
    }
    out.push_str(&escape(text.get(at..).unwrap_or_default()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_an_author_types_becomes_an_element_of_the_author_s_choosing() {
        for text in [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "https://a.example/\"onmouseover=alert(1)",
            "javascript:alert(1)",
            "*<b>*",
            "http://a.example/<svg/onload=alert(1)>",
            "data:text/html,<script>",
        ] {
            let html = html(text);
            for bad in ["<script", "<img", "<svg", "<b>", "href=\"javascript", "href=\"data", "\"onmouseover"]
            {
                assert!(!html.contains(bad), "{text}: {html}");
            }
        }
    }

    #[test]
    fn links_emphasis_and_quotations_are_shown_and_single_stars_stay() {
        assert_eq!(html("a *b c* d"), "<p>a <em>b c</em> d</p>");
        assert_eq!(html("2 * 3 * 4"), "<p>2 * 3 * 4</p>");
        assert_eq!(html("> said\n\nno"), "<blockquote><p>said</p></blockquote><p>no</p>");
        let link = html("see https://port.example/a?b=c&d, please");
        assert!(
            link.contains("href=\"https://port.example/a?b=c&amp;d\"") && link.contains("</a>,"),
            "{link}"
        );
        assert!(link.contains("nofollow ugc"));
    }

    #[test]
    fn marks_stand_where_the_evidence_points_and_never_break_the_text() {
        assert_eq!(marked("a <b> c", &[(2, 5)]), "a <mark>&lt;b&gt;</mark> c");
        assert_eq!(marked("über", &[(1, 2), (0, 99)]), "über");
        assert_eq!(marked("abcd", &[(0, 2), (1, 3)]), "<mark>ab</mark><mark>c</mark>d");
    }
}
