//! HTML for places without the paper's style sheet: feeds and mail. Deliberately absent: classes, names, relative
//! addresses.

use super::render::{EmbedSource, NoEmbeds, RenderOptions, render_with};
use crate::walk::inline_text;
use crate::{Block, Document};

/// The whole body with absolute links and without classes.
pub fn for_feed(document: &Document, source: &dyn EmbedSource, base_url: &str) -> String {
    render_with(document, source, &RenderOptions { base_url: Some(base_url), bare: true })
}

/// The first paragraphs with absolute links, as many as fit into `max_chars` characters; the first one cut to an excerpt
/// when it alone is longer. Empty when the body has no paragraph.
pub fn summary_html(document: &Document, max_chars: usize, base_url: &str) -> String {
    let mut chosen = Vec::new();
    let mut room = max_chars;
    for block in &document.content {
        let Block::Paragraph { content, .. } = block else { continue };
        let length = inline_text(content).chars().count();
        if length > room {
            break;
        }
        room -= length;
        chosen.push(block.clone());
    }
    if chosen.is_empty() {
        chosen.extend(Block::paragraph(&crate::excerpt(document, max_chars)));
    }
    for_feed(&Document::new(chosen), &NoEmbeds, base_url)
}
