//! `cargo xtask test`: every check in its order, each under a name by which it can be run again alone.
//! A failing check ends the run; whatever was started for it ends with it.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::postgres::Postgres;
use crate::process::{self, Stream, spoken};
use crate::workspace::Workspace;
use crate::{deletion, licences, machine, reference, tidy};

/// What `cargo xtask test` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Run only the Rust tests whose names contain this
    filter: Option<String>,
    /// Leave out lints, licences, reference and browser journeys
    #[arg(long)]
    quick: bool,
    /// Also take a slice out of a copy and build the rest
    #[arg(long, conflicts_with = "quick")]
    full: bool,
    /// Build cargo-deny where it is missing, and run it
    #[arg(long, conflicts_with = "quick")]
    deny: bool,
    /// Run one check alone
    #[arg(long, value_name = "CHECK", value_enum, conflicts_with_all = ["quick", "filter"])]
    only: Option<Check>,
}

/// One check, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Check {
    /// Debian, Rust and npm packages are there
    Setup,
    /// `cargo fmt --check`
    Format,
    /// The rules of the house
    Tidy,
    /// `cargo clippy` without a warning
    Lint,
    /// Licences and bans of everything we build on
    Licences,
    /// Every Rust test, on SQLite and on a private PostgreSQL
    Rust,
    /// The pages of docs/reference say what the program says
    Reference,
    /// The journeys in a real browser
    Browser,
    /// `cargo deny`, where it is installed
    Deny,
    /// The house stands without one of its rank-5 slices
    Delete,
}

impl Check {
    const fn name(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Format => "format",
            Self::Tidy => "tidy",
            Self::Lint => "lint",
            Self::Licences => "licences",
            Self::Rust => "rust",
            Self::Reference => "reference",
            Self::Browser => "browser",
            Self::Deny => "deny",
            Self::Delete => "delete",
        }
    }
}

/// Which checks were asked for.
fn chosen(options: &Options) -> Vec<Check> {
    use Check::{Browser, Delete, Deny, Format, Licences, Lint, Reference, Rust, Setup, Tidy};
    match (options.only, &options.filter) {
        (Some(check), _) => vec![check],
        (None, Some(_)) => vec![Setup, Rust],
        (None, None) if options.quick => vec![Setup, Format, Tidy, Rust],
        (None, None) => {
            let mut checks = vec![Setup, Format, Tidy, Lint, Licences, Rust, Reference, Browser, Deny];
            if options.full {
                checks.push(Delete);
            }
            checks
        }
    }
}

/// Runs the checks that were asked for and prints what each came to.
///
/// # Errors
/// At the first check that fails, with the line that runs it alone.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let chosen = chosen(options);
    let bench = Bench { workspace, options };
    let began = Instant::now();
    let mut lines = Vec::new();
    for (index, check) in chosen.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, chosen.len(), check.name());
        let start = Instant::now();
        let outcome = bench.perform(*check).map_err(|error| {
            error.context(format!(
                "{} failed. Run it alone: cargo xtask test --only {}",
                check.name(),
                check.name()
            ))
        })?;
        println!("  {outcome} ({})", spoken(start.elapsed()));
        lines.push((check.name(), outcome, start.elapsed()));
    }
    print_summary(&lines, began.elapsed());
    Ok(())
}

fn print_summary(lines: &[(&str, String, Duration)], whole: Duration) {
    println!("\nAll passed in {}", spoken(whole));
    for (name, outcome, time) in lines {
        println!("  {name:<10} {:>12}  {outcome}", spoken(*time));
    }
}

/// What the checks share.
struct Bench<'a> {
    workspace: &'a Workspace,
    options: &'a Options,
}

