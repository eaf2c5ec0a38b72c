//! The `[comments]` section.

use serde::{Deserialize, Serialize};
use slice::SliceConfig;

use crate::model::Mode;

/// `[comments]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// What holds where nobody set anything for an edition, section or story: `open`, `moderated`, `closed`.
    pub mode: Mode,
    /// Days after a story's publication when its discussion closes; 0 is never.
    pub close_after_days: u32,
    /// Published comments after which a reader is trusted; until then each waits for a moderator. 0 trusts everyone.
    pub trusted_after: u32,
    /// Comments on a page of a discussion.
    pub per_page: u32,
    /// Replies shown under a comment before a link to all of them.
    pub replies_shown: u32,
    /// The longest comment in characters.
    pub longest: u32,
    /// Minutes within which a reader may edit a comment.
    pub edit_minutes: u32,
    /// Comments one reader may write in ten minutes.
    pub per_reader: u32,
    /// Comments one network may write in ten minutes.
    pub per_network: u32,
    /// Whether erased readers' comments stay without a name; otherwise they are removed.
    pub keep_erased: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mode: Mode::Open,
            close_after_days: 0,
            trusted_after: 2,
            per_page: 25,
            replies_shown: 6,
            longest: 3_000,
            edit_minutes: 15,
            per_reader: 12,
            per_network: 60,
            keep_erased: true,
        }
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        let bounds = [
            ("close_after_days", self.close_after_days, 0, 36_500),
            ("trusted_after", self.trusted_after, 0, 1_000),
            ("per_page", self.per_page, 5, 100),
            ("replies_shown", self.replies_shown, 1, 50),
            ("longest", self.longest, 100, 20_000),
            ("edit_minutes", self.edit_minutes, 0, 1_440),
            ("per_reader", self.per_reader, 1, 1_000_000),
            ("per_network", self.per_network, 1, 1_000_000),
        ];
        match bounds.iter().find(|(_, value, least, most)| !(least..=most).contains(&value)) {
            Some((key, _, least, most)) => Err(format!("{key} must be between {least} and {most}")),
            None => Ok(()),
        }
    }
}
