//! One statement on one SQLite connection: translation of the shared dialect, parameters in, rows out.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use kernel::Value;
use parking_lot::RwLock;
use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::{DbError, Row, Sql};

type Translations = RwLock<HashMap<(usize, usize), Arc<str>>>;

/// Statements as SQLite takes them, by the address and length of their literal.
static TRANSLATED: LazyLock<Translations> = LazyLock::new(RwLock::default);

fn translated(sql: Sql) -> Arc<str> {
    let key = (sql.text().as_ptr().addr(), sql.text().len());
    if let Some(text) = TRANSLATED.read().get(&key) {
        return Arc::clone(text);
    }
    let text: Arc<str> = sql.for_sqlite().into();
    TRANSLATED.write().insert(key, Arc::clone(&text));
    text
}

/// Runs the statement; returns its rows, and how many rows it returned or touched.
pub(crate) fn run(connection: &Connection, sql: Sql, params: &[Value]) -> Result<(Vec<Row>, u64), DbError> {
    let mut statement = connection.prepare_cached(&translated(sql))?;
    // A parameter without a value would be NULL without a word.
    if statement.parameter_count() != params.len() {
        let wrong = rusqlite::Error::InvalidParameterCount(params.len(), statement.parameter_count());
        return Err(wrong.into());
    }
    for (at, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(at + 1, Bound(value))?;
    }
    if statement.column_count() == 0 {
        let changed = statement.raw_execute()?;
        return Ok((Vec::new(), u64::try_from(changed).unwrap_or(0)));
    }
    let names: Arc<[Box<str>]> = statement.column_names().map(Box::from).collect();
    let mut rows = Vec::new();
    let mut cursor = statement.raw_query();
    while let Some(row) = cursor.next()? {
        let mut values = Vec::with_capacity(names.len());
        for at in 0..names.len() {
            values.push(match row.get_ref(at)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(int) => Value::Int(int),
                ValueRef::Real(real) => Value::Real(real),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
            });
        }
        rows.push(Row::new(Arc::clone(&names), values));
    }
    let count = u64::try_from(rows.len()).unwrap_or(0);
    Ok((rows, count))
}

struct Bound<'a>(&'a Value);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(int) => ValueRef::Integer(*int),
            Value::Real(real) => ValueRef::Real(*real),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
