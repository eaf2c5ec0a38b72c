//! The cache under purges, crowds and pressure.

use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::join_all;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use kernel::{FixedClock, SECOND, Timestamp};

use super::*;

fn key(path: &str) -> Arc<CacheKey> {
    Arc::new(CacheKey { site: "en".into(), path: path.into() })
}

fn cache(capacity: usize) -> (Arc<PageCache>, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::new(Timestamp(0)));
    (Arc::new(PageCache::new(clock.clone(), capacity)), clock)
}

fn page(cache: &PageCache, text: &str, tags: &[&str]) -> Arc<Entry> {
    let tags = tags.iter().map(ToString::to_string).collect();
    let storable = Storable { body: text.to_owned().into(), tags, fresh: SECOND };
    cache.entry(StatusCode::OK, HeaderMap::new(), storable)
}

fn text(entry: &Entry) -> Bytes {
    entry.respond(&Method::GET, &HeaderMap::new()).into_body()
}

#[test]
fn a_purge_forgets_every_page_with_the_tag_and_no_other() {
    let (cache, _) = cache(1 << 20);
    cache.store(&key("/a"), cache.epoch(), &page(&cache, "a", &["story:1", "front"]));
    cache.store(&key("/b"), cache.epoch(), &page(&cache, "b", &["story:2"]));
    cache.purge(["story:1"]);
    assert!(cache.get(&key("/a")).is_none());
    assert!(cache.get(&key("/b")).is_some());
}

#[test]
fn a_page_rendered_before_a_purge_is_not_stored_after_it() {
    let (cache, _) = cache(1 << 20);
    let epoch = cache.epoch();
    let old = page(&cache, "old", &["story:1"]);
    cache.purge(["story:1"]);
    cache.store(&key("/a"), epoch, &old);
    assert!(cache.get(&key("/a")).is_none());
    cache.store(&key("/a"), cache.epoch(), &old);
    assert!(cache.get(&key("/a")).is_some());
    let epoch = cache.epoch();
    cache.clear();
    cache.store(&key("/a"), epoch, &old);
    assert!(cache.get(&key("/a")).is_none());
}

#[test]
fn a_page_that_took_longer_than_purges_are_remembered_is_not_stored() {
    let (cache, _) = cache(1 << 20);
    let epoch = cache.epoch();
    for number in 0..=REMEMBERED {
        cache.purge([format!("other:{number}").as_str()]);
    }
    cache.store(&key("/a"), epoch, &page(&cache, "old", &["story:1"]));
    assert!(cache.get(&key("/a")).is_none());
}

#[test]
fn memory_stays_below_the_capacity_and_the_least_used_pages_go_first() {
    let (cache, clock) = cache(100_000);
    for number in 0..100 {
        clock.advance(1);
        let path = format!("/{number}");
        cache.store(&key(&path), cache.epoch(), &page(&cache, &"x".repeat(1_000), &["t"]));
    }
    assert!(cache.size().1 <= 100_000);
    assert!(cache.get(&key("/99")).is_some());
    assert!(cache.get(&key("/0")).is_none());
}

#[test]
fn nothing_is_left_of_pages_that_are_gone() {
    let (cache, _) = cache(1 << 20);
    for round in 0..50 {
        for number in 0..20 {
            let path = format!("/?{round}-{number}");
            cache.store(&key(&path), cache.epoch(), &page(&cache, "x", &["front", "layout", "story:1"]));
        }
        cache.purge(["story:1"]);
    }
    assert_eq!(cache.size(), (0, 0));
    assert!(cache.index.lock().by_tag.is_empty());
    cache.store(&key("/a"), cache.epoch(), &page(&cache, "1", &["story:1"]));
    cache.store(&key("/a"), cache.epoch(), &page(&cache, "2", &["story:2"]));
    assert_eq!(cache.index.lock().by_tag.len(), 1);
}

#[test]
fn a_page_past_its_time_is_asked_for_again() {
    let (cache, clock) = cache(1 << 20);
    cache.store(&key("/a"), 0, &page(&cache, "a", &[]));
    clock.advance(SECOND);
    assert!(cache.get(&key("/a")).is_none());
}

