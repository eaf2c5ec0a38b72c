//! Near-identical texts by several accounts within a window, over all stories and editions. Candidates are found by
//! the rarest of each text's hashes in an index, compared by their sketches, and grouped; a group of enough accounts
//! is a case. Short stock phrases, condolences and shared quotations are no campaign, however many post them.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::condolence::is_condolence;
use super::sketch::Sketch;
use super::{Pattern, Post, Settings};
use crate::finding::Detector;
use crate::hash::{Map, mix};
use crate::reading::Reading;

/// Texts of fewer letters are stock phrases.
const LEAST_LETTERS: u32 = 24;
/// Texts of fewer words are stock phrases.
const LEAST_WORDS: u32 = 4;
/// Below this many letters a campaign needs two accounts more.
const LONG_TEXT: u32 = 45;
/// Bands of the index, of three hashes each.
const BANDS: usize = 24;
const IN_BAND: usize = 3;
/// Texts compared with each new one at most.
const MOST_COMPARED: usize = 64;
/// Texts of one band remembered at most.
const MOST_IN_BAND: usize = 48;
/// Members of a case listed at most; more are counted.
const MOST_LISTED: usize = 5_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    post: u64,
    account: u64,
    time: i64,
    sketch: Sketch,
    group: u64,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Group {
    accounts: Vec<u64>,
    waiting: Vec<u64>,
    posts: usize,
    last: i64,
    letters: u32,
    sample: String,
}

/// Texts and groups in memory.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Campaigns {
    entries: VecDeque<Entry>,
    /// Number of the first entry; entries keep their numbers while others are forgotten.
    first: u64,
    groups: Map<u64, Group>,
    #[serde(skip)]
    index: Map<u64, Vec<u64>>,
    #[serde(skip)]
    indexed: bool,
}

