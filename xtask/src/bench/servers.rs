//! The two sides of a measurement: Courant in the release profile, and nginx serving the same bytes as a file, each
//! pinned to the first core.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::http;
use crate::process::Started;

/// A running server.
#[derive(Debug)]
pub struct Server {
    process: Started,
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to its first answer.
    pub start: Duration,
}

impl Server {
    /// Id of its one process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }
}

/// Serves the paper in a folder. `environment` overrides its configuration.
///
/// # Errors
/// When it does not answer in a minute.
pub fn courant(binary: &Path, paper: &Path, environment: &[(&str, &str)]) -> Result<Server> {
    let address = free_address()?;
    let log = fs::File::create(paper.with_extension("log"))?;
    let mut command = pinned(binary);
    command
        .arg("--dir")
        .arg(paper)
        .args(["serve", "--listen", &address.to_string()])
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log);
    start(&mut command, "courant", "TERM", address, "/health/ready")
}

/// Serves files from a folder as nginx does it best: one process, files and their packed forms kept open.
///
/// # Errors
/// When it does not answer in a minute.
pub fn nginx(folder: &Path) -> Result<Server> {
    let address = free_address()?;
    let folder = fs::canonicalize(folder)?;
    let here = folder.display();
    let configuration = format!(
        "daemon off;\nmaster_process off;\nworker_processes 1;\npid {here}/nginx.pid;\nerror_log {here}/error.log;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\n  access_log off;\n  sendfile on;\n  tcp_nopush on;\n  keepalive_requests 100000000;\n  keepalive_timeout 300;\n  \
         open_file_cache max=100;\n  open_file_cache_valid 300s;\n  default_type text/html;\n  gzip_static on;\n  \
         client_body_temp_path {here}/body;\n  proxy_temp_path {here}/proxy;\n  fastcgi_temp_path {here}/fastcgi;\n  \
         uwsgi_temp_path {here}/uwsgi;\n  scgi_temp_path {here}/scgi;\n  \
         server {{ listen {address}; root {here}/files; }}\n}}\n"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration)?;
    let program =
        ["/usr/sbin/nginx", "/usr/bin/nginx"].into_iter().map(PathBuf::from).find(|path| path.is_file());
    let mut command = pinned(&program.context("nginx is not installed")?);
    command.arg("-c").arg(&file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    start(&mut command, "nginx", "TERM", address, "/ready.html")
}

fn pinned(program: &Path) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(program);
    command
}

fn start(
    command: &mut Command,
    name: &'static str,
    signal: &'static str,
    address: SocketAddr,
    ready: &str,
) -> Result<Server> {
    let began = Instant::now();
    let mut process = Started::new(command, name, signal)?;
    let end = began + Duration::from_secs(60);
    while Instant::now() < end {
        if http::get(address, ready, &[]).is_ok_and(|answer| answer.status == 200) {
            return Ok(Server { process, address, start: began.elapsed() });
        }
        if !process.alive()? {
            bail!("{name} ended before it answered");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    bail!("{name} did not answer in a minute")
}

fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?.local_addr()?)
}
