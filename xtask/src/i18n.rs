//! `cargo xtask i18n`: what each interface language still lacks, and which messages nobody uses.
//! The same is checked by `tidy`; this is the list for whoever translates.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::fluent::{self, Gap, LANGUAGES};
use crate::house::House;
use crate::tidy;
use crate::tree::Tree;
use crate::workspace::Workspace;

/// Prints the list.
///
/// # Errors
/// When the files cannot be read.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tree = Tree::load(&workspace.root)?;
    let words = fluent::all(&tree);
    let messages: usize = words.iter().filter(|file| file.lang == "en").map(|file| file.messages.len()).sum();
    let mut by_language: BTreeMap<String, Vec<Gap>> = BTreeMap::new();
    for gap in fluent::gaps(&words) {
        by_language.entry(gap.lang.clone()).or_default().push(gap);
    }
    println!("{messages} messages in English");
    for lang in LANGUAGES {
        let gaps = by_language.remove(lang).unwrap_or_default();
        if gaps.is_empty() {
            println!("{lang}  complete");
        } else {
            println!("{lang}  {} to do", gaps.len());
        }
        for gap in gaps {
            println!("    {}:{}: {}", gap.path, gap.line, gap.what);
        }
    }
    let unused = tidy::words::unused_keys(&tree, &House::read(&tree)?);
    if !unused.is_empty() {
        println!("used nowhere: {}", unused.join(", "));
    }
    Ok(())
}