impl Bench<'_> {
    fn perform(&self, check: Check) -> Result<String> {
        match check {
            Check::Setup => machine::set_up(self.workspace),
            Check::Format => self.format(),
            Check::Tidy => tidy::run(self.workspace),
            Check::Lint => self.lint(),
            Check::Licences => licences::check(self.workspace),
            Check::Rust => run_tests(self.workspace, &["--workspace"], self.options.filter.as_deref()),
            Check::Reference => reference::run(self.workspace, reference::Options { check: true }),
            Check::Browser => self.browser(),
            Check::Deny => licences::deny(self.workspace, self.options.deny),
            Check::Delete => deletion::run(self.workspace, &deletion::Options::default()),
        }
    }

    fn format(&self) -> Result<String> {
        process::run(self.workspace.cargo().args(["fmt", "--all", "--check"]))
            .context("repair with: cargo fmt --all")?;
        Ok("formatted".to_owned())
    }

    fn lint(&self) -> Result<String> {
        process::run(self.workspace.cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))?;
        Ok("no warnings".to_owned())
    }

    fn browser(&self) -> Result<String> {
        process::run(
            Command::new("npm")
                .args(["test", "--silent", "--prefix"])
                .arg(self.workspace.root.join("editor"))
                .stdin(Stdio::null()),
        )
        .context("the tests of the newsroom's editor failed")?;
        let runner = self.workspace.root.join("e2e/run.mjs");
        process::run(self.workspace.cargo().args(["build", "--package", "courant", "--bin", "courant"]))?;
        let mut summary = None;
        process::run_and_hear(
            self.workspace.program("node").arg(&runner).env("COURANT_BIN", self.workspace.binary(false)),
            Stream::Out,
            |line| {
                if let Some(rest) = line.strip_prefix("journeys: ") {
                    summary = Some(rest.to_owned());
                }
            },
        )?;
        summary.context("the browser journeys ended without saying how many passed")
    }
}

/// Runs the Rust tests of these packages whose names contain `filter`, beside a private PostgreSQL.
///
/// # Errors
/// When a test fails, or none ran.
pub fn run_tests(workspace: &Workspace, packages: &[&str], filter: Option<&str>) -> Result<String> {
    let postgres = Postgres::start(workspace)?;
    println!("  private PostgreSQL at {}", postgres.url());
    let with_nextest = workspace.has_cargo_command("nextest");
    let mut command = workspace.cargo();
    command.env("COURANT_TEST_POSTGRES", postgres.url());
    if with_nextest {
        command.args(["nextest", "run", "--no-tests=pass"]);
    } else {
        println!("  cargo-nextest is not installed; using cargo test");
        command.args(["test", "--no-fail-fast"]);
    }
    command.args(packages).args(filter);
    let mut tally = Tally::default();
    let stream = if with_nextest { Stream::Error } else { Stream::Out };
    process::run_and_hear(&mut command, stream, |line| tally.hear(line))?;
    if tally.passed == 0 {
        match filter {
            Some(filter) => bail!("no test has a name that contains `{filter}`"),
            None => bail!("no test ran"),
        }
    }
    Ok(tally.to_string())
}

/// Counts of a test run, read from what the runner prints.
#[derive(Debug, Default)]
struct Tally {
    passed: u64,
    failed: u64,
    left_out: u64,
}

impl Tally {
    /// Understands the last line of nextest (`Summary [ 1.2s] 7 tests run: 7 passed, 0 skipped`, the counts perhaps
    /// coloured) and each `test result: ok. 3 passed; 0 failed; 0 ignored` of `cargo test`.
    fn hear(&mut self, line: &str) {
        let line = without_colour(line);
        let line = line.trim_start();
        if !line.starts_with("Summary [") && !line.starts_with("test result:") {
            return;
        }
        let words: Vec<&str> = line.split([' ', ',', ';', '.']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            if let [count, kind] = pair
                && let Ok(count) = count.parse::<u64>()
            {
                match *kind {
                    "passed" => self.passed += count,
                    "failed" => self.failed += count,
                    "skipped" | "ignored" => self.left_out += count,
                    _ => {}
                }
            }
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} tests passed, {} failed, {} left out", self.passed, self.failed, self.left_out)
    }
}

/// Takes terminal colours (`ESC [ … m`) out of a line.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(|letter| *letter == 'm');
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_nextest_is_understood_even_in_colour() {
        let mut tally = Tally::default();
        tally.hear("     Summary [   3.210s] \u{1b}[1m812\u{1b}[0m tests run: 811 passed (2 slow), 1 failed, 3 skipped");
        assert_eq!((tally.passed, tally.failed, tally.left_out), (811, 1, 3));
    }

    #[test]
    fn the_results_of_cargo_test_are_added_up() {
        let mut tally = Tally::default();
        tally.hear(
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        tally.hear(
            "test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        tally.hear("test something passed");
        assert_eq!(tally.to_string(), "7 tests passed, 0 failed, 1 left out");
    }
}
