//! Rust source as a list of words, marks, texts and comments with their lines: enough to check the rules of the
//! house, and no more. It is not a parser: types, expressions and macros are not understood.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An identifier or keyword.
    Word,
    /// A string literal of any kind; the token's text is what stands between the quotes, escapes undone where simple.
    Text,
    /// One character of punctuation.
    Mark,
    /// A number, a character literal or a lifetime.
    Other,
    /// A `//!` or `/*!` comment.
    FileDocument,
    /// Any other comment, documentation included.
    Comment,
}

/// A piece of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// The word, mark, literal's content, or comment.
    pub text: String,
    /// Line, from 1.
    pub line: usize,
    /// Whether it belongs to an item under `#[cfg(test)]` or `#[test]`.
    pub test: bool,
}

impl Token {
    /// Whether it is this word.
    #[must_use]
    pub fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }

    /// Whether it is this mark.
    #[must_use]
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.text.starts_with(mark)
    }
}

/// Whether a whole file is test code by its place.
#[must_use]
pub fn is_test_file(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs") || path.starts_with("base/testkit/")
}

/// Cuts source into tokens.
#[must_use]
pub fn read(source: &str) -> Vec<Token> {
    let mut reader = Reader { letters: source.chars().collect(), at: 0, line: 1, tokens: Vec::new() };
    reader.read();
    mark_tests(&mut reader.tokens);
    reader.tokens
}

/// The same without comments, for looking at sequences.
#[must_use]
pub fn code(tokens: &[Token]) -> Vec<&Token> {
    tokens.iter().filter(|token| !matches!(token.kind, Kind::Comment | Kind::FileDocument)).collect()
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek(0)?;
        self.at += 1;
        if letter == '\n' {
            self.line += 1;
        }
        Some(letter)
    }

    fn push(&mut self, kind: Kind, text: String, line: usize) {
        self.tokens.push(Token { kind, text, line, test: false });
    }

    fn read(&mut self) {
        while let Some(letter) = self.peek(0) {
            let line = self.line;
            match letter {
                _ if letter.is_whitespace() => {
                    self.next();
                }
                '/' if self.peek(1) == Some('/') => self.line_comment(line),
                '/' if self.peek(1) == Some('*') => self.block_comment(line),
                '"' => {
                    self.next();
                    self.text(line);
                }
                '\'' => self.character_or_lifetime(line),
                _ if letter.is_alphabetic() || letter == '_' => self.word(line),
                _ if letter.is_ascii_digit() => self.number(line),
                _ => {
                    self.next();
                    self.push(Kind::Mark, letter.to_string(), line);
                }
            }
        }
    }

    fn line_comment(&mut self, line: usize) {
        let mut text = String::new();
        while let Some(letter) = self.peek(0) {
            if letter == '\n' {
                break;
            }
            text.push(letter);
            self.next();
        }
        let kind = if text.starts_with("//!") { Kind::FileDocument } else { Kind::Comment };
        self.push(kind, text, line);
    }

    fn block_comment(&mut self, line: usize) {
        let mut text = String::new();
        let mut depth = 0_usize;
        while let Some(letter) = self.next() {
            text.push(letter);
            match (letter, self.peek(0)) {
                ('/', Some('*')) => {
                    depth += 1;
                    text.extend(self.next());
                }
                ('*', Some('/')) => {
                    depth = depth.saturating_sub(1);
                    text.extend(self.next());
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
        }
        let kind = if text.starts_with("/*!") { Kind::FileDocument } else { Kind::Comment };
        self.push(kind, text, line);
    }

    /// Words, and the literals that begin with letters: `r"…"`, `r#"…"#`, `b"…"`, `c"…"`, `br#"…"#`, `r#word`.
    fn word(&mut self, line: usize) {
        let mut word = String::new();
        while let Some(letter) = self.peek(0).filter(|letter| letter.is_alphanumeric() || *letter == '_') {
            word.push(letter);
            self.next();
        }
        let raw = matches!(word.as_str(), "r" | "br" | "cr");
        match self.peek(0) {
            Some('"') if raw => self.raw_text(0, line),
            Some('"') if matches!(word.as_str(), "b" | "c") => {
                self.next();
                self.text(line);
            }
            Some('\'') if word == "b" => self.character_or_lifetime(line),
            Some('#') if raw => {
                let hashes = (0..).take_while(|ahead| self.peek(*ahead) == Some('#')).count();
                if self.peek(hashes) == Some('"') {
                    self.raw_text(hashes, line);
                } else {
                    // `r#type`: a word that would be a keyword.
                    self.next();
                    self.word(line);
                }
            }
            _ => self.push(Kind::Word, word, line),
        }
    }

    fn raw_text(&mut self, hashes: usize, line: usize) {
        for _ in 0..=hashes {
            self.next();
        }
        let mut text = String::new();
        while let Some(letter) = self.next() {
            if letter == '"' && (0..hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                for _ in 0..hashes {
                    self.next();
                }
                break;
            }
            text.push(letter);
        }
        self.push(Kind::Text, text, line);
    }

    /// After the opening quote.
    fn text(&mut self, line: usize) {
        let mut text = String::new();
        while let Some(letter) = self.next() {
            match letter {
                '"' => break,
                '\\' => match self.next() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some('\n') => {
                        while self.peek(0).is_some_and(char::is_whitespace) {
                            self.next();
                        }
                    }
                    Some(other) => text.push(other),
                    None => break,
                },
                other => text.push(other),
            }
        }
        self.push(Kind::Text, text, line);
    }

    /// `'a'`, `'\n'` and `'\u{1F600}'` are characters; `'a` alone is a lifetime.
    fn character_or_lifetime(&mut self, line: usize) {
        self.next();
        if self.peek(0) == Some('\\') {
            self.next();
            self.next();
            while self.next().is_some_and(|letter| letter != '\'') {}
        } else if self.peek(1) == Some('\'') {
            self.next();
            self.next();
        } else {
            while self.peek(0).is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                self.next();
            }
        }
        self.push(Kind::Other, String::new(), line);
    }

    fn number(&mut self, line: usize) {
        while let Some(letter) = self.peek(0) {
            let fraction = letter == '.' && self.peek(1).is_some_and(|next| next.is_ascii_digit());
            if !(letter.is_alphanumeric() || letter == '_' || fraction) {
                break;
            }
            self.next();
        }
        self.push(Kind::Other, String::new(), line);
    }
}

