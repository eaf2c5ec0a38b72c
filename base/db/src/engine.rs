//! The database handle: opens an engine, reads from it, runs transactions on it.

use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use kernel::{Clock, Ids, Timestamp, Value};
use parking_lot::RwLock;
use tokio::sync::watch;

use crate::postgres::Postgres;
use crate::sqlite::Sqlite;
use crate::tx::Tx;
use crate::{DbConfig, DbError, Emitted, EngineKind, FromRow, Row, Sql};

pub(crate) enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

tokio::task_local! {
    /// The database this task has a transaction on.
    static WRITING: usize;
}

type CommitHook = Box<dyn Fn(&[Emitted]) + Send + Sync>;

/// What the engine counts as it goes.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) transactions: AtomicU64,
    pub(crate) commits: AtomicU64,
}

/// How much this process has written since it opened the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteCounts {
    /// Transactions kept.
    pub transactions: u64,
    /// Commits they took: fewer where transactions that waited together shared one (SQLite).
    pub commits: u64,
}

pub(crate) struct Inner {
    pub(crate) engine: Engine,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<Ids>,
    pub(crate) listeners: OnceLock<HashMap<&'static str, Vec<&'static str>>>,
    hooks: RwLock<Vec<CommitHook>>,
    work: watch::Sender<()>,
    tally: Arc<Tally>,
}

/// A handle to the open database; clones share it.
#[derive(Clone)]
pub struct Db {
    pub(crate) inner: Arc<Inner>,
}

/// What both a database handle and a transaction can do: read.
pub trait Reads: Sync {
    /// All rows of a statement.
    fn rows(&self, sql: Sql, params: Vec<Value>) -> impl Future<Output = Result<Vec<Row>, DbError>> + Send;

