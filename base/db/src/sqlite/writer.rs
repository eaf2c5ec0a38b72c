//! The one thread that writes. It gathers transactions that wait together into one commit, so that a hundred
//! acknowledged comments cost one flush to disk; each is a savepoint inside the group, and one that fails is undone
//! alone.

use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use kernel::{Clock, Value};
use rusqlite::Connection;
use tokio::sync::oneshot;

use super::statement;
use crate::engine::Tally;
use crate::{DbError, Row, Sql};

/// How many transactions share one commit at most.
const GROUP: usize = 512;
/// How long the first of a group waits for others to join, once it has asked to be kept.
const GATHER: Duration = Duration::from_millis(20);

pub(crate) type Reply<T> = oneshot::Sender<Result<T, DbError>>;

pub(crate) enum Command {
    Run(Sql, Vec<Value>, Reply<(Vec<Row>, u64)>),
    Batch(String, Reply<()>),
    Commit(Reply<()>),
    Rollback,
}

/// Why the writer gave up a transaction that its caller still holds.
#[derive(Debug)]
enum End {
    Stalled,
    Failed(String),
}

/// The writer's end of a transaction.
pub(crate) struct Session {
    commands: Receiver<Command>,
    end: Arc<OnceLock<End>>,
}

/// The caller's end of a transaction. Dropping it undoes the transaction.
pub(crate) struct Line {
    commands: Sender<Command>,
    end: Arc<OnceLock<End>>,
}

/// Both ends of a new transaction.
pub(crate) fn session() -> (Session, Line) {
    let (sender, commands) = crossbeam_channel::unbounded();
    let end = Arc::new(OnceLock::new());
    (Session { commands, end: Arc::clone(&end) }, Line { commands: sender, end })
}

impl Line {
    /// Sends a command and waits for its answer.
    pub(crate) async fn ask<T>(&self, command: impl FnOnce(Reply<T>) -> Command) -> Result<T, DbError> {
        let (reply, answer) = oneshot::channel();
        self.commands.send(command(reply)).map_err(|_| self.ended())?;
        answer.await.unwrap_or_else(|_| Err(self.ended()))
    }

    pub(crate) fn roll_back(&self) {
        // An error means that the writer has ended the transaction already.
        drop(self.commands.send(Command::Rollback));
    }

    fn ended(&self) -> DbError {
        match self.end.get() {
            Some(End::Stalled) => DbError::Stalled,
            Some(End::Failed(cause)) => DbError::Unavailable(cause.clone()),
            None => DbError::Closed,
        }
    }
}

impl Session {
    /// Gives the transaction up: what it has asked and not heard yet is answered with the cause when this is dropped.
    fn give_up(&self, end: End) {
        drop(self.end.set(end));
    }
}

/// What became of one transaction of a group.
enum Served {
    /// It asks to be kept: where to send the acknowledgement.
    Kept(Reply<()>),
    /// It was undone alone.
    Undone,
    /// SQLite has undone the whole group, for this cause.
    GroupLost(String),
}

pub(crate) struct Writer {
    pub(crate) connection: Connection,
    pub(crate) sessions: Receiver<Session>,
    pub(crate) clock: Arc<dyn Clock>,
    /// A transaction that sends nothing for this long is undone, so that one lost caller can't stop the paper.
    pub(crate) patience: Duration,
    pub(crate) tally: Arc<Tally>,
}

impl Writer {
    /// Serves transactions until nobody can begin one any more.
    pub(crate) fn run(&self) {
        while let Ok(first) = self.sessions.recv() {
            match self.connection.execute_batch("BEGIN IMMEDIATE") {
                Ok(()) => self.serve_group(first),
                Err(error) => first.give_up(End::Failed(error.to_string())),
            }
        }
    }

