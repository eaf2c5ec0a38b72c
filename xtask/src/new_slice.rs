//! `cargo xtask new-slice`: the folder of a new feature and the lines that plug it in. What it makes builds and keeps
//! the rules, and does nothing yet; files of a slice that it may not need are left for when it does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::house::{Floor, House};
use crate::process;
use crate::tree::Tree;
use crate::workspace::Workspace;

/// What `cargo xtask new-slice` must be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The word on the page, in lower case: `comments`
    name: String,
    /// 1 to 5; it may import only lower ranks
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    rank: u8,
    /// What it is for, in one sentence
    #[arg(long)]
    purpose: String,
}

/// Makes the folder and the lines.
///
/// # Errors
/// When the name is taken or no word, or a file that must be changed does not look as expected.
pub fn run(workspace: &Workspace, options: &Options) -> Result<String> {
    let name = options.name.as_str();
    if name.is_empty() || !name.chars().all(|letter| letter.is_ascii_lowercase()) {
        bail!("`{name}` is no plain word in lower case");
    }
    let tree = Tree::load(&workspace.root)?;
    let house = House::read(&tree)?;
    if house.named(name).is_some() {
        bail!("there is a crate `{name}` already");
    }
    let purpose = options.purpose.trim().trim_end_matches('.');
    let mut files = new_files(name, options.rank, purpose);
    files.extend(changed_files(&tree, &house, name, options.rank)?);
    for (path, text) in &files {
        let path = workspace.root.join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
    }
    process::run(workspace.cargo().args(["fmt", "--package", "courant", "--package", name]))?;
    Ok(format!(
        "slices/{name} is plugged in; add its line to the code map of ARCHITECTURE.md, then its first test"
    ))
}

fn new_files(name: &str, rank: u8, purpose: &str) -> Vec<(String, String)> {
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion.workspace = true\nedition.workspace = true\nrust-version.workspace = true\n\
         license.workspace = true\npublish.workspace = true\n\n[package.metadata.courant]\nrank = {rank}\n\n\
         [dependencies]\nslice.workspace = true\n\n[lints]\nworkspace = true\n"
    );
    let source = format!(
        "//! {purpose}.\n\nuse slice::Slice;\n\n/// The slice as the program plugs it in.\npub fn slice() -> Slice {{\n    Slice::new(\"{name}\")\n}}\n"
    );
    let readme = format!(
        "# {name}\n\n{purpose}.\n\n- **Addresses**: none\n- **Tables**: none\n- **Hears**: nothing\n- **Sends**: nothing\n- **Settings**: none\n"
    );
    let at = |file: &str| format!("slices/{name}/{file}");
    vec![(at("Cargo.toml"), manifest), (at("src/lib.rs"), source), (at("README.md"), readme)]
}

fn changed_files(tree: &Tree, house: &House, name: &str, rank: u8) -> Result<Vec<(String, String)>> {
    let text = |path: &str| tree.get(path).with_context(|| format!("there is no {path}"));
    let mut root = text("Cargo.toml")?.to_owned();
    if !root.contains("\"slices/*\"") {
        root = insert_sorted(&root, "    \"slices/", &format!("    \"slices/{name}\","))?;
    }
    root = insert_sorted_path(&root, name)?;
    let binary = insert_dependency(text("courant/Cargo.toml")?, name)?;
    let list = insert_call(text("courant/src/slices.rs")?, house, name, rank)?;
    Ok(vec![
        ("Cargo.toml".to_owned(), root),
        ("courant/Cargo.toml".to_owned(), binary),
        ("courant/src/slices.rs".to_owned(), list),
    ])
}

/// Puts a line among those that begin alike, in order.
fn insert_sorted(text: &str, begin: &str, new: &str) -> Result<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let alike = |line: &&str| line.starts_with(begin);
    let at = lines
        .iter()
        .position(|line| alike(line) && *line > new)
        .or_else(|| lines.iter().rposition(alike).map(|last| last + 1))
        .with_context(|| format!("no line begins with `{}`", begin.trim()))?;
    lines.insert(at, new);
    Ok(lines.join("\n") + "\n")
}

