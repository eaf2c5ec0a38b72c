//! Rules `hate` and `abuse`: what the trained classifiers say, as findings. The classifiers see quotation, address
//! and the classes of words; here their sums become confidences, and the words that weighed most become spans.

use std::ops::Range;

use crate::classifier::classes::{Class, Classes};
use crate::classifier::features;
use crate::classifier::model::{LABELS, Model};
use crate::finding::{CERTAIN, Detector, Finding, NOTED, Span, WORTH_HOLDING};
use crate::reading::Reading;

/// A sum so near to noting that a phrase may tip it.
const NEARLY: f32 = 0.38;
/// Languages in which profanity is often only emphasis.
const SWEARS_CASUALLY: &[&str] = &["pt", "es", "it", "fr"];
/// Words marked in a finding at most.
const MARKED_WORDS: usize = 8;

/// Finds hate, insult, threat and spam by the trained model. `listed`: what the
/// profanity lists found. `only_known_links`: there are links, all to known hosts.
pub fn detect(
    reading: &Reading<'_>,
    model: &Model,
    classes: &Classes,
    language: Option<&str>,
    listed: &[(Range<usize>, bool)],
    only_known_links: bool,
    found: &mut Vec<Finding>,
) {
    if reading.words.is_empty() {
        return;
    }
    let scores = model.scores_of(&features::of(reading, classes, listed));
    if language.is_some_and(|language| !model.knows_insults_of(language)) {
        listed_insult(reading, classes, language, found);
    }
    for (label, detector) in LABELS.into_iter().enumerate() {
        let Some(sum) = scores.get(label) else { continue };
        let mut confidence = model.confidence(label, *sum, language);
        let phrases = found
            .iter()
            .find(|finding| finding.detector == detector)
            .map_or(0.0, |finding| finding.confidence);
        if matches!(detector, Detector::Spam | Detector::Threat) {
            if confidence < NOTED && confidence > NEARLY && phrases > 0.0 {
                confidence = NOTED + 0.3 * phrases;
            } else if detector == Detector::Spam && only_known_links && phrases == 0.0 {
                // A link to a page everybody knows, and nothing said for it: that is how people quote sources.
                confidence *= 0.62;
            }
        }
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

/// Where no labelled insults of a language were to be had: listed words, and whether they are aimed at somebody.
fn listed_insult(reading: &Reading<'_>, classes: &Classes, language: Option<&str>, found: &mut Vec<Finding>) {
    let (mut insults, mut you) = (0_u8, 0_u8);
    for word in reading.words.iter().filter(|word| !word.quoted).take(300) {
        match classes.of(reading.characters(word)) {
            Some(Class::Insult | Class::Slur) => insults = insults.saturating_add(1),
            Some(Class::You) => you = 1,
            _ => {}
        }
    }
    let profane = found
        .iter()
        .filter(|finding| finding.detector == Detector::Profanity && finding.confidence > WORTH_HOLDING)
        .map(|finding| u8::try_from(finding.spans.len().min(3)).unwrap_or(3))
        .sum::<u8>();
    // Where swearing is a comma, swearing alone is aimed at nobody.
    let casual = language.is_some_and(|language| SWEARS_CASUALLY.contains(&language));
    let signs = if insults + you > 0 || !casual { insults.saturating_add(profane) } else { 0 };
    if signs == 0 {
        return;
    }
    let confidence = match (signs, you) {
        (1, 0) => 0.56,
        (1, _) => 0.65,
        (2, 0) => 0.7,
        (2, _) => 0.76,
        _ => 0.82,
    };
    let spans = marked(reading, classes, Detector::Insult);
    found.push(Finding {
        detector: Detector::Insult,
        confidence,
        spans,
        reason: "listed-insult",
        detail: String::new(),
    });
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
