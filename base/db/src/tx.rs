//! A transaction. Made by [`Db::write`], handed to the work by value, kept or undone as a whole.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kernel::{Timestamp, Value};
use parking_lot::Mutex;

use crate::engine::Engine;
use crate::postgres::{self, Connection};
use crate::sqlite::{Command, Line};
use crate::{Db, DbError, Emitted, Reads, Row, Sql};

/// A running transaction; clones are the same transaction.
///
/// A statement that fails spoils the transaction on both engines (PostgreSQL knows no other way): whatever the work
/// does afterwards, nothing is kept.
#[derive(Clone)]
pub struct Tx {
    inner: Arc<TxInner>,
}

struct TxInner {
    db: Db,
    session: Session,
    emitted: Mutex<Vec<Emitted>>,
    enqueued: AtomicBool,
    spoiled: Mutex<Option<String>>,
}

enum Session {
    Sqlite(Line),
    Postgres(Box<tokio::sync::Mutex<Connection>>),
}

/// What a kept transaction set going.
pub(crate) struct Kept {
    pub(crate) emitted: Vec<Emitted>,
    pub(crate) enqueued: bool,
}

impl Reads for Tx {
    async fn rows(&self, sql: Sql, params: Vec<Value>) -> Result<Vec<Row>, DbError> {
        self.run(sql, params).await.map(|(rows, _)| rows)
    }
}

impl Tx {
    pub(crate) async fn begin(db: Db) -> Result<Self, DbError> {
        let session = match &db.inner.engine {
            Engine::Sqlite(sqlite) => Session::Sqlite(sqlite.begin()?),
            Engine::Postgres(server) => {
                Session::Postgres(Box::new(tokio::sync::Mutex::new(server.begin().await?)))
            }
        };
        let inner = TxInner {
            db,
            session,
            emitted: Mutex::default(),
            enqueued: AtomicBool::new(false),
            spoiled: Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The context's time.
    pub fn now(&self) -> Timestamp {
        self.inner.db.now()
    }

    /// The context's maker of identifiers.
    pub fn ids(&self) -> &kernel::Ids {
        self.inner.db.ids()
    }

    /// Runs a statement for its effect; returns how many rows it touched.
    ///
    /// # Errors
    /// The engine's; the transaction is then spoiled, so let it fail.
    pub async fn execute(&self, sql: Sql, params: Vec<Value>) -> Result<u64, DbError> {
        self.run(sql, params).await.map(|(_, changed)| changed)
    }

    pub(crate) fn db(&self) -> &Db {
        &self.inner.db
    }

    pub(crate) fn note(&self, emitted: Emitted) {
        self.inner.emitted.lock().push(emitted);
    }

    pub(crate) fn note_job(&self) {
        self.inner.enqueued.store(true, Ordering::Relaxed);
    }

    async fn run(&self, sql: Sql, params: Vec<Value>) -> Result<(Vec<Row>, u64), DbError> {
        crate::sql::storable(&params)?;
        self.sound()?;
        let result = match &self.inner.session {
            Session::Sqlite(line) => line.ask(|reply| Command::Run(sql, params, reply)).await,
            Session::Postgres(connection) => {
                let connection = connection.lock().await;
                postgres::run(connection.client()?, sql, &params).await.map_err(DbError::from)
            }
        };
        self.judged(result)
    }

    /// Runs several statements of a migration, separated by semicolons.
    pub(crate) async fn batch(&self, text: String) -> Result<(), DbError> {
        self.sound()?;
        let result = match &self.inner.session {
            Session::Sqlite(line) => line.ask(|reply| Command::Batch(text, reply)).await,
            Session::Postgres(connection) => {
                let connection = connection.lock().await;
                connection.client()?.batch_execute(&text).await.map_err(DbError::from)
            }
        };
        self.judged(result)
    }

    fn sound(&self) -> Result<(), DbError> {
        self.inner.spoiled.lock().clone().map_or(Ok(()), |cause| Err(DbError::Spoiled(cause)))
    }

    fn judged<T>(&self, result: Result<T, DbError>) -> Result<T, DbError> {
        if let Err(error) = &result {
            self.inner.spoiled.lock().get_or_insert_with(|| error.to_string());
        }
        result
    }

    /// Keeps the transaction. A spoiled one is undone: PostgreSQL would answer its `COMMIT` with a silent rollback.
    pub(crate) async fn commit(self) -> Result<Kept, DbError> {
        if let Err(spoiled) = self.sound() {
            self.rollback().await;
            return Err(spoiled);
        }
        match &self.inner.session {
            Session::Sqlite(line) => line.ask(Command::Commit).await?,
            Session::Postgres(connection) => connection.lock().await.finish("COMMIT").await?,
        }
        Ok(Kept {
            emitted: std::mem::take(&mut *self.inner.emitted.lock()),
            enqueued: self.inner.enqueued.load(Ordering::Relaxed),
        })
    }

    pub(crate) async fn rollback(self) {
        match &self.inner.session {
            Session::Sqlite(line) => line.roll_back(),
            Session::Postgres(connection) => {
                // A connection that can't roll back is closed instead of going back to the pool.
                if let Err(error) = connection.lock().await.finish("ROLLBACK").await {
                    tracing::debug!(%error, "a transaction ended with its connection");
                }
            }
        }
    }
}
