//! AVIF by libaom: eight bits, one thread, its quick setting for single pictures. Deliberately absent: threads
//! inside the encoder; renditions run side by side instead.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString};

use libaom_sys as aom;

use super::avif_boxes::{Coded, Content, file};
use super::jpeg::{Compressor, Plane};
use crate::bytes::u8_at;
use crate::canvas::Canvas;
use crate::error::PictureError;
use crate::facts::Format;

/// How quick, 0 to 9. Level 8 takes a twentieth of the time of the usual level for 10 % more bytes at the same quality;
/// level 6 takes twice as long and saves 1 %, level 9 a third as long for 5 % more.
const SPEED: u8 = 8;

fn fault(detail: impl Into<String>) -> PictureError {
    PictureError::encoder(Format::Avif, detail)
}

/// The picture as AVIF with its metadata.
pub(crate) fn encode(canvas: &Canvas, quality: u8, xmp: Option<&[u8]>) -> Result<Vec<u8>, PictureError> {
    let (width, height) = (canvas.width, canvas.height);
    let planes = Compressor::new()?.planes(canvas)?;
    let colour = coded(&planes, width, height, quantizer(quality))?;
    let alpha = if canvas.alpha {
        let samples = canvas.pixels.iter().skip(3).step_by(4).copied().collect();
        let plane = Plane { width, samples };
        Some(coded(&[plane], width, height, quantizer(quality.max(95)))?)
    } else {
        None
    };
    Ok(file(&Content { width, height, colour, alpha, xmp }))
}

/// The quantizer of libaom (0 to 63) for a quality of 1 to 100: at 80 about as good as other programs at 80.
fn quantizer(quality: u8) -> u32 {
    u32::from(100 - quality.min(100)) / 2
}

/// An encoder, freed when dropped.
struct Encoder(aom::aom_codec_ctx_t);

impl Drop for Encoder {
    fn drop(&mut self) {
        // SAFETY: the context was initialised and is freed once.
        unsafe {
            aom::aom_codec_destroy(&mut self.0);
        }
    }
}

impl Encoder {
    /// Colours have three planes, with chroma halved both ways; transparency has one.
    fn new(width: u32, height: u32, planes: usize, quantizer: u32) -> Result<Self, PictureError> {
        let mut config = std::mem::MaybeUninit::<aom::aom_codec_enc_cfg_t>::zeroed();
        let mut context = std::mem::MaybeUninit::<aom::aom_codec_ctx_t>::zeroed();
        // SAFETY: the library fills configuration and context; both are read only after it said so.
        let mut encoder = unsafe {
            let coder = aom::aom_codec_av1_cx();
            let usage = aom::AOM_USAGE_ALL_INTRA;
            if aom::aom_codec_enc_config_default(coder, config.as_mut_ptr(), usage) != aom::AOM_CODEC_OK {
                return Err(fault("no settings"));
            }
            let mut config = config.assume_init();
            (config.g_w, config.g_h) = (width, height);
            (config.g_limit, config.g_threads, config.g_lag_in_frames) = (1, 1, 0);
            config.g_pass = aom::AOM_RC_ONE_PASS;
            config.rc_end_usage = aom::AOM_Q;
            (config.rc_min_quantizer, config.rc_max_quantizer) = (quantizer, quantizer);
            config.monochrome = u32::from(planes == 1);
            let version = aom::AOM_ENCODER_ABI_VERSION as i32;
            if aom::aom_codec_enc_init_ver(context.as_mut_ptr(), coder, &config, 0, version)
                != aom::AOM_CODEC_OK
            {
                return Err(fault("the encoder does not start"));
            }
            Self(context.assume_init())
        };
        let number = |value: u32| CString::new(value.to_string()).unwrap_or_default();
        encoder.set(c"cpu-used", &number(SPEED.into()))?;
        encoder.set(c"cq-level", &number(quantizer))?;
        encoder.set(c"tune", if planes == 1 { c"psnr" } else { c"ssim" })?;
        encoder.set(c"row-mt", c"0")?;
        encoder.set(c"color-primaries", c"bt709")?;
        encoder.set(c"transfer-characteristics", c"srgb")?;
        encoder.set(c"matrix-coefficients", c"bt601")?;
        // SAFETY: the control takes one number.
        let ranged = unsafe {
            let control = aom::AV1E_SET_COLOR_RANGE as i32;
            aom::aom_codec_control(&mut encoder.0, control, aom::AOM_CR_FULL_RANGE)
        };
        if ranged == aom::AOM_CODEC_OK { Ok(encoder) } else { Err(fault("a setting is refused")) }
    }

