//! `cargo xtask delete-test`: rule 4 of the house. A rank-5 slice is taken out of a copy of the checkout, folder and
//! lines, and the rest must build and keep the rules. The checkout itself is not touched.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::house::{Floor, House};
use crate::process;
use crate::tidy;
use crate::tree::Tree;
use crate::workspace::Workspace;

/// What `cargo xtask delete-test` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The slice to take out; it has rank 5
    #[arg(default_value = "contact")]
    slice: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { slice: "contact".to_owned() }
    }
}

/// Takes the slice out of a copy and builds the rest.
///
/// # Errors
/// When the rest does not build, or more than the listed lines name the slice.
pub fn run(workspace: &Workspace, options: &Options) -> Result<String> {
    let tree = Tree::load(&workspace.root)?;
    let house = House::read(&tree)?;
    let slice =
        house.named(&options.slice).with_context(|| format!("there is no slice `{}`", options.slice))?;
    if slice.floor != Floor::Slice(5) {
        bail!("`{}` does not have rank 5; only the top of the house can be taken off", slice.name);
    }
    let copy = workspace.target.join("delete-test");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    copy_files(workspace, &copy, &slice.folder)?;
    let mut removed = 0;
    for (path, kept, lines) in without_slice(&tree, &slice.name) {
        fs::write(copy.join(path), kept)?;
        removed += lines;
    }
    println!("  {} taken out: its folder and {removed} lines", slice.folder);

    let rest = Tree::of_folder(&copy, &tree);
    let broken: Vec<_> = tidy::check(&rest)?.into_iter().filter(|violation| violation.rule == 3).collect();
    for violation in &broken {
        println!("{violation}");
    }
    if !broken.is_empty() {
        bail!("without `{}` the house no longer keeps its rules", slice.name);
    }
    // The same build folder: crates of the registry are not built again.
    process::run(
        workspace
            .cargo()
            .args(["check", "--workspace", "--all-targets"])
            .env("CARGO_TARGET_DIR", &workspace.target)
            .env_remove("CARGO_MANIFEST_DIR")
            .current_dir(&copy),
    )
    .with_context(|| format!("without `{}` the rest does not build", slice.name))?;
    fs::remove_dir_all(&copy)?;
    Ok(format!("the rest builds without `{}`", slice.name))
}

/// Every file git knows, other than the slice's own.
fn copy_files(workspace: &Workspace, copy: &Path, folder: &str) -> Result<()> {
    let listed =
        process::read(workspace.program("git").args(["ls-files", "-z", "-co", "--exclude-standard"]))?;
    let inside = format!("{folder}/");
    for path in listed.split('\0').filter(|path| !path.is_empty() && !path.starts_with(&inside)) {
        let (from, to) = (workspace.root.join(path), copy.join(path));
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("could not copy {path}"))?;
    }
    Ok(())
}

/// The four files that may name a slice, without its lines, and how many lines that were.
fn without_slice(tree: &Tree, name: &str) -> Vec<(&'static str, String, usize)> {
    let marks: [(&'static str, Vec<String>); 4] = [
        ("Cargo.toml", vec![format!("\"slices/{name}\"")]),
        ("courant/Cargo.toml", vec![format!("{name}.workspace"), format!("{name} = ")]),
        ("courant/src/slices.rs", vec![format!("{name}::slice()")]),
        ("courant/tests/it/main.rs", vec![format!("slices/{name}/")]),
    ];
    marks
        .into_iter()
        .filter_map(|(path, marks)| {
            let text = tree.get(path)?;
            let mut kept = String::new();
            let mut removed = 0;
            let mut with_next = false;
            for line in text.lines() {
                let marked = marks.iter().any(|mark| {
                    let begins = mark.starts_with(name) && !mark.contains("::");
                    if begins { line.starts_with(mark.as_str()) } else { line.contains(mark.as_str()) }
                });
                // `#[path = "…"]` stands above its `mod …;`.
                let goes = marked || with_next;
                with_next = marked && line.trim_start().starts_with("#[path");
                if goes {
                    removed += 1;
                } else {
                    kept.push_str(line);
                    kept.push('\n');
                }
            }
            (removed > 0).then_some((path, kept, removed))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_slice_go_and_those_of_its_namesakes_stay() {
        let tree = Tree::of(&[
            (
                "Cargo.toml",
                "members = [\n    \"slices/live\",\n    \"slices/lively\",\n]\nlive = { path = \"slices/live\" }\n",
            ),
            ("courant/Cargo.toml", "[dependencies]\nlive.workspace = true\nlively.workspace = true\n"),
            ("courant/src/slices.rs", "//! All.\n        live::slice(),\n        media::slice(),\n"),
            (
                "courant/tests/it/main.rs",
                "#[path = \"../../../slices/live/tests/live.rs\"]\nmod live;\nmod web;\n",
            ),
        ]);
        let kept: Vec<_> = without_slice(&tree, "live");
        assert_eq!(kept.iter().map(|(_, _, removed)| *removed).collect::<Vec<_>>(), [2, 1, 1, 2]);
        assert_eq!(kept[0].1, "members = [\n    \"slices/lively\",\n]\n");
        assert_eq!(kept[1].1, "[dependencies]\nlively.workspace = true\n");
        assert_eq!(kept[3].1, "mod web;\n");
    }
}
