//! Runs jobs and schedules, and follows the events of other nodes and processes so that their changes purge this
//! node's pages too.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use db::{ClaimedJob, DbError};
use kernel::{MINUTE, SECOND, Timestamp};
use parking_lot::Mutex;
use ports::bus::Topic;
use tokio::sync::watch;

use crate::{Ctx, JobError};

/// How long a worker holds a job before another may take it over.
const LEASE: i64 = 5 * MINUTE;
/// How often a job is tried before it is given up.
const ATTEMPTS: i64 = 12;
/// How far back the follower looks for events that committed late.
const OVERLAP: i64 = 30 * SECOND;
/// How often the follower looks when nobody wakes it.
const FOLLOW: Duration = Duration::from_millis(250);
/// How many jobs are taken at once.
const BATCH: u32 = 16;

/// Runs jobs. One per process; many processes share the work.
pub struct Worker {
    cx: Ctx,
    seen: Mutex<HashSet<String>>,
}

/// Purges this node's pages right after each commit and wakes the other nodes.
pub(crate) fn install_hook(cx: &Ctx) {
    let topic = match Topic::new("events") {
        Ok(topic) => topic,
        Err(_) => return,
    };
    let weak = Arc::downgrade(&cx.inner);
    let actor = cx.actor.clone();
    cx.inner.db.on_commit(move |emitted| {
        let Some(inner) = weak.upgrade() else { return };
        let cx = Ctx { inner, actor: actor.clone() };
        let mut reload = false;
        for event in emitted {
            reload |= apply(&cx, event.name, &event.payload);
        }
        let topic = topic.clone();
        kernel::spawn("commit-hook", async move {
            if reload && let Err(error) = cx.reload_sites().await {
                tracing::error!(%error, "the sites could not be loaded again");
            }
            if let Err(error) = cx.bus().publish(&topic, Vec::new()).await {
                tracing::debug!(%error, "the other nodes were not woken; they will look by themselves");
            }
        });
    });
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

impl Worker {
    /// A worker on `cx`.
    pub fn new(cx: Ctx) -> Self {
        Self { cx, seen: Mutex::default() }
    }

    /// Runs jobs, schedules and the follower until `stop` turns true.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let worker = Arc::new(self);
        worker.remember_past().await;
        let mut woken = match Topic::new("events") {
            Ok(topic) => Some(worker.cx.bus().subscribe(&topic)),
            Err(_) => None,
        };
        loop {
            worker.follow().await;
            worker.schedule().await;
            let ran = worker.run_due().await;
            if *stop.borrow() {
                break;
            }
            if ran > 0 {
                continue;
            }
            let heard = async {
                match &mut woken {
                    Some(subscription) => {
                        subscription.next().await;
                    }
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = worker.cx.db().work_arrived() => {}
                () = heard => {}
                () = tokio::time::sleep(FOLLOW) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
    }

    /// Runs everything that is due, again and again until nothing is: for tests and commands.
    ///
    /// # Errors
    /// The first job that failed, by kind and cause.
    pub async fn drain(&self) -> Result<usize, String> {
        self.follow().await;
        let mut total = 0;
        loop {
            self.schedule().await;
            let claimed = self.cx.db().claim_jobs(BATCH, LEASE).await.map_err(|error| error.to_string())?;
            if claimed.is_empty() {
                return Ok(total);
            }
            for job in claimed {
                total += 1;
                let kind = job.kind.clone();
                self.run_job(job).await.map_err(|error| format!("{kind}: {}", error.message))?;
            }
        }
    }

    async fn run_due(&self) -> usize {
        let claimed = match self.cx.db().claim_jobs(BATCH, LEASE).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::warn!(%error, "jobs could not be claimed");
                return 0;
            }
        };
        let count = claimed.len();
        let limit = self.cx.paper().workers;
        let work = futures::stream::iter(claimed.into_iter().map(|job| self.run_job(job)));
        futures::StreamExt::for_each(futures::StreamExt::buffer_unordered(work, limit), |_| async {}).await;
        count
    }

    async fn run_job(&self, job: ClaimedJob) -> Result<(), JobError> {
        let handler = self.cx.inner.registry.jobs.get(job.kind.as_str()).cloned();
        let outcome = match handler {
            Some(handler) => handler(self.cx.clone(), job.payload.clone()).await,
            None => Err(JobError { message: "nobody handles this kind of job".into(), is_final: true }),
        };
        let db = self.cx.db();
        let recorded: Result<(), DbError> = match &outcome {
            Ok(()) => db.finish_job(&job.id).await,
            Err(error) => {
                let retry_at =
                    (!error.is_final && job.attempts < ATTEMPTS).then(|| self.retry_at(job.attempts));
                tracing::warn!(
                    kind = job.kind,
                    attempts = job.attempts,
                    error = error.message,
                    gives_up = retry_at.is_none(),
                    "a job failed"
                );
                db.fail_job(&job.id, &error.message, retry_at).await
            }
        };
        if let Err(error) = recorded {
            tracing::warn!(kind = job.kind, %error, "a job's end could not be recorded; it will run again");
        }
        outcome
    }

    /// Doubles from two seconds to half an hour, with up to a quarter more by chance so that nodes spread out.
    fn retry_at(&self, attempts: i64) -> Timestamp {
        let exponent = u32::try_from(attempts.clamp(1, 11)).unwrap_or(11);
        let base = (SECOND << exponent).min(30 * MINUTE);
        let mut byte = [0];
        self.cx.rng().fill(&mut byte);
        let [chance] = byte;
        self.cx.now().plus(base + base * i64::from(chance) / 1024)
    }

    async fn schedule(&self) {
        for (kind, period) in &self.cx.inner.registry.schedules {
            if let Err(error) = self.cx.db().run_schedule(kind, *period).await {
                tracing::warn!(kind, %error, "a schedule could not be looked at");
            }
        }
    }

    /// Marks what happened before the start as seen.
    async fn remember_past(&self) {
        if let Ok(events) = self.cx.db().events_after(&id_at(self.cx.now().plus(-OVERLAP)), 100_000).await {
            self.seen.lock().extend(events.into_iter().map(|event| event.id));
        }
    }

    /// Applies the events this process has not seen yet.
    async fn follow(&self) {
        let since = id_at(self.cx.now().plus(-OVERLAP));
        let events = match self.cx.db().events_after(&since, 100_000).await {
            Ok(events) => events,
            Err(error) => {
                tracing::warn!(%error, "events could not be followed");
                return;
            }
        };
        let mut reload = false;
        {
            let mut seen = self.seen.lock();
            seen.retain(|id| id.as_str() >= since.as_str());
            for event in events {
                if seen.insert(event.id) {
                    reload |= apply(&self.cx, &event.name, &event.payload);
                }
            }
        }
        if reload && let Err(error) = self.cx.reload_sites().await {
            tracing::error!(%error, "the sites could not be loaded again");
        }
    }
}

/// The smallest identifier of a moment.
fn id_at(at: Timestamp) -> String {
    format!("{:012x}{:020}", at.millis().max(0), 0)
}
