//! Rules 2 and 13: fixed file names, nothing called `utils`, files and slices short enough to read,
//! and each Rust file opening with what it is for.

use super::Violation;
use crate::house::{Crate, Floor, House};
use crate::source::{self, Kind};
use crate::tree::Tree;

/// Lines a file may have.
const LONGEST_FILE: usize = 400;
/// Lines a slice may have, its tests and words aside.
const LONGEST_SLICE: usize = 8_000;
/// Slices that may be longer (decisions 009 and 010).
const LONGER: [(&str, usize); 2] = [("slices/accounts", 8_500), ("slices/articles", 9_000)];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 11] = [
    "utils", "util", "common", "helpers", "helper", "manager", "managers", "service", "services", "misc",
    "stuff",
];

/// What may lie in the `src` of a slice, as a file or as a folder of parts.
const FIXED_NAMES: [&str; 18] = [
    "lib", "api", "model", "policy", "act", "store", "pages", "views", "desk", "rest", "listen", "jobs",
    "privacy", "config", "commands", "seed", "error", "tests",
];

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    for (path, text) in tree.all() {
        for part in path.split('/') {
            let stem = part.split('.').next().unwrap_or(part);
            if EMPTY_NAMES.contains(&stem) {
                found.push(Violation::new(
                    path,
                    1,
                    2,
                    format!("`{stem}` says nothing; name it after what it does"),
                ));
            }
        }
        if path.ends_with(".rs") {
            let lines = text.lines().count();
            if lines > LONGEST_FILE {
                let what = format!("{lines} lines; over {LONGEST_FILE} a file asks to be two");
                found.push(Violation::new(path, LONGEST_FILE + 1, 2, what));
            }
            opening(path, text, found);
        }
    }
    for slice in house.slices() {
        slice_names(tree, slice, found);
        slice_length(tree, slice, found);
        if slice.floor == Floor::Slice(0) {
            let what = "no rank; add `[package.metadata.courant]` with `rank = 1` to `5`";
            found.push(Violation::new(&slice.manifest(), 1, 3, what));
        }
    }
}

fn opening(path: &str, text: &str, found: &mut Vec<Violation>) {
    let first = source::read(text).into_iter().next();
    match first {
        Some(token) if token.kind == Kind::FileDocument => {
            if token.text.trim_start_matches("//!").split_whitespace().count() < 3 {
                let what = "the opening `//!` says too little: what is this file for, and what is deliberately absent?";
                found.push(Violation::new(path, token.line, 13, what));
            }
        }
        _ => found.push(Violation::new(
            path,
            1,
            13,
            "open with `//!`: what this file is for and what is deliberately absent",
        )),
    }
}

fn slice_names(tree: &Tree, slice: &Crate, found: &mut Vec<Violation>) {
    let sources = format!("{}/src", slice.folder);
    let mut named: Vec<&str> = Vec::new();
    for (path, _) in tree.under(&sources) {
        let inside = path.get(sources.len() + 1..).unwrap_or("");
        let top = inside.split('/').next().unwrap_or("").trim_end_matches(".rs");
        if !FIXED_NAMES.contains(&top) && !named.contains(&top) && !slice.also.iter().any(|name| name == top)
        {
            named.push(top);
            let what = format!(
                "`{top}` is not one of the fixed names of a slice; put it where it belongs, or declare it: \
                 `also = [\"{top}\"]` under [package.metadata.courant]"
            );
            found.push(Violation::new(path, 1, 2, what));
        }
    }
    let templates = format!("{}/templates", slice.folder);
    for (path, _) in tree.under(&templates) {
        if !path.starts_with(&format!("{templates}/{}/", slice.name)) {
            found.push(Violation::new(
                path,
                1,
                2,
                format!("templates of a slice lie in `templates/{}/`", slice.name),
            ));
        }
    }
}

fn slice_length(tree: &Tree, slice: &Crate, found: &mut Vec<Violation>) {
    let lines: usize = tree
        .under(&slice.folder)
        .filter(|(path, _)| !source::is_test_file(path))
        .filter(|(path, _)| [".rs", ".sql", ".html", ".css", ".js"].iter().any(|end| path.ends_with(end)))
        .map(|(_, text)| text.lines().count())
        .sum();
    let longest = LONGER.into_iter().find(|(folder, _)| slice.folder == *folder);
    let longest = longest.map_or(LONGEST_SLICE, |(_, lines)| lines);
    if lines > longest {
        let what = format!("{lines} lines; over {longest} a slice asks to be two");
        found.push(Violation::new(&slice.manifest(), 1, 2, what));
    }
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    const MANIFEST: (&str, &str) = (
        "slices/x/Cargo.toml",
        "[package]\nname = \"x\"\nmetadata.courant.rank = 5\nmetadata.courant.also = [\"wxr\"]\n",
    );

    #[test]
    fn a_name_that_says_nothing_is_refused_wherever_it_lies() {
        assert_eq!(broken(2, &[("e2e/helpers.mjs", "")]).len(), 1);
        assert_eq!(broken(2, &[("base/kernel/src/utils/time.rs", "//! What it is for.\n")]).len(), 1);
    }

    #[test]
    fn a_file_of_401_lines_asks_to_be_two() {
        let long = format!("//! What it is for.\n{}", "// line\n".repeat(400));
        assert_eq!(broken(2, &[("base/kernel/src/a.rs", &long)]).len(), 1);
        let enough = format!("//! What it is for.\n{}", "// line\n".repeat(399));
        assert!(broken(2, &[("base/kernel/src/a.rs", &enough)]).is_empty());
    }

    #[test]
    fn a_slice_has_fixed_names_and_those_it_declares() {
        let top = "//! What it is for.\n";
        let files = [
            MANIFEST,
            ("slices/x/src/store.rs", top),
            ("slices/x/src/act/publish.rs", top),
            ("slices/x/src/wxr/read.rs", top),
        ];
        assert!(broken(2, &files).is_empty());
        assert_eq!(broken(2, &[MANIFEST, ("slices/x/src/things.rs", top)]).len(), 1);
        assert_eq!(broken(2, &[MANIFEST, ("slices/x/templates/y/a.html", "")]).len(), 1);
    }

    #[test]
    fn a_slice_without_a_rank_is_named() {
        assert_eq!(
            broken(
                3,
                &[
                    ("slices/x/Cargo.toml", "[package]\nname = \"x\"\n"),
                    ("courant/src/slices.rs", "//! All the slices.\nx::slice()")
                ]
            )
            .len(),
            1
        );
    }

    #[test]
    fn a_file_that_does_not_say_what_it_is_for_is_refused() {
        assert_eq!(broken(13, &[("base/kernel/src/a.rs", "use b;\n")]).len(), 1);
        assert_eq!(broken(13, &[("base/kernel/src/a.rs", "//! web\n")]).len(), 1);
        assert!(
            broken(13, &[("base/kernel/src/a.rs", "//! Ids in the order of time.\nuse b;\n")]).is_empty()
        );
    }

    #[test]
    fn a_slice_of_more_than_8000_lines_asks_to_be_two() {
        let long = "a { }\n".repeat(8_001);
        assert_eq!(broken(2, &[MANIFEST, ("slices/x/assets/x.css", &long)]).len(), 1);
    }
}
