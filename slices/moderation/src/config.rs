//! The `[moderation]` section.

use ports::mail::Correspondent;
use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[moderation]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The sender of receipts.
    pub from: String,
    /// Notices one address may send in an hour.
    pub notices_per_hour: u32,
    /// Bits of work asked of the device of whoever sends a notice.
    pub difficulty: u32,
    /// Whether blocking and deleting an account needs a second person.
    pub second_person: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self { from: "courant@localhost".into(), notices_per_hour: 10, difficulty: 15, second_person: false }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        Correspondent::new(&self.from).map_err(|_| format!("from: not a mail address: {:?}", self.from))?;
        if !(1..=24).contains(&self.difficulty) {
            return Err("difficulty must be between 1 and 24".into());
        }
        if self.notices_per_hour == 0 {
            return Err("notices_per_hour must be at least 1".into());
        }
        Ok(())
    }
}
