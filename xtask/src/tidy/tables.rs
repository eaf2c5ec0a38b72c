//! Rules 8 and 9: SQL lies only in `store` files and migrations, each table has one owner whose name it bears,
//! and foreign keys point down.

use super::Violation;
use crate::fluent::pattern;
use crate::house::{Crate, Floor, House};
use crate::source;
use crate::statements::{self, Detector};
use crate::tree::{Tree, line_at};

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    let detector = Detector::default();
    for (path, text) in tree.ending(".rs") {
        let Some(one) = house.holding(path) else { continue };
        if one.floor == Floor::Tool
            || matches!(one.name.as_str(), "db" | "testkit")
            || source::is_test_file(path)
        {
            continue;
        }
        let in_store = is_store(one, path);
        for token in source::read(text).iter().filter(|token| !token.test && detector.is_sql(token)) {
            if !in_store {
                found.push(Violation::new(
                    path,
                    token.line,
                    8,
                    "SQL stands only in `store.rs` and migrations",
                ));
            } else if one.is_slice() {
                foreign_tables(path, token.line, &token.text, one, house, found);
            }
        }
    }
    for slice in house.slices() {
        let folder = format!("{}/migrations", slice.folder);
        for (path, text) in tree.under(&folder).filter(|(path, _)| path.ends_with(".sql")) {
            migration(path, &without_comments(text), slice, house, found);
        }
    }
}

/// `src/store.rs`, or a file in `src/store/`.
fn is_store(one: &Crate, path: &str) -> bool {
    let inside = path.get(one.folder.len()..).unwrap_or("");
    inside == "/src/store.rs" || inside.starts_with("/src/store/")
}

fn foreign_tables(
    path: &str,
    line: usize,
    text: &str,
    slice: &Crate,
    house: &House,
    found: &mut Vec<Violation>,
) {
    for table in statements::tables(text) {
        if let Some(owner) = house.owner(&table).filter(|owner| owner.name != slice.name) {
            let what = format!("`{table}` belongs to `{}`; ask `{}::api` instead", owner.name, owner.name);
            found.push(Violation::new(path, line, 9, what));
        }
    }
}

fn migration(path: &str, text: &str, slice: &Crate, house: &House, found: &mut Vec<Violation>) {
    let made = pattern(
        r#"(?i)\bcreate\s+(?:unique\s+|virtual\s+)?(table|index|view|trigger)\s+(?:if\s+not\s+exists\s+)?"?([a-z_][a-z0-9_]*)"#,
    );
    for one in made.captures_iter(text) {
        let (Some(whole), Some(kind), Some(name)) = (one.get(0), one.get(1), one.get(2)) else { continue };
        if house.owner(name.as_str()).is_none_or(|owner| owner.name != slice.name) {
            let (kind, name) = (kind.as_str().to_lowercase(), name.as_str());
            let what = format!("{kind} `{name}` must begin with `{}_`: a table has one owner", slice.name);
            found.push(Violation::new(path, line_at(text, whole.start()), 9, what));
        }
    }
    let pointed = pattern(r#"(?i)\breferences\s+"?([a-z_][a-z0-9_]*)"#);
    for one in pointed.captures_iter(text) {
        let (Some(whole), Some(name)) = (one.get(0), one.get(1)) else { continue };
        let Some(owner) = house.owner(name.as_str()).filter(|owner| owner.name != slice.name) else {
            continue;
        };
        if let (Floor::Slice(own), Floor::Slice(rank)) = (slice.floor, owner.floor)
            && rank >= own
        {
            let what = format!(
                "a foreign key to `{}` points {}: `{}` has rank {rank}, `{}` rank {own}",
                name.as_str(),
                if rank == own { "sideways" } else { "up" },
                owner.name,
                slice.name
            );
            found.push(Violation::new(path, line_at(text, whole.start()), 9, what));
        }
    }
}

/// Blanks `-- …` and `/* … */`, so that lines stay where they are.
fn without_comments(text: &str) -> String {
    let comment = pattern(r"--[^\n]*|/\*[\s\S]*?\*/");
    comment
        .replace_all(text, |found: &regex::Captures<'_>| {
            found
                .get(0)
                .map_or("", |all| all.as_str())
                .chars()
                .filter(|letter| *letter == '\n')
                .collect::<String>()
        })
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    const MEDIA: (&str, &str) =
        ("slices/media/Cargo.toml", "[package]\nname = \"media\"\nmetadata.courant.rank = 2\n");
    const LIVE: (&str, &str) =
        ("slices/live/Cargo.toml", "[package]\nname = \"live\"\nmetadata.courant.rank = 5\n");
    const PUSH: (&str, &str) =
        ("slices/push/Cargo.toml", "[package]\nname = \"push\"\nmetadata.courant.rank = 5\n");

    #[test]
    fn sql_outside_the_store_is_refused() {
        let source = "//! What a page shows.\nfn a() { sql!(\"SELECT id FROM media_pictures\") }";
        assert_eq!(broken(8, &[MEDIA, ("slices/media/src/pages.rs", source)]).len(), 1);
        assert!(broken(8, &[MEDIA, ("slices/media/src/store.rs", source)]).is_empty());
        assert!(broken(8, &[MEDIA, ("slices/media/src/store/pictures.rs", source)]).is_empty());
        assert!(broken(8, &[("base/db/Cargo.toml", ""), ("base/db/src/jobs.rs", source)]).is_empty());
    }

    #[test]
    fn the_table_of_another_slice_is_asked_for_not_read() {
        let source =
            "//! All the SQL.\nfn a() { sql!(\"SELECT 1 FROM live_posts JOIN media_pictures ON 1 = 1\") }";
        let found = broken(9, &[MEDIA, LIVE, ("slices/live/src/store.rs", source)]);
        assert!(found.len() == 1 && found[0].contains("media::api"), "{found:?}");
    }

    #[test]
    fn a_table_bears_the_name_of_its_slice() {
        let sql = "-- CREATE TABLE no\nCREATE TABLE pictures (id TEXT);\nCREATE UNIQUE INDEX media_a ON media_pictures (id);";
        let found = broken(9, &[MEDIA, ("slices/media/migrations/0001_media.sql", sql)]);
        assert!(
            found.len() == 1 && found[0].starts_with("slices/media/migrations/0001_media.sql:2:"),
            "{found:?}"
        );
    }

    #[test]
    fn foreign_keys_point_down_only() {
        let key = |to: &str| format!("CREATE TABLE live_posts (a TEXT REFERENCES {to} (id));");
        let check =
            |to: &str| broken(9, &[MEDIA, LIVE, PUSH, ("slices/live/migrations/0001_live.sql", &key(to))]);
        assert!(check("media_pictures").is_empty());
        assert!(check("live_blogs").is_empty());
        assert_eq!(check("push_topics").len(), 1);
        let up = "CREATE TABLE media_a (b TEXT REFERENCES live_posts (id));";
        assert_eq!(broken(9, &[MEDIA, LIVE, ("slices/media/migrations/0001_media.sql", up)]).len(), 1);
    }
}
