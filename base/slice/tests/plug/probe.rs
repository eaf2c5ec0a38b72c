//! The small slice.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::routing::get;
use db::{Event, NewJob};
use include_dir::{Dir, include_dir};
use kernel::{HOUR, Timestamp};
use serde::{Deserialize, Serialize};
use slice::{Ctx, Place, Slice};
use testkit::{Engine, Start, TestPaper};
use tokio::sync::{Notify, Semaphore};
use web::{Failure, PageHead, Site, Visit};

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/plug/theme");
static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../web/locales");

/// What a test and the slice's handlers share.
pub struct Board {
    pub ran: AtomicI64,
    pub running: AtomicI64,
    pub changed: Notify,
    /// One permit lets one handler that waits go on.
    pub go_on: Semaphore,
    pub version: AtomicI64,
    pub heard: AtomicI64,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            ran: AtomicI64::default(),
            running: AtomicI64::default(),
            changed: Notify::default(),
            go_on: Semaphore::new(0),
            version: AtomicI64::default(),
            heard: AtomicI64::default(),
        }
    }
}

impl Board {
    /// Waits until `count` jobs have run.
    pub async fn have_run(&self, count: i64) {
        self.reach(&self.ran, count).await;
    }

    pub async fn are_running(&self, count: i64) {
        self.reach(&self.running, count).await;
    }

    /// Waits until the test says so.
    async fn wait(&self) {
        self.go_on.acquire().await.unwrap().forget();
    }

    async fn reach(&self, number: &AtomicI64, count: i64) {
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            if number.load(Ordering::SeqCst) >= count {
                return;
            }
            let guard = tokio::time::timeout(std::time::Duration::from_secs(20), changed).await;
            assert!(guard.is_ok(), "only {} of {count}", number.load(Ordering::SeqCst));
        }
    }

    fn count(&self, number: &AtomicI64) {
        number.fetch_add(1, Ordering::SeqCst);
        self.changed.notify_waiters();
    }
}

#[derive(Serialize, Deserialize)]
pub struct ThingChanged {
    pub id: i64,
}

impl Event for ThingChanged {
    const NAME: &'static str = "ThingChanged";
}

#[derive(Serialize, Deserialize)]
pub struct SiteChanged;

impl Event for SiteChanged {
    const NAME: &'static str = "SiteChanged";
}

fn board(cx: &Ctx) -> Arc<Board> {
    Arc::clone(cx.state::<Arc<Board>>().unwrap())
}

fn routes() -> Router<Ctx> {
    let page = |cx: Ctx, visit: Visit| async move {
        cx.page(&visit, "probe.html", PageHead::default(), Nothing).tags(["thing"]).respond().await
    };
    let until = |cx: Ctx, visit: Visit| async move {
        let end = Some(cx.now().plus(10_000));
        cx.page(&visit, "probe.html", PageHead::default(), Nothing).until(end).respond().await
    };
    let holed = |cx: Ctx, visit: Visit| async move {
        cx.page(&visit, "probe.html", PageHead::default(), Nothing).places(&[BROKEN]).respond().await
    };
    Router::new().route("/", get(page)).route("/until", get(until)).route("/holed", get(holed))
}

const BROKEN: Place = Place("probe.broken");

#[derive(Serialize)]
struct Nothing;

fn site(version: i64) -> Site {
    Site {
        code: "en".into(),
        lang: "en".parse().unwrap(),
        name: format!("Version {version}"),
        origin: "http://127.0.0.1:8080".into(),
        host: None,
        prefix: String::new(),
        zone: jiff::tz::TimeZone::UTC,
        layout: minijinja::Value::UNDEFINED,
        kept: Arc::new(()),
    }
}

fn probe() -> Slice {
    Slice::new("probe")
        .state(|_| Arc::new(Board::default()))
        .pages(routes)
        .sites::<SiteChanged, _, _>(|cx| async move {
            let Some(board) = cx.state::<Arc<Board>>().cloned() else { return Ok(vec![site(0)]) };
            let version = board.version.load(Ordering::SeqCst);
            board.count(&board.heard);
            if version == 1 {
                board.wait().await;
            }
            Ok(vec![site(version)])
        })
        .purges::<ThingChanged>(|_| vec!["thing".into()])
        .fill(BROKEN, |_, _, _| async { Err(Failure::of(kernel::ErrorKind::Internal)) })
        .job("probe.count", |cx: Ctx, _: i64| async move {
            let board = board(&cx);
            board.count(&board.ran);
            Ok(())
        })
        .job("probe.wait", |cx: Ctx, _: i64| async move {
            let board = board(&cx);
            board.count(&board.running);
            board.wait().await;
            board.count(&board.ran);
            Ok(())
        })
        .job("probe.panic", |cx: Ctx, at: i64| async move {
            let board = board(&cx);
            board.count(&board.ran);
            let none: Vec<i64> = Vec::new();
            drop(none[usize::try_from(at).unwrap()].to_string());
            Ok(())
        })
        .hears::<ThingChanged, _, _>("probe.hear", |cx: Ctx, _| async move {
            let board = board(&cx);
            board.count(&board.ran);
            Ok(())
        })
}

pub async fn paper(engine: Engine) -> (TestPaper, Arc<Board>) {
    paper_of(engine, probe()).await
}

/// The same with work that repeats.
pub async fn paper_with_schedule(engine: Engine) -> (TestPaper, Arc<Board>) {
    let sweep = |cx: Ctx| async move {
        let board = board(&cx);
        board.count(&board.running);
        Ok(())
    };
    paper_of(engine, probe().every("probe.sweep", HOUR, sweep)).await
}

async fn paper_of(engine: Engine, slice: Slice) -> (TestPaper, Arc<Board>) {
    let config = "[paper]\nworkers = 2".parse().unwrap();
    let start = Start { slices: vec![slice], theme: &THEME, words: &WORDS, config };
    let paper = TestPaper::start(engine, start).await;
    let board = board(paper.ctx());
    (paper, board)
}

pub async fn enqueue(cx: &Ctx, kind: &'static str, count: i64) {
    for number in 0..count {
        cx.write::<_, db::DbError, _, _>(|tx| async move {
            let run_at: Timestamp = tx.now();
            tx.enqueue(NewJob { kind, key: None, payload: number.to_string(), run_at }).await
        })
        .await
        .unwrap();
    }
}

pub async fn change(db: &db::Db) {
    db.write::<_, db::DbError, _, _>(|tx| async move { tx.emit(&ThingChanged { id: 1 }).await })
        .await
        .unwrap();
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