    fn serve_group(&self, first: Session) {
        let mut waiting: Vec<Reply<()>> = Vec::new();
        let mut since = None;
        let mut served = 0;
        let mut next = Some(first);
        while let Some(session) = next.take() {
            served += 1;
            match self.serve(&session) {
                Served::Kept(acknowledge) => {
                    since.get_or_insert_with(|| self.clock.monotonic());
                    waiting.push(acknowledge);
                }
                Served::Undone => {}
                Served::GroupLost(cause) => {
                    tracing::error!(
                        cause,
                        transactions = waiting.len(),
                        "sqlite undid a group of transactions"
                    );
                    session.give_up(End::Failed(cause.clone()));
                    for acknowledge in waiting {
                        drop(acknowledge.send(Err(DbError::Unavailable(cause.clone()))));
                    }
                    return;
                }
            }
            let late = since.is_some_and(|since| self.clock.monotonic().saturating_sub(since) >= GATHER);
            if served < GROUP && !late {
                next = self.sessions.try_recv().ok();
            }
        }
        self.commit(waiting);
    }

    fn commit(&self, waiting: Vec<Reply<()>>) {
        let outcome = self.connection.execute_batch(if waiting.is_empty() { "ROLLBACK" } else { "COMMIT" });
        match &outcome {
            Ok(()) if !waiting.is_empty() => {
                self.tally.commits.fetch_add(1, Ordering::Relaxed);
            }
            Err(error) => {
                tracing::error!(%error, transactions = waiting.len(), "sqlite could not commit");
                if !self.connection.is_autocommit()
                    && let Err(error) = self.connection.execute_batch("ROLLBACK")
                {
                    tracing::error!(%error, "sqlite could not roll back");
                }
            }
            Ok(()) => {}
        }
        let cause = outcome.err().map(|error| error.to_string());
        for acknowledge in waiting {
            let answer = cause.as_ref().map_or(Ok(()), |cause| Err(DbError::Unavailable(cause.clone())));
            drop(acknowledge.send(answer));
        }
    }

    /// Runs one transaction's commands until it ends.
    fn serve(&self, session: &Session) -> Served {
        if let Err(error) = self.connection.execute_batch("SAVEPOINT work") {
            session.give_up(End::Failed(error.to_string()));
            return self.after_failure(&error.to_string());
        }
        loop {
            match session.commands.recv_timeout(self.patience) {
                Ok(Command::Run(sql, params, reply)) => {
                    let result = statement::run(&self.connection, &statement::known(sql), &params);
                    if let Some(lost) = self.lost(result.as_ref().err()) {
                        drop(reply.send(result));
                        return lost;
                    }
                    drop(reply.send(result));
                }
                Ok(Command::Batch(text, reply)) => {
                    let result = self.connection.execute_batch(&text).map_err(DbError::from);
                    if let Some(lost) = self.lost(result.as_ref().err()) {
                        drop(reply.send(result));
                        return lost;
                    }
                    drop(reply.send(result));
                }
                Ok(Command::Commit(acknowledge)) => match self.connection.execute_batch("RELEASE work") {
                    Ok(()) => return Served::Kept(acknowledge),
                    Err(error) => {
                        let cause = error.to_string();
                        drop(acknowledge.send(Err(error.into())));
                        self.undo();
                        return self.after_failure(&cause);
                    }
                },
                Ok(Command::Rollback) | Err(RecvTimeoutError::Disconnected) => {
                    self.undo();
                    return self.after_failure("a transaction could not be undone");
                }
                Err(RecvTimeoutError::Timeout) => {
                    tracing::error!("a transaction stood still and was undone");
                    session.give_up(End::Stalled);
                    self.undo();
                    return self.after_failure("a transaction could not be undone");
                }
            }
        }
    }

    /// Some errors (disk full, I/O) make SQLite undo everything at once. What follows would then run, and be kept,
    /// statement by statement.
    fn lost(&self, error: Option<&DbError>) -> Option<Served> {
        if !self.connection.is_autocommit() {
            return None;
        }
        let cause = error.map_or_else(|| "a statement ended the transaction".to_owned(), ToString::to_string);
        Some(Served::GroupLost(cause))
    }

    fn after_failure(&self, cause: &str) -> Served {
        if self.connection.is_autocommit() { Served::GroupLost(cause.to_owned()) } else { Served::Undone }
    }

    fn undo(&self) {
        if self.connection.is_autocommit() {
            return;
        }
        if let Err(error) = self.connection.execute_batch("ROLLBACK TO work; RELEASE work") {
            tracing::error!(%error, "a transaction could not be undone alone; its group is undone");
            if let Err(error) = self.connection.execute_batch("ROLLBACK") {
                tracing::error!(%error, "sqlite could not roll back");
            }
        }
    }
}
