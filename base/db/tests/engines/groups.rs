//! Group commit on SQLite: transactions that wait together share a flush, and nothing else.

use db::{DbError, Reads, sql};
use futures::future::join_all;
use kernel::ErrorKind;
use testkit::Engine;

use crate::bench::{Bench, add, put};

#[tokio::test]
async fn writes_that_wait_together_share_few_commits() {
    const WRITES: u64 = 300;
    let bench = Bench::with(Engine::Sqlite, |config| config.durable = true).await;
    let before = bench.db.write_counts();
    let writes = (0..WRITES).map(|id| add(&bench.db, i64::try_from(id).unwrap()));
    assert!(join_all(writes).await.into_iter().all(|outcome| outcome.is_ok()));
    let after = bench.db.write_counts();
    assert_eq!(after.transactions - before.transactions, WRITES);
    let commits = after.commits - before.commits;
    assert!((1..=WRITES / 10).contains(&commits), "{commits} commits for {WRITES} writes");
    assert_eq!(bench.things().await, i64::try_from(WRITES).unwrap());
}

#[tokio::test]
async fn each_commit_is_flushed_to_disk_unless_the_configuration_says_otherwise() {
    let flushing = |db: db::Db| async move {
        db.write::<_, DbError, _, _>(|tx| async move {
            let level: i64 = tx.one(sql!("PRAGMA synchronous"), Vec::new()).await?;
            let log: String = tx.one(sql!("PRAGMA journal_mode"), Vec::new()).await?;
            Ok((level, log))
        })
        .await
        .unwrap()
    };
    let durable =
        Bench::with(Engine::Sqlite, |config| config.durable = db::DbConfig::default().durable).await;
    // FULL: with a write-ahead log, every commit waits for the disk.
    assert_eq!(flushing(durable.db.clone()).await, (2, "wal".into()));
    let loose = Bench::with(Engine::Sqlite, |config| config.durable = false).await;
    assert_eq!(flushing(loose.db.clone()).await, (0, "wal".into()));
}

#[tokio::test]
async fn a_failing_transaction_in_a_group_undoes_only_itself() {
    let bench = Bench::start(Engine::Sqlite).await;
    add(&bench.db, 0).await.unwrap();
    let before = bench.db.write_counts();
    let writes = (1..=120_i64).map(|number| {
        let db = &bench.db;
        async move {
            db.write::<_, DbError, _, _>(|tx| async move {
                put(&tx, number, &format!("thing {number}")).await?;
                match number % 3 {
                    0 => put(&tx, 0, "there is a thing of this number").await,
                    1 => Err(DbError::NoRow),
                    _ => Ok(1),
                }
            })
            .await
        }
    });
    let outcomes = join_all(writes).await;
    for (number, outcome) in (1..=120).zip(&outcomes) {
        assert_eq!(outcome.is_ok(), number % 3 == 2, "{number}: {outcome:?}");
    }
    let kept: Vec<i64> =
        bench.db.all(sql!("SELECT id FROM probe_things WHERE id > 0 ORDER BY id"), Vec::new()).await.unwrap();
    assert_eq!(kept, (1..=120).filter(|number| number % 3 == 2).collect::<Vec<i64>>());
    let after = bench.db.write_counts();
    assert!(after.commits - before.commits <= 12, "{after:?} after {before:?}");
}

#[tokio::test]
async fn a_caller_that_went_away_in_a_group_takes_nobody_along() {
    let bench = Bench::start(Engine::Sqlite).await;
    let writes = (0..100_i64).map(|number| {
        let db = &bench.db;
        async move {
            if number % 2 == 1 {
                return add(db, number).await.is_ok();
            }
            let stuck = db.write::<(), DbError, _, _>(|tx| async move {
                put(&tx, number, &format!("thing {number}")).await?;
                std::future::pending().await
            });
            tokio::select! {
                _ = stuck => true,
                () = async { for _ in 0..number { tokio::task::yield_now().await } } => false,
            }
        }
    });
    let kept = join_all(writes).await.into_iter().filter(|kept| *kept).count();
    assert_eq!(kept, 50);
    assert_eq!(bench.things().await, 50);
}

/// SQLite answers "disk full" by undoing everything at once, the whole group.
#[tokio::test]
async fn a_full_database_refuses_and_keeps_what_it_acknowledged() {
    let bench = Bench::start(Engine::Sqlite).await;
    let limit = |pages: bool| {
        let db = &bench.db;
        async move {
            let statement = if pages {
                sql!("PRAGMA max_page_count = 200")
            } else {
                sql!("PRAGMA max_page_count = 100000")
            };
            db.write::<_, DbError, _, _>(|tx| async move { tx.rows(statement, Vec::new()).await })
                .await
                .unwrap();
        }
    };
    limit(true).await;
    let (mut kept, mut refused) = (0_i64, 0_i64);
    for round in 0..20_i64 {
        let writes = (0..20_i64).map(|number| {
            let id = round * 20 + number;
            let name = format!("{id} {}", "x".repeat(4_000));
            let db = &bench.db;
            async move { db.write::<_, DbError, _, _>(|tx| async move { put(&tx, id, &name).await }).await }
        });
        for outcome in join_all(writes).await {
            match outcome {
                Ok(_) => kept += 1,
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::Unavailable, "{error}");
                    refused += 1;
                }
            }
        }
        assert_eq!(bench.things().await, kept, "after round {round}");
    }
    assert!(kept > 20 && refused > 20, "{kept} kept, {refused} refused");
    limit(false).await;
    add(&bench.db, 10_000).await.unwrap();
    assert_eq!(bench.things().await, kept + 1);
    let sound: String = bench.db.one(sql!("PRAGMA integrity_check"), Vec::new()).await.unwrap();
    assert_eq!(sound, "ok");
}
