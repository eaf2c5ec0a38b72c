//! Whole pages in memory, found by site and path, purged by tag.
//!
//! A page carries the tags of everything it shows; when one of those changes the page goes. A page that was being
//! rendered while a tag of its was purged is not stored. The cache may be emptied at any time.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use kernel::{Clock, Timestamp};
use parking_lot::{Mutex, RwLock};

use crate::compress::{Coding, accepted_coding, pack};

/// Which page: the site's code, the path within it, and the query.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CacheKey {
    /// The site's code.
    pub site: String,
    /// Path and query.
    pub path: String,
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

pub(crate) struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    etags: [HeaderValue; 3],
    body: Bytes,
    packed: [OnceLock<Bytes>; 2],
    tags: Vec<String>,
    fresh_until: Timestamp,
    used: std::sync::atomic::AtomicI64,
}

/// The cache.
pub struct PageCache {
    clock: Arc<dyn Clock>,
    capacity: usize,
    pages: RwLock<HashMap<CacheKey, Arc<Entry>>>,
    index: Mutex<Index>,
    flights: Mutex<HashMap<CacheKey, Arc<tokio::sync::Mutex<()>>>>,
}

#[derive(Default)]
struct Index {
    by_tag: HashMap<String, HashSet<CacheKey>>,
    bytes: usize,
    epoch: u64,
    purged: VecDeque<(u64, String)>,
    forgotten: u64,
}

/// How many purges are remembered for pages that are being rendered meanwhile.
const REMEMBERED: usize = 4096;

impl PageCache {
    /// A cache of at most `capacity` bytes of page bodies, packed forms included.
    pub fn new(clock: Arc<dyn Clock>, capacity: usize) -> Self {
        Self { clock, capacity, pages: RwLock::default(), index: Mutex::default(), flights: Mutex::default() }
    }

    /// Forgets every page that carries one of `tags`.
    pub fn purge<'a>(&self, tags: impl IntoIterator<Item = &'a str>) {
        let mut index = self.index.lock();
        let mut gone = Vec::new();
        for tag in tags {
            index.epoch += 1;
            let epoch = index.epoch;
            index.purged.push_back((epoch, tag.to_owned()));
            if index.purged.len() > REMEMBERED
                && let Some((epoch, _)) = index.purged.pop_front()
            {
                index.forgotten = epoch;
            }
            gone.extend(index.by_tag.remove(tag).into_iter().flatten());
        }
        let mut pages = self.pages.write();
        for key in gone {
            if let Some(entry) = pages.remove(&key) {
                index.bytes = index.bytes.saturating_sub(entry.weight());
            }
        }
    }

    /// Forgets everything.
    pub fn clear(&self) {
        let mut index = self.index.lock();
        index.epoch += 1;
        index.forgotten = index.epoch;
        index.by_tag.clear();
        index.bytes = 0;
        self.pages.write().clear();
    }

    /// How many pages and bytes are held.
    pub fn size(&self) -> (usize, usize) {
        (self.pages.read().len(), self.index.lock().bytes)
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.index.lock().epoch
    }

    /// The fresh entry for `key`, if there is one.
    pub(crate) fn get(&self, key: &CacheKey) -> Option<Arc<Entry>> {
        let now = self.clock.now();
        let pages = self.pages.read();
        let entry = pages.get(key)?;
        if entry.fresh_until <= now {
            return None;
        }
        entry.used.store(now.millis(), std::sync::atomic::Ordering::Relaxed);
        Some(Arc::clone(entry))
    }

    /// The turn to render `key`: whoever holds it renders, the others wait and look again.
    pub(crate) fn flight(&self, key: &CacheKey) -> Arc<tokio::sync::Mutex<()>> {
        Arc::clone(self.flights.lock().entry(key.clone()).or_default())
    }

    pub(crate) fn landed(&self, key: &CacheKey) {
        self.flights.lock().remove(key);
    }

    /// Makes an entry of a response and keeps it, unless a tag of its was purged since `epoch` or it is too large.
    pub(crate) fn store(&self, key: CacheKey, epoch: u64, entry: &Arc<Entry>) {
        let mut index = self.index.lock();
        let raced = epoch < index.forgotten
            || index
                .purged
                .iter()
                .rev()
                .take_while(|(at, _)| *at > epoch)
                .any(|(_, tag)| entry.tags.contains(tag));
        if raced || entry.weight() > self.capacity / 8 {
            return;
        }
        for tag in &entry.tags {
            index.by_tag.entry(tag.clone()).or_default().insert(key.clone());
        }
        index.bytes += entry.weight();
        let mut pages = self.pages.write();
        if let Some(old) = pages.insert(key, Arc::clone(entry)) {
            index.bytes = index.bytes.saturating_sub(old.weight());
        }
        if index.bytes > self.capacity {
            evict(&mut pages, &mut index, self.capacity);
        }
    }

    pub(crate) fn entry(&self, status: StatusCode, headers: HeaderMap, storable: Storable) -> Arc<Entry> {
        Arc::new(Entry::new(status, headers, storable, self.clock.now()))
    }
}

