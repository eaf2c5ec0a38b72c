//! Rules 11 and 12 in the source: operators' words in lower case without a full stop, metrics named by their slice,
//! tests named as sentences.

use super::Violation;
use crate::house::{Crate, Floor, House};
use crate::source::{self, Kind, Token};
use crate::tree::Tree;

/// Names that are written with a capital wherever they stand.
const PROPER: [&str; 8] = ["Courant", "Ghost", "Substack", "Fluent", "Disqus", "Debian", "Rust", "Icecast"];
const LOG_MACROS: [&str; 5] = ["trace", "debug", "info", "warn", "error"];

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    for (path, text) in tree.ending(".rs") {
        let Some(one) = house.holding(path).filter(|one| one.floor != Floor::Tool) else {
            test_names(path, &source::read(text), found);
            continue;
        };
        let tokens = source::read(text);
        test_names(path, &tokens, found);
        if source::is_test_file(path) {
            continue;
        }
        let code: Vec<&Token> = source::code(&tokens).into_iter().filter(|token| !token.test).collect();
        for (index, token) in code.iter().enumerate() {
            if token.kind != Kind::Word {
                continue;
            }
            for message in error_message(&code, index).into_iter().chain(log_messages(&code, index)) {
                if let Some(fault) = fault(&message.text) {
                    let what = format!(
                        "operators' words {fault}: \"{}\"",
                        message.text.lines().next().unwrap_or("")
                    );
                    found.push(Violation::new(path, message.line, 11, what));
                }
            }
            if let Some((kind, name)) = metric(&code, index)
                && let Some(fault) = metric_fault(kind, &name.text, one)
            {
                found.push(Violation::new(path, name.line, 12, format!("metric `{}` {fault}", name.text)));
            }
        }
    }
}

/// The text of `#[error("…")]`.
fn error_message<'a>(code: &[&'a Token], index: usize) -> Option<&'a Token> {
    let attribute =
        index.checked_sub(1).and_then(|at| code.get(at)).is_some_and(|before| before.is_mark('['));
    match (code.get(index)?, code.get(index + 1)?, code.get(index + 2)?) {
        (name, open, text)
            if attribute && name.is_word("error") && open.is_mark('(') && text.kind == Kind::Text =>
        {
            Some(text)
        }
        _ => None,
    }
}

/// The messages of `info!(field = value, "…")`: texts that stand alone between commas.
fn log_messages<'a>(code: &[&'a Token], index: usize) -> Vec<&'a Token> {
    let named = code.get(index).is_some_and(|token| LOG_MACROS.iter().any(|name| token.is_word(name)));
    let called = code.get(index + 1).is_some_and(|token| token.is_mark('!'))
        && code.get(index + 2).is_some_and(|token| token.is_mark('('));
    if !named || !called {
        return Vec::new();
    }
    let mut depth = 0_usize;
    let mut messages = Vec::new();
    for (at, token) in code.iter().enumerate().skip(index + 2) {
        if token.is_mark('(') || token.is_mark('{') || token.is_mark('[') {
            depth += 1;
        } else if token.is_mark(')') || token.is_mark('}') || token.is_mark(']') {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                break;
            }
        } else if token.kind == Kind::Text && depth == 1 {
            let alone = at
                .checked_sub(1)
                .and_then(|before| code.get(before))
                .is_some_and(|before| before.is_mark(',') || before.is_mark('('));
            if alone {
                messages.push(*token);
            }
        }
    }
    messages
}

/// What is wrong with a message for operators.
fn fault(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.ends_with('.') && !text.ends_with("..") {
        return Some("have no full stop");
    }
    let first: String = text.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let mut letters = first.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    // `JPEG`, `PostgreSQL` and `S3` are names; `Not found` is not.
    let plain = letters.all(char::is_lowercase);
    (capital && plain && !PROPER.contains(&first.as_str())).then_some("begin in lower case")
}

/// The kind and name in `counter!("courant_…")` and its like.
fn metric<'a>(code: &[&'a Token], index: usize) -> Option<(&'a str, &'a Token)> {
    let kind = code.get(index)?;
    let known = ["counter", "gauge", "histogram"].into_iter().find(|name| {
        kind.is_word(name) || kind.text.strip_prefix("describe_").is_some_and(|rest| rest == *name)
    })?;
    let (bang, open, name) = (code.get(index + 1)?, code.get(index + 2)?, code.get(index + 3)?);
    (bang.is_mark('!') && open.is_mark('(') && name.kind == Kind::Text).then_some((known, *name))
}

