//! Training of the gibberish model: tables counted from ordinary texts, weights fitted to labelled ones by plain
//! stochastic descent in a fixed order. The same samples give the same bytes.
#![allow(clippy::indexing_slicing)] // Table sizes are constants of the model.

use super::model::{
    EDGE, GibberishModel, OTHER, SEEN_BITS, SIGNS, TRIPLES, WEIGHTS, WORD_KINDS, features, is_address,
    kind_of, number_of, ranges, seen_bits,
};
use crate::classifier::sample::Sample;
use crate::comment::Comment;
use crate::finding::Detector;
use crate::hash;
use crate::reading::Reading;
use crate::reading::script::Script;

/// Passes over the labelled texts.
const PASSES: u32 = 30;

/// Trains a model; samples labelled gibberish are examples of it, all others of ordinary text.
#[must_use]
pub fn train(samples: &[Sample]) -> GibberishModel {
    let ordinary = samples.iter().filter(|sample| !sample.labels.contains(&Detector::Gibberish));
    let mut model =
        tables(ordinary.clone().enumerate().filter(|(index, _)| index % 2 == 0).map(|(_, sample)| sample));
    let labelled = |keep: u64| {
        samples.iter().filter(move |sample| {
            sample.set == "gibberish" || (sample.labels.is_empty() && hash::of_text(&sample.text) % 10 < keep)
        })
    };
    let prepared: Vec<_> = labelled(2)
        .filter_map(|sample| {
            let measures = model.measures(&Reading::new(Comment::new(&sample.text)))?;
            let target = sample.labels.contains(&Detector::Gibberish);
            Some((ranges(&measures), target))
        })
        .collect();
    for pass in 0..PASSES {
        #[expect(clippy::cast_precision_loss, reason = "a few passes")]
        let rate = 0.08 / (1.0 + pass as f32 * 0.2);
        let mut state = u64::from(pass);
        for _ in 0..prepared.len() {
            state = hash::mix(state, 0x61B);
            let pick = usize::try_from(hash::finish(state) % prepared.len() as u64).unwrap_or(0);
            let (ranges, target) = &prepared[pick];
            let likely = 1.0 / (1.0 + (-model.sum(ranges)).exp());
            let slope = likely - f32::from(u8::from(*target));
            model.bias -= rate * slope * 0.1;
            for at in features(ranges).collect::<Vec<_>>() {
                model.weights[at] -= rate * (slope + 0.002 * model.weights[at]);
            }
        }
    }
    // The whole of the ordinary texts makes better tables than the half the weights were fitted with.
    let whole = tables(ordinary);
    model.triples = whole.triples;
    model.pairs = whole.pairs;
    model
}

fn tables<'a>(samples: impl Iterator<Item = &'a Sample>) -> GibberishModel {
    let mut triples = vec![0.0_f64; TRIPLES];
    let mut pairs = vec![0.0_f64; WORD_KINDS * WORD_KINDS];
    let mut words: hash::Map<u64, u32> = hash::Map::default();
    for sample in samples {
        let reading = Reading::new(Comment::new(&sample.text));
        let english = sample.language == "en";
        let mut last_kind = EDGE;
        for word in reading.words.iter().filter(|word| !is_address(&reading, word)) {
            if word.script != Some(Script::Latin) {
                continue;
            }
            *words.entry(hash::of_chars(reading.characters(word))).or_default() += 1;
            let (mut before, mut last) = (0_usize, 0_usize);
            let letters = reading.characters(word).filter(|letter| *letter != '\'').map(number_of);
            for letter in letters.chain(std::iter::once(0)) {
                triples[(before * SIGNS + last) * SIGNS + usize::from(letter)] += 1.0;
                (before, last) = (last, usize::from(letter));
            }
            if english {
                let kind = kind_of(&reading, word);
                pairs[last_kind * WORD_KINDS + kind] += 1.0;
                last_kind = kind;
            }
        }
    }
    let mut seen = vec![0_u8; SEEN_BITS / 8];
    for (key, _) in words.iter().filter(|(_, count)| **count >= 2) {
        for bit in seen_bits(*key) {
            seen[bit / 8] |= 1 << (bit % 8);
        }
    }
    GibberishModel {
        triples: surprises(&triples),
        seen,
        pairs: associations(&pairs),
        weights: vec![0.0; WEIGHTS],
        bias: -1.0,
    }
}

/// Surprise of each third letter after the first two, mixed with that after one, in eighths of a bit.
fn surprises(counts: &[f64]) -> Vec<u8> {
    let mut out = vec![0_u8; TRIPLES];
    for before in 0..SIGNS {
        for last in 0..SIGNS {
            let row = (before * SIGNS + last) * SIGNS;
            let total: f64 = counts[row..row + SIGNS].iter().sum();
            let any = |letter: usize| -> f64 {
                (0..SIGNS).map(|first| counts[(first * SIGNS + last) * SIGNS + letter]).sum()
            };
            let all: f64 = (0..SIGNS).map(any).sum();
            for letter in 0..SIGNS {
                let short = (any(letter) + 0.5) / (all + 0.5 * SIGNS as f64);
                let likely = (counts[row + letter] + 8.0 * short) / (total + 8.0);
                out[row + letter] = eighths(-likely.log2());
            }
        }
    }
    out
}

/// How much rarer a pair of small words is than its parts would make it, in eighths of a bit around 64.
fn associations(counts: &[f64]) -> Vec<u8> {
    let total: f64 = counts.iter().sum::<f64>() + 1.0;
    let row = |kind: usize| -> f64 { counts[kind * WORD_KINDS..(kind + 1) * WORD_KINDS].iter().sum::<f64>() };
    let column =
        |kind: usize| -> f64 { (0..WORD_KINDS).map(|first| counts[first * WORD_KINDS + kind]).sum::<f64>() };
    let rows: Vec<f64> = (0..WORD_KINDS).map(row).collect();
    let columns: Vec<f64> = (0..WORD_KINDS).map(column).collect();
    let mut out = vec![64_u8; counts.len()];
    for first in 0..WORD_KINDS {
        for second in 0..WORD_KINDS {
            if first >= OTHER && second >= OTHER {
                continue;
            }
            let expected = rows[first] * columns[second] / total;
            let surprise = ((expected + 1.0) / (counts[first * WORD_KINDS + second] + 1.0)).log2();
            out[first * WORD_KINDS + second] = eighths(surprise + 8.0);
        }
    }
    out
}

fn eighths(bits: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    let byte = (bits * 8.0).round().clamp(0.0, 255.0) as u8;
    byte
}
