//! PostgreSQL: a pool of connections with their prepared statements.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use bytes::BytesMut;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use kernel::Value;
use tokio_postgres::NoTls;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::{DbConfig, DbError, Row, Sql};

/// How long a server may leave sent bytes unacknowledged before the connection counts as lost: a machine that
/// vanished says no good-bye.
const SILENCE: Duration = Duration::from_secs(15);

pub(crate) struct Postgres {
    pool: Pool,
}

/// A connection inside a transaction: unless the transaction is finished it never returns to the pool.
pub(crate) struct Connection(Option<Object>);

impl Connection {
    pub(crate) fn client(&self) -> Result<&Object, DbError> {
        self.0.as_ref().ok_or(DbError::Closed)
    }

    /// Ends the transaction with `COMMIT` or `ROLLBACK`; the connection goes back to the pool if that worked.
    pub(crate) async fn finish(&mut self, statement: &str) -> Result<(), DbError> {
        self.client()?.batch_execute(statement).await?;
        drop(self.0.take());
        Ok(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(object) = self.0.take() {
            drop(Object::take(object));
        }
    }
}

impl Postgres {
    pub(crate) async fn open(config: &DbConfig) -> Result<Self, DbError> {
        let mut server: tokio_postgres::Config =
            config.url.parse().map_err(|error| DbError::Unavailable(format!("database.url: {error}")))?;
        if let Some(file) = &config.password_file {
            let password = std::fs::read_to_string(file)
                .map_err(|error| DbError::Unavailable(format!("{}: {error}", file.display())))?;
            server.password(password.trim_end());
        }
        server.keepalives_idle(SILENCE).tcp_user_timeout(SILENCE);
        let manager =
            Manager::from_config(server, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let patience = config.patience().as_millis();
        let prepared = Hook::async_fn(move |client: &mut deadpool_postgres::ClientWrapper, _| {
            Box::pin(async move {
                let setting = format!("SET idle_in_transaction_session_timeout = {patience}");
                client.batch_execute(&setting).await.map_err(HookError::Backend)
            })
        });
        let pool = Pool::builder(manager)
            .max_size(usize::try_from(config.connections).unwrap_or(8))
            .wait_timeout(Some(Duration::from_secs(15)))
            .create_timeout(Some(Duration::from_secs(10)))
            .post_create(prepared)
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        drop(pool.get().await?);
        Ok(Self { pool })
    }

    async fn client(&self) -> Result<Object, DbError> {
        Ok(self.pool.get().await?)
    }

    /// How many connections may be found dead (a server that was restarted leaves a whole pool of them) before the
    /// failure is the caller's.
    fn tries(&self) -> usize {
        self.pool.status().max_size + 1
    }

    pub(crate) async fn begin(&self) -> Result<Connection, DbError> {
        let mut tries = self.tries();
        loop {
            let connection = Connection(Some(self.client().await?));
            tries = tries.saturating_sub(1);
            match connection.client()?.batch_execute("BEGIN").await {
                Ok(()) => return Ok(connection),
                Err(error) if tries > 0 && is_lost(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(crate) async fn read(&self, sql: Sql, params: &[Value]) -> Result<Vec<Row>, DbError> {
        let mut tries = self.tries();
        loop {
            let client = self.client().await?;
            tries = tries.saturating_sub(1);
            match run(&client, sql, params).await {
                Ok((rows, _)) => return Ok(rows),
                Err(error) if tries > 0 && is_lost(&error) => drop(Object::take(client)),
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(crate) async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        let client = self.client().await?;
        let statement = client.prepare(&sql.for_postgres()).await?;
        for (at, ty) in statement.params().iter().enumerate() {
            if !GIVEN.contains(ty) {
                return Err(DbError::Postgres(format!("parameter ${} is of type {ty}: cast it", at + 1)));
            }
        }
        for column in statement.columns() {
            if !TAKEN.contains(column.type_()) {
                let (name, ty) = (column.name(), column.type_());
                return Err(DbError::Postgres(format!("column {name:?} is of type {ty}: cast it")));
            }
        }
        Ok(())
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.pool.is_closed()
    }

    pub(crate) fn close(&self) {
        self.pool.close();
    }
}

/// Whether the connection, not the statement, is at fault.
fn is_lost(error: &tokio_postgres::Error) -> bool {
    error.is_closed()
        || error.source().is_some_and(|cause| cause.is::<std::io::Error>())
        || error.code().is_some_and(|code| code.code().starts_with("57P"))
}

/// Runs one statement on one connection.
pub(crate) async fn run(
    client: &Object,
    sql: Sql,
    params: &[Value],
) -> Result<(Vec<Row>, u64), tokio_postgres::Error> {
    let statement = client.prepare_cached(&sql.for_postgres()).await?;
    let bound: Vec<Bound<'_>> = params.iter().map(Bound).collect();
    let references: Vec<&(dyn ToSql + Sync)> =
        bound.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
    if statement.columns().is_empty() {
        let changed = client.execute(&statement, &references).await?;
        return Ok((Vec::new(), changed));
    }
    let names: Arc<[Box<str>]> = statement.columns().iter().map(|column| Box::from(column.name())).collect();
    let mut rows = Vec::new();
    for row in client.query(&statement, &references).await? {
        let mut values = Vec::with_capacity(names.len());
        for at in 0..names.len() {
            let Taken(value) = row.try_get(at)?;
            values.push(value);
        }
        rows.push(Row::new(Arc::clone(&names), values));
    }
    let count = u64::try_from(rows.len()).unwrap_or(0);
    Ok((rows, count))
}

/// The types of parameters that values can be given for.
const GIVEN: [Type; 9] = [
    Type::INT8,
    Type::INT4,
    Type::FLOAT8,
    Type::BYTEA,
    Type::TEXT,
    Type::VARCHAR,
    Type::BPCHAR,
    Type::NAME,
    Type::UNKNOWN,
];

/// The types of columns that values can be made of.
const TAKEN: [Type; 10] = [
    Type::INT8,
    Type::INT4,
    Type::BOOL,
    Type::FLOAT8,
    Type::BYTEA,
    Type::TEXT,
    Type::VARCHAR,
    Type::BPCHAR,
    Type::NAME,
    Type::UNKNOWN,
];

#[derive(Debug)]
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    /// Every pair of value and type that is not named here is refused: the bytes of one type read as another are
    /// a wrong value, not an error.
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match (self.0, ty) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(int), &Type::INT8) => int.to_sql(ty, out),
            (Value::Int(int), &Type::INT4) => i32::try_from(*int)?.to_sql(ty, out),
            #[expect(clippy::cast_precision_loss, reason = "a whole number in a real column is small")]
            (Value::Int(int), &Type::FLOAT8) => (*int as f64).to_sql(ty, out),
            (Value::Real(real), &Type::FLOAT8) => real.to_sql(ty, out),
            (
                Value::Text(text),
                &Type::TEXT | &Type::VARCHAR | &Type::BPCHAR | &Type::NAME | &Type::UNKNOWN,
            ) => text.to_sql(ty, out),
            (Value::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(ty, out),
            (value, _) => {
                let kind = match value {
                    Value::Null => "null",
                    Value::Int(_) => "an integer",
                    Value::Real(_) => "a real number",
                    Value::Text(_) => "text",
                    Value::Bytes(_) => "bytes",
                };
                Err(format!("{kind} for a parameter of type {ty}: cast the parameter").into())
            }
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

struct Taken(Value);

impl<'a> FromSql<'a> for Taken {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(match *ty {
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Value::Int(i64::from(i32::from_sql(ty, raw)?)),
            Type::BOOL => Value::Int(i64::from(bool::from_sql(ty, raw)?)),
            Type::FLOAT8 => Value::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Value::Bytes(raw.to_vec()),
            Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
                Value::Text(String::from_sql(ty, raw)?)
            }
            _ => {
                return Err(
                    format!("a column of type {ty}: cast it to BIGINT, TEXT or DOUBLE PRECISION").into()
                );
            }
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(Value::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
