//! Upkeep, and the check that says whether jobs are stuck.

use kernel::DAY;
use slice::{CheckOutcome, Ctx, JobError};

/// How long events are kept for nodes that follow.
const KEPT: i64 = 7 * DAY;
/// More waiting jobs than this is a backlog.
const BACKLOG: i64 = 100_000;

pub(crate) async fn forget_events(cx: Ctx) -> Result<(), JobError> {
    let gone = cx.db().forget_events(cx.now().plus(-KEPT)).await?;
    tracing::debug!(gone, "old events were forgotten");
    Ok(())
}

pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    match cx.db().job_counts().await {
        Ok(counts) => CheckOutcome {
            ok: counts.waiting < BACKLOG,
            detail: format!("{} waiting, {} given up", counts.waiting, counts.failed),
        },
        Err(error) => CheckOutcome { ok: false, detail: error.to_string() },
    }
}
