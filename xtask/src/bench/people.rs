//! People of the paper for the benches: an account of the staff, forms as a browser sends them, and signing in.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::http;
use super::servers::Server;
use crate::workspace::Workspace;

/// The password of everybody here.
pub const PASSWORD: &str = "a password that is measured";

/// Makes an account of the staff by the command line; one that is there already is no fault.
///
/// # Errors
/// When the command fails.
pub fn staff(workspace: &Workspace, binary: &Path, paper: &Path, (email, role): (&str, &str)) -> Result<()> {
    let mut command = workspace.program(binary);
    command.arg("--dir").arg(paper).args(["staff", "add", "--email", email, "--name", "Mara Measured"]);
    command.args(["--role", role, "--password-stdin"]).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::null()).spawn().context("courant staff add")?;
    child.stdin.take().context("no standard input")?.write_all(format!("{PASSWORD}\n").as_bytes())?;
    if child.wait()?.success() { Ok(()) } else { bail!("courant staff add failed") }
}

/// Fields as a form sends them (WHATWG URL, application/x-www-form-urlencoded).
pub fn form(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    let pair =
        |(name, value): &(&str, &str)| format!("{name}={}", value.bytes().map(plain).collect::<String>());
    fields.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// Signs in; returns the cookies.
///
/// # Errors
/// When the paper refuses.
pub fn log_in(server: &Server, email: &str) -> Result<String> {
    let answer =
        http::post(server.address, "/account/login/", &form(&[("email", email), ("password", PASSWORD)]))?;
    if answer.status != 303 {
        bail!("the log-in answered {}", answer.status);
    }
    let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
    Ok(cookies.filter_map(|(_, value)| value.split(';').next()).collect::<Vec<_>>().join("; "))
}

/// What this share of the values stays below.
pub fn at(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    let place = (0..=last).find(|place| *place as f64 >= share * last as f64).unwrap_or(last);
    sorted.get(place).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_packed_as_a_browser_does() {
        assert_eq!(form(&[("a", "b c@d")]), "a=b%20c%40d");
    }

    #[test]
    fn shares_are_those_of_the_sorted_values() {
        let values: Vec<f64> = (1..=101).rev().map(f64::from).collect();
        assert_eq!((at(&values, 0.5), at(&values, 0.99), at(&[], 0.99)), (51.0, 100.0, 0.0));
    }
}
