//! Work that repeats: one row per kind says when it is next due, so that several nodes run it once.

use kernel::Timestamp;

use crate::{Db, DbError, NewJob, Reads, params, sql};

impl Db {
    /// If `kind` is due, writes its job and moves it on by `period` milliseconds. Returns whether it was due.
    ///
    /// # Errors
    /// The engine's.
    pub async fn run_schedule(&self, kind: &'static str, period: i64) -> Result<bool, DbError> {
        let now = self.now();
        let period = period.max(1);
        let due: Option<Timestamp> =
            self.optional(sql!("SELECT next_at FROM db_schedules WHERE kind = $1"), params![kind]).await?;
        // A time much further ahead than one period is of a clock that has been set back since.
        let latest = now.plus(period.saturating_mul(2).saturating_add(kernel::MINUTE));
        if due.is_some_and(|due| due > now && due <= latest) {
            return Ok(false);
        }
        let next = Timestamp(now.millis() - now.millis().rem_euclid(period) + period);
        self.write(|tx| async move {
            let moved = tx
                .execute(
                    sql!(
                        "INSERT INTO db_schedules (kind, next_at) VALUES ($1, $2) \
                         ON CONFLICT (kind) DO UPDATE SET next_at = excluded.next_at \
                         WHERE db_schedules.next_at <= $3 OR db_schedules.next_at > $4"
                    ),
                    params![kind, next, now, latest],
                )
                .await?;
            if moved == 0 {
                return Ok(false);
            }
            tx.enqueue(NewJob { kind, key: Some("schedule".into()), payload: "null".into(), run_at: now })
                .await?;
            Ok(true)
        })
        .await
    }
}
