//! Opens a file by its signature and reads its header and metadata blocks, without decoding a pixel. One file per
//! format below. Deliberately absent: understanding the blocks; `metadata` and `colour` do that.

pub(crate) mod avif;
mod gif;
pub(crate) mod heif_boxes;
mod icc_name;
mod jpeg;
mod png;
mod riff;
mod signature;

use std::borrow::Cow;

use crate::error::{PictureError, Refused};
use crate::facts::{Facts, Format};
use crate::limits::Limits;
use crate::orient::Orientation;

/// Longest ICC profile that is read.
const LONGEST_PROFILE: usize = 4 * 1024 * 1024;
/// Longest metadata block that is read or unpacked.
const LONGEST_BLOCK: usize = 4 * 1024 * 1024;

/// The blocks of a file that hold something other than pixels, unread.
#[derive(Debug, Default)]
pub(crate) struct Blocks<'a> {
    /// EXIF: a TIFF stream that begins with its byte order.
    pub exif: Option<Cow<'a, [u8]>>,
    /// XMP packet.
    pub xmp: Option<Cow<'a, [u8]>>,
    /// The overflow of a JPEG's XMP packet.
    pub xmp_extension: Option<Cow<'a, [u8]>>,
    /// IPTC-IIM data sets.
    pub iim: Option<Cow<'a, [u8]>>,
    /// ICC profile.
    pub icc: Option<Cow<'a, [u8]>>,
    /// Colours by code points.
    pub code_points: Option<CodePoints>,
    /// C2PA manifest store: a JUMBF superbox.
    pub manifest: Option<Cow<'a, [u8]>>,
}

/// Colours by code points (ITU-T H.273), as in PNG `cICP` and AVIF `nclx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CodePoints {
    /// Colour primaries.
    pub primaries: u8,
    /// Transfer characteristics.
    pub transfer: u8,
    /// Matrix coefficients.
    pub matrix: u8,
    /// Whether all code values are used.
    pub full_range: bool,
}

/// What a walk over a container found.
#[derive(Debug)]
pub(crate) struct Opened<'a> {
    /// The header, with `width` and `height` upright.
    pub facts: Facts,
    /// The blocks.
    pub blocks: Blocks<'a>,
    /// What only one format has.
    pub extra: Extra,
}

/// What only one format has.
#[derive(Debug)]
pub(crate) enum Extra {
    /// Nothing more.
    None,
    /// JPEG: transform of the Adobe marker when there is one.
    Jpeg {
        /// Whether an Adobe marker is present: its inks are stored inverted.
        adobe: bool,
    },
    /// GIF: how often the animation runs; 0 is for ever.
    Gif {
        /// Repetitions.
        repeat: u16,
    },
    /// AVIF: where the coded pictures lie.
    Avif(Box<avif::Layout>),
}

/// Opens a file: signature, header, blocks. The limits are checked on the way.
pub(crate) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, PictureError> {
    limits.check_bytes(bytes.len())?;
    let mut opened = match signature::recognise(bytes)? {
        Format::Jpeg => jpeg::open(bytes),
        Format::Png => png::open(bytes),
        Format::Gif => gif::open(bytes, limits),
        Format::Webp => riff::open(bytes, limits),
        Format::Avif => avif::open(bytes),
    }?;
    limits.check_facts(&opened.facts)?;
    refuse_unusual(&opened)?;
    opened.facts.icc_name = opened.blocks.icc.as_deref().and_then(icc_name::read);
    Ok(opened)
}

/// Refuses what can be read but not shown rightly. After the limits, so that a bomb is refused as a bomb.
fn refuse_unusual(opened: &Opened<'_>) -> Result<(), PictureError> {
    const PQ: u8 = 16;
    const HLG: u8 = 18;
    if opened.blocks.code_points.is_some_and(|points| matches!(points.transfer, PQ | HLG)) {
        return Err(PictureError::Unsupported(Refused::HighDynamicRange));
    }
    match &opened.extra {
        Extra::Avif(layout) if layout.colour.is_empty() => {
            Err(PictureError::Unsupported(Refused::UnusualAvif))
        }
        _ => Ok(()),
    }
}

/// What the header says about a picture: its format by signature, size once upright, frames, depth, colour.
///
/// Costs a walk over the file's structure and no memory for pixels. Errors: larger than `limits`, cut off,
/// damaged, or of a kind that is not read (HEIC, SVG, TIFF, …) with the reason.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Facts, PictureError> {
    open(bytes, limits).map(|opened| opened.facts)
}

/// The orientation written in an EXIF block.
fn orientation_of(exif: Option<&[u8]>) -> Orientation {
    exif.map(crate::metadata::exif_orientation).unwrap_or_default()
}

/// Unpacks a zlib stream, at most [`LONGEST_BLOCK`] bytes of it; `None` when damaged or longer.
fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut unpacked = Vec::new();
    let mut reader = flate2::read::ZlibDecoder::new(packed).take(LONGEST_BLOCK as u64 + 1);
    reader.read_to_end(&mut unpacked).ok()?;
    (unpacked.len() <= LONGEST_BLOCK).then_some(unpacked)
}
