//! Thresholds of a trained model: from which sums a text is noted, held, certain. Noting is set where precision and
//! recall balance on labelled texts kept from training; holding and certainty by how few clean comments may be
//! touched. A paper that hands in its own accepted comments as the clean ones gets thresholds that fit its readers.
#![allow(clippy::indexing_slicing)] // Places come from the length of the same slices.

use super::model::{EVERY_OTHER, LABEL_COUNT, LABELS, Model, Scores};
use super::sample::{Knowledge, Sample};

/// Share of clean comments that may be noted for each label, be held, and be certain, in the order of the labels.
const CLEAN_NOTED: [f64; LABEL_COUNT] = [0.009, 0.17, 0.003, 0.0012];
const CLEAN_HELD: [f64; LABEL_COUNT] = [0.0008, 0.0056, 0.0005, 0.0008];
const CLEAN_CERTAIN: [f64; LABEL_COUNT] = [0.0001, 0.0002, 0.0001, 0.0002];
/// What certainty needs beyond the highest clean comments: removing is not undone by an apology.
const CERTAIN_MARGIN: [f32; LABEL_COUNT] = [0.7, 0.3, 0.3, 0.3];
/// Share of harmless labelled texts that noting may touch, in English and in languages without thresholds of their own.
const NOTED_ENGLISH: [f64; LABEL_COUNT] = [0.025, 0.36, 0.01, 0.003];
const NOTED_ELSEWHERE: [f64; LABEL_COUNT] = [0.14, 0.45, 0.02, 0.01];
/// Samples, and positive ones, a language needs to get thresholds of its own.
const LEAST_SAMPLES: usize = 120;
const LEAST_POSITIVES: usize = 25;
/// Share of a language's harmless samples that may be held, and be certain.
const LANGUAGE_HELD: f64 = 0.02;
const LANGUAGE_CERTAIN: f64 = 0.003;

/// Sets the thresholds of a model from labelled samples it was not trained on, and from clean comments.
pub fn calibrate(model: &mut Model, knowledge: Knowledge<'_>, labelled: &[Sample], clean: &[Sample]) {
    let scores = |sample: &Sample| -> Scores { model.scores_of(&knowledge.features(sample)) };
    let labelled_scores: Vec<Scores> = labelled.iter().map(scores).collect();
    let clean_scores: Vec<Scores> = clean.iter().map(scores).collect();
    let rows = |label: usize, wanted: &dyn Fn(&Sample) -> bool| -> Vec<(f32, bool)> {
        labelled
            .iter()
            .zip(&labelled_scores)
            .filter(|(sample, _)| wanted(sample) && !sample.open.contains(&LABELS[label]))
            .map(|(sample, scores)| (scores[label], sample.labels.contains(&LABELS[label])))
            .collect()
    };
    let mut codes: Vec<String> = labelled.iter().map(|sample| sample.language.clone()).collect();
    codes.sort_unstable();
    codes.dedup();
    for label in 0..LABEL_COUNT {
        let english = rows(label, &|sample: &Sample| sample.language == "en");
        let limit = exceeded_by(&harmless(&english), NOTED_ENGLISH[label]).unwrap_or(0.0);
        let note = best_balance(&english).unwrap_or(0.0).max(limit);
        let sums: Vec<f32> = clean_scores.iter().map(|scores| scores[label]).collect();
        let harmless = harmless(&english);
        let sums = if sums.is_empty() { &harmless } else { &sums };
        let note = exceeded_by(sums, CLEAN_NOTED[label]).unwrap_or(note).max(note);
        let hold = exceeded_by(sums, CLEAN_HELD[label]).unwrap_or(note).max(note);
        let certain =
            exceeded_by(sums, CLEAN_CERTAIN[label]).unwrap_or(hold).max(hold) + CERTAIN_MARGIN[label];
        model.scales[label].thresholds = [note, hold, certain];
    }
    model.languages.clear();
    let enough = |rows: &[(f32, bool)]| {
        rows.len() >= LEAST_SAMPLES
            && rows.iter().filter(|(_, positive)| *positive).count() >= LEAST_POSITIVES
    };
    let mut alone: Vec<String> = Vec::new();
    codes.retain(|code| code != "en" && code.len() == 2);
    codes.push(EVERY_OTHER.to_owned());
    for code in &codes {
        let mut thresholds = std::array::from_fn(|label| model.scales[label].thresholds);
        let mut own = false;
        for (label, steps) in thresholds.iter_mut().enumerate() {
            let rows = if code == EVERY_OTHER {
                rows(label, &|sample: &Sample| sample.language != "en" && !alone.contains(&sample.language))
            } else {
                rows(label, &|sample: &Sample| sample.language == *code)
            };
            if !enough(&rows) {
                continue;
            }
            own = true;
            let harmless = harmless(&rows);
            let mut note = best_balance(&rows).unwrap_or(steps[0]);
            if code == EVERY_OTHER {
                note = exceeded_by(&harmless, NOTED_ELSEWHERE[label]).unwrap_or(note).max(note);
            }
            let hold = exceeded_by(&harmless, LANGUAGE_HELD).unwrap_or(note).max(note);
            let certain = exceeded_by(&harmless, LANGUAGE_CERTAIN).unwrap_or(hold).max(hold) + 0.4;
            *steps = [note, hold, certain];
        }
        if let (true, [first, second]) = (own, code.as_bytes()) {
            model.languages.push(([*first, *second], thresholds));
            alone.push(code.clone());
        }
    }
}

fn harmless(rows: &[(f32, bool)]) -> Vec<f32> {
    rows.iter().filter(|(_, positive)| !positive).map(|(sum, _)| *sum).collect()
}

/// The sum at which precision and recall together (F1) are best.
fn best_balance(rows: &[(f32, bool)]) -> Option<f32> {
    let positives = rows.iter().filter(|(_, positive)| *positive).count();
    if positives == 0 {
        return None;
    }
    let mut sorted = rows.to_vec();
    sorted.sort_by(|first, second| second.0.total_cmp(&first.0));
    let (mut hits, mut best, mut threshold) = (0_usize, 0.0_f64, 0.0);
    for (index, (sum, positive)) in sorted.iter().enumerate() {
        hits += usize::from(*positive);
        #[expect(clippy::cast_precision_loss, reason = "counts of samples")]
        let balance = 2.0 * hits as f64 / (index + 1 + positives) as f64;
        if balance > best {
            best = balance;
            threshold = *sum;
        }
    }
    Some(threshold)
}

/// The sum that only this share of texts exceeds.
fn exceeded_by(sums: &[f32], share: f64) -> Option<f32> {
    let mut sorted = sums.to_vec();
    sorted.sort_by(|first, second| second.total_cmp(first));
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a list"
    )]
    let place = (share * sorted.len() as f64).floor() as usize;
    sorted.get(place).map(|sum| sum + 0.01)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_balance_lies_between_the_two_kinds() {
        let rows = [(-2.0, false), (-1.0, false), (0.5, true), (1.0, true), (0.4, false)];
        assert_eq!(best_balance(&rows), Some(0.5));
        assert_eq!(best_balance(&[(1.0, false)]), None);
    }

    #[test]
    fn a_share_of_clean_texts_stays_above() {
        let sums: Vec<f32> = (0..1000_u16).map(f32::from).collect();
        let limit = exceeded_by(&sums, 0.01).unwrap();
        assert_eq!(sums.iter().filter(|sum| **sum >= limit).count(), 10);
    }
}
