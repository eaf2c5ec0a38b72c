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
