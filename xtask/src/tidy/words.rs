//! Rules 11 and 12 in the word files: keys begin with their slice's name, exist in every language, are used, and
//! get the variables they want. Keys put together at run time are declared: `{# words: x-kind-* #}` in a template,
//! `// words: x-kind-*` in Rust; `t("x-kind-" ~ kind)` declares itself.

use std::collections::{BTreeMap, BTreeSet};

use super::Violation;
use crate::fluent::{self, Message, Words, pattern};
use crate::house::House;
use crate::source::{self, Kind};
use crate::templates::{self, Piece};
use crate::tree::Tree;

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    let words = fluent::all(tree);
    for file in &words {
        one_file(file, house, found);
    }
    for gap in fluent::gaps(&words) {
        found.push(Violation::new(&gap.path, gap.line, 12, gap.what));
    }
    let uses = uses(tree, house);
    let english: BTreeMap<&str, (&Words, &Message)> = words
        .iter()
        .filter(|file| file.lang == "en")
        .flat_map(|file| file.messages.iter().map(move |message| (message.key.as_str(), (file, message))))
        .collect();
    unknown(&uses, &english, found);
    for unused in unused(&uses, &english) {
        let (file, message) = unused;
        let what = format!("`{}` is used nowhere; remove it, or declare how its name is made", message.key);
        found.push(Violation::new(&file.path, message.line, 12, what));
    }
}

/// English messages that nothing uses, for `cargo xtask i18n`.
#[must_use]
pub fn unused_keys(tree: &Tree, house: &House) -> Vec<String> {
    let words = fluent::all(tree);
    let uses = uses(tree, house);
    let english = words
        .iter()
        .filter(|file| file.lang == "en")
        .flat_map(|file| file.messages.iter().map(move |message| (message.key.as_str(), (file, message))))
        .collect();
    unused(&uses, &english).into_iter().map(|(_, message)| message.key.clone()).collect()
}

fn one_file(file: &Words, house: &House, found: &mut Vec<Violation>) {
    if !fluent::LANGUAGES.contains(&file.lang.as_str()) {
        let what =
            format!("`{}` is not one of the interface languages: {}", file.lang, fluent::LANGUAGES.join(" "));
        found.push(Violation::new(&file.path, 1, 12, what));
    }
    for (line, fault) in &file.faults {
        found.push(Violation::new(&file.path, *line, 11, fault.clone()));
    }
    for message in &file.messages {
        let key = message.key.trim_start_matches('-');
        let begins = |name: &str| key.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'));
        let what = match &file.slice {
            Some(slice) if !begins(slice) => format!("`{}` must begin with `{slice}-`", message.key),
            None if house.slices().any(|slice| begins(&slice.name)) => {
                format!("`{}` bears the name of a slice; it belongs there", message.key)
            }
            _ => continue,
        };
        found.push(Violation::new(&file.path, message.line, 12, what));
    }
}

/// How the program asks for words.
#[derive(Debug, Default)]
struct Uses {
    /// Calls with a whole key: file, line, key, names of the values given (`None` where they cannot be seen).
    calls: Vec<(String, usize, String, Option<BTreeSet<String>>)>,
    /// Every other literal that has the form of a key.
    literals: BTreeSet<String>,
    /// Declared patterns with `*`.
    patterns: Vec<String>,
}

impl Uses {
    fn has(&self, key: &str) -> bool {
        self.literals.contains(key)
            || self.calls.iter().any(|(_, _, used, _)| used == key)
            || self.patterns.iter().any(|pattern| matches(pattern, key))
    }
}

/// `x-kind-*` stands for every key that begins so; `x-*-title` also for what ends so.
fn matches(pattern: &str, key: &str) -> bool {
    pattern.split_once('*').is_some_and(|(begin, end)| {
        key.len() >= begin.len() + end.len() && key.starts_with(begin) && key.ends_with(end)
    })
}

