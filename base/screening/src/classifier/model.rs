//! A trained model as bytes: a header, and one signed byte for each bucket and label. The layout puts the labels of
//! a bucket side by side, so that a feature costs one look into memory for all of them.
//!
//! Layout, little-endian: `CSCR`, version u32, bits u32, count of languages u32; for each label step f32, bias f32 and
//! thresholds of noting, holding, certainty f32; for each language its code in two bytes and the thresholds of each
//! label; then 2^bits × 4 bytes of weights.
#![allow(clippy::indexing_slicing)] // Buckets are masked to the length checked when the model is read.

use super::features::Features;
use crate::finding::{CERTAIN, Detector, NOTED, WORTH_HOLDING};

/// Labels of a model, in the order of its bytes.
pub const LABELS: [Detector; 4] = [Detector::Hate, Detector::Insult, Detector::Threat, Detector::Spam];
/// How many labels there are.
pub const LABEL_COUNT: usize = LABELS.len();
/// Stands for every language without thresholds of its own, but English.
pub const EVERY_OTHER: &str = "xx";
const MAGIC: &[u8; 4] = b"CSCR";
const VERSION: u32 = 1;

/// Raw sums, one a label, in the order of [`LABELS`].
pub type Scores = [f32; LABEL_COUNT];

/// Numbers of one label.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    /// Weight of a step of the byte.
    pub step: f32,
    /// Sum of an empty text.
    pub bias: f32,
    /// Sums from which a text is noted, held, certain.
    pub thresholds: [f32; 3],
}

/// Why bytes are no model.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a model does.
    #[error("not a screening model")]
    NotAModel,
    /// Another version wrote them.
    #[error("model of version {0}, this program reads version {VERSION}")]
    Version(u32),
    /// The length does not fit the header.
    #[error("model is cut short or too long: {found} bytes instead of {wanted}")]
    Length {
        /// Bytes by the header.
        wanted: usize,
        /// Bytes given.
        found: usize,
    },
}

/// A trained model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// One set of numbers a label.
    pub scales: [Scale; LABEL_COUNT],
    /// Thresholds of languages that need their own: noted, held, certain, for each label.
    pub languages: Vec<([u8; 2], [[f32; 3]; LABEL_COUNT])>,
    mask: u64,
    weights: Vec<i8>,
}

const HEADER: usize = 16 + LABEL_COUNT * 20;
const LANGUAGE: usize = 2 + LABEL_COUNT * 12;
const MOST_LANGUAGES: usize = 200;

impl Model {
    /// The model that ships.
    ///
    /// # Errors
    /// Never, unless the file in the repository is broken; a test reads it.
    pub fn shipped() -> Result<Self, ModelError> {
        Self::from_bytes(include_bytes!("../../models/standards.bin"))
    }

    /// Makes a model of weights; `weights` holds 2^bits × labels.
    #[must_use]
    pub fn new(scales: [Scale; LABEL_COUNT], weights: Vec<i8>) -> Self {
        let buckets = (weights.len() / LABEL_COUNT).max(1).next_power_of_two();
        let mut weights = weights;
        weights.resize(buckets * LABEL_COUNT, 0);
        Self { scales, languages: Vec::new(), mask: buckets as u64 - 1, weights }
    }

