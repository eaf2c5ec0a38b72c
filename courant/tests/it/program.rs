//! The program itself, started as an operator starts it.

use std::path::Path;
use std::process::{Command, Output};

fn courant(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_courant")).arg("--dir").arg(folder).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn config_prints_every_default_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let printed = courant(folder.path(), &["config"]);
    assert!(printed.status.success(), "{}", said(&printed));
    let table: toml::Table = said(&printed).parse().unwrap();
    for section in ["paper", "database", "blobs", "editions"] {
        assert!(table.contains_key(section), "{section}");
    }
    assert!(courant(folder.path(), &["config", "--check"]).status.success());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_wrong_configuration_is_named_with_its_key_and_without_its_secrets() {
    for (text, named) in [
        ("[paper]\nlisten = \"nowhere\"", "listen"),
        ("[paper]\nworkers = 0", "paper.workers"),
        ("[paper]\nbody_bytes = 9223372036854775807", "paper.body_bytes"),
        ("[databose]\npath = \"x\"", "databose"),
        ("[database]\npasword = \"hunter2\"", "pasword"),
        ("[database]\nengine = \"postgres\"\nurl = 5", "url"),
        ("[database]\nengine = \"postgres\"\nurl = \"hunter2@\"", "database.url"),
        ("[database]\npatience_ms = 1", "database.patience_ms"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("courant.toml"), text).unwrap();
        let refused = courant(folder.path(), &["config", "--check"]);
        assert!(!refused.status.success(), "{text}");
        let words = said(&refused);
        assert!(words.starts_with("courant: ") && words.contains(named), "{text}: {words}");
        assert!(!words.contains("hunter2"), "{words}");
    }
}

#[test]
fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("courant.db"), "something else entirely, and long enough to be read")
        .unwrap();
    let refused = courant(folder.path(), &["migrate"]);
    assert!(!refused.status.success());
    assert!(said(&refused).contains("courant.db"), "{}", said(&refused));
}
