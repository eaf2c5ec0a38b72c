//! A real nats-server on a port of its own, which can be killed and started again there.

use std::process::Stdio;

use ports::bus::{BusConfig, BusKind};
use tokio::process::{Child, Command};

pub struct NatsServer {
    port: u16,
    process: Option<Child>,
}

impl NatsServer {
    /// Finds a free port; nothing listens there yet.
    pub fn prepare() -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        Self { port: free.local_addr().unwrap().port(), process: None }
    }

    pub fn start(&mut self) {
        self.start_with(&[]);
    }

    /// Lets in only those who know the account.
    pub fn start_for(&mut self, username: &str, password: &str) {
        self.start_with(&["--user", username, "--pass", password]);
    }

    fn start_with(&mut self, more: &[&str]) {
        let process = Command::new("nats-server")
            .args(["--addr", "127.0.0.1", "--port", &self.port.to_string()])
            .args(more)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("nats-server is needed: apt-get install nats-server");
        self.process = Some(process);
    }

    /// SIGKILL: no farewell to anyone.
    pub async fn kill(&mut self) {
        self.process.take().unwrap().kill().await.unwrap();
    }

    pub fn config(&self) -> BusConfig {
        BusConfig {
            kind: BusKind::Nats,
            url: format!("nats://127.0.0.1:{}", self.port),
            ..BusConfig::default()
        }
    }
}
