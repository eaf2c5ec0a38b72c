//! A transaction. Made by [`Db::write`], handed to the work by value, kept or undone as a whole.

use std::sync::Arc;

use crossbeam_channel::Sender;
use deadpool_postgres::Object;
use kernel::{Timestamp, Value};
use parking_lot::Mutex;
use tokio::sync::oneshot;

use crate::engine::Engine;
use crate::sqlite::Command;
use crate::{Db, DbError, Emitted, Reads, Row, Sql, postgres};

/// A running transaction; clones are the same transaction.
#[derive(Clone)]
pub struct Tx {
    inner: Arc<TxInner>,
}

struct TxInner {
    db: Db,
    session: Session,
    pub(crate) emitted: Mutex<Vec<Emitted>>,
}

enum Session {
    Sqlite(Sender<Command>),
    Postgres(Box<tokio::sync::Mutex<Connection>>),
}

/// A PostgreSQL connection inside a transaction: unless it is finished it never returns to the pool.
struct Connection(Option<Object>);

impl Connection {
    fn client(&self) -> Result<&Object, DbError> {
        self.0.as_ref().ok_or(DbError::Closed)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(object) = self.0.take() {
            drop(Object::take(object));
        }
    }
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
                let client = server.client().await?;
                let connection = Connection(Some(client));
                connection.client()?.batch_execute("BEGIN").await?;
                Session::Postgres(Box::new(tokio::sync::Mutex::new(connection)))
            }
        };
        Ok(Self { inner: Arc::new(TxInner { db, session, emitted: Mutex::new(Vec::new()) }) })
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
    /// The engine's; on PostgreSQL the transaction is then lost, so let it fail.
    pub async fn execute(&self, sql: Sql, params: Vec<Value>) -> Result<u64, DbError> {
        self.run(sql, params).await.map(|(_, changed)| changed)
    }

    pub(crate) fn db(&self) -> &Db {
        &self.inner.db
    }

    pub(crate) fn note(&self, emitted: Emitted) {
        self.inner.emitted.lock().push(emitted);
    }

    async fn run(&self, sql: Sql, params: Vec<Value>) -> Result<(Vec<Row>, u64), DbError> {
        match &self.inner.session {
            Session::Sqlite(commands) => {
                let (reply, answer) = oneshot::channel();
                commands.send(Command::Run(sql, params, reply)).map_err(|_| DbError::Closed)?;
                answer.await.map_err(|_| DbError::Stalled)?
            }
            Session::Postgres(connection) => {
                let connection = connection.lock().await;
                postgres::run(connection.client()?, sql, &params).await
            }
        }
    }

    /// Runs several statements of a migration, separated by semicolons.
    pub(crate) async fn batch(&self, text: String) -> Result<(), DbError> {
        match &self.inner.session {
            Session::Sqlite(commands) => {
                let (reply, answer) = oneshot::channel();
                commands.send(Command::Batch(text, reply)).map_err(|_| DbError::Closed)?;
                answer.await.map_err(|_| DbError::Stalled)?
            }
            Session::Postgres(connection) => {
                let connection = connection.lock().await;
                Ok(connection.client()?.batch_execute(&text).await?)
            }
        }
    }

    pub(crate) async fn commit(self) -> Result<Vec<Emitted>, DbError> {
        match &self.inner.session {
            Session::Sqlite(commands) => {
                let (acknowledge, acknowledged) = oneshot::channel();
                commands.send(Command::Commit(acknowledge)).map_err(|_| DbError::Closed)?;
                acknowledged.await.map_err(|_| DbError::Stalled)??;
            }
            Session::Postgres(connection) => {
                let mut connection = connection.lock().await;
                connection.client()?.batch_execute("COMMIT").await?;
                drop(connection.0.take());
            }
        }
        Ok(std::mem::take(&mut *self.inner.emitted.lock()))
    }

    pub(crate) async fn rollback(self) {
        if let Session::Postgres(connection) = &self.inner.session {
            let mut connection = connection.lock().await;
            let undone = match connection.client() {
                Ok(client) => client.batch_execute("ROLLBACK").await.is_ok(),
                Err(_) => false,
            };
            if undone {
                drop(connection.0.take());
            }
        }
    }
}
