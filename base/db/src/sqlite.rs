//! SQLite: many readers, one writer thread. The writer gathers transactions that wait together into one commit
//! (group commit), so that a hundred acknowledged comments cost one flush to disk.
//!
//! Each transaction is a savepoint inside the group; one that fails is undone alone.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use kernel::Value;
use parking_lot::{Mutex, RwLock};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{Semaphore, oneshot};

use crate::{DbConfig, DbError, Row, Sql};

/// How many transactions share one commit at most.
const GROUP: usize = 512;
/// A transaction that sends nothing for this long is undone, so that one lost caller can't stop the paper.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait for another process that writes to the same file.
const BUSY: Duration = Duration::from_secs(15);

pub(crate) enum Command {
    Run(Sql, Vec<Value>, oneshot::Sender<Result<(Vec<Row>, u64), DbError>>),
    Batch(String, oneshot::Sender<Result<(), DbError>>),
    Commit(oneshot::Sender<Result<(), DbError>>),
}

pub(crate) struct Session {
    commands: Receiver<Command>,
}

impl Session {
    pub(crate) fn new() -> (Self, Sender<Command>) {
        let (sender, commands) = crossbeam_channel::unbounded();
        (Self { commands }, sender)
    }
}

pub(crate) struct Sqlite {
    readers: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
    sessions: Mutex<Option<Sender<Session>>>,
    writer: Mutex<Option<std::thread::JoinHandle<()>>>,
}

impl Sqlite {
    pub(crate) fn open(config: &DbConfig) -> Result<Self, DbError> {
        let describe = |source: DbError| DbError::Open {
            path: config.path.display().to_string(),
            source: Box::new(source),
        };
        let writer = connect(&config.path, config.durable, false).map_err(describe)?;
        let mut readers = Vec::new();
        for _ in 0..config.connections {
            readers.push(connect(&config.path, config.durable, true).map_err(describe)?);
        }
        let (sender, sessions) = crossbeam_channel::unbounded();
        let thread = std::thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || write_forever(&writer, &sessions))
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self {
            permits: Arc::new(Semaphore::new(readers.len())),
            readers: Arc::new(Mutex::new(readers)),
            sessions: Mutex::new(Some(sender)),
            writer: Mutex::new(Some(thread)),
        })
    }

    pub(crate) fn begin(&self) -> Result<Sender<Command>, DbError> {
        let (session, commands) = Session::new();
        let sessions = self.sessions.lock();
        sessions.as_ref().ok_or(DbError::Closed)?.send(session).map_err(|_| DbError::Closed)?;
        Ok(commands)
    }

    pub(crate) async fn read(&self, sql: Sql, params: Vec<Value>) -> Result<Vec<Row>, DbError> {
        self.with_reader(move |connection| run(connection, sql, &params).map(|(rows, _)| rows)).await
    }

    pub(crate) async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        self.with_reader(move |connection| {
            connection.prepare(&sql.for_sqlite()).map(|_| ()).map_err(DbError::from)
        })
        .await
    }

    async fn with_reader<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, DbError> + Send + 'static,
    ) -> Result<T, DbError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| DbError::Closed)?;
        let readers = Arc::clone(&self.readers);
        let task = tokio::task::spawn_blocking(move || {
            let connection = readers.lock().pop().ok_or(DbError::Closed)?;
            let result = work(&connection);
            readers.lock().push(connection);
            drop(permit);
            result
        });
        task.await.unwrap_or(Err(DbError::Closed))
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

fn connect(path: &Path, durable: bool, read_only: bool) -> Result<Connection, DbError> {
    let access = if read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(256);
    if !read_only {
        connection.execute_batch("PRAGMA journal_mode = WAL;")?;
    }
    connection.execute_batch(if durable {
        "PRAGMA synchronous = FULL;"
    } else {
        "PRAGMA synchronous = OFF;"
    })?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -4096; \
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA trusted_schema = OFF;",
    )?;
    Ok(connection)
}

