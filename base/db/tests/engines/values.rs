//! What goes in comes out, or is refused with the same words on both engines.

use db::{Db, DbError, Reads, Value, params, setting, sql};
use kernel::ErrorKind;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::Engine;

use crate::bench::{Bench, both_engines};

async fn through(
    db: &Db,
    id: i64,
    name: &str,
    size: Option<f64>,
    raw: Option<Vec<u8>>,
) -> (String, Value, Value) {
    db.write::<_, DbError, _, _>(|tx| async move {
        tx.execute(
            sql!(
                "INSERT INTO probe_things (id, name, size, raw) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE \
                 SET name = excluded.name, size = excluded.size, raw = excluded.raw"
            ),
            params![id, name, size, raw],
        )
        .await
    })
    .await
    .unwrap();
    let mut row = db
        .rows(sql!("SELECT name, size, raw FROM probe_things WHERE id = $1"), params![id])
        .await
        .unwrap()
        .remove(0);
    (row.take("name").unwrap(), row.take("size").unwrap(), row.take("raw").unwrap())
}

both_engines!(every_kind_of_value_comes_back_as_it_went, |engine| async move {
    let bench = Bench::start(engine).await;
    let all_bytes: Vec<u8> = (0..=255).collect();
    let texts =
        ["", " ", "it's $1 or ?1", "naïve 日本語 👩‍👩‍👧 عربي \u{202e}", "a\\b\n\t\r\"%_", &"x".repeat(2_000)];
    let reals =
        [0.1, -1.5, 0.0, 1e308, f64::MIN_POSITIVE, f64::INFINITY, f64::NEG_INFINITY, 9_007_199_254_740_993.0];
    for (text, real) in texts.iter().zip(reals) {
        let back = through(&bench.db, 1, text, Some(real), Some(all_bytes.clone())).await;
        assert_eq!(back, ((*text).to_owned(), Value::Real(real), Value::Bytes(all_bytes.clone())));
    }
    let back = through(&bench.db, i64::MAX, "nothing", None, None).await;
    assert_eq!(back, ("nothing".into(), Value::Null, Value::Null));
    let back = through(&bench.db, 0, "empty", Some(-0.0), Some(Vec::new())).await;
    assert_eq!(back, ("empty".into(), Value::Real(0.0), Value::Bytes(Vec::new())));
    let ids: Vec<i64> =
        bench.db.all(sql!("SELECT id FROM probe_things ORDER BY id DESC"), Vec::new()).await.unwrap();
    assert_eq!(ids, [i64::MAX, 1, 0]);
    let long = "long ".repeat(200_000);
    let back: String = bench.db.one(sql!("SELECT CAST($1 AS TEXT) AS long"), params![&long]).await.unwrap();
    assert_eq!(back, long);
    let least: i64 =
        bench.db.one(sql!("SELECT CAST($1 AS BIGINT) AS least"), params![i64::MIN]).await.unwrap();
    assert_eq!(least, i64::MIN);
});

fn any_text_and_bytes_come_back(engine: Engine) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let bench = runtime.block_on(Bench::start(engine));
    let config = ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() };
    let strategy = (any::<String>(), any::<Vec<u8>>(), any::<f64>());
    TestRunner::new(config)
        .run(&strategy, |(text, bytes, real)| {
            let text = text.replace('\0', "");
            let real = if real.is_nan() { 0.0 } else { real };
            let back = runtime.block_on(through(&bench.db, 1, &text, Some(real), Some(bytes.clone())));
            prop_assert_eq!(back, (text, Value::Real(real), Value::Bytes(bytes)));
            Ok(())
        })
        .unwrap();
}

#[test]
fn any_text_and_bytes_come_back_from_sqlite() {
    any_text_and_bytes_come_back(Engine::Sqlite);
}

#[test]
fn any_text_and_bytes_come_back_from_postgres() {
    any_text_and_bytes_come_back(Engine::Postgres);
}

both_engines!(what_one_engine_cannot_keep_both_refuse, |engine| async move {
    let bench = Bench::start(engine).await;
    let write = |value: Value| {
        bench.db.write::<_, DbError, _, _>(|tx| async move {
            let params = vec![Value::Int(1), Value::Text("x".into()), value];
            tx.execute(sql!("INSERT INTO probe_things (id, name, size) VALUES ($1, $2, $3)"), params).await
        })
    };
    let error = write(Value::Real(f64::NAN)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid, "{error}");
    let with_nul = bench
        .db
        .write::<_, DbError, _, _>(|tx| async move {
            tx.execute(sql!("INSERT INTO probe_things (id, name) VALUES ($1, $2)"), params![1_i64, "a\0b"])
                .await
        })
        .await
        .unwrap_err();
    assert_eq!(with_nul.kind(), ErrorKind::Invalid, "{with_nul}");
    let asked = bench
        .db
        .rows(sql!("SELECT id FROM probe_things WHERE name = $1"), params!["a\0b"])
        .await
        .unwrap_err();
    assert_eq!(asked.kind(), ErrorKind::Invalid, "{asked}");
    assert_eq!(bench.things().await, 0);
});

