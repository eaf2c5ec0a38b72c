//! HTML cut into tags and text, in one pass and in linear time whatever it is given (WHATWG HTML 13.2.5, reduced to what a
//! reader of fragments needs). Deliberately absent: a tree, and the states that exist for script and documents. What
//! never becomes a tag is given out as text.

use super::entities;

/// A piece of HTML. Text still has its character references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Start {
        name: &'a str,
        attributes: Attributes<'a>,
        self_closing: bool,
    },
    End {
        name: &'a str,
    },
    Text(&'a str),
    /// Characters as they are, from a CDATA section.
    Characters(&'a str),
    Comment(&'a str),
}

/// How often a tag without an end may cost a scan to the end of the text.
const PATIENCE: u32 = 16;

/// Cuts tokens off a text from the left.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    failed_scans: u32,
    no_end_after: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, failed_scans: 0, no_end_after: usize::MAX }
    }

    /// What has not been read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Bytes read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Goes back to a position that [`Self::position`] gave.
    pub(super) fn seek(&mut self, position: usize) {
        self.at = position;
    }

    /// Everything up to the end tag of a raw element such as `script`, which is read as well; to the end of the text if
    /// there is none.
    pub(super) fn raw_text(&mut self, name: &str) -> &'a str {
        let rest = self.rest();
        let mut from = 0;
        while let Some(found) = rest.get(from..).and_then(|tail| tail.find("</")) {
            let start = from + found;
            let after = start + 2 + name.len();
            let is_name = rest.get(start + 2..after).is_some_and(|word| word.eq_ignore_ascii_case(name));
            let ends = rest
                .as_bytes()
                .get(after)
                .is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
            if is_name && ends {
                let close =
                    rest.get(after..).and_then(|tail| tail.find('>')).map_or(rest.len(), |i| after + i + 1);
                self.at += close;
                return rest.get(..start).unwrap_or_default();
            }
            from = start + 2;
        }
        self.at = self.text.len();
        rest
    }

    /// The piece that starts with `<`, if it is one.
    fn markup(&mut self, rest: &'a str) -> Option<Token<'a>> {
        let bytes = rest.as_bytes();
        match bytes.get(1)? {
            b'!' => Some(self.declaration(rest)),
            b'?' => Some(self.bogus(rest, 1)),
            b'/' => match bytes.get(2)? {
                c if c.is_ascii_alphabetic() => {
                    let (name, _, end) = self.tag(rest, 2)?;
                    self.at += end;
                    Some(Token::End { name })
                }
                _ => Some(self.bogus(rest, 2)),
            },
            c if c.is_ascii_alphabetic() => {
                let (name, inside, end) = self.tag(rest, 1)?;
                self.at += end;
                let self_closing = inside.ends_with('/');
                Some(Token::Start { name, attributes: Attributes(inside), self_closing })
            }
            _ => None,
        }
    }

    fn declaration(&mut self, rest: &'a str) -> Token<'a> {
        if let Some(body) = rest.strip_prefix("<!--") {
            for empty in [">", "->"] {
                if body.starts_with(empty) {
                    self.at += 4 + empty.len();
                    return Token::Comment("");
                }
            }
            let (end, length) = comment_end(body);
            self.at += 4 + end + length;
            return Token::Comment(body.get(..end).unwrap_or_default());
        }
        if let Some(body) = rest.strip_prefix("<![CDATA[") {
            let end = body.find("]]>");
            self.at += 9 + end.map_or(body.len(), |end| end + 3);
            return Token::Characters(body.get(..end.unwrap_or(body.len())).unwrap_or_default());
        }
        self.bogus(rest, 2)
    }

    fn bogus(&mut self, rest: &'a str, from: usize) -> Token<'a> {
        let body = rest.get(from..).unwrap_or_default();
        let end = body.find('>');
        self.at += from + end.map_or(body.len(), |end| end + 1);
        Token::Comment(body.get(..end.unwrap_or(body.len())).unwrap_or_default())
    }

    /// Name, inside and length of a tag whose name begins at `from`. `None` when it never ends.
    fn tag(&mut self, rest: &'a str, from: usize) -> Option<(&'a str, &'a str, usize)> {
        if self.at >= self.no_end_after {
            return None;
        }
        let bytes = rest.as_bytes();
        let name_end = bytes
            .iter()
            .skip(from)
            .position(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'))
            .map_or(rest.len(), |length| from + length);
        let mut end = None;
        if self.failed_scans < PATIENCE {
            end = tag_end(rest, name_end);
            if end.is_none() {
                self.failed_scans += 1;
            }
        }
        // An attribute whose quote never closes swallows the rest of the text; take the first `>` then.
        let end = end.or_else(|| rest.get(name_end..)?.find('>').map(|found| name_end + found));
        let Some(end) = end else {
            self.no_end_after = self.at;
            return None;
        };
        Some((rest.get(from..name_end)?, rest.get(name_end..end)?, end + 1))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        if rest.is_empty() {
            return None;
        }
        if rest.starts_with('<')
            && let Some(token) = self.markup(rest)
        {
            return Some(token);
        }
        let next = rest.as_bytes().iter().skip(1).position(|b| *b == b'<').map_or(rest.len(), |i| i + 1);
        self.at += next;
        Some(Token::Text(rest.get(..next).unwrap_or_default()))
    }
}

/// Where a comment ends and how long its end is; the end of the text when it never does.
fn comment_end(body: &str) -> (usize, usize) {
    let mut from = 0;
    while let Some(dashes) = body.get(from..).and_then(|tail| tail.find("--")).map(|found| from + found) {
        let after = body.get(dashes + 2..).unwrap_or_default();
        if after.starts_with('>') {
            return (dashes, 3);
        }
        if after.starts_with("!>") {
            return (dashes, 4);
        }
        from = dashes + 1;
    }
    (body.len(), 0)
}

/// Where the `>` of a tag stands, quotes respected.
fn tag_end(rest: &str, from: usize) -> Option<usize> {
    let mut scan = Scan { text: rest, at: from };
    while scan.next_attribute().is_some() {}
    (scan.text.as_bytes().get(scan.at) == Some(&b'>')).then_some(scan.at)
}

/// The inside of a start tag after its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attributes<'a>(&'a str);

impl<'a> Attributes<'a> {
    /// First value under this lower-case name, references resolved; empty for a bare attribute.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.raw(name).map(entities::in_attribute)
    }

    /// Everything between the name and the end of the tag, as written.
    pub(super) fn inside(&self) -> &'a str {
        self.0
    }

    fn raw(&self, name: &str) -> Option<&'a str> {
        let mut scan = Scan { text: self.0, at: 0 };
        std::iter::from_fn(|| scan.next_attribute())
            .find(|(written, _)| written.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// First value that is not blank under any of the names.
    pub(super) fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().filter_map(|name| self.get(name)).find(|value| !value.trim().is_empty())
    }

    /// A whole number, `px` after it allowed.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        let value = self.get(name)?;
        let digits = value.trim().trim_end_matches("px");
        digits.parse::<u32>().ok()
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn while_byte(&mut self, accept: impl Fn(u8) -> bool) -> &'a str {
        let start = self.at;
        let length = self.text.as_bytes().iter().skip(start).take_while(|b| accept(**b)).count();
        self.at += length;
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next attribute; `None` at `>` or at the end.
    fn next_attribute(&mut self) -> Option<(&'a str, &'a str)> {
        self.while_byte(|b| b.is_ascii_whitespace() || b == b'/');
        match self.peek()? {
            b'>' => return None,
            b'=' => self.at += 1,
            _ => {}
        }
        let name = self.while_byte(|b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='));
        self.while_byte(|b| b.is_ascii_whitespace());
        if self.peek() != Some(b'=') {
            return Some((name, ""));
        }
        self.at += 1;
        self.while_byte(|b| b.is_ascii_whitespace());
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.while_byte(|b| b != quote);
                self.at += 1;
                Some((name, value))
            }
            _ => Some((name, self.while_byte(|b| !b.is_ascii_whitespace() && b != b'>'))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(html: &str) -> Vec<String> {
        Tokens::new(html)
            .map(|token| match token {
                Token::Start { name, attributes, self_closing } => {
                    format!("<{name}{}{}", attributes.0.trim(), if self_closing { " /" } else { "" })
                }
                Token::End { name } => format!("/{name}"),
                Token::Text(text) | Token::Characters(text) => format!("'{text}"),
                Token::Comment(text) => format!("!{text}"),
            })
            .collect()
    }

    #[test]
    fn tags_text_and_comments_are_told_apart() {
        assert_eq!(shape("a<b x>c</b>"), ["'a", "<bx", "'c", "/b"]);
        assert_eq!(shape("1 < 2<!-- <p> -->x<br/>"), ["'1 ", "'< 2", "! <p> ", "'x", "<br/ /"]);
        assert_eq!(shape("<!doctype html><![CDATA[a<b]]></3>"), ["!doctype html", "'a<b", "!3"]);
    }

    #[test]
    fn a_quote_may_hold_an_end_of_tag() {
        let mut tokens = Tokens::new("<a href='x>y' title=\"a &amp; b\">z");
        let Some(Token::Start { attributes, .. }) = tokens.next() else { panic!("no tag") };
        assert_eq!(attributes.get("href").as_deref(), Some("x>y"));
        assert_eq!(attributes.get("title").as_deref(), Some("a & b"));
        assert_eq!(tokens.next(), Some(Token::Text("z")));
    }

    #[test]
    fn a_tag_that_never_ends_is_text() {
        assert_eq!(shape("a <b c"), ["'a ", "'<b c"]);
        assert_eq!(shape("<a href=\"x>y"), ["<ahref=\"x", "'y"]);
    }

    #[test]
    fn raw_text_ends_at_its_own_end_tag_only() {
        let mut tokens = Tokens::new("a</b></SCRIPTX></Script >b");
        assert_eq!(tokens.raw_text("script"), "a</b></SCRIPTX>");
        assert_eq!(tokens.rest(), "b");
        assert_eq!(tokens.raw_text("script"), "b");
    }
}