    /// All rows, each made into a `T`.
    fn all<T: FromRow + Send>(
        &self,
        sql: Sql,
        params: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<T>, DbError>> + Send {
        async move { self.rows(sql, params).await?.into_iter().map(T::from_row).collect() }
    }

    /// The first row, if there is one.
    fn optional<T: FromRow + Send>(
        &self,
        sql: Sql,
        params: Vec<Value>,
    ) -> impl Future<Output = Result<Option<T>, DbError>> + Send {
        async move { self.rows(sql, params).await?.into_iter().next().map(T::from_row).transpose() }
    }

    /// The first row of a statement that always has one.
    fn one<T: FromRow + Send>(
        &self,
        sql: Sql,
        params: Vec<Value>,
    ) -> impl Future<Output = Result<T, DbError>> + Send {
        async move { self.optional(sql, params).await?.ok_or(DbError::NoRow) }
    }
}

impl Reads for Db {
    async fn rows(&self, sql: Sql, params: Vec<Value>) -> Result<Vec<Row>, DbError> {
        crate::sql::storable(&params)?;
        match &self.inner.engine {
            Engine::Sqlite(sqlite) => sqlite.read(sql, params).await,
            Engine::Postgres(postgres) => postgres.read(sql, &params).await,
        }
    }
}

impl Db {
    /// Opens the database that `config` names; a SQLite file that does not exist is made.
    ///
    /// # Errors
    /// [`DbError::Open`] or [`DbError::Unavailable`].
    pub async fn open(config: &DbConfig, clock: Arc<dyn Clock>, ids: Arc<Ids>) -> Result<Self, DbError> {
        let tally = Arc::new(Tally::default());
        let engine = match config.engine {
            EngineKind::Sqlite => {
                Engine::Sqlite(Sqlite::open(config, Arc::clone(&clock), Arc::clone(&tally))?)
            }
            EngineKind::Postgres => Engine::Postgres(Postgres::open(config).await?),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                engine,
                clock,
                ids,
                listeners: OnceLock::new(),
                hooks: RwLock::new(Vec::new()),
                work: watch::Sender::new(()),
                tally,
            }),
        })
    }

    /// Which engine this is.
    pub fn kind(&self) -> EngineKind {
        match self.inner.engine {
            Engine::Sqlite(_) => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// The context's time.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// The context's maker of identifiers.
    pub fn ids(&self) -> &Ids {
        &self.inner.ids
    }

    /// Runs `work` in one transaction: all of it is kept, or, when it fails or is dropped, nothing. Returns after
    /// the change is durable. On SQLite, transactions that wait together share one flush to disk. A caller that goes
    /// away while the commit is under way does not learn how it ended.
    ///
    /// `work` may only speak to the database; anything outside goes into an event or a job.
    ///
    /// # Errors
    /// What `work` returns, or the database's own error.
    pub async fn write<T, E, F, W>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> W + Send,
        W: Future<Output = Result<T, E>> + Send,
        E: From<DbError>,
    {
        let this = Arc::as_ptr(&self.inner).addr();
        if WRITING.try_with(|other| *other == this).unwrap_or(false) {
            return Err(DbError::Nested.into());
        }
        let tx = Tx::begin(self.clone()).await?;
        let outcome = WRITING.scope(this, work(tx.clone())).await;
        match outcome {
            Ok(value) => {
                let kept = tx.commit().await?;
                let tally = &self.inner.tally;
                tally.transactions.fetch_add(1, Ordering::Relaxed);
                if self.kind() == EngineKind::Postgres {
                    tally.commits.fetch_add(1, Ordering::Relaxed);
                }
                if !kept.emitted.is_empty() {
                    for hook in self.inner.hooks.read().iter() {
                        hook(&kept.emitted);
                    }
                }
                if kept.enqueued {
                    self.inner.work.send_replace(());
                }
                Ok(value)
            }
            Err(error) => {
                tx.rollback().await;
                Err(error)
            }
        }
    }

    /// Names the listeners of each event, once, before the first event is emitted: emitting writes one job for
    /// each of them.
    pub fn set_listeners(&self, listeners: HashMap<&'static str, Vec<&'static str>>) {
        if self.inner.listeners.set(listeners).is_err() {
            tracing::error!("listeners were set twice; the first set stays");
        }
    }

    /// Calls `hook` with the events of each transaction right after it is committed on this node. For wake-ups and
    /// cache purges only: a hook is lost when the process dies.
    pub fn on_commit(&self, hook: impl Fn(&[Emitted]) + Send + Sync + 'static) {
        self.inner.hooks.write().push(Box::new(hook));
    }

    /// Changes whenever a transaction of this process that wrote a job has been kept. A receiver that is held
    /// between two looks misses nothing.
    pub fn work(&self) -> watch::Receiver<()> {
        self.inner.work.subscribe()
    }

    /// How much this process has written.
    pub fn write_counts(&self) -> WriteCounts {
        let tally = &self.inner.tally;
        WriteCounts {
            transactions: tally.transactions.load(Ordering::Relaxed),
            commits: tally.commits.load(Ordering::Relaxed),
        }
    }

    /// Checks that `sql` can be prepared on this engine, and that its parameters and columns are of types that values
    /// have.
    ///
    /// # Errors
    /// The engine's complaint.
    pub async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        match &self.inner.engine {
            Engine::Sqlite(sqlite) => sqlite.prepare(sql).await,
            Engine::Postgres(postgres) => postgres.prepare(sql).await,
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// Why it does not.
    pub async fn ping(&self) -> Result<(), DbError> {
        self.one::<i64>(crate::sql!("SELECT CAST(1 AS BIGINT) AS one"), Vec::new()).await.map(|_| ())
    }

    /// Whether [`Db::close`] was called.
    pub fn is_closed(&self) -> bool {
        match &self.inner.engine {
            Engine::Sqlite(sqlite) => sqlite.is_closed(),
            Engine::Postgres(postgres) => postgres.is_closed(),
        }
    }

    /// Waits for the writer to finish and closes the file (SQLite); ends the connections (PostgreSQL).
    pub async fn close(&self) {
        match &self.inner.engine {
            Engine::Sqlite(sqlite) => sqlite.close().await,
            Engine::Postgres(postgres) => postgres.close(),
        }
    }
}
