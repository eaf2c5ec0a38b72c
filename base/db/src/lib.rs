//! The paper's memory: one set of SQL texts over SQLite (one machine) or PostgreSQL (a grown paper).
//!
//! [`Db`] reads; [`Db::write`] runs a transaction. Events, jobs and settings live here because they are rows
//! written in the same transaction as the change they belong to. Deliberately absent: an ORM, query building at
//! run time, and any table of a slice.
//!
//! The shared dialect: `$1` parameters, `BIGINT`, `TEXT`, `DOUBLE PRECISION` and `BYTEA` columns, truth as 0 or 1,
//! `ON CONFLICT … DO UPDATE`, `RETURNING`, common table expressions, window functions, partial indexes,
//! `NULLS LAST`, and `json_list($1)` for "one of these texts" where the parameter is a JSON array. Constraints are not
//! deferrable: SQLite would check them for a whole group of transactions at once. What can't be said in the dialect is
//! said twice, with `only_sqlite!` and `only_postgres!`.

mod config;
mod engine;
mod error;
mod events;
mod jobs;
mod migrate;
mod postgres;
mod row;
mod schedule;
mod schema;
mod settings;
mod sql;
mod sqlite;
mod tx;

pub use config::{DbConfig, EngineKind};
pub use engine::{Db, Reads, WriteCounts};
pub use error::DbError;
pub use events::{Emitted, Event, StoredEvent};
pub use jobs::{ClaimedJob, JobCounts, NewJob};
pub use kernel::{FromValue, Value};
pub use migrate::{AppliedMigration, Migration, MigrationSet};
pub use row::{FromRow, Row};
pub use schema::TableColumn;
pub use settings::setting;
pub use sql::Sql;
pub use tx::Tx;
