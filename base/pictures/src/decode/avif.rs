//! AVIF by libaom. Sizes are read from every sequence header before anything is decoded. Deliberately absent: threads
//! inside the decoder; renditions run side by side instead.
#![allow(unsafe_code)]

use libaom_sys as aom;

use super::yuv::{self, Planes, Sampling};
use super::{Wanted, whole_pixels};
use crate::bytes::u8_at;
use crate::canvas::Decoded;
use crate::container::{CodePoints, Extra, Opened};
use crate::crop::Rect;
use crate::error::PictureError;
use crate::facts::Format;
use crate::limits::Limits;

/// Most parts of a stream that are looked at.
const MOST_PARTS: usize = 10_000;

fn damaged(detail: &str) -> PictureError {
    PictureError::damaged(Format::Avif, detail)
}

pub(super) fn decode(opened: &Opened<'_>, wanted: &Wanted, limits: &Limits) -> Result<Decoded, PictureError> {
    let Extra::Avif(layout) = &opened.extra else { return Err(damaged("no streams")) };
    let (width, height) = opened.facts.stored_size();
    let pixels = u64::from(width) * u64::from(height);
    let sample = if opened.facts.bits > 8 { 2 } else { 1 };
    let output = u64::from(wanted.crop.width) * u64::from(wanted.crop.height) * 4 * sample;
    // The library's frame with its borders, and our copy of the planes in two bytes per sample.
    limits.check_memory((pixels * 3 * (sample + 2)).saturating_add(output))?;
    let colour = planes(&layout.colour, width, height)?;
    let alpha = layout.alpha.as_deref().map(|stream| planes(stream, width, height)).transpose()?;
    let points = opened.blocks.code_points.unwrap_or(colour.code_points);
    let pixels = yuv::to_rgb(&colour, alpha.as_ref(), points, layout.premultiplied, wanted.crop)?;
    Ok(Decoded { pixels, view: whole_pixels(Rect { x: 0, y: 0, ..wanted.crop }) })
}

/// A decoder, freed when dropped.
struct Decoder(aom::aom_codec_ctx_t);

impl Drop for Decoder {
    fn drop(&mut self) {
        // SAFETY: the context was initialised and is freed once.
        unsafe {
            aom::aom_codec_destroy(&mut self.0);
        }
    }
}

impl Decoder {
    fn new() -> Result<Self, PictureError> {
        let settings = aom::aom_codec_dec_cfg_t { threads: 1, w: 0, h: 0, allow_lowbitdepth: 1 };
        let mut context = std::mem::MaybeUninit::<aom::aom_codec_ctx_t>::zeroed();
        // SAFETY: the library fills the context; it is read only after it said so.
        unsafe {
            let version = aom::AOM_DECODER_ABI_VERSION as i32;
            let started = aom::aom_codec_dec_init_ver(
                context.as_mut_ptr(),
                aom::aom_codec_av1_dx(),
                &settings,
                0,
                version,
            );
            if started != aom::AOM_CODEC_OK {
                return Err(damaged("the decoder does not start"));
            }
            Ok(Self(context.assume_init()))
        }
    }
}

/// Decodes the first frame of a stream.
fn planes(stream: &[u8], width: u32, height: u32) -> Result<Planes, PictureError> {
    check_sizes(stream, width, height)?;
    let mut decoder = Decoder::new()?;
    let mut position: aom::aom_codec_iter_t = std::ptr::null();
    // SAFETY: context and stream are live and as long as told.
    let decoded =
        unsafe { aom::aom_codec_decode(&mut decoder.0, stream.as_ptr(), stream.len(), std::ptr::null_mut()) };
    if decoded != aom::AOM_CODEC_OK {
        return Err(damaged("the stream is broken"));
    }
    // SAFETY: the picture is null, or lives until the next call on the context.
    let picture = unsafe { aom::aom_codec_get_frame(&mut decoder.0, &mut position).as_ref() };
    copied(picture.ok_or_else(|| damaged("no frame"))?, width, height)
}

