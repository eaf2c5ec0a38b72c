//! A database of its own for each test, on either engine.

use std::path::Path;

use tokio_postgres::NoTls;

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in the test's folder.
    Sqlite,
    /// A database of its own on the server that `COURANT_TEST_POSTGRES` names.
    Postgres,
}

/// A database that ends with the test.
pub struct TestDatabase {
    /// The `[database]` section.
    pub section: toml::Table,
    drop: Option<(String, String)>,
}

impl TestDatabase {
    /// An empty database.
    ///
    /// # Panics
    /// When the server can't be reached: tests are started by `cargo xtask test`, which starts one.
    pub async fn new(engine: Engine, folder: &Path, name: &str) -> Self {
        let mut section = toml::Table::new();
        match engine {
            Engine::Sqlite => {
                section.insert("engine".into(), "sqlite".into());
                section.insert("path".into(), folder.join("test.db").display().to_string().into());
                section.insert("connections".into(), 2.into());
                section.insert("durable".into(), false.into());
                Self { section, drop: None }
            }
            Engine::Postgres => {
                let server = server();
                run(&server, &format!("CREATE DATABASE {name} TEMPLATE template0")).await;
                let (base, _) = server.rsplit_once('/').unwrap_or((&server, ""));
                section.insert("engine".into(), "postgres".into());
                section.insert("url".into(), format!("{base}/{name}").into());
                section.insert("connections".into(), 4.into());
                Self { section, drop: Some((server, name.to_owned())) }
            }
        }
    }
}

impl TestDatabase {
    /// Every value of every row of every table, as text: to look for what must not be there any more.
    ///
    /// # Panics
    /// When the database can't be read.
    pub async fn everything(&self) -> String {
        let text = |key: &str| self.section.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        if self.drop.is_some() { all_of_postgres(text("url")).await } else { all_of_sqlite(text("path")) }
    }
}

#[expect(clippy::expect_used, reason = "a database that can't be read fails its test")]
async fn all_of_postgres(url: &str) -> String {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the test server");
    let connection = kernel::spawn("postgres-connection", async move { drop(connection.await) });
    let tables = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()";
    let mut all = String::new();
    for table in client.query(tables, &[]).await.expect("the tables") {
        let table: String = table.get(0);
        let rows = client.query(&format!("SELECT CAST(t.* AS TEXT) FROM \"{table}\" t"), &[]).await;
        for row in rows.expect("the rows") {
            all.push_str(&format!("{table}: {}\n", row.get::<_, String>(0)));
        }
    }
    drop(client);
    drop(connection.await);
    all
}

#[expect(clippy::expect_used, reason = "a database that can't be read fails its test")]
fn all_of_sqlite(path: &str) -> String {
    let database = rusqlite::Connection::open(path).expect("the database");
    let mut names =
        database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").expect("the tables");
    let tables: Vec<String> = names
        .query_map([], |row| row.get(0))
        .expect("the tables")
        .map(|name| name.expect("a name"))
        .collect();
    let mut all = String::new();
    for table in tables {
        let mut select = database.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let columns = select.column_count();
        let mut rows = select.query([]).expect("the rows");
        while let Some(row) = rows.next().expect("a row") {
            let value = |at| row.get_ref(at).map(|value| format!("{value:?}")).unwrap_or_default();
            let texts: Vec<String> =
                (0..columns).map(|at| row.get::<_, String>(at).unwrap_or_else(|_| value(at))).collect();
            all.push_str(&format!("{table}: {}\n", texts.join(" | ")));
        }
    }
    all
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Some((server, name)) = self.drop.take() else { return };
        let worker = std::thread::Builder::new().spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                runtime.block_on(run(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
            }
        });
        if let Ok(worker) = worker {
            drop(worker.join());
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the test command hands the server over in the environment")]
#[expect(clippy::panic, reason = "a test without its server must fail, not pass")]
fn server() -> String {
    match std::env::var("COURANT_TEST_POSTGRES") {
        Ok(server) => server,
        Err(_) => {
            panic!("COURANT_TEST_POSTGRES is not set; hint: run `cargo xtask test`, which starts a server")
        }
    }
}

#[expect(clippy::panic, reason = "a test without its server must fail, not pass")]
async fn run(server: &str, statement: &str) {
    let (client, connection) = match tokio_postgres::connect(server, NoTls).await {
        Ok(pair) => pair,
        Err(error) => panic!("the test server can't be reached: {error}"),
    };
    let connection = kernel::spawn("postgres-connection", async move { drop(connection.await) });
    if let Err(error) = client.batch_execute(statement).await {
        panic!("{statement}: {error}");
    }
    drop(client);
    drop(connection.await);
}
