//! How large a picture may be before it is refused. The numbers are checked against the header, before
//! memory is taken. Deliberately absent: reading configuration; the caller passes the values in.

use crate::error::PictureError;
use crate::facts::Facts;

/// What one picture may cost. Every entry point takes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes.
    pub max_bytes: u64,
    /// Largest area of one frame, in pixels (width × height).
    pub max_pixels: u64,
    /// Longest side, in pixels.
    pub max_side: u32,
    /// Most frames of an animation.
    pub max_frames: u32,
    /// Most memory that decoding may take, in bytes, estimated from the header.
    pub max_memory: u64,
}

impl Default for Limits {
    /// Generous for a newspaper: a 100-megapixel camera file passes, a decompression bomb does not.
    fn default() -> Self {
        Self {
            max_bytes: 60 * 1024 * 1024,
            max_pixels: 120_000_000,
            max_side: 20_000,
            max_frames: 500,
            max_memory: 512 * 1024 * 1024,
        }
    }
}

impl Limits {
    /// Refuses a file by its length alone.
    pub(crate) fn check_bytes(&self, length: usize) -> Result<(), PictureError> {
        if length == 0 {
            return Err(PictureError::Empty);
        }
        let bytes = length as u64;
        if bytes > self.max_bytes {
            return Err(PictureError::TooManyBytes { bytes, limit: self.max_bytes });
        }
        Ok(())
    }

    /// Refuses a picture by what its header says.
    pub(crate) fn check_facts(&self, facts: &Facts) -> Result<(), PictureError> {
        self.check_size(facts.width, facts.height)?;
        self.check_frames(facts.frames)
    }

    /// Refuses an area that is too long or too large.
    pub(crate) fn check_size(&self, width: u32, height: u32) -> Result<(), PictureError> {
        let longest = width.max(height);
        if longest > self.max_side {
            return Err(PictureError::SideTooLong { side: longest, limit: self.max_side });
        }
        let pixels = u64::from(width) * u64::from(height);
        if pixels > self.max_pixels {
            return Err(PictureError::TooManyPixels { pixels, limit: self.max_pixels });
        }
        Ok(())
    }

    /// Refuses an animation that is too long.
    pub(crate) fn check_frames(&self, frames: u32) -> Result<(), PictureError> {
        if frames > self.max_frames {
            return Err(PictureError::TooManyFrames { frames, limit: self.max_frames });
        }
        Ok(())
    }

    /// Refuses work that would take `needed` bytes of memory.
    pub(crate) fn check_memory(&self, needed: u64) -> Result<(), PictureError> {
        if needed > self.max_memory {
            return Err(PictureError::TooMuchMemory { needed, limit: self.max_memory });
        }
        Ok(())
    }
}
