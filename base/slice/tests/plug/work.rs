//! The worker, running.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use db::{Db, DbConfig};
use kernel::{FixedClock, HOUR, Ids, MINUTE, SystemRng};
use slice::Worker;
use testkit::{Engine, TestPaper};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::probe::{Board, both_engines, change, enqueue, paper, paper_with_schedule};

/// Longer than anything here takes; only what hangs meets it.
const GUARD: Duration = Duration::from_secs(20);

fn start(paper: &TestPaper) -> (watch::Sender<bool>, JoinHandle<()>) {
    let (stop, stopped) = watch::channel(false);
    (stop, kernel::spawn("worker", Worker::new(paper.ctx().clone()).run(stopped)))
}

async fn end((stop, working): (watch::Sender<bool>, JoinHandle<()>)) {
    stop.send_replace(true);
    tokio::time::timeout(GUARD, working).await.expect("it ends").unwrap();
}

async fn waiting(paper: &TestPaper) -> i64 {
    paper.ctx().db().job_counts().await.unwrap().waiting
}

both_engines!(every_job_runs_once, |engine| async move {
    let (paper, board) = paper(engine).await;
    enqueue(paper.ctx(), "probe.count", 20).await;
    let worker = start(&paper);
    enqueue(paper.ctx(), "probe.count", 20).await;
    change(paper.ctx().db()).await;
    board.have_run(41).await;
    end(worker).await;
    assert_eq!(board.ran.load(Ordering::SeqCst), 41);
    assert_eq!(waiting(&paper).await, 0);
});

both_engines!(a_handler_that_panics_is_tried_again_later_and_nothing_else_suffers, |engine| async move {
    let (paper, board) = paper(engine).await;
    enqueue(paper.ctx(), "probe.panic", 5).await;
    enqueue(paper.ctx(), "probe.count", 5).await;
    let worker = start(&paper);
    board.have_run(10).await;
    end(worker).await;
    assert_eq!(waiting(&paper).await, 5);
    let next = paper.ctx().db().next_job_at().await.unwrap().unwrap();
    assert!(next > paper.ctx().now());
    let failed = paper.ctx().db().claim_jobs(10, MINUTE).await.unwrap();
    assert!(failed.is_empty());
});

both_engines!(jobs_that_take_long_leave_room_for_others, |engine| async move {
    let (paper, board) = paper(engine).await;
    let worker = start(&paper);
    enqueue(paper.ctx(), "probe.wait", 1).await;
    board.are_running(1).await;
    enqueue(paper.ctx(), "probe.count", 10).await;
    board.have_run(10).await;
    board.go_on.add_permits(1);
    board.have_run(11).await;
    end(worker).await;
    assert_eq!(waiting(&paper).await, 0);
});

both_engines!(a_stop_waits_for_what_is_running, |engine| async move {
    let (paper, board) = paper(engine).await;
    let (stop, working) = start(&paper);
    enqueue(paper.ctx(), "probe.wait", 4).await;
    board.are_running(2).await;
    stop.send_replace(true);
    let release = async {
        board.go_on.add_permits(2);
        board.have_run(2).await;
    };
    let (ended, ()) = tokio::join!(tokio::time::timeout(GUARD, working), release);
    ended.expect("it ends").unwrap();
    assert_eq!(board.ran.load(Ordering::SeqCst), 2, "the other two were not begun");
    assert_eq!(waiting(&paper).await, 2);
});

both_engines!(a_schedule_runs_once_in_its_period, |engine| async move {
    let (paper, board) = paper_with_schedule(engine).await;
    let worker = start(&paper);
    let other = start(&paper);
    board.are_running(1).await;
    paper.clock.advance(HOUR);
    board.are_running(2).await;
    end(worker).await;
    end(other).await;
    assert_eq!(board.running.load(Ordering::SeqCst), 2);
});

/// Another process on the same file.
async fn elsewhere(paper: &TestPaper) -> Db {
    let config =
        DbConfig { path: paper.path("test.db"), connections: 1, durable: false, ..DbConfig::default() };
    let clock = Arc::new(FixedClock::new(paper.ctx().now()));
    Db::open(&config, clock.clone(), Arc::new(Ids::new(clock, Arc::new(SystemRng)))).await.unwrap()
}

async fn purged(paper: &TestPaper) {
    let gone = async {
        while paper.ctx().cache().size().0 > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(GUARD, gone).await.expect("the page goes");
}

#[tokio::test]
async fn what_another_process_changes_is_purged_here_however_busy_the_jobs_are() {
    let (paper, board): (TestPaper, Arc<Board>) = paper(Engine::Sqlite).await;
    let worker = start(&paper);
    enqueue(paper.ctx(), "probe.wait", 2).await;
    board.are_running(2).await;
    let other = elsewhere(&paper).await;
    for _ in 0..3 {
        assert_eq!(paper.get("/").await.status, 200);
        assert_eq!(paper.ctx().cache().size().0, 1);
        change(&other).await;
        purged(&paper).await;
    }
    board.go_on.add_permits(2);
    board.have_run(2).await;
    end(worker).await;
    other.close().await;
}

#[tokio::test]
async fn a_change_that_became_visible_late_is_not_missed() {
    let (paper, _) = paper(Engine::Sqlite).await;
    let other = elsewhere(&paper).await;
    // Written half a minute ago by the other's clock, and kept only now.
    paper.clock.advance(30_000);
    let worker = start(&paper);
    change(paper.ctx().db()).await;
    paper.get("/").await;
    change(&other).await;
    // The look that goes far back comes every five seconds.
    paper.clock.advance(6_000);
    purged(&paper).await;
    end(worker).await;
    other.close().await;
}
