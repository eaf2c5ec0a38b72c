//! Page templates cut into text, tags and code with their lines. HTML is read only as far as the rules need:
//! which words a reader would see that come from no word file, and what the page would run inline.

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// What a reader sees between tags.
    Text(String),
    /// A tag without its angle brackets; code inside it is replaced by [`HOLE`].
    Tag(String),
    /// What stands between `{{ }}` or `{% %}`.
    Code(String),
    /// A template comment, `{# #}`.
    Remark(String),
    /// The content of a `script` or `style` element.
    Raw(String),
}

/// Stands where code was taken out of a tag.
pub const HOLE: char = '\u{1}';

/// Cuts a template into pieces, each with its line.
#[must_use]
pub fn read(text: &str) -> Vec<(usize, Piece)> {
    let mut reader = Reader { text, at: 0, line: 1, pieces: Vec::new() };
    reader.read();
    reader.pieces
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    pieces: Vec<(usize, Piece)>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Moves on by so many bytes and returns them.
    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or_else(|| self.rest());
        self.at += taken.len();
        self.line += taken.matches('\n').count();
        taken
    }

    /// Takes up to and with `end`, or all that is left.
    fn take_to(&mut self, end: &str) -> &'a str {
        let length = self.rest().find(end).map_or(self.rest().len(), |found| found + end.len());
        self.take(length)
    }

    fn read(&mut self) {
        let mut text = String::new();
        let mut text_line = 1;
        while !self.rest().is_empty() {
            let line = self.line;
            let rest = self.rest();
            let tag = rest.starts_with('<')
                && rest[1..].starts_with(|letter: char| {
                    letter.is_ascii_alphabetic() || letter == '/' || letter == '!'
                });
            if rest.starts_with("=\"") && text.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
                self.lone_attribute(&mut text, line);
            } else if opens_code(rest) || tag {
                if !text.trim().is_empty() {
                    self.pieces.push((text_line, Piece::Text(std::mem::take(&mut text))));
                }
                text.clear();
                if tag { self.tag(line) } else { self.code(line) }
            } else {
                let letter = self.take(rest.chars().next().map_or(1, char::len_utf8));
                if text.trim().is_empty() {
                    text_line = line;
                }
                text.push_str(letter);
            }
        }
        if !text.trim().is_empty() {
            self.pieces.push((text_line, Piece::Text(text)));
        }
    }

    /// An attribute outside any tag, as in a macro that writes part of one.
    fn lone_attribute(&mut self, text: &mut String, line: usize) {
        let begin =
            text.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '-').len();
        let mut tag = format!("part {}=\"", text.split_off(begin));
        self.take(2);
        while let Some(letter) = self.rest().chars().next() {
            if opens_code(self.rest()) {
                let code_line = self.line;
                self.code(code_line);
                tag.push(HOLE);
                continue;
            }
            self.take(letter.len_utf8());
            tag.push(letter);
            if letter == '"' {
                break;
            }
        }
        self.pieces.push((line, Piece::Tag(tag)));
    }

    fn code(&mut self, line: usize) {
        let open = self.take(2);
        let end = match open {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let inside = self.take_to(end);
        let inside = inside.strip_suffix(end).unwrap_or(inside).trim_matches('-').trim().to_owned();
        self.pieces.push((line, if open == "{#" { Piece::Remark(inside) } else { Piece::Code(inside) }));
    }

    fn tag(&mut self, line: usize) {
        if self.rest().starts_with("<!--") {
            self.take_to("-->");
            return;
        }
        self.take(1);
        let mut tag = String::new();
        let mut quote = None;
        while let Some(letter) = self.rest().chars().next() {
            if opens_code(self.rest()) {
                let code_line = self.line;
                self.code(code_line);
                tag.push(HOLE);
                continue;
            }
            self.take(letter.len_utf8());
            match (quote, letter) {
                (None, '>') => break,
                (None, '"' | '\'') => quote = Some(letter),
                (Some(open), _) if open == letter => quote = None,
                _ => {}
            }
            tag.push(letter);
        }
        let name = tag
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        self.pieces.push((line, Piece::Tag(tag)));
        if name == "script" || name == "style" {
            let close = format!("</{name}");
            let raw_line = self.line;
            let length = self.rest().to_ascii_lowercase().find(&close).unwrap_or(self.rest().len());
            let raw = self.take(length).to_owned();
            self.pieces.push((raw_line, Piece::Raw(raw)));
        }
    }
}

fn opens_code(rest: &str) -> bool {
    ["{{", "{%", "{#"].iter().any(|open| rest.starts_with(open))
}

/// The attributes of a tag, names in lower case. Those without a value have an empty one.
#[must_use]
pub fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.trim_start_matches(|letter: char| !letter.is_whitespace() && letter != HOLE);
    loop {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == HOLE || letter == '/');
        let length = rest
            .find(|letter: char| letter.is_whitespace() || letter == '=' || letter == '/' || letter == HOLE)
            .unwrap_or(rest.len());
        if length == 0 {
            return found;
        }
        let (name, after) = rest.split_at(length);
        rest = after;
        let mut value = "";
        if let Some(after) = rest.trim_start().strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after.get(1..).unwrap_or("").split_once(quote).unwrap_or((after, "")),
                None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
        }
        found.push((name.to_ascii_lowercase(), value.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_inside_a_tag_does_not_end_it() {
        let pieces = read("<a title=\"{{ t(\"x-y\", n=a > b) }}\" href='/'>Go</a>");
        assert_eq!(
            pieces.into_iter().map(|(_, piece)| piece).collect::<Vec<_>>(),
            [
                Piece::Code("t(\"x-y\", n=a > b)".into()),
                Piece::Tag(format!("a title=\"{HOLE}\" href='/'")),
                Piece::Text("Go".into()),
                Piece::Tag("/a".into()),
            ]
        );
    }

    #[test]
    fn attributes_are_read_with_and_without_values() {
        let found = attributes(&format!("input type=\"text\" {HOLE} hidden aria-label='a b' value=x"));
        let expected = [("type", "text"), ("hidden", ""), ("aria-label", "a b"), ("value", "x")];
        assert_eq!(found, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn an_attribute_written_by_a_macro_is_not_text() {
        let pieces = read("{% if a %} aria-describedby=\"{{ b }}-hint\"{% endif %}");
        assert!(!pieces.iter().any(|(_, piece)| matches!(piece, Piece::Text(_))), "{pieces:?}");
        assert!(pieces.contains(&(1, Piece::Tag(format!("part aria-describedby=\"{HOLE}-hint\"")))));
    }

    #[test]
    fn scripts_and_comments_are_not_text() {
        let pieces = read("{# a #}<!-- b -->\n<script>if (a < b) c()</script>{{- d -}}");
        assert_eq!(pieces.first(), Some(&(1, Piece::Remark("a".into()))));
        assert!(pieces.contains(&(2, Piece::Raw("if (a < b) c()".into()))));
        assert!(pieces.contains(&(2, Piece::Code("d".into()))));
        assert!(!pieces.iter().any(|(_, piece)| matches!(piece, Piece::Text(_))));
    }
}
