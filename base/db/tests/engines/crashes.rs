//! A PostgreSQL server that dies and comes back while the paper runs.

use std::sync::Arc;

use db::{DbConfig, DbError, EngineKind};
use kernel::{ErrorKind, FixedClock};
use testkit::PostgresServer;

use crate::bench::{BEGIN, add, open, put, tables, things};

fn config(server: &PostgresServer) -> DbConfig {
    DbConfig { engine: EngineKind::Postgres, url: server.url(), connections: 4, ..DbConfig::default() }
}

#[tokio::test]
async fn the_pool_recovers_from_a_server_that_was_killed() {
    let mut server = PostgresServer::start();
    let db = open(&config(&server), Arc::new(FixedClock::new(BEGIN))).await.unwrap();
    db.migrate(&[tables()]).await.unwrap();
    // Fills the pool, so that there are dead connections to find afterwards.
    let writes = futures::future::join_all((0..20).map(|id| add(&db, id))).await;
    assert!(writes.into_iter().all(|outcome| outcome.is_ok()));
    for round in 0..3_i64 {
        let in_the_middle = db
            .write::<_, DbError, _, _>(|tx| {
                let server = &mut server;
                async move {
                    put(&tx, 1_000 + round, "lost").await?;
                    server.kill();
                    put(&tx, 2_000 + round, "lost, too").await
                }
            })
            .await
            .unwrap_err();
        assert_eq!(in_the_middle.kind(), ErrorKind::Unavailable, "{in_the_middle}");
        let down = things(&db).await.unwrap_err();
        assert_eq!(down.kind(), ErrorKind::Unavailable, "{down}");
        assert_eq!(add(&db, 3_000).await.unwrap_err().kind(), ErrorKind::Unavailable);
        server.start_again();
        assert_eq!(things(&db).await.unwrap(), 20 + round);
        add(&db, 100 + round).await.unwrap();
    }
}

#[tokio::test]
async fn dead_connections_are_replaced_without_the_reader_s_notice() {
    let mut server = PostgresServer::start();
    let db = open(&config(&server), Arc::new(FixedClock::new(BEGIN))).await.unwrap();
    db.migrate(&[tables()]).await.unwrap();
    let writes = futures::future::join_all((0..20).map(|id| add(&db, id))).await;
    assert!(writes.into_iter().all(|outcome| outcome.is_ok()));
    server.kill();
    server.start_again();
    let reads = futures::future::join_all((0..8).map(|_| things(&db))).await;
    assert!(reads.into_iter().all(|many| many.is_ok_and(|many| many == 20)));
    server.kill();
    server.start_again();
    add(&db, 50).await.unwrap();
}

#[tokio::test]
async fn a_server_that_cannot_be_reached_is_named_with_its_reason() {
    let nowhere = DbConfig {
        engine: EngineKind::Postgres,
        url: "postgres://courant@127.0.0.1:1/postgres".into(),
        ..DbConfig::default()
    };
    let error = open(&nowhere, Arc::new(FixedClock::new(BEGIN))).await.err().unwrap();
    assert_eq!(error.kind(), ErrorKind::Unavailable);
    assert!(error.to_string().contains("refused"), "{error}");
    assert_eq!(error.to_string().matches("unavailable").count(), 1, "{error}");
    let nonsense = DbConfig { url: "postgres://%zz".into(), ..nowhere };
    assert!(open(&nonsense, Arc::new(FixedClock::new(BEGIN))).await.is_err());
}
