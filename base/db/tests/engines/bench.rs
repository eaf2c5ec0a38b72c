//! An open database with a table to try things on.

use std::sync::Arc;

use db::{Db, DbConfig, DbError, Migration, MigrationSet, Reads, Tx, params, sql};
use kernel::{Clock, FixedClock, Ids, SystemRng, Timestamp};
use tempfile::TempDir;
use testkit::{Engine, TestDatabase};

pub const BEGIN: Timestamp = Timestamp(1_602_450_840_000);

/// A database of the test's own.
pub struct Bench {
    pub db: Db,
    pub clock: Arc<FixedClock>,
    pub config: DbConfig,
    _database: TestDatabase,
    _folder: TempDir,
}

impl Bench {
    /// Migrated, with the tables below.
    pub async fn start(engine: Engine) -> Self {
        Self::with(engine, |_| {}).await
    }

    /// The same with another configuration.
    pub async fn with(engine: Engine, change: impl FnOnce(&mut DbConfig)) -> Self {
        let bench = Self::empty(engine, change).await;
        bench.db.migrate(&[tables()]).await.unwrap();
        bench
    }

    /// Not migrated.
    pub async fn empty(engine: Engine, change: impl FnOnce(&mut DbConfig)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unique = folder.path().file_name().unwrap().to_string_lossy().to_ascii_lowercase();
        let unique: String = unique.chars().filter(char::is_ascii_alphanumeric).collect();
        let name = format!("db{}_{unique}", std::process::id());
        let database = TestDatabase::new(engine, folder.path(), &name).await;
        let mut config: DbConfig = database.section.clone().try_into().unwrap();
        change(&mut config);
        let clock = Arc::new(FixedClock::new(BEGIN));
        let db = open(&config, clock.clone()).await.unwrap();
        Self { db, clock, config, _database: database, _folder: folder }
    }

    /// Another node on the same database, with its own clock.
    pub async fn node(&self) -> (Db, Arc<FixedClock>) {
        let clock = Arc::new(FixedClock::new(self.clock.now()));
        (open(&self.config, clock.clone()).await.unwrap(), clock)
    }

    /// How many things there are.
    pub async fn things(&self) -> i64 {
        things(&self.db).await.unwrap()
    }
}

pub async fn open(config: &DbConfig, clock: Arc<FixedClock>) -> Result<Db, DbError> {
    let ids = Arc::new(Ids::new(clock.clone(), Arc::new(SystemRng)));
    Db::open(config, clock, ids).await
}

pub fn set(slice: &'static str, files: &[(&str, &str)]) -> MigrationSet {
    let migrations =
        files.iter().map(|(name, text)| Migration { name: (*name).into(), text: (*text).into() }).collect();
    MigrationSet { slice, migrations }
}

pub fn tables() -> MigrationSet {
    let text = "CREATE TABLE probe_things (
            id BIGINT PRIMARY KEY,
            name TEXT NOT NULL,
            size DOUBLE PRECISION,
            raw BYTEA,
            CHECK (id >= 0)
        );
        CREATE UNIQUE INDEX probe_things_name ON probe_things (name);
        CREATE TABLE probe_parts (
            id BIGINT PRIMARY KEY,
            thing BIGINT NOT NULL REFERENCES probe_things (id)
        );";
    set("probe", &[("0001_probe", text)])
}

pub async fn put(tx: &Tx, id: i64, name: &str) -> Result<u64, DbError> {
    tx.execute(sql!("INSERT INTO probe_things (id, name) VALUES ($1, $2)"), params![id, name]).await
}

/// Adds one thing in a transaction of its own.
pub async fn add(db: &Db, id: i64) -> Result<u64, DbError> {
    db.write(|tx| async move { put(&tx, id, &format!("thing {id}")).await }).await
}

pub async fn things(on: &impl Reads) -> Result<i64, DbError> {
    on.one(sql!("SELECT COUNT(*) AS many FROM probe_things"), Vec::new()).await
}

/// One test on both engines: `both_engines!(a_sentence, |engine| async move { … });`
macro_rules! both_engines {
    ($name:ident, |$engine:ident| $body:expr) => {
        mod $name {
            use super::*;

            async fn run($engine: testkit::Engine) {
                $body.await
            }

            #[tokio::test]
            async fn on_sqlite() {
                run(testkit::Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                run(testkit::Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use both_engines;
