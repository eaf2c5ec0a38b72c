//! The licences of everything we build on, held against `deny.toml`, without any tool to install.
//! `cargo deny` checks the same file more thoroughly (advisories, sources, clarified texts) where it is present;
//! this is the part that must run everywhere.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use toml::Table;

use crate::process;
use crate::workspace::Workspace;

/// Checks every crate of the lock file.
///
/// # Errors
/// When one has a licence that `deny.toml` does not allow, or is banned there by name.
pub fn check(workspace: &Workspace) -> Result<String> {
    let rules = Rules::read(
        &std::fs::read_to_string(workspace.root.join("deny.toml"))
            .context("there is no deny.toml to say what is allowed")?,
    )?;
    let metadata = process::read(workspace.cargo().args(["metadata", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is not JSON")?;
    let packages =
        metadata.get("packages").and_then(Value::as_array).context("cargo metadata lists no packages")?;
    let mut faults = BTreeSet::new();
    let mut count = 0;
    for package in packages.iter().filter(|package| package.get("source").is_some_and(Value::is_string)) {
        let text = |key: &str| package.get(key).and_then(Value::as_str);
        count += 1;
        faults.extend(rules.fault(text("name").unwrap_or(""), text("license")).map(|fault| {
            format!("{} {}: {fault}", text("name").unwrap_or("?"), text("version").unwrap_or("?"))
        }));
    }
    if !faults.is_empty() {
        for fault in &faults {
            println!("{fault}");
        }
        bail!("{} crates are not allowed by deny.toml", faults.len());
    }
    Ok(format!("{count} crates have an allowed licence"))
}

/// Runs `cargo deny` itself; installs it first when asked to.
///
/// # Errors
/// When a check fails, or the tool can be neither found nor installed. A missing advisory database is said, not failed.
pub fn deny(workspace: &Workspace, install: bool) -> Result<String> {
    if !workspace.has_cargo_command("deny") {
        if !install {
            return Ok("cargo-deny is not installed (cargo xtask test --deny builds it)".to_owned());
        }
        process::run(workspace.cargo().args(["install", "cargo-deny", "--locked"]))?;
    }
    process::run(workspace.cargo().args(["deny", "--all-features", "check", "licenses", "bans", "sources"]))?;
    let advisories = process::run(workspace.cargo().args(["deny", "--all-features", "fetch", "db"]));
    if advisories.is_err() {
        return Ok("licences, bans and sources are clean; the advisory database is out of reach".to_owned());
    }
    process::run(workspace.cargo().args(["deny", "--all-features", "check", "advisories"]))?;
    Ok("licences, bans, sources and advisories are clean".to_owned())
}

/// What `deny.toml` allows.
#[derive(Debug, Default)]
struct Rules {
    allowed: BTreeSet<String>,
    exceptions: Vec<(String, BTreeSet<String>)>,
    banned: BTreeSet<String>,
}

impl Rules {
    fn read(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("deny.toml is not valid TOML")?;
        let licences = table.get("licenses").and_then(|value| value.as_table()).cloned().unwrap_or_default();
        let names = |value: Option<&toml::Value>| -> BTreeSet<String> {
            let list = value.and_then(|value| value.as_array()).into_iter().flatten();
            list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
        };
        let tables = |value: Option<&toml::Value>| -> Vec<Table> {
            let list = value.and_then(|value| value.as_array()).into_iter().flatten();
            list.filter_map(|one| one.as_table().cloned()).collect()
        };
        let name = |table: &Table| {
            ["crate", "name"].iter().find_map(|key| table.get(*key)?.as_str()).unwrap_or_default().to_owned()
        };
        let bans = table.get("bans").and_then(|value| value.get("deny"));
        Ok(Self {
            allowed: names(licences.get("allow")),
            exceptions: tables(licences.get("exceptions"))
                .iter()
                .map(|table| (name(table), names(table.get("allow"))))
                .collect(),
            banned: tables(bans).iter().map(name).collect(),
        })
    }

    fn fault(&self, name: &str, licence: Option<&str>) -> Option<String> {
        if self.banned.contains(name) {
            return Some("banned by name".to_owned());
        }
        let Some(licence) = licence else { return Some("names no licence".to_owned()) };
        let own = self.exceptions.iter().find(|(exception, _)| exception == name).map(|(_, allowed)| allowed);
        let allowed = |id: &str| self.allowed.contains(id) || own.is_some_and(|own| own.contains(id));
        match Expression::new(licence).holds(&allowed) {
            Some(true) => None,
            Some(false) => Some(format!("licence `{licence}` is not allowed")),
            None => Some(format!("licence `{licence}` cannot be read")),
        }
    }
}

/// An SPDX licence expression (SPDX 2.3, annex D), and the older `A/B` for "either".
struct Expression {
    words: Vec<String>,
    at: usize,
}

impl Expression {
    fn new(text: &str) -> Self {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        Self { words: spaced.split_whitespace().map(str::to_owned).collect(), at: 0 }
    }

    /// Whether the licence may be used under the allowed ones; `None` for what is no expression.
    fn holds(mut self, allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
        let holds = self.either(allowed)?;
        (self.at == self.words.len()).then_some(holds)
    }

    fn accept(&mut self, word: &str) -> bool {
        let there = self.words.get(self.at).is_some_and(|next| next == word);
        self.at += usize::from(there);
        there
    }

    fn either(&mut self, allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
        let mut holds = self.both(allowed)?;
        while self.accept("OR") {
            holds |= self.both(allowed)?;
        }
        Some(holds)
    }

    fn both(&mut self, allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
        let mut holds = self.one(allowed)?;
        while self.accept("AND") {
            holds &= self.one(allowed)?;
        }
        Some(holds)
    }

    fn one(&mut self, allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
        if self.accept("(") {
            let holds = self.either(allowed)?;
            return self.accept(")").then_some(holds);
        }
        let id = self.words.get(self.at)?.clone();
        self.at += 1;
        // An exception (`WITH …`) only adds freedom to its licence.
        if self.accept("WITH") {
            let exception = self.words.get(self.at)?.clone();
            self.at += 1;
            return Some(allowed(&id) || allowed(&format!("{id} WITH {exception}")));
        }
        Some(allowed(&id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        Rules::read(
            "[licenses]\nallow = [\"MIT\", \"Apache-2.0\"]\nexceptions = [{ crate = \"odd\", allow = [\"MPL-2.0\"] }]\n\
             [bans]\ndeny = [{ crate = \"openssl\" }]\n",
        )
        .unwrap()
    }

    #[test]
    fn expressions_are_weighed_as_written() {
        for licence in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Unlicense",
            "(MIT OR GPL-3.0) AND Apache-2.0",
            "Apache-2.0 WITH LLVM-exception OR Zlib",
        ] {
            assert_eq!(rules().fault("a", Some(licence)), None, "{licence}");
        }
        for licence in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT Apache-2.0", ""] {
            assert!(rules().fault("a", Some(licence)).is_some(), "{licence}");
        }
    }

    #[test]
    fn exceptions_and_bans_go_by_name() {
        assert_eq!(rules().fault("odd", Some("MPL-2.0")), None);
        assert!(rules().fault("even", Some("MPL-2.0")).is_some());
        assert!(rules().fault("openssl", Some("MIT")).is_some());
        assert!(rules().fault("a", None).is_some());
    }
}
