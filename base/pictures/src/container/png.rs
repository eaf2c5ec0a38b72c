//! PNG chunks (W3C PNG, third edition): header, transparency, profile, XMP, EXIF, C2PA. Deliberately absent:
//! checksums and pixels (the decoder checks both) and moving PNG, of which only the still picture is used.

use std::borrow::Cow;

use super::{Blocks, CodePoints, Extra, LONGEST_BLOCK, Opened, orientation_of, unpack};
use crate::bytes::{be32, slice, u8_at};
use crate::error::PictureError;
use crate::facts::{ColourModel, Facts, Format};

const CUT: PictureError = PictureError::Truncated { format: Format::Png };

fn damaged(detail: &str) -> PictureError {
    PictureError::damaged(Format::Png, detail)
}

pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, PictureError> {
    let header = slice(bytes, 8, 25).ok_or(CUT)?;
    if be32(header, 0) != Some(13) || slice(header, 4, 4) != Some(b"IHDR") {
        return Err(damaged("the header is missing"));
    }
    let (width, height) = (be32(header, 8).ok_or(CUT)?, be32(header, 12).ok_or(CUT)?);
    if width == 0 || height == 0 || width > i32::MAX as u32 || height > i32::MAX as u32 {
        return Err(damaged("an impossible size"));
    }
    let (bits, colour) = (u8_at(header, 16).ok_or(CUT)?, u8_at(header, 17).ok_or(CUT)?);
    let sound = match colour {
        0 => matches!(bits, 1 | 2 | 4 | 8 | 16),
        3 => matches!(bits, 1 | 2 | 4 | 8),
        2 | 4 | 6 => matches!(bits, 8 | 16),
        _ => false,
    };
    if !sound {
        return Err(damaged("an impossible colour type"));
    }
    let mut blocks = Blocks::default();
    let (mut transparency, mut has_pixels) = (false, false);
    let mut at = 33;
    loop {
        let length = be32(bytes, at).ok_or(CUT)? as usize;
        let kind = slice(bytes, at + 4, 4).ok_or(CUT)?;
        let data = slice(bytes, at + 8, length).ok_or(CUT)?;
        at = at.saturating_add(length).saturating_add(12);
        match kind {
            b"IEND" => break,
            b"IDAT" => has_pixels = true,
            b"tRNS" => transparency = true,
            b"iCCP" => blocks.icc = blocks.icc.take().or_else(|| profile(data)),
            b"cICP" => blocks.code_points = code_points(data),
            b"eXIf" => blocks.exif = Some(Cow::Borrowed(data)),
            b"iTXt" => blocks.xmp = blocks.xmp.take().or_else(|| xmp(data)),
            b"caBX" => blocks.manifest = Some(Cow::Borrowed(data)),
            _ => {}
        }
    }
    if !has_pixels {
        return Err(damaged("no pixels"));
    }
    if at > bytes.len() {
        return Err(CUT);
    }
    let orientation = orientation_of(blocks.exif.as_deref());
    let (upright_width, upright_height) = orientation.turned_size(width, height);
    let facts = Facts {
        format: Format::Png,
        bytes: bytes.len() as u64,
        width: upright_width,
        height: upright_height,
        orientation,
        frames: 1,
        alpha: transparency || matches!(colour, 4 | 6),
        bits,
        colour: if matches!(colour, 0 | 4) { ColourModel::Gray } else { ColourModel::Rgb },
        icc_name: None,
        progressive: u8_at(header, 20) == Some(1),
    };
    Ok(Opened { facts, blocks, extra: Extra::None })
}

/// `iCCP`: name, 0, method, zlib stream.
fn profile(data: &[u8]) -> Option<Cow<'_, [u8]>> {
    let end = data.iter().take(80).position(|byte| *byte == 0)?;
    unpack(data.get(end + 2..)?).map(Cow::Owned)
}

/// `cICP`: primaries, transfer, matrix (always 0 in PNG), range.
fn code_points(data: &[u8]) -> Option<CodePoints> {
    match data {
        [primaries, transfer, 0, range] => Some(CodePoints {
            primaries: *primaries,
            transfer: *transfer,
            matrix: 0,
            full_range: *range == 1,
        }),
        _ => None,
    }
}

/// The XMP packet in an `iTXt` chunk: keyword, 0, packed?, method, language, 0, translated keyword, 0, text.
fn xmp(data: &[u8]) -> Option<Cow<'_, [u8]>> {
    let rest = data.strip_prefix(b"XML:com.adobe.xmp\0")?;
    let packed = u8_at(rest, 0)? == 1;
    let rest = rest.get(2..)?;
    let language = rest.iter().position(|byte| *byte == 0)?;
    let rest = rest.get(language + 1..)?;
    let translated = rest.iter().position(|byte| *byte == 0)?;
    let text = rest.get(translated + 1..)?;
    if packed {
        unpack(text).map(Cow::Owned)
    } else {
        (text.len() <= LONGEST_BLOCK).then_some(Cow::Borrowed(text))
    }
}
