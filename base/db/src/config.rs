//! Which database, and how many connections.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Which engine keeps the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EngineKind {
    /// SQLite in a file on this machine.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The `[database]` section.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DbConfig {
    /// `sqlite` or `postgres`.
    pub engine: EngineKind,
    /// SQLite: the file. Relative paths start at the paper's folder.
    pub path: PathBuf,
    /// PostgreSQL: a connection address, `postgres://user@host/database`.
    pub url: String,
    /// PostgreSQL: a file whose content is the password, so that it stands in no configuration.
    pub password_file: Option<PathBuf>,
    /// How many connections serve reads (SQLite) or everything (PostgreSQL).
    pub connections: u32,
    /// SQLite: whether an acknowledged write survives loss of power (`synchronous=FULL`). Off only in tests.
    pub durable: bool,
    /// Milliseconds a transaction may stand still before it is undone, so that one lost caller can't stop the paper.
    pub patience_ms: u32,
}

impl Default for DbConfig {
    fn default() -> Self {
        Self {
            engine: EngineKind::Sqlite,
            path: PathBuf::from("courant.db"),
            url: String::new(),
            password_file: None,
            connections: 8,
            durable: true,
            patience_ms: 15_000,
        }
    }
}

impl DbConfig {
    /// `patience_ms` as a duration.
    pub(crate) fn patience(&self) -> Duration {
        Duration::from_millis(u64::from(self.patience_ms))
    }

    /// Says what is wrong with the section, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self) -> Result<(), String> {
        if !(1..=256).contains(&self.connections) {
            return Err("database.connections must be between 1 and 256".into());
        }
        if !(100..=600_000).contains(&self.patience_ms) {
            return Err("database.patience_ms must be between 100 and 600000".into());
        }
        match self.engine {
            EngineKind::Sqlite if self.path.as_os_str().is_empty() => Err("database.path is empty".into()),
            EngineKind::Postgres if !self.url.starts_with("postgres") => {
                Err("database.url must begin with postgres:// hint: postgres://courant@localhost/courant"
                    .into())
            }
            _ => Ok(()),
        }
    }
}
