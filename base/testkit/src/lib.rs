//! Tests enter by the front door: a whole paper with a database of its own, a clock that stands still, ids and chance
//! that repeat, and jobs that run when told.
//!
//! Deliberately absent: sleeping, retrying, and a way to look behind the HTTP answer other than the public `api` of a
//! slice.

mod engine;
mod paper;
mod server;

pub use engine::{Engine, TestDatabase};
pub use paper::{Answer, Start, TestPaper};
pub use server::PostgresServer;