/// Walks over the parts of a stream (AV1, 5.3) and compares each sequence header with the container: the decoder takes
/// memory for what the stream claims.
fn check_sizes(stream: &[u8], width: u32, height: u32) -> Result<(), PictureError> {
    let (mut at, mut headers) = (0, 0);
    for _ in 0..MOST_PARTS {
        let Some(header) = u8_at(stream, at) else { break };
        let rest = stream.get(at..).unwrap_or_default();
        let extension = usize::from(header >> 2 & 1);
        let (length, digits) = if header & 2 != 0 {
            leb128(stream, at + 1 + extension).ok_or_else(|| damaged("a part without length"))?
        } else {
            (rest.len().saturating_sub(1 + extension), 0)
        };
        if header >> 3 & 15 == 1 {
            headers += 1;
            // SAFETY: all fields are numbers.
            let mut info: aom::aom_codec_stream_info_t = unsafe { std::mem::zeroed() };
            // SAFETY: pointer and length describe `rest`.
            let told = unsafe {
                aom::aom_codec_peek_stream_info(aom::aom_codec_av1_dx(), rest.as_ptr(), rest.len(), &mut info)
            };
            if told != aom::AOM_CODEC_OK || info.w != width || info.h != height {
                return Err(damaged("sizes that disagree"));
            }
        }
        at = at.saturating_add(1 + extension + digits).saturating_add(length);
    }
    if headers == 0 || at < stream.len() { Err(damaged("no sequence header")) } else { Ok(()) }
}

/// A number of up to four groups of seven bits, and how many bytes it fills.
fn leb128(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let mut value = 0;
    for digit in 0..4 {
        let byte = usize::from(u8_at(bytes, at + digit)?);
        value |= (byte & 0x7F) << (digit * 7);
        if byte & 0x80 == 0 {
            return Some((value, digit + 1));
        }
    }
    None
}

/// Copies the planes out of the library's memory.
fn copied(picture: &aom::aom_image_t, width: u32, height: u32) -> Result<Planes, PictureError> {
    if (picture.d_w, picture.d_h) != (width, height) {
        return Err(damaged("sizes that disagree"));
    }
    let wide = picture.fmt & aom::AOM_IMG_FMT_HIGHBITDEPTH != 0;
    let sampling = match (picture.monochrome != 0, picture.x_chroma_shift, picture.y_chroma_shift) {
        (true, ..) => Sampling::Gray,
        (false, 1, 1) => Sampling::Quarter,
        (false, 1, 0) => Sampling::Half,
        (false, 0, 0) => Sampling::Full,
        _ => return Err(damaged("an unknown layout")),
    };
    let code_points = CodePoints {
        primaries: picture.cp as u8,
        transfer: picture.tc as u8,
        matrix: picture.mc as u8,
        full_range: picture.range == aom::AOM_CR_FULL_RANGE,
    };
    if !matches!(picture.bit_depth, 8 | 10 | 12) || (!wide && picture.bit_depth != 8) {
        return Err(damaged("an unknown depth"));
    }
    let bits = picture.bit_depth;
    let mut planes = Planes { width, height, bits, sampling, code_points, samples: Default::default() };
    let (chroma_width, chroma_height) = planes.chroma_size();
    let sizes = [(width, height), (chroma_width, chroma_height), (chroma_width, chroma_height)];
    let sources = picture.planes.iter().zip(&picture.stride);
    for ((plane, (columns, rows)), (start, stride)) in planes.samples.iter_mut().zip(sizes).zip(sources) {
        plane.reserve_exact(columns as usize * rows as usize);
        for row in 0..rows as isize {
            // SAFETY: each row of the plane begins `stride` bytes after the last and holds at least `columns` samples
            // of one byte, or two in the wide layout, aligned for them.
            unsafe {
                let line = start.offset(row * *stride as isize);
                if wide {
                    plane.extend_from_slice(std::slice::from_raw_parts(line.cast::<u16>(), columns as usize));
                } else {
                    let line = std::slice::from_raw_parts(line, columns as usize);
                    plane.extend(line.iter().map(|sample| u16::from(*sample)));
                }
            }
        }
    }
    Ok(planes)
}
