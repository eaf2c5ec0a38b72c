//! Moving WebP by libwebp, frame by frame: only one frame stands in memory beside the encoder's own.
#![allow(unsafe_code)]

use libwebp_sys as webp;

use super::webp::{Picture, fault, settings, with_xmp};
use crate::canvas::Canvas;
use crate::error::PictureError;

/// An animation that is being written.
pub(crate) struct Animation {
    encoder: *mut webp::WebPAnimEncoder,
    config: webp::WebPConfig,
    width: u32,
    height: u32,
    clock: i32,
}

impl Drop for Animation {
    fn drop(&mut self) {
        // SAFETY: the encoder came from the library and is freed once.
        unsafe { webp::WebPAnimEncoderDelete(self.encoder) }
    }
}

impl Animation {
    /// Starts one; `repeat` 0 runs for ever.
    pub fn new(width: u32, height: u32, quality: u8, repeat: u16) -> Result<Self, PictureError> {
        let mut options = std::mem::MaybeUninit::<webp::WebPAnimEncoderOptions>::uninit();
        let version = webp::WebPGetMuxABIVersion();
        // SAFETY: the library fills the options completely when it accepts the version.
        let mut options = unsafe {
            if webp::WebPAnimEncoderOptionsInitInternal(options.as_mut_ptr(), version) == 0 {
                return Err(fault("the animation does not start"));
            }
            options.assume_init()
        };
        options.anim_params.loop_count = repeat.into();
        options.allow_mixed = 1;
        // SAFETY: the options are initialised and copied by the library.
        let encoder =
            unsafe { webp::WebPAnimEncoderNewInternal(width as i32, height as i32, &options, version) };
        if encoder.is_null() {
            return Err(fault("the animation does not start"));
        }
        let config = settings(quality)?;
        Ok(Self { encoder, config, width, height, clock: 0 })
    }

    /// Adds a frame that stands for some milliseconds.
    pub fn push(&mut self, canvas: &Canvas, milliseconds: u32) -> Result<(), PictureError> {
        let mut picture = Picture::argb(canvas)?;
        // SAFETY: encoder, picture and settings are live.
        let added =
            unsafe { webp::WebPAnimEncoderAdd(self.encoder, &mut picture.0, self.clock, &self.config) };
        if added == 0 {
            return Err(fault("a frame cannot be added"));
        }
        self.clock = self.clock.saturating_add(milliseconds.min(60_000) as i32);
        Ok(())
    }

    /// The file.
    pub fn finish(self, xmp: Option<&[u8]>) -> Result<Vec<u8>, PictureError> {
        let mut data = webp::WebPData::default();
        // SAFETY: the encoder is live; a null frame ends the animation; the data is given back below.
        let file = unsafe {
            let ended =
                webp::WebPAnimEncoderAdd(self.encoder, std::ptr::null_mut(), self.clock, std::ptr::null());
            if ended == 0 || webp::WebPAnimEncoderAssemble(self.encoder, &mut data) == 0 {
                webp::WebPDataClear(&mut data);
                return Err(fault("the animation cannot be put together"));
            }
            let file = std::slice::from_raw_parts(data.bytes, data.size).to_vec();
            webp::WebPDataClear(&mut data);
            file
        };
        Ok(with_xmp(&file, self.width, self.height, true, xmp))
    }
}
