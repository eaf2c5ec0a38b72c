//! The front of the house with handlers that behave and handlers that do not, in this process and over a socket.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod answers;
mod house;
mod listening;
mod stored;