fn metric_fault(kind: &str, name: &str, owner: &Crate) -> Option<String> {
    let begin = match owner.floor {
        Floor::Binary => "courant_".to_owned(),
        _ => format!("courant_{}_", owner.name),
    };
    let plain =
        name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if !name.starts_with(&begin) || !plain {
        return Some(format!("must begin with `{begin}` and use only a–z, 0–9 and _"));
    }
    (kind == "counter" && !name.ends_with("_total"))
        .then(|| "counts something, so it ends with `_total`".to_owned())
}

/// `#[test] fn a_banned_reader_cannot_comment()`: at least two words, and not `test_…`. In a `macro_rules!` the
/// sentence is the name of the module around.
fn test_names(path: &str, tokens: &[Token], found: &mut Vec<Violation>) {
    let code = source::code(tokens);
    let mut pending = false;
    let mut macro_end = 0;
    for (index, token) in code.iter().enumerate() {
        if token.is_word("macro_rules") {
            macro_end = closing(&code, index);
        }
        if index < macro_end {
            continue;
        }
        if token.is_word("test")
            && code.get(index + 1).is_some_and(|after| after.is_mark(']') || after.is_mark('('))
        {
            let before = index.checked_sub(1).and_then(|at| code.get(at));
            pending = pending || before.is_some_and(|before| before.is_mark('[') || before.is_mark(':'));
        } else if pending && token.is_word("fn") {
            pending = false;
            let Some(name) = code.get(index + 1) else { break };
            if !name.text.contains('_') || name.text.starts_with("test_") {
                let what = format!(
                    "test `{}` is no sentence; say what holds, as in `a_banned_reader_cannot_comment`",
                    name.text
                );
                found.push(Violation::new(path, name.line, 12, what));
            }
        }
    }
}

/// The place of the `}` that closes the first `{` from here.
fn closing(code: &[&Token], from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in code.iter().enumerate().skip(from) {
        if token.is_mark('{') {
            depth += 1;
        } else if token.is_mark('}') {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return index;
            }
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    const MEDIA: (&str, &str) =
        ("slices/media/Cargo.toml", "[package]\nname = \"media\"\nmetadata.courant.rank = 2\n");

    fn media(rule: u8, source: &str) -> Vec<String> {
        broken(rule, &[MEDIA, ("slices/media/src/model.rs", &format!("//! What it is for.\n{source}"))])
    }

    #[test]
    fn operators_words_are_lower_case_without_a_full_stop() {
        assert_eq!(
            media(11, "enum E { #[error(\"Not found\")] A, #[error(\"no such picture.\")] B }").len(),
            2
        );
        assert_eq!(
            media(11, "fn a() { tracing::warn!(id, error = \"Bad.\", \"Could not read it\"); }").len(),
            1
        );
        assert!(media(11, "enum E { #[error(\"{0}\")] A, #[error(\"PostgreSQL is away\")] B, #[error(\"JPEG is cut short …\")] C }").is_empty());
        assert!(media(11, "fn a() { info!(name = \"A B\", \"picture stored\"); }").is_empty());
    }

    #[test]
    fn metrics_bear_the_name_of_their_slice() {
        assert!(
            media(12, "fn a() { metrics::counter!(\"courant_media_stored_total\").increment(1); }")
                .is_empty()
        );
        assert_eq!(media(12, "fn a() { counter!(\"courant_media_stored\"); }").len(), 1);
        assert_eq!(media(12, "fn a() { gauge!(\"media_waiting\"); }").len(), 1);
    }

    #[test]
    fn tests_are_sentences() {
        assert_eq!(media(12, "#[cfg(test)] mod tests { #[test] fn crop() {} }").len(), 1);
        assert_eq!(
            media(12, "#[cfg(test)] mod tests { #[tokio::test] async fn test_crop_works() {} }").len(),
            1
        );
        assert!(
            media(12, "#[cfg(test)] mod tests { #[test] fn a_crop_keeps_its_ratio() {} fn small() {} }")
                .is_empty()
        );
    }
}
