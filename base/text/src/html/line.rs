//! The words of one paragraph or heading as they arrive: whitespace collapsed, equal neighbours joined, control
//! characters gone. Deliberately absent: what the line belongs to.

use crate::{Inline, Link, Marks};

/// A formatting element that is open.
pub(super) struct Active {
    pub tag: &'static str,
    pub effect: Effect,
}

/// What a formatting element does to text inside it.
pub(super) enum Effect {
    Nothing,
    Strong,
    Em,
    Underline,
    Strike,
    Code,
    Sub,
    Sup,
    Link(Box<Link>),
}

/// The marks that a list of open elements makes together; the innermost link counts.
pub(super) fn marks_of(active: &[Active]) -> Marks {
    let mut marks = Marks::default();
    for element in active {
        match &element.effect {
            Effect::Nothing => {}
            Effect::Strong => marks.strong = true,
            Effect::Em => marks.em = true,
            Effect::Underline => marks.underline = true,
            Effect::Strike => marks.strike = true,
            Effect::Code => marks.code = true,
            Effect::Sub => marks.sub = true,
            Effect::Sup => marks.sup = true,
            Effect::Link(link) => marks.link = Some(link.clone()),
        }
    }
    marks
}

/// Characters that may not stand in a text.
pub(crate) fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || c == '\u{FEFF}'
}

/// Words on one line: whitespace collapsed, ends trimmed, control characters gone, cut after `limit` characters.
pub(crate) fn collapsed(text: &str, limit: usize) -> String {
    let mut whole = String::new();
    let mut length = 0;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        let space = usize::from(length > 0);
        if space == 1 && length < limit {
            whole.push(' ');
        }
        length += space;
        for c in word.chars().filter(|c| !is_forbidden(*c)) {
            if length >= limit {
                return whole.trim_end().to_owned();
            }
            whole.push(c);
            length += 1;
        }
    }
    whole.trim_end().to_owned()
}

/// Inline nodes being collected.
#[derive(Default)]
pub(super) struct Line {
    pub content: Vec<Inline>,
    pub anchor: Option<String>,
    /// Line ends of the source are breaks, as in a poem.
    pub verse: bool,
}

impl Line {
    /// Adds text with HTML's rules for whitespace. Returns how many nodes that made.
    pub(super) fn push(&mut self, text: &str, marks: &Marks) -> usize {
        let mut made = 0;
        let mut clean = String::with_capacity(text.len());
        let mut spaced = self.ends_in_space();
        for c in text.chars() {
            match c {
                '\n' if self.verse => {
                    made += self.append(&clean, marks);
                    clean.clear();
                    made += self.break_line();
                    spaced = true;
                }
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                    if !spaced || self.verse {
                        clean.push(' ');
                        spaced = true;
                    }
                }
                c if is_forbidden(c) => {}
                c => {
                    clean.push(c);
                    spaced = false;
                }
            }
        }
        made + self.append(&clean, marks)
    }

    /// Adds text to whatever stands last, without its marks: for documents that have reached their size.
    pub(super) fn push_onto_last(&mut self, text: &str) {
        match self.content.last_mut() {
            Some(Inline::Text { text: last, .. }) => last.push_str(&collapsed_keeping_ends(text)),
            _ => {
                let _ = self.push(text, &Marks::default());
            }
        }
    }

    fn append(&mut self, text: &str, marks: &Marks) -> usize {
        if text.is_empty() {
            return 0;
        }
        if let Some(Inline::Text { text: last, marks: same }) = self.content.last_mut()
            && same == marks
        {
            last.push_str(text);
            return 0;
        }
        self.content.push(Inline::Text { text: text.to_owned(), marks: marks.clone() });
        1
    }

    /// Adds a hard break; spaces before it go.
    pub(super) fn break_line(&mut self) -> usize {
        self.trim_spaces();
        self.content.push(Inline::HardBreak);
        1
    }

    /// Nothing to be seen yet.
    pub(super) fn is_blank(&self) -> bool {
        self.content.iter().all(|inline| match inline {
            Inline::Text { text, .. } => is_blank(text),
            Inline::HardBreak => true,
        })
    }

    pub(super) fn ends_in_break(&self) -> bool {
        matches!(self.content.last(), Some(Inline::HardBreak))
    }

    fn ends_in_space(&self) -> bool {
        match self.content.last() {
            Some(Inline::Text { text, .. }) => text.ends_with(' '),
            Some(Inline::HardBreak) | None => true,
        }
    }

    fn trim_spaces(&mut self) {
        while let Some(Inline::Text { text, .. }) = self.content.last_mut() {
            let kept = text.trim_end_matches(' ').len();
            text.truncate(kept);
            if kept > 0 {
                return;
            }
            self.content.pop();
        }
    }

    /// The finished nodes: no space or break at either end. Empty when there is nothing to see.
    pub(super) fn take(&mut self) -> (Vec<Inline>, Option<String>) {
        if self.is_blank() {
            self.content.clear();
            return (Vec::new(), self.anchor.take());
        }
        self.trim_spaces();
        while self.ends_in_break() {
            self.content.pop();
            self.trim_spaces();
        }
        let leading = self.content.iter().take_while(|inline| matches!(inline, Inline::HardBreak)).count();
        let mut content = std::mem::take(&mut self.content);
        content.drain(..leading);
        (content, self.anchor.take())
    }
}

/// Only spaces, no-break spaces and invisible joiners.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'))
}

fn collapsed_keeping_ends(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut spaced = false;
    for c in text.chars().filter(|c| !is_forbidden(*c)) {
        let space = c.is_whitespace() && c != '\u{a0}';
        if !(space && spaced) {
            whole.push(if space { ' ' } else { c });
        }
        spaced = space;
    }
    whole
}
