//! What was acknowledged is there after a crash: a process of its own writes numbered rows and says each number once
//! the write has been acknowledged; it is killed at moments chosen by chance, and the rows are counted.
//!
//! Deliberately absent: loss of power. Whether the disk keeps what it was told to keep is not for a test to find out;
//! that it is told to is asserted here.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::{Db, DbConfig, DbError, EngineKind, Migration, MigrationSet, Reads as _, params, sql};
use kernel::{Ids, Rng as _, SeededRng, SystemClock, SystemRng};
use testkit::PostgresServer;

/// Tells the process that writes where to: a configuration in TOML.
const CONFIG: &str = "COURANT_TEST_DURABILITY";
/// How often the process is killed, on each engine.
const KILLS: u64 = 100;
/// Writers at once, so that commits are shared.
const WRITERS: usize = 8;
/// The most acknowledgements a process lives for.
const MOST: u16 = 120;

async fn open(config: &DbConfig) -> Result<Db, DbError> {
    let clock = Arc::new(SystemClock::new());
    let db = Db::open(config, clock.clone(), Arc::new(Ids::new(clock, Arc::new(SystemRng)))).await?;
    let table = "CREATE TABLE probe_rows (number BIGINT PRIMARY KEY, twice BIGINT NOT NULL);
        CREATE TABLE probe_pairs (number BIGINT PRIMARY KEY);";
    let migrations = vec![Migration { name: "0001_probe".into(), text: table.into() }];
    db.migrate(&[MigrationSet { slice: "probe", migrations }]).await?;
    Ok(db)
}

async fn write(db: &Db, number: i64) -> Result<(), DbError> {
    db.write(|tx| async move {
        tx.execute(
            sql!("INSERT INTO probe_rows (number, twice) VALUES ($1, $2)"),
            params![number, number * 2],
        )
        .await?;
        tx.execute(sql!("INSERT INTO probe_pairs (number) VALUES ($1)"), params![number]).await?;
        Ok(())
    })
    .await
}

/// The process that is killed; does nothing where nobody asks for it.
#[allow(clippy::disallowed_methods)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_writes_until_it_is_killed() {
    let Ok(config) = std::env::var(CONFIG) else { return };
    let config: DbConfig = toml::from_str(&config).unwrap();
    let db = open(&config).await.unwrap();
    let next: i64 = db
        .one(sql!("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM probe_rows"), Vec::new())
        .await
        .unwrap();
    let next = AtomicI64::new(next);
    let writers = (0..WRITERS).map(|_| async {
        loop {
            let number = next.fetch_add(1, Ordering::SeqCst);
            // A server that was killed, too, ends it; what is not said was not acknowledged.
            if write(&db, number).await.is_err() {
                break;
            }
            let mut out = std::io::stdout().lock();
            writeln!(out, "kept {number}").unwrap();
            out.flush().unwrap();
        }
    });
    futures::future::join_all(writers).await;
}

struct Writing {
    child: Child,
    said: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Writing {
    fn start(config: &DbConfig) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture", "durability::a_process_writes_until_it_is_killed"])
            .env(CONFIG, toml::to_string(config).unwrap())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, said }
    }

    /// Waits for `count` acknowledgements, then calls `kill`; returns every number that was acknowledged.
    fn killed_after(mut self, count: u16, kill: impl FnOnce()) -> Vec<i64> {
        let number = |line: String| line.strip_prefix("kept ").and_then(|number| number.parse::<i64>().ok());
        let mut kept = Vec::new();
        while kept.len() < usize::from(count) {
            match self.said.next() {
                Some(line) => kept.extend(number(line.unwrap())),
                None => panic!("the process ended by itself after {} rows", kept.len()),
            }
        }
        // SIGKILL: nothing is flushed, nothing is finished.
        self.child.kill().unwrap();
        kill();
        self.child.wait().unwrap();
        kept.extend(self.said.map_while(Result::ok).filter_map(number));
        kept
    }
}

/// Every acknowledged row is there, and no transaction is there by half.
async fn check(config: &DbConfig, kept: &[i64]) {
    let db = open(config).await.unwrap();
    let numbers = |statement| {
        let db = &db;
        async move { db.all::<i64>(statement, Vec::new()).await.unwrap().into_iter().collect::<HashSet<_>>() }
    };
    let rows = numbers(sql!("SELECT number FROM probe_rows WHERE twice = number * 2")).await;
    let lost: Vec<_> = kept.iter().filter(|number| !rows.contains(number)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    // In one statement: the server may still be ending what the killed process had asked for.
    let halves = numbers(sql!(
        "SELECT COALESCE(r.number, p.number) AS number FROM probe_rows AS r FULL JOIN probe_pairs AS p \
         ON p.number = r.number WHERE r.number IS NULL OR p.number IS NULL"
    ))
    .await;
    assert!(halves.is_empty(), "kept by half: {halves:?}");
    db.close().await;
}

fn chance(rng: &SeededRng) -> u16 {
    u16::from_le_bytes(rng.bytes()) % MOST + 1
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_the_process_is_killed_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let config = DbConfig { path: folder.path().join("killed.db"), connections: 2, ..DbConfig::default() };
    assert!(config.durable, "what is acknowledged is flushed to disk unless a test says otherwise");
    let rng = SeededRng::new(20);
    let mut all = Vec::new();
    for _ in 0..KILLS {
        let count = chance(&rng);
        let writing = Writing::start(&config);
        all.extend(writing.killed_after(count, || {}));
        check(&config, &all).await;
    }
    let db = open(&config).await.unwrap();
    let sound: String = db.one(sql!("PRAGMA integrity_check"), Vec::new()).await.unwrap();
    assert_eq!(sound, "ok");
    assert!(all.len() >= 1_000);
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_process_or_server_is_killed_on_postgres() {
    let mut server = PostgresServer::start();
    let config =
        DbConfig { engine: EngineKind::Postgres, url: server.url(), connections: 4, ..DbConfig::default() };
    let rng = SeededRng::new(21);
    let mut all = Vec::new();
    for round in 0..KILLS {
        let count = chance(&rng);
        let writing = Writing::start(&config);
        let with_server = round % 4 == 3;
        all.extend(writing.killed_after(count, || {
            if with_server {
                server.kill();
            }
        }));
        if with_server {
            server.start_again();
        }
        check(&config, &all).await;
    }
    assert!(all.len() >= 1_000);
}
