//! What every repository wants: documents that are true, lock files without addresses, no path of one machine.

use super::Violation;
use crate::fluent::pattern;
use crate::house::House;
use crate::tree::{Tree, line_at};

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    code_map(tree, house, found);
    commands(tree, found);
    lock_files(tree, found);
    machine_paths(tree, found);
}

/// ARCHITECTURE.md names every crate by its folder or, in a code map, by its name with a slash.
fn code_map(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    const MAP: &str = "ARCHITECTURE.md";
    if house.crates.is_empty() {
        return;
    }
    let Some(text) = tree.get(MAP) else {
        found.push(Violation::new(MAP, 1, 0, "there is no ARCHITECTURE.md"));
        return;
    };
    for one in &house.crates {
        let named = [format!("`{}`", one.name), format!("{}/", one.name), one.folder.clone()];
        if !named.iter().any(|name| text.contains(name.as_str())) {
            found.push(Violation::new(MAP, 1, 0, format!("`{}` is not in the code map", one.folder)));
        }
    }
}

fn commands(tree: &Tree, found: &mut Vec<Violation>) {
    if tree.get("xtask/Cargo.toml").is_none() {
        return;
    }
    let text = tree.get("README.md").unwrap_or("");
    for command in ["cargo xtask run", "cargo xtask test"] {
        if !text.contains(command) {
            found.push(Violation::new("README.md", 1, 0, format!("does not name `{command}`")));
        }
    }
}

fn lock_files(tree: &Tree, found: &mut Vec<Violation>) {
    for (path, text) in tree.ending("package-lock.json") {
        if let Some(at) = text.find("\"resolved\": \"http") {
            let what = "download addresses in a lock file; set `omit-lockfile-registry-resolved=true` in .npmrc and make it anew";
            found.push(Violation::new(path, line_at(text, at), 0, what));
        }
    }
}

fn machine_paths(tree: &Tree, found: &mut Vec<Violation>) {
    let path_of_machine = pattern(concat!(r"(?:^|[^A-Za-z0-9_.])/(?:wo", r"rk|fa", r"rm|ro", r"ot)/"));
    for (path, text) in tree.all().filter(|(path, _)| *path != "Cargo.lock") {
        for (index, line) in text.lines().enumerate() {
            if path_of_machine.is_match(line) {
                found.push(Violation::new(path, index + 1, 0, "a path of one machine; compute it"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    #[test]
    fn a_crate_that_is_not_in_the_code_map_is_missed() {
        let kernel = ("base/kernel/Cargo.toml", "[package]\nname = \"kernel\"\n");
        assert_eq!(broken(0, &[kernel]).len(), 1);
        assert_eq!(broken(0, &[kernel, ("ARCHITECTURE.md", "nothing")]).len(), 1);
        assert!(broken(0, &[kernel, ("ARCHITECTURE.md", "├── kernel/   ids")]).is_empty());
    }

    #[test]
    fn the_readme_names_the_two_commands() {
        let tool = ("xtask/Cargo.toml", "[package]\nname = \"xtask\"\n");
        let map = ("ARCHITECTURE.md", "`xtask`");
        assert_eq!(broken(0, &[tool, map, ("README.md", "cargo xtask run")]).len(), 1);
        assert!(broken(0, &[tool, map, ("README.md", "cargo xtask run, cargo xtask test")]).is_empty());
    }

    #[test]
    fn a_lock_file_with_addresses_is_refused() {
        let lock = "{\n\"resolved\": \"https://registry.example/a.tgz\" }";
        assert_eq!(
            broken(0, &[("e2e/package-lock.json", lock)]),
            [
                "e2e/package-lock.json:2: repository: download addresses in a lock file; set `omit-lockfile-registry-resolved=true` in .npmrc and make it anew"
            ]
        );
    }

    #[test]
    fn a_path_of_one_machine_is_refused() {
        let text = format!("see {}{}/main", "/wo", "rk");
        assert_eq!(broken(0, &[("docs/a.md", &text)]).len(), 1);
        assert!(broken(0, &[("docs/a.md", "see ../shared and /network/ and src/work.rs")]).is_empty());
    }
}