/// Puts `name = { path = … }` among our own crates of the workspace.
fn insert_sorted_path(text: &str, name: &str) -> Result<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let new = format!("{name} = {{ path = \"slices/{name}\" }}");
    let own = |line: &String| line.contains("= { path = \"");
    let at = lines
        .iter()
        .position(|line| own(line) && *line > new)
        .or_else(|| lines.iter().rposition(own).map(|last| last + 1))
        .context("the root manifest lists none of our own crates")?;
    lines.insert(at, new);
    Ok(lines.join("\n") + "\n")
}

/// Puts `name.workspace = true` among the binary's dependencies.
fn insert_dependency(text: &str, name: &str) -> Result<String> {
    let (before, section) =
        text.split_once("[dependencies]\n").context("courant/Cargo.toml has no [dependencies]")?;
    let (section, after) = section.split_once("\n\n").unwrap_or((section, ""));
    let mut lines: Vec<String> = section.lines().map(str::to_owned).collect();
    lines.push(format!("{name}.workspace = true"));
    lines.sort();
    Ok(format!("{before}[dependencies]\n{}\n\n{after}", lines.join("\n")))
}

/// Puts `name::slice()` behind the last slice of its rank or a lower one.
fn insert_call(text: &str, house: &House, name: &str, rank: u8) -> Result<String> {
    let before = house
        .slices()
        .filter(|slice| matches!(slice.floor, Floor::Slice(other) if other <= rank))
        .filter_map(|slice| {
            let call = format!("{}::slice()", slice.name);
            text.find(&call).map(|at| at + call.len())
        })
        .max();
    if let Some((head, tail)) = before.and_then(|at| text.split_at_checked(at)) {
        return Ok(format!("{head}, {name}::slice(){tail}"));
    }
    let (head, tail) = text.split_once("vec![").context("courant/src/slices.rs has no list of slices")?;
    Ok(format!("{head}vec![{name}::slice(), {tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy;

    fn tree() -> Tree {
        Tree::of(&[
            (
                "Cargo.toml",
                "members = [\n    \"slices/articles\",\n    \"slices/media\",\n]\n\narticles = { path = \"slices/articles\" }\nmedia = { path = \"slices/media\" }\n",
            ),
            (
                "courant/Cargo.toml",
                "[package]\nname = \"courant\"\n\n[dependencies]\narticles.workspace = true\nmedia.workspace = true\n\n[lints]\nworkspace = true\n",
            ),
            (
                "courant/src/slices.rs",
                "//! The only file that names every slice.\npub fn all() -> Vec<Slice> {\n    vec![media::slice(), articles::slice()]\n}\n",
            ),
            ("slices/articles/Cargo.toml", "[package]\nname = \"articles\"\nmetadata.courant.rank = 4\n"),
            ("slices/media/Cargo.toml", "[package]\nname = \"media\"\nmetadata.courant.rank = 2\n"),
        ])
    }

    #[test]
    fn a_new_slice_stands_in_its_place_everywhere() {
        let tree = tree();
        let house = House::read(&tree).unwrap();
        let changed = changed_files(&tree, &house, "live", 3).unwrap();
        assert!(
            changed[0].1.contains("articles\",\n    \"slices/live\",\n    \"slices/media"),
            "{}",
            changed[0].1
        );
        assert!(changed[0].1.contains("}\nlive = { path = \"slices/live\" }\nmedia"), "{}", changed[0].1);
        assert!(
            changed[1].1.contains("articles.workspace = true\nlive.workspace = true\nmedia"),
            "{}",
            changed[1].1
        );
        assert!(changed[1].1.ends_with("[lints]\nworkspace = true\n"));
        assert!(
            changed[2].1.contains("vec![media::slice(), live::slice(), articles::slice()]"),
            "{}",
            changed[2].1
        );
    }

    #[test]
    fn a_new_slice_keeps_the_rules_of_the_house() {
        let tree = tree();
        let house = House::read(&tree).unwrap();
        let mut files = new_files("live", 5, "Live blogs, pushed to readers as they are written");
        files.extend(changed_files(&tree, &house, "live", 5).unwrap());
        files.push(("ARCHITECTURE.md".into(), "`courant` `live`".into()));
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let violations = tidy::check(&Tree::of(&files)).unwrap();
        assert_eq!(violations, []);
    }

    #[test]
    fn the_lowest_rank_comes_first() {
        let tree = tree();
        let house = House::read(&tree).unwrap();
        let list = insert_call(tree.get("courant/src/slices.rs").unwrap(), &house, "editions", 1).unwrap();
        assert!(list.contains("vec![editions::slice(), media::slice()"), "{list}");
    }
}
