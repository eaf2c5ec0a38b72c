//! Words that must not be printed: passwords and keys, from the configuration or from a file of their own.
//!
//! Deliberately absent: encryption at rest, and reading the environment (the binary does that once).

use std::fmt;
use std::path::Path;

use serde::{Deserialize, Serialize, Serializer};

use crate::PortsError;

/// A password or key. Printing or serialising it shows only that it is there.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The word itself. Never log it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("(secret)")
    }
}

/// The secret written in the configuration, else the content of its file without the line end.
///
/// # Errors
/// The file can't be read.
pub(crate) fn resolve(
    key: &'static str,
    inline: Option<&Secret>,
    file: Option<&Path>,
) -> Result<Option<Secret>, PortsError> {
    if let Some(secret) = inline {
        return Ok(Some(secret.clone()));
    }
    let Some(path) = file else { return Ok(None) };
    let text = std::fs::read_to_string(path).map_err(|source| PortsError::File {
        key,
        path: path.to_owned(),
        source,
    })?;
    Ok(Some(Secret(text.trim_end_matches(['\r', '\n']).to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = Secret::new("hunter2");
        assert!(!format!("{secret:?}").contains("hunter2"));
        assert!(!serde_json::to_string(&secret).unwrap().contains("hunter2"));
    }

    #[test]
    fn a_secret_file_loses_only_its_line_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        std::fs::write(&path, " a b \n").unwrap();
        let secret = resolve("mail.password_file", None, Some(&path)).unwrap().unwrap();
        assert_eq!(secret.reveal(), " a b ");
    }

    #[test]
    fn a_missing_secret_file_names_its_key() {
        let error = resolve("mail.password_file", None, Some(Path::new("/nowhere/at/all"))).unwrap_err();
        assert!(error.to_string().starts_with("mail.password_file: "));
    }
}