fn uses(tree: &Tree, house: &House) -> Uses {
    let mut uses = Uses::default();
    let literal = pattern(r#""([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"|'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'"#);
    let joined = pattern(r#"["']([a-z][a-z0-9]*(?:-[a-z0-9]+)*-)["']\s*~"#);
    for (path, text) in tree.all().filter(|(path, _)| path.contains("/templates/")) {
        for (line, piece) in templates::read(text) {
            match piece {
                Piece::Code(code) => {
                    calls(path, line, &code, &mut uses);
                    for one in literal.captures_iter(&code) {
                        uses.literals.extend(one.get(1).or(one.get(2)).map(|key| key.as_str().to_owned()));
                    }
                    for one in joined.captures_iter(&code) {
                        uses.patterns.extend(one.get(1).map(|key| format!("{}*", key.as_str())));
                    }
                }
                Piece::Remark(remark) => declared(&remark, &mut uses),
                _ => {}
            }
        }
    }
    for (path, text) in tree.ending(".rs") {
        if house.holding(path).is_none() || path.starts_with("xtask/") {
            continue;
        }
        for token in source::read(text) {
            match token.kind {
                Kind::Text => {
                    uses.literals.insert(token.text);
                }
                Kind::Comment | Kind::FileDocument => declared(&token.text, &mut uses),
                _ => {}
            }
        }
    }
    // A message may be used by another: `{ x-brand }`.
    let within = pattern(r"\{\s*(-?[a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s*\}");
    for file in fluent::all(tree) {
        for message in &file.messages {
            uses.literals.extend(
                within
                    .captures_iter(&message.pattern)
                    .filter_map(|one| Some(one.get(1)?.as_str().to_owned())),
            );
        }
    }
    uses
}

/// `words: a-b-* c-d` in a comment.
fn declared(comment: &str, uses: &mut Uses) {
    let Some((_, list)) = comment.split_once("words:") else { return };
    for name in list.split([' ', ',', '\n']).filter(|name| name.contains('-')) {
        if name.contains('*') {
            uses.patterns.push(name.to_owned());
        } else {
            uses.literals.insert(name.to_owned());
        }
    }
}

/// The calls `t("key", name=value)` in a piece of template code.
fn calls(path: &str, line: usize, code: &str, uses: &mut Uses) {
    let call = pattern(r#"\bt\(\s*["']([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["']\s*([,)])"#);
    let given = pattern(r"(?:^|,)\s*([a-z_][a-z0-9_]*)\s*=[^=]");
    for one in call.captures_iter(code) {
        let (Some(whole), Some(key), Some(next)) = (one.get(0), one.get(1), one.get(2)) else { continue };
        let names = if next.as_str() == ")" {
            Some(BTreeSet::new())
        } else {
            let arguments = arguments(code.get(whole.end()..).unwrap_or(""));
            let spread = arguments.contains("**");
            let names =
                given.captures_iter(&arguments).filter_map(|one| Some(one.get(1)?.as_str().to_owned()));
            (!spread).then(|| names.collect())
        };
        let line = line + code.get(..whole.start()).unwrap_or("").matches('\n').count();
        uses.calls.push((path.to_owned(), line, key.as_str().to_owned(), names));
    }
}

/// What stands before the closing parenthesis, inner parentheses and texts blanked.
fn arguments(code: &str) -> String {
    let mut depth = 0_usize;
    let mut quote = None;
    let mut plain = String::new();
    for letter in code.chars() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => {
                quote = Some(letter);
                plain.push('_');
            }
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => break,
            },
            (None, _) if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

fn unknown(uses: &Uses, english: &BTreeMap<&str, (&Words, &Message)>, found: &mut Vec<Violation>) {
    for (path, line, key, given) in &uses.calls {
        let Some((_, message)) = english.get(key.as_str()) else {
            found.push(Violation::new(path, *line, 12, format!("`{key}` is in no word file")));
            continue;
        };
        if let Some(given) = given {
            for variable in message.variables.difference(given) {
                let what = format!("`{key}` wants `${variable}`, which is not given here");
                found.push(Violation::new(path, *line, 12, what));
            }
        }
    }
}

fn unused<'a>(
    uses: &Uses,
    english: &BTreeMap<&str, (&'a Words, &'a Message)>,
) -> Vec<(&'a Words, &'a Message)> {
    english.values().filter(|(_, message)| !uses.has(&message.key)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    fn slice(english: &str, template: &str, rust: &str) -> Vec<String> {
        let mut files = vec![
            (
                "slices/x/Cargo.toml".to_owned(),
                "[package]\nname = \"x\"\nmetadata.courant.rank = 5\n".to_owned(),
            ),
            ("slices/x/templates/x/a.html".to_owned(), template.to_owned()),
            ("slices/x/src/pages.rs".to_owned(), format!("//! What a page shows.\n{rust}")),
        ];
        files.extend(
            super::fluent::LANGUAGES.map(|lang| (format!("slices/x/locales/{lang}.ftl"), english.to_owned())),
        );
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        broken(12, &files)
    }

    #[test]
    fn a_key_that_is_used_and_given_what_it_wants_is_fine() {
        assert_eq!(
            slice("x-a = { $n } of { $m }\n", "{{ t(\"x-a\", n=f(a, b=1), m=\"c, d=e\") }}", ""),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_key_must_bear_the_name_of_its_slice() {
        assert_eq!(slice("y-a = One\n", "{{ t(\"y-a\") }}", "").len(), 8);
    }

    #[test]
    fn an_unknown_key_and_a_missing_value_are_found_where_they_are_used() {
        let found = slice("x-a = { $n }\n", "{{ t(\"x-a\") }}\n{{ t(\"x-b\") }}", "");
        assert_eq!(
            found,
            [
                "slices/x/templates/x/a.html:1: rule 12: `x-a` wants `$n`, which is not given here",
                "slices/x/templates/x/a.html:2: rule 12: `x-b` is in no word file",
            ]
        );
    }

    #[test]
    fn an_unused_key_is_found_unless_it_is_declared() {
        let found = slice("x-a = One\nx-kind-b = Two\nx-kind-c = Three\n", "{{ t(\"x-a\") }}", "");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(slice("x-kind-b = Two\n", "{{ t(\"x-kind-\" ~ kind) }}", "").is_empty());
        assert!(slice("x-kind-b = Two\n", "{# words: x-kind-* #}", "").is_empty());
        assert!(slice("x-kind-b = Two\n", "", "// words: x-kind-*\n").is_empty());
        assert!(slice("x-a = One\n", "", "const KEY: &str = \"x-a\";").is_empty());
    }

    #[test]
    fn a_language_that_lacks_a_key_is_named() {
        let found = broken(
            12,
            &[
                ("slices/x/locales/en.ftl", "x-a = One\n"),
                ("slices/x/templates/x/a.html", "{{ t('x-a') }}"),
                ("slices/x/locales/xx.ftl", "x-a = One\n"),
            ],
        );
        assert_eq!(found.len(), 8, "{found:?}");
    }
}
