//! `courant`: reads the command line, starts the log, runs one subcommand.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

/// Pages are rendered on many threads and kept on others; the system's allocator grows several times as large from that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let matches = courant::commands::command_line().get_matches();
    start_log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(courant::commands::run(&matches)),
        Err(error) => Err(error.to_string()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("courant: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Structured lines on standard error; `COURANT_LOG` chooses what (`info` by default), `COURANT_LOG_FORMAT=json` how.
#[expect(clippy::disallowed_methods, reason = "the binary reads the environment once, here")]
fn start_log() {
    let filter =
        EnvFilter::try_from_env("COURANT_LOG").unwrap_or_else(|_| EnvFilter::new("info,tiny_skia=error"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    if std::env::var("COURANT_LOG_FORMAT").is_ok_and(|format| format == "json") {
        builder.json().init();
    } else {
        builder.init();
    }
}
