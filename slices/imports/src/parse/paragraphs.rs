//! Line ends that mean something: in WordPress' classic content and in comments an empty line begins a paragraph and a
//! single line end breaks the line. Deliberately absent: everything a reader of HTML does itself.

/// Elements whose line ends are kept as they are.
const KEPT: [&str; 4] = ["pre", "script", "style", "textarea"];

/// HTML in which line ends have become `<p>` and `<br>`; none beside block elements, none inside tags, `pre`, `script`,
/// `style` and `textarea`. Takes one pass.
pub(super) fn with_paragraphs(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    let mut after_block = true;
    let mut tags_end = true;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(rest.len(), |end| end + 7);
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        if tags_end && is_tag(rest) {
            let Some(end) = rest.find('>') else {
                tags_end = false;
                continue;
            };
            let (tag, after) = rest.split_at(end + 1);
            let name = name_of(tag);
            out.extend(tag.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
            rest = after;
            if !tag.starts_with("</") && KEPT.iter().any(|kept| name.eq_ignore_ascii_case(kept)) {
                let end = end_of(rest, name);
                out.push_str(rest.get(..end).unwrap_or_default());
                rest = rest.get(end..).unwrap_or_default();
            }
            if is_block(name) {
                after_block = true;
            }
            continue;
        }
        let next = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(rest.len(), |(at, _)| at);
        let (words, after) = rest.split_at(next);
        let before_block = after.is_empty() || (is_tag(after) && is_block(name_of(after)));
        lines(words, &mut out, &mut after_block, before_block);
        rest = after;
    }
    out
}

/// Text between two tags.
fn lines(text: &str, out: &mut String, after_block: &mut bool, before_block: bool) {
    let mut rest = text;
    while let Some(start) = rest.find(['\n', '\r']) {
        let (words, after) = rest.split_at(start);
        out.push_str(words);
        if !words.trim().is_empty() {
            *after_block = false;
        }
        let end = after.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(after.len());
        let (gap, following) = after.split_at(end);
        let empty_line = gap.replace("\r\n", "\n").matches(['\n', '\r']).count() > 1;
        let last = following.is_empty() && before_block;
        match (empty_line, *after_block || last) {
            (true, _) => {
                out.push_str("<p>");
                *after_block = true;
            }
            (false, true) => out.push(' '),
            (false, false) => out.push_str("<br>"),
        }
        rest = following;
    }
    out.push_str(rest);
    if !rest.trim().is_empty() {
        *after_block = false;
    }
}

fn is_tag(text: &str) -> bool {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<')).unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    name.get(..end).unwrap_or_default()
}

/// Where the end tag of an element begins; the end of the text if there is none.
fn end_of(text: &str, name: &str) -> usize {
    text.match_indices("</")
        .find(|(at, _)| {
            text.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
        })
        .map_or(text.len(), |(at, _)| at)
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 46] = [
        "address",
        "article",
        "aside",
        "audio",
        "blockquote",
        "br",
        "caption",
        "center",
        "col",
        "colgroup",
        "courant-slot",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "iframe",
        "li",
        "map",
        "object",
        "ol",
        "p",
        "pre",
        "script",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block))
}

#[cfg(test)]
mod tests {
    use super::with_paragraphs;

    #[test]
    fn empty_lines_part_paragraphs_and_line_ends_break_lines() {
        assert_eq!(with_paragraphs("one\ntwo\r\n\r\nthree"), "one<br>two<p>three");
        assert_eq!(with_paragraphs("a <b>b</b>\nc<br />\nd"), "a <b>b</b><br>c<br /> d");
    }

    #[test]
    fn nothing_happens_beside_blocks_and_inside_code() {
        assert_eq!(with_paragraphs("<ul>\n <li>a</li>\n</ul>\nb"), "<ul> <li>a</li> </ul> b");
        assert_eq!(with_paragraphs("<pre>a\n\nb</pre>\nc"), "<pre>a\n\nb</pre> c");
        assert_eq!(with_paragraphs("<a\ntitle='x\ny'>z</a>"), "<a title='x y'>z</a>");
        assert_eq!(with_paragraphs("a<!--more-->\n\nb"), "a<p>b");
    }

    #[test]
    fn broken_markup_takes_one_pass() {
        assert_eq!(with_paragraphs("a < b\n<c"), "a < b<br><c");
        assert_eq!(with_paragraphs(&"<a\n".repeat(100_000)).len(), "<a<br>".len() * 100_000 - 4 + 1);
    }
}
