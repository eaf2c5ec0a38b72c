//! Runs jobs and schedules.
//!
//! Each job runs in a task of its own, with its lease renewed while it runs; a slow job takes one of the places and
//! holds up nothing else. Deliberately absent: a limit on how long a job may take.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use db::ClaimedJob;
use futures::FutureExt as _;
use kernel::{MINUTE, SECOND, Timestamp};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::follow;
use crate::{Ctx, JobError};

/// How long a worker holds a job before another may take it over.
const LEASE: i64 = 5 * MINUTE;
/// How often a running job's lease is renewed.
const RENEW: Duration = Duration::from_secs(100);
/// How often a job is tried before it is given up: about a day, so that nothing is lost while a server that the job needs is
/// away for hours.
const ATTEMPTS: i64 = 60;
/// How often to look for due jobs when nobody says that there are some.
const LOOK: Duration = Duration::from_millis(250);
/// How often to look at the schedules.
const SCHEDULES: Duration = Duration::from_secs(1);
/// How long to wait after a look that failed.
const RECOVER: Duration = Duration::from_secs(1);
/// How many jobs `drain` takes at once.
const BATCH: u32 = 16;

/// Runs jobs. One per process; many processes share the work.
#[derive(Clone)]
pub struct Worker {
    cx: Ctx,
}

impl Worker {
    /// A worker on `cx`.
    pub fn new(cx: Ctx) -> Self {
        Self { cx }
    }

    /// Runs jobs, schedules and the follower until `stop` turns true; then waits for the jobs that are running.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let follower = kernel::spawn("follower", follow::follow(self.cx.clone(), stop.clone()));
        let schedules = kernel::spawn("schedules", self.clone().keep_schedules(stop.clone()));
        self.run_jobs(stop).await;
        drop(follower.await);
        drop(schedules.await);
    }

    /// Runs everything that is due, again and again until nothing is: for tests and commands.
    ///
    /// # Errors
    /// The first job that failed, by kind and cause.
    pub async fn drain(&self) -> Result<usize, String> {
        follow::catch_up(&self.cx).await;
        let mut total = 0;
        loop {
            for (kind, period) in &self.cx.inner.registry.schedules {
                self.cx.db().run_schedule(kind, *period).await.map_err(|error| error.to_string())?;
            }
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

    async fn run_jobs(self, mut stop: watch::Receiver<bool>) {
        let most = u32::try_from(self.cx.paper().workers).unwrap_or(u32::MAX);
        let places = Arc::new(Semaphore::new(self.cx.paper().workers));
        let mut work = self.cx.db().work();
        while !*stop.borrow() {
            // Before the look, so that what arrives during it leads to another.
            work.borrow_and_update();
            let mut free = Vec::new();
            while let Ok(place) = Arc::clone(&places).try_acquire_owned() {
                free.push(place);
            }
            let pause = match self.start_due(&mut free).await {
                Ok(()) if free.is_empty() => {
                    // Every place is taken: wait for one.
                    tokio::select! {
                        _ = places.acquire() => {}
                        _ = stop.wait_for(|stop| *stop) => {}
                    }
                    continue;
                }
                Ok(()) => LOOK,
                Err(error) => {
                    tracing::warn!(%error, "jobs could not be claimed");
                    RECOVER
                }
            };
            drop(free);
            tokio::select! {
                changed = work.changed(), if pause == LOOK => if changed.is_err() { break },
                () = tokio::time::sleep(pause) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        }
        drop(places.acquire_many(most).await);
    }

    /// Starts as many due jobs as there are free places; each takes one.
    async fn start_due(&self, free: &mut Vec<OwnedSemaphorePermit>) -> Result<(), db::DbError> {
        let count = u32::try_from(free.len()).unwrap_or(u32::MAX);
        for job in self.cx.db().claim_jobs(count, LEASE).await? {
            let place = free.pop();
            let worker = self.clone();
            kernel::spawn("job", async move {
                drop(worker.run_job(job).await);
                drop(place);
            });
        }
        Ok(())
    }

    async fn run_job(&self, job: ClaimedJob) -> Result<(), JobError> {
        let outcome = tokio::select! {
            outcome = self.handle(&job) => outcome,
            () = self.renew(&job) => Err(JobError { message: "another worker took the job over".into(), is_final: false }),
        };
        let db = self.cx.db();
        let recorded = match &outcome {
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
                db.fail_job(&job, &error.message, retry_at).await
            }
        };
        if let Err(error) = recorded {
            tracing::warn!(kind = job.kind, %error, "a job's end could not be recorded; it will run again");
        }
        outcome
    }

    /// Runs the job's handler; one that panics has failed.
    async fn handle(&self, job: &ClaimedJob) -> Result<(), JobError> {
        let Some(handler) = self.cx.inner.registry.jobs.get(job.kind.as_str()).cloned() else {
            return Err(JobError { message: "nobody handles this kind of job".into(), is_final: true });
        };
        let work = async { handler(self.cx.clone(), job.payload.clone()).await };
        AssertUnwindSafe(work)
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(JobError { message: "the handler panicked".into(), is_final: false }))
    }

    /// Renews the lease for as long as this worker has it.
    async fn renew(&self, job: &ClaimedJob) {
        loop {
            tokio::time::sleep(RENEW).await;
            match self.cx.db().extend_lease(job, LEASE).await {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => tracing::warn!(kind = job.kind, %error, "a job's lease could not be renewed"),
            }
        }
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

    async fn keep_schedules(self, mut stop: watch::Receiver<bool>) {
        // When each is worth a look in the database. A time too far ahead is of a clock that has been set back.
        let mut next: HashMap<&'static str, Timestamp> = HashMap::new();
        while !*stop.borrow() {
            let now = self.cx.now();
            for (kind, period) in &self.cx.inner.registry.schedules {
                let due = next.get(kind).is_none_or(|at| *at <= now || at.since(now) > *period);
                if !due {
                    continue;
                }
                match self.cx.db().run_schedule(kind, *period).await {
                    Ok(_) => {
                        let period = (*period).max(1);
                        next.insert(kind, now.plus(period - now.millis().rem_euclid(period)));
                    }
                    Err(error) => tracing::warn!(kind, %error, "a schedule could not be looked at"),
                }
            }
            tokio::select! {
                () = tokio::time::sleep(SCHEDULES) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        }
    }
}
