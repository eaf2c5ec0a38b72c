//! EXIF (CIPA DC-008): orientation, description, artist, copyright, date, and whether there is a position.
//! Deliberately absent: camera settings, thumbnails, maker notes.

use exif::{Exif, In, Tag, Value};

use super::Metadata;
use super::text::{clean, date, from_unmarked, moment, offset, time};
use crate::orient::Orientation;

/// Texts that cameras write on their own where a caption belongs.
const CAMERA_WORDS: [&str; 8] = [
    "OLYMPUS DIGITAL CAMERA",
    "SONY DSC",
    "SAMSUNG CAMERA PICTURES",
    "DIGITAL CAMERA",
    "KONICA MINOLTA DIGITAL CAMERA",
    "MINOLTA DIGITAL CAMERA",
    "SAMSUNG",
    "default",
];

fn parse(block: &[u8]) -> Option<Exif> {
    let mut reader = exif::Reader::new();
    reader.continue_on_error(true);
    match reader.read_raw(block.to_vec()) {
        Ok(found) => Some(found),
        Err(exif::Error::PartialResult(partial)) => Some(partial.into_inner().0),
        Err(_) => None,
    }
}

/// How the stored pixels have to be turned.
pub(crate) fn orientation(block: &[u8]) -> Orientation {
    let number = parse(block)
        .and_then(|found| found.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0))
        .unwrap_or(1);
    Orientation::from_exif(number)
}

pub(super) fn read(block: &[u8]) -> Metadata {
    let Some(found) = parse(block) else { return Metadata::default() };
    let text = |tag: Tag| texts(&found, tag).into_iter().next();
    let taken = text(Tag::DateTimeOriginal).or_else(|| text(Tag::DateTimeDigitized));
    let zone = text(Tag::OffsetTimeOriginal).and_then(|zone| offset(&zone));
    let clock = taken.as_deref().and_then(|taken| taken.get(11..)).and_then(time);
    Metadata {
        caption: text(Tag::ImageDescription).filter(|words| !CAMERA_WORDS.contains(&words.as_str())),
        bylines: text(Tag::Artist)
            .map(|names| names.split(';').filter_map(clean).collect())
            .unwrap_or_default(),
        // Photographer's notice, then editor's notice, between them a zero byte.
        copyright: clean(&texts(&found, Tag::Copyright).join(", ")),
        taken: moment(taken.as_deref().and_then(date), clock, zone),
        has_position: found.get_field(Tag::GPSLatitude, In::PRIMARY).is_some()
            || found.get_field(Tag::GPSLongitude, In::PRIMARY).is_some(),
        ..Metadata::default()
    }
}

/// The parts of an ASCII field, cleaned.
fn texts(found: &Exif, tag: Tag) -> Vec<String> {
    match found.get_field(tag, In::PRIMARY).map(|field| &field.value) {
        Some(Value::Ascii(parts)) => parts.iter().filter_map(|part| clean(&from_unmarked(part))).collect(),
        _ => Vec::new(),
    }
}