impl Campaigns {
    /// Texts in memory.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn observe(
        &mut self,
        settings: &Settings,
        post: Post,
        reading: &Reading<'_>,
        sketch: &Sketch,
    ) -> Option<Pattern> {
        if sketch.letters < LEAST_LETTERS
            || sketch.words < LEAST_WORDS && !unspaced(reading)
            || is_condolence(reading)
        {
            return None;
        }
        self.make_index();
        self.forget(settings, post.time);
        let keys = bands(sketch);
        let group = self.most_alike(settings, post, sketch, &keys);
        let number = self.first + self.entries.len() as u64;
        let group_id = group.unwrap_or(mix(0xCA5E, post.id));
        for band in keys {
            let texts = self.index.entry(band).or_default();
            if texts.len() >= MOST_IN_BAND {
                texts.remove(0);
            }
            texts.push(number);
        }
        self.entries.push_back(Entry {
            post: post.id,
            account: post.account,
            time: post.time,
            sketch: sketch.clone(),
            group: group_id,
        });
        let members = self.groups.entry(group_id).or_default();
        if members.sample.is_empty() {
            members.sample = crate::reading::head(reading.text, 200).to_owned();
            members.letters = sketch.letters;
        }
        members.posts += 1;
        members.last = post.time;
        if !members.accounts.contains(&post.account) && members.accounts.len() < MOST_LISTED {
            members.accounts.push(post.account);
        }
        if members.waiting.len() < MOST_LISTED {
            members.waiting.push(post.id);
        }
        let needed = settings.least_accounts + if members.letters < LONG_TEXT { 1 } else { 0 };
        if members.accounts.len() < needed {
            return None;
        }
        Some(Pattern {
            detector: Detector::FlashMob,
            case: group_id,
            posts: std::mem::take(&mut members.waiting),
            accounts: members.accounts.len(),
            sample: members.sample.clone(),
        })
    }

    /// The group of the most similar remembered text of another account, or of the same one.
    fn most_alike(&self, settings: &Settings, post: Post, sketch: &Sketch, keys: &[u64]) -> Option<u64> {
        let mut candidates: Vec<u64> = Vec::new();
        for band in keys {
            candidates.extend(self.index.get(band).into_iter().flatten().rev().take(8));
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut best: Option<(f32, u64)> = None;
        for number in candidates.iter().rev().take(MOST_COMPARED) {
            let Some(entry) =
                number.checked_sub(self.first).and_then(|at| self.entries.get(usize::try_from(at).ok()?))
            else {
                continue;
            };
            if entry.time + settings.window < post.time {
                continue;
            }
            let alike = entry.sketch.alike(sketch);
            if alike >= limit(settings, entry.sketch.letters.min(sketch.letters))
                && best.is_none_or(|(most, _)| alike > most)
            {
                best = Some((alike, entry.group));
            }
        }
        best.map(|(_, group)| group)
    }

    fn forget(&mut self, settings: &Settings, now: i64) {
        while self.entries.len() >= settings.texts.max(1)
            || self.entries.front().is_some_and(|entry| entry.time + settings.window < now)
        {
            let Some(entry) = self.entries.pop_front() else { break };
            for band in bands(&entry.sketch) {
                if let Some(texts) = self.index.get_mut(&band) {
                    texts.retain(|number| *number != self.first);
                    if texts.is_empty() {
                        self.index.remove(&band);
                    }
                }
            }
            self.first += 1;
            let ended = self.groups.get_mut(&entry.group).is_some_and(|group| {
                group.posts = group.posts.saturating_sub(1);
                group.posts == 0
            });
            if ended {
                self.groups.remove(&entry.group);
            }
        }
    }

    /// The index is not kept with the state, but made anew when the state is read.
    fn make_index(&mut self) {
        if self.indexed {
            return;
        }
        self.index.clear();
        for (at, entry) in self.entries.iter().enumerate() {
            for band in bands(&entry.sketch) {
                self.index.entry(band).or_default().push(self.first + at as u64);
            }
        }
        self.indexed = true;
    }

    pub(super) fn absorb(&mut self, settings: &Settings, other: &Campaigns) {
        let known: crate::hash::Set<u64> = self.entries.iter().map(|entry| entry.post).collect();
        for entry in other.entries.iter().filter(|entry| !known.contains(&entry.post)) {
            let theirs = other.groups.get(&entry.group);
            self.entries.push_back(entry.clone());
            let group = self.groups.entry(entry.group).or_default();
            group.posts += 1;
            group.last = group.last.max(entry.time);
            if !group.accounts.contains(&entry.account) {
                group.accounts.push(entry.account);
            }
            if let Some(theirs) = theirs.filter(|_| group.sample.is_empty()) {
                group.sample.clone_from(&theirs.sample);
                group.letters = theirs.letters;
            }
        }
        self.entries.make_contiguous().sort_by_key(|entry| (entry.time, entry.post));
        while self.entries.len() > settings.texts.max(1) {
            self.entries.pop_front();
        }
        self.indexed = false;
    }
}

/// Short texts must be more alike: chance has more of them.
fn limit(settings: &Settings, letters: u32) -> f32 {
    if letters < LONG_TEXT { settings.alike + 0.06 } else { settings.alike }
}

fn unspaced(reading: &Reading<'_>) -> bool {
    reading.main_script().is_some_and(|script| script.is_unspaced())
}

/// Keys under which a text is found again: the smallest hash in each part, three parts a key.
fn bands(sketch: &Sketch) -> Vec<u64> {
    let mut least = [u32::MAX; IN_BAND * BANDS];
    for hash in &sketch.hashes {
        // One permutation hashing (Li, Owen, Zhang 2012): the high bits choose the part, the rest is the value.
        for turn in 0..4_u32 {
            let mixed = hash.rotate_left(turn * 8).wrapping_mul(0x9E37_79B1 | (turn * 2 + 1));
            let part = ((u64::from(mixed) * least.len() as u64) >> 32) as usize;
            if let Some(value) = least.get_mut(part) {
                *value = (*value).min(mixed.rotate_left(16));
            }
        }
    }
    let keys = least.chunks(IN_BAND).enumerate().filter(|(_, part)| !part.contains(&u32::MAX));
    keys.map(|(band, part)| part.iter().fold(band as u64 + 1, |key, hash| mix(key, u64::from(*hash))))
        .collect()
}
