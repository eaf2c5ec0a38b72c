//! A text's wording as a small set of hashes: pieces of its unquoted words without order, look-alikes and digits read
//! as letters. Typing errors, added words, emoji, changed order and invisible characters move it only a little.

use serde::{Deserialize, Serialize};

use crate::hash::{finish, mix};
use crate::reading::Reading;
use crate::reading::disguise::latin_twin;
use crate::reading::script::Script;

/// Hashes kept of a text: the smallest, so that two texts keep the same ones (bottom-k sketch, Cohen and Kaplan 2007).
pub const KEPT: usize = 96;

/// The wording of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// The smallest hashes, ascending.
    pub hashes: Vec<u32>,
    /// Letters it was made of.
    pub letters: u32,
    /// Words it was made of.
    pub words: u32,
}

impl Sketch {
    /// The wording of a text; quotations are left out.
    #[must_use]
    pub fn of(reading: &Reading<'_>) -> Self {
        let mut hashes = Vec::with_capacity(reading.glyphs.len());
        let (mut letters, mut words) = (0, 0);
        let latin = reading.main_script() != Some(Script::Cyrillic);
        for word in reading.words.iter().filter(|word| !word.quoted).take(600) {
            let handle = word
                .glyphs
                .start
                .checked_sub(1)
                .and_then(|at| reading.glyphs.get(at))
                .is_some_and(|glyph| glyph.character == '@');
            if handle {
                continue;
            }
            words += 1;
            let mut state = [0_u64; 2];
            let unspaced = word.script.is_some_and(Script::is_unspaced);
            for (count, character) in reading.characters(word).chain(std::iter::once(' ')).enumerate() {
                let letter =
                    if latin || word.mixed { latin_twin(character).unwrap_or(character) } else { character };
                let code = u64::from(u32::from(letter));
                // Three letters in a row, and the first with its edge.
                if count >= 2 || (count == 1 && !unspaced) {
                    hashes.push(short(mix(mix(mix(1, state[0]), state[1]), code)));
                }
                state = [state[1], code];
                letters += 1;
            }
        }
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(KEPT);
        Self { hashes, letters, words }
    }

    /// Share of wording two texts have in common, 0 to 1.
    #[must_use]
    pub fn alike(&self, other: &Sketch) -> f32 {
        let (mut left, mut right) = (self.hashes.iter().peekable(), other.hashes.iter().peekable());
        let (mut both, mut all) = (0_u32, 0_u32);
        let full = KEPT.min(self.hashes.len().max(other.hashes.len()));
        while (all as usize) < full {
            match (left.peek(), right.peek()) {
                (Some(first), Some(second)) if first == second => {
                    both += 1;
                    left.next();
                    right.next();
                }
                (Some(first), Some(second)) if first < second => {
                    left.next();
                }
                (_, Some(_)) => {
                    right.next();
                }
                (Some(_), None) => {
                    left.next();
                }
                (None, None) => break,
            }
            all += 1;
        }
        // Where both sketches are complete, count the rest of the union too.
        if self.hashes.len() < KEPT && other.hashes.len() < KEPT {
            let common = intersection(&self.hashes, &other.hashes);
            let union = self.hashes.len() + other.hashes.len() - common;
            return share(common, union);
        }
        share(both as usize, all as usize)
    }
}

fn intersection(first: &[u32], second: &[u32]) -> usize {
    first.iter().filter(|hash| second.binary_search(hash).is_ok()).count()
}

#[expect(clippy::cast_precision_loss, reason = "at most a few hundred")]
fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

#[expect(clippy::cast_possible_truncation, reason = "the low half of a mixed hash")]
fn short(state: u64) -> u32 {
    finish(state) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::Comment;

    fn sketch(text: &str) -> Sketch {
        Sketch::of(&Reading::new(Comment::new(text)))
    }

    #[test]
    fn order_case_emoji_and_look_alikes_change_little() {
        let first = sketch("The minister lied to us. Nobody asked the people about it.");
        let second = sketch("Nobody asked the реорle about it 🔥🔥. THE minister lied to us!");
        let other = sketch("I have grown tomatoes on my balcony for years and never had slugs.");
        assert!(first.alike(&second) > 0.7, "{}", first.alike(&second));
        assert!(first.alike(&other) < 0.2);
    }
}
