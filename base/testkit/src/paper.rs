//! A whole paper for one test.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use http::{HeaderMap, Method, Request, StatusCode, header};
use include_dir::Dir;
use kernel::{FixedClock, SeededRng, Timestamp};
use ports::Ports;
use slice::{App, Ctx, Options, Slice, ThemeSource, Worker};
use tempfile::TempDir;

use crate::{Engine, TestDatabase};

/// What a paper is started from.
pub struct Start {
    /// The slices in rank order.
    pub slices: Vec<Slice>,
    /// The theme.
    pub theme: &'static Dir<'static>,
    /// The base's words.
    pub words: &'static Dir<'static>,
    /// Sections of configuration besides `[database]`.
    pub config: toml::Table,
}

/// The moment at which every test begins: 2020-10-11T21:14:00Z.
const BEGIN: Timestamp = Timestamp(1_602_450_840_000);

/// A paper that answers in this process.
pub struct TestPaper {
    /// The program.
    pub app: App,
    /// The clock, which stands until moved.
    pub clock: Arc<FixedClock>,
    /// The paper's folder.
    pub folder: TempDir,
    /// Which engine.
    pub engine: Engine,
    worker: Worker,
    database: TestDatabase,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header as text, empty when missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl TestPaper {
    /// Starts a paper with fake roles.
    ///
    /// # Panics
    /// When it can't start.
    pub async fn start(engine: Engine, start: Start) -> Self {
        Self::start_with(engine, start, Ports::fake()).await
    }

    /// Starts a paper with these roles, of which some may be real.
    ///
    /// # Panics
    /// When it can't start.
    #[expect(clippy::expect_used, reason = "a paper that can't start fails its test")]
    pub async fn start_with(engine: Engine, start: Start, ports: Ports) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // The process and the folder's random name together make the database's name unique.
        let unique: String = folder
            .path()
            .file_name()
            .map(|name| name.to_string_lossy().to_ascii_lowercase())
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let database =
            TestDatabase::new(engine, folder.path(), &format!("t{}_{unique}", std::process::id())).await;
        let mut table = start.config;
        table.insert("database".into(), database.section.clone().into());
        let clock = Arc::new(FixedClock::new(BEGIN));
        let options = Options {
            home: folder.path().to_path_buf(),
            table,
            clock: clock.clone(),
            rng: Arc::new(SeededRng::new(1)),
            theme: ThemeSource(start.theme),
            words: start.words,
            secret: Some([7; 32]),
            ports: Some(ports),
            migrate: true,
        };
        let app = App::build(start.slices, options).await.expect("the paper starts");
        let worker = Worker::new(app.ctx.clone());
        Self { app, clock, folder, engine, worker, database }
    }

    /// The context on behalf of the system.
    pub fn ctx(&self) -> &Ctx {
        &self.app.ctx
    }

    /// Everything the database holds, as text; see [`TestDatabase::everything`].
    pub async fn everything(&self) -> String {
        self.database.everything().await
    }

    /// A path in the paper's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Sends any request.
    ///
    /// # Panics
    /// When the answer breaks off.
    #[expect(clippy::expect_used, reason = "an answer that breaks off fails its test")]
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.app.front.answer(request).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 256 * 1024 * 1024).await.expect("the whole answer").to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Fetches a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// Fetches a page with headers.
    ///
    /// # Panics
    /// When the path or a header is no such thing.
    #[expect(clippy::expect_used, reason = "a request that can't be written fails its test")]
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request =
            Request::builder().method(Method::GET).uri(path).header(header::HOST, "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Posts a form from the paper's own page.
    ///
    /// # Panics
    /// When the path is none.
    #[expect(clippy::expect_used, reason = "a request that can't be written fails its test")]
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| -> String {
            text.bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                        char::from(byte).to_string()
                    }
                    other => format!("%{other:02X}"),
                })
                .collect()
        };
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::post(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.join("&"))).expect("a request")).await
    }

    /// Runs everything that is due until nothing is.
    ///
    /// # Panics
    /// When a job fails.
    #[expect(clippy::expect_used, reason = "a failed job fails its test")]
    pub async fn run_jobs(&self) -> usize {
        self.worker.drain().await.expect("all jobs succeed")
    }

    /// Moves the clock and runs what has become due.
    pub async fn advance(&self, millis: i64) {
        self.clock.advance(millis);
        self.run_jobs().await;
    }

    /// Loads the sites again, as the worker does after an edition changed.
    ///
    /// # Panics
    /// When they can't be loaded.
    #[expect(clippy::expect_used, reason = "sites that can't be loaded fail the test")]
    pub async fn reload_sites(&self) {
        self.app.ctx.reload_sites().await.expect("the sites load");
    }
}
