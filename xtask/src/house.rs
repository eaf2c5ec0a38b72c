//! The crates of the workspace as the house sees them: which floor each stands on and what it depends on.
//! Read from the manifests in a [`Tree`]; cargo is not asked.

use anyhow::{Context, Result};
use toml::Table;

use crate::tree::Tree;

/// Where a crate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Floor {
    /// `base/*`: tools that name no slice.
    Base,
    /// `slices/*`, with its rank; 0 where the manifest gives none.
    Slice(u8),
    /// `courant`: the binary, which lists the slices.
    Binary,
    /// `fixtures`: the demo paper as plain data, from which slices fill an empty paper.
    Fixtures,
    /// `xtask`, `benches`: tools beside the program, which import nothing of ours.
    Tool,
}

/// A dependency of one crate on another of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Name of the crate depended on.
    pub name: String,
    /// Line in the manifest.
    pub line: usize,
    /// Whether it is needed by tests only.
    pub dev: bool,
}

/// A crate of the workspace.
#[derive(Debug, Clone)]
pub struct Crate {
    /// Package name, which is the name of its folder.
    pub name: String,
    /// Folder relative to the root, as `slices/media`.
    pub folder: String,
    /// Where it stands.
    pub floor: Floor,
    /// What it depends on, other crates of the registry included.
    pub dependencies: Vec<Dependency>,
    /// File names beyond the fixed ones, declared under `[package.metadata.courant] also`.
    pub also: Vec<String>,
}

impl Crate {
    /// Path of the manifest.
    #[must_use]
    pub fn manifest(&self) -> String {
        format!("{}/Cargo.toml", self.folder)
    }

    /// Whether the path lies in this crate.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        path.strip_prefix(&self.folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether this is a slice.
    #[must_use]
    pub const fn is_slice(&self) -> bool {
        matches!(self.floor, Floor::Slice(_))
    }
}

/// All crates of the workspace.
#[derive(Debug, Default)]
pub struct House {
    /// In the order of their folders.
    pub crates: Vec<Crate>,
}

impl House {
    /// Reads every manifest below the root.
    ///
    /// # Errors
    /// When a manifest is not TOML; the message names the file.
    pub fn read(tree: &Tree) -> Result<Self> {
        let mut crates = Vec::new();
        for (path, text) in tree.ending("/Cargo.toml") {
            let folder = path.trim_end_matches("/Cargo.toml");
            let Some(floor) = floor_of(folder) else { continue };
            let manifest: Table = text.parse().with_context(|| format!("{path} is not valid TOML"))?;
            crates.push(one(folder, floor, text, &manifest));
        }
        Ok(Self { crates })
    }

    /// The crate of this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Crate> {
        self.crates.iter().find(|one| one.name == name)
    }

    /// The crate in whose folder the path lies.
    #[must_use]
    pub fn holding(&self, path: &str) -> Option<&Crate> {
        self.crates.iter().find(|one| one.holds(path))
    }

    /// Only the slices.
    pub fn slices(&self) -> impl Iterator<Item = &Crate> {
        self.crates.iter().filter(|one| one.is_slice())
    }

    /// The slice that owns a table or index of this name (`articles_revisions` is of `articles`).
    #[must_use]
    pub fn owner(&self, table: &str) -> Option<&Crate> {
        self.slices()
            .filter(|slice| {
                table.strip_prefix(&slice.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
            })
            .max_by_key(|slice| slice.name.len())
    }
}

fn floor_of(folder: &str) -> Option<Floor> {
    let parts: Vec<&str> = folder.split('/').collect();
    match parts.as_slice() {
        ["base", _] => Some(Floor::Base),
        ["slices", _] => Some(Floor::Slice(0)),
        ["courant"] => Some(Floor::Binary),
        ["fixtures"] => Some(Floor::Fixtures),
        ["xtask" | "benches"] | ["benches", _] => Some(Floor::Tool),
        _ => None,
    }
}

fn one(folder: &str, floor: Floor, text: &str, manifest: &Table) -> Crate {
    let package = manifest.get("package").and_then(|value| value.as_table());
    let ours = package
        .and_then(|package| package.get("metadata")?.get("courant")?.as_table())
        .cloned()
        .unwrap_or_default();
    let rank = ours.get("rank").and_then(toml::Value::as_integer).and_then(|rank| u8::try_from(rank).ok());
    let also = ours
        .get("also")
        .and_then(|value| value.as_array())
        .map(|names| names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect())
        .unwrap_or_default();
    let mut dependencies = Vec::new();
    for (section, dev) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)]
    {
        let Some(table) = manifest.get(section).and_then(|value| value.as_table()) else { continue };
        for (name, value) in table {
            let package = value.get("package").and_then(|value| value.as_str()).unwrap_or(name);
            dependencies.push(Dependency {
                name: package.to_owned(),
                line: line_of(text, section, name),
                dev,
            });
        }
    }
    Crate {
        name: package
            .and_then(|package| package.get("name")?.as_str())
            .unwrap_or_else(|| folder.rsplit('/').next().unwrap_or(folder))
            .to_owned(),
        folder: folder.to_owned(),
        floor: match floor {
            Floor::Slice(_) => Floor::Slice(rank.unwrap_or(0)),
            other => other,
        },
        dependencies,
        also,
    }
}

/// The line of `name…` within `[section]`; 1 where the manifest is written in some other way.
fn line_of(text: &str, section: &str, name: &str) -> usize {
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            inside = line.trim_matches(['[', ']']) == section;
        } else if inside && line.strip_prefix(name).is_some_and(|rest| rest.starts_with(['.', ' ', '='])) {
            return index + 1;
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_and_dependencies_are_read_with_their_lines() {
        let tree = Tree::of(&[(
            "slices/media/Cargo.toml",
            "[package]\nname = \"media\"\n[package.metadata.courant]\nrank = 2\nalso = [\"rights\"]\n\n[dependencies]\n\
             web.workspace = true\n\n[dev-dependencies]\ntestkit.workspace = true\n",
        )]);
        let house = House::read(&tree).unwrap();
        let media = house.named("media").unwrap();
        assert_eq!(media.floor, Floor::Slice(2));
        assert_eq!(media.also, ["rights"]);
        assert_eq!(media.dependencies[0], Dependency { name: "web".into(), line: 8, dev: false });
        assert_eq!(media.dependencies[1], Dependency { name: "testkit".into(), line: 11, dev: true });
    }

    #[test]
    fn a_table_belongs_to_the_slice_whose_name_it_begins_with() {
        let tree = Tree::of(&[("slices/live/Cargo.toml", ""), ("slices/media/Cargo.toml", "")]);
        let house = House::read(&tree).unwrap();
        assert_eq!(house.owner("media_pictures").map(|slice| slice.name.as_str()), Some("media"));
        assert_eq!(house.owner("live").map(|slice| slice.name.as_str()), Some("live"));
        assert!(house.owner("mediation").is_none());
    }
}
