//! `cargo xtask tidy`: the rules of the house, read from the files themselves in about a second.
//! One file per group of rules; each rule has a failing example among its tests. What clippy and the compiler
//! already refuse is deliberately absent.

mod code;
mod documents;
mod imports;
mod messages;
mod names;
mod tables;
mod templates;
pub mod words;

use std::fmt;

use anyhow::{Result, bail};

use crate::house::House;
use crate::tree::Tree;
use crate::workspace::Workspace;

/// A place where the house's rules are not kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Path relative to the root.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Number of the rule of the house; 0 for what every repository wants.
    pub rule: u8,
    /// What is wrong and what to do.
    pub what: String,
}

impl Violation {
    fn new(path: &str, line: usize, rule: u8, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, rule, what: what.into() }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, rule, what } = self;
        match rule {
            0 => write!(formatter, "{path}:{line}: repository: {what}"),
            _ => write!(formatter, "{path}:{line}: rule {rule}: {what}"),
        }
    }
}

/// Checks the whole checkout and prints what is found.
///
/// # Errors
/// When a rule is broken anywhere, or the files cannot be read.
pub fn run(workspace: &Workspace) -> Result<String> {
    let tree = Tree::load(&workspace.root)?;
    let violations = check(&tree)?;
    for violation in &violations {
        println!("{violation}");
    }
    match violations.len() {
        0 => Ok(format!("{} files keep the rules of the house", tree.all().count())),
        1 => bail!("1 place does not keep the rules of the house"),
        count => bail!("{count} places do not keep the rules of the house"),
    }
}

/// Every violation in a tree, by file and line.
///
/// # Errors
/// When a manifest cannot be read.
pub fn check(tree: &Tree) -> Result<Vec<Violation>> {
    let house = House::read(tree)?;
    let mut found = Vec::new();
    names::check(tree, &house, &mut found);
    imports::check(tree, &house, &mut found);
    tables::check(tree, &house, &mut found);
    code::check(tree, &mut found);
    messages::check(tree, &house, &mut found);
    templates::check(tree, &mut found);
    words::check(tree, &house, &mut found);
    documents::check(tree, &house, &mut found);
    found.sort();
    found.dedup();
    Ok(found)
}

/// What the tests of every rule share: a small tree in, the messages of one rule out.
#[cfg(test)]
fn broken(rule: u8, files: &[(&str, &str)]) -> Vec<String> {
    let found = check(&Tree::of(files)).unwrap();
    found
        .into_iter()
        .filter(|violation| violation.rule == rule)
        .map(|violation| violation.to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_violation_is_written_with_its_place_and_rule() {
        let violation = Violation::new("a/b.rs", 3, 8, "this is wrong");
        assert_eq!(violation.to_string(), "a/b.rs:3: rule 8: this is wrong");
    }

    #[test]
    fn an_empty_tree_keeps_every_rule() {
        assert_eq!(check(&Tree::default()).unwrap(), []);
    }
}
