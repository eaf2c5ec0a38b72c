//! `cargo xtask bench accounts`: logins and registrations a second with what one hash costs, and what a reader who is
//! signed in notices of a flood of logins. The server has one core, whoever asks the other.
//! Deliberately absent: a peer. What a login costs is chosen (Argon2id's memory and passes), not won.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::people::{PASSWORD, at, form, log_in, staff};
use super::servers::Server;
use super::{Table, http, load, program, servers, stories};
use crate::workspace::Workspace;

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Seconds of each measurement
    #[arg(long, default_value_t = 12)]
    seconds: u64,
    /// Stories in the paper
    #[arg(long, default_value_t = 1_000)]
    stories: u32,
    /// Measure this program instead of building one
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

const EMAIL: &str = "measured@paper.example";
/// Threads of a flood, each with one connection at a time.
const FLOOD: usize = 16;

/// Everybody comes from one address here: the limits by network and address would end the measurement.
const NO_LIMITS: [(&str, &str); 3] = [
    ("COURANT_ACCOUNTS__PER_NETWORK", "1000000"),
    ("COURANT_ACCOUNTS__LETTERS_PER_WINDOW", "1000"),
    ("COURANT_LOG", "error"),
];

/// Measures everything.
///
/// # Errors
/// When the program does not build, or the server does not answer.
pub fn run(workspace: &Workspace, options: &Options) -> Result<Table> {
    let binary = program(workspace, options.binary.as_deref())?;
    let paper = stories::paper(workspace, &binary, options.stories)?;
    staff(workspace, &binary, &paper, (EMAIL, "journalist"))?;
    let time = Duration::from_secs(options.seconds);
    let mut table = Table::new("Accounts, one core");

    let server = servers::courant(&binary, &paper, &NO_LIMITS)?;
    let cookie = log_in(&server, EMAIL)?;
    let (idle, _) = load::memory(server.id())?;
    let calm = pages(&server, &cookie, time / 4, &AtomicBool::new(false))?;

    let before = load::cpu_milliseconds(server.id())?;
    let (logins, refused, flooded) = flooded(&server, &cookie, time)?;
    let spent = load::cpu_milliseconds(server.id())? - before;
    let (_, peak) = load::memory(server.id())?;
    let each = spent / (logins.max(1) as f64);
    let rate = logins as f64 / time.as_secs_f64();
    table.row(
        "logins, Argon2id 19 MiB, 2 passes",
        format!("{rate:.0}/s ({each:.1} ms CPU each, pages beside them included)"),
        String::new(),
        "≥ 0.8 of one core in hashing",
        rate > 0.0,
    );
    table.row(
        "turned away meanwhile",
        format!("{refused}"),
        String::new(),
        "0 at 16 connections",
        refused == 0,
    );
    let (p50, p99) = (at(&calm, 0.5), at(&calm, 0.99));
    let (f50, f99) = (at(&flooded, 0.5), at(&flooded, 0.99));
    table.row(
        "a signed-in reader's front, alone",
        format!("{p50:.1} ms, p99 {p99:.1} ms"),
        String::new(),
        "p99 < 50 ms",
        p99 < 50.0,
    );
    table.row(
        "the same under the flood of logins",
        format!("{f50:.1} ms, p99 {f99:.1} ms"),
        String::new(),
        "p99 < 250 ms",
        f99 < 250.0,
    );
    table.row(
        "memory idle, and at most under the flood",
        format!("{idle:.0} MB, {peak:.0} MB"),
        String::new(),
        "< 200 MB",
        peak < 200.0,
    );

    let before = load::cpu_milliseconds(server.id())?;
    let registrations = registered(&server, time)?;
    let spent = load::cpu_milliseconds(server.id())? - before;
    let rate = registrations as f64 / time.as_secs_f64();
    table.row(
        "registrations, form and letter included",
        format!("{rate:.0}/s ({:.1} ms CPU each)", spent / (registrations.max(1) as f64)),
        String::new(),
        "≥ 0.7 of the logins",
        registrations as f64 >= 0.7 * logins as f64,
    );
    Ok(table)
}

/// How long each page of a reader who is signed in takes, in milliseconds, for `time` or until `stop`.
fn pages(server: &Server, cookie: &str, time: Duration, stop: &AtomicBool) -> Result<Vec<f64>> {
    let begin = Instant::now();
    let mut taken = Vec::new();
    while begin.elapsed() < time && !stop.load(Ordering::Relaxed) {
        let asked = Instant::now();
        let answer = http::get(server.address, "/", &[("cookie", cookie)])?;
        if answer.status != 200 || answer.header("cache-control") != Some("private, no-store") {
            bail!("the reader's page answered {}", answer.status);
        }
        taken.push(asked.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(taken)
}

/// Logins that succeeded and that were turned away within `time`, and the reader's pages meanwhile.
fn flooded(server: &Server, cookie: &str, time: Duration) -> Result<(usize, usize, Vec<f64>)> {
    let (done, refused, stop) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let body = form(&[("email", EMAIL), ("password", PASSWORD)]);
    let taken = std::thread::scope(|scope| {
        for _ in 0..FLOOD {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    match http::post(server.address, "/account/login/", &body) {
                        Ok(answer) if answer.status == 303 => done.fetch_add(1, Ordering::Relaxed),
                        _ => refused.fetch_add(1, Ordering::Relaxed),
                    };
                }
            });
        }
        let taken = pages(server, cookie, time, &stop);
        stop.store(true, Ordering::Relaxed);
        taken
    })?;
    Ok((done.into_inner(), refused.into_inner(), taken))
}

/// Registrations within `time`, each with the sum that its form asks.
fn registered(server: &Server, time: Duration) -> Result<usize> {
    let (done, next, begin) = (AtomicUsize::new(0), AtomicUsize::new(0), Instant::now());
    let failed = std::thread::scope(|scope| {
        let work = || -> Result<()> {
            while begin.elapsed() < time {
                let number = next.fetch_add(1, Ordering::Relaxed);
                register(server, number)?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok(())
        };
        let threads: Vec<_> = (0..FLOOD / 2).map(|_| scope.spawn(work)).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).find_map(Result::err)
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(done.into_inner()),
    }
}

fn register(server: &Server, number: usize) -> Result<()> {
    let page = http::get(server.address, "/account/register/", &[])?;
    let html = String::from_utf8_lossy(&page.body).into_owned();
    let (token, sum) = asked(&html).context("the form asks nothing")?;
    let unique = std::process::id();
    let fields = form(&[
        ("email", &format!("reader-{unique}-{number}@paper.example")),
        ("name", "Somebody New"),
        ("new_password", PASSWORD),
        ("consent", "1"),
        ("challenge", &token),
        ("answer", &sum.to_string()),
    ]);
    let answer = http::post(server.address, "/account/register/", &fields)?;
    if answer.status == 303 { Ok(()) } else { bail!("registering answered {}", answer.status) }
}

/// The challenge of a form and the sum that solves it.
fn asked(html: &str) -> Option<(String, u32)> {
    let token = html.split_once("data-challenge=\"")?.1.split('"').next()?.to_owned();
    let question = html.split_once("for=\"answer\">")?.1.split("</label>").next()?;
    let numbers = question.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    Some((token, numbers.sum()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_s_question_is_answered() {
        let html = "<div data-challenge=\"tok\"><label for=\"answer\">How much is 4 and 9?</label>";
        assert_eq!(asked(html), Some(("tok".into(), 13)));
    }
}
