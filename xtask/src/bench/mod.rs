//! `cargo xtask bench`: measurements beside a peer, on the same work in one run, reported as ratios.
//! They are commands and never tests: a shared machine is noisy, and a slow minute is not a fault.

mod accounts;
mod http;
mod load;
mod people;
mod pictures;
mod publishing;
mod reader;
mod screening;
mod servers;
mod stories;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// What is measured.
#[derive(Debug, clap::Subcommand)]
pub enum Bench {
    /// Logins and registrations a second, and a reader's page under a flood of them
    Accounts(accounts::Options),
    /// Article and home page beside nginx serving the same bytes; start, memory, weight
    Reader(reader::Options),
    /// From the editor's click until readers see a story everywhere, and until a killed one is gone
    Publishing(publishing::Options),
    /// Renditions beside sharp on the same picture: CPU, bytes, likeness
    Pictures(pictures::Options),
    /// The screening engine on labelled comments, beside what a paper could install instead
    Screening(screening::Options),
}

/// Runs a bench, prints its table and writes it into docs/benchmarks.md.
///
/// # Errors
/// When a tool is missing, the program does not build, or a server does not answer.
pub fn run(workspace: &Workspace, bench: &Bench) -> Result<()> {
    let (name, table) = match bench {
        Bench::Accounts(options) => ("accounts", accounts::run(workspace, options)?),
        Bench::Publishing(options) => ("publishing", publishing::run(workspace, options)?),
        Bench::Reader(options) => ("reader", reader::run(workspace, options)?),
        Bench::Pictures(options) => ("pictures", pictures::run(workspace, options)?),
        Bench::Screening(options) => ("screening", screening::run(workspace, options)?),
    };
    let text = table.markdown();
    println!("\n{text}");
    write_section(workspace, name, &text)
}

/// The program to measure: the one given, or a new one in the release profile.
fn program(workspace: &Workspace, given: Option<&Path>) -> Result<PathBuf> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    process::run(workspace.cargo().args(["build", "--release", "--package", "courant", "--bin", "courant"]))?;
    Ok(workspace.binary(true))
}

/// A table of results: what, Courant, the peer, the ratio, the bar, whether it is met.
#[derive(Debug)]
pub struct Table {
    title: String,
    rows: Vec<[String; 5]>,
}

impl Table {
    fn new(title: &str) -> Self {
        Self { title: title.to_owned(), rows: Vec::new() }
    }

    /// One line: what was measured, here, at the peer, and the bar with whether it is met.
    fn row(&mut self, what: &str, here: String, peer: String, bar: &str, met: bool) {
        println!(
            "  {what}: {here}{}",
            if peer.is_empty() { String::new() } else { format!(" beside {peer}") }
        );
        self.rows.push([
            what.to_owned(),
            here,
            peer,
            bar.to_owned(),
            if met { "yes" } else { "**no**" }.to_owned(),
        ]);
    }

    fn markdown(&self) -> String {
        let mut out = format!(
            "## {}\n\n| what | Courant | peer | bar | met |\n| --- | --- | --- | --- | --- |\n",
            self.title
        );
        for row in &self.rows {
            let _ = writeln!(out, "| {} |", row.join(" | "));
        }
        out
    }
}

/// Replaces the part of docs/benchmarks.md between this bench's marks, or adds it.
fn write_section(workspace: &Workspace, name: &str, text: &str) -> Result<()> {
    let path = workspace.root.join("docs/benchmarks.md");
    let old = fs::read_to_string(&path).unwrap_or_else(|_| {
        "# Benchmarks\n\nEach table is the result of one run on one machine; what counts is the ratio, not the figure.\n".to_owned()
    });
    let section = format!(
        "<!-- {name} -->\n{text}\n{}. Repeat with `cargo xtask bench {name}`.\n<!-- /{name} -->\n",
        machine()
    );
    fs::write(&path, replaced(&old, name, &section))
        .with_context(|| format!("could not write {}", path.display()))
}

fn replaced(old: &str, name: &str, section: &str) -> String {
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let parts = old.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    match parts {
        Some((before, after)) => format!("{before}{section}{after}"),
        None => format!("{}\n\n{section}", old.trim_end()),
    }
}

/// Processor and system, for the reader of the table.
fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name").and_then(|rest| rest.split_once(':')))
        .map_or("unknown processor", |(_, name)| name.trim());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let date =
        process::read(std::process::Command::new("date").args(["-u", "+%Y-%m-%d"])).unwrap_or_default();
    format!("Measured on {} with {cores} cores ({model})", date.trim())
}

/// The middle of several measurements; 0 for none.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_replaced_in_place_and_others_stay() {
        let one = replaced("# Benchmarks\n", "reader", "<!-- reader -->\nold\n<!-- /reader -->\n");
        let two = replaced(&one, "pictures", "<!-- pictures -->\np\n<!-- /pictures -->\n");
        let three = replaced(&two, "reader", "<!-- reader -->\nnew\n<!-- /reader -->\n");
        assert!(three.contains("new") && !three.contains("old") && three.contains("\np\n"), "{three}");
        assert!(three.starts_with("# Benchmarks\n\n<!-- reader -->"));
    }

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(&[9.0, 1.0, 5.0]) - 5.0).abs() < f64::EPSILON);
        assert!(median(&[]).abs() < f64::EPSILON);
    }
}
