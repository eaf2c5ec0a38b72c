//! Where renditions are made and kept: a bounded queue of work, one flight for each rendition, a memory of finished
//! ones, and what is known of each picture's standing. Everything here can be deleted and made again.

mod develop;
mod queue;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::FutureExt as _;
use futures::future::Shared;
use kernel::{SECOND, Timestamp};
use parking_lot::Mutex;
use pictures::Format;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use slice::Ctx;
use tokio::sync::oneshot;

use crate::api::PictureId;
use crate::config::Config;
use crate::error::MediaError;
use crate::model::{Address, PictureView, Signer, cut};
use crate::store::{self, Standing};

pub(crate) use develop::{Print, folder, key_of_original};
pub(crate) use queue::Queue;

/// How long a picture's standing is believed without asking again. Acts on this node are heard at once.
const BELIEVED: i64 = 5 * SECOND;
/// How many standings are held.
const STANDINGS: usize = 50_000;

type Outcome = Result<Arc<Print>, Arc<MediaError>>;
type Flight = Shared<oneshot::Receiver<Outcome>>;

/// The darkroom of this process.
pub(crate) struct Darkroom {
    pub(crate) signer: Signer,
    pub(crate) config: Arc<Config>,
    pub(crate) queue: Queue,
    prints: Arc<Cache<String, Arc<Print>, Weight>>,
    standings: Cache<PictureId, (Timestamp, Arc<Standing>)>,
    flights: Arc<Mutex<HashMap<String, Flight>>>,
    rendered: Arc<AtomicU64>,
}

#[derive(Clone)]
struct Weight;

impl Weighter<String, Arc<Print>> for Weight {
    fn weight(&self, key: &String, print: &Arc<Print>) -> u64 {
        u64::try_from(key.len() + print.bytes.len() + 256).unwrap_or(u64::MAX)
    }
}

/// What the darkroom does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workload {
    /// Renditions made since the start.
    pub rendered: u64,
    /// Pieces of work that wait for their turn.
    pub waiting: usize,
    /// Pieces of work being done.
    pub working: usize,
}

/// A rendition's address and size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// The address within the host: `/img/…`.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The media type.
    pub mime: &'static str,
}

/// What the darkroom does at this moment.
pub fn workload(cx: &Ctx) -> Workload {
    cx.state::<Darkroom>().map_or(Workload { rendered: 0, waiting: 0, working: 0 }, |darkroom| Workload {
        rendered: darkroom.rendered.load(Ordering::Relaxed),
        waiting: darkroom.queue.waiting(),
        working: darkroom.queue.working(),
    })
}

/// The rendition of a picture in a format (`full`, `16:9` …; another word counts as `full`), at most `width` pixels wide
/// and never larger than the picture: for Open Graph, feeds, structured data, sitemaps.
pub fn rendition(cx: &Ctx, view: &PictureView, crop: &str, width: u32, format: Format) -> Rendition {
    let drawn = view.crops.get(crop).copied();
    let part = cut(crop, view.width, view.height, view.focal, drawn)
        .or_else(|| cut("full", view.width, view.height, None, None));
    let mut url = String::new();
    let mut size = (0, 0);
    if let (Some(part), Some(darkroom)) = (part, cx.state::<Darkroom>()) {
        size = part.size(width);
        darkroom.signer.write(&mut url, &view.path, part.rect, size, darkroom.config.quality, format);
    }
    Rendition { url, width: size.0, height: size.1, mime: format.mime() }
}

/// The address of [`rendition`].
pub fn rendition_url(cx: &Ctx, view: &PictureView, crop: &str, width: u32, format: Format) -> String {
    rendition(cx, view, crop, width, format).url
}

impl Darkroom {
    /// An empty darkroom.
    pub(crate) fn new(cx: &Ctx) -> Self {
        let config = cx.config::<Config>();
        // A token for this purpose alone stands in for a key of its own: it is never shown.
        let token = cx.form_key().sign("media-picture-addresses", "", Timestamp(0));
        let secret = blake3::derive_key("courant 2020-10-11 media picture addresses", token.as_bytes());
        let memory = config.memory_bytes();
        let expected = usize::try_from(memory / 40_000).unwrap_or(1_000).max(64);
        Self {
            signer: Signer::new(secret),
            queue: Queue::new(config.worker_count(), config.queue),
            prints: Arc::new(Cache::with_weighter(expected, memory, Weight)),
            standings: Cache::new(STANDINGS),
            flights: Arc::default(),
            rendered: Arc::default(),
            config,
        }
    }

    /// How a picture stands; asked of the database at most every few seconds.
    pub(crate) async fn standing(
        &self,
        cx: &Ctx,
        id: &PictureId,
    ) -> Result<Option<Arc<Standing>>, MediaError> {
        let now = cx.now();
        if let Some((asked, standing)) = self.standings.get(id)
            && (0..BELIEVED).contains(&now.since(asked))
        {
            return Ok(Some(standing));
        }
        let Some(standing) = store::standing(cx.db(), id).await? else { return Ok(None) };
        let standing = Arc::new(standing);
        self.standings.insert(id.clone(), (now, Arc::clone(&standing)));
        Ok(Some(standing))
    }

    /// Forgets how a picture stands, because it has just been changed.
    pub(crate) fn forget(&self, id: &PictureId) {
        self.standings.remove(id);
    }

    /// A finished rendition that is in memory.
    pub(crate) fn at_hand(&self, path: &str) -> Option<Arc<Print>> {
        self.prints.get(path)
    }

    /// The rendition at `path`: from memory, from the store, or made now. However many ask at once, the work is done
    /// once; it goes on when those who asked have left.
    pub(crate) async fn print(
        &self,
        cx: &Ctx,
        path: &str,
        address: Address,
        standing: Arc<Standing>,
    ) -> Outcome {
        if let Some(print) = self.prints.get(path) {
            return Ok(print);
        }
        let flight = self.flight(cx, path, address, standing);
        let broken_off = |_| Err(Arc::new(MediaError::BrokenOff("a rendition was not finished".into())));
        flight.await.unwrap_or_else(broken_off)
    }

    fn flight(&self, cx: &Ctx, path: &str, address: Address, standing: Arc<Standing>) -> Flight {
        let mut flights = self.flights.lock();
        if let Some(flight) = flights.get(path) {
            return flight.clone();
        }
        let (landed, flight) = oneshot::channel();
        let flight = flight.shared();
        flights.insert(path.to_owned(), flight.clone());
        let entry = Entry { path: path.to_owned(), flights: Arc::clone(&self.flights) };
        let (prints, rendered) = (Arc::clone(&self.prints), Arc::clone(&self.rendered));
        let (queue, limits, cx) = (self.queue.clone(), self.config.limits(), cx.clone());
        kernel::spawn("rendition", async move {
            let outcome = develop::develop(&cx, &queue, limits, &rendered, address, &standing).await;
            let outcome = outcome.map(Arc::new).map_err(Arc::new);
            if let Ok(print) = &outcome {
                prints.insert(entry.path.clone(), Arc::clone(print));
            }
            drop(entry);
            drop(landed.send(outcome));
        });
        flight
    }
}

/// A flight's entry in the table, gone when the flight has ended in whatever way.
struct Entry {
    path: String,
    flights: Arc<Mutex<HashMap<String, Flight>>>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.flights.lock().remove(&self.path);
    }
}

/// Tells the darkroom that a picture was changed.
pub(crate) fn changed(cx: &Ctx, id: &PictureId) {
    if let Some(darkroom) = cx.state::<Darkroom>() {
        darkroom.forget(id);
    }
}