fn write_forever(connection: &Connection, sessions: &Receiver<Session>) {
    while let Ok(first) = sessions.recv() {
        if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
            refuse(&first, error.into());
            continue;
        }
        let mut waiting = Vec::new();
        let mut next = Some(first);
        while let Some(session) = next.take() {
            if let Some(acknowledge) = serve(connection, &session) {
                waiting.push(acknowledge);
            }
            if waiting.len() < GROUP {
                next = sessions.try_recv().ok();
            }
        }
        let outcome = connection.execute_batch("COMMIT");
        if outcome.is_err() && connection.execute_batch("ROLLBACK").is_err() {
            tracing::error!("the sqlite writer could neither commit nor roll back");
        }
        let message = outcome.as_ref().err().map(ToString::to_string);
        for acknowledge in waiting {
            let answer = message.as_ref().map_or(Ok(()), |text| Err(DbError::Unavailable(text.clone())));
            drop(acknowledge.send(answer));
        }
    }
}

/// Runs one transaction's commands; returns where to send the acknowledgement if it asked to be kept.
fn serve(connection: &Connection, session: &Session) -> Option<oneshot::Sender<Result<(), DbError>>> {
    if let Err(error) = connection.execute_batch("SAVEPOINT work") {
        refuse(session, error.into());
        return None;
    }
    loop {
        match session.commands.recv_timeout(PATIENCE) {
            Ok(Command::Run(sql, params, reply)) => drop(reply.send(run(connection, sql, &params))),
            Ok(Command::Batch(text, reply)) => {
                drop(reply.send(connection.execute_batch(&text).map_err(DbError::from)));
            }
            Ok(Command::Commit(acknowledge)) => match connection.execute_batch("RELEASE work") {
                Ok(()) => return Some(acknowledge),
                Err(error) => {
                    undo(connection);
                    drop(acknowledge.send(Err(error.into())));
                    return None;
                }
            },
            Err(RecvTimeoutError::Disconnected) => {
                undo(connection);
                return None;
            }
            Err(RecvTimeoutError::Timeout) => {
                tracing::error!("a transaction stood still and was undone");
                undo(connection);
                refuse(session, DbError::Stalled);
                return None;
            }
        }
    }
}

fn undo(connection: &Connection) {
    if let Err(error) = connection.execute_batch("ROLLBACK TO work; RELEASE work") {
        tracing::error!(%error, "a transaction could not be undone");
    }
}

/// Answers whatever the session has already asked with the error, so that its caller learns the cause.
fn refuse(session: &Session, error: DbError) {
    let text = error.to_string();
    let mut error = Some(error);
    while let Ok(command) = session.commands.recv_timeout(Duration::from_millis(100)) {
        let error = error.take().unwrap_or_else(|| DbError::Unavailable(text.clone()));
        match command {
            Command::Run(_, _, reply) => drop(reply.send(Err(error))),
            Command::Batch(_, reply) | Command::Commit(reply) => drop(reply.send(Err(error))),
        }
    }
}

type Translations = RwLock<HashMap<(usize, usize), Arc<str>>>;

/// Statements as SQLite takes them, by the address and length of their literal.
static TRANSLATED: LazyLock<Translations> = LazyLock::new(RwLock::default);

fn translated(sql: Sql) -> Arc<str> {
    let key = (sql.text().as_ptr().addr(), sql.text().len());
    if let Some(text) = TRANSLATED.read().get(&key) {
        return Arc::clone(text);
    }
    let text: Arc<str> = sql.for_sqlite().into();
    TRANSLATED.write().insert(key, Arc::clone(&text));
    text
}

fn run(connection: &Connection, sql: Sql, params: &[Value]) -> Result<(Vec<Row>, u64), DbError> {
    let mut statement = connection.prepare_cached(&translated(sql))?;
    for (at, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(at + 1, Bound(value))?;
    }
    if statement.column_count() == 0 {
        let changed = statement.raw_execute()?;
        return Ok((Vec::new(), u64::try_from(changed).unwrap_or(0)));
    }
    let names: Arc<[Box<str>]> = statement.column_names().map(Box::from).collect();
    let mut rows = Vec::new();
    let mut cursor = statement.raw_query();
    while let Some(row) = cursor.next()? {
        let mut values = Vec::with_capacity(names.len());
        for at in 0..names.len() {
            values.push(match row.get_ref(at)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(int) => Value::Int(int),
                ValueRef::Real(real) => Value::Real(real),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
            });
        }
        rows.push(Row::new(Arc::clone(&names), values));
    }
    let count = u64::try_from(rows.len()).unwrap_or(0);
    Ok((rows, count))
}

struct Bound<'a>(&'a Value);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(int) => ValueRef::Integer(*int),
            Value::Real(real) => ValueRef::Real(*real),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
