//! JPEG by libjpeg-turbo. The inverse transform itself is done at 1/2, 1/4 or 1/8 where the wanted size allows,
//! and only for the wanted rows and columns. Any damage the library warns of refuses the picture, but for a few stray
//! bytes between two segments, which harm nothing. Deliberately absent: 12-bit and lossless JPEG.
#![allow(unsafe_code)]

use std::ffi::CStr;

use turbojpeg_sys as turbo;

use super::{Wanted, four_bytes_each, no_memory};
use crate::canvas::{Canvas, Decoded, Depth, Inks, View};
use crate::container::{Extra, Opened};
use crate::crop::Rect;
use crate::error::PictureError;
use crate::facts::{ColourModel, Format};
use crate::limits::Limits;
use crate::memory;

/// More scans than this are refused by the container already; the library is told too.
const MOST_SCANS: i32 = 100;
/// By how much the shrunk picture must still be larger than the wanted one. Shrinking is less clean than the resizing
/// filter, which therefore does the last half: SSIMULACRA2 falls by 4 without this reserve, and by less than 1 with it.
const RESERVE: f64 = 2.0;

/// Decodes the wanted part as pixels of four bytes.
pub(super) fn decode(
    opened: &Opened<'_>,
    bytes: &[u8],
    wanted: &Wanted,
    limits: &Limits,
) -> Result<Decoded, PictureError> {
    let facts = &opened.facts;
    let job = Job::new(opened, bytes, wanted, limits)?;
    let cmyk = facts.colour == ColourModel::Cmyk;
    let layout = if cmyk { turbo::TJPF_TJPF_CMYK } else { turbo::TJPF_TJPF_RGBA };
    let (mut canvas, view) = job.run(|decompressor| job.packed(decompressor, layout))?;
    canvas.inks = match facts.colour {
        ColourModel::Gray => Inks::Gray,
        ColourModel::Rgb => Inks::Rgb,
        ColourModel::Cmyk => Inks::Cmyk,
    };
    if let Extra::Jpeg { adobe: true } = opened.extra
        && cmyk
    {
        for ink in &mut canvas.pixels {
            *ink = 255 - *ink;
        }
    }
    Ok(Decoded { pixels: Depth::Eight(canvas), view })
}

enum Fault {
    Refused(PictureError),
    Warning(String),
    Fatal(String),
}

impl Fault {
    fn into_error(self) -> PictureError {
        match self {
            Self::Refused(error) => error,
            Self::Warning(text) | Self::Fatal(text) if text.contains("remature end") => {
                PictureError::Truncated { format: Format::Jpeg }
            }
            Self::Warning(text) | Self::Fatal(text) => PictureError::damaged(Format::Jpeg, text),
        }
    }

    /// Whether it tells of a few stray bytes only. More of them mean that the decoder lost its place.
    fn is_harmless(&self) -> bool {
        const MOST_STRAY_BYTES: u32 = 16;
        let Self::Warning(text) = self else { return false };
        let Some((before, _)) = text.split_once(" extraneous bytes") else { return false };
        let count = before.rsplit(' ').next().and_then(|number| number.parse::<u32>().ok());
        count.is_some_and(|count| count <= MOST_STRAY_BYTES)
    }
}

/// A decompressor of the library, freed when dropped.
struct Decompressor {
    handle: turbo::tjhandle,
    strict: bool,
}

impl Drop for Decompressor {
    fn drop(&mut self) {
        // SAFETY: the handle came from `tj3Init` and is freed once.
        unsafe { turbo::tj3Destroy(self.handle) }
    }
}

impl Decompressor {
    fn new(strict: bool) -> Result<Self, Fault> {
        // SAFETY: no preconditions; null means failure.
        let handle = unsafe { turbo::tj3Init(turbo::TJINIT_TJINIT_DECOMPRESS as i32) };
        if handle.is_null() { Err(Fault::Refused(no_memory(0))) } else { Ok(Self { handle, strict }) }
    }

    fn set(&self, parameter: turbo::TJPARAM, value: i32) -> Result<(), Fault> {
        // SAFETY: the handle is live.
        self.answer(unsafe { turbo::tj3Set(self.handle, parameter as i32, value) })
    }

    fn get(&self, parameter: turbo::TJPARAM) -> i32 {
        // SAFETY: the handle is live.
        unsafe { turbo::tj3Get(self.handle, parameter as i32) }
    }

    fn answer(&self, code: i32) -> Result<(), Fault> {
        if code == 0 {
            return Ok(());
        }
        // SAFETY: the handle is live and the text ends with a zero; it is copied at once.
        let (kind, text) = unsafe {
            let text = CStr::from_ptr(turbo::tj3GetErrorStr(self.handle)).to_string_lossy().into_owned();
            (turbo::tj3GetErrorCode(self.handle), text)
        };
        let warning = kind == turbo::TJERR_TJERR_WARNING as i32;
        let fault = if warning { Fault::Warning(text) } else { Fault::Fatal(text) };
        if !self.strict && fault.is_harmless() { Ok(()) } else { Err(fault) }
    }
}

/// One picture to be decoded.
struct Job<'a> {
    bytes: &'a [u8],
    stored: (u32, u32),
    divisor: u32,
    crop: Rect,
    limits: &'a Limits,
}

impl<'a> Job<'a> {
    fn new(
        opened: &Opened<'_>,
        bytes: &'a [u8],
        wanted: &Wanted,
        limits: &'a Limits,
    ) -> Result<Self, PictureError> {
        let facts = &opened.facts;
        let stored = facts.stored_size();
        if facts.progressive {
            // A progressive picture is held as coefficients: two bytes per sample, at most full size per component.
            let components = if facts.colour == ColourModel::Cmyk { 4 } else { 3 };
            limits.check_memory(u64::from(stored.0) * u64::from(stored.1) * 2 * components)?;
        }
        let excess = wanted.excess() / RESERVE;
        let divisor = [8, 4, 2].into_iter().find(|divisor| f64::from(*divisor) <= excess).unwrap_or(1);
        Ok(Self { bytes, stored, divisor, crop: wanted.crop, limits })
    }

