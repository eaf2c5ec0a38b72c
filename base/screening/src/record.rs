//! One line of labelled or unlabelled data: what `courant screen` reads and what training and measuring work on.
//! Parsing JSON is the caller's; this is the shape.

use serde::{Deserialize, Deserializer};

use crate::classifier::sample::Sample;
use crate::comment::{Comment, Kind, Story};
use crate::finding::Detector;

/// A line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The text's own id, any JSON value; given back as it came.
    #[serde(deserialize_with = "as_text")]
    pub id: String,
    /// The text.
    pub text: String,
    /// Language of the text, ISO 639-1 or `und`.
    pub lang: Option<String>,
    /// Majority language of the edition.
    pub edition: Option<String>,
    /// Headline of the story.
    pub title: Option<String>,
    /// Standfirst of the story.
    pub summary: Option<String>,
    /// Body of the story.
    pub body: Option<String>,
    /// Author's account.
    #[serde(deserialize_with = "as_text")]
    pub account: String,
    /// The story's id.
    #[serde(alias = "article", deserialize_with = "as_text")]
    pub story: String,
    /// Seconds since any fixed moment.
    #[serde(alias = "t")]
    pub time: Option<f64>,
    /// Slugs of detectors that should find something.
    pub labels: Vec<String>,
    /// Slugs about which the labels say nothing.
    pub maybe: Vec<String>,
    /// Kind of example.
    pub case: Option<String>,
    /// Group of a pair or campaign.
    pub campaign: Option<String>,
}

fn as_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Loose {
        Text(String),
        Number(i64),
        Real(f64),
        Other(serde::de::IgnoredAny),
    }
    Ok(match Loose::deserialize(deserializer)? {
        Loose::Text(text) => text,
        Loose::Number(number) => number.to_string(),
        Loose::Real(number) => number.to_string(),
        Loose::Other(_) => String::new(),
    })
}

impl Record {
    /// The text in its context.
    #[must_use]
    pub fn comment(&self) -> Comment<'_> {
        let story = self.title.as_deref().map(|title| Story {
            title,
            summary: self.summary.as_deref().unwrap_or(""),
            body: self.body.as_deref().unwrap_or(""),
        });
        let language = self.lang.as_deref().filter(|language| *language != "und");
        Comment {
            text: &self.text,
            kind: Kind::Comment,
            edition: self.edition.as_deref(),
            language,
            story,
            first_link: false,
        }
    }

    /// The labels as detectors.
    #[must_use]
    pub fn detectors(&self) -> Vec<Detector> {
        known(&self.labels)
    }

    /// The detectors about which the labels say nothing.
    #[must_use]
    pub fn open(&self) -> Vec<Detector> {
        known(&self.maybe)
    }

    /// Whether it belongs to a stream of posts with account and time.
    #[must_use]
    pub fn is_post(&self) -> bool {
        !self.account.is_empty() && self.time.is_some()
    }

    /// As something to learn from.
    #[must_use]
    pub fn sample(&self, set: &str) -> Sample {
        let labels = self.detectors();
        let mut open = self.open();
        open.retain(|detector| !labels.contains(detector));
        Sample {
            text: self.text.clone(),
            language: self.lang.clone().unwrap_or_else(|| "und".into()),
            labels,
            open,
            set: set.to_owned(),
            weight: 1.0,
        }
    }
}

fn known(slugs: &[String]) -> Vec<Detector> {
    slugs
        .iter()
        .filter_map(|slug| Detector::ALL.into_iter().find(|detector| detector.slug() == slug))
        .collect()
}
