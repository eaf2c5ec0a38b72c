//! SQLite: many readers, one writer thread.

mod statement;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::Sender;
use kernel::{Clock, Value};
use parking_lot::Mutex;
use rusqlite::config::DbConfig as DbConfigFlag;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub(crate) use self::writer::{Command, Line};
use self::writer::{Session, Writer};
use crate::engine::Tally;
use crate::{DbConfig, DbError, Row, Sql};

/// How long to wait for another process that writes to the same file.
const BUSY: Duration = Duration::from_secs(15);

pub(crate) struct Sqlite {
    readers: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
    clock: Arc<dyn Clock>,
    sessions: Mutex<Option<Sender<Session>>>,
    writer: Mutex<Option<std::thread::JoinHandle<()>>>,
}

impl Sqlite {
    pub(crate) fn open(config: &DbConfig, clock: Arc<dyn Clock>, tally: Arc<Tally>) -> Result<Self, DbError> {
        let describe = |source: DbError| DbError::Open {
            path: config.path.display().to_string(),
            source: Box::new(source),
        };
        let connection = connect(&config.path, config.durable, false).map_err(describe)?;
        let mut readers = Vec::new();
        for _ in 0..config.connections {
            readers.push(connect(&config.path, config.durable, true).map_err(describe)?);
        }
        let (sender, sessions) = crossbeam_channel::unbounded();
        let reading = Arc::clone(&clock);
        let writer = Writer { connection, sessions, clock, patience: config.patience(), tally };
        let thread = std::thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || writer.run())
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self {
            permits: Arc::new(Semaphore::new(readers.len())),
            readers: Arc::new(Mutex::new(readers)),
            clock: reading,
            sessions: Mutex::new(Some(sender)),
            writer: Mutex::new(Some(thread)),
        })
    }

    pub(crate) fn begin(&self) -> Result<Line, DbError> {
        let (session, line) = writer::session();
        let sessions = self.sessions.lock();
        sessions.as_ref().ok_or(DbError::Closed)?.send(session).map_err(|_| DbError::Closed)?;
        Ok(line)
    }

    pub(crate) async fn read(&self, sql: Sql, params: Vec<Value>) -> Result<Vec<Row>, DbError> {
        let known = statement::known(sql);
        let quick = known.is_quick();
        let clock = Arc::clone(&self.clock);
        let work = move |connection: &Connection| {
            let began = clock.monotonic();
            let outcome = statement::run(connection, &known, &params).map(|(rows, _)| rows);
            known.took(clock.monotonic().saturating_sub(began));
            outcome
        };
        // Nearly every statement of a page finds its rows by an index, in less time than a change of threads takes.
        // One that does not, or has never run, leaves the asynchronous threads.
        if quick { self.here(work).await } else { self.elsewhere(work).await }
    }

    pub(crate) async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        self.elsewhere(move |connection| {
            connection.prepare(&sql.for_sqlite()).map(|_| ()).map_err(DbError::from)
        })
        .await
    }

    /// On the thread of the caller.
    async fn here<T>(&self, work: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| DbError::Closed)?;
        Borrowed::take(&self.readers, permit)?.lend(work)
    }

    /// On a thread where waiting for the disk holds nobody up.
    async fn elsewhere<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, DbError> + Send + 'static,
    ) -> Result<T, DbError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| DbError::Closed)?;
        let readers = Arc::clone(&self.readers);
        let task = tokio::task::spawn_blocking(move || Borrowed::take(&readers, permit)?.lend(work));
        task.await.unwrap_or(Err(DbError::Closed))
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.permits.is_closed()
    }

    pub(crate) async fn close(&self) {
        self.permits.close();
        self.sessions.lock().take();
        let thread = self.writer.lock().take();
        let readers = Arc::clone(&self.readers);
        let ended = tokio::task::spawn_blocking(move || {
            readers.lock().clear();
            thread.map_or(Ok(()), std::thread::JoinHandle::join)
        });
        if !matches!(ended.await, Ok(Ok(()))) {
            tracing::error!("the sqlite writer ended badly");
        }
    }
}

/// A reading connection that finds its way back whatever happens, before its permit does.
struct Borrowed {
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Borrowed {
    fn take(home: &Arc<Mutex<Vec<Connection>>>, permit: OwnedSemaphorePermit) -> Result<Self, DbError> {
        let connection = home.lock().pop().ok_or(DbError::Closed)?;
        Ok(Self { connection: Some(connection), home: Arc::clone(home), _permit: permit })
    }

    fn lend<T>(&self, work: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        self.connection.as_ref().ok_or(DbError::Closed).and_then(work)
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        self.home.lock().extend(self.connection.take());
    }
}

fn connect(path: &Path, durable: bool, read_only: bool) -> Result<Connection, DbError> {
    let access = if read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(256);
    // A statement keeps its plan whatever is bound to it; otherwise SQLite plans most of them anew at every run.
    connection.set_db_config(DbConfigFlag::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if !read_only {
        // The log is cut back after a large import instead of keeping its size for ever.
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864;")?;
    }
    connection.execute_batch(if durable {
        "PRAGMA synchronous = FULL;"
    } else {
        "PRAGMA synchronous = OFF;"
    })?;
    // The file is read, not mapped: every connection would map all of it, and an error of the disk would be a signal
    // instead of an error.
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -8192; \
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF;",
    )?;
    Ok(connection)
}