/// Drops the half that was used longest ago, and the index entries that point nowhere.
fn evict(pages: &mut HashMap<CacheKey, Arc<Entry>>, index: &mut Index, capacity: usize) {
    let mut ages: Vec<(i64, CacheKey)> = pages
        .iter()
        .map(|(key, entry)| (entry.used.load(std::sync::atomic::Ordering::Relaxed), key.clone()))
        .collect();
    ages.sort_by_key(|(used, _)| *used);
    for (_, key) in ages {
        if index.bytes <= capacity / 2 {
            break;
        }
        if let Some(entry) = pages.remove(&key) {
            index.bytes = index.bytes.saturating_sub(entry.weight());
        }
    }
    index.by_tag.retain(|_, keys| {
        keys.retain(|key| pages.contains_key(key));
        !keys.is_empty()
    });
}

impl Entry {
    fn new(status: StatusCode, mut headers: HeaderMap, storable: Storable, now: Timestamp) -> Self {
        let digest = blake3::hash(&storable.body).to_hex();
        let short = digest.get(..16).unwrap_or_default();
        let etag = |suffix: &str| {
            HeaderValue::from_str(&format!("\"{short}{suffix}\"")).unwrap_or(HeaderValue::from_static("\"\""))
        };
        headers.remove(header::CONTENT_LENGTH);
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        Self {
            status,
            headers,
            etags: [etag(""), etag("b"), etag("g")],
            body: storable.body,
            packed: Default::default(),
            tags: storable.tags,
            fresh_until: now.plus(storable.fresh),
            used: std::sync::atomic::AtomicI64::new(now.millis()),
        }
    }

    /// Counts the packed forms from the start, so that memory stays bounded when they are made later.
    fn weight(&self) -> usize {
        let tags: usize = self.tags.iter().map(|tag| tag.len() + 64).sum();
        self.body.len() + self.body.len() / 2 + tags + 1024
    }

