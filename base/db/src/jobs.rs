//! Jobs: work that may fail, wait or repeat, as rows. A worker takes a lease on a row; a worker that dies lets the
//! lease run out, and another takes over. So every job may run more than once.

use kernel::Timestamp;
use serde::Serialize;

use crate::{Db, DbError, Reads, Tx, params, sql};

/// A job to write.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Which handler.
    pub kind: &'static str,
    /// With a key, a job of the same kind and key that has not started yet is kept instead of writing a second; it
    /// then runs at the earlier of both times.
    pub key: Option<String>,
    /// The handler's JSON.
    pub payload: String,
    /// Not before this time.
    pub run_at: Timestamp,
}

crate::record! {
    /// A job whose lease this worker holds.
    #[derive(Clone, Debug)]
    pub struct ClaimedJob {
        /// The row.
        pub id: String,
        /// Which handler.
        pub kind: String,
        /// The handler's JSON.
        pub payload: String,
        /// How often it has been claimed, this time included.
        pub attempts: i64,
    }
}

crate::record! {
    /// How many jobs there are.
    #[derive(Clone, Copy, Debug, Serialize)]
    pub struct JobCounts {
        /// Due or waiting.
        pub waiting: i64,
        /// Given up.
        pub failed: i64,
    }
}

impl Tx {
    /// Writes a job; it starts after the commit, not before `run_at`.
    ///
    /// A job that is kept instead is updated, not only left: the row's lock keeps a worker from running it before this
    /// transaction's changes can be seen.
    ///
    /// # Errors
    /// The engine's.
    pub async fn enqueue(&self, job: NewJob) -> Result<(), DbError> {
        let id = self.ids().next();
        self.execute(
            sql!(
                "INSERT INTO db_jobs (id, kind, key, payload, run_at, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
                 ON CONFLICT (kind, key) WHERE key IS NOT NULL AND failed_at IS NULL AND attempts = 0 DO UPDATE \
                 SET run_at = CASE WHEN excluded.run_at < db_jobs.run_at THEN excluded.run_at ELSE db_jobs.run_at END"
            ),
            params![id, job.kind, job.key, job.payload, job.run_at, self.now()],
        )
        .await?;
        self.note_job();
        Ok(())
    }
}

impl Db {
    /// Takes a lease of `lease` milliseconds on up to `limit` due jobs. A lease that ends much later than one taken
    /// now is of a clock that has been set back since, and counts as run out.
    ///
    /// # Errors
    /// The engine's.
    pub async fn claim_jobs(&self, limit: u32, lease: i64) -> Result<Vec<ClaimedJob>, DbError> {
        let now = self.now();
        let absurd = now.plus(lease.saturating_mul(2));
        let due: i64 = self
            .one(
                sql!(
                    "SELECT COUNT(*) AS due FROM (SELECT 1 AS one FROM db_jobs WHERE failed_at IS NULL \
                     AND run_at <= $1 AND (lease_until <= $1 OR lease_until > $2) LIMIT 1) AS due_job"
                ),
                params![now, absurd],
            )
            .await?;
        if due == 0 {
            return Ok(Vec::new());
        }
        self.write(|tx| async move {
            tx.all(
                sql!(
                    "UPDATE db_jobs SET lease_until = $2, attempts = attempts + 1 WHERE id IN (SELECT id FROM \
                     db_jobs WHERE failed_at IS NULL AND run_at <= $1 AND (lease_until <= $1 OR lease_until > $4) \
                     ORDER BY run_at, id LIMIT $3) AND (lease_until <= $1 OR lease_until > $4) \
                     RETURNING id, kind, payload, attempts"
                ),
                params![now, now.plus(lease), limit, absurd],
            )
            .await
        })
        .await
    }

    /// Removes a finished job.
    ///
    /// # Errors
    /// The engine's.
    pub async fn finish_job(&self, id: &str) -> Result<(), DbError> {
        self.write(|tx| async move {
            tx.execute(sql!("DELETE FROM db_jobs WHERE id = $1"), params![id]).await.map(|_| ())
        })
        .await
    }

    /// Holds a job's lease for `lease` milliseconds from now. Returns whether this worker still has it.
    ///
    /// # Errors
    /// The engine's.
    pub async fn extend_lease(&self, job: &ClaimedJob, lease: i64) -> Result<bool, DbError> {
        let until = self.now().plus(lease);
        self.write(|tx| async move {
            let held = tx
                .execute(
                    sql!("UPDATE db_jobs SET lease_until = $3 WHERE id = $1 AND attempts = $2 AND failed_at IS NULL"),
                    params![&job.id, job.attempts, until],
                )
                .await?;
            Ok(held > 0)
        })
        .await
    }

    /// Puts a failed job back for `retry_at`, or gives it up for good when that is `None`. Does nothing where another
    /// worker has taken the job over.
    ///
    /// # Errors
    /// The engine's.
    pub async fn fail_job(
        &self,
        job: &ClaimedJob,
        error: &str,
        retry_at: Option<Timestamp>,
    ) -> Result<(), DbError> {
        let failed_at = if retry_at.is_none() { Some(self.now()) } else { None };
        let run_at = retry_at.unwrap_or_else(|| self.now());
        self.write(|tx| async move {
            tx.execute(
                sql!(
                    "UPDATE db_jobs SET lease_until = 0, last_error = $3, run_at = $4, failed_at = $5 \
                     WHERE id = $1 AND attempts = $2"
                ),
                params![&job.id, job.attempts, error.replace('\0', " "), run_at, failed_at],
            )
            .await
            .map(|_| ())
        })
        .await
    }

    /// How many jobs wait and how many were given up.
    ///
    /// # Errors
    /// The engine's.
    pub async fn job_counts(&self) -> Result<JobCounts, DbError> {
        self.one(
            sql!("SELECT COUNT(*) - COUNT(failed_at) AS waiting, COUNT(failed_at) AS failed FROM db_jobs"),
            Vec::new(),
        )
        .await
    }

    /// When the next waiting job is due, if there is one.
    ///
    /// # Errors
    /// The engine's.
    pub async fn next_job_at(&self) -> Result<Option<Timestamp>, DbError> {
        let at: Option<i64> = self
            .one(sql!("SELECT MIN(run_at) AS run_at FROM db_jobs WHERE failed_at IS NULL"), Vec::new())
            .await?;
        Ok(at.map(Timestamp))
    }
}
