//! How many comments a network wrote lately, in this process's memory. Keys are hashes; nothing is written down.

use std::collections::HashMap;

use kernel::{MINUTE, Timestamp};
use parking_lot::Mutex;
use web::Network;

/// How long a window is.
pub(crate) const WINDOW: i64 = 10 * MINUTE;
/// How many networks are remembered at most.
const MOST: usize = 100_000;

/// Counts by network within a window.
#[derive(Default)]
pub(crate) struct Throttle {
    counts: Mutex<HashMap<[u8; 32], (Timestamp, u32)>>,
}

impl Throttle {
    /// Counts one more; how many there are now within the window. An unknown network is not counted.
    pub(crate) fn count(&self, network: Network, now: Timestamp) -> u32 {
        let Some(address) = network.address() else { return 0 };
        let key = *blake3::hash(address.to_string().as_bytes()).as_bytes();
        let mut counts = self.counts.lock();
        if counts.len() >= MOST {
            counts.retain(|_, (since, _)| now.since(*since) < WINDOW);
            if counts.len() >= MOST {
                counts.clear();
            }
        }
        let entry = counts.entry(key).or_insert((now, 0));
        if now.since(entry.0) >= WINDOW || now < entry.0 {
            *entry = (now, 0);
        }
        entry.1 = entry.1.saturating_add(1);
        entry.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_s_window_ends_and_an_unknown_network_has_none() {
        let throttle = Throttle::default();
        let home = Network::new("192.0.2.7".parse().unwrap());
        assert_eq!((throttle.count(home, Timestamp(0)), throttle.count(home, Timestamp(9))), (1, 2));
        assert_eq!(throttle.count(home, Timestamp(WINDOW)), 1);
        assert_eq!(throttle.count(Network::default(), Timestamp(0)), 0);
    }
}