    /// Works strictly; and once more, tolerating stray bytes, when they were all that was wrong.
    fn run<T>(&self, work: impl Fn(&Decompressor) -> Result<T, Fault>) -> Result<T, PictureError> {
        let attempt = |strict: bool| self.start(strict).and_then(|decompressor| work(&decompressor));
        match attempt(true) {
            Err(fault) if fault.is_harmless() => attempt(false),
            other => other,
        }
        .map_err(Fault::into_error)
    }

    /// A decompressor that has read the header.
    fn start(&self, strict: bool) -> Result<Decompressor, Fault> {
        let decompressor = Decompressor::new(strict)?;
        decompressor.set(turbo::TJPARAM_TJPARAM_STOPONWARNING, strict.into())?;
        decompressor.set(turbo::TJPARAM_TJPARAM_SCANLIMIT, MOST_SCANS)?;
        let megabytes = (self.limits.max_memory / (1024 * 1024)).clamp(1, i32::MAX as u64) as i32;
        decompressor.set(turbo::TJPARAM_TJPARAM_MAXMEMORY, megabytes)?;
        let (source, length) = self.source();
        // SAFETY: pointer and length describe the file, which outlives the call.
        decompressor.answer(unsafe { turbo::tj3DecompressHeader(decompressor.handle, source, length) })?;
        let size = (
            decompressor.get(turbo::TJPARAM_TJPARAM_JPEGWIDTH),
            decompressor.get(turbo::TJPARAM_TJPARAM_JPEGHEIGHT),
        );
        if size != (self.stored.0 as i32, self.stored.1 as i32) {
            return Err(Fault::Fatal("sizes that disagree".to_owned()));
        }
        let scaling = turbo::tjscalingfactor { num: 1, denom: self.divisor as i32 };
        // SAFETY: the handle is live.
        decompressor.answer(unsafe { turbo::tj3SetScalingFactor(decompressor.handle, scaling) })?;
        Ok(decompressor)
    }

    fn source(&self) -> (*const u8, turbo::size_t) {
        (self.bytes.as_ptr(), self.bytes.len() as turbo::size_t)
    }

    fn memory(&self, needed: u64) -> Result<Vec<u8>, Fault> {
        self.limits.check_memory(needed).map_err(Fault::Refused)?;
        memory::take(needed as usize).ok_or_else(|| Fault::Refused(no_memory(needed)))
    }

    /// The crop in shrunk pixels, seen from a corner.
    fn view(&self, left: u32, top: u32) -> View {
        let divisor = f64::from(self.divisor);
        View {
            left: f64::from(self.crop.x) / divisor - f64::from(left),
            top: f64::from(self.crop.y) / divisor - f64::from(top),
            width: f64::from(self.crop.width) / divisor,
            height: f64::from(self.crop.height) / divisor,
        }
    }

    fn packed(&self, decompressor: &Decompressor, layout: turbo::TJPF) -> Result<(Canvas, View), Fault> {
        let sampling = decompressor.get(turbo::TJPARAM_TJPARAM_SUBSAMP);
        let (left, top, width, height) = region(self.stored, sampling, self.divisor, self.crop);
        if sampling != turbo::TJSAMP_TJSAMP_UNKNOWN {
            let (x, y, w, h) = (left as i32, top as i32, width as i32, height as i32);
            let part = turbo::tjregion { x, y, w, h };
            // SAFETY: the handle is live.
            decompressor.answer(unsafe { turbo::tj3SetCroppingRegion(decompressor.handle, part) })?;
        }
        let mut pixels = self.memory(four_bytes_each(width, height))?;
        let (source, length) = self.source();
        let (target, row) = (pixels.as_mut_ptr(), width as i32 * 4);
        // SAFETY: `pixels` holds `height` rows of `width * 4` bytes, which is what the library writes for the cropping
        // region and scaling set above; the input is as long as told.
        let code = unsafe { turbo::tj3Decompress8(decompressor.handle, source, length, target, row, layout) };
        decompressor.answer(code)?;
        Ok((Canvas { width, height, pixels, alpha: false, inks: Inks::Rgb }, self.view(left, top)))
    }
}

/// The part to decode, in shrunk pixels: left, top, width, height. It holds the crop and two pixels around it, and
/// begins at a whole column of coding units, as the library wants it.
fn region(stored: (u32, u32), sampling: i32, divisor: u32, crop: Rect) -> (u32, u32, u32, u32) {
    let (width, height) = (stored.0.div_ceil(divisor), stored.1.div_ceil(divisor));
    let unit: u32 = match sampling {
        turbo::TJSAMP_TJSAMP_UNKNOWN => return (0, 0, width, height),
        turbo::TJSAMP_TJSAMP_422 | turbo::TJSAMP_TJSAMP_420 => 16,
        turbo::TJSAMP_TJSAMP_411 => 32,
        _ => 8,
    };
    let unit = unit.div_ceil(divisor);
    let left = (crop.x / divisor).saturating_sub(2) / unit * unit;
    let top = (crop.y / divisor).saturating_sub(2);
    let right = ((crop.x + crop.width).div_ceil(divisor) + 2).min(width);
    let bottom = ((crop.y + crop.height).div_ceil(divisor) + 2).min(height);
    (left, top, right - left, bottom - top)
}
