//! WebP by libwebp, lossy; transparency is kept without loss. Deliberately absent: lossless WebP.
#![allow(unsafe_code)]

use libwebp_sys as webp;

use crate::bytes::{slice, u8_at};
use crate::canvas::Canvas;
use crate::error::PictureError;
use crate::facts::Format;

/// How hard the encoder tries, 0 to 6.
const METHOD: i32 = 4;

pub(super) fn fault(detail: impl Into<String>) -> PictureError {
    PictureError::encoder(Format::Webp, detail)
}

/// The encoder's settings for a quality of 1 to 100.
pub(super) fn settings(quality: u8) -> Result<webp::WebPConfig, PictureError> {
    let mut config = webp::WebPConfig::new().map_err(|()| fault("the encoder does not start"))?;
    config.quality = f32::from(quality);
    config.method = METHOD;
    config.alpha_quality = 100;
    Ok(config)
}

/// A picture in the library's memory, freed when dropped.
pub(super) struct Picture(pub webp::WebPPicture);

impl Drop for Picture {
    fn drop(&mut self) {
        // SAFETY: the picture was initialised by the library.
        unsafe { webp::WebPPictureFree(&mut self.0) }
    }
}

impl Picture {
    /// As luma and chroma, for a still picture.
    pub(super) fn new(canvas: &Canvas) -> Result<Self, PictureError> {
        Self::import(canvas, false)
    }

    /// As red, green, blue and alpha, which the animation compares from frame to frame.
    pub(super) fn argb(canvas: &Canvas) -> Result<Self, PictureError> {
        Self::import(canvas, true)
    }

    fn import(canvas: &Canvas, argb: bool) -> Result<Self, PictureError> {
        let picture = webp::WebPPicture::new().map_err(|()| fault("the encoder does not start"))?;
        let mut picture = Self(picture);
        picture.0.use_argb = argb.into();
        picture.0.width = canvas.width as i32;
        picture.0.height = canvas.height as i32;
        let stride = canvas.width as i32 * 4;
        // SAFETY: the canvas holds `height` rows of `stride` bytes, which the library copies.
        let imported = unsafe {
            if canvas.alpha {
                webp::WebPPictureImportRGBA(&mut picture.0, canvas.pixels.as_ptr(), stride)
            } else {
                webp::WebPPictureImportRGBX(&mut picture.0, canvas.pixels.as_ptr(), stride)
            }
        };
        if imported == 0 { Err(fault("no memory")) } else { Ok(picture) }
    }
}

/// Collects the encoder's output, freed when dropped.
struct Output(webp::WebPMemoryWriter);

impl Drop for Output {
    fn drop(&mut self) {
        // SAFETY: the writer was initialised by the library.
        unsafe { webp::WebPMemoryWriterClear(&mut self.0) }
    }
}

/// The picture as WebP with its metadata.
pub(crate) fn encode(canvas: &Canvas, quality: u8, xmp: Option<&[u8]>) -> Result<Vec<u8>, PictureError> {
    let config = settings(quality)?;
    let mut picture = Picture::new(canvas)?;
    let mut writer = std::mem::MaybeUninit::<webp::WebPMemoryWriter>::uninit();
    // SAFETY: the library fills the writer completely.
    let mut output = Output(unsafe {
        webp::WebPMemoryWriterInit(writer.as_mut_ptr());
        writer.assume_init()
    });
    picture.0.writer = Some(webp::WebPMemoryWrite);
    picture.0.custom_ptr = (&raw mut output.0).cast();
    // SAFETY: config and picture are initialised; the writer outlives the call.
    let done = unsafe { webp::WebPEncode(&config, &mut picture.0) };
    if done == 0 {
        return Err(fault(format!("{:?}", picture.0.error_code)));
    }
    // SAFETY: on success the writer holds that many bytes there.
    let file = unsafe { std::slice::from_raw_parts(output.0.mem, output.0.size) };
    Ok(with_xmp(file, canvas.width, canvas.height, canvas.alpha, xmp))
}

/// Turns a simple file into an extended one that holds the packet (RFC 9649, 2.7).
pub(super) fn with_xmp(file: &[u8], width: u32, height: u32, alpha: bool, xmp: Option<&[u8]>) -> Vec<u8> {
    const XMP_FLAG: u8 = 0x04;
    const ALPHA_FLAG: u8 = 0x10;
    let Some(xmp) = xmp else { return file.to_vec() };
    let mut body = Vec::with_capacity(file.len() + xmp.len() + 64);
    body.extend_from_slice(b"WEBP");
    let rest = if slice(file, 12, 4) == Some(b"VP8X") {
        let flags = u8_at(file, 20).unwrap_or(0) | XMP_FLAG;
        body.extend_from_slice(slice(file, 12, 8).unwrap_or_default());
        body.push(flags);
        body.extend_from_slice(slice(file, 21, 9).unwrap_or_default());
        file.get(30..)
    } else {
        let flags = if alpha { XMP_FLAG | ALPHA_FLAG } else { XMP_FLAG };
        body.extend_from_slice(b"VP8X\x0a\0\0\0");
        body.extend_from_slice(&[flags, 0, 0, 0]);
        for side in [width, height] {
            body.extend_from_slice(side.saturating_sub(1).to_le_bytes().get(..3).unwrap_or_default());
        }
        file.get(12..)
    };
    body.extend_from_slice(rest.unwrap_or_default());
    body.extend_from_slice(b"XMP ");
    body.extend_from_slice(&(xmp.len() as u32).to_le_bytes());
    body.extend_from_slice(xmp);
    if xmp.len() % 2 == 1 {
        body.push(0);
    }
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
}
