//! Jobs: leases, keys, giving up, and many workers at once.

use std::collections::HashSet;
use std::time::Duration;

use db::{Db, DbError, NewJob, Reads, params, sql};
use futures::future::join_all;
use kernel::{DAY, HOUR, MINUTE, SECOND, Timestamp};
use tokio::sync::oneshot;

use crate::bench::{BEGIN, Bench, add, both_engines};

const LEASE: i64 = MINUTE;

fn job(key: Option<&str>, payload: &str, run_at: Timestamp) -> NewJob {
    NewJob { kind: "probe.work", key: key.map(Into::into), payload: payload.into(), run_at }
}

async fn enqueue(db: &Db, jobs: Vec<NewJob>) {
    db.write::<_, DbError, _, _>(|tx| async move {
        for job in jobs {
            tx.enqueue(job).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
}

both_engines!(a_lease_that_ran_out_lets_another_worker_take_over, |engine| async move {
    let bench = Bench::start(engine).await;
    let (other, clock) = bench.node().await;
    enqueue(&bench.db, vec![job(None, "1", BEGIN)]).await;
    let first = bench.db.claim_jobs(5, LEASE).await.unwrap().remove(0);
    assert!(other.claim_jobs(5, LEASE).await.unwrap().is_empty());
    clock.advance(LEASE - 1);
    assert!(other.claim_jobs(5, LEASE).await.unwrap().is_empty());
    assert!(bench.db.extend_lease(&first, 2 * LEASE).await.unwrap());
    clock.advance(1);
    assert!(other.claim_jobs(5, LEASE).await.unwrap().is_empty(), "the lease was renewed");
    clock.advance(LEASE);
    let second = other.claim_jobs(5, LEASE).await.unwrap().remove(0);
    assert_eq!((second.id.as_str(), second.attempts), (first.id.as_str(), 2));
    assert!(!bench.db.extend_lease(&first, LEASE).await.unwrap(), "the first has lost it");
    // The first comes back late and says that it failed: that is no longer its business.
    bench.db.fail_job(&first, "late", Some(BEGIN)).await.unwrap();
    assert!(other.claim_jobs(5, LEASE).await.unwrap().is_empty());
    other.finish_job(&second.id).await.unwrap();
    assert_eq!(bench.db.job_counts().await.unwrap().waiting, 0);
});

both_engines!(a_job_waits_for_its_time_and_the_oldest_goes_first, |engine| async move {
    let bench = Bench::start(engine).await;
    let later = BEGIN.plus(HOUR);
    enqueue(
        &bench.db,
        vec![job(None, "later", later), job(None, "second", BEGIN), job(None, "first", BEGIN.plus(-5))],
    )
    .await;
    let claimed = bench.db.claim_jobs(1, LEASE).await.unwrap();
    assert_eq!(claimed[0].payload, "first");
    let claimed = bench.db.claim_jobs(5, LEASE).await.unwrap();
    assert_eq!(claimed.len(), 1);
    assert_eq!(claimed[0].payload, "second");
    bench.clock.set(later);
    let payloads: HashSet<String> =
        bench.db.claim_jobs(5, LEASE).await.unwrap().into_iter().map(|job| job.payload).collect();
    assert!(payloads.contains("later"));
});

both_engines!(a_key_keeps_one_job_at_the_earlier_time_until_it_starts, |engine| async move {
    let bench = Bench::start(engine).await;
    let (soon, late) = (BEGIN.plus(MINUTE), BEGIN.plus(HOUR));
    enqueue(&bench.db, vec![job(Some("story 1"), "a", late), job(Some("story 2"), "b", late)]).await;
    enqueue(&bench.db, vec![job(Some("story 1"), "c", soon), job(Some("story 2"), "d", late.plus(HOUR))])
        .await;
    assert_eq!(bench.db.job_counts().await.unwrap().waiting, 2);
    assert_eq!(bench.db.next_job_at().await.unwrap(), Some(soon));
    bench.clock.set(soon);
    let started = bench.db.claim_jobs(5, DAY).await.unwrap();
    assert_eq!(started.len(), 1);
    assert_eq!(started[0].payload, "a");
    // It has started and may have read the old state: what is asked now is another job.
    enqueue(&bench.db, vec![job(Some("story 1"), "e", soon)]).await;
    assert_eq!(bench.db.job_counts().await.unwrap().waiting, 3);
    bench.clock.set(late);
    assert_eq!(bench.db.claim_jobs(5, DAY).await.unwrap().len(), 2);
});

both_engines!(a_job_asked_for_again_sees_the_change_that_asked, |engine| async move {
    let bench = Bench::start(engine).await;
    add(&bench.db, 1).await.unwrap();
    enqueue(&bench.db, vec![job(Some("thing 1"), "1", BEGIN)]).await;
    let (reached, at_the_end) = oneshot::channel();
    let (go_on, told) = oneshot::channel::<()>();
    let change = bench.db.write::<_, DbError, _, _>(|tx| async move {
        tx.execute(sql!("UPDATE probe_things SET name = $2 WHERE id = $1"), params![1_i64, "new"]).await?;
        tx.enqueue(job(Some("thing 1"), "1", BEGIN)).await?;
        let _ = reached.send(());
        drop(told.await);
        Ok(())
    });
    let work = async {
        at_the_end.await.unwrap();
        let mut claim = Box::pin(bench.db.claim_jobs(1, LEASE));
        // Were the row not locked, the job would be handed out here.
        let early = tokio::time::timeout(Duration::from_millis(150), &mut claim).await;
        assert!(early.is_err(), "the job ran before the change could be seen");
        let _ = go_on.send(());
        let claimed = claim.await.unwrap();
        assert_eq!(claimed.len(), 1);
        let name: String =
            bench.db.one(sql!("SELECT name FROM probe_things WHERE id = $1"), params![1_i64]).await.unwrap();
        assert_eq!(name, "new");
    };
    let (changed, ()) = tokio::join!(change, work);
    changed.unwrap();
});

both_engines!(a_job_given_up_is_kept_and_not_run_again, |engine| async move {
    let bench = Bench::start(engine).await;
    enqueue(&bench.db, vec![job(Some("key"), "1", BEGIN)]).await;
    let claimed = bench.db.claim_jobs(1, LEASE).await.unwrap().remove(0);
    bench.db.fail_job(&claimed, "no\0t today", Some(BEGIN.plus(HOUR))).await.unwrap();
    assert!(bench.db.claim_jobs(1, LEASE).await.unwrap().is_empty());
    bench.clock.advance(HOUR);
    let claimed = bench.db.claim_jobs(1, LEASE).await.unwrap().remove(0);
    assert_eq!(claimed.attempts, 2);
    bench.db.fail_job(&claimed, "never", None).await.unwrap();
    bench.clock.advance(365 * DAY);
    assert!(bench.db.claim_jobs(1, LEASE).await.unwrap().is_empty());
    let counts = bench.db.job_counts().await.unwrap();
    assert_eq!((counts.waiting, counts.failed), (0, 1));
    enqueue(&bench.db, vec![job(Some("key"), "2", BEGIN)]).await;
    assert_eq!(bench.db.claim_jobs(1, LEASE).await.unwrap().remove(0).payload, "2");
});

both_engines!(many_workers_never_share_a_job, |engine| async move {
    const JOBS: usize = 200;
    let bench = Bench::start(engine).await;
    let (other, _) = bench.node().await;
    enqueue(&bench.db, (0..JOBS).map(|number| job(None, &number.to_string(), BEGIN)).collect()).await;
    let worker = |db: Db| async move {
        let mut mine = Vec::new();
        while db.job_counts().await.unwrap().waiting > 0 {
            for claimed in db.claim_jobs(7, LEASE).await.unwrap() {
                db.finish_job(&claimed.id).await.unwrap();
                mine.push(claimed.payload);
            }
            // The workers share one task here, and a quick read gives nobody else a turn.
            tokio::task::yield_now().await;
        }
        mine
    };
    let workers = (0..8).map(|number| worker(if number % 2 == 0 { bench.db.clone() } else { other.clone() }));
    let done: Vec<String> = join_all(workers).await.concat();
    assert_eq!(done.len(), JOBS);
    assert_eq!(done.into_iter().collect::<HashSet<_>>().len(), JOBS);
});

both_engines!(a_lease_of_a_clock_that_was_wrong_runs_out, |engine| async move {
    let bench = Bench::start(engine).await;
    enqueue(&bench.db, vec![job(None, "1", BEGIN)]).await;
    bench.clock.advance(365 * DAY);
    assert_eq!(bench.db.claim_jobs(1, LEASE).await.unwrap().len(), 1);
    bench.clock.advance(-365 * DAY);
    assert_eq!(bench.db.claim_jobs(1, LEASE).await.unwrap().len(), 1);
    assert!(bench.db.claim_jobs(1, LEASE).await.unwrap().is_empty());
    bench.clock.advance(SECOND);
    assert!(bench.db.claim_jobs(1, LEASE).await.unwrap().is_empty());
});
