//! The readers against real exports and against files made to break them.

mod archives;
mod ghost;
mod hostile;
mod jsonl;
mod substack;
mod wxr;

use std::fs::{self, File};
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{CommentRecord, ImportError, ImportRecord, Outline, StoryRecord};

/// Folder of the shared test data.
fn data(part: &str) -> PathBuf {
    let shared = std::env::var_os("COURANT_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    shared.join(part)
}

fn open(path: &Path) -> BufReader<File> {
    BufReader::new(File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

fn expected(folder: &str) -> Value {
    let text = fs::read_to_string(data(folder).join("expected.json")).expect("expected.json");
    serde_json::from_str(&text).expect("json")
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}

/// A reader's second pass.
type Read<'a> = dyn FnMut(&mut super::Sink<'_>) -> Result<(), ImportError> + 'a;

/// All records, and that they are as many as the outline says and their bodies pass the door.
fn collect(outline: &Outline, read: &mut Read<'_>) -> Vec<ImportRecord> {
    let mut records = Vec::new();
    read(&mut |record| {
        records.push(record);
        ControlFlow::Continue(())
    })
    .expect("reads again");
    let mut counts = super::Counts::default();
    records.iter().for_each(|record| counts.add(record));
    assert_eq!(counts, outline.counts, "the second pass counts like the first");
    for record in &records {
        if let ImportRecord::Story(story) | ImportRecord::Page(story) = record {
            story.body.check().unwrap_or_else(|error| panic!("{}: {error}", story.title));
            assert!(story.old_addresses.iter().all(|address| text::address::allowed(address)));
        }
        let json = serde_json::to_string(record).expect("json");
        assert_eq!(serde_json::from_str::<ImportRecord>(&json).expect("back"), *record);
    }
    stops_when_told(read);
    records
}

fn stops_when_told(read: &mut Read<'_>) {
    let mut taken = 0;
    read(&mut |_| {
        taken += 1;
        ControlFlow::Break(())
    })
    .expect("stopping is no error");
    assert!(taken <= 1);
}

fn stories(records: &[ImportRecord]) -> Vec<&StoryRecord> {
    records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Story(story) => Some(&**story),
            _ => None,
        })
        .collect()
}

fn comments(records: &[ImportRecord]) -> Vec<&CommentRecord> {
    records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Comment(comment) => Some(&**comment),
            _ => None,
        })
        .collect()
}

fn read_wxr(path: &Path) -> (Outline, Vec<ImportRecord>) {
    let outline =
        super::wxr::validate(open(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let records = collect(&outline, &mut |sink| super::wxr::read(open(path), &outline, sink));
    (outline, records)
}
