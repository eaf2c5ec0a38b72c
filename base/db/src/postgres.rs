//! PostgreSQL: a pool of connections with their prepared statements.

use std::error::Error;
use std::sync::Arc;

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use kernel::Value;
use tokio_postgres::NoTls;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::{DbConfig, DbError, Row, Sql};

pub(crate) struct Postgres {
    pool: Pool,
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
        let manager =
            Manager::from_config(server, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(usize::try_from(config.connections).unwrap_or(8))
            .wait_timeout(Some(std::time::Duration::from_secs(15)))
            .create_timeout(Some(std::time::Duration::from_secs(10)))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        drop(pool.get().await?);
        Ok(Self { pool })
    }

    pub(crate) async fn client(&self) -> Result<Object, DbError> {
        Ok(self.pool.get().await?)
    }

    pub(crate) async fn read(&self, sql: Sql, params: &[Value]) -> Result<Vec<Row>, DbError> {
        let client = self.client().await?;
        Ok(run(&client, sql, params).await?.0)
    }

    pub(crate) async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        let client = self.client().await?;
        client.prepare(&sql.for_postgres()).await?;
        Ok(())
    }

    pub(crate) fn close(&self) {
        self.pool.close();
    }
}

/// Runs one statement on one connection.
pub(crate) async fn run(client: &Object, sql: Sql, params: &[Value]) -> Result<(Vec<Row>, u64), DbError> {
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

#[derive(Debug)]
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(int) if *ty == Type::INT4 => i32::try_from(*int)?.to_sql(ty, out),
            #[expect(clippy::cast_precision_loss, reason = "a whole number in a real column is small")]
            Value::Int(int) if *ty == Type::FLOAT8 => (*int as f64).to_sql(ty, out),
            Value::Int(int) => int.to_sql(ty, out),
            Value::Real(real) => real.to_sql(ty, out),
            Value::Text(text) if text.contains('\0') => Err("text with a NUL character".into()),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
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
