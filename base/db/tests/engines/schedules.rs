//! Work that repeats is begun once in each period, however many nodes look.

use futures::future::join_all;
use kernel::{DAY, HOUR, MINUTE, SECOND};

use crate::bench::{Bench, both_engines};

const KIND: &str = "probe.sweep";

both_engines!(nodes_that_look_together_begin_it_once, |engine| async move {
    let bench = Bench::start(engine).await;
    let (other, clock) = bench.node().await;
    for round in 0..3_usize {
        let looks = (0..12).map(|look| {
            let db = if look % 2 == 0 { bench.db.clone() } else { other.clone() };
            async move { db.run_schedule(KIND, HOUR).await.unwrap() }
        });
        let begun = join_all(looks).await.into_iter().filter(|begun| *begun).count();
        assert_eq!(begun, 1, "round {round}");
        let jobs = bench.db.claim_jobs(10, SECOND).await.unwrap();
        assert_eq!(jobs.len(), 1);
        bench.db.finish_job(&jobs[0].id).await.unwrap();
        bench.clock.advance(HOUR);
        clock.advance(HOUR);
    }
});

both_engines!(a_node_whose_clock_is_a_little_behind_does_not_begin_it_again, |engine| async move {
    let bench = Bench::start(engine).await;
    let (other, clock) = bench.node().await;
    clock.advance(-30 * SECOND);
    assert!(bench.db.run_schedule(KIND, MINUTE).await.unwrap());
    assert!(!other.run_schedule(KIND, MINUTE).await.unwrap());
});

both_engines!(a_clock_that_was_wrong_for_a_while_does_not_stop_it, |engine| async move {
    let bench = Bench::start(engine).await;
    bench.clock.advance(365 * DAY);
    assert!(bench.db.run_schedule(KIND, HOUR).await.unwrap());
    bench.clock.advance(-365 * DAY);
    assert!(bench.db.run_schedule(KIND, HOUR).await.unwrap());
    assert!(!bench.db.run_schedule(KIND, HOUR).await.unwrap());
    assert!(bench.db.run_schedule("probe.never", 0).await.is_ok(), "a period of nothing is no panic");
});
