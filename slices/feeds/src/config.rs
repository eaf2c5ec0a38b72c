//! The `[feeds]` section.

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[feeds]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Whether feeds carry whole stories; an excerpt otherwise.
    pub full_text: bool,
    /// Whether crawlers that gather text for language models are let in.
    pub ai_crawlers: bool,
    /// WebSub hubs named in every feed.
    pub hubs: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self { full_text: true, ai_crawlers: true, hubs: Vec::new() }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        match self.hubs.iter().find(|hub| url::Url::parse(hub).is_err() || !hub.starts_with("http")) {
            Some(hub) => Err(format!("hubs: not an address: {hub:?} hint: https://hub.example/")),
            None => Ok(()),
        }
    }
}
