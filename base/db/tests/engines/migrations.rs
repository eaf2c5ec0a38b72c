//! Each file is applied once, by one node, and never changed afterwards.

use db::{DbError, Reads, sql};
use futures::future::join_all;

use crate::bench::{Bench, both_engines, set, tables, things};

both_engines!(applying_twice_applies_once, |engine| async move {
    let bench = Bench::empty(engine, |_| {}).await;
    let first = bench.db.migrate(&[tables()]).await.unwrap();
    assert_eq!(first, ["db/0001_db", "probe/0001_probe"]);
    assert!(bench.db.migrate(&[tables()]).await.unwrap().is_empty());
    let held = bench.db.applied_migrations().await.unwrap();
    assert_eq!(held.len(), 2);
    assert!(held.iter().all(|migration| migration.digest.len() == 64));
});

both_engines!(a_file_changed_after_it_was_applied_is_refused, |engine| async move {
    let bench = Bench::start(engine).await;
    let changed = set("probe", &[("0001_probe", "CREATE TABLE probe_other (id BIGINT PRIMARY KEY)")]);
    let error = bench.db.migrate(&[changed]).await.unwrap_err();
    assert!(matches!(error, DbError::MigrationChanged { .. }), "{error}");
    assert_eq!(error.to_string(), "migration probe/0001_probe was changed after it had been applied");
    assert_eq!(bench.things().await, 0);
});

both_engines!(a_database_of_a_newer_program_is_refused, |engine| async move {
    let bench = Bench::empty(engine, |_| {}).await;
    let mut newer = tables();
    newer
        .migrations
        .extend(set("probe", &[("0002_more", "ALTER TABLE probe_things ADD COLUMN more TEXT")]).migrations);
    bench.db.migrate(&[newer]).await.unwrap();
    let error = bench.db.migrate(&[tables()]).await.unwrap_err();
    assert!(matches!(error, DbError::Newer(_)), "{error}");
    // A slice that was taken out leaves its tables behind, and that is no reason to stop.
    assert!(bench.db.migrate(&[]).await.unwrap().is_empty());
});

both_engines!(a_file_that_fails_leaves_nothing_of_itself_and_keeps_what_was_before, |engine| async move {
    let bench = Bench::empty(engine, |_| {}).await;
    let mut broken = tables();
    let text = "CREATE TABLE probe_half (id BIGINT PRIMARY KEY); INSERT INTO probe_half VALUES (1); CREATE TABLE oops (";
    broken.migrations.extend(set("probe", &[("0002_half", text)]).migrations);
    let error = bench.db.migrate(&[broken]).await.unwrap_err();
    assert!(error.to_string().starts_with("migration probe/0002_half: "), "{error}");
    assert_eq!(bench.things().await, 0);
    assert!(bench.db.rows(sql!("SELECT id FROM probe_half"), Vec::new()).await.is_err());
    assert!(bench.db.migrate(&[tables()]).await.unwrap().is_empty());
});

both_engines!(nodes_that_start_together_apply_each_file_once, |engine| async move {
    let bench = Bench::empty(engine, |_| {}).await;
    let (second, _) = bench.node().await;
    let (third, _) = bench.node().await;
    let sets = [tables()];
    let nodes = [&bench.db, &second, &third, &bench.db];
    let applied = join_all(nodes.map(|node| node.migrate(&sets))).await;
    let mut names: Vec<String> = applied.into_iter().flat_map(Result::unwrap).collect();
    names.sort();
    assert_eq!(names, ["db/0001_db", "probe/0001_probe"]);
    assert_eq!(things(&third).await.unwrap(), 0);
});
