//! `cargo xtask test`: every check in its order, each under a name by which it can be run again alone.
//! A failing check ends the run; whatever was started for it ends with it.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::postgres::Postgres;
use crate::process::{self, Stream, spoken};
use crate::workspace::Workspace;

/// What `cargo xtask test` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Run only the Rust tests whose names contain this
    filter: Option<String>,
    /// Leave out lints and browser journeys
    #[arg(long)]
    quick: bool,
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
    /// `cargo clippy` without a warning
    Lint,
    /// Every Rust test, on SQLite and on a private PostgreSQL
    Rust,
    /// The journeys in a real browser
    Browser,
}

const ALL: [Check; 5] = [Check::Setup, Check::Format, Check::Lint, Check::Rust, Check::Browser];
const QUICK: [Check; 3] = [Check::Setup, Check::Format, Check::Rust];

impl Check {
    const fn name(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Rust => "rust",
            Self::Browser => "browser",
        }
    }
}

/// Runs the checks that were asked for and prints what each came to.
///
/// # Errors
/// At the first check that fails, with the line that runs it alone.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let chosen: Vec<Check> = match (options.only, &options.filter) {
        (Some(check), _) => vec![check],
        (None, Some(_)) => vec![Check::Setup, Check::Rust],
        (None, None) if options.quick => QUICK.to_vec(),
        (None, None) => ALL.to_vec(),
    };
    let bench = Bench { workspace, filter: options.filter.as_deref(), postgres: RefCell::new(None) };
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
    filter: Option<&'a str>,
    postgres: RefCell<Option<Postgres>>,
}

impl Bench<'_> {
    fn perform(&self, check: Check) -> Result<String> {
        match check {
            Check::Setup => machine::set_up(self.workspace),
            Check::Format => self.format(),
            Check::Lint => self.lint(),
            Check::Rust => self.rust(),
            Check::Browser => self.browser(),
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

    /// The address of the private PostgreSQL, started at first need and kept until the checks end.
    fn postgres_url(&self) -> Result<String> {
        let mut postgres = self.postgres.borrow_mut();
        if postgres.is_none() {
            *postgres = Some(Postgres::start(self.workspace)?);
        }
        postgres.as_ref().map(Postgres::url).context("the private PostgreSQL is not there")
    }

    fn rust(&self) -> Result<String> {
        let url = self.postgres_url()?;
        println!("  private PostgreSQL at {url}");
        let mut tally = Tally::default();
        let with_nextest = self.workspace.has_cargo_command("nextest");
        let mut command = self.workspace.cargo();
        command.env("COURANT_TEST_POSTGRES", &url);
        if with_nextest {
            command.args(["nextest", "run", "--workspace", "--no-tests=pass"]);
        } else {
            println!("  cargo-nextest is not installed; using cargo test");
            command.args(["test", "--workspace", "--no-fail-fast"]);
        }
        if let Some(filter) = self.filter {
            command.arg(filter);
        }
        let stream = if with_nextest { Stream::Error } else { Stream::Out };
        process::run_and_hear(&mut command, stream, |line| tally.hear(line))?;
        if tally.passed == 0 {
            match self.filter {
                Some(filter) => bail!("no test has a name that contains `{filter}`"),
                None => bail!("no test ran"),
            }
        }
        Ok(tally.to_string())
    }

    fn browser(&self) -> Result<String> {
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
