//! One account that posts too much that says too little: the same again, gibberish, or words shuffled about, in a
//! short time over many stories. Somebody eager who argues under one story is no flood, however often they write.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::sketch::Sketch;
use super::{Pattern, Post, Settings};
use crate::finding::{Detector, NOTED};
use crate::gibberish::{self, model::GibberishModel};
use crate::hash::Map;
use crate::reading::Reading;

/// Seconds over which an account's texts are weighed.
const SPAN: i64 = 40 * 60;
/// Texts of an account that are remembered.
const REMEMBERED: usize = 48;
/// Sum of signs from which an account floods.
const LIMIT: f32 = 5.0;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Recent {
    post: u64,
    story: u64,
    time: i64,
    hashes: Vec<u32>,
    empty: bool,
    told: bool,
}

/// What each account did lately.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Floods {
    accounts: Map<u64, VecDeque<Recent>>,
}

impl Floods {
    pub(super) fn observe(
        &mut self,
        settings: &Settings,
        post: Post,
        reading: &Reading<'_>,
        sketch: &Sketch,
        model: Option<&GibberishModel>,
    ) -> Option<Pattern> {
        if self.accounts.len() >= settings.accounts.max(1) && !self.accounts.contains_key(&post.account) {
            self.forget(post.time);
        }
        let recent = self.accounts.entry(post.account).or_default();
        while recent.len() >= REMEMBERED || recent.front().is_some_and(|text| text.time + SPAN < post.time) {
            recent.pop_front();
        }
        recent.push_back(Recent {
            post: post.id,
            story: post.story,
            time: post.time,
            hashes: sketch.hashes.iter().copied().take(32).collect(),
            empty: is_empty(reading, model),
            told: false,
        });
        if signs(recent) < LIMIT {
            return None;
        }
        let posts: Vec<u64> = recent.iter().filter(|text| !text.told).map(|text| text.post).collect();
        recent.iter_mut().for_each(|text| text.told = true);
        Some(Pattern {
            detector: Detector::Flood,
            case: post.account,
            posts,
            accounts: 1,
            sample: crate::reading::head(reading.text, 200).to_owned(),
        })
    }

    /// Makes room: accounts that have been silent go first, then whoever has least in memory.
    fn forget(&mut self, now: i64) {
        self.accounts.retain(|_, texts| texts.back().is_some_and(|text| text.time + SPAN >= now));
        let half = self.accounts.len() / 2;
        let mut times: Vec<i64> =
            self.accounts.values().filter_map(|texts| texts.back().map(|text| text.time)).collect();
        times.sort_unstable();
        if let Some(middle) = times.get(half).copied().filter(|_| half > 0) {
            self.accounts.retain(|_, texts| texts.back().is_some_and(|text| text.time >= middle));
        }
    }
}

/// Whether a text says nothing: gibberish, a row of signs, nothing but emoji.
fn is_empty(reading: &Reading<'_>, model: Option<&GibberishModel>) -> bool {
    if reading.letter_count() == 0 {
        return true;
    }
    let mut found = Vec::new();
    if let Some(model) = model {
        gibberish::detect(reading, model, &mut found);
    }
    found.iter().any(|finding| finding.confidence >= NOTED)
}

/// How much an account's last texts look like a flood.
fn signs(recent: &VecDeque<Recent>) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "at most a few dozen")]
    let share = |count: usize| count as f32;
    let mut stories: Vec<u64> = recent.iter().map(|text| text.story).collect();
    stories.sort_unstable();
    stories.dedup();
    let mut sum = 0.0;
    let empty = recent.iter().filter(|text| text.empty).count();
    sum += 0.8 * share(empty);
    let mut again = 0;
    for (index, text) in recent.iter().enumerate() {
        if text.hashes.len() >= 4 && recent.iter().take(index).any(|before| is_again(before, text)) {
            again += 1;
        }
    }
    sum += 1.1 * share(again);
    if stories.len() >= 5 {
        sum += 0.45 * share(stories.len() - 4);
    }
    if stories.len() <= 2 && empty < 4 && again < 4 {
        sum *= 0.4;
    }
    if recent.len() < 4 { 0.0 } else { sum }
}

/// Whether two texts are made of the same words, in whatever order.
fn is_again(first: &Recent, second: &Recent) -> bool {
    let common = first.hashes.iter().filter(|hash| second.hashes.binary_search(hash).is_ok()).count();
    common * 5 >= first.hashes.len().min(second.hashes.len()).max(1) * 2
}
