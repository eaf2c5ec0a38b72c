//! One round of load by `wrk`, pinned to the last core, and what it cost the server in processor time.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// What a round came to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Round {
    /// Answers in a second.
    pub per_second: f64,
    /// The slowest in a hundred, in milliseconds.
    pub slowest_hundredth: f64,
    /// Processor time of the server for one answer, in milliseconds.
    pub cpu: f64,
}

/// How to load.
#[derive(Debug, Clone, Copy)]
pub struct Load<'a> {
    /// Connections at once.
    pub connections: usize,
    /// Length of the round in seconds.
    pub seconds: u64,
    /// Encoding asked for, or none.
    pub packing: Option<&'a str>,
    /// A file with a path in each line, asked for in turn; otherwise one path.
    pub paths: Option<&'a Path>,
}

/// Runs one round against a server whose process has this id.
///
/// # Errors
/// When `wrk` is missing, an answer is not 200, or the process is gone.
pub fn round(
    address: SocketAddr,
    path: &str,
    process_id: u32,
    load: Load<'_>,
    folder: &Path,
) -> Result<Round> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut command = Command::new("taskset");
    command
        .args(["-c", &(cores - 1).to_string(), "wrk", "--threads", "1", "--latency"])
        .args(["--connections", &load.connections.to_string()])
        .args(["--duration", &format!("{}s", load.seconds)]);
    if let Some(packing) = load.packing {
        command.args(["--header", &format!("Accept-Encoding: {packing}")]);
    }
    if let Some(paths) = load.paths {
        let script = folder.join("paths.lua");
        fs::write(&script, script_for(paths))?;
        command.arg("--script").arg(script);
    }
    command.arg(format!("http://{address}{path}"));
    let before = cpu_milliseconds(process_id)?;
    let report = process::read(&mut command)?;
    let after = cpu_milliseconds(process_id)?;
    let (mut round, answers) = understand(&report)?;
    round.cpu = (after - before) / answers.max(1.0);
    Ok(round)
}

fn script_for(paths: &Path) -> String {
    format!(
        "local paths = {{}}\nfor line in io.lines({:?}) do paths[#paths + 1] = line end\nlocal at = 0\n\
         request = function()\n  at = at % #paths + 1\n  return wrk.format(\"GET\", paths[at])\nend\n",
        paths.display().to_string()
    )
}

/// Reads the report of `wrk --latency`; the round without processor time, and the number of answers.
fn understand(report: &str) -> Result<(Round, f64)> {
    if let Some(line) = report.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors"))
    {
        bail!("the server did not answer every request: {}", line.trim());
    }
    let words = |begin: &str| {
        report
            .lines()
            .map(str::trim)
            .find(|line| line.starts_with(begin))
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
    };
    let per_second =
        words("Requests/sec:").and_then(|words| words.get(1)?.parse().ok()).context("wrk named no rate")?;
    let slowest =
        words("99%").and_then(|words| milliseconds(words.get(1)?)).context("wrk named no latency")?;
    let answers = report
        .lines()
        .find(|line| line.contains(" requests in "))
        .and_then(|line| line.split_whitespace().next()?.parse().ok())
        .context("wrk named no number of requests")?;
    Ok((Round { per_second, slowest_hundredth: slowest, cpu: 0.0 }, answers))
}

/// `850.00us`, `1.20ms`, `2.5s`.
fn milliseconds(text: &str) -> Option<f64> {
    let (number, factor) = text
        .strip_suffix("us")
        .map(|number| (number, 0.001))
        .or_else(|| text.strip_suffix("ms").map(|number| (number, 1.0)))
        .or_else(|| text.strip_suffix('s').map(|number| (number, 1000.0)))?;
    Some(number.parse::<f64>().ok()? * factor)
}

/// Processor time of a process and its threads so far. Linux counts in hundredths of a second for every user program.
pub fn cpu_milliseconds(process_id: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process_id}/stat")).context("the server is gone")?;
    // The name, in parentheses, may itself contain spaces.
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<f64> =
        after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    Ok(fields.iter().sum::<f64>() * 10.0)
}

/// Resident memory now and at its highest, in megabytes.
pub fn memory(process_id: u32) -> Result<(f64, f64)> {
    let status = fs::read_to_string(format!("/proc/{process_id}/status")).context("the server is gone")?;
    let of = |name: &str| {
        status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.split_whitespace().next()?.parse::<f64>().ok())
            .map_or(0.0, |kilobytes| kilobytes / 1024.0)
    };
    Ok((of("VmRSS:"), of("VmHWM:")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "Running 4s test @ http://127.0.0.1:1/\n  Latency Distribution\n     50%  180.00us\n     99%    1.25ms\n  \
                          344000 requests in 4.00s, 10.1GB read\nRequests/sec:  86000.12\n";

    #[test]
    fn the_report_of_wrk_is_understood() {
        let (round, answers) = understand(REPORT).unwrap();
        assert!((round.per_second - 86000.12).abs() < 0.01 && (round.slowest_hundredth - 1.25).abs() < 0.001);
        assert!((answers - 344_000.0).abs() < 0.5);
    }

    #[test]
    fn a_refused_request_spoils_the_round() {
        assert!(understand(&format!("{REPORT}  Non-2xx or 3xx responses: 3\n")).is_err());
    }

    #[test]
    fn this_process_has_used_time_and_memory() {
        assert!(cpu_milliseconds(std::process::id()).unwrap() >= 0.0);
        let (now, highest) = memory(std::process::id()).unwrap();
        assert!(now > 0.0 && highest >= now);
    }
}
