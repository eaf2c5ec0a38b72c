//! Phrases that point to a rule of the standards: spam, advertising and promotion, and evidence for the rules that
//! only people can decide. The phrases are data, one file a language, folded and matched as whole words in one pass;
//! several weak phrases add up. Absent on purpose: meaning. "How to report a suicide" is not a method.

use crate::finding::{Detector, Finding, NOTED, Span};
use crate::hash::{self, Map};
use crate::profanity::lists::Running;
use crate::reading::Reading;
use crate::reading::fold::folded;
use crate::reading::script::script_of;

#[derive(Clone, Copy, Debug)]
struct Entry {
    detector: Detector,
    weight: f32,
}

/// Phrases of all languages.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    entries: Map<u64, Vec<Entry>>,
    openings: hash::Set<u64>,
    unspaced: Vec<(String, Entry)>,
}

/// Sums below this are not even passed on; those below noting only support what the classifiers see.
const LEAST_SUM: f32 = 0.2;
/// Phrases of less weight tell nothing by themselves.
const LEAST_TELLING: f32 = 0.3;
/// Longest phrase, in words.
const LONGEST: usize = 6;

impl Phrases {
    /// The phrases that ship.
    #[must_use]
    pub fn shipped() -> Self {
        let mut phrases = Self::default();
        for text in SHIPPED {
            phrases.add(text);
        }
        phrases
    }

    /// Adds phrases: `[detector weight]` opens a part, then one phrase a line; `#` opens a remark.
    pub fn add(&mut self, text: &str) {
        let mut current: Option<Entry> = None;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                let mut parts = head.split_whitespace();
                let detector = parts
                    .next()
                    .and_then(|slug| Detector::ALL.into_iter().find(|known| known.slug() == slug));
                let weight = parts.next().and_then(|weight| weight.parse().ok());
                current = detector.zip(weight).map(|(detector, weight)| Entry { detector, weight });
                continue;
            }
            let Some(entry) = current else { continue };
            let phrase = folded(line);
            if phrase.chars().any(|letter| script_of(letter).is_some_and(|script| script.is_unspaced())) {
                self.unspaced.push((phrase, entry));
                continue;
            }
            let mut running = Running::new();
            for (index, word) in phrase
                .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
                .filter(|word| !word.is_empty())
                .enumerate()
            {
                if index > 0 {
                    running.push(' ');
                } else {
                    self.openings.insert(hash::of_text(word));
                }
                word.chars().for_each(|letter| running.push(letter));
            }
            self.entries.entry(running.value()).or_default().push(entry);
        }
    }

    /// Adds up what the phrases of a text say, one finding a detector. Quoted words do not count.
    pub fn detect(&self, reading: &Reading<'_>, found: &mut Vec<Finding>) {
        let mut sums: Vec<(Detector, f32, f32, Vec<Span>, String)> = Vec::new();
        let mut add = |entry: Entry, span: Span, text: String| match sums
            .iter_mut()
            .find(|(detector, ..)| *detector == entry.detector)
        {
            Some((_, sum, most, spans, _)) if spans.len() < 16 => {
                if !spans.contains(&span) {
                    *sum += entry.weight;
                    *most = most.max(entry.weight);
                    spans.push(span);
                }
            }
            Some(_) => {}
            None => sums.push((entry.detector, entry.weight, entry.weight, vec![span], text)),
        };
        for (index, first) in reading.words.iter().enumerate() {
            if first.quoted || !self.openings.contains(&hash::of_chars(reading.characters(first))) {
                continue;
            }
            let mut running = Running::new();
            for (count, word) in reading.words.iter().skip(index).take(LONGEST).enumerate() {
                if count > 0 {
                    running.push(' ');
                }
                reading.characters(word).for_each(|letter| running.push(letter));
                for entry in self.entries.get(&running.value()).into_iter().flatten() {
                    let glyphs = first.glyphs.start..word.glyphs.end;
                    let text = reading
                        .glyphs
                        .get(glyphs.clone())
                        .unwrap_or(&[])
                        .iter()
                        .map(|glyph| glyph.character)
                        .collect();
                    add(*entry, reading.span(glyphs), text);
                }
            }
        }
        if reading.main_script().is_some_and(|script| script.is_unspaced()) {
            let text: String = reading.glyphs.iter().map(|glyph| glyph.character).collect();
            for (phrase, entry) in &self.unspaced {
                if let Some(at) = text.find(phrase) {
                    let from = text.get(..at).map_or(0, |head| head.chars().count());
                    let glyphs = from..from + phrase.chars().count();
                    if !reading.is_quoted(&glyphs) {
                        add(*entry, reading.span(glyphs), phrase.clone());
                    }
                }
            }
        }
        for (detector, sum, most, mut spans, detail) in sums {
            // Everyday words only support what else is found, however many there are.
            let sum = if most < LEAST_TELLING { sum.min(NOTED - 0.05) } else { sum };
            if sum >= LEAST_SUM {
                spans.sort_unstable();
                found.push(Finding {
                    detector,
                    confidence: sum.min(0.95),
                    spans,
                    reason: reason(detector),
                    detail,
                });
            }
        }
    }
}

fn reason(detector: Detector) -> &'static str {
    match detector {
        Detector::Minors => "minors-phrase",
        Detector::Extremism => "extremism-phrase",
        Detector::Cruelty => "cruelty-phrase",
        Detector::Suicide => "suicide-phrase",
        Detector::Drugs => "drugs-phrase",
        Detector::Advertising => "advertising-phrase",
        Detector::Promotion => "promotion-phrase",
        Detector::Spam => "spam-phrase",
        Detector::Threat => "threat-phrase",
        Detector::Hate => "hate-phrase",
        Detector::Publication => "publication-phrase",
        Detector::PersonalData => "doxing-phrase",
        Detector::Insult => "insult-phrase",
        _ => "etiquette-phrase",
    }
}

const SHIPPED: &[&str] = &[
    include_str!("../data/phrases/en.txt"),
    include_str!("../data/phrases/de.txt"),
    include_str!("../data/phrases/fr.txt"),
    include_str!("../data/phrases/es.txt"),
    include_str!("../data/phrases/pt.txt"),
    include_str!("../data/phrases/ru.txt"),
    include_str!("../data/phrases/tr.txt"),
    include_str!("../data/phrases/ar.txt"),
];
