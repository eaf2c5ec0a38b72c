//! One export on disk: which reader it needs, and how its records reach the loader.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use tokio::sync::mpsc;

use crate::parse::{Format, ImportError, ImportRecord, Outline, ghost, jsonl, substack, wxr};

/// A file or folder to import.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) format: Format,
    pub(crate) path: PathBuf,
}

/// How many records wait between reader and loader.
const WAITING: usize = 32;

fn open(path: &Path) -> Result<BufReader<File>, ImportError> {
    let unreadable = |source| ImportError::Unreadable { line: None, item: None, source };
    Ok(BufReader::with_capacity(256 * 1024, File::open(path).map_err(unreadable)?))
}

/// How deep folders of exports are looked into.
const DEPTH: u32 = 8;

fn gather(folder: &Path, endings: &[&str], depth: u32, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        // Links are not followed: they may lead round in circles.
        if kind.is_dir() && depth > 0 {
            gather(&path, endings, depth - 1, files)?;
        } else if kind.is_file()
            && path.extension().and_then(|end| end.to_str()).is_some_and(|end| endings.contains(&end))
        {
            files.push(path);
        }
    }
    Ok(())
}

impl Source {
    /// The exports at a path: itself, or, where it is a folder of exports, every file in it that is named like one,
    /// in the order of their names. A Substack export is a folder itself.
    pub(crate) fn at(format: Format, path: &Path) -> Result<Vec<Self>, String> {
        let named = |path: PathBuf| Self { format, path };
        let endings: &[&str] = match format {
            Format::Substack => return Ok(vec![named(path.to_owned())]),
            Format::Wxr => &["xml", "wxr"],
            Format::Ghost => &["json"],
            Format::JsonLines => &["jsonl", "ndjson"],
        };
        if !path.is_dir() {
            return Ok(vec![named(path.to_owned())]);
        }
        let mut files = Vec::new();
        gather(path, endings, DEPTH, &mut files).map_err(|error| format!("{}: {error}", path.display()))?;
        if files.is_empty() {
            return Err(format!(
                "{}: no file in this folder ends in .{}\nhint: name the export itself",
                path.display(),
                endings.join(" or .")
            ));
        }
        files.sort();
        Ok(files.into_iter().map(named).collect())
    }

    /// Reads the whole export and refuses it when anything is broken.
    pub(crate) fn validate(&self) -> Result<Outline, ImportError> {
        match self.format {
            Format::Wxr => wxr::validate(open(&self.path)?),
            Format::Ghost => ghost::validate(open(&self.path)?),
            Format::Substack => substack::validate(&self.path),
            Format::JsonLines => jsonl::validate(open(&self.path)?),
        }
    }

    fn read(&self, outline: &Outline, sink: &mut crate::parse::Sink<'_>) -> Result<(), ImportError> {
        match self.format {
            Format::Wxr => wxr::read(open(&self.path)?, outline, sink),
            Format::Ghost => ghost::read(open(&self.path)?, outline, sink),
            Format::Substack => substack::read(&self.path, outline, sink),
            Format::JsonLines => jsonl::read(open(&self.path)?, outline, sink),
        }
    }

    /// Hands the records out from a thread of its own, at the loader's pace. The last message is the reader's end.
    pub(crate) fn records(&self, outline: &Outline) -> mpsc::Receiver<Result<ImportRecord, ImportError>> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let (source, outline) = (self.clone(), outline.clone());
        tokio::task::spawn_blocking(move || {
            let mut sink = |record| match sender.blocking_send(Ok(record)) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            };
            if let Err(error) = source.read(&outline, &mut sink) {
                drop(sender.blocking_send(Err(error)));
            }
        });
        receiver
    }

    /// What keys of this source begin with: the format and the site it came from, the same in every export of the site.
    pub(crate) fn key(&self, outline: &Outline) -> String {
        let word = match self.format {
            Format::Wxr => "wxr",
            Format::Ghost => "ghost",
            Format::Substack => "substack",
            Format::JsonLines => "jsonl",
        };
        let site =
            outline.site.address.split_once("://").map_or(outline.site.address.as_str(), |(_, host)| host);
        let own = if site.is_empty() && self.format != Format::JsonLines {
            self.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        } else {
            site.to_owned()
        };
        format!("{word}:{own}")
    }
}
