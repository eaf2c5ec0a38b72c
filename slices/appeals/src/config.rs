//! The `[appeals]` section.

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[appeals]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Days within which an appeal is answered.
    pub answer_days: u32,
    /// Appeals one account may make in a day.
    pub per_day: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self { answer_days: 14, per_day: 3 }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        if !(1..=365).contains(&self.answer_days) {
            return Err("answer_days must be between 1 and 365".into());
        }
        if self.per_day == 0 {
            return Err("per_day must be at least 1".into());
        }
        Ok(())
    }
}
