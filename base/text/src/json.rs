//! The tree to and from its JSON, checked node by node at the door. Deliberately absent: repair. A document that does not
//! fit is refused with the path of the node, and stays where it came from.

mod attributes;
mod read;
mod write;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Document, TextError, limits::MAX_INPUT_BYTES};

impl Document {
    /// Reads and checks a document.
    ///
    /// # Errors
    /// [`TextError`], naming the node: not JSON, too long, too deep, too many nodes, an unknown or misplaced node, mark or
    /// attribute, an address that is not allowed, a control character, an empty text.
    pub fn from_json(json: &str) -> Result<Self, TextError> {
        if json.len() > MAX_INPUT_BYTES * 2 {
            return Err(TextError::TooLong { bytes: json.len(), limit: MAX_INPUT_BYTES * 2 });
        }
        let node: read::Node =
            serde_json::from_str(json).map_err(|error| TextError::NotJson(error.to_string()))?;
        read::document(node)
    }

    /// The document as compact JSON.
    pub fn to_json(&self) -> String {
        // Serialising to a string can only fail by a map with keys that are not strings; there is none.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Checks a document made in memory against the same rules as [`Document::from_json`].
    ///
    /// # Errors
    /// As [`Document::from_json`].
    pub fn check(&self) -> Result<(), TextError> {
        Self::from_json(&self.to_json()).map(|_| ())
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write::document(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let node = read::Node::deserialize(deserializer)?;
        read::document(node).map_err(serde::de::Error::custom)
    }
}
