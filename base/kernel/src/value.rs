//! What a database column can hold, and how plain types become one and come back.

use crate::{Lang, Slug, Timestamp};

/// One stored value. Both engines store truth as 0 or 1, instants as milliseconds and identifiers as text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// SQL `NULL`.
    Null,
    /// `BIGINT`.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
}

/// A stored value that does not fit the type asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found}")]
pub struct ValueError {
    /// The type asked for.
    pub expected: &'static str,
    /// What the column holds.
    pub found: &'static str,
}

impl Value {
    fn mismatch(&self, expected: &'static str) -> ValueError {
        let found = match self {
            Self::Null => "null",
            Self::Int(_) => "an integer",
            Self::Real(_) => "a real number",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        };
        ValueError { expected, found }
    }
}

/// A type that comes out of a column.
pub trait FromValue: Sized {
    /// Takes the value, or says what was expected.
    fn from_value(value: Value) -> Result<Self, ValueError>;
}

impl FromValue for Value {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        Ok(value)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Int(int) => Ok(int),
            other => Err(other.mismatch("an integer")),
        }
    }
}

impl FromValue for u32 {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        let int = i64::from_value(value)?;
        Self::try_from(int).map_err(|_| ValueError { expected: "0 to 4294967295", found: "another integer" })
    }
}

impl FromValue for bool {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Int(int) => Ok(int != 0),
            other => Err(other.mismatch("0 or 1")),
        }
    }
}

impl FromValue for f64 {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Real(real) => Ok(real),
            #[expect(clippy::cast_precision_loss, reason = "a whole number in a real column is small")]
            Value::Int(int) => Ok(int as f64),
            other => Err(other.mismatch("a real number")),
        }
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(other.mismatch("text")),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Bytes(bytes) => Ok(bytes),
            other => Err(other.mismatch("bytes")),
        }
    }
}

impl FromValue for Timestamp {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        i64::from_value(value).map(Self)
    }
}

impl FromValue for Lang {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| ValueError { expected: "a language tag", found: "other text" })
    }
}

impl FromValue for Slug {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| ValueError { expected: "a slug", found: "other text" })
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Result<Self, ValueError> {
        match value {
            Value::Null => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl From<i64> for Value {
    fn from(int: i64) -> Self {
        Self::Int(int)
    }
}

impl From<u32> for Value {
    fn from(int: u32) -> Self {
        Self::Int(i64::from(int))
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Int(i64::from(truth))
    }
}

impl From<f64> for Value {
    fn from(real: f64) -> Self {
        Self::Real(real)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.0)
    }
}

impl From<&Lang> for Value {
    fn from(lang: &Lang) -> Self {
        Self::Text(lang.as_str().to_owned())
    }
}

impl From<&Slug> for Value {
    fn from(slug: &Slug) -> Self {
        Self::Text(slug.as_str().to_owned())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(option: Option<T>) -> Self {
        option.map_or(Self::Null, Into::into)
    }
}
