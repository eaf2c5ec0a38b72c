//! A file that is no picture: sound, film, captions, a document.

use bytes::Bytes;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::api::FileId;
use crate::error::MediaError;
use crate::model::{file_path, longest_texts, within};

/// A file to add. Its kind is read from its first bytes, never from its name.
#[derive(Clone, Debug, Default)]
pub struct NewFile {
    /// The whole file.
    pub bytes: Bytes,
    /// Its name, which becomes part of its address.
    pub file_name: String,
    /// Names the file at its source: the same key is the same file.
    pub source_key: Option<String>,
    /// The credit line as printed.
    pub credit: Option<String>,
    /// When it must be gone.
    pub rights_end: Option<Timestamp>,
}

impl NewFile {
    /// A file of which nothing is known but its name.
    pub fn new(bytes: impl Into<Bytes>, file_name: impl Into<String>) -> Self {
        Self { bytes: bytes.into(), file_name: file_name.into(), ..Self::default() }
    }

    /// Refuses what is empty, too large or too long.
    pub(crate) fn check(&self, limit: u64) -> Result<(), MediaError> {
        let bytes = u64::try_from(self.bytes.len()).unwrap_or(u64::MAX);
        if bytes == 0 {
            return Err(MediaError::Empty);
        }
        if bytes > limit {
            return Err(MediaError::TooLarge { bytes, limit });
        }
        within("file_name", &self.file_name, 400)?;
        within("source_key", self.source_key.as_deref().unwrap_or_default(), 2_000)?;
        within("credit", self.credit.as_deref().unwrap_or_default(), longest_texts::CREDIT)
    }
}

/// A file that may be served now.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The file.
    pub id: FileId,
    /// Rises when the content is replaced; part of the address.
    pub version: u32,
    /// Its name where it came from.
    pub file_name: String,
    /// Its media type.
    pub mime: String,
    /// Its length.
    pub bytes: u64,
    /// The credit line as printed; empty when unknown.
    pub credit: String,
    /// When it must be gone.
    pub rights_end: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

impl File {
    /// What a page carries of it.
    pub fn view(&self) -> FileView {
        FileView {
            id: self.id.as_str().to_owned(),
            url: file_path(&self.id, self.version, self.created_at, &self.file_name, &self.mime),
            media_type: self.mime.clone(),
            bytes: self.bytes,
        }
    }

    /// The cache tag of pages that show it.
    pub fn tag(&self) -> String {
        self.id.tag()
    }
}

/// What a page carries of a file: an entry of `sources` in the templates of sound and film.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// The file.
    #[serde(default)]
    pub id: String,
    /// The address within the host.
    pub url: String,
    /// The media type.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Its length.
    #[serde(default)]
    pub bytes: u64,
}
