//! What the database promises, on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod bench;
mod crashes;
mod events;
mod full;
mod groups;
mod jobs;
mod migrations;
mod schedules;
mod transactions;
mod values;
