//! JPEG by libjpeg-turbo. The inverse transform itself is done at 1/2, 1/4 or 1/8 where the wanted size allows,
//! and only for the wanted rows and columns. Any damage the library warns of refuses the picture, but for stray
//! bytes between two segments, which harm nothing. Deliberately absent: 12-bit and lossless JPEG.
#![allow(unsafe_code)]

use std::ffi::CStr;

use turbojpeg_sys as turbo;

use super::{Wanted, four_bytes_each, no_memory};
use crate::canvas::{Canvas, Decoded, Depth, Inks, View, zeroed};
use crate::container::{Extra, Opened};
use crate::error::PictureError;
use crate::facts::{ColourModel, Format};
use crate::limits::Limits;

/// More scans than this are refused by the container already; the library is told too.
const MOST_SCANS: i32 = 100;
/// By how much the shrunk picture must still be larger than the wanted one. Shrinking is as sharp as the resizing
/// filter, so nothing is kept in reserve.
const RESERVE: f64 = 1.0;

pub(super) fn decode(
    opened: &Opened<'_>,
    bytes: &[u8],
    wanted: &Wanted,
    limits: &Limits,
) -> Result<Decoded, PictureError> {
    let facts = &opened.facts;
    let (width, height) = facts.stored_size();
    let plan = Plan::new(wanted);
    if facts.progressive {
        // A progressive picture is held as coefficients: two bytes per sample, at most the full size per component.
        let components = if facts.colour == ColourModel::Cmyk { 4 } else { 3 };
        limits.check_memory(u64::from(width) * u64::from(height) * 2 * components)?;
    }
    let cmyk = facts.colour == ColourModel::Cmyk;
    let decoded = match attempt(bytes, (width, height), cmyk, &plan, wanted, limits, true) {
        Err(Fault::Warning(text)) if harmless(&text) => {
            attempt(bytes, (width, height), cmyk, &plan, wanted, limits, false)
        }
        other => other,
    };
    let (mut canvas, view) = decoded.map_err(Fault::into_error)?;
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

/// Whether a warning tells of a few stray bytes only. More of them mean that the decoder lost its place.
fn harmless(warning: &str) -> bool {
    const MOST_STRAY_BYTES: u32 = 16;
    let Some((before, _)) = warning.split_once(" extraneous bytes") else { return false };
    let count = before.rsplit(' ').next().and_then(|number| number.parse::<u32>().ok());
    count.is_some_and(|count| count <= MOST_STRAY_BYTES)
}

/// By how much the inverse transform shrinks.
struct Plan {
    divisor: u32,
}

impl Plan {
    fn new(wanted: &Wanted) -> Self {
        let excess = wanted.excess() / RESERVE;
        let divisor = [8, 4, 2].into_iter().find(|divisor| f64::from(*divisor) <= excess).unwrap_or(1);
        Self { divisor }
    }
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
}

/// A decompressor of the library, freed when dropped.
struct Decompressor(turbo::tjhandle);

impl Drop for Decompressor {
    fn drop(&mut self) {
        // SAFETY: the handle came from `tj3Init` and is freed once.
        unsafe { turbo::tj3Destroy(self.0) }
    }
}

impl Decompressor {
    fn new() -> Result<Self, Fault> {
        // SAFETY: no preconditions; null means failure.
        let handle = unsafe { turbo::tj3Init(turbo::TJINIT_TJINIT_DECOMPRESS as i32) };
        if handle.is_null() { Err(Fault::Refused(no_memory(0))) } else { Ok(Self(handle)) }
    }

    fn set(&self, parameter: turbo::TJPARAM, value: i32) -> Result<(), Fault> {
        // SAFETY: the handle is live.
        self.answer(unsafe { turbo::tj3Set(self.0, parameter as i32, value) })
    }

    fn get(&self, parameter: turbo::TJPARAM) -> i32 {
        // SAFETY: the handle is live.
        unsafe { turbo::tj3Get(self.0, parameter as i32) }
    }

    fn answer(&self, code: i32) -> Result<(), Fault> {
        if code == 0 {
            return Ok(());
        }
        // SAFETY: the handle is live and the text ends with a zero; it is copied at once.
        let (kind, text) = unsafe {
            let text = CStr::from_ptr(turbo::tj3GetErrorStr(self.0)).to_string_lossy().into_owned();
            (turbo::tj3GetErrorCode(self.0), text)
        };
        Err(if kind == turbo::TJERR_TJERR_WARNING as i32 { Fault::Warning(text) } else { Fault::Fatal(text) })
    }
}

fn attempt(
    bytes: &[u8],
    stored: (u32, u32),
    cmyk: bool,
    plan: &Plan,
    wanted: &Wanted,
    limits: &Limits,
    strict: bool,
) -> Result<(Canvas, View), Fault> {
    let decompressor = Decompressor::new()?;
    decompressor.set(turbo::TJPARAM_TJPARAM_STOPONWARNING, strict.into())?;
    decompressor.set(turbo::TJPARAM_TJPARAM_SCANLIMIT, MOST_SCANS)?;
    let megabytes = (limits.max_memory / (1024 * 1024)).clamp(1, i32::MAX as u64) as i32;
    decompressor.set(turbo::TJPARAM_TJPARAM_MAXMEMORY, megabytes)?;
    // SAFETY: pointer and length describe `bytes`, which outlives the call.
    let code =
        unsafe { turbo::tj3DecompressHeader(decompressor.0, bytes.as_ptr(), bytes.len() as turbo::size_t) };
    decompressor.answer(code)?;
    let size = (
        decompressor.get(turbo::TJPARAM_TJPARAM_JPEGWIDTH),
        decompressor.get(turbo::TJPARAM_TJPARAM_JPEGHEIGHT),
    );
    if size != (stored.0 as i32, stored.1 as i32) {
        return Err(Fault::Fatal("sizes that disagree".to_owned()));
    }
    let scaling = turbo::tjscalingfactor { num: 1, denom: plan.divisor as i32 };
    // SAFETY: the handle is live.
    decompressor.answer(unsafe { turbo::tj3SetScalingFactor(decompressor.0, scaling) })?;
    let sampling = decompressor.get(turbo::TJPARAM_TJPARAM_SUBSAMP);
    let region = region(stored, sampling, plan.divisor, wanted);
    // SAFETY: the handle is live.
    let code = unsafe {
        let (x, y, w, h) = (region.0 as i32, region.1 as i32, region.2 as i32, region.3 as i32);
        let part = turbo::tjregion { x, y, w, h };
        if sampling == turbo::TJSAMP_TJSAMP_UNKNOWN {
            0
        } else {
            turbo::tj3SetCroppingRegion(decompressor.0, part)
        }
    };
    decompressor.answer(code)?;
    let (left, top, width, height) = region;
    let needed = four_bytes_each(width, height);
    limits.check_memory(needed).map_err(Fault::Refused)?;
    let mut pixels = zeroed(needed as usize).ok_or_else(|| Fault::Refused(no_memory(needed)))?;
    let layout = if cmyk { turbo::TJPF_TJPF_CMYK } else { turbo::TJPF_TJPF_RGBA };
    // SAFETY: `pixels` holds `height` rows of `width * 4` bytes, which is what the library writes for the cropping
    // region and scaling set above; the input is as long as told.
    let code = unsafe {
        let (target, length) = (pixels.as_mut_ptr(), bytes.len() as turbo::size_t);
        turbo::tj3Decompress8(decompressor.0, bytes.as_ptr(), length, target, width as i32 * 4, layout)
    };
    match decompressor.answer(code) {
        Err(Fault::Warning(text)) if !strict && harmless(&text) => {}
        other => other?,
    }
    let divisor = f64::from(plan.divisor);
    let view = View {
        left: f64::from(wanted.crop.x) / divisor - f64::from(left),
        top: f64::from(wanted.crop.y) / divisor - f64::from(top),
        width: f64::from(wanted.crop.width) / divisor,
        height: f64::from(wanted.crop.height) / divisor,
    };
    Ok((Canvas { width, height, pixels, alpha: false, inks: Inks::Rgb }, view))
}

/// The part to decode, in shrunk pixels: left, top, width, height. It holds the crop and two pixels around it, and
/// begins at a whole column of coding units, as the library wants it.
fn region(stored: (u32, u32), sampling: i32, divisor: u32, wanted: &Wanted) -> (u32, u32, u32, u32) {
    let (width, height) = (stored.0.div_ceil(divisor), stored.1.div_ceil(divisor));
    let unit: u32 = match sampling {
        turbo::TJSAMP_TJSAMP_UNKNOWN => return (0, 0, width, height),
        turbo::TJSAMP_TJSAMP_422 | turbo::TJSAMP_TJSAMP_420 => 16,
        turbo::TJSAMP_TJSAMP_411 => 32,
        _ => 8,
    };
    let unit = unit.div_ceil(divisor);
    let crop = wanted.crop;
    let left = (crop.x / divisor).saturating_sub(2) / unit * unit;
    let top = (crop.y / divisor).saturating_sub(2);
    let right = ((crop.x + crop.width).div_ceil(divisor) + 2).min(width);
    let bottom = ((crop.y + crop.height).div_ceil(divisor) + 2).min(height);
    (left, top, right - left, bottom - top)
}
