//! Every role against every thing that can stand behind it, through the public face only.
//!
//! One conformance suite per role; real servers (S3, NATS, SMTP, HTTP) are started here on free ports of this machine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod blobs;
mod bus;
mod dkim;
mod http;
mod mail;
mod ports;
mod servers;
