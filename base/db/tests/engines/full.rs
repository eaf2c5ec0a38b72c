//! A disk that is full, as a limit on the size of files in a process of its own.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use db::{Db, DbConfig, DbError, Reads, sql};
use kernel::{ErrorKind, FixedClock};

use crate::bench::{BEGIN, add, open, put, tables, things};

/// Names the file to the process that fills it.
const FILE: &str = "COURANT_TEST_FULL_FILE";

async fn opened(path: PathBuf) -> Db {
    let config = DbConfig { path, connections: 2, ..DbConfig::default() };
    let db = open(&config, Arc::new(FixedClock::new(BEGIN))).await.unwrap();
    db.migrate(&[tables()]).await.unwrap();
    db
}

/// Writes until it is refused, and says how many rows were acknowledged.
#[expect(clippy::disallowed_methods, reason = "the parent hands the file over in the environment")]
#[tokio::test]
async fn the_process_with_the_full_disk_is_refused_and_lives_on() {
    let Ok(file) = std::env::var(FILE) else { return };
    let db = opened(file.into()).await;
    let mut kept = 0;
    let error = loop {
        let id = kept;
        let name = format!("{id} {}", "x".repeat(2_000));
        match db.write::<_, DbError, _, _>(|tx| async move { put(&tx, id, &name).await }).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 100_000, "there is no limit");
    };
    assert_eq!(error.kind(), ErrorKind::Unavailable, "{error}");
    assert_eq!(things(&db).await.unwrap(), kept);
    println!("kept {kept}");
}

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("full.db");
    opened(file.clone()).await.close().await;
    let script = r#"trap "" XFSZ; ulimit -f 1000; exec "$0" --exact --nocapture "$1""#;
    let child = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .arg("full::the_process_with_the_full_disk_is_refused_and_lives_on")
        .env(FILE, &file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(child.status.success(), "{said}{}", String::from_utf8_lossy(&child.stderr));
    let kept = said.split_once("kept ").unwrap().1.split_whitespace().next().unwrap();
    let kept: i64 = kept.parse().unwrap();
    assert!(kept > 10, "{kept}");
    let db = opened(file).await;
    assert!(things(&db).await.unwrap() >= kept);
    let sound: String = db.one(sql!("PRAGMA integrity_check"), Vec::new()).await.unwrap();
    assert_eq!(sound, "ok");
    add(&db, 1_000_000).await.unwrap();
    db.close().await;
}