    fn set(&mut self, name: &CStr, value: &CStr) -> Result<(), PictureError> {
        // SAFETY: the context is live and both texts end with a zero.
        let answer = unsafe { aom::aom_codec_set_option(&mut self.0, name.as_ptr(), value.as_ptr()) };
        if answer == aom::AOM_CODEC_OK {
            Ok(())
        } else {
            Err(fault(format!("the setting {} is refused", name.to_string_lossy())))
        }
    }

    /// Sends a picture, or the end.
    fn send(&mut self, picture: *const aom::aom_image_t, stream: &mut Vec<u8>) -> Result<bool, PictureError> {
        let mut position: aom::aom_codec_iter_t = std::ptr::null();
        let mut got = false;
        // SAFETY: context and picture are live; packets are copied before the next call.
        unsafe {
            if aom::aom_codec_encode(&mut self.0, picture, 0, 1, 0) != aom::AOM_CODEC_OK {
                return Err(fault("the picture cannot be encoded"));
            }
            while let Some(packet) = aom::aom_codec_get_cx_data(&mut self.0, &mut position).as_ref() {
                if packet.kind == aom::AOM_CODEC_CX_FRAME_PKT {
                    let frame = packet.data.frame;
                    stream.extend_from_slice(std::slice::from_raw_parts(frame.buf.cast::<u8>(), frame.sz));
                    got = true;
                }
            }
        }
        Ok(got)
    }
}

/// A picture in the library's memory, freed when dropped.
struct Picture(*mut aom::aom_image_t);

impl Drop for Picture {
    fn drop(&mut self) {
        // SAFETY: the picture came from `aom_img_alloc` and is freed once.
        unsafe { aom::aom_img_free(self.0) }
    }
}

impl Picture {
    fn new(planes: &[Plane], width: u32, height: u32) -> Result<Self, PictureError> {
        // SAFETY: null asks the library to take the memory itself.
        let picture = Self(unsafe {
            aom::aom_img_alloc(std::ptr::null_mut(), aom::AOM_IMG_FMT_I420, width, height, 32)
        });
        // SAFETY: null, or a picture that is ours alone.
        let image = unsafe { picture.0.as_mut() }.ok_or_else(|| fault("no memory"))?;
        image.range = aom::AOM_CR_FULL_RANGE;
        image.monochrome = i32::from(planes.len() == 1);
        let chroma = (width.div_ceil(2) as usize, height.div_ceil(2) as usize);
        let sizes = [(width as usize, height as usize), chroma, chroma];
        for (number, (columns, rows)) in sizes.into_iter().enumerate() {
            let (Some(start), Some(step)) = (image.planes.get(number), image.stride.get(number)) else {
                break;
            };
            for row in 0..rows {
                // SAFETY: the library took `rows` lines of at least `columns` bytes, `step` apart.
                let line = unsafe {
                    std::slice::from_raw_parts_mut(start.offset(row as isize * *step as isize), columns)
                };
                let source = planes.get(number).and_then(|plane| {
                    let from = row * plane.width as usize;
                    plane.samples.get(from..from + columns)
                });
                match source {
                    Some(source) => line.copy_from_slice(source),
                    None => line.fill(128),
                }
            }
        }
        Ok(picture)
    }
}

fn coded(planes: &[Plane], width: u32, height: u32, quantizer: u32) -> Result<Coded, PictureError> {
    let picture = Picture::new(planes, width, height)?;
    let mut encoder = Encoder::new(width, height, planes.len(), quantizer)?;
    let mut stream = Vec::new();
    encoder.send(picture.0, &mut stream)?;
    while encoder.send(std::ptr::null(), &mut stream)? {}
    let configuration =
        configuration(&stream, planes.len() == 1).ok_or_else(|| fault("no sequence header"))?;
    Ok(Coded { stream, configuration })
}

/// The content of `av1C` (AV1 in ISO base media, 2.3.3) from the reduced still picture header that begins the stream,
/// behind an optional temporal delimiter.
fn configuration(stream: &[u8], monochrome: bool) -> Option<Vec<u8>> {
    let mut at = 0;
    loop {
        let header = u8_at(stream, at)?;
        // Lengths up to 127 fill one byte; no header is longer.
        let length = usize::from(u8_at(stream, at + 1)?);
        if header >> 3 & 15 == 1 {
            let (first, second) = (u8_at(stream, at + 2)?, u8_at(stream, at + 3)?);
            let (profile, reduced) = (first >> 5, first & 8 != 0);
            let level = if reduced { (first & 7) << 2 | second >> 6 } else { 31 };
            let layout = if monochrome { 0x1C } else { 0x0C };
            return Some(vec![0x81, profile << 5 | level, layout, 0]);
        }
        at += 2 + length;
    }
}
