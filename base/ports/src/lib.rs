//! Roles: what the newspaper needs from outside itself, each behind one type that configuration can swap.
//!
//! Blobs (disk, S3, memory), bus (in-process, NATS), mail (SMTP, folder, memory), guarded outbound HTTP (real, canned).
//! Every role dispatches over an enum, has a fake, and passes one conformance suite whatever stands behind it.
//! Deliberately absent: the database (crate `db`), and every word of a newspaper.

pub mod blobs;
pub mod bus;
mod error;
pub mod http;
pub mod mail;
mod ports;
mod secret;
mod trust;

pub use error::PortsError;
pub use ports::{PortCheck, Ports, PortsConfig};
pub use secret::Secret;