#[test]
fn the_same_page_is_not_sent_twice_to_who_has_it() {
    let (cache, _) = cache(1 << 20);
    let entry = page(&cache, "a", &[]);
    let first = entry.respond(&Method::GET, &HeaderMap::new());
    let etag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
    let status = |value: String| {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(&value).unwrap());
        entry.respond(&Method::GET, &headers).status()
    };
    for held in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".into()] {
        assert_eq!(status(held), StatusCode::NOT_MODIFIED);
    }
    for other in ["\"other\"", "", ",,,", "W/W/W/"] {
        assert_eq!(status(other.into()), StatusCode::OK, "{other}");
    }
}

#[test]
fn size_and_purge_at_once_never_wait_for_each_other() {
    let (cache, _) = cache(1 << 20);
    std::thread::scope(|scope| {
        scope.spawn(|| (0..20_000).for_each(|_| assert!(cache.size().0 <= 1)));
        scope.spawn(|| (0..20_000).for_each(|_| cache.purge(["front"])));
        scope.spawn(|| {
            let entry = page(&cache, "x", &["front"]);
            (0..20_000).for_each(|_| cache.store(&key("/"), cache.epoch(), &entry));
        });
    });
    assert!(cache.size().0 <= 1);
}

#[tokio::test]
async fn a_crowd_that_misses_one_page_has_it_rendered_once() {
    let (cache, _) = cache(1 << 20);
    let rendered = std::cell::Cell::new(0);
    let visitor = || async {
        let epoch = cache.epoch();
        match cache.turn(&key("/a"), epoch).await {
            Turn::Found(entry) => text(&entry),
            Turn::Lead(lead) => {
                rendered.set(rendered.get() + 1);
                tokio::task::yield_now().await;
                let entry = page(&cache, "a", &["story:1"]);
                cache.store(&key("/a"), epoch, &entry);
                lead.share(&entry, epoch);
                text(&entry)
            }
            Turn::Alone => panic!("the page is for everyone"),
        }
    };
    let texts = join_all((0..100).map(|_| visitor())).await;
    assert!(texts.iter().all(|text| text == "a"));
    assert_eq!((rendered.get(), cache.rendering()), (1, 0));
}

#[tokio::test]
async fn when_the_one_who_renders_goes_away_another_does() {
    let (cache, _) = cache(1 << 20);
    let Turn::Lead(lead) = cache.turn(&key("/a"), 0).await else { panic!("the first renders") };
    let key = key("/a");
    let mut second = Box::pin(cache.turn(&key, 0));
    assert!(second.as_mut().now_or_never().is_none(), "the second waits");
    drop(lead);
    let Turn::Lead(lead) = second.await else { panic!("now it is its turn") };
    drop(lead);
    assert_eq!(cache.rendering(), 0);
}

#[tokio::test]
async fn a_page_for_one_visitor_makes_nobody_wait_for_another() {
    let (cache, clock) = cache(1 << 20);
    let address = key("/contact/");
    let Turn::Lead(lead) = cache.turn(&address, 0).await else { panic!("the first renders") };
    let mut second = Box::pin(cache.turn(&address, 0));
    assert!(second.as_mut().now_or_never().is_none());
    lead.alone(true);
    assert!(matches!(second.await, Turn::Alone));
    assert!(matches!(cache.turn(&address, 0).await, Turn::Alone), "nor does the next");
    clock.advance(60 * SECOND);
    assert!(matches!(cache.turn(&address, 0).await, Turn::Lead(_)), "it may have become one for everyone");
    let mut many = Vec::new();
    for number in 0..5_000 {
        let address = key(&format!("/{number}"));
        let Turn::Lead(lead) = cache.turn(&address, 0).await else { panic!("nobody was here") };
        lead.alone(true);
        many.push(address);
    }
    assert_eq!(cache.rendering(), 0);
    assert!(cache.flights.passes_held() <= 1024);
}

#[tokio::test]
async fn who_comes_after_a_purge_is_not_given_what_was_rendered_before() {
    let (cache, _) = cache(1 << 20);
    let address = key("/a");
    let before = cache.epoch();
    let Turn::Lead(lead) = cache.turn(&address, before).await else { panic!("the first renders") };
    let mut early = Box::pin(cache.turn(&address, cache.epoch()));
    assert!(early.as_mut().now_or_never().is_none());
    cache.purge(["story:1"]);
    let mut late = Box::pin(cache.turn(&address, cache.epoch()));
    assert!(late.as_mut().now_or_never().is_none());
    let old = page(&cache, "old", &["story:1"]);
    cache.store(&address, before, &old);
    lead.share(&old, before);
    assert!(matches!(early.await, Turn::Found(entry) if text(&entry) == "old"));
    assert!(matches!(late.await, Turn::Lead(_)));
}
