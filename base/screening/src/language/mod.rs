//! Rule `language`: whether a text is in the edition's language. "Unsure" is an answer, and the usual one for a name,
//! a link, an emoji or two words: then nothing is found. Quotations in a foreign language are not the author's words.

pub mod identify;

use crate::comment::Kind;
use crate::finding::{Detector, Finding};
use crate::reading::Reading;
use identify::{Guess, Languages};

/// Finds a text that is not in the edition's language.
pub fn detect(reading: &Reading<'_>, languages: &Languages, guess: &Guess, found: &mut Vec<Finding>) {
    let Some(edition) = reading.comment.edition else { return };
    if reading.comment.kind != Kind::Comment {
        return;
    }
    let Some((language, confidence)) = languages.foreign(reading, guess, edition) else { return };
    found.push(Finding::whole(Detector::Language, confidence, "foreign-language", language));
}
