//! A private PostgreSQL for the tests: its own folder, its own port on 127.0.0.1, nothing kept.
//! It is deliberately not durable (no fsync) and never touches a server the machine already runs.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{self, Started};
use crate::workspace::{Workspace, is_executable, is_root, on_path};

/// A running server; it ends and its folder is removed when this is dropped.
#[derive(Debug)]
pub struct Postgres {
    server: Option<Started>,
    folder: PathBuf,
    port: u16,
}

impl Postgres {
    /// Creates and starts a server, and waits until it answers.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, no unprivileged user can run it, or it does not come up in 60 seconds.
    pub fn start(workspace: &Workspace) -> Result<Self> {
        let initdb =
            program("initdb").context("PostgreSQL is not installed (no initdb). Try: cargo xtask setup")?;
        let postgres = program("postgres")
            .context("PostgreSQL is not installed (no postgres). Try: cargo xtask setup")?;
        let user = if is_root() { Some(unprivileged_user()?) } else { None };
        let folder = make_folder(&workspace.target, user.as_deref())?;
        let mut this = Self { server: None, folder, port: 0 };
        let data = this.folder.join("data");

        process::read(
            command(&initdb, user.as_deref())
                .arg("--pgdata")
                .arg(&data)
                .args(["--username=courant", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
                .current_dir(&this.folder),
        )
        .context("could not create the private PostgreSQL")?;

        // Another program may take the free port between the look and the start: then look again.
        for _ in 0..3 {
            this.port = free_port()?;
            let log = fs::File::create(this.folder.join("server.log"))?;
            let mut server = Started::new(
                command(&postgres, user.as_deref())
                    .arg("-D")
                    .arg(&data)
                    .args(settings(this.port))
                    .current_dir(&this.folder)
                    .stdin(Stdio::null())
                    .stdout(log.try_clone()?)
                    .stderr(log),
                "PostgreSQL",
                "INT",
            )?;
            if becomes_ready(&mut server, &data)? {
                this.server = Some(server);
                return Ok(this);
            }
        }
        let log = fs::read_to_string(this.folder.join("server.log")).unwrap_or_default();
        bail!("the private PostgreSQL did not start: {}", log.lines().last().unwrap_or("its log is empty"))
    }

    /// The address tests take from `COURANT_TEST_POSTGRES`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://courant@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.server = None;
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Speed over safety: the data lives as long as one test run.
fn settings(port: u16) -> Vec<String> {
    [
        format!("port={port}"),
        "listen_addresses=127.0.0.1".into(),
        "unix_socket_directories=".into(),
        "fsync=off".into(),
        "synchronous_commit=off".into(),
        "full_page_writes=off".into(),
        "autovacuum=off".into(),
        "max_connections=400".into(),
        "shared_buffers=128MB".into(),
        "max_wal_size=4GB".into(),
        "timezone=UTC".into(),
        "log_min_messages=warning".into(),
    ]
    .into_iter()
    .flat_map(|setting| ["-c".to_owned(), setting])
    .collect()
}

/// Debian keeps the server's programs out of `PATH`; the newest version wins.
fn program(name: &str) -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin").join(name)))
        })
        .filter(|(_, path)| is_executable(path))
        .collect();
    versions.sort();
    versions.pop().map(|(_, path)| path).or_else(|| on_path(name))
}

/// PostgreSQL refuses to run as root.
fn unprivileged_user() -> Result<String> {
    let users = fs::read_to_string("/etc/passwd").context("could not read the list of users")?;
    ["postgres", "nobody"]
        .into_iter()
        .find(|name| users.lines().any(|line| line.split(':').next() == Some(name)))
        .map(str::to_owned)
        .context("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it")
}

/// `setpriv` changes the user and ends the server should this program die without a word.
fn command(program: &Path, user: Option<&str>) -> Command {
    if on_path("setpriv").is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    if let Some(user) = user {
        command.arg(format!("--reuid={user}")).arg(format!("--regid={}", group(user))).arg("--clear-groups");
        command.env("HOME", "/nonexistent");
    }
    command.args(["--pdeathsig", "INT", "--"]).arg(program);
    command
}

/// The number of the user's own group, as `setpriv` wants it.
fn group(user: &str) -> String {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    users
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>())
        .find(|fields| fields.first() == Some(&user))
        .and_then(|fields| fields.get(3).map(|group| (*group).to_owned()))
        .unwrap_or_else(|| "65534".to_owned())
}

/// A folder in the build folder, or (where the server's user cannot reach that) among the machine's temporary files.
fn make_folder(target: &Path, user: Option<&str>) -> Result<PathBuf> {
    let name = format!("{FOLDER_NAME}{}", std::process::id());
    for parent in [target.to_path_buf(), std::env::temp_dir()] {
        remove_left_behind(&parent);
        let folder = parent.join(&name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        let Some(user) = user else { return Ok(folder) };
        process::read(Command::new("chown").arg(format!("{user}:{}", group(user))).arg(&folder))?;
        let reachable = command(Path::new("test"), Some(user)).arg("-w").arg(&folder).status();
        if reachable.is_ok_and(|status| status.success()) {
            return Ok(folder);
        }
        fs::remove_dir_all(&folder)?;
    }
    bail!("no folder that the user of PostgreSQL may write to")
}

/// Followed by the id of the process that made the folder.
const FOLDER_NAME: &str = "courant-postgres-";

/// Folders of runs that were killed before they could tidy up. Those of a living process are left alone.
fn remove_left_behind(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(process) = name.to_str().and_then(|name| name.strip_prefix(FOLDER_NAME)) else { continue };
        if Path::new("/proc/self").exists() && !Path::new("/proc").join(process).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A port nobody listens on now.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?.local_addr()?.port())
}

/// The eighth line of `postmaster.pid` says `ready` once connections are served.
fn becomes_ready(server: &mut Started, data: &Path) -> Result<bool> {
    let end = Instant::now() + Duration::from_secs(60);
    while Instant::now() < end {
        if !server.alive()? {
            return Ok(false);
        }
        let state = fs::read_to_string(data.join("postmaster.pid")).unwrap_or_default();
        if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
            return Ok(true);
        }
        std::thread::sleep(Duration::from_millis(30));
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_private_server_answers_and_leaves_nothing_behind() {
        let folder = std::env::temp_dir().join(format!("courant-xtask-{}", std::process::id()));
        let workspace = Workspace { root: folder.clone(), target: folder.clone() };
        let server = Postgres::start(&workspace).unwrap();
        let (port, data) = (server.port, server.folder.clone());
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        assert_eq!(server.url(), format!("postgres://courant@127.0.0.1:{port}/postgres"));
        drop(server);
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
        assert!(!data.exists());
        let _ = fs::remove_dir_all(folder);
    }
}
