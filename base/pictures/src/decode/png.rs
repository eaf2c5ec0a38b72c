//! PNG, row by row into a [`Gather`]; an interlaced one whole. Checksums are checked to the end, also behind the
//! crop. Deliberately absent: frames of a moving PNG.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Reader, Transformations};

use super::gather::{Gather, Sample};
use super::{Wanted, no_memory};
use crate::canvas::{Canvas, Decoded, DeepCanvas, Depth, Inks, View};
use crate::container::Opened;
use crate::error::PictureError;
use crate::facts::{ColourModel, Facts, Format};
use crate::limits::Limits;

/// Memory for chunks and one row, beside the picture itself.
const SIDE_MEMORY: usize = 16 * 1024 * 1024;

type Source<'a> = Reader<Cursor<&'a [u8]>>;

pub(super) fn decode(
    opened: &Opened<'_>,
    bytes: &[u8],
    wanted: &Wanted,
    limits: &Limits,
) -> Result<Decoded, PictureError> {
    let side = png::Limits { bytes: SIDE_MEMORY };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), side);
    decoder.set_transformations(Transformations::EXPAND);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut source = decoder.read_info().map_err(fault)?;
    let (colour, depth) = source.output_color_type();
    let facts = &opened.facts;
    let inks = if facts.colour == ColourModel::Gray { Inks::Gray } else { Inks::Rgb };
    let alpha = facts.alpha;
    if depth == BitDepth::Sixteen {
        let rows = collect(&mut source, facts, wanted, limits, |row: &[u8], out: &mut Vec<u16>| {
            let samples: Vec<u16> =
                row.chunks_exact(2).map(|pair| pair.try_into().map_or(0, u16::from_be_bytes)).collect();
            widen(&samples, colour, u16::MAX, out);
        })?;
        let (width, height, shrink) = rows.size();
        let canvas = DeepCanvas { width, height, samples: rows.samples, alpha, inks };
        Ok(Decoded { pixels: Depth::Sixteen(canvas), view: view(wanted, shrink) })
    } else {
        let rows = collect(&mut source, facts, wanted, limits, |row: &[u8], out: &mut Vec<u8>| {
            widen(row, colour, u8::MAX, out);
        })?;
        let (width, height, shrink) = rows.size();
        let canvas = Canvas { width, height, pixels: rows.samples, alpha, inks };
        Ok(Decoded { pixels: Depth::Eight(canvas), view: view(wanted, shrink) })
    }
}

/// Where the crop lies in what was gathered: at its edge, shrunk.
fn view(wanted: &Wanted, shrink: u32) -> View {
    let size = |side: u32| f64::from(side) / f64::from(shrink);
    View { left: 0.0, top: 0.0, width: size(wanted.crop.width), height: size(wanted.crop.height) }
}

fn collect<T: Sample>(
    source: &mut Source<'_>,
    facts: &Facts,
    wanted: &Wanted,
    limits: &Limits,
    convert: impl Fn(&[u8], &mut Vec<T>),
) -> Result<Gather<T>, PictureError> {
    let mut needed = Gather::<T>::memory(wanted.crop, wanted.excess());
    let whole = if facts.progressive { source.output_buffer_size().unwrap_or(usize::MAX) } else { 0 };
    needed = needed.saturating_add(whole as u64);
    limits.check_memory(needed)?;
    let mut gather = Gather::new(wanted.crop, wanted.excess());
    let mut wide = Vec::new();
    let mut take = |row: &[u8]| {
        wide.clear();
        convert(row, &mut wide);
        gather.push(&wide);
    };
    if facts.progressive {
        let mut buffer = crate::canvas::zeroed(whole).ok_or_else(|| no_memory(needed))?;
        let frame = source.next_frame(&mut buffer).map_err(fault)?;
        buffer.chunks_exact(frame.line_size.max(1)).take(frame.height as usize).for_each(&mut take);
    } else {
        let (_, height) = facts.stored_size();
        for _ in 0..height {
            let row = source.next_row().map_err(fault)?;
            take(row.ok_or(PictureError::Truncated { format: Format::Png })?.data());
        }
    }
    source.finish().map_err(fault)?;
    Ok(gather)
}

/// One to four samples per pixel become red, green, blue, alpha.
fn widen<T: Copy>(row: &[T], colour: ColorType, opaque: T, out: &mut Vec<T>) {
    match colour {
        ColorType::Grayscale | ColorType::Indexed => {
            out.extend(row.iter().flat_map(|gray| [*gray, *gray, *gray, opaque]));
        }
        ColorType::GrayscaleAlpha => {
            for pixel in row.chunks_exact(2) {
                if let [gray, alpha] = pixel {
                    out.extend([*gray, *gray, *gray, *alpha]);
                }
            }
        }
        ColorType::Rgb => {
            for pixel in row.chunks_exact(3) {
                if let [red, green, blue] = pixel {
                    out.extend([*red, *green, *blue, opaque]);
                }
            }
        }
        ColorType::Rgba => out.extend_from_slice(row),
    }
}

fn fault(error: png::DecodingError) -> PictureError {
    match error {
        png::DecodingError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            PictureError::Truncated { format: Format::Png }
        }
        other => PictureError::damaged(Format::Png, other.to_string()),
    }
}
