//! AVIF (AOMedia, on ISO/IEC 23008-12): the picture to show, its transparency, turning, colours and metadata.
//! Deliberately absent: pictures put together from tiles and moving sequences; both are refused with their reason
//! (a sequence that also holds a still picture is shown as that picture).

use std::borrow::Cow;

use super::heif_boxes::{Item, Meta, boxes, find};
use super::{Blocks, CodePoints, Extra, LONGEST_BLOCK, LONGEST_PROFILE, Opened};
use crate::bytes::{be16, be32, slice, u8_at};
use crate::error::{PictureError, Refused};
use crate::facts::{ColourModel, Facts, Format};
use crate::orient::Orientation;

/// Where the coded pictures of a file lie.
#[derive(Debug)]
pub(crate) struct Layout {
    /// AV1 stream of the colours.
    pub colour: Vec<u8>,
    /// AV1 stream of the transparency.
    pub alpha: Option<Vec<u8>>,
    /// Whether colours are already multiplied by transparency.
    pub premultiplied: bool,
}

const CUT: PictureError = PictureError::Truncated { format: Format::Avif };
const UNUSUAL: PictureError = PictureError::Unsupported(Refused::UnusualAvif);
const ALPHA: [&[u8]; 2] = [b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0", b"urn:mpeg:hevc:2015:auxid:1\0"];
const C2PA_BOX: [u8; 16] =
    [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

fn damaged(detail: &str) -> PictureError {
    PictureError::damaged(Format::Avif, detail)
}

pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, PictureError> {
    let top = boxes(bytes).ok_or(CUT)?;
    let meta = find(&top, b"meta").ok_or(UNUSUAL)?;
    let meta = Meta::read(meta).ok_or_else(|| damaged("the item list cannot be read"))?;
    let primary = meta.item(meta.primary).ok_or_else(|| damaged("no primary item"))?;
    let size = meta.property(primary, b"ispe").ok_or_else(|| damaged("no size"))?;
    let (width, height) = (be32(size, 4).ok_or(CUT)?, be32(size, 8).ok_or(CUT)?);
    if width == 0 || height == 0 {
        return Err(damaged("an impossible size"));
    }
    let coding = meta.property(primary, b"av1C").unwrap_or_default();
    let flags = u8_at(coding, 2).unwrap_or(0);
    let bits = match (flags & 0x40 != 0, flags & 0x20 != 0) {
        (false, _) => 8,
        (true, false) => 10,
        (true, true) => 12,
    };
    let alpha = alpha_item(&meta);
    let turns = meta.property(primary, b"irot").and_then(|data| u8_at(data, 0)).unwrap_or(0);
    let mirror = meta.property(primary, b"imir").and_then(|data| u8_at(data, 0)).map(|axis| axis & 1);
    let orientation = Orientation::from_heif(turns, mirror);
    let (upright_width, upright_height) = orientation.turned_size(width, height);
    let facts = Facts {
        format: Format::Avif,
        bytes: bytes.len() as u64,
        width: upright_width,
        height: upright_height,
        orientation,
        frames: 1,
        alpha: alpha.is_some(),
        bits,
        colour: if flags & 0x10 != 0 { ColourModel::Gray } else { ColourModel::Rgb },
        icc_name: None,
        progressive: false,
    };
    let mut blocks = blocks(&meta, primary, bytes);
    blocks.manifest = top
        .iter()
        .filter(|part| part.kind == b"uuid")
        .find_map(|part| part.data.strip_prefix(&C2PA_BOX))
        .and_then(manifest)
        .map(Cow::Borrowed);
    let layout = layout(&meta, primary, alpha, bytes)?;
    Ok(Opened { facts, blocks, extra: Extra::Avif(Box::new(layout)) })
}

/// The transparency of the primary item.
fn alpha_item<'a, 'b>(meta: &'b Meta<'a>) -> Option<&'b Item<'a>> {
    meta.references
        .iter()
        .filter(|reference| reference.kind == b"auxl" && reference.to.contains(&meta.primary))
        .filter_map(|reference| meta.item(reference.from))
        .find(|item| {
            let purpose = meta.property(item, b"auxC").and_then(|data| data.get(4..)).unwrap_or_default();
            ALPHA.iter().any(|name| purpose.starts_with(name))
        })
}

fn layout(
    meta: &Meta<'_>,
    primary: &Item<'_>,
    alpha: Option<&Item<'_>>,
    bytes: &[u8],
) -> Result<Layout, PictureError> {
    let stream = |item: &Item<'_>| {
        if item.kind != b"av01" {
            return Err(UNUSUAL);
        }
        meta.extents(item.id, bytes).map(|parts| parts.concat()).ok_or(CUT)
    };
    let premultiplied = meta.references.iter().any(|reference| reference.kind == b"prem");
    // Reported after the size, so that a bomb made of tiles is refused as a bomb.
    Ok(match stream(primary) {
        Ok(colour) => Layout { colour, alpha: alpha.map(stream).transpose()?, premultiplied },
        Err(UNUSUAL) => Layout { colour: Vec::new(), alpha: None, premultiplied },
        Err(other) => return Err(other),
    })
}

fn blocks<'a>(meta: &Meta<'a>, primary: &Item<'_>, bytes: &'a [u8]) -> Blocks<'a> {
    let mut blocks = Blocks::default();
    for part in meta.properties_of(primary).filter(|part| part.kind == b"colr") {
        match slice(part.data, 0, 4) {
            Some(b"nclx") => blocks.code_points = code_points(part.data),
            Some(b"prof" | b"rICC") if part.data.len() <= LONGEST_PROFILE => {
                blocks.icc = part.data.get(4..).map(Cow::Borrowed);
            }
            _ => {}
        }
    }
    let read = |item: &Item<'_>| {
        let parts = meta.extents(item.id, bytes)?;
        (parts.iter().map(|part| part.len()).sum::<usize>() <= LONGEST_BLOCK).then(|| parts.concat())
    };
    for item in &meta.items {
        if item.kind == b"Exif" {
            // Four bytes say where the TIFF stream begins.
            blocks.exif = read(item).and_then(|block| {
                let start = (be32(&block, 0)? as usize).checked_add(4)?;
                block.get(start..).map(|exif| Cow::Owned(exif.to_vec()))
            });
        } else if item.kind == b"mime" && item.content_type == b"application/rdf+xml" {
            blocks.xmp = read(item).map(Cow::Owned);
        }
    }
    blocks
}

fn code_points(data: &[u8]) -> Option<CodePoints> {
    Some(CodePoints {
        primaries: u8::try_from(be16(data, 4)?).ok()?,
        transfer: u8::try_from(be16(data, 6)?).ok()?,
        matrix: u8::try_from(be16(data, 8)?).ok()?,
        full_range: u8_at(data, 10)? & 0x80 != 0,
    })
}

/// The manifest store in a C2PA box: version and flags, purpose, an offset, then JUMBF.
fn manifest(data: &[u8]) -> Option<&[u8]> {
    let rest = data.get(4..)?.strip_prefix(b"manifest\0")?;
    rest.get(8..)
}
