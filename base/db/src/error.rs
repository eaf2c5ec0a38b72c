//! What can go wrong between the program and its database.

use kernel::{ErrorKind, ValueError};

/// A failed statement, transaction or migration.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique index or primary key refused the row.
    #[error("already exists: {constraint}")]
    Unique {
        /// The index (PostgreSQL) or the columns (SQLite).
        constraint: String,
    },
    /// A foreign key, check or not-null rule refused the row.
    #[error("refused by a constraint: {constraint}")]
    Constraint {
        /// The constraint (PostgreSQL) or the engine's message (SQLite).
        constraint: String,
    },
    /// A value that can't be kept: a NUL character in a text, a number out of range.
    #[error("can't be stored: {0}")]
    Unstorable(String),
    /// An earlier statement of the transaction failed, so that nothing of it is kept.
    #[error("the transaction is spoiled: {0}")]
    Spoiled(String),
    /// SQLite failed.
    #[error("sqlite: {0}")]
    Sqlite(rusqlite::Error),
    /// PostgreSQL failed.
    #[error("postgresql: {0}")]
    Postgres(String),
    /// PostgreSQL can't be reached, or no connection came free.
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// The transaction stood still too long and was undone.
    #[error("the transaction stood still too long and was undone")]
    Stalled,
    /// A transaction was begun inside another, which on SQLite would wait for itself.
    #[error("a transaction was begun inside another hint: use the one at hand")]
    Nested,
    /// The database is being closed.
    #[error("the database is closed")]
    Closed,
    /// A statement that promises one row returned none.
    #[error("a row was expected and none came")]
    NoRow,
    /// A column is missing from the result.
    #[error("no column {0:?} in the result")]
    NoColumn(String),
    /// A column holds another type than asked for.
    #[error("column {column:?}: {source}")]
    Column {
        /// The column.
        column: String,
        /// What was expected and found.
        source: ValueError,
    },
    /// A shipped migration was edited after it had been applied.
    #[error("migration {slice}/{name} was changed after it had been applied")]
    MigrationChanged {
        /// The slice.
        slice: String,
        /// The file.
        name: String,
    },
    /// A migration failed.
    #[error("migration {slice}/{name}: {source}")]
    Migration {
        /// The slice.
        slice: String,
        /// The file.
        name: String,
        /// Why.
        source: Box<DbError>,
    },
    /// The database has migrations that this program does not know.
    #[error("the database is newer than this program: {0}")]
    Newer(String),
    /// A stored JSON value can't be read.
    #[error("stored json: {0}")]
    Json(#[from] serde_json::Error),
    /// The file can't be opened or made.
    #[error("{path}: {source}")]
    Open {
        /// The file.
        path: String,
        /// Why.
        source: Box<DbError>,
    },
}

impl DbError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Unique { .. } => ErrorKind::Conflict,
            Self::Unstorable(_) => ErrorKind::Invalid,
            Self::Unavailable(_) | Self::Stalled | Self::Closed => ErrorKind::Unavailable,
            _ => ErrorKind::Internal,
        }
    }

    /// Whether a unique rule refused the row.
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Unique { .. })
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi::{
            SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_PRIMARYKEY,
            SQLITE_CONSTRAINT_ROWID, SQLITE_CONSTRAINT_UNIQUE, SQLITE_FULL, SQLITE_IOERR, SQLITE_LOCKED,
            SQLITE_NOMEM,
        };
        if let rusqlite::Error::SqliteFailure(code, message) = &error {
            let constraint = message.clone().unwrap_or_default();
            match code.extended_code {
                SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY | SQLITE_CONSTRAINT_ROWID => {
                    return Self::Unique { constraint };
                }
                other => match other & 0xff {
                    SQLITE_CONSTRAINT => return Self::Constraint { constraint },
                    SQLITE_BUSY | SQLITE_LOCKED | SQLITE_FULL | SQLITE_IOERR | SQLITE_CANTOPEN
                    | SQLITE_NOMEM => return Self::Unavailable(error.to_string()),
                    _ => {}
                },
            }
        }
        Self::Sqlite(error)
    }
}

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        if error.is_closed() {
            return Self::Unavailable("the connection was closed".into());
        }
        let Some(cause) = error.as_db_error() else {
            let cause = std::error::Error::source(&error);
            let text = cause.map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
            let outside = cause.is_some_and(|cause| cause.is::<std::io::Error>());
            return if outside { Self::Unavailable(text) } else { Self::Postgres(text) };
        };
        // PostgreSQL names the column, not a constraint, where a NULL is refused.
        let constraint = cause.constraint().or_else(|| cause.column()).unwrap_or_default().to_owned();
        match cause.code().code() {
            "23505" => Self::Unique { constraint },
            code if code.starts_with("23") => Self::Constraint { constraint },
            // Numeric value out of range, character not in repertoire, untranslatable character, more than the
            // engine can hold (an indexed text of many thousand letters).
            "22003" | "22021" | "22P05" | "54000" => Self::Unstorable(cause.message().into()),
            // Connection lost, resources used up, shut down or cancelled, deadlock or failed serialisation: what may
            // go well another time.
            code if ["08", "53", "57", "40"].iter().any(|class| code.starts_with(class)) => {
                Self::Unavailable(cause.message().into())
            }
            _ => Self::Postgres(format!("{} ({})", cause.message(), cause.code().code())),
        }
    }
}

impl From<deadpool_postgres::PoolError> for DbError {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(cause) => match Self::from(cause) {
                Self::Postgres(cause) => Self::Unavailable(cause),
                other => other,
            },
            deadpool_postgres::PoolError::Closed => Self::Closed,
            other => Self::Unavailable(other.to_string()),
        }
    }
}
