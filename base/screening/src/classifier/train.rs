//! Training: logistic regression on hashed features by stochastic descent with a step for each weight (AdaGrad,
//! Duchi et al. 2011), one thread, fixed order from a seed: the same samples and seed give the same bytes.
#![allow(clippy::indexing_slicing)] // Buckets are masked to the length of the tables made here.

use super::model::{LABEL_COUNT, LABELS, Model, Scale};
use super::sample::{Knowledge, Sample};
use crate::finding::Detector;
use crate::hash;

/// Knobs of training.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Decides the order of samples.
    pub seed: u64,
    /// Buckets as a power of two.
    pub bits: u32,
    /// Passes over the samples.
    pub passes: u32,
    /// First step.
    pub rate: f32,
    /// Pull towards zero.
    pub decay: f32,
    /// Samples that must show a feature before it counts.
    pub shown: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self { seed: 1, bits: 19, passes: 4, rate: 0.1, decay: 2e-6, shown: 3 }
    }
}

struct Prepared {
    features: Vec<(u32, f32)>,
    targets: [Option<bool>; LABEL_COUNT],
    weight: f32,
}

/// Trains a model. `progress` is told the pass and its mean loss.
pub fn train(
    samples: &[Sample],
    knowledge: Knowledge<'_>,
    settings: Settings,
    mut progress: impl FnMut(u32, f32),
) -> Model {
    let mask = (1_u64 << settings.bits) - 1;
    let prepared: Vec<Prepared> = samples.iter().map(|sample| prepare(sample, knowledge, mask)).collect();
    let prepared = without_rare(prepared, settings);
    let size = LABEL_COUNT << settings.bits;
    let mut weights = vec![0.0_f32; size];
    let mut squares = vec![1e-3_f32; size];
    let mut bias = [-1.0_f32; LABEL_COUNT];
    let mut order: Vec<usize> = (0..prepared.len()).collect();
    let mut state = settings.seed;
    for pass in 0..settings.passes {
        shuffle(&mut order, &mut state);
        let mut loss = 0.0_f64;
        for index in &order {
            let sample = &prepared[*index];
            let mut sums = bias;
            for (feature, value) in &sample.features {
                let at = *feature as usize * LABEL_COUNT;
                for (sum, weight) in sums.iter_mut().zip(&weights[at..at + LABEL_COUNT]) {
                    *sum += weight * value;
                }
            }
            let mut slopes = [0.0_f32; LABEL_COUNT];
            for label in 0..LABEL_COUNT {
                let Some(target) = sample.targets[label] else { continue };
                let likely = 1.0 / (1.0 + (-sums[label]).exp());
                let wanted = f32::from(u8::from(target));
                slopes[label] = (likely - wanted) * sample.weight;
                loss -= f64::from(if target { likely.max(1e-6).ln() } else { (1.0 - likely).max(1e-6).ln() });
                bias[label] -= 0.01 * slopes[label];
            }
            for (feature, value) in &sample.features {
                let at = *feature as usize * LABEL_COUNT;
                for label in 0..LABEL_COUNT {
                    if slopes[label].abs() < 1e-4 {
                        continue;
                    }
                    let weight = &mut weights[at + label];
                    let slope = slopes[label] * value + settings.decay * *weight;
                    let square = &mut squares[at + label];
                    *square += slope * slope;
                    *weight -= settings.rate * slope / square.sqrt();
                }
            }
        }
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "a figure to look at"
        )]
        progress(pass + 1, (loss / prepared.len().max(1) as f64) as f32);
    }
    quantised(&weights, bias)
}

/// Leaves out what too few samples show: it would be learnt by heart.
fn without_rare(mut prepared: Vec<Prepared>, settings: Settings) -> Vec<Prepared> {
    let mut shown = vec![0_u16; 1 << settings.bits];
    for sample in &prepared {
        for (feature, _) in &sample.features {
            let count = &mut shown[*feature as usize];
            *count = count.saturating_add(1);
        }
    }
    for sample in &mut prepared {
        sample.features.retain(|(feature, _)| shown[*feature as usize] >= settings.shown);
    }
    prepared
}

fn prepare(sample: &Sample, knowledge: Knowledge<'_>, mask: u64) -> Prepared {
    let features = knowledge.features(sample);
    let targets = std::array::from_fn(|label| {
        let detector: Detector = LABELS[label];
        if sample.labels.contains(&detector) {
            Some(true)
        } else if sample.open.contains(&detector) {
            None
        } else {
            Some(false)
        }
    });
    let (piece, word) = features.weights();
    let bucket = |feature: &u64| u32::try_from(feature & mask).unwrap_or(0);
    let pieces = features.pieces.iter().map(|feature| (bucket(feature), piece));
    let features = pieces.chain(features.words.iter().map(|feature| (bucket(feature), word))).collect();
    Prepared { features, targets, weight: sample.weight }
}

/// Fisher–Yates with the crate's own mixing, so that the order never depends on a library.
fn shuffle(order: &mut [usize], state: &mut u64) {
    for last in (1..order.len()).rev() {
        *state = hash::mix(*state, 0x5EED);
        let pick = usize::try_from(hash::finish(*state) % (last as u64 + 1)).unwrap_or(0);
        order.swap(last, pick);
    }
}

/// Weights as bytes: a step of each label such that all but the most extreme weights fit.
fn quantised(weights: &[f32], bias: [f32; LABEL_COUNT]) -> Model {
    let mut scales = [Scale::default(); LABEL_COUNT];
    for (label, scale) in scales.iter_mut().enumerate() {
        let mut sizes: Vec<f32> = weights
            .iter()
            .skip(label)
            .step_by(LABEL_COUNT)
            .map(|weight| weight.abs())
            .filter(|size| *size > 0.0)
            .collect();
        sizes.sort_by(f32::total_cmp);
        let top = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 2_000)).copied().unwrap_or(1.0);
        *scale = Scale { step: (top / 127.0).max(1e-6), bias: bias[label], thresholds: [0.0, 2.0, 4.0] };
    }
    let bytes = weights
        .iter()
        .enumerate()
        .map(|(at, weight)| {
            let step = scales[at % LABEL_COUNT].step;
            #[expect(clippy::cast_possible_truncation, reason = "clamped to a byte")]
            let byte = (weight / step).round().clamp(-127.0, 127.0) as i8;
            byte
        })
        .collect();
    Model::new(scales, bytes)
}
