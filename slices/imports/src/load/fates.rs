//! What became of the authors, sections and tags that a source names, each counted once however often it is listed and in
//! however many editions it stands. Deliberately absent: stories and files, which are met once.

use std::collections::BTreeMap;

use articles::api::Outcome;

use crate::report::{Report, Tally};

/// The fates of one kind.
#[derive(Debug, Default)]
pub(crate) struct Fates {
    held: BTreeMap<String, Fate>,
}

#[derive(Debug, Default)]
struct Fate {
    name: String,
    outcome: Option<Outcome>,
    refused: bool,
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Unchanged => 0,
        Outcome::Updated => 1,
        Outcome::Created => 2,
    }
}

impl Fates {
    /// The source lists it.
    pub(super) fn found(&mut self, key: &str, name: &str) {
        let fate = self.held.entry(key.to_owned()).or_default();
        if fate.name.is_empty() {
            name.clone_into(&mut fate.name);
        }
    }

    /// A story needed it, and it is there.
    pub(super) fn came(&mut self, key: &str, outcome: Outcome) {
        let fate = self.held.entry(key.to_owned()).or_default();
        if fate.outcome.is_none_or(|before| rank(before) < rank(outcome)) {
            fate.outcome = Some(outcome);
        }
    }

    /// A story needed it, and it can't be had; whether this is the first time.
    pub(super) fn refused(&mut self, key: &str) -> bool {
        let fate = self.held.entry(key.to_owned()).or_default();
        !std::mem::replace(&mut fate.refused, true)
    }

    /// Counts them all; what no story needed is left out as `kind` for the reason `unused`.
    pub(super) fn tally(self, kind: &str, unused: &str, report: &mut Report) -> Tally {
        let mut tally = Tally::default();
        for (key, fate) in self.held {
            tally.found += 1;
            match fate.outcome {
                Some(outcome) => tally.count(outcome),
                None => {
                    tally.skipped += 1;
                    if !fate.refused {
                        report.skip(kind, &key, &fate.name, unused);
                    }
                }
            }
        }
        tally
    }
}
