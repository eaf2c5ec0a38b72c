//! Whole pages in memory, found by site and path, purged by tag.
//!
//! A page carries the tags of everything it shows; when one of those changes the page goes. A page that was being
//! rendered while a tag of its was purged is not stored. The cache may be emptied at any time.

mod entry;
mod flight;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use kernel::Clock;
use parking_lot::{Mutex, RwLock};

pub(crate) use self::entry::{Entry, is_held};
use self::flight::Flights;
pub(crate) use self::flight::{Lead, Turn};

/// Which page: the site's code, the path within it, and the query.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CacheKey {
    /// The site's code.
    pub site: String,
    /// Path and query.
    pub path: String,
}

impl CacheKey {
    fn len(&self) -> usize {
        self.site.len() + self.path.len()
    }
}

/// What a handler attaches to a response that may be kept and served to everyone.
#[derive(Clone, Debug)]
pub struct Storable {
    /// The whole body.
    pub body: Bytes,
    /// The tags of everything shown.
    pub tags: Vec<String>,
    /// How long it may be served without asking again, in milliseconds.
    pub fresh: i64,
}

type Pages = HashMap<Arc<CacheKey>, Arc<Entry>>;

/// The cache. Where both are needed, `index` is locked before `pages`.
pub struct PageCache {
    clock: Arc<dyn Clock>,
    capacity: usize,
    pages: RwLock<Pages>,
    index: Mutex<Index>,
    /// Counts purges. Changed only while `index` is locked; read on every request without waiting for it.
    epoch: AtomicU64,
    flights: Flights,
}

#[derive(Default)]
struct Index {
    by_tag: HashMap<String, HashSet<Arc<CacheKey>>>,
    bytes: usize,
    purged: VecDeque<(u64, String)>,
    forgotten: u64,
}

/// How many purges are remembered for pages that are being rendered meanwhile.
const REMEMBERED: usize = 4096;

impl Index {
    /// Whether a tag of the entry was purged after `since` and not after `until`.
    fn was_purged(&self, entry: &Entry, since: u64, until: u64) -> bool {
        since < self.forgotten
            || self
                .purged
                .iter()
                .rev()
                .skip_while(|(at, _)| *at > until)
                .take_while(|(at, _)| *at > since)
                .any(|(_, tag)| entry.tags.contains(tag))
    }

    fn link(&mut self, key: &Arc<CacheKey>, entry: &Entry) {
        self.bytes += entry.weight(key.len());
        for tag in &entry.tags {
            self.by_tag.entry(tag.clone()).or_default().insert(Arc::clone(key));
        }
    }

    fn unlink(&mut self, key: &Arc<CacheKey>, entry: &Entry) {
        self.bytes = self.bytes.saturating_sub(entry.weight(key.len()));
        for tag in &entry.tags {
            if let Some(keys) = self.by_tag.get_mut(tag) {
                keys.remove(key);
                if keys.is_empty() {
                    self.by_tag.remove(tag);
                }
            }
        }
    }
}

impl PageCache {
    /// A cache of at most `capacity` bytes of page bodies, packed forms included.
    pub fn new(clock: Arc<dyn Clock>, capacity: usize) -> Self {
        Self {
            clock,
            capacity,
            pages: RwLock::default(),
            index: Mutex::default(),
            epoch: AtomicU64::new(0),
            flights: Flights::default(),
        }
    }

    /// Time since the program's start, by the clock that pages age by.
    pub(crate) fn monotonic(&self) -> Duration {
        self.clock.monotonic()
    }

    /// Forgets every page that carries one of `tags`.
    pub fn purge<'a>(&self, tags: impl IntoIterator<Item = &'a str>) {
        let mut index = self.index.lock();
        let mut gone = HashSet::new();
        for tag in tags {
            let epoch = self.epoch.fetch_add(1, Ordering::SeqCst) + 1;
            index.purged.push_back((epoch, tag.to_owned()));
            if index.purged.len() > REMEMBERED
                && let Some((epoch, _)) = index.purged.pop_front()
            {
                index.forgotten = epoch;
            }
            gone.extend(index.by_tag.get(tag).into_iter().flatten().cloned());
        }
        let mut pages = self.pages.write();
        for key in gone {
            if let Some(entry) = pages.remove(&key) {
                index.unlink(&key, &entry);
            }
        }
    }

    /// Forgets everything.
    pub fn clear(&self) {
        let mut index = self.index.lock();
        index.forgotten = self.epoch.fetch_add(1, Ordering::SeqCst) + 1;
        index.by_tag.clear();
        index.purged.clear();
        index.bytes = 0;
        self.pages.write().clear();
    }

    /// How many pages and bytes are held.
    pub fn size(&self) -> (usize, usize) {
        let bytes = self.index.lock().bytes;
        (self.pages.read().len(), bytes)
    }

    /// How many pages are being rendered for more than one visitor.
    pub fn rendering(&self) -> usize {
        self.flights.count()
    }

    /// The moment, as far as purges go. Whoever renders takes it before reading anything.
    pub(crate) fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::SeqCst)
    }

    /// The fresh entry for `key`, if there is one.
    pub(crate) fn get(&self, key: &CacheKey) -> Option<Arc<Entry>> {
        let now = self.clock.now();
        let pages = self.pages.read();
        let entry = pages.get(key)?;
        if entry.fresh_until <= now {
            return None;
        }
        entry.touch(now);
        Some(Arc::clone(entry))
    }

    fn is_unpurged(&self, entry: &Entry, since: u64, until: u64) -> bool {
        !self.index.lock().was_purged(entry, since, until)
    }

    /// Keeps the entry, unless a tag of its was purged since `epoch` or it is too large.
    pub(crate) fn store(&self, key: &Arc<CacheKey>, epoch: u64, entry: &Arc<Entry>) {
        let mut index = self.index.lock();
        let now = self.epoch();
        if index.was_purged(entry, epoch, now) || entry.weight(key.len()) > self.capacity / 8 {
            return;
        }
        let mut pages = self.pages.write();
        if let Some(old) = pages.insert(Arc::clone(key), Arc::clone(entry)) {
            index.unlink(key, &old);
        }
        index.link(key, entry);
        if index.bytes > self.capacity {
            evict(&mut pages, &mut index, self.capacity);
        }
    }

    pub(crate) fn entry(&self, status: StatusCode, headers: HeaderMap, storable: Storable) -> Arc<Entry> {
        Arc::new(Entry::new(status, headers, storable, self.clock.now()))
    }
}

/// Drops the half that was used longest ago.
fn evict(pages: &mut Pages, index: &mut Index, capacity: usize) {
    let mut ages: Vec<(i64, Arc<CacheKey>)> =
        pages.iter().map(|(key, entry)| (entry.used(), Arc::clone(key))).collect();
    ages.sort_by_key(|(used, _)| *used);
    for (_, key) in ages {
        if index.bytes <= capacity / 2 {
            break;
        }
        if let Some(entry) = pages.remove(&key) {
            index.unlink(&key, &entry);
        }
    }
}

#[cfg(test)]
mod tests;
