//! The SQL of the workspace: every literal given to `sql!`, and what else looks like a statement.
//! Preparing them is done by a test of the program (`every_statement_prepares…` in courant/tests/it), which takes the
//! list from here; a database driver has no place in this crate.

use anyhow::Result;

use crate::checks;
use crate::fluent::pattern;
use crate::source::{self, Kind, Token};
use crate::tree::Tree;
use crate::workspace::Workspace;

/// What the name of the test that prepares them begins with.
const PREPARING_TEST: &str = "every_statement_prepares";

/// Runs the test that prepares every statement on both engines.
///
/// # Errors
/// When a statement is refused, or there is no such test.
pub fn prepare(workspace: &Workspace) -> Result<String> {
    let count = all(&Tree::load(&workspace.root)?).iter().filter(|statement| !statement.test).count();
    checks::run_tests(workspace, &["--package", "courant"], Some(PREPARING_TEST))?;
    Ok(format!("{count} statements prepared on SQLite and PostgreSQL"))
}

/// A statement in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Path of the file.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// The text, as in the source: the shared dialect.
    pub text: String,
    /// Whether it is used by tests only.
    pub test: bool,
}

/// Every `sql!("…")` of the workspace, in the order of files and lines.
#[must_use]
pub fn all(tree: &Tree) -> Vec<Statement> {
    tree.ending(".rs")
        .filter(|(path, _)| !path.starts_with("xtask/"))
        .flat_map(|(path, text)| of_file(path, text))
        .collect()
}

/// The `sql!("…")` of one file.
#[must_use]
pub fn of_file(path: &str, text: &str) -> Vec<Statement> {
    let tokens = source::read(text);
    let code = source::code(&tokens);
    let in_tests = source::is_test_file(path);
    code.windows(4)
        .filter_map(|four| match four {
            [name, bang, open, literal]
                if name.is_word("sql")
                    && bang.is_mark('!')
                    && open.is_mark('(')
                    && literal.kind == Kind::Text =>
            {
                Some(Statement {
                    path: path.to_owned(),
                    line: literal.line,
                    text: literal.text.clone(),
                    test: in_tests || literal.test,
                })
            }
            _ => None,
        })
        .collect()
}

/// Finds literals that are SQL, whatever they are given to.
#[derive(Debug)]
pub struct Detector {
    statement: regex::Regex,
}

impl Default for Detector {
    fn default() -> Self {
        // Upper-case keywords for reading, any case where the grammar leaves no doubt: prose says "select … from", too.
        Self {
            statement: pattern(
                r#"^\s*(?:SELECT\s[\s\S]*\sFROM\s|WITH\s[\s\S]*\sAS\s+\(|(?i:insert\s+(?:or\s+\w+\s+)?into\s+["\w.]+\s*\(|delete\s+from\s+["\w]+\s*(?:$|where\b)|update\s+["\w.]+\s+set\s+["\w]+\s*=|(?:create|drop|alter)\s+(?:unique\s+|temporary\s+|virtual\s+)*(?:table|index|view|trigger)\s+(?:if\s+(?:not\s+)?exists\s+)?["\w]+))"#,
            ),
        }
    }
}

impl Detector {
    /// Whether this literal is a statement.
    #[must_use]
    pub fn is_sql(&self, token: &Token) -> bool {
        token.kind == Kind::Text && self.statement.is_match(&token.text)
    }
}

/// The tables a statement reads or writes, common table expressions included.
#[must_use]
pub fn tables(statement: &str) -> Vec<String> {
    let named = pattern(
        r#"(?i)\b(?:from|join|into|update|table|references)\s+(?:if\s+not\s+exists\s+|only\s+)?"?([a-z_][a-z0-9_]*)"#,
    );
    let mut names: Vec<String> = named
        .captures_iter(statement)
        .filter_map(|found| Some(found.get(1)?.as_str().to_lowercase()))
        .collect();
    // `DO UPDATE SET`, `FOR UPDATE SKIP LOCKED`.
    names.retain(|name| !matches!(name.as_str(), "set" | "skip" | "nowait" | "of" | "select"));
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_with_their_lines_and_purpose() {
        let found = of_file(
            "slices/x/src/store.rs",
            "fn a() { tx.execute(sql!(\n  \"SELECT a \\\n   FROM x_things\"), vec![]) }\n#[cfg(test)] mod tests { fn b() { sql!(\"SELECT 1\"); } }",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].line, found[0].text.as_str(), found[0].test),
            (2, "SELECT a FROM x_things", false)
        );
        assert!(found[1].test);
    }

    #[test]
    fn prose_is_not_sql() {
        let detector = Detector::default();
        let is_sql = |text: &str| detector.is_sql(&source::read(&format!("{text:?}"))[0]);
        for sql in [
            "SELECT a FROM b",
            "insert into a (b) values ($1)",
            "DELETE FROM a WHERE b = 1",
            "update a set b = 1",
            "CREATE TABLE IF NOT EXISTS a (b TEXT)",
            "WITH a AS (SELECT 1) SELECT * FROM a",
        ] {
            assert!(is_sql(sql), "{sql}");
        }
        for prose in [
            "select a story from the list",
            "update the settings",
            "insert into the body",
            "delete from it, then",
        ] {
            assert!(!is_sql(prose), "{prose}");
        }
    }

    #[test]
    fn tables_are_named_once_each() {
        assert_eq!(
            tables("SELECT 1 FROM a JOIN b ON a.x = b.x WHERE a.y IN (SELECT y FROM c)"),
            ["a", "b", "c"]
        );
        assert_eq!(tables("INSERT INTO d (e) VALUES ($1) ON CONFLICT (e) DO UPDATE SET e = $1"), ["d"]);
    }
}
