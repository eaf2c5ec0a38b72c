//! Every statement in the source is one that both engines understand: what compile-time checked queries would promise,
//! kept by a test.

use std::path::Path;

use db::{Db, Sql};
use testkit::Engine;
use xtask::source::{self, Kind};
use xtask::statements::{self, Statement};
use xtask::tree::Tree;

use crate::harness::paper;

/// The statements that only one engine understands, by the macro that marks them.
fn forks(tree: &Tree, mark: &str) -> Vec<Statement> {
    let of_file = |(path, text): (&str, &str)| {
        let tokens = source::read(text);
        let code = source::code(&tokens);
        let marked = code.windows(4).filter(|four| {
            four[0].is_word(mark)
                && four[1].is_mark('!')
                && four[2].is_mark('(')
                && four[3].kind == Kind::Text
        });
        let found = marked.map(|four| Statement {
            path: path.to_owned(),
            line: four[3].line,
            text: four[3].text.clone(),
            test: source::is_test_file(path) || four[3].test,
        });
        found.collect::<Vec<_>>()
    };
    tree.ending(".rs").flat_map(of_file).collect()
}

async fn refused(db: &Db, statements: &[Statement]) -> Vec<String> {
    let mut refused = Vec::new();
    for statement in statements {
        let text: &'static str = Box::leak(statement.text.clone().into_boxed_str());
        if let Err(error) = db.prepare(Sql::from_literal(text)).await {
            refused.push(format!("{}:{}: {error}\n    {text}", statement.path, statement.line));
        }
    }
    refused
}

async fn prepare_all(engine: Engine, own: &str, other: &str) {
    let paper = paper(engine).await;
    let tree = Tree::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
    let mut shared = statements::all(&tree);
    shared.retain(|statement| !statement.test);
    assert!(shared.len() > 40, "only {} statements were found", shared.len());
    let forks_here = forks(&tree, own);
    assert_eq!(forks_here.len(), forks(&tree, other).len(), "a fork has one statement for each engine");
    shared.extend(forks_here);
    let refused = refused(paper.ctx().db(), &shared).await;
    assert!(refused.is_empty(), "{} of {} statements:\n{}", refused.len(), shared.len(), refused.join("\n"));
}

#[tokio::test]
async fn every_statement_prepares_on_sqlite() {
    prepare_all(Engine::Sqlite, "only_sqlite", "only_postgres").await;
}

#[tokio::test]
async fn every_statement_prepares_on_postgres() {
    prepare_all(Engine::Postgres, "only_postgres", "only_sqlite").await;
}
