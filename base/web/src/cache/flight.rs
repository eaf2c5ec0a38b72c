//! One rendering at a time: of those who miss the same page together one renders, the others wait and share what
//! comes of it, unless it is for that visitor alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::sync::Arc;

use kernel::{SECOND, Timestamp};
use parking_lot::Mutex;
use tokio::sync::watch;

use super::{CacheKey, Entry, PageCache};

/// How long an address whose page could not be shared is not waited for.
const PASS: i64 = 30 * SECOND;
/// How many such addresses are remembered.
const PASSES: usize = 1024;

/// What came of a flight.
#[derive(Clone)]
enum Landing {
    Flying,
    /// A page for everyone, rendered since this epoch.
    Shared(Arc<Entry>, u64),
    /// Nothing that another visitor could use.
    Alone,
}

/// Pages being rendered, and addresses that are not worth waiting for.
#[derive(Default)]
pub(super) struct Flights {
    flying: Mutex<HashMap<Arc<CacheKey>, watch::Receiver<Landing>>>,
    passes: Mutex<HashMap<Arc<CacheKey>, Timestamp>>,
}

impl Flights {
    pub(super) fn count(&self) -> usize {
        self.flying.lock().len()
    }

    #[cfg(test)]
    pub(super) fn passes_held(&self) -> usize {
        self.passes.lock().len()
    }
}

/// What a visitor who missed a page should do.
pub(crate) enum Turn {
    /// Nothing: here it is.
    Found(Arc<Entry>),
    /// Render it, for those who wait, too.
    Lead(Lead),
    /// Render it for itself.
    Alone,
}

/// The duty to render a page that others wait for. Dropped without a word (the visitor went away, the handler
/// panicked), it passes to one of them.
pub(crate) struct Lead {
    cache: Arc<PageCache>,
    key: Arc<CacheKey>,
    landing: watch::Sender<Landing>,
}

impl Lead {
    /// Hands the page to those who wait.
    pub(crate) fn share(self, entry: &Arc<Entry>, epoch: u64) {
        self.landing.send_replace(Landing::Shared(Arc::clone(entry), epoch));
    }

    /// Lets everyone render for himself, this time and (when `lasting`) for a while.
    pub(crate) fn alone(self, lasting: bool) {
        if lasting {
            let mut passes = self.cache.flights.passes.lock();
            if passes.len() >= PASSES {
                passes.clear();
            }
            passes.insert(Arc::clone(&self.key), self.cache.clock.now().plus(PASS));
        }
        self.landing.send_replace(Landing::Alone);
    }
}

impl Drop for Lead {
    fn drop(&mut self) {
        self.cache.flights.flying.lock().remove(&self.key);
    }
}

impl PageCache {
    /// Begins to render, or says whom to wait for.
    fn take_off(self: &Arc<Self>, key: &Arc<CacheKey>) -> Result<Lead, watch::Receiver<Landing>> {
        match self.flights.flying.lock().entry(Arc::clone(key)) {
            Place::Occupied(held) => Err(held.get().clone()),
            Place::Vacant(place) => {
                let (landing, receiver) = watch::channel(Landing::Flying);
                place.insert(receiver);
                Ok(Lead { cache: Arc::clone(self), key: Arc::clone(key), landing })
            }
        }
    }

    /// Waits until the page at `key` is there or it is this visitor's turn to render it. `epoch` is that of the
    /// visitor's arrival: it is not given a page that was purged before.
    pub(crate) async fn turn(self: &Arc<Self>, key: &Arc<CacheKey>, epoch: u64) -> Turn {
        loop {
            if let Some(entry) = self.get(key) {
                return Turn::Found(entry);
            }
            if self.flights.passes.lock().get(key).is_some_and(|until| *until > self.clock.now()) {
                return Turn::Alone;
            }
            let mut landing = match self.take_off(key) {
                Ok(lead) => {
                    // Between the look above and the start another may have landed.
                    return self.get(key).map_or(Turn::Lead(lead), Turn::Found);
                }
                Err(landing) => landing,
            };
            let landed = landing.wait_for(|landing| !matches!(landing, Landing::Flying)).await;
            match landed.as_deref() {
                Ok(Landing::Shared(entry, since)) if self.is_unpurged(entry, *since, epoch) => {
                    return Turn::Found(Arc::clone(entry));
                }
                Ok(Landing::Alone) => return Turn::Alone,
                Ok(Landing::Shared(..) | Landing::Flying) | Err(_) => {}
            }
        }
    }
}
