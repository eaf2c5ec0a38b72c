//! Readers' words as files: the messages of a `.ftl` file with their lines and variables.
//! Formatting is the program's business; here is only what can be compared between languages.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::tree::Tree;

/// The interface languages; every message exists in each.
pub const LANGUAGES: [&str; 8] = ["en", "fr", "de", "es", "pt", "ru", "ar", "tr"];

/// A message of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its key, `articles-byline-label`.
    pub key: String,
    /// Line, from 1.
    pub line: usize,
    /// Everything after the `=`, attributes included.
    pub pattern: String,
    /// Names of the variables it wants.
    pub variables: BTreeSet<String>,
}

/// The messages of a file, and what is wrong with it by line.
#[must_use]
pub fn read(text: &str) -> (Vec<Message>, Vec<(usize, String)>) {
    let head = pattern(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*)\s*=(.*)$");
    let variable = pattern(r"\$([a-zA-Z][a-zA-Z0-9_-]*)");
    let mut messages: Vec<Message> = Vec::new();
    let mut faults = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let continues = line.starts_with([' ', '}', '[', '*']);
        if let Some(found) = head.captures(line) {
            let key = found.get(1).map_or("", |key| key.as_str());
            if messages.iter().any(|message| message.key == key) {
                faults.push((index + 1, format!("`{key}` is defined twice in this file")));
            }
            let value = found.get(2).map_or("", |value| value.as_str()).to_owned();
            messages.push(Message {
                key: key.to_owned(),
                line: index + 1,
                pattern: value,
                variables: BTreeSet::new(),
            });
        } else if let Some(message) = messages.last_mut().filter(|_| continues) {
            message.pattern.push('\n');
            message.pattern.push_str(line);
        } else {
            faults.push((
                index + 1,
                "this line is neither a message, its continuation nor a comment".to_owned(),
            ));
        }
    }
    for message in &mut messages {
        message.variables = variable
            .captures_iter(&message.pattern)
            .filter_map(|found| Some(found.get(1)?.as_str().to_owned()))
            .collect();
        if message.pattern.trim().is_empty() {
            faults.push((message.line, format!("`{}` says nothing", message.key)));
        }
    }
    (messages, faults)
}

/// One file of words: where it lies, whose it is, and what it says.
#[derive(Debug)]
pub struct Words {
    /// Path of the file.
    pub path: String,
    /// The slice whose words these are; `None` for those of the base and of themes.
    pub slice: Option<String>,
    /// Language by file name.
    pub lang: String,
    /// Its messages.
    pub messages: Vec<Message>,
    /// What is wrong with it, by line.
    pub faults: Vec<(usize, String)>,
}

/// Every file of words in the tree. Only `…/locales/LANG.ftl` counts; the editor's own tests read its words, which
/// TypeScript uses.
#[must_use]
pub fn all(tree: &Tree) -> Vec<Words> {
    tree.ending(".ftl")
        .filter_map(|(path, text)| {
            let (folder, file) = path.rsplit_once("/locales/")?;
            if folder == "editor" {
                return None;
            }
            let lang = file.strip_suffix(".ftl").filter(|lang| !lang.contains('/'))?;
            let slice = folder.strip_prefix("slices/").map(str::to_owned);
            let (messages, faults) = read(text);
            Some(Words { path: path.to_owned(), slice, lang: lang.to_owned(), messages, faults })
        })
        .collect()
}

/// A difference between a language and English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// File that lacks something, whether it exists or not.
    pub path: String,
    /// Line in that file; 1 for what is absent.
    pub line: usize,
    /// Language.
    pub lang: String,
    /// Key.
    pub key: String,
    /// What is wrong.
    pub what: String,
}

/// Messages missing from a language, unknown to English, or wanting a variable English does not have.
#[must_use]
pub fn gaps(words: &[Words]) -> Vec<Gap> {
    let mut folders: BTreeMap<&str, BTreeMap<&str, &Words>> = BTreeMap::new();
    for file in words {
        if let Some((folder, _)) = file.path.rsplit_once('/') {
            folders.entry(folder).or_default().insert(&file.lang, file);
        }
    }
    let mut gaps = Vec::new();
    for (folder, languages) in folders {
        let english: BTreeMap<&str, &Message> = by_key(languages.get("en").copied());
        for lang in LANGUAGES {
            let path = format!("{folder}/{lang}.ftl");
            let theirs = by_key(languages.get(lang).copied());
            let absent = !languages.contains_key(lang);
            let mut gap = |line: usize, key: &str, what: String| {
                gaps.push(Gap { path: path.clone(), line, lang: lang.to_owned(), key: key.to_owned(), what });
            };
            if absent {
                gap(1, "", format!("there is no such file; {} messages are missing", english.len()));
                continue;
            }
            for (key, message) in &english {
                match theirs.get(key) {
                    None => gap(1, key, format!("`{key}` is missing")),
                    Some(own) => {
                        for unknown in own.variables.difference(&message.variables) {
                            gap(
                                own.line,
                                key,
                                format!("`{key}` wants `${unknown}`, which English does not have"),
                            );
                        }
                    }
                }
            }
            for (key, message) in theirs.iter().filter(|(key, _)| !english.contains_key(*key)) {
                gap(message.line, key, format!("`{key}` does not exist in English"));
            }
        }
    }
    gaps
}

fn by_key(words: Option<&Words>) -> BTreeMap<&str, &Message> {
    words
        .into_iter()
        .flat_map(|words| &words.messages)
        .map(|message| (message.key.as_str(), message))
        .collect()
}

/// A regular expression written in this program; each is run by a test.
#[must_use]
pub fn pattern(text: &str) -> Regex {
    match Regex::new(text) {
        Ok(regex) => regex,
        Err(error) => panic!("a pattern of xtask is faulty: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLURAL: &str = "# c\nx-a = One\nx-b = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n}\n";

    #[test]
    fn messages_keep_their_line_and_variables() {
        let (messages, faults) = read(PLURAL);
        assert!(faults.is_empty());
        assert_eq!(
            messages.iter().map(|message| (message.key.as_str(), message.line)).collect::<Vec<_>>(),
            [("x-a", 2), ("x-b", 3)]
        );
        assert!(messages[1].variables.contains("n"));
    }

    #[test]
    fn a_double_an_empty_and_a_stray_line_are_faults() {
        let (_, faults) = read("x-a = 1\nx-a = 2\nx-b =\nstray line\n");
        assert_eq!(faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4, 3]);
    }

    #[test]
    fn each_language_is_held_against_english() {
        let tree = Tree::of(&[
            ("slices/x/locales/en.ftl", PLURAL),
            ("slices/x/locales/fr.ftl", "x-a = Un { $who }\nx-c = Trois\n"),
        ]);
        let french: Vec<_> =
            gaps(&all(&tree)).into_iter().filter(|gap| gap.lang == "fr").map(|gap| gap.what).collect();
        assert_eq!(french.len(), 3, "{french:?}");
        assert_eq!(gaps(&all(&tree)).iter().filter(|gap| gap.lang == "tr").count(), 1);
    }
}
