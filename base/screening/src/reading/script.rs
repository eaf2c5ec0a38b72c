//! Writing systems, as far as the detectors tell them apart: by block, not by the whole Unicode script property.

use serde::{Deserialize, Serialize};

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the scripts")]
pub enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Ethiopic,
    Khmer,
    Kana,
    Han,
    Hangul,
    Other,
}

/// How many scripts there are.
pub const SCRIPTS: usize = 25;

impl Script {
    /// Whether letters come as capitals and small ones.
    #[must_use]
    pub fn has_case(self) -> bool {
        matches!(self, Script::Latin | Script::Cyrillic | Script::Greek | Script::Armenian)
    }

    /// Whether words are written without spaces between them.
    #[must_use]
    pub fn is_unspaced(self) -> bool {
        matches!(
            self,
            Script::Han | Script::Kana | Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar
        )
    }

    /// Place in tables of [`SCRIPTS`] entries.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Script of a letter; `None` for digits, signs, emoji and space.
#[must_use]
pub fn script_of(character: char) -> Option<Script> {
    let code = u32::from(character);
    if code < 0x80 {
        return character.is_ascii_alphabetic().then_some(Script::Latin);
    }
    Some(match code {
        0xAA
        | 0xBA
        | 0xC0..=0xD6
        | 0xD8..=0xF6
        | 0xF8..=0x2AF
        | 0x1D00..=0x1D7F
        | 0x1E00..=0x1EFF
        | 0x2C60..=0x2C7F
        | 0xA720..=0xA7FF
        | 0xFB00..=0xFB06 => Script::Latin,
        0x370..=0x373 | 0x376..=0x37D | 0x386..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
        0x400..=0x481 | 0x48A..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => {
            Script::Cyrillic
        }
        0x531..=0x556 | 0x561..=0x587 => Script::Armenian,
        0x5D0..=0x5EA | 0x5EF..=0x5F2 => Script::Hebrew,
        0x620..=0x64A
        | 0x66E..=0x6D3
        | 0x6D5
        | 0x6EE..=0x6EF
        | 0x6FA..=0x6FF
        | 0x750..=0x77F
        | 0x8A0..=0x8FF
        | 0xFB50..=0xFDFB
        | 0xFE70..=0xFEFC => Script::Arabic,
        0x900..=0x963 | 0x970..=0x97F => Script::Devanagari,
        0x980..=0x9E3 | 0x9F0..=0x9FF => Script::Bengali,
        0xA00..=0xA65 | 0xA70..=0xA7F => Script::Gurmukhi,
        0xA80..=0xAE5 | 0xAF0..=0xAFF => Script::Gujarati,
        0xB80..=0xBE5 => Script::Tamil,
        0xC00..=0xC65 => Script::Telugu,
        0xC80..=0xCE5 => Script::Kannada,
        0xD00..=0xD65 => Script::Malayalam,
        0xD80..=0xDE5 => Script::Sinhala,
        0xE01..=0xE4E => Script::Thai,
        0xE80..=0xECE | 0xEDC..=0xEDF => Script::Lao,
        0x1000..=0x103F => Script::Myanmar,
        0x10A0..=0x10FF | 0x1C90..=0x1CBF | 0x2D00..=0x2D2F => Script::Georgian,
        0x1200..=0x139F => Script::Ethiopic,
        0x1780..=0x17D3 => Script::Khmer,
        0x3041..=0x3096 | 0x309D..=0x309F | 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0xFF66..=0xFF9D => {
            Script::Kana
        }
        0x3005 | 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF => {
            Script::Han
        }
        0x1100..=0x11FF | 0x3131..=0x318E | 0xAC00..=0xD7A3 => Script::Hangul,
        _ if code > 0x2FFF || character.is_alphabetic() => {
            if !character.is_alphabetic() {
                return None;
            }
            Script::Other
        }
        _ => return None,
    })
}

/// Whether a character is an emoji or a picture-like sign.
#[must_use]
pub fn is_emoji(character: char) -> bool {
    matches!(u32::from(character),
        0x203C | 0x2049 | 0x2122 | 0x2139 | 0x2194..=0x21AA | 0x231A..=0x23FF | 0x25AA..=0x27BF | 0x2934..=0x2935
        | 0x2B05..=0x2B55 | 0x3030 | 0x303D | 0x1F000..=0x1FAFF)
}
