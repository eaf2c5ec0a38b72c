//! HTML that strangers wrote, made safe to show: bodies of comments out of archives. Deliberately absent: pictures, tables
//! and headings, which a comment does not need.

use std::collections::HashSet;

use crate::Block;
use crate::html::{NoEmbeds, ParseOptions, RenderOptions, parse, render_with};

/// Longest comment taken in, in bytes.
const MAX_FRAGMENT_BYTES: usize = 256 * 1024;

/// A safe fragment: paragraphs, lists, quotes, code and the marks of running text, links with `nofollow ugc noopener`.
///
/// The text goes through the tree first, so that the sanitiser (ammonia) sees balanced and shallow markup whatever came in
/// and takes time in proportion to its length; ammonia's own list is the second fence.
pub fn sanitise_fragment(html: &str) -> String {
    let mut parsed = parse(crate::cut_at_bytes(html, MAX_FRAGMENT_BYTES), &ParseOptions::default());
    for block in &mut parsed.document.content {
        if let Block::Heading { content, .. } = block {
            *block = Block::Paragraph { anchor: None, content: std::mem::take(content) };
        }
    }
    let rendered = render_with(&parsed.document, &NoEmbeds, &RenderOptions { base_url: None, bare: true });
    let tags: HashSet<&str> = [
        "p",
        "br",
        "strong",
        "em",
        "u",
        "s",
        "code",
        "pre",
        "sub",
        "sup",
        "a",
        "blockquote",
        "ul",
        "ol",
        "li",
    ]
    .into();
    ammonia::Builder::new()
        .tags(tags)
        .url_schemes(["http", "https", "mailto"].into())
        .generic_attributes(HashSet::new())
        .link_rel(Some("nofollow ugc noopener"))
        .clean(&rendered)
        .to_string()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_strangers_write_is_made_safe() {
        assert_eq!(
            sanitise_fragment(
                "Nice <b onclick=x>one</b>! <a href='https://a.example' target=_blank>here</a><script>x()</script>"
            ),
            "<p>Nice <strong>one</strong>! <a href=\"https://a.example\" rel=\"nofollow ugc noopener\">here</a></p>"
        );
        assert_eq!(sanitise_fragment("<a href='javascript:x'>y</a>"), "<p>y</p>");
        assert_eq!(sanitise_fragment("<h1>Loud</h1>"), "<p>Loud</p>");
        assert_eq!(sanitise_fragment(""), "");
    }

    #[test]
    fn formatting_bombs_stay_small() {
        let bomb: String =
            (0..4_000).map(|i| format!("<b id={i}>")).collect::<String>() + &"<p>x".repeat(8_000);
        assert!(sanitise_fragment(&bomb).len() < 1_000_000);
    }
}
