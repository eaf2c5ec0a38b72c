//! The `[editions]` section: the edition that an empty paper begins with.

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[editions]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Language of the first edition.
    pub first_lang: String,
    /// Name of the first edition.
    pub first_name: String,
    /// Time zone of the first edition (IANA name).
    pub first_zone: String,
}

impl Default for Config {
    fn default() -> Self {
        Self { first_lang: "en".into(), first_name: "Courant".into(), first_zone: "UTC".into() }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        self.first_lang.parse::<kernel::Lang>().map_err(|error| format!("first_lang: {error}"))?;
        jiff::tz::TimeZone::get(&self.first_zone).map_err(|error| format!("first_zone: {error}"))?;
        Ok(())
    }
}
