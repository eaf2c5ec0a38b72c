//! Comments handed over to a discussion: those that readers saw where they come from, as plain text the way readers of ours
//! type it. Deliberately absent: what waited, was spam or thrown away, pings of other sites, and who wrote from where.

use articles::api::ArrivedComment;
use db::DbError;
use slice::Ctx;
use text::html::{ParseOptions, parse};
use text::{Block, Inline};

use crate::store;

/// The comments under a story that readers saw, oldest first.
pub(crate) async fn comments(cx: Ctx, story: String) -> Result<Vec<ArrivedComment>, DbError> {
    let kept = store::comments_under(cx.db(), &story).await?;
    let arrived = |row: store::KeptComment| ArrivedComment {
        source: row.source,
        parent: row.parent_source,
        name: row.author_name,
        text: words_of(&row.body_html),
        written_at: row.written_at,
    };
    Ok(kept.into_iter().map(arrived).filter(|one| !one.text.is_empty()).collect())
}

/// HTML as plain text: paragraphs, `> quotations`, `*emphasis*`, links with their addresses.
pub(crate) fn words_of(html: &str) -> String {
    let mut out = Vec::new();
    blocks(&parse(html, &ParseOptions::default()).document.content, "", &mut out);
    out.join("\n\n")
}

fn blocks(list: &[Block], before: &str, out: &mut Vec<String>) {
    for block in list {
        match block {
            Block::Paragraph { content, .. }
            | Block::Heading { content, .. }
            | Block::Pullquote { content, .. } => add(&running(content), before, out),
            Block::CodeBlock { text, .. } => add(text, before, out),
            Block::Embed(embed) => {
                add(embed.get("url").or_else(|| embed.get("src")).unwrap_or_default(), before, out);
            }
            Block::HorizontalRule => {}
            Block::Blockquote { content, .. } => blocks(content, "> ", out),
            Block::Factbox { content, .. } => blocks(content, before, out),
            Block::BulletList { items } | Block::OrderedList { items, .. } => {
                items.iter().for_each(|item| blocks(item, before, out));
            }
            Block::Table { rows, .. } => {
                rows.iter().flatten().for_each(|cell| blocks(&cell.content, before, out));
            }
        }
    }
}

fn add(text: &str, before: &str, out: &mut Vec<String>) {
    let lines: Vec<String> = text.trim().lines().map(|line| format!("{before}{line}")).collect();
    if !lines.is_empty() {
        out.push(lines.join("\n"));
    }
}

fn running(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::HardBreak => out.push('\n'),
            Inline::Text { text, marks } => {
                let link = marks
                    .link
                    .as_ref()
                    .map(|link| link.href.as_str())
                    .filter(|href| href.starts_with("http"));
                // Emphasis is marked where it can be read back: around words, not around blanks.
                if marks.em && !text.contains('*') && text.trim() == text && !text.is_empty() {
                    out.push_str(&format!("*{text}*"));
                } else {
                    out.push_str(text);
                }
                if let Some(href) = link.filter(|href| *href != text.trim()) {
                    out.push_str(&format!(" ({href})"));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_keeps_its_paragraphs_quotations_emphasis_and_links() {
        let html = "<p>One <em>small</em> step.<br>And on.</p><blockquote><p>said</p></blockquote><p>See \
                    <a href=\"https://a.example/b\">there</a> &amp; <script>alert(1)</script>here</p>";
        assert_eq!(
            words_of(html),
            "One *small* step.\nAnd on.\n\n> said\n\nSee there (https://a.example/b) & here"
        );
        assert_eq!(words_of("<ul><li>a</li><li>b</li></ul>"), "a\n\nb");
        assert_eq!(words_of("  "), "");
    }
}
