//! `cargo xtask reference`: the pages of docs/reference, from what the program says of itself and from its source.
//! `courant reference` prints a JSON object whose members are a text (shown as TOML) or a list of objects (a table);
//! metrics and addresses are read from the source, where each is written once. Nothing is written by hand there,
//! so a stale page is a failed check.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::house::House;
use crate::process;
use crate::source::{self, Kind, Token};
use crate::tree::Tree;
use crate::workspace::Workspace;

/// What `cargo xtask reference` may be told.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Options {
    /// Change nothing; fail if a page is stale
    #[arg(long)]
    pub check: bool,
}

/// Titles and first sentences of the pages, by the name of their file.
const PAGES: [(&str, &str, &str); 5] = [
    ("addresses", "Addresses", "Every route of the program, by the slice that answers it."),
    ("columns", "Tables", "Every table and column, as SQLite has them after all migrations."),
    ("config", "Configuration", "Every setting with its default, as `courant config` prints it."),
    ("events", "Events", "What each slice tells the others, in the past tense."),
    ("metrics", "Metrics", "What `/metrics` counts and measures, for Prometheus."),
];

/// Writes the pages, or compares them.
///
/// # Errors
/// When the program does not build or print what is expected, or (with `check`) a page is stale.
pub fn run(workspace: &Workspace, options: Options) -> Result<String> {
    process::run(workspace.cargo().args(["build", "--quiet", "--package", "courant", "--bin", "courant"]))?;
    let said = process::read(workspace.program(workspace.binary(false)).arg("reference"))?;
    let said: Value = serde_json::from_str(&said).context("`courant reference` printed no JSON")?;
    let mut facts = said.as_object().cloned().context("`courant reference` printed no object")?;
    let tree = Tree::load(&workspace.root)?;
    facts.insert("metrics".into(), metrics(&tree, &House::read(&tree)?));
    facts.insert("addresses".into(), addresses(&tree, &House::read(&tree)?));
    let pages = pages(&facts)?;

    let folder = workspace.root.join("docs/reference");
    let stale = stale(&folder, &pages)?;
    if stale.is_empty() {
        return Ok(format!("{} pages of reference are up to date", pages.len()));
    }
    if options.check {
        bail!("docs/reference is stale ({}); write it anew with: cargo xtask reference", stale.join(", "));
    }
    fs::create_dir_all(&folder)?;
    for name in &stale {
        let path = folder.join(name);
        match pages.iter().find(|(page, _)| page == name) {
            Some((_, text)) => fs::write(&path, text),
            None => fs::remove_file(&path),
        }
        .with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(format!("{} pages of reference written", stale.len()))
}

/// Each `counter!("…")` and its like outside tests.
fn metrics(tree: &Tree, house: &House) -> Value {
    each_call(tree, house, &|code, index| {
        let kind = ["counter", "gauge", "histogram"]
            .into_iter()
            .find(|kind| code.get(index).is_some_and(|word| word.is_word(kind)))?;
        match (code.get(index + 1)?, code.get(index + 2)?, code.get(index + 3)?) {
            (bang, open, name) if bang.is_mark('!') && open.is_mark('(') && name.kind == Kind::Text => {
                Some(("metric", name.text.clone(), kind))
            }
            _ => None,
        }
    })
}

/// Each `.route("…", …)` outside tests.
fn addresses(tree: &Tree, house: &House) -> Value {
    each_call(tree, house, &|code, index| match (
        index.checked_sub(1).and_then(|at| code.get(at))?,
        code.get(index)?,
        code.get(index + 1)?,
        code.get(index + 2)?,
    ) {
        (dot, name, open, path)
            if dot.is_mark('.') && name.is_word("route") && open.is_mark('(') && path.kind == Kind::Text =>
        {
            let methods = code.get(index + 4).map_or("", |method| match method.text.as_str() {
                "get" => "GET",
                "post" => "POST",
                _ => "",
            });
            Some(("address", path.text.clone(), methods))
        }
        _ => None,
    })
}

type Finder<'a> = &'a dyn Fn(&[&Token], usize) -> Option<(&'static str, String, &'static str)>;

fn each_call(tree: &Tree, house: &House, find: Finder<'_>) -> Value {
    let mut rows: Vec<(String, String, &str, &str)> = Vec::new();
    for (path, text) in tree.ending(".rs") {
        let Some(one) = house.holding(path).filter(|_| path.contains("/src/") && !source::is_test_file(path))
        else {
            continue;
        };
        if one.name == "xtask" {
            continue;
        }
        let tokens = source::read(text);
        let code: Vec<&Token> = source::code(&tokens).into_iter().filter(|token| !token.test).collect();
        for index in 0..code.len() {
            if let Some((column, name, kind)) = find(&code, index) {
                rows.push((one.name.clone(), name, column, kind));
            }
        }
    }
    rows.sort();
    rows.dedup();
    rows.into_iter()
        .map(|(owner, name, column, kind)| json!({ column: name, "kind": kind, "crate": owner }))
        .collect()
}

/// Names of the pages that differ from what the program says, or that it no longer speaks of.
fn stale(folder: &Path, pages: &[(String, String)]) -> Result<Vec<String>> {
    let mut stale: Vec<String> = pages
        .iter()
        .filter(|(name, text)| fs::read_to_string(folder.join(name)).map_or(true, |old| old != *text))
        .map(|(name, _)| name.clone())
        .collect();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".md") && !pages.iter().any(|(page, _)| *page == name) {
                stale.push(name);
            }
        }
    }
    stale.sort();
    Ok(stale)
}

