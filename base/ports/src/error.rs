//! Why the roles could not be opened. What goes wrong later, in use, is each role's own error.

use std::path::PathBuf;

/// A role that could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum PortsError {
    /// A section of the configuration contradicts itself; the sentence names the key.
    #[error("{0}")]
    Config(String),
    /// A file named in the configuration can't be read.
    #[error("{key}: can't read {path:?}: {source}")]
    File {
        /// The configuration key that names the file.
        key: &'static str,
        /// The file.
        path: PathBuf,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A file that should hold certificates in PEM (RFC 7468) holds none.
    #[error("{key}: no certificate in {path:?}")]
    NoCertificate {
        /// The configuration key that names the file.
        key: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// The store, server or library refused the settings.
    #[error("{role}: {reason}")]
    Role {
        /// `blobs`, `bus`, `mail` or `http`.
        role: &'static str,
        /// What it said.
        reason: String,
    },
}

impl PortsError {
    /// A role's own reason, kept as text.
    pub(crate) fn role(role: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::Role { role, reason: reason.to_string() }
    }
}
