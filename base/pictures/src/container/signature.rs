//! Tells formats apart by their first bytes, and gives those that are refused their reason. The file name and the
//! media type that came with an upload are never believed.

use crate::bytes::{be32, slice};
use crate::error::{PictureError, Refused};
use crate::facts::Format;

/// The format, or why the file is refused.
pub(super) fn recognise(bytes: &[u8]) -> Result<Format, PictureError> {
    let starts = |prefix: &[u8]| bytes.starts_with(prefix);
    if starts(&[0xFF, 0xD8, 0xFF]) {
        return Ok(Format::Jpeg);
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return Ok(Format::Png);
    }
    if starts(b"GIF87a") || starts(b"GIF89a") {
        return Ok(Format::Gif);
    }
    if starts(b"RIFF") && slice(bytes, 8, 4) == Some(b"WEBP") {
        return Ok(Format::Webp);
    }
    if slice(bytes, 4, 4) == Some(b"ftyp") {
        return iso_media(bytes);
    }
    refused(bytes).map_or(Err(PictureError::Unknown), |kind| Err(PictureError::Unsupported(kind)))
}

/// ISO base media files by their brands (ISO/IEC 14496-12, 4.3).
fn iso_media(bytes: &[u8]) -> Result<Format, PictureError> {
    let length = be32(bytes, 0).map_or(0, |length| length as usize).clamp(16, 512);
    let brands = bytes.get(8..length.min(bytes.len())).unwrap_or_default();
    let has = |wanted: &[&[u8]]| brands.chunks_exact(4).any(|brand| wanted.contains(&brand));
    if has(&[b"avif", b"avis"]) {
        Ok(Format::Avif)
    } else if has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"]) {
        Err(PictureError::Unsupported(Refused::Heic))
    } else if has(&[b"jp2 ", b"jpx ", b"jpm "]) {
        Err(PictureError::Unsupported(Refused::Jpeg2000))
    } else {
        Err(PictureError::Unsupported(Refused::Video))
    }
}

fn refused(bytes: &[u8]) -> Option<Refused> {
    let starts = |prefix: &[u8]| bytes.starts_with(prefix);
    let kind = if starts(b"II*\0") || starts(b"MM\0*") || starts(b"II+\0") || starts(b"MM\0+") {
        Refused::Tiff
    } else if starts(b"BM") {
        Refused::Bmp
    } else if starts(b"\0\0\0\x0cjP  ") || starts(b"\xFF\x4F\xFF\x51") {
        Refused::Jpeg2000
    } else if starts(b"\xFF\x0A") || starts(b"\0\0\0\x0cJXL ") {
        Refused::JpegXl
    } else if starts(b"8BPS") {
        Refused::Psd
    } else if starts(b"%PDF") || starts(b"%!PS") {
        Refused::Pdf
    } else if starts(b"\0\0\x01\0") {
        Refused::Icon
    } else if starts(b"RIFF") || starts(b"OggS") || starts(b"ID3") || starts(b"\x1A\x45\xDF\xA3") {
        Refused::Video
    } else if starts(&[0x1F, 0x8B]) {
        return packed_svg(bytes).then_some(Refused::Svg);
    } else {
        return text(bytes);
    };
    Some(kind)
}

/// SVG and other text, however it is introduced.
fn text(bytes: &[u8]) -> Option<Refused> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let plain: Vec<u8> = head.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect();
    let holds = |word: &[u8]| plain.windows(word.len()).any(|window| window == word);
    let opening = plain.iter().position(|byte| !byte.is_ascii_whitespace() && *byte < 0x80)?;
    if plain.get(opening) != Some(&b'<') {
        return None;
    }
    if holds(b"<svg") || holds(b"/svg") { Some(Refused::Svg) } else { Some(Refused::Text) }
}

/// A compressed SVG.
fn packed_svg(bytes: &[u8]) -> bool {
    use std::io::Read;
    let mut head = Vec::new();
    let unpacked = flate2::read::GzDecoder::new(bytes).take(4096).read_to_end(&mut head);
    unpacked.is_ok() && text(&head) == Some(Refused::Svg)
}
