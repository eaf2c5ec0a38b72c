//! What is remembered between texts: near-identical comments by many accounts (rule `campaign`) and one account's
//! flood (rule `flood`). Time comes in as seconds; memory is bounded by settings; the state is plain data that a
//! paper keeps in its database, so that several nodes can share it.

pub mod campaign;
mod condolence;
pub mod flood;
pub mod sketch;

use serde::{Deserialize, Serialize};

use crate::finding::{CERTAIN, Detector, Finding};
use crate::gibberish::model::GibberishModel;
use crate::reading::Reading;
use campaign::Campaigns;
use flood::Floods;
use sketch::Sketch;

/// Where and when a text was posted, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post {
    /// The text's own number; what findings about earlier texts name.
    pub id: u64,
    /// The account.
    pub account: u64,
    /// The story.
    pub story: u64,
    /// Seconds since any fixed moment.
    pub time: i64,
}

/// A pattern seen over several texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Rule it breaks: flash mob or flood.
    pub detector: Detector,
    /// Number of the case; grows when more of the same comes.
    pub case: u64,
    /// Texts that have just become part of it, this one and earlier ones.
    pub posts: Vec<u64>,
    /// Accounts seen so far.
    pub accounts: usize,
    /// The wording they share, from the first text.
    pub sample: String,
}

impl Pattern {
    /// The finding about each of its texts.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let confidence = if self.accounts >= 8 || self.detector == Detector::Flood { 0.93 } else { 0.88 };
        let reason = if self.detector == Detector::Flood { "flood" } else { "same-text-many-accounts" };
        Finding::whole(self.detector, f32::min(confidence, CERTAIN), reason, format!("case {}", self.case))
    }
}

/// Bounds and limits of what is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Seconds after which a text is forgotten.
    pub window: i64,
    /// Texts remembered at most.
    pub texts: usize,
    /// Accounts whose recent activity is remembered at most.
    pub accounts: usize,
    /// Accounts that make a campaign of a longer text.
    pub least_accounts: usize,
    /// Share of wording that makes two texts the same, 0 to 1.
    pub alike: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { window: 48 * 3600, texts: 50_000, accounts: 20_000, least_accounts: 3, alike: 0.42 }
    }
}

/// The memory of a stream of texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Stream {
    /// Limits; may be changed at any time.
    pub settings: Settings,
    campaigns: Campaigns,
    floods: Floods,
}

impl Stream {
    /// An empty memory.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// Takes in one text and says which patterns it completes or joins. Texts come roughly in order of time.
    pub fn observe(
        &mut self,
        post: Post,
        reading: &Reading<'_>,
        gibberish: Option<&GibberishModel>,
    ) -> Vec<Pattern> {
        let sketch = Sketch::of(reading);
        let mut patterns = Vec::new();
        patterns.extend(self.campaigns.observe(&self.settings, post, reading, &sketch));
        patterns.extend(self.floods.observe(&self.settings, post, reading, &sketch, gibberish));
        patterns
    }

    /// Texts now remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.campaigns.len()
    }

    /// Whether nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes over what another node has seen; texts both know are kept once.
    pub fn absorb(&mut self, other: &Stream) {
        self.campaigns.absorb(&self.settings, &other.campaigns);
    }
}
