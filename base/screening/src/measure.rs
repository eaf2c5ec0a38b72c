//! Counting how well the whole pass does on labelled sets: for each set and detector what was noted, held and
//! rejected of what should be and of what should not, and how many texts any rule touched.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::finding::Detector;
use crate::policy::Action;

/// What the pass said about one text, as slugs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Outcome {
    /// The text's id.
    pub id: String,
    /// Everything noted.
    pub labels: Vec<&'static str>,
    /// What goes to a person.
    pub hold: Vec<&'static str>,
    /// What is removed.
    pub delete: Vec<&'static str>,
}

impl Outcome {
    /// Adds what one finding causes.
    pub fn add(&mut self, detector: Detector, action: Action) {
        let slug = detector.slug();
        let push = |list: &mut Vec<&'static str>| {
            if !list.contains(&slug) {
                list.push(slug);
            }
        };
        push(&mut self.labels);
        match action {
            Action::Hold => push(&mut self.hold),
            Action::Reject => push(&mut self.delete),
            Action::Publish | Action::AskToRephrase => {}
        }
    }

    fn has(list: &[&'static str], detector: Detector) -> bool {
        let slug = detector.slug();
        list.contains(&slug) || (detector == Detector::Spam && list.contains(&"advertising"))
    }
}

/// Counts of one detector on one set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Texts that should be found.
    pub positives: u32,
    /// Texts that should not.
    pub negatives: u32,
    /// Of the former, noted, held or removed, removed.
    pub right: [u32; 3],
    /// Of the latter, noted, held or removed, removed.
    pub wrong: [u32; 3],
}

impl Counts {
    /// Precision, recall, F1 and false-positive rate of noting (0), holding (1), removing (2).
    #[must_use]
    pub fn figures(&self, step: usize) -> [f64; 4] {
        let right = f64::from(self.right.get(step).copied().unwrap_or(0));
        let wrong = f64::from(self.wrong.get(step).copied().unwrap_or(0));
        let share = |part: f64, whole: f64| if whole == 0.0 { 0.0 } else { part / whole };
        let precision = share(right, right + wrong);
        let recall = share(right, f64::from(self.positives));
        let balance = share(2.0 * right, right + wrong + f64::from(self.positives));
        [precision, recall, balance, share(wrong, f64::from(self.negatives))]
    }
}

/// Counts over everything measured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Measurement {
    /// By set and detector.
    pub detectors: BTreeMap<(String, &'static str), Counts>,
    /// By set and kind of example: texts, and how many any detector noted, held or removed, removed.
    pub cases: BTreeMap<(String, String), [u32; 4]>,
}

/// The detectors that sets are labelled with.
pub const MEASURED: &[Detector] = &[
    Detector::Language,
    Detector::OffTopic,
    Detector::Hate,
    Detector::Insult,
    Detector::Threat,
    Detector::Profanity,
    Detector::Spam,
    Detector::Malware,
    Detector::Gibberish,
    Detector::Capitals,
    Detector::Unbroken,
    Detector::PersonalData,
    Detector::FlashMob,
    Detector::Flood,
];

impl Measurement {
    /// Adds one text.
    pub fn add(&mut self, set: &str, case: &str, labels: &[Detector], open: &[Detector], outcome: &Outcome) {
        for detector in MEASURED {
            let positive = labels.contains(detector);
            if !positive && open.contains(detector) {
                continue;
            }
            let counts = self.detectors.entry((set.to_owned(), detector.slug())).or_default();
            let rejected = Outcome::has(&outcome.delete, *detector);
            let held = rejected || Outcome::has(&outcome.hold, *detector);
            let noted = held || Outcome::has(&outcome.labels, *detector);
            let tally = if positive { &mut counts.right } else { &mut counts.wrong };
            for (count, yes) in tally.iter_mut().zip([noted, held, rejected]) {
                *count += u32::from(yes);
            }
            if positive {
                counts.positives += 1;
            } else {
                counts.negatives += 1;
            }
        }
        for case in ["", case] {
            let counts = self.cases.entry((set.to_owned(), case.to_owned())).or_default();
            let removed = !outcome.delete.is_empty();
            let held = removed || !outcome.hold.is_empty();
            let noted = held || !outcome.labels.is_empty();
            for (count, yes) in counts.iter_mut().zip([true, noted, held, removed]) {
                *count += u32::from(yes);
            }
            if case.is_empty() && counts[0] == 0 {
                break;
            }
        }
    }

    /// Counts of a detector on a set.
    #[must_use]
    pub fn counts(&self, set: &str, detector: Detector) -> Counts {
        self.detectors.get(&(set.to_owned(), detector.slug())).copied().unwrap_or_default()
    }
}
