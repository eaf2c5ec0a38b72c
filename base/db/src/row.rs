//! Rows by column name, and structs made from them.

use std::sync::Arc;

use kernel::{FromValue, Value};

use crate::DbError;

/// One row of a result: values by column name, taken out once.
#[derive(Debug)]
pub struct Row {
    names: Arc<[Box<str>]>,
    values: Vec<Value>,
}

impl Row {
    pub(crate) fn new(names: Arc<[Box<str>]>, values: Vec<Value>) -> Self {
        Self { names, values }
    }

    /// Takes the column `name`.
    ///
    /// # Errors
    /// [`DbError::NoColumn`] or [`DbError::Column`] when it is missing or of another type.
    pub fn take<T: FromValue>(&mut self, name: &str) -> Result<T, DbError> {
        let at = self.names.iter().position(|held| &**held == name);
        let value =
            at.and_then(|at| self.values.get_mut(at)).ok_or_else(|| DbError::NoColumn(name.to_owned()))?;
        let value = std::mem::replace(value, Value::Null);
        T::from_value(value).map_err(|source| DbError::Column { column: name.to_owned(), source })
    }

    /// Takes the first column, for one-column results.
    ///
    /// # Errors
    /// As [`Row::take`].
    pub fn first<T: FromValue>(mut self) -> Result<T, DbError> {
        let value = self.values.first_mut().ok_or_else(|| DbError::NoColumn("the first".to_owned()))?;
        let value = std::mem::replace(value, Value::Null);
        T::from_value(value).map_err(|source| DbError::Column { column: "the first".to_owned(), source })
    }
}

/// A type made from a row. Implemented by the [`record!`](crate::record) macro.
pub trait FromRow: Sized {
    /// Takes the columns out of the row.
    ///
    /// # Errors
    /// As [`Row::take`].
    fn from_row(row: Row) -> Result<Self, DbError>;
}

impl FromRow for Row {
    fn from_row(row: Row) -> Result<Self, DbError> {
        Ok(row)
    }
}

macro_rules! single_column {
    ($($type:ty),*) => {$(
        impl FromRow for $type {
            fn from_row(row: Row) -> Result<Self, DbError> {
                row.first()
            }
        }
    )*};
}
single_column!(i64, u32, bool, String, Vec<u8>, kernel::Timestamp, Option<String>, Option<i64>);

/// Declares a struct whose fields are the columns of a row, by name.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $type),* }

        impl $crate::FromRow for $name {
            fn from_row(mut row: $crate::Row) -> Result<Self, $crate::DbError> {
                Ok(Self { $($field: row.take(stringify!($field))?),* })
            }
        }
    };
}
