//! Running other programs: say what runs, fail with its name, end what was started by its own id.
//! Nothing here looks for processes by name.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The command line as a person would type it, for messages.
#[must_use]
pub fn written(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.is_empty() || word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
    }));
    words.join(" ")
}

/// Runs to the end with the caller's own input and output.
///
/// # Errors
/// When the program is missing or ends with anything but success.
pub fn run(command: &mut Command) -> Result<()> {
    let line = written(command);
    let status = command.status().with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// Runs to the end and returns what was printed on standard output.
///
/// # Errors
/// When the program is missing or fails; its error output is in the message.
pub fn read(command: &mut Command) -> Result<String> {
    let line = written(command);
    let output = command.output().with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Which stream of a program is read along while it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Error,
}

/// Runs to the end, shows everything, and hands every line of one stream to `heard` as well.
///
/// # Errors
/// When the program is missing or fails.
pub fn run_and_hear(command: &mut Command, stream: Stream, mut heard: impl FnMut(&str)) -> Result<()> {
    let line = written(command);
    match stream {
        Stream::Out => command.stdout(Stdio::piped()),
        Stream::Error => command.stderr(Stdio::piped()),
    };
    let mut child = command.spawn().with_context(|| format!("could not start `{line}`"))?;
    let source: Box<dyn std::io::Read> = match stream {
        Stream::Out => Box::new(child.stdout.take().context("its output is not there")?),
        Stream::Error => Box::new(child.stderr.take().context("its error output is not there")?),
    };
    let mut reader = BufReader::new(source);
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if reader.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        match stream {
            Stream::Out => std::io::stdout().write_all(&bytes)?,
            Stream::Error => std::io::stderr().write_all(&bytes)?,
        }
        heard(String::from_utf8_lossy(&bytes).trim_end());
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// A server started for the length of a step. Ends when dropped.
#[derive(Debug)]
pub struct Started {
    child: Child,
    name: &'static str,
    signal: &'static str,
}

impl Started {
    /// Starts the program; `signal` (`INT`, `TERM`) asks it to end in good order.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub fn new(command: &mut Command, name: &'static str, signal: &'static str) -> Result<Self> {
        let line = written(command);
        let child = command.spawn().with_context(|| format!("could not start {name} (`{line}`)"))?;
        Ok(Self { child, name, signal })
    }

    /// Id of the process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it is still running.
    ///
    /// # Errors
    /// When the state of the process cannot be read.
    pub fn alive(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_none())
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        // The shell's own `kill`: a bare machine may lack the program of that name.
        let id = self.child.id().to_string();
        let _ = Command::new("sh").args(["-c", "kill -s \"$1\" \"$2\"", "sh", self.signal, &id]).status();
        let end = Instant::now() + Duration::from_secs(10);
        while Instant::now() < end {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        eprintln!("{} did not end when asked; ended by force", self.name);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `3 s`, `2 min 05 s`.
#[must_use]
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs_f64().round() as u64;
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {:02} s", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err().to_string();
        assert!(error.contains("sh -c 'exit 3'") && error.contains('3'), "{error}");
    }

    #[test]
    fn every_line_of_the_chosen_stream_is_heard() {
        let mut lines = Vec::new();
        run_and_hear(Command::new("sh").args(["-c", "echo one; echo two"]), Stream::Out, |line| {
            lines.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn what_was_started_ends_when_dropped() {
        let mut started =
            Started::new(Command::new("sh").args(["-c", "read x"]).stdin(Stdio::piped()), "a shell", "TERM")
                .unwrap();
        assert!(started.alive().unwrap());
        let id = started.child.id();
        drop(started);
        assert!(!std::path::Path::new(&format!("/proc/{id}")).exists());
    }

    #[test]
    fn durations_are_spoken_in_minutes_and_seconds() {
        assert_eq!(spoken(Duration::from_millis(2_600)), "3 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
    }
}
