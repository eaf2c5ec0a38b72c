//! Limits on attempts, in this process's memory: by network, by address, by account.
//!
//! Never a lock: whoever guesses at somebody's password makes further guesses at that address dear for everyone (work
//! is asked first), but shuts nobody out. Limits by network turn away. Keys are hashes; nothing is written down, and a
//! restart forgets. Several nodes each allow their own share.

use std::collections::HashMap;

use kernel::{MINUTE, Timestamp};
use parking_lot::Mutex;

/// How many keys are remembered at most; beyond that the oldest window goes first.
const MOST: usize = 200_000;

/// How long a window is, in milliseconds.
pub const WINDOW: i64 = 15 * MINUTE;

/// Counts by key within a window.
#[derive(Debug, Default)]
pub struct Throttle {
    counts: Mutex<HashMap<[u8; 16], (Timestamp, u32)>>,
}

impl Throttle {
    /// Counts one more of `what` for `key`; how many there are now within the window, this one included.
    pub fn count(&self, what: &str, key: &str, now: Timestamp) -> u32 {
        let mut counts = self.counts.lock();
        if counts.len() >= MOST {
            counts.retain(|_, (since, _)| now.since(*since) < WINDOW);
            if counts.len() >= MOST {
                counts.clear();
            }
        }
        let entry = counts.entry(digest(what, key)).or_insert((now, 0));
        if now.since(entry.0) >= WINDOW || now < entry.0 {
            *entry = (now, 0);
        }
        entry.1 = entry.1.saturating_add(1);
        entry.1
    }

    /// How many there were within the window.
    pub fn held(&self, what: &str, key: &str, now: Timestamp) -> u32 {
        match self.counts.lock().get(&digest(what, key)) {
            Some((since, count)) if (0..WINDOW).contains(&now.since(*since)) => *count,
            _ => 0,
        }
    }

    /// Forgets what was counted for `key`.
    pub fn forget(&self, what: &str, key: &str) {
        self.counts.lock().remove(&digest(what, key));
    }
}

fn digest(what: &str, key: &str) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(what.as_bytes()).update(&[0]).update(key.as_bytes());
    let mut out = [0; 16];
    hasher.finalize_xof().fill(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_ends_and_keys_do_not_disturb_each_other() {
        let throttle = Throttle::default();
        assert_eq!(throttle.count("login", "a", Timestamp(0)), 1);
        assert_eq!(throttle.count("login", "a", Timestamp(5)), 2);
        assert_eq!(throttle.count("login", "b", Timestamp(5)), 1);
        assert_eq!(throttle.count("letter", "a", Timestamp(5)), 1);
        assert_eq!(throttle.held("login", "a", Timestamp(WINDOW - 1)), 2);
        assert_eq!(throttle.held("login", "a", Timestamp(WINDOW)), 0);
        assert_eq!(throttle.count("login", "a", Timestamp(WINDOW)), 1);
        throttle.forget("login", "a");
        assert_eq!(throttle.held("login", "a", Timestamp(WINDOW)), 0);
    }
}
