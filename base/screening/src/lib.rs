//! The community standards as a library: a text and its context in, findings out.
//! No I/O, no network, no clock: lists and models come in as bytes, times come in as numbers. What is done about a
//! finding is said by a [`policy`], which each edition sets; what is remembered between texts lies in [`stream`].

pub mod classifier;
pub mod comment;
pub mod finding;
pub mod form;
pub mod gibberish;
pub mod hash;
pub mod judgement;
pub mod language;
pub mod links;
pub mod measure;
pub mod off_topic;
pub mod phrases;
pub mod policy;
pub mod privacy;
pub mod profanity;
pub mod reading;
pub mod record;
pub mod screener;
pub mod stream;

pub use comment::{Comment, Kind, Story};
pub use finding::{CERTAIN, Detector, Finding, NOTED, Rule, Span, WORTH_HOLDING};
pub use policy::{Action, Policy};
pub use screener::{Report, Screener};
