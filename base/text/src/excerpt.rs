//! The beginning of a text, cut where a reader would stop. Deliberately absent: choosing the best sentence.

use unicode_segmentation::UnicodeSegmentation;

use crate::walk::inline_text;
use crate::{Block, Document};

/// Text looked at beyond the wanted length, so that a cut costs no more than the length asked for.
const LOOK_AHEAD: usize = 4;

/// The first words of the paragraphs, at most `max_chars` characters: whole sentences when they fill at least half of it
/// (UAX #29 sentences), else whole words and `…`. Headings, lists, tables and boxes are passed over unless there is
/// nothing else.
pub fn excerpt(document: &Document, max_chars: usize) -> String {
    let wanted = max_chars.saturating_mul(LOOK_AHEAD).max(64);
    let mut text = String::new();
    let mut length = 0;
    for block in &document.content {
        if let Block::Paragraph { content, .. } = block {
            let words = inline_text(content);
            length += words.chars().count() + 1;
            text.push_str(&words);
            text.push(' ');
        }
        if length > wanted {
            break;
        }
    }
    if text.trim().is_empty() {
        text = crate::plain(document);
    }
    excerpt_of(&text, max_chars)
}

/// As [`excerpt`], of plain text. Whitespace is collapsed.
pub fn excerpt_of(text: &str, max_chars: usize) -> String {
    let looked_at: String = text.chars().take(max_chars.saturating_mul(LOOK_AHEAD).max(64)).collect();
    let text = crate::html::collapsed(&looked_at);
    if text.chars().count() <= max_chars {
        return text;
    }
    let whole = fitting(text.split_sentence_bounds(), max_chars);
    let whole = whole.trim_end();
    if whole.chars().count() * 2 >= max_chars {
        return whole.to_owned();
    }
    let room = max_chars.saturating_sub(1);
    let words = fitting(text.split_word_bounds(), room);
    let words = words.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '(')
    });
    if words.is_empty() {
        // One word longer than the room: cut between what a reader sees as characters.
        let start = fitting(text.graphemes(true), room);
        return if start.is_empty() { start } else { format!("{start}…") };
    }
    if words.ends_with(['.', '!', '?', '…', '。', '؟']) {
        words.to_owned()
    } else {
        format!("{words}…")
    }
}

fn fitting<'a>(parts: impl Iterator<Item = &'a str>, room: usize) -> String {
    let mut whole = String::new();
    let mut length = 0;
    for part in parts {
        length += part.chars().count();
        if length > room {
            break;
        }
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sentences_are_preferred() {
        let text = "The ferry came at nine. It left at ten with nobody aboard. Rain fell.";
        assert_eq!(excerpt_of(text, 40), "The ferry came at nine.");
        assert_eq!(excerpt_of(text, 60), "The ferry came at nine. It left at ten with nobody aboard.");
        assert_eq!(excerpt_of(text, 200), text);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        assert_eq!(
            excerpt_of("One long sentence, without any end in sight at all", 20),
            "One long sentence…"
        );
        assert_eq!(excerpt_of("Donaudampfschifffahrt", 6), "Donau…");
    }

    #[test]
    fn other_scripts_are_cut_at_their_own_ends() {
        assert_eq!(
            excerpt_of("港で火災があった。けが人はいない。原因は調査中である。", 20),
            "港で火災があった。けが人はいない。"
        );
        let arabic = "وصلت العبارة في التاسعة مساء إلى رصيف الميناء القديم وغادرت بعد ساعة";
        let cut = excerpt_of(arabic, 30);
        assert!(
            cut.chars().count() <= 30 && cut.ends_with('…') && arabic.starts_with(cut.trim_end_matches('…'))
        );
    }

    #[test]
    fn no_room_gives_no_text() {
        assert_eq!(excerpt_of("word", 0), "");
        assert_eq!(excerpt_of("", 10), "");
    }
}