/// Marks each item that stands under an attribute naming `test`.
fn mark_tests(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let Some((end, test)) = attribute(tokens, at) else {
            at += 1;
            continue;
        };
        if !test {
            at = end;
            continue;
        }
        let last = item_end(tokens, end);
        for token in tokens.iter_mut().take(last + 1).skip(at) {
            token.test = true;
        }
        at = last + 1;
    }
}

/// If an outer attribute begins here: the place after it, and whether it makes its item test code.
fn attribute(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    if !tokens.get(at)?.is_mark('#') || !tokens.get(at + 1)?.is_mark('[') {
        return None;
    }
    let mut depth = 0_usize;
    let mut words = Vec::new();
    for (index, token) in tokens.iter().enumerate().skip(at + 1) {
        if token.is_mark('[') {
            depth += 1;
        } else if token.is_mark(']') {
            depth -= 1;
            if depth == 0 {
                let named = |word: &str| words.contains(&word);
                let test = match words.first().copied() {
                    Some("cfg") => named("test") && !named("not"),
                    Some("cfg_attr") => false,
                    _ => words.last() == Some(&"test") || (words.first() == Some(&"tokio") && named("test")),
                };
                return Some((index + 1, test));
            }
        } else if token.kind == Kind::Word {
            words.push(token.text.as_str());
        }
    }
    None
}

/// The last token of the item that begins here: its `;`, or the `}` that closes its first `{`.
fn item_end(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(from) {
        if token.is_mark('{') || token.is_mark('(') || token.is_mark('[') {
            depth += 1;
        } else if token.is_mark('}') || token.is_mark(')') || token.is_mark(']') {
            depth = depth.saturating_sub(1);
            if depth == 0 && token.is_mark('}') {
                return index;
            }
        } else if token.is_mark(';') && depth == 0 {
            return index;
        }
    }
    tokens.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<String> {
        read(source).into_iter().filter(|token| token.kind == Kind::Word).map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_literals_are_not_words() {
        assert_eq!(
            words("let a = \"not \\\" b\"; // c\n/* d /* e */ f */ g('h', '\\'', b'i', r#\"j\"k\"#)"),
            ["let", "a", "g"]
        );
    }

    #[test]
    fn lifetimes_do_not_swallow_what_follows() {
        assert_eq!(words("fn a<'b>(c: &'b str) -> &'static str { d }"), ["fn", "a", "c", "str", "str", "d"]);
    }

    #[test]
    fn literals_keep_their_content_and_line() {
        let tokens = read("//! top\n\nlet a = \"one \\\n   two\";\nb");
        assert_eq!(tokens.first().map(|token| token.kind), Some(Kind::FileDocument));
        let text = tokens.iter().find(|token| token.kind == Kind::Text).unwrap();
        assert_eq!((text.text.as_str(), text.line), ("one two", 3));
        assert_eq!(tokens.last().map(|token| token.line), Some(5));
    }

    #[test]
    fn items_of_tests_are_marked_and_the_rest_is_not() {
        let tokens = read(
            "fn a() {}\n#[cfg(test)]\nmod tests { #[test] fn b() { c[0]; } }\n#[cfg(not(test))]\nfn d() {}",
        );
        let tested: Vec<_> = tokens
            .iter()
            .filter(|token| token.test && token.kind == Kind::Word)
            .map(|token| &token.text)
            .collect();
        assert!(tested.iter().any(|word| *word == "b") && tested.iter().any(|word| *word == "c"));
        assert!(!tested.iter().any(|word| *word == "a") && !tested.iter().any(|word| *word == "d"));
    }
}
