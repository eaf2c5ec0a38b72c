//! Pictures take memory and processors: at most so many are worked on at once, so many more wait, the next is told to
//! come back later. The slow encoder never takes the last worker.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::MediaError;

/// The queue; clones are the same queue.
#[derive(Clone)]
pub(crate) struct Queue {
    workers: usize,
    limit: usize,
    all: Arc<Semaphore>,
    slow: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
}

/// A worker's time, until dropped.
pub(crate) struct Turn {
    _worker: OwnedSemaphorePermit,
    _slow: Option<OwnedSemaphorePermit>,
}

/// One that waits; no longer when dropped.
struct Waiting(Arc<AtomicUsize>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
        metrics::gauge!("courant_media_waiting").decrement(1.0);
    }
}

impl Queue {
    pub(crate) fn new(workers: usize, limit: usize) -> Self {
        Self {
            workers,
            limit,
            all: Arc::new(Semaphore::new(workers)),
            slow: Arc::new(Semaphore::new(workers.saturating_sub(1).max(1))),
            waiting: Arc::default(),
        }
    }

    pub(crate) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    pub(crate) fn working(&self) -> usize {
        self.workers.saturating_sub(self.all.available_permits())
    }

    /// Waits for a worker.
    ///
    /// # Errors
    /// [`MediaError::Busy`] when the queue is full.
    pub(crate) async fn turn(&self, slow: bool) -> Result<Turn, MediaError> {
        let slow_free = if slow { Arc::clone(&self.slow).try_acquire_owned().ok() } else { None };
        if slow == slow_free.is_some()
            && let Ok(worker) = Arc::clone(&self.all).try_acquire_owned()
        {
            return Ok(Turn { _worker: worker, _slow: slow_free });
        }
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= self.limit {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(MediaError::Busy);
        }
        metrics::gauge!("courant_media_waiting").increment(1.0);
        let waiting = Waiting(Arc::clone(&self.waiting));
        let closed = |_| MediaError::BrokenOff("the queue was closed".into());
        let slow = match (slow, slow_free) {
            (true, None) => Some(Arc::clone(&self.slow).acquire_owned().await.map_err(closed)?),
            (_, free) => free,
        };
        let worker = Arc::clone(&self.all).acquire_owned().await.map_err(closed)?;
        drop(waiting);
        Ok(Turn { _worker: worker, _slow: slow })
    }
}

impl Turn {
    /// Does the work off the async threads. The worker is taken until the work has ended, also when nobody waits for
    /// it any more.
    ///
    /// # Errors
    /// [`MediaError::BrokenOff`] when it panicked.
    pub(crate) async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, MediaError> {
        let done = tokio::task::spawn_blocking(move || {
            let value = work();
            drop(self);
            value
        });
        done.await.map_err(|error| MediaError::BrokenOff(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_one_too_many_is_told_to_come_back() {
        let queue = Queue::new(1, 1);
        let first = queue.turn(false).await.unwrap();
        let mut second = Box::pin(queue.turn(false));
        assert!(futures::poll!(&mut second).is_pending());
        assert_eq!((queue.waiting(), queue.working()), (1, 1));
        assert!(matches!(queue.turn(false).await, Err(MediaError::Busy)));
        drop(first);
        drop(second.await.unwrap());
        assert_eq!((queue.waiting(), queue.working()), (0, 0));
    }

    #[tokio::test]
    async fn one_who_leaves_the_queue_frees_the_place() {
        let queue = Queue::new(1, 1);
        let _first = queue.turn(false).await.unwrap();
        let mut second = Box::pin(queue.turn(false));
        assert!(futures::poll!(&mut second).is_pending());
        drop(second);
        assert_eq!(queue.waiting(), 0);
    }

    #[tokio::test]
    async fn slow_work_never_takes_the_last_worker() {
        let queue = Queue::new(2, 8);
        let _slow = queue.turn(true).await.unwrap();
        let mut second = Box::pin(queue.turn(true));
        assert!(futures::poll!(&mut second).is_pending());
        let quick = queue.turn(false).await.unwrap();
        assert_eq!(quick.run(|| 6 * 7).await.unwrap(), 42);
    }

    #[tokio::test]
    async fn work_that_panics_frees_its_worker() {
        let queue = Queue::new(1, 1);
        let broken = queue.turn(false).await.unwrap().run(|| assert_eq!(1, 2)).await;
        assert!(matches!(broken, Err(MediaError::BrokenOff(_))));
        assert!(queue.turn(false).await.is_ok());
    }
}
