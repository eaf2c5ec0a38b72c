//! One statement on one SQLite connection: translation of the shared dialect, parameters in, rows out, and how long
//! it usually takes.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::Duration;

use kernel::Value;
use parking_lot::RwLock;
use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::{DbError, Row, Sql};

/// What is known of a statement.
pub(crate) struct Known {
    text: Box<str>,
    columns: OnceLock<Arc<[Box<str>]>>,
    /// Microseconds it has taken lately; [`NEVER`] before its first run.
    pace: AtomicU32,
}

/// The pace of a statement that has not run yet.
const NEVER: u32 = u32::MAX;
/// Microseconds below which a statement is quicker than a change of threads.
const QUICK: u32 = 400;
/// Microseconds of a single run after which a statement counts as slow at once.
const SLOW: u32 = 5_000;

impl Known {
    /// Whether it has lately been so quick that handing it to another thread would cost more than the statement.
    pub(crate) fn is_quick(&self) -> bool {
        self.pace.load(Ordering::Relaxed) < QUICK
    }

    /// Remembers how long a run took: a moving average, which one very slow run replaces.
    pub(crate) fn took(&self, time: Duration) {
        let took = u32::try_from(time.as_micros()).unwrap_or(NEVER).min(NEVER - 1);
        let held = self.pace.load(Ordering::Relaxed);
        let pace = if held == NEVER || took > SLOW { took } else { held - held / 8 + took / 8 };
        self.pace.store(pace, Ordering::Relaxed);
    }
}

type Statements = RwLock<HashMap<(usize, usize), Arc<Known>>>;

/// Statements as SQLite takes them, by the address and length of their literal.
static KNOWN: LazyLock<Statements> = LazyLock::new(RwLock::default);

pub(crate) fn known(sql: Sql) -> Arc<Known> {
    let key = (sql.text().as_ptr().addr(), sql.text().len());
    if let Some(known) = KNOWN.read().get(&key) {
        return Arc::clone(known);
    }
    let text = sql.for_sqlite().into();
    let known = Arc::new(Known { text, columns: OnceLock::new(), pace: AtomicU32::new(NEVER) });
    Arc::clone(KNOWN.write().entry(key).or_insert(known))
}

/// Runs the statement; returns its rows, and how many rows it returned or touched.
pub(crate) fn run(
    connection: &Connection,
    known: &Known,
    params: &[Value],
) -> Result<(Vec<Row>, u64), DbError> {
    let mut statement = connection.prepare_cached(&known.text)?;
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
    let names = known.columns.get_or_init(|| statement.column_names().map(Box::from).collect());
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
        rows.push(Row::new(Arc::clone(names), values));
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