/// File names and texts of the pages.
fn pages(facts: &Map<String, Value>) -> Result<Vec<(String, String)>> {
    facts
        .iter()
        .filter(|(_, page)| page.as_array().is_none_or(|rows| !rows.is_empty()))
        .map(|(name, page)| Ok((format!("{name}.md"), page_text(name, page)?)))
        .collect()
}

fn page_text(name: &str, page: &Value) -> Result<String> {
    let (title, about) = PAGES
        .iter()
        .find(|(page, _, _)| *page == name)
        .map(|(_, title, about)| (*title, *about))
        .with_context(|| {
            format!("the reference has a new page `{name}`: give it a title in xtask/src/reference.rs")
        })?;
    let mut out = format!("# {title}\n\n{about}\n\nGenerated by `cargo xtask reference`.\n\n");
    match page {
        Value::String(text) => writeln!(out, "```toml\n{}\n```", text.trim_end())?,
        Value::Array(rows) => table(&mut out, name, rows)?,
        _ => bail!("page `{name}` of the reference is neither a text nor a list"),
    }
    Ok(out)
}

/// A table whose columns are the members of the first row.
fn table(out: &mut String, name: &str, rows: &[Value]) -> Result<()> {
    let columns: Vec<&String> = rows
        .first()
        .and_then(Value::as_object)
        .with_context(|| format!("page `{name}` has no rows of named cells"))?
        .keys()
        .collect();
    writeln!(out, "| {} |", columns.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(columns.len()))?;
    for row in rows {
        let cells: Vec<String> = columns.iter().map(|column| cell(row.get(column.as_str()))).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.replace('|', "\\|").replace('\n', "<br>"),
        Some(Value::Array(list)) => list.iter().map(|one| cell(Some(one))).collect::<Vec<_>>().join(", "),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Map<String, Value> {
        json!({
            "events": [{ "slice": "a|b", "events": ["one", "two"] }, { "slice": "c", "events": [] }],
            "config": "[paper]\nlisten = \"x\"\n",
            "columns": [],
        })
        .as_object()
        .cloned()
        .unwrap()
    }

    #[test]
    fn a_list_becomes_a_table_and_a_text_a_block() {
        let pages = pages(&facts()).unwrap();
        assert_eq!(
            pages.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["events.md", "config.md"]
        );
        assert!(
            pages[0].1.ends_with("| slice | events |\n| --- | --- |\n| a\\|b | one, two |\n| c |  |\n"),
            "{}",
            pages[0].1
        );
        assert!(pages[1].1.ends_with("```toml\n[paper]\nlisten = \"x\"\n```\n"), "{}", pages[1].1);
    }

    #[test]
    fn a_page_without_a_title_is_asked_for_one() {
        let facts = json!({ "novelty": "x" }).as_object().cloned().unwrap();
        assert!(pages(&facts).unwrap_err().to_string().contains("novelty"));
    }

    #[test]
    fn metrics_and_addresses_are_read_from_the_source() {
        let tree = Tree::of(&[
            ("slices/x/Cargo.toml", "[package]\nname = \"x\"\n"),
            (
                "slices/x/src/pages.rs",
                "fn a() { counter!(\"courant_x_b_total\"); r.route(\"/c/{d}\", get(e)) }\n#[cfg(test)] mod tests { fn f() { gauge!(\"g\"); } }",
            ),
        ]);
        let house = House::read(&tree).unwrap();
        assert_eq!(
            metrics(&tree, &house),
            json!([{ "metric": "courant_x_b_total", "kind": "counter", "crate": "x" }])
        );
        assert_eq!(addresses(&tree, &house), json!([{ "address": "/c/{d}", "kind": "GET", "crate": "x" }]));
    }

    #[test]
    fn changed_absent_and_left_over_pages_are_stale() {
        let folder = std::env::temp_dir().join(format!("courant-reference-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let pages = vec![("events.md".to_owned(), "text".to_owned())];
        assert_eq!(stale(&folder, &pages).unwrap(), ["events.md"]);
        fs::write(folder.join("events.md"), "text").unwrap();
        assert!(stale(&folder, &pages).unwrap().is_empty());
        fs::write(folder.join("gone.md"), "").unwrap();
        assert_eq!(stale(&folder, &pages).unwrap(), ["gone.md"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
