//! Work that repeats: forgetting what was kept long enough.

use db::DbError;
use kernel::{DAY, HOUR};
use slice::{CheckOutcome, Ctx, JobError};

use crate::store::{queue, reports, shifts, traces};

/// Traces are kept for the patterns' memory and for a dry run.
const TRACES: i64 = 72 * HOUR;
/// Who reported is forgotten after a year.
const REPORTS: i64 = 365 * DAY;
/// Hand-over notes are of no use after a season.
const NOTES: i64 = 90 * DAY;
/// The oldest item should not wait longer.
const PATIENCE: i64 = DAY;

/// Removes what has been kept long enough.
pub(crate) async fn forget(cx: Ctx) -> Result<(), JobError> {
    let now = cx.now();
    cx.write::<_, DbError, _, _>(async move |tx| {
        traces::forget_before(&tx, now.plus(-TRACES)).await?;
        shifts::forget_notes(&tx, now.plus(-NOTES)).await?;
        reports::forget_before(&tx, now.plus(-REPORTS)).await
    })
    .await?;
    Ok(())
}

/// Whether the queue is looked at.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    match queue::load(cx.db()).await {
        Ok(load) => {
            let waiting: i64 = load.iter().map(|one| one.count).sum();
            let oldest = load.iter().map(|one| one.oldest).min();
            let hours = oldest.map_or(0, |at| cx.now().since(at) / HOUR);
            // A full queue is work for people, no fault of the program: it is told, and the paper stays ready.
            let late = oldest.is_some_and(|at| cx.now().since(at) > PATIENCE);
            let hint = if late { " hint: the oldest waits for more than a day" } else { "" };
            CheckOutcome { ok: true, detail: format!("{waiting} wait, the oldest for {hours} hours{hint}") }
        }
        Err(error) => CheckOutcome { ok: false, detail: error.to_string() },
    }
}
