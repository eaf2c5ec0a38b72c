//! The one place where concurrent work starts, so that its end is always noticed.

use std::future::Future;

use tokio::task::JoinHandle;

/// Runs `work` beside the caller; a panic inside is logged under `name` instead of vanishing.
#[expect(clippy::disallowed_methods, reason = "this is the one place that spawns")]
pub fn spawn<F>(name: &'static str, work: F) -> JoinHandle<()>
where
    F: Future<Output = ()> + Send + 'static,
{
    tokio::spawn(async move {
        let inner = tokio::spawn(work);
        let abort = inner.abort_handle();
        let guard = AbortOnDrop(abort);
        if let Err(error) = inner.await
            && error.is_panic()
        {
            tracing::error!(task = name, "a background task panicked");
        }
        drop(guard);
    })
}

struct AbortOnDrop(tokio::task::AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
