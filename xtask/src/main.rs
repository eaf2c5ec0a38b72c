//! The command line of `cargo xtask`. Each command is a function of the library; nothing is done here.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::workspace::Workspace;
use xtask::{bench, checks, deletion, demo, i18n, machine, new_slice, reference, statements, tidy};

/// Run, test and tend Courant
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    command: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build the program and serve a demo paper on http://127.0.0.1:8080
    Run(demo::Options),
    /// Check everything: format, house rules, lints, tests on both engines, browser journeys
    Test(checks::Options),
    /// Install what the tests need (part of `test`)
    Setup,
    /// Check the rules of the house (part of `test`)
    Tidy,
    /// Prepare every SQL statement on both engines (part of `test`)
    Sql,
    /// List what each interface language lacks
    I18n,
    /// Write docs/reference anew from what the program says of itself
    Reference(reference::Options),
    /// Make the folder of a new feature and plug it in
    NewSlice(new_slice::Options),
    /// Measure beside a peer and write docs/benchmarks.md
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Take a rank-5 slice out of a copy and build the rest
    DeleteTest(deletion::Options),
}

fn main() -> ExitCode {
    match perform(&Line::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let workspace = Workspace::find()?;
    match task {
        Task::Run(options) => demo::run(&workspace, options),
        Task::Test(options) => checks::run(&workspace, options),
        Task::I18n => i18n::run(&workspace),
        Task::Setup => say(machine::set_up(&workspace)?),
        Task::Tidy => say(tidy::run(&workspace)?),
        Task::Sql => say(statements::prepare(&workspace)?),
        Task::Reference(options) => say(reference::run(&workspace, *options)?),
        Task::NewSlice(options) => say(new_slice::run(&workspace, options)?),
        Task::Bench(bench) => bench::run(&workspace, bench),
        Task::DeleteTest(options) => say(deletion::run(&workspace, options)?),
    }
}

/// Prints what a task came to.
fn say(outcome: String) -> Result<()> {
    println!("{outcome}");
    Ok(())
}
