//! A PostgreSQL server of one test's own, for tests that stop or kill it: the one all tests share must stay up.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// How often a start is tried; each that fails takes some hundredths of a second.
const STARTS: usize = 200;

/// A private server on 127.0.0.1; it ends and its folder is removed when this is dropped.
///
/// It keeps what it acknowledges when its processes are killed, not when the machine loses power (no fsync).
pub struct PostgresServer {
    folder: TempDir,
    user: Option<(String, String)>,
    port: u16,
    running: Option<Child>,
}

impl PostgresServer {
    /// Makes an empty server and starts it.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start.
    #[expect(clippy::expect_used, reason = "a test without its server must fail, not pass")]
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let user = unprivileged_user();
        if let Some((name, group)) = &user {
            done(Command::new("chown").arg(format!("{name}:{group}")).arg(folder.path()));
        }
        let mut server = Self { folder, user, port: 0, running: None };
        let mut initdb = server.command("initdb");
        initdb.arg("--pgdata").arg(server.data()).args([
            "--username=courant",
            "--auth=trust",
            "--encoding=UTF8",
        ]);
        done(initdb.args(["--locale=C", "--no-sync"]).stdout(Stdio::null()));
        server.port =
            TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a port").port();
        server.start_again();
        server
    }

    /// The address of its first database.
    pub fn url(&self) -> String {
        format!("postgres://courant@127.0.0.1:{}/postgres", self.port)
    }

    /// Kills all its processes at once, as a crash would.
    pub fn kill(&mut self) {
        let Some(mut running) = self.running.take() else { return };
        // Each of the server's processes leads a group of its own.
        let id = running.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        let children: Vec<&str> = children.split_whitespace().collect();
        // The negative number is the whole group of processes.
        drop(Command::new("kill").args(["-KILL", "--"]).arg(format!("-{id}")).args(&children).status());
        drop(running.wait());
    }

    /// Starts it after [`PostgresServer::kill`], and waits until it answers.
    ///
    /// # Panics
    /// When it does not start.
    #[expect(clippy::panic, reason = "a test without its server must fail, not pass")]
    pub fn start_again(&mut self) {
        let mut last = String::new();
        // While a killed process is on its way out it holds the memory that a new server wants for itself.
        for _ in 0..STARTS {
            match self.launch() {
                Ok(()) => return,
                Err(line) => last = line,
            }
        }
        panic!("the private PostgreSQL did not start: {last}");
    }

    /// Starts it once; the last line of its log when it ends instead of answering.
    #[expect(clippy::expect_used, reason = "a test without its server must fail, not pass")]
    fn launch(&mut self) -> Result<(), String> {
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.data());
        let settings = [
            format!("port={}", self.port),
            "listen_addresses=127.0.0.1".into(),
            "unix_socket_directories=".into(),
            "fsync=off".into(),
            "autovacuum=off".into(),
            "shared_buffers=16MB".into(),
            "timezone=UTC".into(),
            "logging_collector=off".into(),
        ];
        for setting in settings {
            command.arg("-c").arg(setting);
        }
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut running = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("postgres");
        let mut lines = BufReader::new(running.stderr.take().expect("its log")).lines();
        let mut last = String::new();
        let ready = lines.by_ref().map_while(Result::ok).any(|line| {
            last = line;
            last.contains("ready to accept connections")
        });
        if !ready {
            drop(running.kill());
            drop(running.wait());
            return Err(last);
        }
        self.running = Some(running);
        // Nobody reads the rest, but the server must be able to write it.
        let drain = std::thread::Builder::new().name("postgres-log".into());
        drop(drain.spawn(move || lines.map_while(Result::ok).for_each(drop)));
        Ok(())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A program of PostgreSQL as a user that may run it; it ends should the test die without a word.
    fn command(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        if let Some((user, group)) = &self.user {
            command.arg(format!("--reuid={user}")).arg(format!("--regid={group}")).arg("--clear-groups");
        }
        command.args(["--pdeathsig", "KILL", "--"]).arg(program(name)).current_dir(self.folder.path());
        command
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Debian keeps the server's programs out of `PATH`; the newest version wins.
fn program(name: &str) -> PathBuf {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin").join(name)))
        })
        .filter(|(_, path)| path.exists())
        .collect();
    versions.sort();
    versions.pop().map_or_else(|| PathBuf::from(name), |(_, path)| path)
}

/// PostgreSQL refuses to run as root: then a user and the number of its group.
#[expect(clippy::panic, reason = "a test without its server must fail, not pass")]
fn unprivileged_user() -> Option<(String, String)> {
    let root = fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if !root {
        return None;
    }
    let users = fs::read_to_string(Path::new("/etc/passwd")).unwrap_or_default();
    let found = ["postgres", "nobody"].into_iter().find_map(|name| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        Some((name.to_owned(), line.split(':').nth(3)?.to_owned()))
    });
    match found {
        Some(found) => Some(found),
        None => panic!("PostgreSQL refuses to run as root, and there is no user to run it"),
    }
}

#[expect(clippy::panic, reason = "a test without its server must fail, not pass")]
fn done(command: &mut Command) {
    match command.status() {
        Ok(status) if status.success() => {}
        other => panic!("{command:?}: {other:?}"),
    }
}