both_engines!(a_value_of_another_type_never_becomes_a_wrong_one, |engine| async move {
    let bench = Bench::start(engine).await;
    // Eight letters are as many bytes as a number has.
    for value in [Value::Text("abcdefgh".into()), Value::Bytes(vec![1; 8]), Value::Real(1.5)] {
        let shown = format!("{value:?}");
        let written = bench
            .db
            .write::<_, DbError, _, _>(|tx| async move {
                tx.execute(sql!("DELETE FROM probe_things"), Vec::new()).await?;
                let params = vec![value, Value::Text("x".into())];
                tx.execute(sql!("INSERT INTO probe_things (id, name) VALUES ($1, $2)"), params).await
            })
            .await;
        let read = bench.db.one::<i64>(sql!("SELECT id FROM probe_things"), Vec::new()).await;
        assert!(written.is_err() || read.is_err(), "{shown} became {read:?}");
    }
    let mut row =
        bench.db.rows(sql!("SELECT CAST(7 AS BIGINT) AS seven"), Vec::new()).await.unwrap().remove(0);
    assert!(matches!(row.take::<String>("seven"), Err(DbError::Column { .. })));
    let mut row =
        bench.db.rows(sql!("SELECT CAST(7 AS BIGINT) AS seven"), Vec::new()).await.unwrap().remove(0);
    assert!(matches!(row.take::<i64>("eight"), Err(DbError::NoColumn(_))));
});

both_engines!(a_forgotten_parameter_is_an_error_and_not_null, |engine| async move {
    let bench = Bench::start(engine).await;
    let count = sql!("SELECT COUNT(*) AS many FROM probe_things WHERE id = $1 OR name = $2");
    assert!(bench.db.rows(count, params![1_i64]).await.is_err());
    assert!(bench.db.rows(count, params![1_i64, "a", "b"]).await.is_err());
    assert!(bench.db.rows(count, params![1_i64, "a"]).await.is_ok());
});

both_engines!(a_list_of_texts_finds_each_of_them, |engine| async move {
    let bench = Bench::start(engine).await;
    let names = ["plain", "it's", "\"quoted\"", "日本 👍", "comma, and [bracket]"];
    for (id, name) in names.iter().enumerate() {
        through(&bench.db, i64::try_from(id).unwrap(), name, None, None).await;
    }
    let found = |list: Vec<&str>| {
        let list = serde_json::to_string(&list).unwrap();
        let statement = sql!("SELECT name FROM probe_things WHERE name IN json_list($1) ORDER BY id");
        let db = bench.db.clone();
        async move { db.all::<String>(statement, params![list]).await }
    };
    assert_eq!(found(names.to_vec()).await.unwrap(), names);
    assert_eq!(found(vec!["日本 👍", "absent"]).await.unwrap(), ["日本 👍"]);
    assert!(found(Vec::new()).await.unwrap().is_empty());
    let hostile = found(vec!["\0"]).await;
    assert!(hostile.is_err_and(|error| error.kind() == ErrorKind::Invalid) || engine == Engine::Sqlite);
    let broken =
        bench.db.rows(sql!("SELECT id FROM probe_things WHERE name IN json_list($1)"), params!["[\"a"]).await;
    assert!(broken.is_err());
});

both_engines!(settings_are_kept_by_scope_and_replaced, |engine| async move {
    let bench = Bench::start(engine).await;
    let none: Option<u32> = setting(&bench.db, "*", "page-size").await.unwrap();
    assert_eq!(none, None);
    for (scope, value) in [("*", 10_u32), ("fr", 20), ("*", 30)] {
        bench
            .db
            .write::<_, DbError, _, _>(|tx| async move { tx.set_setting(scope, "page-size", &value).await })
            .await
            .unwrap();
    }
    assert_eq!(setting(&bench.db, "*", "page-size").await.unwrap(), Some(30_u32));
    assert_eq!(setting(&bench.db, "fr", "page-size").await.unwrap(), Some(20_u32));
    let wrong = setting::<String>(&bench.db, "fr", "page-size").await.unwrap_err();
    assert!(matches!(wrong, DbError::Json(_)), "{wrong}");
});

both_engines!(the_columns_of_the_tables_are_told_for_the_reference, |engine| async move {
    let bench = Bench::start(engine).await;
    let columns = bench.db.table_columns().await.unwrap();
    let of_things: Vec<(&str, &str)> = columns
        .iter()
        .filter(|column| column.table_name == "probe_things")
        .map(|column| (column.column_name.as_str(), column.column_type.as_str()))
        .collect();
    assert_eq!(
        of_things,
        [("id", "BIGINT"), ("name", "TEXT"), ("size", "DOUBLE PRECISION"), ("raw", "BYTEA")]
    );
});
