//! Gibberish: keyboard mash, random letters, loops, rows of signs or emoji, words thrown together. Part of rule
//! `flood`. Loops and rows are counted; the rest is judged by a small trained model of how letters and small words
//! follow one another. Only Latin letters are judged by the model; laughter, names and codes are let through.

pub mod model;
pub mod train;

use crate::finding::{Detector, Finding, NOTED};
use crate::reading::Reading;
use crate::reading::script::is_emoji;
use model::GibberishModel;

/// Emoji, of several kinds and with hardly a letter, that make a flood.
const EMOJI_FLOOD: usize = 9;
/// Signs in disorder that make a row of signs.
const SIGN_ROW: usize = 12;

/// Finds gibberish.
pub fn detect(reading: &Reading<'_>, model: &GibberishModel, found: &mut Vec<Finding>) {
    let verdict = signs_and_emoji(reading).or_else(|| loops(reading)).or_else(|| {
        let confidence = model.confidence(reading);
        (confidence >= NOTED).then_some((confidence, "no-words"))
    });
    if let Some((confidence, reason)) = verdict {
        found.push(Finding::whole(Detector::Gibberish, confidence, reason, String::new()));
    }
}

fn signs_and_emoji(reading: &Reading<'_>) -> Option<(f32, &'static str)> {
    let letters = reading.letter_count() as usize;
    if letters > 6 {
        return None;
    }
    let (mut emoji, mut signs) = (Vec::new(), Vec::new());
    for glyph in reading.glyphs.iter().take(400) {
        let character = glyph.character;
        if is_emoji(character) {
            emoji.push(character);
        } else if !character.is_alphanumeric() && !character.is_whitespace() {
            signs.push(character);
        }
    }
    let (emojis, sign_count) = (emoji.len(), signs.len());
    emoji.sort_unstable();
    emoji.dedup();
    signs.sort_unstable();
    signs.dedup();
    if emojis >= EMOJI_FLOOD && emoji.len() >= 4 && letters <= emojis / 4 {
        return Some((0.9, "emoji-flood"));
    }
    (sign_count >= SIGN_ROW && signs.len() >= 6 && letters <= 2).then_some((0.93, "row-of-signs"))
}

/// A word that repeats a short piece over and over and is not laughter or a cry.
fn loops(reading: &Reading<'_>) -> Option<(f32, &'static str)> {
    let total: usize = reading.words.iter().map(|word| word.glyphs.len()).sum();
    for word in &reading.words {
        let length = word.glyphs.len();
        if !(9..=4_000).contains(&length) || length * 10 < total * 6 {
            continue;
        }
        let letters: Vec<char> = reading.characters(word).collect();
        let period = (2..=6).find(|period| {
            letters.iter().zip(letters.iter().skip(*period)).all(|(first, second)| first == second)
        });
        let Some(period) = period.filter(|period| length >= period * 3) else { continue };
        let piece: String = letters.iter().take(period).collect();
        if !is_laughter(&piece) {
            return Some((0.92, "endless-loop"));
        }
    }
    None
}

fn is_laughter(piece: &str) -> bool {
    let laughing = [
        'h', 'a', 'e', 'i', 'o', 'j', 'k', 'x', 'u', 'l', 'х', 'а', 'е', 'и', 'о', 'ه', 'w', 'ㅋ', 'ㅎ', 'n',
        'm', 'r', 's',
    ];
    let doubled = matches!(
        piece,
        "lo" | "ol" | "la" | "al" | "na" | "an" | "ra" | "ar" | "no" | "on" | "su" | "so" | "si" | "is"
    );
    let vowels = ['a', 'e', 'i', 'o', 'u', 'а', 'е', 'и', 'о', 'ه'];
    let consonants = piece.chars().filter(|letter| !vowels.contains(letter)).collect::<Vec<_>>();
    piece.chars().all(|letter| laughing.contains(&letter))
        && (doubled || consonants.iter().all(|letter| matches!(letter, 'h' | 'j' | 'k' | 'x' | 'х' | 'w')))
}
