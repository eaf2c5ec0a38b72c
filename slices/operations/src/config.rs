//! The `[operations]` section.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[operations]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Whether `/metrics` answers.
    pub metrics: bool,
    /// A file with the token that `/metrics` asks for as `Authorization: Bearer …`; open to all without one.
    pub metrics_token_file: Option<PathBuf>,
}

impl Default for Config {
    fn default() -> Self {
        Self { metrics: true, metrics_token_file: None }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        match &self.metrics_token_file {
            Some(file) => self
                .token()
                .map(|_| ())
                .map_err(|error| format!("metrics_token_file {}: {error}", file.display())),
            None => Ok(()),
        }
    }
}

impl Config {
    /// The token, if one is asked for.
    ///
    /// # Errors
    /// The file can't be read.
    pub fn token(&self) -> std::io::Result<Option<String>> {
        match &self.metrics_token_file {
            Some(file) => std::fs::read_to_string(file).map(|text| Some(text.trim().to_owned())),
            None => Ok(None),
        }
    }
}
