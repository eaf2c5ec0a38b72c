//! JPEG by libjpeg-turbo: baseline, chroma halved both ways, Huffman tables made for the picture. Deliberately
//! absent: progressive coding, which costs readers' phones more than it saves at these sizes.
#![allow(unsafe_code)]

use std::ffi::CStr;

use turbojpeg_sys as turbo;

use crate::canvas::Canvas;
use crate::error::PictureError;
use crate::facts::Format;

/// Longest content of one segment.
const LONGEST_SEGMENT: usize = 65_533;

/// A compressor of the library, freed when dropped.
pub(super) struct Compressor(turbo::tjhandle);

impl Drop for Compressor {
    fn drop(&mut self) {
        // SAFETY: the handle came from `tj3Init` and is freed once.
        unsafe { turbo::tj3Destroy(self.0) }
    }
}

impl Compressor {
    pub(super) fn new() -> Result<Self, PictureError> {
        // SAFETY: no preconditions; null means failure.
        let handle = unsafe { turbo::tj3Init(turbo::TJINIT_TJINIT_COMPRESS as i32) };
        if handle.is_null() {
            return Err(PictureError::encoder(Format::Jpeg, "the compressor does not start"));
        }
        Ok(Self(handle))
    }

    pub(super) fn set(&self, parameter: turbo::TJPARAM, value: i32) -> Result<(), PictureError> {
        // SAFETY: the handle is live.
        self.answer(unsafe { turbo::tj3Set(self.0, parameter as i32, value) })
    }

    fn answer(&self, code: i32) -> Result<(), PictureError> {
        if code == 0 {
            return Ok(());
        }
        // SAFETY: the handle is live and the text ends with a zero; it is copied at once.
        let text = unsafe { CStr::from_ptr(turbo::tj3GetErrorStr(self.0)).to_string_lossy().into_owned() };
        Err(PictureError::encoder(Format::Jpeg, text))
    }

    /// Luma, blue difference and red difference of a canvas, for encoders that want them: full range, BT.601, chroma
    /// halved both ways. The luma plane is padded to even sides.
    pub(super) fn planes(&self, canvas: &Canvas) -> Result<[Plane; 3], PictureError> {
        let (columns, rows) = (canvas.width.next_multiple_of(2), canvas.height.next_multiple_of(2));
        let plane =
            |width: u32, height: u32| Plane { width, samples: vec![0u8; width as usize * height as usize] };
        let mut planes = [plane(columns, rows), plane(columns / 2, rows / 2), plane(columns / 2, rows / 2)];
        self.set(turbo::TJPARAM_TJPARAM_SUBSAMP, turbo::TJSAMP_TJSAMP_420)?;
        // SAFETY: the planes hold as many rows of `strides` bytes as `tj3YUVPlaneHeight` asks for, and the canvas
        // holds `height` rows of `width * 4` bytes.
        let code = unsafe {
            let mut strides = planes.each_ref().map(|plane| plane.width as i32);
            let mut targets = planes.each_mut().map(|plane| plane.samples.as_mut_ptr());
            let (source, layout) = (canvas.pixels.as_ptr(), turbo::TJPF_TJPF_RGBX);
            let (width, height) = (canvas.width as i32, canvas.height as i32);
            let (targets, strides) = (targets.as_mut_ptr(), strides.as_mut_ptr());
            turbo::tj3EncodeYUVPlanes8(self.0, source, width, 0, height, layout, targets, strides)
        };
        self.answer(code)?;
        Ok(planes)
    }
}

/// Samples of one kind, rows without gaps.
pub(super) struct Plane {
    /// Samples per row.
    pub width: u32,
    /// `width` times the number of rows.
    pub samples: Vec<u8>,
}

/// Memory of the library, freed when dropped.
struct Output {
    start: *mut u8,
    length: turbo::size_t,
}

impl Drop for Output {
    fn drop(&mut self) {
        // SAFETY: null or from the library; freed once.
        unsafe { turbo::tj3Free(self.start.cast()) }
    }
}

/// The picture as JPEG with its metadata.
pub(crate) fn encode(
    canvas: &Canvas,
    quality: u8,
    xmp: Option<&[u8]>,
    iim: Option<&[u8]>,
) -> Result<Vec<u8>, PictureError> {
    let gray = canvas.pixels.chunks_exact(4).all(|pixel| matches!(pixel, [r, g, b, _] if r == g && g == b));
    let sampling = if gray { turbo::TJSAMP_TJSAMP_GRAY } else { turbo::TJSAMP_TJSAMP_420 };
    let compressor = Compressor::new()?;
    compressor.set(turbo::TJPARAM_TJPARAM_QUALITY, quality.into())?;
    compressor.set(turbo::TJPARAM_TJPARAM_SUBSAMP, sampling)?;
    compressor.set(turbo::TJPARAM_TJPARAM_OPTIMIZE, 1)?;
    let mut output = Output { start: std::ptr::null_mut(), length: 0 };
    let (width, height) = (canvas.width as i32, canvas.height as i32);
    let (source, layout) = (canvas.pixels.as_ptr(), turbo::TJPF_TJPF_RGBX);
    let (start, length) = (&mut output.start, &mut output.length);
    // SAFETY: the canvas holds `height` rows of `width * 4` bytes; the output starts as null, so the library takes the
    // memory itself.
    let code = unsafe { turbo::tj3Compress8(compressor.0, source, width, 0, height, layout, start, length) };
    compressor.answer(code)?;
    // SAFETY: on success the library gives that many bytes there.
    let file = unsafe { std::slice::from_raw_parts(output.start, output.length as usize) };
    Ok(with_metadata(file, xmp, iim))
}

/// Puts the metadata segments behind the JFIF header.
fn with_metadata(file: &[u8], xmp: Option<&[u8]>, iim: Option<&[u8]>) -> Vec<u8> {
    let header = match crate::bytes::be16(file, 4) {
        Some(length) if file.starts_with(&[0xFF, 0xD8, 0xFF, 0xE0]) => 4 + usize::from(length),
        _ => 2,
    };
    let (head, rest) = file.split_at_checked(header).unwrap_or((file, &[]));
    let mut out =
        Vec::with_capacity(file.len() + xmp.map_or(0, <[u8]>::len) + iim.map_or(0, <[u8]>::len) + 128);
    out.extend_from_slice(head);
    if let Some(xmp) = xmp {
        push_segment(&mut out, 0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", xmp].concat());
    }
    if let Some(iim) = iim {
        let mut resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0".to_vec();
        resource.extend_from_slice(&(iim.len() as u32).to_be_bytes());
        resource.extend_from_slice(iim);
        if iim.len() % 2 == 1 {
            resource.push(0);
        }
        push_segment(&mut out, 0xED, &resource);
    }
    out.extend_from_slice(rest);
    out
}

fn push_segment(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    if content.len() > LONGEST_SEGMENT {
        return;
    }
    out.extend_from_slice(&[0xFF, marker]);
    out.extend_from_slice(&(content.len() as u16 + 2).to_be_bytes());
    out.extend_from_slice(content);
}
