//! The program as a library, so that the integration tests start the same paper as the binary.

pub mod commands;
pub mod config;
pub mod files;
pub mod run;
pub mod screen;
pub mod slices;
