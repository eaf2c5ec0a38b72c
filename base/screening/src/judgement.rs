//! Rules `hate` and `abuse`: what the trained classifiers say, as findings. The classifiers see quotation, address
//! and the classes of words; here their sums become confidences, and the words that weighed most become spans.

use crate::classifier::classes::{Class, Classes};
use crate::classifier::model::{LABELS, Model};
use crate::finding::{CERTAIN, Detector, Finding, NOTED, Span};
use crate::reading::Reading;

/// Words marked in a finding at most.
const MARKED_WORDS: usize = 8;

/// Finds hate, insult, threat and spam by the trained model.
pub fn detect(
    reading: &Reading<'_>,
    model: &Model,
    classes: &Classes,
    language: Option<&str>,
    found: &mut Vec<Finding>,
) {
    if reading.words.is_empty() {
        return;
    }
    let scores = model.scores(reading, classes);
    for (label, detector) in LABELS.into_iter().enumerate() {
        let Some(sum) = scores.get(label) else { continue };
        let mut confidence = model.confidence(label, *sum, language);
        if confidence < NOTED {
            continue;
        }
        if !reading.quotations.is_empty() && confidence >= CERTAIN {
            // Whoever quotes may be reporting: a person looks before anything is removed.
            confidence = CERTAIN - 0.02;
        }
        found.push(Finding {
            detector,
            confidence,
            spans: marked(reading, classes, detector),
            reason: reason(detector),
            detail: String::new(),
        });
    }
}

fn reason(detector: Detector) -> &'static str {
    match detector {
        Detector::Hate => "reads-as-hate",
        Detector::Threat => "reads-as-threat",
        Detector::Spam => "reads-as-spam",
        _ => "reads-as-insult",
    }
}

fn marked(reading: &Reading<'_>, classes: &Classes, detector: Detector) -> Vec<Span> {
    let wanted: &[Class] = match detector {
        Detector::Hate => &[Class::Slur, Class::Group, Class::Insult],
        Detector::Threat => &[Class::Attack],
        Detector::Insult => &[Class::Insult, Class::Slur],
        _ => &[],
    };
    reading
        .words
        .iter()
        .filter(|word| {
            !word.quoted && classes.of(reading.characters(word)).is_some_and(|class| wanted.contains(&class))
        })
        .take(MARKED_WORDS)
        .map(|word| reading.span(word.glyphs.clone()))
        .collect()
}
