//! Purges stored pages after what happened: at once after this process's own commits, and by following the events of
//! other nodes and processes.
//!
//! Events get their ids when they are written and become visible when their transaction is kept, so that they do not
//! appear in order: the follower looks back a little every time, and further now and then. Deliberately absent: a
//! position that is remembered. A process that starts has nothing stored that could be stale.

use std::collections::BTreeSet;
use std::time::Duration;

use db::{DbError, Emitted};
use kernel::{SECOND, Timestamp};
use ports::bus::Topic;
use tokio::sync::watch;

use crate::Ctx;

/// How far back each look goes.
const NEAR: i64 = 2 * SECOND;
/// How far back a look goes now and then: longer than any transaction that emits takes to be kept.
const FAR: i64 = 60 * SECOND;
/// How often a look goes far back.
const FAR_EVERY: i64 = 5 * SECOND;
/// How often the follower looks when nobody wakes it.
const LOOK: Duration = Duration::from_millis(250);
/// The shortest time between two looks, so that a flood of commits is no flood of looks.
const PAUSE: Duration = Duration::from_millis(40);
/// How long to wait after a look that failed.
const RECOVER: Duration = Duration::from_secs(1);
/// How many events are read at once.
const PORTION: u32 = 5_000;

/// The events that this process has applied, as far back as the follower looks.
#[derive(Default)]
pub(crate) struct Seen(BTreeSet<String>);

impl Seen {
    /// Notes the event; says whether it is new.
    fn note(&mut self, id: &str, now: Timestamp) -> bool {
        let oldest = id_at(now.plus(-FAR));
        if self.0.first().is_some_and(|first| *first < oldest) {
            self.0 = self.0.split_off(&oldest);
        }
        self.0.insert(id.to_owned())
    }
}

/// The smallest identifier of a moment.
fn id_at(at: Timestamp) -> String {
    format!("{:012x}{:020}", at.millis().max(0), 0)
}

fn topic() -> Option<Topic> {
    Topic::new("events").ok()
}

/// Purges this process's pages right after each commit and wakes the other nodes.
pub(crate) fn install_hook(cx: &Ctx) {
    let Some(topic) = topic() else { return };
    let weak = std::sync::Arc::downgrade(&cx.inner);
    let actor = cx.actor.clone();
    cx.inner.db.on_commit(move |emitted| {
        let Some(inner) = weak.upgrade() else { return };
        let cx = Ctx { inner, actor: actor.clone(), viewer: None };
        let reload = applied(&cx, emitted);
        let topic = topic.clone();
        kernel::spawn("commit-hook", async move {
            if reload {
                load_sites(&cx).await;
            }
            if let Err(error) = cx.bus().publish(&topic, Vec::new()).await {
                tracing::debug!(%error, "the other nodes were not woken; they will look by themselves");
            }
        });
    });
}

fn applied(cx: &Ctx, emitted: &[Emitted]) -> bool {
    let mut reload = false;
    for event in emitted {
        if cx.inner.seen.lock().note(&event.id, cx.now()) {
            reload |= apply(cx, event.name, &event.payload);
        }
    }
    reload
}

/// Purges what an event makes stale; says whether the sites must be loaded again.
fn apply(cx: &Ctx, name: &str, payload: &str) -> bool {
    let registry = &cx.inner.registry;
    for purger in registry.purgers.get(name).into_iter().flatten() {
        let tags = purger(payload);
        cx.cache().purge(tags.iter().map(String::as_str));
    }
    registry.site_events.contains(&name)
}

async fn load_sites(cx: &Ctx) {
    let outcome = cx.reload_sites().await;
    // A command that ends right after its change closes the database before anything is loaded again.
    if let Err(error) = outcome
        && !cx.db().is_closed()
    {
        tracing::error!(%error, "the sites could not be loaded again");
    }
}

/// Follows until `stop` turns true.
pub(crate) async fn follow(cx: Ctx, mut stop: watch::Receiver<bool>) {
    let mut ear = topic().map(|topic| cx.bus().subscribe(&topic));
    let mut looked_far: Option<Timestamp> = None;
    while !*stop.borrow() {
        let now = cx.now();
        let far = looked_far.is_none_or(|at| !(0..FAR_EVERY).contains(&now.since(at)));
        let pause = match look(&cx, if far { FAR } else { NEAR }).await {
            Ok(()) => {
                looked_far = if far { Some(now) } else { looked_far };
                PAUSE
            }
            Err(error) => {
                tracing::warn!(%error, "events could not be followed");
                RECOVER
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        let heard = async {
            match &mut ear {
                Some(subscription) => subscription.next().await.is_some(),
                None => std::future::pending().await,
            }
        };
        let gone = tokio::select! {
            heard = heard => !heard,
            () = tokio::time::sleep(LOOK) => false,
            _ = stop.wait_for(|stop| *stop) => return,
        };
        if gone {
            ear = None;
        }
    }
}

/// Applies what happened since `back` milliseconds ago and this process has not applied yet.
///
/// # Errors
/// The database's.
async fn look(cx: &Ctx, back: i64) -> Result<(), DbError> {
    let mut since = id_at(cx.now().plus(-back));
    let mut reload = false;
    loop {
        let events = cx.db().events_after(&since, PORTION).await?;
        let full = events.len() >= usize::try_from(PORTION).unwrap_or(usize::MAX);
        for event in events {
            if cx.inner.seen.lock().note(&event.id, cx.now()) {
                reload |= apply(cx, &event.name, &event.payload);
            }
            since = event.id;
        }
        if !full {
            break;
        }
    }
    if reload {
        load_sites(cx).await;
    }
    Ok(())
}

/// One look as far back as it goes, for tests and commands.
pub(crate) async fn catch_up(cx: &Ctx) {
    if let Err(error) = look(cx, FAR).await {
        tracing::warn!(%error, "events could not be followed");
    }
}
