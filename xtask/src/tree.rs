//! The texts of a checkout, held in memory: what git knows and what it would not ignore.
//! The checks read only this, so their own tests are made of a few lines each. Nothing is written.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Files are at most this long (bytes); longer ones are data, not text to read.
const LONGEST_TEXT: u64 = 2_000_000;

/// Paths with `/`, relative to the root, and the texts of the files there.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads every tracked or new file that is text in UTF-8.
    ///
    /// # Errors
    /// When git cannot list the files.
    pub fn load(root: &Path) -> Result<Self> {
        let listed = process::read(
            Command::new("git").args(["ls-files", "-z", "-co", "--exclude-standard"]).current_dir(root),
        )
        .context("could not list the files of the checkout")?;
        let mut files = BTreeMap::new();
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            let full = root.join(path);
            // A file that is listed but gone was removed since the last commit.
            let Ok(meta) = full.symlink_metadata() else { continue };
            if !meta.is_file() || meta.len() > LONGEST_TEXT {
                continue;
            }
            if let Ok(text) = std::fs::read_to_string(&full) {
                files.insert(path.to_owned(), text);
            }
        }
        Ok(Self { files })
    }

    /// A tree made of these paths and texts.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// The texts of another folder, at the paths of a tree it was copied from.
    #[must_use]
    pub fn of_folder(root: &Path, original: &Self) -> Self {
        let files = original.files.keys().filter_map(|path| {
            let text = std::fs::read_to_string(root.join(path)).ok()?;
            Some((path.clone(), text))
        });
        Self { files: files.collect() }
    }

    /// The text at exactly this path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Every file, in the order of paths.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Files whose path ends so (`.rs`).
    pub fn ending<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.all().filter(move |(path, _)| path.ends_with(end))
    }

    /// Files in this folder, however deep.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.all()
            .filter(move |(path, _)| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// The line (from 1) on which this byte of the text stands.
#[must_use]
pub fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_does_not_contain_its_namesakes() {
        let tree = Tree::of(&[("slices/media/a.rs", ""), ("slices/media2/b.rs", "")]);
        assert_eq!(
            tree.under("slices/media").map(|(path, _)| path).collect::<Vec<_>>(),
            ["slices/media/a.rs"]
        );
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!((line_at("a\nb", 0), line_at("a\nb", 2)), (1, 2));
    }
}
