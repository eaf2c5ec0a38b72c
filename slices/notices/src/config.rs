//! The `[notices]` section.

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[notices]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Notices on a page.
    pub per_page: u32,
    /// Hours after the first notice of a digest when the digest is written.
    pub digest_hours: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self { per_page: 30, digest_hours: 24 }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        if !(5..=100).contains(&self.per_page) {
            return Err("per_page must be between 5 and 100".into());
        }
        if !(1..=168).contains(&self.digest_hours) {
            return Err("digest_hours must be between 1 and 168".into());
        }
        Ok(())
    }
}
