//! WebP by libwebp: the wanted part of a still picture, or the frames of a moving one put together.
#![allow(unsafe_code)]

use std::marker::PhantomData;

use libwebp_sys as webp;

use super::{Frame, Wanted, four_bytes_each, no_memory, whole_pixels};
use crate::canvas::{Canvas, Decoded, Depth, Inks};
use crate::container::Opened;
use crate::crop::Rect;
use crate::error::PictureError;
use crate::facts::Format;
use crate::limits::Limits;
use crate::memory;

fn damaged(detail: &str) -> PictureError {
    PictureError::damaged(Format::Webp, detail)
}

pub(super) fn decode(
    opened: &Opened<'_>,
    bytes: &[u8],
    wanted: &Wanted,
    limits: &Limits,
) -> Result<Decoded, PictureError> {
    let (stored_width, stored_height) = opened.facts.stored_size();
    // The library crops at even columns and rows only.
    let (left, top) = (wanted.crop.x & !1, wanted.crop.y & !1);
    let width = wanted.crop.x + wanted.crop.width - left;
    let height = wanted.crop.y + wanted.crop.height - top;
    // A lossless picture is decoded whole before it is cut.
    let needed = four_bytes_each(stored_width, stored_height).saturating_add(four_bytes_each(width, height));
    limits.check_memory(needed)?;
    let size = four_bytes_each(width, height) as usize;
    let mut pixels = memory::take(size).ok_or_else(|| no_memory(needed))?;
    let mut config = webp::WebPDecoderConfig::new().map_err(|()| damaged("the decoder does not start"))?;
    config.options.use_cropping = 1;
    config.options.crop_left = left as i32;
    config.options.crop_top = top as i32;
    config.options.crop_width = width as i32;
    config.options.crop_height = height as i32;
    config.output.colorspace = webp::WEBP_CSP_MODE::MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = webp::WebPRGBABuffer { rgba: pixels.as_mut_ptr(), stride: width as i32 * 4, size };
    // SAFETY: input and output are as long as told, and both outlive the call; the library checks the crop against
    // the picture and the output against its size.
    let status = unsafe {
        let status = webp::WebPDecode(bytes.as_ptr(), bytes.len(), &mut config);
        webp::WebPFreeDecBuffer(&mut config.output);
        status
    };
    match status {
        webp::VP8StatusCode::VP8_STATUS_OK => {}
        webp::VP8StatusCode::VP8_STATUS_NOT_ENOUGH_DATA | webp::VP8StatusCode::VP8_STATUS_SUSPENDED => {
            return Err(PictureError::Truncated { format: Format::Webp });
        }
        webp::VP8StatusCode::VP8_STATUS_OUT_OF_MEMORY => return Err(no_memory(needed)),
        other => return Err(damaged(&format!("{other:?}"))),
    }
    let canvas = Canvas { width, height, pixels, alpha: opened.facts.alpha, inks: Inks::Rgb };
    let crop = Rect { x: wanted.crop.x - left, y: wanted.crop.y - top, ..wanted.crop };
    Ok(Decoded { pixels: Depth::Eight(canvas), view: whole_pixels(crop) })
}

/// Frames of a WebP.
pub(crate) struct WebpFrames<'a> {
    decoder: *mut webp::WebPAnimDecoder,
    bytes: PhantomData<&'a [u8]>,
    width: u32,
    height: u32,
    alpha: bool,
    last: i32,
    frames_left: u32,
    /// How often the animation runs; 0 is for ever.
    pub repeat: u16,
}

impl<'a> WebpFrames<'a> {
    pub(super) fn open(opened: &Opened<'_>, bytes: &'a [u8], limits: &Limits) -> Result<Self, PictureError> {
        let (width, height) = opened.facts.stored_size();
        limits.check_memory(four_bytes_each(width, height).saturating_mul(4))?;
        let data = webp::WebPData { bytes: bytes.as_ptr(), size: bytes.len() };
        // SAFETY: `data` points to `bytes`, which outlive the decoder by the lifetime kept in `Self`.
        let decoder = unsafe { webp::WebPAnimDecoderNew(&data, std::ptr::null()) };
        if decoder.is_null() {
            return Err(damaged("the animation does not open"));
        }
        let mut frames = Self {
            decoder,
            bytes: PhantomData,
            width,
            height,
            alpha: opened.facts.alpha,
            last: 0,
            frames_left: opened.facts.frames,
            repeat: 0,
        };
        let mut info = webp::WebPAnimInfo::default();
        // SAFETY: the decoder is live.
        let told = unsafe { webp::WebPAnimDecoderGetInfo(frames.decoder, &mut info) };
        if told == 0 || (info.canvas_width, info.canvas_height) != (width, height) {
            return Err(damaged("sizes that disagree"));
        }
        frames.repeat = info.loop_count.min(u16::MAX.into()) as u16;
        Ok(frames)
    }

    pub(super) fn next_frame(&mut self) -> Result<Option<Frame>, PictureError> {
        if self.frames_left == 0 {
            return Ok(None);
        }
        self.frames_left -= 1;
        let size = four_bytes_each(self.width, self.height) as usize;
        let mut picture = std::ptr::null_mut();
        let mut until = 0;
        // SAFETY: the decoder is live; on success `picture` points to its canvas of `size` bytes, valid until the
        // next call, and is copied at once.
        let pixels = unsafe {
            if webp::WebPAnimDecoderGetNext(self.decoder, &mut picture, &mut until) == 0 || picture.is_null()
            {
                return Err(damaged("a frame cannot be decoded"));
            }
            std::slice::from_raw_parts(picture, size).to_vec()
        };
        let milliseconds = until.saturating_sub(self.last).clamp(10, 60_000) as u32;
        self.last = until;
        let canvas =
            Canvas { width: self.width, height: self.height, pixels, alpha: self.alpha, inks: Inks::Rgb };
        Ok(Some(Frame { canvas, milliseconds }))
    }
}

impl Drop for WebpFrames<'_> {
    fn drop(&mut self) {
        // SAFETY: the decoder came from `WebPAnimDecoderNew` and is freed once.
        unsafe { webp::WebPAnimDecoderDelete(self.decoder) }
    }
}