    /// The answer to one request: plain or packed, whole or "not modified".
    pub(crate) fn respond(&self, method: &Method, request: &HeaderMap) -> Response<Bytes> {
        let [plain, brotli, gzip] = &self.etags;
        let coding = if self.body.len() < 512 { None } else { accepted_coding(request) };
        let etag = match coding {
            None => plain,
            Some(Coding::Brotli) => brotli,
            Some(Coding::Gzip) => gzip,
        };
        let mut response = Response::new(Bytes::new());
        *response.headers_mut() = self.headers.clone();
        *response.status_mut() = self.status;
        response.headers_mut().insert(header::ETAG, etag.clone());
        if self.status == StatusCode::OK
            && request.get(header::IF_NONE_MATCH).is_some_and(|held| matches(held, etag))
        {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        let body = match coding {
            None => self.body.clone(),
            Some(coding) => {
                response.headers_mut().insert(header::CONTENT_ENCODING, coding.header());
                self.packed(coding)
            }
        };
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if *method != Method::HEAD {
            *response.body_mut() = body;
        }
        response
    }

    fn packed(&self, coding: Coding) -> Bytes {
        let [brotli, gzip] = &self.packed;
        match coding {
            Coding::Brotli => brotli.get_or_init(|| pack(&self.body, coding, 5)).clone(),
            Coding::Gzip => gzip.get_or_init(|| pack(&self.body, coding, 6)).clone(),
        }
    }
}

/// Weak comparison against a list (RFC 9110 §13.1.2).
fn matches(held: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(held), Ok(etag)) = (held.to_str(), etag.to_str()) else { return false };
    held.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::FixedClock;

    fn key(path: &str) -> CacheKey {
        CacheKey { site: "en".into(), path: path.into() }
    }

    fn page(cache: &PageCache, text: &str, tags: &[&str]) -> Arc<Entry> {
        let tags = tags.iter().map(ToString::to_string).collect();
        let storable = Storable { body: text.to_owned().into(), tags, fresh: 1_000 };
        cache.entry(StatusCode::OK, HeaderMap::new(), storable)
    }

    #[test]
    fn a_purge_forgets_every_page_with_the_tag_and_no_other() {
        let cache = PageCache::new(Arc::new(FixedClock::new(Timestamp(0))), 1 << 20);
        cache.store(key("/a"), cache.epoch(), &page(&cache, "a", &["story:1", "front"]));
        cache.store(key("/b"), cache.epoch(), &page(&cache, "b", &["story:2"]));
        cache.purge(["story:1"]);
        assert!(cache.get(&key("/a")).is_none());
        assert!(cache.get(&key("/b")).is_some());
    }

    #[test]
    fn a_page_rendered_before_a_purge_is_not_stored_after_it() {
        let cache = PageCache::new(Arc::new(FixedClock::new(Timestamp(0))), 1 << 20);
        let epoch = cache.epoch();
        let old = page(&cache, "old", &["story:1"]);
        cache.purge(["story:1"]);
        cache.store(key("/a"), epoch, &old);
        assert!(cache.get(&key("/a")).is_none());
        cache.store(key("/a"), cache.epoch(), &old);
        assert!(cache.get(&key("/a")).is_some());
    }

    #[test]
    fn memory_stays_below_the_capacity_and_the_least_used_pages_go_first() {
        let clock = Arc::new(FixedClock::new(Timestamp(0)));
        let cache = PageCache::new(clock.clone(), 100_000);
        for number in 0..100 {
            clock.advance(1);
            let path = format!("/{number}");
            cache.store(key(&path), cache.epoch(), &page(&cache, &"x".repeat(1_000), &["t"]));
        }
        assert!(cache.size().1 <= 100_000);
        assert!(cache.get(&key("/99")).is_some());
        assert!(cache.get(&key("/0")).is_none());
    }

    #[test]
    fn a_page_past_its_time_is_asked_for_again() {
        let clock = Arc::new(FixedClock::new(Timestamp(0)));
        let cache = PageCache::new(clock.clone(), 1 << 20);
        cache.store(key("/a"), 0, &page(&cache, "a", &[]));
        clock.advance(1_000);
        assert!(cache.get(&key("/a")).is_none());
    }

    #[test]
    fn the_same_page_is_not_sent_twice_to_who_has_it() {
        let cache = PageCache::new(Arc::new(FixedClock::new(Timestamp(0))), 1 << 20);
        let entry = page(&cache, "a", &[]);
        let first = entry.respond(&Method::GET, &HeaderMap::new());
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(entry.respond(&Method::GET, &headers).status(), StatusCode::NOT_MODIFIED);
    }
}
