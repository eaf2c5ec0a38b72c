//! Events are kept with the change they tell of, or not at all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use db::{Db, DbError, Event};
use kernel::{HOUR, SECOND};
use serde::{Deserialize, Serialize};

use crate::bench::{BEGIN, Bench, both_engines, put};

#[derive(Serialize, Deserialize)]
struct ThingAdded {
    id: i64,
}

impl Event for ThingAdded {
    const NAME: &'static str = "ThingAdded";
}

async fn add_and_tell(db: &Db, id: i64, fails: bool) -> Result<(), DbError> {
    db.write(|tx| async move {
        put(&tx, id, &format!("thing {id}")).await?;
        tx.emit(&ThingAdded { id }).await?;
        if fails { Err(DbError::NoRow) } else { Ok(()) }
    })
    .await
}

both_engines!(an_event_is_one_row_and_one_job_for_each_listener, |engine| async move {
    let bench = Bench::start(engine).await;
    let listeners = ["search.index", "feeds.announce"];
    bench.db.set_listeners(HashMap::from([(ThingAdded::NAME, listeners.to_vec())]));
    add_and_tell(&bench.db, 1, false).await.unwrap();
    let events = bench.db.events_after("", 10).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].name.as_str(), events[0].payload.as_str()), ("ThingAdded", r#"{"id":1}"#));
    let mut jobs = bench.db.claim_jobs(10, SECOND).await.unwrap();
    jobs.sort_by(|a, b| b.kind.cmp(&a.kind));
    assert_eq!(jobs.iter().map(|job| job.kind.as_str()).collect::<Vec<_>>(), listeners);
    assert!(jobs.iter().all(|job| job.payload == r#"{"id":1}"# && job.attempts == 1));
});

both_engines!(nothing_is_told_of_what_was_undone, |engine| async move {
    let bench = Bench::start(engine).await;
    bench.db.set_listeners(HashMap::from([(ThingAdded::NAME, vec!["search.index"])]));
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    bench.db.on_commit(move |events| {
        heard.lock().unwrap().extend(events.iter().map(|event| event.payload.clone()))
    });
    let mut work = bench.db.work();
    assert!(add_and_tell(&bench.db, 1, true).await.is_err());
    assert!(told.lock().unwrap().is_empty());
    assert!(!work.has_changed().unwrap());
    assert!(bench.db.events_after("", 10).await.unwrap().is_empty());
    assert_eq!(bench.db.job_counts().await.unwrap().waiting, 0);
    add_and_tell(&bench.db, 1, false).await.unwrap();
    assert_eq!(*told.lock().unwrap(), [r#"{"id":1}"#]);
    assert!(work.has_changed().unwrap());
    work.borrow_and_update();
    assert!(!work.has_changed().unwrap());
});

both_engines!(events_are_read_in_order_and_forgotten_when_old, |engine| async move {
    let bench = Bench::start(engine).await;
    for id in 0..5 {
        add_and_tell(&bench.db, id, false).await.unwrap();
        bench.clock.advance(HOUR);
    }
    let first = bench.db.events_after("", 3).await.unwrap();
    let rest = bench.db.events_after(&first[2].id, 3).await.unwrap();
    let payloads: Vec<&str> = first.iter().chain(&rest).map(|event| event.payload.as_str()).collect();
    assert_eq!(payloads, [r#"{"id":0}"#, r#"{"id":1}"#, r#"{"id":2}"#, r#"{"id":3}"#, r#"{"id":4}"#]);
    assert_eq!(bench.db.forget_events(BEGIN.plus(3 * HOUR)).await.unwrap(), 3);
    assert_eq!(bench.db.events_after("", 10).await.unwrap().len(), 2);
});