    /// Reads a model.
    ///
    /// # Errors
    /// When the bytes are not one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let header =
            bytes.get(..HEADER).filter(|header| header.starts_with(MAGIC)).ok_or(ModelError::NotAModel)?;
        let word = |at: usize| -> [u8; 4] { [header[at], header[at + 1], header[at + 2], header[at + 3]] };
        let version = u32::from_le_bytes(word(4));
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let bits = u32::from_le_bytes(word(8)).min(30);
        let count = (u32::from_le_bytes(word(12)) as usize).min(MOST_LANGUAGES);
        let body = HEADER + count * LANGUAGE;
        let wanted = body + (LABEL_COUNT << bits);
        if bytes.len() != wanted {
            return Err(ModelError::Length { wanted, found: bytes.len() });
        }
        let number = |at: usize| f32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let scales = std::array::from_fn(|label| {
            let field = |field: usize| number(16 + label * 20 + field * 4);
            Scale { step: field(0), bias: field(1), thresholds: [field(2), field(3), field(4)] }
        });
        let languages = (0..count)
            .map(|index| {
                let at = HEADER + index * LANGUAGE;
                let thresholds = std::array::from_fn(|label| {
                    std::array::from_fn(|step| number(at + 2 + label * 12 + step * 4))
                });
                ([bytes[at], bytes[at + 1]], thresholds)
            })
            .collect();
        let weights = bytes[body..].iter().map(|byte| byte.cast_signed()).collect();
        Ok(Self { scales, languages, mask: (1 << bits) - 1, weights })
    }

    /// The model as bytes; [`Model::from_bytes`] reads them back.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let bits = (self.mask + 1).trailing_zeros();
        let mut bytes = Vec::with_capacity(HEADER + self.weights.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&bits.to_le_bytes());
        bytes.extend_from_slice(&u32::try_from(self.languages.len()).unwrap_or(0).to_le_bytes());
        for scale in &self.scales {
            for number in [scale.step, scale.bias].iter().chain(&scale.thresholds) {
                bytes.extend_from_slice(&number.to_le_bytes());
            }
        }
        for (code, thresholds) in &self.languages {
            bytes.extend_from_slice(code);
            for number in thresholds.iter().flatten() {
                bytes.extend_from_slice(&number.to_le_bytes());
            }
        }
        bytes.extend(self.weights.iter().map(|weight| weight.cast_unsigned()));
        bytes
    }

    /// Raw sums of features.
    #[must_use]
    pub fn scores_of(&self, features: &Features) -> Scores {
        let pieces = self.sums(&features.pieces);
        let words = self.sums(&features.words);
        let (piece, word) = features.weights();
        std::array::from_fn(|label| {
            let scale = self.scales[label];
            #[expect(clippy::cast_precision_loss, reason = "sums of bytes over a text stay far below 2^24")]
            let sum = pieces[label] as f32 * piece + words[label] as f32 * word;
            sum * scale.step + scale.bias
        })
    }

    fn sums(&self, features: &[u64]) -> [i32; LABEL_COUNT] {
        let mut sums = [0_i32; LABEL_COUNT];
        for feature in features {
            let at = usize::try_from(feature & self.mask).unwrap_or(0) * LABEL_COUNT;
            for (sum, weight) in sums.iter_mut().zip(&self.weights[at..at + LABEL_COUNT]) {
                *sum += i32::from(*weight);
            }
        }
        sums
    }

    /// Whether there were enough labelled insults of a language to set thresholds by.
    #[must_use]
    pub fn knows_insults_of(&self, language: &str) -> bool {
        let label = LABELS.iter().position(|label| *label == Detector::Insult).unwrap_or(0);
        language == "en"
            || self.languages.iter().any(|(code, thresholds)| {
                code.as_slice() == language.as_bytes()
                    && thresholds.get(label).is_some_and(|own| own != &self.scales[label].thresholds)
            })
    }

    /// Turns a raw sum into the confidence all detectors share.
    #[must_use]
    pub fn confidence(&self, label: usize, sum: f32, language: Option<&str>) -> f32 {
        let Some(scale) = self.scales.get(label) else { return 0.0 };
        let of = |wanted: &str| self.languages.iter().find(|(code, _)| code.as_slice() == wanted.as_bytes());
        let own = language
            .filter(|language| *language != "en")
            .and_then(|language| of(language).or_else(|| of(EVERY_OTHER)))
            .and_then(|(_, thresholds)| thresholds.get(label));
        let [note, hold, certain] = *own.unwrap_or(&scale.thresholds);
        let between = |low: f32, high: f32, from: f32, to: f32| {
            if high <= low { to } else { from + (to - from) * ((sum - low) / (high - low)).clamp(0.0, 1.0) }
        };
        if sum >= certain {
            CERTAIN + (1.0 - CERTAIN) * (1.0 - 1.0 / (1.0 + (sum - certain)))
        } else if sum >= hold {
            between(hold, certain, WORTH_HOLDING, CERTAIN - 0.001)
        } else if sum >= note {
            between(note, hold, NOTED, WORTH_HOLDING - 0.001)
        } else {
            between(note - 4.0, note, 0.0, NOTED - 0.001)
        }
    }
}
