//! All or nothing, and what is seen meanwhile.

use std::sync::Arc;

use db::{DbError, Reads, Tx, params, sql};
use futures::FutureExt as _;
use futures::future::join_all;
use kernel::ErrorKind;
use tokio::sync::{Notify, oneshot};

use crate::bench::{Bench, add, both_engines, put, things};

both_engines!(work_that_fails_leaves_nothing_behind, |engine| async move {
    let bench = Bench::start(engine).await;
    let outcome: Result<(), DbError> = bench
        .db
        .write(|tx| async move {
            put(&tx, 1, "one").await?;
            put(&tx, 2, "two").await?;
            Err(DbError::NoRow)
        })
        .await;
    assert!(matches!(outcome, Err(DbError::NoRow)));
    assert_eq!(bench.things().await, 0);
});

both_engines!(a_transaction_reads_what_it_wrote_and_nobody_else_does_before_its_end, |engine| async move {
    let bench = Bench::start(engine).await;
    let outside = &bench.db;
    let seen = bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            put(&tx, 1, "one").await?;
            Ok((things(&tx).await?, things(outside).await?))
        })
        .await
        .unwrap();
    assert_eq!(seen, (1, 0));
    assert_eq!(bench.things().await, 1);
});

both_engines!(a_transaction_dropped_at_any_moment_is_whole_or_absent, |engine| async move {
    let bench = Bench::start(engine).await;
    for round in 0..40_usize {
        let first = i64::try_from(round).unwrap() * 10;
        let work = bench.db.write::<_, DbError, _, _>(|tx| async move {
            put(&tx, first, &format!("a{first}")).await?;
            put(&tx, first + 1, &format!("b{first}")).await?;
            Ok(())
        });
        let mut work = Box::pin(work);
        // Lets it get a little further each time before it is dropped.
        for _ in 0..round {
            if work.as_mut().now_or_never().is_some() {
                break;
            }
            tokio::task::yield_now().await;
        }
        drop(work);
    }
    // More than there are connections: one that was left inside a transaction would show.
    for id in 1_000..1_010 {
        add(&bench.db, id).await.unwrap();
    }
    let pairs = bench.things().await - 10;
    assert_eq!(pairs % 2, 0, "half a transaction was kept");
    let (other, _) = bench.node().await;
    assert_eq!(things(&other).await.unwrap() - 10, pairs, "what this node sees is kept");
});

both_engines!(a_transaction_dropped_in_its_middle_hands_on_a_clean_connection, |engine| async move {
    let bench = Bench::with(engine, |config| config.connections = 1).await;
    let (reached, at_the_middle) = oneshot::channel();
    let stuck = bench.db.write::<(), DbError, _, _>(|tx| async move {
        put(&tx, 1, "one").await?;
        let _ = reached.send(());
        std::future::pending().await
    });
    tokio::select! {
        _ = stuck => unreachable!("it never ends"),
        reached = at_the_middle => reached.unwrap(),
    }
    assert_eq!(bench.things().await, 0);
    add(&bench.db, 2).await.unwrap();
    assert_eq!(bench.things().await, 1);
});

both_engines!(constraints_are_told_apart, |engine| async move {
    let bench = Bench::start(engine).await;
    add(&bench.db, 1).await.unwrap();
    let by_key = add(&bench.db, 1).await.unwrap_err();
    assert!(by_key.is_unique(), "{by_key}");
    assert_eq!(by_key.kind(), ErrorKind::Conflict);
    let by_index = bench.db.write(|tx| async move { put(&tx, 2, "thing 1").await }).await.unwrap_err();
    assert!(by_index.is_unique(), "{by_index}");
    let by_check = add(&bench.db, -1).await.unwrap_err();
    assert!(matches!(by_check, DbError::Constraint { .. }), "{by_check}");
    let by_null = bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            let nothing: Option<String> = None;
            tx.execute(sql!("INSERT INTO probe_things (id, name) VALUES ($1, $2)"), params![3_i64, nothing])
                .await
        })
        .await
        .unwrap_err();
    assert!(
        matches!(&by_null, DbError::Constraint { constraint } if constraint.contains("name")),
        "{by_null}"
    );
    let by_reference = bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            tx.execute(sql!("INSERT INTO probe_parts (id, thing) VALUES ($1, $2)"), params![1_i64, 99_i64])
                .await
        })
        .await
        .unwrap_err();
    assert!(matches!(by_reference, DbError::Constraint { .. }), "{by_reference}");
    assert_eq!(bench.things().await, 1);
});

