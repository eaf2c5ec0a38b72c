//! Starts the real paper for a test, on the engine asked.

use testkit::{Engine, Start, TestPaper};

/// A paper with every slice and nothing in it.
pub async fn paper(engine: Engine) -> TestPaper {
    paper_with(engine, "").await
}

/// A paper with sections of configuration, written as TOML.
pub async fn paper_with(engine: Engine, config: &str) -> TestPaper {
    paper_with_ports(engine, config, ports::Ports::fake()).await
}

/// The same with roles of which some may be real.
pub async fn paper_with_ports(engine: Engine, config: &str, ports: ports::Ports) -> TestPaper {
    let start = Start {
        slices: courant::slices::all(),
        theme: &courant::files::THEME,
        words: &courant::files::WORDS,
        config: config.parse().expect("configuration"),
    };
    TestPaper::start_with(engine, start, ports).await
}

/// A file of the input data, which lies beside the repository (or where `COURANT_DATA` says).
#[allow(clippy::disallowed_methods)]
pub fn data(name: &str) -> std::path::PathBuf {
    let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let root = std::env::var_os("COURANT_DATA").map_or(beside, Into::into);
    let path = root.join(name);
    assert!(
        path.exists(),
        "{} is missing; hint: COURANT_DATA names the folder of input data",
        path.display()
    );
    path
}

/// One test on both engines: `both_engines!(a_sentence, |engine| async move { … });`
macro_rules! both_engines {
    ($name:ident, |$engine:ident| $body:expr) => {
        mod $name {
            use super::*;

            async fn run($engine: testkit::Engine) {
                $body.await
            }

            #[tokio::test]
            async fn on_sqlite() {
                run(testkit::Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                run(testkit::Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use both_engines;
