//! A small, fixed hash: the same on every machine and in every version, because trained models and kept state
//! depend on it. Not for secrets and not proof against chosen collisions.

use std::hash::{BuildHasherDefault, Hasher};

/// Where every hash begins.
pub const START: u64 = MULTIPLIER;
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Mixes one number into a running hash.
#[inline]
#[must_use]
pub fn mix(state: u64, value: u64) -> u64 {
    let product = (state ^ value).wrapping_mul(MULTIPLIER);
    product ^ (product >> 29)
}

/// Ends a running hash so that all bits depend on all input.
#[inline]
#[must_use]
pub fn finish(state: u64) -> u64 {
    let mut hash = state;
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ (hash >> 31)
}

/// Hash of a run of characters.
#[must_use]
pub fn of_chars(characters: impl IntoIterator<Item = char>) -> u64 {
    finish(
        characters
            .into_iter()
            .fold(MULTIPLIER, |state, character| mix(state, u64::from(u32::from(character)))),
    )
}

/// Hash of a text.
#[must_use]
pub fn of_text(text: &str) -> u64 {
    of_chars(text.chars())
}

/// A hasher for tables whose keys are already well mixed or short.
#[derive(Clone, Debug)]
pub struct Mixer(u64);

impl Default for Mixer {
    fn default() -> Self {
        Self(MULTIPLIER)
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = mix(self.0, u64::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = mix(self.0, u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = mix(self.0, value);
    }

    fn finish(&self) -> u64 {
        finish(self.0)
    }
}

/// A map with the fixed hash.
pub type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Mixer>>;
/// A set with the fixed hash.
pub type Set<K> = std::collections::HashSet<K, BuildHasherDefault<Mixer>>;
