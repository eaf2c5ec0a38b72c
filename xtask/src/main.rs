//! The command line of `cargo xtask`. Each command is a function of the library; nothing is done here.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::workspace::Workspace;
use xtask::{checks, demo, machine};

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
        Task::Setup => {
            println!("{}", machine::set_up(&workspace)?);
            Ok(())
        }
    }
}