both_engines!(a_failure_that_the_work_hides_is_no_success, |engine| async move {
    let bench = Bench::start(engine).await;
    add(&bench.db, 1).await.unwrap();
    let outcome = bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            put(&tx, 2, "two").await?;
            drop(put(&tx, 1, "one again").await);
            drop(put(&tx, 3, "three").await);
            Ok(())
        })
        .await;
    assert!(matches!(outcome, Err(DbError::Spoiled(_))), "{outcome:?}");
    assert_eq!(bench.things().await, 1);
    add(&bench.db, 4).await.unwrap();
});

both_engines!(counting_up_together_loses_nothing, |engine| async move {
    let bench = Bench::start(engine).await;
    add(&bench.db, 0).await.unwrap();
    let (other, _) = bench.node().await;
    let count_up = |db: db::Db| async move {
        db.write::<_, DbError, _, _>(|tx| async move {
            tx.execute(
                sql!("UPDATE probe_things SET size = COALESCE(size, 0) + 1 WHERE id = $1"),
                params![0_i64],
            )
            .await
        })
        .await
        .unwrap();
    };
    join_all((0..60).map(|number| count_up(if number % 2 == 0 { bench.db.clone() } else { other.clone() })))
        .await;
    let mut row = bench
        .db
        .rows(sql!("SELECT size FROM probe_things WHERE id = $1"), params![0_i64])
        .await
        .unwrap()
        .remove(0);
    assert_eq!(row.take::<f64>("size").unwrap(), 60.0);
});

both_engines!(a_transaction_is_of_no_use_after_its_end, |engine| async move {
    let bench = Bench::start(engine).await;
    let mut kept: Option<Tx> = None;
    let keep = &mut kept;
    bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            *keep = Some(tx.clone());
            put(&tx, 1, "one").await
        })
        .await
        .unwrap();
    let late = put(&kept.unwrap(), 2, "two").await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Unavailable, "{late}");
    let mut failed: Option<Tx> = None;
    let keep = &mut failed;
    let outcome: Result<(), DbError> = bench
        .db
        .write(|tx| async move {
            *keep = Some(tx.clone());
            Err(DbError::NoRow)
        })
        .await;
    assert!(outcome.is_err());
    assert!(put(&failed.unwrap(), 3, "three").await.is_err());
    assert_eq!(bench.things().await, 1);
});

both_engines!(a_transaction_that_stands_still_is_undone_and_the_next_goes_on, |engine| async move {
    let bench = Bench::with(engine, |config| config.patience_ms = 200).await;
    add(&bench.db, 1).await.unwrap();
    let rename = |tx: Tx, name: &'static str| async move {
        tx.execute(sql!("UPDATE probe_things SET name = $2 WHERE id = $1"), params![1_i64, name]).await
    };
    let wake = Arc::new(Notify::new());
    let (reached, at_the_middle) = oneshot::channel();
    let sleeper = bench.db.write::<_, DbError, _, _>(|tx| {
        let wake = Arc::clone(&wake);
        async move {
            rename(tx.clone(), "by the sleeper").await?;
            let _ = reached.send(());
            wake.notified().await;
            rename(tx, "by the sleeper, late").await
        }
    });
    let next = async {
        at_the_middle.await.unwrap();
        let outcome = bench.db.write::<_, DbError, _, _>(|tx| rename(tx, "by the next")).await;
        wake.notify_one();
        outcome
    };
    let (sleeper, next) = tokio::join!(sleeper, next);
    assert_eq!(next.unwrap(), 1);
    assert_eq!(sleeper.unwrap_err().kind(), ErrorKind::Unavailable);
    let name: String =
        bench.db.one(sql!("SELECT name FROM probe_things WHERE id = $1"), params![1_i64]).await.unwrap();
    assert_eq!(name, "by the next");
});

both_engines!(a_closed_database_says_so, |engine| async move {
    let bench = Bench::start(engine).await;
    let (other, _) = bench.node().await;
    other.close().await;
    assert_eq!(things(&other).await.unwrap_err().kind(), ErrorKind::Unavailable);
    assert_eq!(add(&other, 1).await.unwrap_err().kind(), ErrorKind::Unavailable);
    add(&bench.db, 1).await.unwrap();
});

both_engines!(a_transaction_inside_another_is_refused_at_once, |engine| async move {
    let bench = Bench::start(engine).await;
    let db = &bench.db;
    let inner = db
        .write::<_, DbError, _, _>(|tx| async move {
            put(&tx, 1, "one").await?;
            Ok(add(db, 2).await)
        })
        .await
        .unwrap();
    assert!(matches!(inner, Err(DbError::Nested)), "{inner:?}");
    assert_eq!(bench.things().await, 1);
    let both = tokio::join!(add(db, 3), add(db, 4));
    assert!(both.0.is_ok() && both.1.is_ok(), "beside each other they are welcome");
});
